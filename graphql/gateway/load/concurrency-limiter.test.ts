import { expect, test } from 'vitest';
import { createConcurrencyLimiter, MAX_WAITING_PER_SLOT } from './concurrency-limiter.ts';

const MAX_WAIT_MS = 60_000;
const left = new AbortController();

test('serves a bounded number at once and the rest in order of arrival', async () => {
  const limiter = createConcurrencyLimiter(2, MAX_WAIT_MS);
  const first = await limiter.enter();
  await limiter.enter();
  const order: number[] = [];
  const third = limiter.enter().then((leave) => [order.push(3), leave] as const);
  const fourth = limiter.enter().then((leave) => [order.push(4), leave] as const);
  expect([limiter.inside, limiter.waiting]).toEqual([2, 2]);
  first?.();
  // A second release has no effect.
  first?.();
  const [, leave] = await third;
  expect([limiter.inside, limiter.waiting, order]).toEqual([2, 1, [3]]);
  leave?.();
  await fourth;
  expect([limiter.inside, limiter.waiting, order]).toEqual([2, 0, [3, 4]]);
});

test('refuses at once when the queue is full', async () => {
  const limiter = createConcurrencyLimiter(1, MAX_WAIT_MS);
  await limiter.enter();
  const waiting = Array.from({ length: MAX_WAITING_PER_SLOT }, () => limiter.enter(left.signal));
  const began = performance.now();
  expect(await limiter.enter()).toBeNull();
  expect(performance.now() - began).toBeLessThan(50);
  expect(limiter.waiting).toBe(MAX_WAITING_PER_SLOT);
  left.abort();
  expect(await Promise.all(waiting)).toEqual(waiting.map(() => null));
  expect([limiter.inside, limiter.waiting]).toEqual([1, 0]);
});

test('refuses after the maximum wait and gives no slot to a caller that has left', async () => {
  const limiter = createConcurrencyLimiter(1, 50);
  const leave = await limiter.enter();
  expect(await limiter.enter()).toBeNull();
  expect(await limiter.enter(AbortSignal.abort())).toBeNull();
  leave?.();
  expect(limiter.inside).toBe(0);
  expect(await limiter.enter()).not.toBeNull();
});
