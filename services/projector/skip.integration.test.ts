import { projectionStates } from '@duban/read-models';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { applyBatch, prepareCheckpoints } from './batch.ts';
import { EventNotProjectedError } from './fault.ts';
import { type SkipOptions, SkipRefusedError, skipEvent } from './skip.ts';
import { appendRaw } from './testing/poison.ts';
import { lifeOf, openProjection, type TestProjection } from './testing/projection.ts';

let test: TestProjection;
let roles: Pick<SkipOptions, 'projector' | 'operator'>;
beforeAll(async () => {
  test = await openProjection();
  roles = { projector: await test.as('duban_projector'), operator: await test.as('duban_operator') };
});
afterAll(() => test.close());

const skip = (plan: string, position: number) =>
  skipEvent({ ...roles, plan, position, reason: '等待新版本', by: 'chen' });
const stateOf = async (plan: string) =>
  (await projectionStates(test.projection.db)).find((state) => state.plan === plan);
const skips = async (plan: string) =>
  (await test.owner.query('select * from duban.projection_skip where plan = $1', [plan])).rows;

/** A plan whose last event cannot be projected, shown up to the event before it. */
const halted = async (plan: string) => {
  const life = lifeOf(plan, 20);
  await test.append(life);
  const position = await appendRaw(test, { plan, stream: 'measure/a', type: 'MeasurePainted', data: {} });
  await prepareCheckpoints(test.projection, plan);
  await applyBatch({ ...test.projection, limit: position - 1 }, plan);
  return position;
};

it('records who skipped which event, when, why and for what cause, and advances the plan past it', async () => {
  const position = await halted('p');
  expect(await skip('p', position)).toMatchObject({ position, type: 'MeasurePainted', code: 'unreadable' });
  expect(await skips('p')).toMatchObject([
    {
      position,
      stream: 'measure/a',
      type: 'MeasurePainted',
      code: 'unreadable',
      cause: 'schema version 1: the type is unknown',
      reason: '等待新版本',
      skipped_by: 'chen',
      at: expect.any(Date),
      login: expect.any(String),
    },
  ]);
  expect(await stateOf('p')).toMatchObject({ shown: position, halt: null, gapCount: 1, gaps: [{ position }] });
});

it('refuses any other position, an unknown plan, and an event that can be projected', async () => {
  const position = await halted('q');
  for (const other of [1, position - 1, position + 1])
    await expect(skip('q', other)).rejects.toThrow(`only the event at ${position} can be skipped`);
  await expect(skip('nowhere', 1)).rejects.toThrow(SkipRefusedError);
  await test.append(lifeOf('good', 20));
  await expect(skip('good', 1)).rejects.toThrow('The event at position 1 can be projected, and has been now');
  expect((await stateOf('good'))?.shown).toBe(1);
  expect([...(await skips('q')), ...(await skips('good'))]).toEqual([]);
});

it('refuses to skip the adoption of a plan, without which nothing of it could be shown', async () => {
  const position = await appendRaw(test, {
    plan: 'bad',
    stream: 'plan',
    type: 'PlanAdopted',
    schemaVersion: 7,
    data: {},
  });
  await expect(skip('bad', position)).rejects.toThrow('this event cannot be skipped');
});

it('skips only that event, not another that later stands at its position', async () => {
  const position = await halted('r');
  await skip('r', position);
  const client = await test.owner.connect();
  await client.query('set session_replication_role = replica');
  await client.query(`update duban.event set type = 'MeasureRepainted', hash = sha256('other')
    where plan = 'r' and position = ${position}`);
  await client.query('reset session_replication_role');
  client.release();
  await test.owner.query(`update duban.rm_checkpoint set position = ${position - 1} where plan = 'r'`);
  await expect(applyBatch(test.projection, 'r')).rejects.toThrow(EventNotProjectedError);
});
