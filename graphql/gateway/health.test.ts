import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createHealth } from './health.ts';

beforeEach(() => vi.useFakeTimers({ toFake: ['performance', 'Date', 'setTimeout', 'clearTimeout'] }));
afterEach(() => vi.useRealTimers());

test('a projector that is behind for more than a moment is told of, however much it was behind', async () => {
  let lag = { plan: 'a', head: 9, shown: 9, halt: null, gapCount: 0, gaps: [] };
  const health = createHealth({ askPostgres: async () => [lag], askTemporal: async () => true });
  const after = async (seconds: number, change: Partial<typeof lag>) => {
    vi.advanceTimersByTime(seconds * 1_000);
    lag = { ...lag, ...change };
    const { reads, parts, projection } = await health();
    return { reads, projector: parts.projector, ...projection };
  };
  expect(await after(0, {})).toEqual({ reads: true, projector: true, behind: 0, seconds: 0 });
  expect(await after(2, { head: 500 })).toEqual({ reads: true, projector: true, behind: 491, seconds: 0 });
  // It moves, but what was there first still waits.
  expect(await after(4, { head: 900, shown: 300 })).toEqual({ reads: true, projector: true, behind: 600, seconds: 4 });
  expect(await after(2, {})).toEqual({ reads: true, projector: false, behind: 600, seconds: 6 });
  // That is shown now; what came later has not waited long.
  expect(await after(2, { head: 1_000, shown: 700 })).toMatchObject({ projector: true, behind: 300, seconds: 0 });
  expect(await after(9, { shown: 1_000 })).toEqual({ reads: true, projector: true, behind: 0, seconds: 0 });
});

/** Asked as `answers` says, which may change; `worker` is what is then told of it, three seconds later. */
const temporalThat = (answers: () => Promise<boolean>) => {
  const health = createHealth({ askPostgres: async () => [], askTemporal: () => temporal.answers() });
  const temporal = {
    answers,
    worker: async (): Promise<boolean> => {
      await vi.advanceTimersByTimeAsync(1_001);
      const asked = health();
      await vi.advanceTimersByTimeAsync(2_000);
      return (await asked).parts.worker;
    },
  };
  return temporal;
};

test('a part that is late is what it was for a while, then it is down; one that refuses is down at once', async () => {
  const temporal = temporalThat(async () => true);
  const { worker } = temporal;
  expect(await worker()).toBe(true);
  temporal.answers = () => new Promise(() => {});
  // Three seconds pass each time.
  expect([await worker(), await worker(), await worker()]).toEqual([true, true, false]);
  temporal.answers = async () => true;
  expect(await worker()).toBe(true);
  temporal.answers = () => Promise.reject(new Error('unreachable'));
  expect(await worker()).toBe(false);
});

test('a part that answers late each time is there, for its answers come; a refusal that comes late is only late', async () => {
  const temporal = temporalThat(async () => true);
  const { worker } = temporal;
  expect(await worker()).toBe(true);
  temporal.answers = () => new Promise((resolve) => setTimeout(resolve, 4_000, true));
  for (let turn = 0; turn < 10; turn += 1) expect(await worker()).toBe(true);
  temporal.answers = () => new Promise((_, reject) => setTimeout(reject, 4_000, new Error('too busy')));
  expect([await worker(), await worker(), await worker(), await worker()]).toEqual([true, true, true, false]);
});
