import { describe, expect, test } from 'vitest';
import { createConcurrencyLimiter, MAX_WAITING_PER_SLOT } from './concurrency-limiter.ts';

const MAX_WAIT_MS = 60_000;
const left = new AbortController();

test('serves a bounded number at once and the rest in order of arrival', async () => {
  const limiter = createConcurrencyLimiter(2, { maxWaitMs: MAX_WAIT_MS });
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
  const limiter = createConcurrencyLimiter(1, { maxWaitMs: MAX_WAIT_MS });
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
  const limiter = createConcurrencyLimiter(1, { maxWaitMs: 50 });
  const leave = await limiter.enter();
  expect(await limiter.enter()).toBeNull();
  expect(await limiter.enter(AbortSignal.abort())).toBeNull();
  leave?.();
  expect(limiter.inside).toBe(0);
  expect(await limiter.enter()).not.toBeNull();
});

describe('a limiter whose requests are slow', () => {
  /** Milliseconds. */
  const SLOW = 2_000;
  const openAt = (atOnce: number) => {
    let at = 0;
    const limiter = createConcurrencyLimiter(atOnce, { slowMs: SLOW, maxWaitMs: MAX_WAIT_MS, now: () => at });
    const wait = (ms: number) => {
      at += ms;
    };
    const serve = async (ms: number) => {
      const leave = await limiter.enter();
      wait(ms);
      leave?.();
    };
    return { limiter, serve, wait };
  };

  test('begins with a quarter of its bound, adds one with each quick one, and takes a tenth off with each slow one', async () => {
    const { limiter, serve } = openAt(32);
    expect(limiter.bounds).toEqual({ inside: 8, waiting: 8 * MAX_WAITING_PER_SLOT });
    for (let times = 0; times < 50; times += 1) await serve(SLOW);
    expect(limiter.bounds).toEqual({ inside: 32, waiting: 32 * MAX_WAITING_PER_SLOT });
    await serve(SLOW + 1);
    expect(limiter.bounds).toEqual({ inside: 28, waiting: 28 * MAX_WAITING_PER_SLOT });
    for (let times = 0; times < 50; times += 1) await serve(SLOW + 1);
    expect(limiter.bounds).toEqual({ inside: 4, waiting: 32 });
    await serve(1);
    expect(limiter.bounds.inside).toBe(5);
  });

  test('gives no freed slot to the queue while more are inside than the bound allows', async () => {
    const { limiter, wait } = openAt(6);
    const inside = await Promise.all(Array.from({ length: 6 }, () => limiter.enter()));
    const waiting = limiter.enter();
    wait(SLOW + 1);
    inside[0]?.();
    expect([limiter.bounds.inside, limiter.inside, limiter.waiting]).toEqual([5, 5, 1]);
    inside[1]?.();
    expect([limiter.bounds.inside, limiter.inside, limiter.waiting]).toEqual([4, 4, 1]);
    inside[2]?.();
    expect([limiter.bounds.inside, limiter.inside, limiter.waiting]).toEqual([4, 4, 0]);
    (await waiting)?.();
    expect([limiter.bounds.inside, limiter.inside]).toEqual([5, 3]);
  });

  test.each([1, 2, 4])('serves %i at once, whatever is slow, where no more are configured', async (atOnce) => {
    const { limiter, serve } = openAt(atOnce);
    for (let times = 0; times < 20; times += 1) await serve(SLOW + 1);
    expect(limiter.bounds.inside).toBe(atOnce);
  });
});
