import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createHealth } from './health.ts';

beforeEach(() => vi.useFakeTimers({ toFake: ['performance', 'Date', 'setTimeout', 'clearTimeout'] }));
afterEach(() => vi.useRealTimers());

test('a projector is unhealthy after lagging for five seconds, whatever the number of events', async () => {
  let lag = { plan: 'a', head: 9, shown: 9, halt: null, gapCount: 0, gaps: [] };
  const health = createHealth({ askPostgres: async () => [lag], askTemporal: async () => true });
  const after = async (passed: number, change: Partial<typeof lag>) => {
    vi.advanceTimersByTime(passed * 1_000);
    lag = { ...lag, ...change };
    const { reads, parts, projection } = await health();
    const { behind, seconds } = projection ?? {};
    return { reads, projector: parts.projector, behind, seconds };
  };
  expect(await after(0, {})).toEqual({ reads: true, projector: true, behind: 0, seconds: 0 });
  expect(await after(2, { head: 500 })).toEqual({ reads: true, projector: true, behind: 491, seconds: 0 });
  // It makes progress, but the oldest event still waits.
  expect(await after(4, { head: 900, shown: 300 })).toEqual({ reads: true, projector: true, behind: 600, seconds: 4 });
  expect(await after(2, {})).toEqual({ reads: true, projector: false, behind: 600, seconds: 6 });
  // The oldest is projected now; later events have not waited long.
  expect(await after(2, { head: 1_000, shown: 700 })).toMatchObject({ projector: true, behind: 300, seconds: 0 });
  expect(await after(9, { shown: 1_000 })).toEqual({ reads: true, projector: true, behind: 0, seconds: 0 });
});

test('a halted plan is listed with position and cause while the projector stays healthy', async () => {
  const halt = {
    plan: 'a',
    position: 10,
    stream: 'measure/secret',
    type: 'MeasureDrafted',
    code: 'unreadable' as const,
    cause: 'the type is unknown',
    since: '2026-01-01T00:00:00.000Z',
  };
  const state = { plan: 'a', head: 12, shown: 9, halt, gapCount: 1, gaps: [{ ...halt, position: 4, follows: null }] };
  const health = createHealth({ askPostgres: async () => [state], askTemporal: async () => true });
  await health();
  vi.advanceTimersByTime(60_000);
  const { reads, parts, projection } = await health();
  const { stream: _, type: __, ...told } = halt;
  expect({ reads, projector: parts.projector }).toEqual({ reads: true, projector: true });
  expect(projection).toEqual({
    behind: 3,
    seconds: 60,
    halted: [told],
    gaps: [{ plan: 'a', count: 1, positions: [4] }],
  });
});

test('a plan whose calendar ends soon is listed with the days that are left', async () => {
  const ending = { plan: 'a', to: '2024-03-31', daysLeft: 12 };
  const health = createHealth({
    askPostgres: async () => [],
    askTemporal: async () => true,
    askCalendars: async () => [ending],
  });
  expect((await health()).calendars).toEqual([ending]);
});

/** `answers` is the replaceable probe; `worker` reads the health three seconds later. */
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

test('a late dependency keeps its last status for the grace period; a failing one is down at once', async () => {
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

test('a dependency whose answers are always late is up; a late failure counts as lateness only', async () => {
  const temporal = temporalThat(async () => true);
  const { worker } = temporal;
  expect(await worker()).toBe(true);
  temporal.answers = () => new Promise((resolve) => setTimeout(resolve, 4_000, true));
  for (let turn = 0; turn < 10; turn += 1) expect(await worker()).toBe(true);
  temporal.answers = () => new Promise((_, reject) => setTimeout(reject, 4_000, new Error('too busy')));
  expect([await worker(), await worker(), await worker(), await worker()]).toEqual([true, true, true, false]);
});
