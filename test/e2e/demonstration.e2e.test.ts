import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { MEASURE_WORKFLOW, measureStream, PLAN_STREAM, PLAN_WORKFLOW, workflowId } from '@duban/contract';
import {
  demonstrationOf,
  dropDemonstration,
  dropRecords,
  type LoadOptions,
  loadDemonstration,
  NotADemonstrationError,
  type Progress,
} from '@duban/demonstration';
import { type MeasureOrder, type PlanOrder, SYSTEM } from '@duban/domain';
import { createEventStore, PlanDroppedError } from '@duban/event-store';
import { startWhole, type Whole } from '@duban/local';
import { loadPlan, openingClock, planView, runningWorkflowsWhere, sendWithStart } from '@duban/plan-loader';
import { type Database, openDatabase } from '@duban/runtime';
import { planDirectory, readPlan } from '@duban/seeds';
import { ROOT } from '@duban/testing/service-process';
import { Client, Connection } from '@temporalio/client';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';

const real = readPlan(planDirectory('qingshan-2024'));
const plan = demonstrationOf(real);
const UNTIL = '2024-06-28T07:00:00.000Z';

let whole: Whole;
let owner: Database<unknown>;
let connection: Connection;
let client: Client;
beforeAll(async () => {
  whole = await startWhole({ unsafeFast: true });
  owner = await openDatabase<unknown>(whole.databaseUrl, { poolSize: 2 });
  connection = await Connection.connect({ address: whole.temporalAddress });
  client = new Client({ connection, namespace: whole.namespace });
}, 240_000);
afterAll(async () => {
  await connection.close();
  await owner.close();
  await whole.stop();
});

const store = () => createEventStore(owner.pool);
const options = (): LoadOptions => ({ databaseUrl: whole.databaseUrl, client, plan, seed: 1, until: UNTIL });
const duban = async (...args: string[]): Promise<string> => {
  const command = promisify(execFile)(process.execPath, [join(ROOT, 'infra/cli/main.ts'), ...args], {
    env: { ...process.env, ...whole.environment },
  });
  return (await command).stdout;
};
const send = async (order: PlanOrder, commandId: string): Promise<void> => {
  const { clock } = await planView(client, plan.id);
  const sent = await sendWithStart<PlanOrder>(
    client,
    { workflow: PLAN_WORKFLOW, stream: PLAN_STREAM, input: { plan: plan.id, clock, terms: null } },
    { commandId, actor: { id: 'admin', role: 'admin', unit: null }, order },
  );
  expect(sent).toMatchObject({ ok: true });
};
/** Every workflow of the plan but those of its letters. */
const ofPlan = `WorkflowId STARTS_WITH "${workflowId(plan.id, '')}"`;
const countOf = async (table: string): Promise<number> => {
  const { rows } = await owner.pool.query(`select count(*) as count from duban.${table} where plan = $1`, [plan.id]);
  return Number(rows[0]?.count);
};

describe('the demonstration plan', () => {
  it('goes on loading where it was interrupted, and the result is the same as without', async () => {
    const interrupted = new Error('interrupted');
    const interrupt = ({ phase, done, total }: Progress): void => {
      if (phase === 'appending' && done > total / 2) throw interrupted;
    };
    await expect(loadDemonstration({ ...options(), onProgress: interrupt })).rejects.toBe(interrupted);
    const half = (await store().head(plan.id))?.position ?? 0;
    expect(half).toBeGreaterThan(50);
    // Nothing runs and nothing is sent before its past is complete.
    expect(await duban('recover')).toContain('still being loaded');
    expect(await countOf('outbox')).toBe(0);
    const loaded = await loadDemonstration(options());
    expect(loaded.kind).toBe('continued');
    expect(loaded.events).toBeGreaterThan(half);
  });

  it('is loaded once, however often it is loaded', async () => {
    const head = await store().head(plan.id);
    const twice = await Promise.all([loadDemonstration(options()), loadDemonstration(options())]);
    expect(twice).toEqual(Array.from({ length: 2 }, () => ({ kind: 'complete', events: head?.position })));
    expect(await store().head(plan.id)).toEqual(head);
  });

  it('is what workflows would have written: verify finds nothing and a rebuild no difference', async () => {
    await duban('verify', plan.id);
    await duban('rebuild', '--check');
  });

  it('has documents of its past, and has sent nothing of it', async () => {
    const papers = (await store().streams(plan.id)).filter(({ stream }) => stream.startsWith('rhythm/'));
    expect(papers.length).toBeGreaterThan(10);
    const { rows } = await owner.pool.query(
      `select content from duban.rm_snapshot where plan = $1 and kind = 'monthly-bulletin' order by position desc limit 1`,
      [plan.id],
    );
    expect(JSON.stringify(rows[0]).length).toBeGreaterThan(1000);
    expect(await countOf('outbox')).toBe(0);
  });

  it('goes on from there: a command is answered, deadlines fire, and letters leave as its clock is moved', async () => {
    const { clock, terms } = await planView(client, plan.id);
    const [measure] = plan.measures;
    if (!measure) throw new Error('the plan has no measure');
    const input = { plan: plan.id, measure: measure.id, clock, terms };
    const instructed = await sendWithStart<MeasureOrder>(
      client,
      { workflow: MEASURE_WORKFLOW, stream: measureStream(measure.id), input },
      {
        commandId: 'test/instruct',
        actor: { id: 'mayor', role: 'leader', unit: null },
        order: { type: 'instruct', text: '请报送进展', urgency: 'urgent' },
      },
    );
    expect(instructed.ok).toBe(true);
    const before = (await store().head(plan.id))?.position ?? 0;
    await send({ type: 'moveClock', days: 14, rate: null }, 'test/move');
    await vi.waitFor(
      async () => {
        const types = (await store().readLog({ plan: plan.id, after: before })).map(({ type }) => type);
        expect(types).toEqual(
          expect.arrayContaining(['InstructionMissed', 'RungFired', 'SnapshotMade', 'DeliverySucceeded']),
        );
        expect(await countOf('outbox')).toBeGreaterThan(0);
      },
      { timeout: 60_000, interval: 500 },
    );
  });

  it('is removed with the owner’s login, on record, and nothing of it remains', async () => {
    const { clock, terms } = await planView(client, plan.id);
    await expect(
      (async () => {
        const worker = await openDatabase<unknown>(whole.databaseUrl, { role: 'duban_worker', poolSize: 1 });
        try {
          await worker.pool.query('select duban.drop_demonstration($1, $2)', [plan.id, 'worker']);
        } finally {
          await worker.close();
        }
      })(),
    ).rejects.toThrow('permission denied');
    // While its deadlines fire.
    await send({ type: 'moveClock', days: null, rate: 86_400 }, 'test/hurry');
    const head = await store().head(plan.id);
    await vi.waitFor(
      async () => expect((await store().head(plan.id))?.position ?? 0).toBeGreaterThan((head?.position ?? 0) + 20),
      { timeout: 30_000, interval: 100 },
    );

    const dropped = await dropDemonstration({ databaseUrl: whole.databaseUrl, client, plan: plan.id, by: 'tester' });
    expect(dropped.events).toBeGreaterThan(head?.position ?? 0);
    expect(await dropRecords(owner)).toMatchObject([{ plan: plan.id, by: 'tester', at: expect.any(Date) }]);

    // Who still knows the plan asks for it in vain.
    const [measure] = plan.measures;
    if (!measure) throw new Error('the plan has no measure');
    const input = { plan: plan.id, measure: measure.id, clock, terms };
    const again = await sendWithStart<MeasureOrder>(
      client,
      { workflow: MEASURE_WORKFLOW, stream: measureStream(measure.id), input },
      { commandId: 'test/again', actor: SYSTEM, order: { type: 'issue', definition: measure } },
    );
    expect(again).toMatchObject({ ok: false, refusal: { code: 'PLAN_UNKNOWN' } });
    const straggler = store().append({
      plan: plan.id,
      stream: 'plan',
      expectedVersion: 1,
      commandId: 'test/straggler',
      command: {},
      actor: SYSTEM,
      occurredAt: UNTIL,
      events: [{ type: 'PlanClockSet', data: { clock } }],
    });
    await expect(straggler).rejects.toBeInstanceOf(PlanDroppedError);
    await vi.waitFor(async () => expect(await runningWorkflowsWhere(client, ofPlan)).toEqual([]), {
      timeout: 30_000,
      interval: 500,
    });

    // Long enough for what was under way, and for the followers of the log to ask again.
    await new Promise((resolve) => setTimeout(resolve, 5_000));
    const { rows } = await owner.pool.query<{ relname: string }>(
      `select c.relname from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attname = 'plan'
       where c.relnamespace = 'duban'::regnamespace and c.relkind = 'r' and c.relname <> 'demonstration_drop'`,
    );
    expect(rows.length).toBeGreaterThan(15);
    for (const { relname } of rows) expect([relname, await countOf(relname)]).toEqual([relname, 0]);
    expect(await runningWorkflowsWhere(client, ofPlan)).toEqual([]);
  });

  it('leaves the guard of the log on, and no other plan can be removed', async () => {
    await loadPlan({ client, plan: real, clock: openingClock(real, Date.now()) });
    const drop = dropDemonstration({ databaseUrl: whole.databaseUrl, client, plan: real.id, by: 'tester' });
    await expect(drop).rejects.toThrow(NotADemonstrationError);
    const direct = owner.pool.query('select duban.drop_demonstration($1, $2)', [real.id, 'tester']);
    await expect(direct).rejects.toThrow('not a demonstration');
    await expect(owner.pool.query('delete from duban.event where plan = $1', [real.id])).rejects.toThrow('append-only');
    await expect(loadDemonstration({ ...options(), plan: real })).rejects.toThrow(NotADemonstrationError);
    expect((await planView(client, real.id)).frame.id).toBe(real.id);
  });

  it('can be loaded again after it was removed', async () => {
    expect((await loadDemonstration(options())).kind).toBe('loaded');
    expect((await planView(client, plan.id)).frame.id).toBe(plan.id);
    await vi.waitFor(async () => expect(await countOf('rm_checkpoint')).toBeGreaterThan(0), { timeout: 30_000 });
  });
});
