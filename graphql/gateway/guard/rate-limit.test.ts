import { expect, test } from 'vitest';
import { createRateLimit } from './rate-limit.ts';

const clocked = (perMinute: number) => {
  const clock = { now: 0 };
  return { clock, limit: createRateLimit(perMinute, () => clock.now) };
};

test('a subject may spend a minute’s points at once and regains them over time', () => {
  const { clock, limit } = clocked(600);
  expect(limit.spend('li', 500)).toEqual({ ok: true, left: 100 });
  expect(limit.spend('li', 150)).toEqual({ ok: false, retryAfter: 5 });
  clock.now = 4_999;
  expect(limit.spend('li', 150)).toMatchObject({ ok: false });
  clock.now = 5_000;
  expect(limit.spend('li', 150)).toEqual({ ok: true, left: 0 });
  clock.now = 10 * 60_000;
  expect(limit.spend('li', 600)).toEqual({ ok: true, left: 0 });
});

test('subjects have separate buckets', () => {
  const { limit } = clocked(600);
  limit.spend('li', 600);
  expect(limit.spend('li', 1).ok).toBe(false);
  expect(limit.spend('wang', 600).ok).toBe(true);
});

test('the number of buckets is bounded and active subjects keep theirs', () => {
  const { limit } = clocked(600);
  limit.spend('li', 600);
  const before = process.memoryUsage().heapUsed;
  for (let n = 0; n < 200_000; n += 1) {
    limit.spend(`address ${n}`, 1);
    if (n % 5_000 === 0) expect(limit.spend('li', 1).ok).toBe(false);
  }
  expect(process.memoryUsage().heapUsed - before).toBeLessThan(50_000_000);
  // The least recently used bucket was dropped, so its subject has a full one again.
  expect(limit.spend('address 0', 600).ok).toBe(true);
  expect(limit.spend('address 199999', 600).ok).toBe(false);
});
