import { BrokenLogError, MODELS, type Model, UnknownEventError } from '@duban/read-models';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { applyBatch, type Projection, prepareCheckpoints } from './batch.ts';
import { contents, lifeOf, openProjection, type TestProjection } from './testing/projection.ts';

let test: TestProjection;
beforeAll(async () => {
  test = await openProjection();
});
afterAll(() => test.close());

const catchUp = async (projection: Projection, plan: string): Promise<void> => {
  await prepareCheckpoints(projection, plan);
  for (let more = true; more; ) {
    const result = await applyBatch(projection, plan);
    more = result.kind === 'busy' || result.events > 0;
  }
};

/** A terminated connection holds its locks a moment longer. */
const whenFree = async (projection: Projection, plan: string): Promise<void> => {
  for (let busy = true; busy; ) busy = (await applyBatch(projection, plan)).kind === 'busy';
};

/** The rows after an undisturbed projection of as many events. */
const expectedOf = async (count: number) => {
  const plan = `expected-${count}`;
  await test.append(lifeOf(plan, count));
  await catchUp(test.projection, plan);
  return contents(test, plan);
};
describe('a batch', () => {
  it('produces the same rows whatever its size', async () => {
    const expected = await expectedOf(80);
    expect(expected.rm_timeline?.length).toBeGreaterThanOrEqual(80);
    for (const limit of [1, 7, 79]) {
      const plan = `size-${limit}`;
      await test.append(lifeOf(plan, 80));
      await catchUp({ ...test.projection, limit }, plan);
      expect(await contents(test, plan)).toEqual(expected);
    }
  });

  it('that fails halfway changes no row, and the next batch applies all its events', async () => {
    const expected = await expectedOf(60);
    const plan = 'fails-60';
    await test.append(lifeOf(plan, 60));
    await prepareCheckpoints(test.projection, plan);
    const failing = MODELS.map(
      (model, index): Model => ({
        ...model,
        async apply(db, ...rest) {
          await model.apply(db, ...rest);
          if (index === 2) throw new Error('injected fault');
        },
      }),
    );
    await expect(applyBatch({ ...test.projection, models: failing }, plan)).rejects.toThrow('injected fault');
    const left = await contents(test, plan);
    expect(Object.values(left).flat()).toHaveLength(MODELS.length);
    expect(await test.reads.positionOf(plan)).toBe(0);
    await catchUp(test.projection, plan);
    expect(await contents(test, plan)).toEqual(expected);
  });

  it('whose connection is terminated at any statement is applied exactly once', async () => {
    const expected = await expectedOf(90);
    const plan = 'cut-90';
    await test.append(lifeOf(plan, 90));
    await prepareCheckpoints(test.projection, plan);
    let cuts = 0;
    for (let victim = 0; victim < MODELS.length * 2; victim += 1) {
      const cutting = MODELS.map(
        (model, index): Model => ({
          ...model,
          async apply(db, ...rest) {
            const cut = async () => {
              const { rows } = await sql<{ pid: number }>`select pg_backend_pid() as pid`.execute(db);
              await test.owner.query('select pg_terminate_backend($1)', [rows[0]?.pid]);
              cuts += 1;
            };
            if (victim === index * 2) await cut();
            await model.apply(db, ...rest);
            if (victim === index * 2 + 1) await cut();
          },
        }),
      );
      await expect(whenFree({ ...test.projection, models: cutting, limit: 9 }, plan)).rejects.toThrow();
      await whenFree({ ...test.projection, limit: 4 }, plan);
    }
    expect(cuts).toBe(MODELS.length * 2);
    await catchUp(test.projection, plan);
    expect(await contents(test, plan)).toEqual(expected);
  });

  it('is applied by only one of three concurrent projectors', async () => {
    const expected = await expectedOf(120);
    const plan = 'two-120';
    await test.append(lifeOf(plan, 120));
    const others = await Promise.all([1, 2, 3].map(() => test.anotherProjector()));
    const projections = others.map(({ kysely }) => ({ ...test.projection, db: kysely, limit: 3 }));
    await Promise.all(projections.map((projection) => catchUp(projection, plan)));
    expect(await contents(test, plan)).toEqual(expected);
  });

  it('returns busy, without waiting, while another transaction holds the checkpoint', async () => {
    const plan = 'busy';
    const life = lifeOf(plan, 5);
    const position = life.events.length;
    await test.append(life);
    await prepareCheckpoints(test.projection, plan);
    const other = await test.anotherProjector();
    await other.kysely.transaction().execute(async (transaction) => {
      await sql`select from duban.rm_checkpoint where plan = ${plan} for update`.execute(transaction);
      expect(await applyBatch(test.projection, plan)).toEqual({ kind: 'busy' });
    });
    expect(await applyBatch(test.projection, plan)).toEqual({ kind: 'done', position, events: position });
    expect(await applyBatch(test.projection, plan)).toEqual({ kind: 'done', position, events: 0 });
  });

  it('catches a new model up with the others without changing their rows', async () => {
    const plan = 'new-30';
    const life = lifeOf(plan, 30);
    await test.append(life);
    const others = MODELS.filter(({ name }) => name !== 'report');
    await catchUp({ ...test.projection, models: others, limit: 20 }, plan);
    expect(await test.reads.positionOf(plan)).toBe(0);
    await catchUp({ ...test.projection, limit: 10 }, plan);
    expect(await test.reads.positionOf(plan)).toBe(life.events.length);
    expect(await contents(test, plan)).toEqual(await expectedOf(30));
  });

  it('fails at an unknown event and at a gap in the log, naming the position', async () => {
    const plan = 'strange';
    const life = lifeOf(plan, 6);
    await test.append(life);
    const log = await test.projection.store.readLog({ plan, after: 0 });
    const reading = (events: readonly object[]) => ({
      ...test.projection,
      store: { ...test.projection.store, readLog: async () => events as typeof log },
    });
    await prepareCheckpoints(test.projection, plan);
    const unknown = log.map((event, index) => (index === 4 ? { ...event, type: 'MeasurePainted' } : event));
    await expect(applyBatch(reading(unknown), plan)).rejects.toThrow(UnknownEventError);
    await expect(applyBatch(reading(unknown), plan)).rejects.toThrow(
      /MeasurePainted in stream .*, position 5 of plan strange/,
    );
    await expect(applyBatch(reading(log.toSpliced(2, 1)), plan)).rejects.toThrow(BrokenLogError);
    await expect(applyBatch(reading(log.slice(1)), plan)).rejects.toThrow('position 1 is missing');
    expect(await test.reads.positionOf(plan)).toBe(0);
    const { rows } = await test.owner.query('select from duban.rm_timeline where plan = $1', [plan]);
    expect(rows).toEqual([]);
  });
});
