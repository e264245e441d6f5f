import { expect, test } from 'vitest';
import { createConcurrencyLimiter, WAITING } from './concurrency-limiter.ts';

const LONG = 60_000;
const left = new AbortController();

test('so many are served at once, the others in the order in which they came', async () => {
  const line = createConcurrencyLimiter(2, LONG);
  const first = await line.enter();
  await line.enter();
  const order: number[] = [];
  const third = line.enter().then((leave) => [order.push(3), leave] as const);
  const fourth = line.enter().then((leave) => [order.push(4), leave] as const);
  expect([line.inside, line.waiting]).toEqual([2, 2]);
  first?.();
  // Once is enough.
  first?.();
  const [, leave] = await third;
  expect([line.inside, line.waiting, order]).toEqual([2, 1, [3]]);
  leave?.();
  await fourth;
  expect([line.inside, line.waiting, order]).toEqual([2, 0, [3, 4]]);
});

test('of more than may wait, nobody waits', async () => {
  const line = createConcurrencyLimiter(1, LONG);
  await line.enter();
  const waiting = Array.from({ length: WAITING }, () => line.enter(left.signal));
  const began = performance.now();
  expect(await line.enter()).toBeNull();
  expect(performance.now() - began).toBeLessThan(50);
  expect(line.waiting).toBe(WAITING);
  left.abort();
  expect(await Promise.all(waiting)).toEqual(waiting.map(() => null));
  expect([line.inside, line.waiting]).toEqual([1, 0]);
});

test('nobody waits longer than the patience, and a place that becomes free is not given to whoever has left', async () => {
  const line = createConcurrencyLimiter(1, 50);
  const leave = await line.enter();
  expect(await line.enter()).toBeNull();
  expect(await line.enter(AbortSignal.abort())).toBeNull();
  leave?.();
  expect(line.inside).toBe(0);
  expect(await line.enter()).not.toBeNull();
});
