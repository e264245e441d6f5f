import { CONDITIONS_SIGNAL, type StoreActivities, TASK_QUEUE } from '@duban/contract';
import { type Clock, type MeasureOrder, SYSTEM } from '@duban/domain';
import { TERMS } from '@duban/domain/testing';
import { testBundle } from '@duban/testing/bundle';
import { march, openMeasure, report, typesOf } from '@duban/testing/measure';
import { type Stack, startStack } from '@duban/testing/stack';
import { storeActivities } from '@duban/worker/store.activities';
import { optionalTsToMs } from '@temporalio/common/lib/time.js';
import { NativeConnection, Worker } from '@temporalio/worker';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';

let stack: Stack;
beforeAll(async () => {
  stack = await startStack();
});
afterAll(() => stack.stop());

const open = (clock?: Clock) => openMeasure(stack, clock);

/** Issues a measure; returns the real time in milliseconds at which Temporal will wake it for its first deadline. */
const wakingOfIssued = async (clock: Clock): Promise<number> => {
  const { events } = await (await open(clock)).handle.fetchHistory();
  const timer = events?.findLast(({ timerStartedEventAttributes }) => timerStartedEventAttributes);
  const delay = optionalTsToMs(timer?.timerStartedEventAttributes?.startToFireTimeout);
  return (optionalTsToMs(timer?.eventTime) ?? Number.NaN) + (delay ?? Number.NaN);
};

/** Runs `work` beside a worker whose store is changed in one point. */
const withWorker = async <T>(changed: Partial<StoreActivities>, work: () => Promise<T>): Promise<T> => {
  const connection = await NativeConnection.connect({ address: stack.temporalAddress });
  const bundle = { codePath: await testBundle() };
  const activities = { ...storeActivities(stack.store), ...changed };
  const worker = await Worker.create({
    connection,
    namespace: stack.namespace,
    taskQueue: TASK_QUEUE,
    workflowBundle: bundle,
    activities,
  });
  try {
    return await worker.runUntil(work);
  } finally {
    await connection.close();
  }
};

/** A busy worker: in each task this time passes before the store answers. */
const withLateWorker = <T>(late: number, work: () => Promise<T>): Promise<T> =>
  withWorker(
    { append: async (request) => ({ ...(await stack.store.append(request)), answeredAt: Date.now() + late }) },
    work,
  );

describe("a measure's time on the real engine", () => {
  it('records each milestone that nobody hands in as missed once, and none that was handed in', async () => {
    // The clock goes fast only once the milestone is handed in, however long that takes on a busy machine.
    const morning = (rate: number): Clock => ({ ...march(rate), planEpoch: '2023-06-30T01:00:00.000Z' }) as Clock;
    const [idle, busy] = await Promise.all([open(morning(1)), open(morning(1))]);
    await busy.send({ type: 'submitMilestone', milestone: 'm1', text: '', evidence: [] });
    const fast = { terms: TERMS, clock: morning(36_000) };
    await Promise.all([idle, busy].map(({ handle }) => handle.signal(CONDITIONS_SIGNAL, fast)));
    await expect.poll(async () => typesOf(await idle.events())).toContain('MilestoneMissed');
    const [missed] = (await idle.events()).filter(({ type }) => type === 'MilestoneMissed');
    expect(missed).toMatchObject({ data: { milestone: 'm1', due: '2023-06-30' }, actor: SYSTEM });
    expect(Date.parse(missed?.occurredAt ?? '')).toBeGreaterThanOrEqual(Date.parse('2023-06-30T16:00:00.000Z'));
    await idle.send({ type: 'acknowledge' });
    expect(typesOf(await idle.events()).filter((type) => type === 'MilestoneMissed')).toHaveLength(1);
    expect(typesOf(await busy.events())).not.toContain('MilestoneMissed');
  });

  it('ignores a clock signal that is older than the clock it has', async () => {
    const measure = await open(march(1));
    const rateAfter = async (rate: number, since?: number) => {
      const conditions = { terms: TERMS, clock: march(rate), ...(since !== undefined && { since }) };
      await measure.handle.signal(CONDITIONS_SIGNAL, conditions);
      return (await measure.view()).clock;
    };
    expect(await rateAfter(2, 5)).toMatchObject({ rate: 2 });
    expect(await rateAfter(3, 4)).toMatchObject({ rate: 2 });
    expect(await rateAfter(4, 6)).toMatchObject({ rate: 4 });
    expect(await rateAfter(5)).toMatchObject({ rate: 5 });
    expect(await rateAfter(6, 1)).toMatchObject({ rate: 6 });
  });

  it('passes a deadline that fell due while no worker ran', async () => {
    const measure = await open({ ...march(86_400), realEpoch: new Date().toISOString() } as Clock);
    await stack.worker.stop();
    await new Promise((resolve) => setTimeout(resolve, 1500));
    await stack.startWorker();
    await measure.handle.signal(CONDITIONS_SIGNAL, {
      terms: TERMS,
      clock: { ...march(1), planEpoch: '2024-01-02T00:00:00.000Z' },
    });
    await expect
      .poll(async () => typesOf(await measure.events()))
      .toEqual(['MeasureIssued', 'MilestoneMissed', 'MilestoneMissed']);
  });

  it('is not delayed by the duration of the task that set a timer', async () => {
    const clock = march();
    const punctual = await wakingOfIssued(clock);
    await stack.worker.stop();
    const minutes = 10 * 60_000;
    const late = await withLateWorker(minutes, () => wakingOfIssued(clock));
    await stack.startWorker();
    // The history cannot know that the store's answer lay in the future: the timer is shorter by as much.
    expect(Math.abs(punctual - late - minutes)).toBeLessThan(minutes / 10);
  });

  it('follows Temporal’s clock: a worker whose own clock is fast causes nothing early, and no busy loop', async () => {
    await stack.worker.stop();
    const minutes = 10 * 60_000;
    // The first milestone is missed in five minutes.
    const evening = { ...march(), planEpoch: '2023-06-30T15:55:00.000Z' } as Clock;
    const [types, history] = await withLateWorker(minutes, async () => {
      const measure = await open(evening);
      await new Promise((resolve) => setTimeout(resolve, 2_000));
      return [typesOf(await measure.events()), (await measure.handle.fetchHistory()).events ?? []] as const;
    });
    await stack.startWorker();
    expect(types).toEqual(['MeasureIssued']);
    expect(history.length).toBeLessThan(30);
  });
});

// Both wait nine seconds, so they wait at once.
describe('a deadline that falls due while a command is decided', () => {
  const deadline = '2023-06-30T16:00:00.000Z';
  const [toDeadline, waiting, rate] = [6_000, 9_000, 300];
  const openBefore = () => {
    const planEpoch = new Date(Date.parse(deadline) - toDeadline * rate).toISOString();
    return open({ ...march(rate), planEpoch } as Clock);
  };
  const pastDeadline = () => new Promise((resolve) => setTimeout(resolve, waiting));
  const eventsOnceMissed = async ({ events }: Awaited<ReturnType<typeof open>>) => {
    // Not `expect.poll`, which cannot tell concurrent tests apart.
    await vi.waitFor(async () => expect(typesOf(await events())).toContain('MilestoneMissed'), { timeout: 30_000 });
    return events();
  };

  /** The plan in whose measure another writer is first, once. */
  let contested: string | null = null;
  const over = Promise.withResolvers<void>();
  let working: Promise<void>;
  beforeAll(async () => {
    await stack.worker.stop();
    const { store } = stack;
    const usual = storeActivities(store);
    const readReport: StoreActivities['readReport'] = async (request) => {
      await pastDeadline();
      return usual.readReport(request);
    };
    const append: StoreActivities['append'] = async (request) => {
      if (request.plan === contested && request.events.some(({ type }) => type === 'ProgressReported')) {
        contested = null;
        const events: typeof request.events = [{ type: 'MeasureAcknowledged', data: {} }];
        await store.append({ ...request, commandId: 'elsewhere', command: { type: 'acknowledge' }, events });
        await pastDeadline();
      }
      return usual.append(request);
    };
    working = withWorker({ readReport, append }, () => over.promise);
  });
  afterAll(async () => {
    over.resolve();
    await working;
    await stack.startWorker();
  });

  it.concurrent('is not skipped: the command is decided by the instant before it reads the store', async () => {
    const measure = await openBefore();
    await measure.send(report(20));
    const corrected = { ...report(21), type: 'correctProgress', report: 'r1', reason: '笔误' } as MeasureOrder;
    expect(await measure.send(corrected)).toMatchObject({ ok: true });
    const events = await eventsOnceMissed(measure);
    expect(typesOf(events).slice(-2)).toEqual(['ProgressCorrected', 'MilestoneMissed']);
    const correction = events.find(({ type }) => type === 'ProgressCorrected');
    expect(Date.parse(correction?.occurredAt ?? '')).toBeLessThan(Date.parse(deadline));
  });

  it.concurrent('is passed before the command is decided again, where another writer was first', async () => {
    const measure = await openBefore();
    contested = measure.plan;
    expect(await measure.send(report(20))).toMatchObject({ ok: true });
    expect(contested).toBeNull();
    const events = await eventsOnceMissed(measure);
    expect(typesOf(events)).toEqual(['MeasureIssued', 'MeasureAcknowledged', 'MilestoneMissed', 'ProgressReported']);
    const times = events.map(({ occurredAt }) => occurredAt);
    expect(times).toEqual(times.toSorted());
  });
});
