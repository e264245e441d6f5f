import { setTimeout as sleep } from 'node:timers/promises';
import { MODELS, type Model, projectionStates } from '@duban/read-models';
import type { Life } from '@duban/read-models/testing/life';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { Projection } from './batch.ts';
import { rebuild } from './rebuild.ts';
import { runProjector } from './runner.ts';
import { appendRaw, longId, type RawEvent, removeEvent, skipEvent } from './testing/poison.ts';
import { contents, continueLife, lifeOf, openProjection, type TestProjection } from './testing/projection.ts';

let test: TestProjection;
beforeAll(async () => {
  test = await openProjection();
});
afterAll(() => test.close());

const running = async <T>(work: () => Promise<T>, projection: Projection = test.projection): Promise<T> => {
  const stopping = new AbortController();
  const run = runProjector({ ...projection, signal: stopping.signal });
  try {
    const result = await Promise.race([work(), run]);
    return result as T;
  } finally {
    stopping.abort();
    await run;
  }
};
const soon = (check: () => Promise<void>) => vi.waitFor(check, { timeout: 30_000, interval: 20 });
const shown = (plan: string, position: number) =>
  soon(async () => expect(await test.reads.positionOf(plan)).toBe(position));
const stateOf = async (plan: string) => {
  const state = (await projectionStates(test.projection.db)).find((one) => one.plan === plan);
  if (!state) throw new Error(`there is no plan ${plan}`);
  return state;
};
const goOn = async (life: Life, count: number): Promise<void> => {
  const before = life.events.length;
  continueLife(life, before + count);
  await test.append(life, before);
};
/** A plan whose log ends in the raw event, followed by two valid events of another stream. */
const poisoned = async (plan: string, raw: Omit<RawEvent, 'plan'>): Promise<number> => {
  await test.append(lifeOf(plan, 30));
  const position = await appendRaw(test, { plan, ...raw });
  for (const period of ['2023-01', '2023-02']) await appendRaw(test, { plan, ...goodEvent(period) });
  return position;
};
const goodEvent = (period: string) => ({
  stream: `rhythm/${period}`,
  type: 'SnapshotMade',
  data: {
    kind: 'monthly-bulletin',
    period,
    at: '2023-03-01T01:00:00.000Z',
    asOf: 1,
    headHash: 'ab',
    content: { total: 3 },
  },
});
const SECRET = '机密内容 secret words';
const POISONS = {
  'of an unknown type': {
    raw: { stream: 'measure/a', type: 'MeasurePainted', data: { colour: SECRET } },
    found: { code: 'unreadable', cause: 'schema version 1: the type is unknown', stream: 'measure/a' },
  },
  'of an unknown version': {
    raw: { stream: 'measure/a', type: 'MeasureAcknowledged', schemaVersion: 9, data: { implied: SECRET } },
    found: { code: 'unreadable', cause: 'schema version 9: versions up to 1 are known', stream: 'measure/a' },
  },
  'that refers to a measure which does not exist': {
    raw: { stream: 'measure/nowhere', type: 'MeasureAcknowledged', data: { implied: false } },
    found: { code: 'broken-log', stream: 'measure/nowhere' },
  },
  'whose data has another shape': {
    raw: { stream: 'measure/odd', type: 'MeasureDrafted', data: { definition: { id: 'odd', title: SECRET } } },
    found: { code: 'failed', stream: 'measure/odd' },
  },
  'with a value that a column refuses': {
    raw: {
      stream: 'rhythm/x',
      type: 'SnapshotMade',
      data: { ...goodEvent('x').data, at: SECRET },
    },
    found: { code: 'refused', stream: 'rhythm/x' },
  },
} as const;

describe('an event that cannot be projected', () => {
  it.each(Object.entries(POISONS))(
    '%s halts only its own plan, and the halt does not reveal its content',
    async (name, one) => {
      const plan = `plan-${Object.keys(POISONS).indexOf(name)}`;
      const position = await poisoned(plan, one.raw);
      const other = lifeOf(`${plan}-beside`, 10);
      await test.append(other);
      await running(async () => {
        await soon(async () =>
          expect(await stateOf(plan)).toMatchObject({
            shown: position - 1,
            halt: { position, type: one.raw.type, ...one.found },
          }),
        );
        await goOn(other, 20);
        await shown(other.definition.id, other.events.length);
      });
      const { halt } = await stateOf(plan);
      expect(JSON.stringify(halt)).not.toContain('secret');
      expect(JSON.stringify(halt)).not.toContain('机密');
    },
  );

  it('is found within a batch of more than a thousand, and everything before it is shown', async () => {
    const life = lifeOf('middle', 1_200);
    await test.append(life);
    const position = await appendRaw(test, { plan: 'middle', ...POISONS['of an unknown type'].raw });
    for (let period = 0; period < 300; period += 1)
      await appendRaw(test, { plan: 'middle', ...goodEvent(`p${period}`) });
    let batches = 0;
    const counting = { ...test.projection, onBatch: () => (batches += 1) };
    await running(() => soon(async () => expect((await stateOf('middle')).halt?.position).toBe(position)), counting);
    expect((await stateOf('middle')).shown).toBe(position - 1);
    expect(batches).toBeLessThan(20);
  });

  it('is tried once when the projector restarts, and not in a loop', async () => {
    const position = await poisoned('again', POISONS['of an unknown type'].raw);
    await running(() => soon(async () => expect((await stateOf('again')).halt?.position).toBe(position)));
    const { halt } = await stateOf('again');
    let tried = 0;
    const { store } = test.projection;
    const readStored: typeof store.readStored = (query) => {
      if (query.plan === 'again') tried += 1;
      return store.readStored(query);
    };
    await running(() => sleep(2_000), { ...test.projection, store: { ...store, readStored } });
    expect(tried).toBe(1);
    expect((await stateOf('again')).halt).toEqual(halt);
  });

  it('no longer halts its plan when a corrected version starts', async () => {
    const failing = MODELS.map(
      (model): Model => ({
        ...model,
        async apply(db, plan, events) {
          if (plan === 'bug' && events.some((event) => event.position === 12)) throw new TypeError(SECRET);
          await model.apply(db, plan, events);
        },
      }),
    );
    const life = lifeOf('bug', 30);
    await test.append(life);
    await running(() => soon(async () => expect((await stateOf('bug')).halt?.position).toBe(12)), {
      ...test.projection,
      models: failing,
    });
    expect((await stateOf('bug')).halt).toMatchObject({
      code: 'failed',
      cause: expect.stringMatching(/^TypeError at [\w.-]+\.ts:\d+$/),
    });
    await running(() => shown('bug', life.events.length));
    expect((await stateOf('bug')).halt).toBeNull();
  });

  it('and is missing from the log is named by its position', async () => {
    await test.append(lifeOf('hole', 30));
    await removeEvent(test, 'hole', 14);
    await removeEvent(test, 'hole', 30);
    await running(async () => {
      await soon(async () =>
        expect((await stateOf('hole')).halt).toMatchObject({
          position: 14,
          code: 'broken-log',
          stream: null,
          type: null,
        }),
      );
      await skipEvent(test, 'hole', 14);
      await soon(async () => expect((await stateOf('hole')).halt).toMatchObject({ position: 30, code: 'broken-log' }));
    });
  });
});

describe('a skipped event', () => {
  it('is left out together with events that depend on it, and the plan goes on', async () => {
    await test.append(lifeOf('skip', 30));
    const position = await appendRaw(test, {
      plan: 'skip',
      stream: 'measure/odd',
      type: 'MeasureDrafted',
      data: { definition: { id: 'odd', title: SECRET } },
    });
    const follower = await appendRaw(test, {
      plan: 'skip',
      stream: 'measure/odd',
      type: 'MeasureAcknowledged',
      data: { implied: false },
    });
    const last = await appendRaw(test, { plan: 'skip', ...goodEvent('2023-03') });
    await running(async () => {
      await soon(async () => expect((await stateOf('skip')).halt?.position).toBe(position));
      await skipEvent(test, 'skip', position);
      await shown('skip', last);
    });
    const state = await stateOf('skip');
    expect(state.halt).toBeNull();
    expect(state.gaps).toMatchObject([
      { position, code: 'failed', follows: null },
      { position: follower, code: 'broken-log', follows: position },
    ]);
    const { rm_timeline: timeline } = await contents(test, 'skip');
    expect(timeline).toHaveLength(last - 2);
    const check = await rebuild({ pool: test.owner, swap: false });
    expect(check.differences).toEqual([]);
    expect(check.leftOut.filter(({ plan }) => plan === 'skip').map((gap) => gap.position)).toEqual([
      position,
      follower,
    ]);
  });

  it('is not left out by a projector that can project it', async () => {
    const life = lifeOf('needless', 20);
    await test.append(life);
    await skipEvent(test, 'needless', 9);
    await running(() => shown('needless', life.events.length));
    expect((await stateOf('needless')).gapCount).toBe(0);
    expect((await contents(test, 'needless')).rm_timeline).toHaveLength(life.events.length);
  });

  it('is tried again by a rebuild, which closes the gap if it succeeds', async () => {
    const life = lifeOf('closing', 30);
    await test.append(life);
    const failing = MODELS.map(
      (model): Model => ({
        ...model,
        async apply(db, plan, events) {
          if (plan === 'closing' && events.some((event) => event.position === 12)) throw new TypeError('a bug');
          await model.apply(db, plan, events);
        },
      }),
    );
    await running(
      async () => {
        await soon(async () => expect((await stateOf('closing')).halt?.position).toBe(12));
        await skipEvent(test, 'closing', 12);
        await shown('closing', life.events.length);
      },
      { ...test.projection, models: failing },
    );
    // The events at 12 and 13 are a report and its correction.
    expect((await stateOf('closing')).gaps.map(({ position }) => position)).toEqual([12, 13]);
    const before = await contents(test, 'closing');
    expect(before.rm_timeline).toHaveLength(life.events.length - 2);
    expect((await rebuild({ pool: test.owner, swap: false })).differences).toEqual([]);
    expect(await contents(test, 'closing')).toEqual(before);
    const rebuilt = await rebuild({ pool: test.owner });
    expect(rebuilt.closed).toMatchObject([
      { plan: 'closing', position: 12 },
      { plan: 'closing', position: 13 },
    ]);
    expect(rebuilt.differences).toEqual([]);
    expect((await stateOf('closing')).gapCount).toBe(0);
    expect((await contents(test, 'closing')).rm_timeline).toHaveLength(life.events.length);
  });
});

describe('a rebuild', () => {
  it('names the plan that it cannot rebuild to its end, and rebuilds the others', async () => {
    const position = await poisoned('stuck', POISONS['with a value that a column refuses'].raw);
    const life = lifeOf('fine', 40);
    await test.append(life);
    await running(async () => {
      await soon(async () => expect((await stateOf('stuck')).halt?.position).toBe(position));
      await shown('fine', life.events.length);
    });
    await test.owner.query(`delete from duban.rm_timeline where plan = 'fine' and position = 9`);
    const rebuilt = await rebuild({ pool: test.owner, limit: 16 });
    expect(rebuilt.swapped).toBe(true);
    expect(rebuilt.stuck.find(({ plan }) => plan === 'stuck')).toMatchObject({
      position,
      stream: 'rhythm/x',
      type: 'SnapshotMade',
      code: 'refused',
      kept: false,
    });
    expect(rebuilt.differences.map(({ plan, table }) => [plan, table])).toEqual([['fine', 'rm_timeline']]);
    expect((await contents(test, 'fine')).rm_timeline).toHaveLength(life.events.length);
    expect(await stateOf('stuck')).toMatchObject({ shown: position - 1, halt: { position } });
  });
});

it('halts only the plan of a row whose key is too long for an index, live and in a rebuild', async () => {
  const position = await poisoned('long', {
    stream: 'measure/a',
    type: 'ProgressReported',
    // The domain numbers reports, so no version has ever written an id of this length.
    data: { report: longId(4_000), asOf: '2023-03-01', values: [], text: '' },
  });
  const state = await running(async () => {
    await soon(async () => expect((await stateOf('long')).halt?.position).toBe(position));
    return stateOf('long');
  });
  expect(state.halt?.cause).toContain('index row size');
  const rebuilt = await rebuild({ pool: test.owner });
  expect(rebuilt.stuck.find(({ plan }) => plan === 'long')).toMatchObject({ position, code: 'refused' });
});
