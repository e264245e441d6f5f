import { randomUUID } from 'node:crypto';
import { COMMAND_UPDATE, MEASURE_WORKFLOW, measureStream, PLAN_STREAM, PLAN_WORKFLOW } from '@duban/contract';
import { type MeasureDefinition, type PlanFrame, type PlanOrder, SYSTEM, type Terms } from '@duban/domain';
import { definition, leader, reporter, supervisor, TERMS } from '@duban/domain/testing';
import { createCommandBus } from '@duban/gateway';
import { refusalOf, sendWithStart } from '@duban/plan-loader';
import { recoverPlan } from '@duban/recovery';
import { verifyWorkflows } from '@duban/recovery/verify/verify-workflows';
import { UnavailableError } from '@duban/schema';
import { frame as smallFrame } from '@duban/schema/testing/plan';
import { MEASURE, march, openMeasure, STREAM } from '@duban/testing/measure';
import { type Stack, startStack } from '@duban/testing/stack';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

let stack: Stack;
beforeAll(async () => {
  stack = await startStack();
});
afterAll(() => stack.stop());

const findings = async (plan: string, answerTimeoutMs?: number) =>
  (await verifyWorkflows(stack.client, stack.store, plan, answerTimeoutMs)).map(({ code, what, en }) => ({
    code,
    what,
    en,
  }));

/** A measure that was issued before ids had a limit, on the evening before its milestone is due. */
const issuedWith = async (milestone: string, terms: Terms = TERMS) => {
  const plan = `plan-${randomUUID()}`;
  const [first] = MEASURE.milestones;
  if (!first) throw new Error('The measure has no milestone');
  const clock = { ...march(36_000), planEpoch: '2023-06-30T01:00:00.000Z' } as const;
  const old: MeasureDefinition = definition({ milestones: [{ ...first, id: milestone }] });
  await stack.store.append({
    plan,
    stream: STREAM,
    expectedVersion: 0,
    commandId: 'issue',
    command: {},
    actor: SYSTEM,
    occurredAt: '2023-03-01T01:00:00.000Z',
    events: [{ type: 'MeasureIssued', data: { definition: old, acknowledgeBy: '2023-03-06' } }],
  });
  const handle = await stack.client.workflow.start(MEASURE_WORKFLOW, {
    workflowId: `${plan}/${STREAM}`,
    taskQueue: 'duban',
    args: [{ plan, measure: MEASURE.id, clock, terms }],
  });
  const types = async () =>
    (await stack.store.readStream({ plan, stream: STREAM, version: 0 })).map(({ type }) => type);
  return { plan, handle, types };
};

describe('an event that can never be stored', () => {
  it('is refused with its field when a command causes it, and the measure takes the next command', async () => {
    const measure = await openMeasure(stack);
    const half = { ...reporter, id: 'li\ud83d' };
    const report = { type: 'reportProgress', values: [], text: '进展', asOf: null } as const;
    expect(await measure.send(report, half)).toMatchObject({
      ok: false,
      refusal: { code: 'INVALID', field: 'actor' },
    });
    expect(await measure.send(report)).toMatchObject({ ok: true });
  });

  it('is refused too when a command of an unforeseen shape causes it', async () => {
    const measure = await openMeasure(stack);
    const orders = [
      { type: 'reportProgress' },
      { type: 'proposeAmendment', change: null, reason: 7 },
      { type: 'submitMilestone', milestone: 'm1', text: 7, evidence: { length: 1e9 } },
    ];
    for (const order of orders) {
      const actor = order.type === 'proposeAmendment' ? supervisor : reporter;
      const update = measure.handle.executeUpdate(COMMAND_UPDATE, {
        args: [{ commandId: randomUUID(), actor, order }],
      });
      expect(refusalOf(await update.catch((error: unknown) => error))).toMatchObject({ code: 'INVALID' });
    }
    expect(await measure.send({ type: 'acknowledge' })).toMatchObject({ ok: true });
  });

  it('is stored under a shorter id when a deadline with a long id causes it', async () => {
    const measure = await issuedWith('m'.repeat(264));
    await expect.poll(measure.types).toContain('MilestoneMissed');
    expect(await findings(measure.plan)).toEqual([]);
  });

  it('is held back when a deadline causes it: everything else goes on, and verify names it with the reason', async () => {
    // Every fired rung names the ladder, whose id holds half a surrogate pair.
    const [{ from, value }] = TERMS.ladders;
    const measure = await issuedWith('m1', { ...TERMS, ladders: [{ from, value: { ...value, id: 'half\ud83d' } }] });
    await expect.poll(async () => (await findings(measure.plan)).map(({ code }) => code)).toEqual(['held']);
    const [finding] = await findings(measure.plan);
    expect(finding?.en).toMatch(/the deadline rung\/.* cannot be passed: The id of the ladder cannot be stored/);
    await expect.poll(measure.types).toContain('MilestoneMissed');
    const order = { type: 'instruct', text: '抓紧', urgency: 'urgent' } as const;
    const args: [object] = [{ commandId: 'i', actor: leader, order }];
    expect(await measure.handle.executeUpdate(COMMAND_UPDATE, { args })).toMatchObject({ version: expect.any(Number) });
    expect(await measure.types()).toContain('InstructionGiven');
  });
});

/** A plan with one measure. */
const planWithMeasure = async () => {
  const plan = `plan-${randomUUID()}`;
  const frame: PlanFrame = { ...smallFrame, id: plan, measureIds: [MEASURE.id] };
  const clock = march();
  const order: PlanOrder = { type: 'adoptPlan', frame, clock };
  const planAddress = { workflow: PLAN_WORKFLOW, stream: PLAN_STREAM, input: { plan, clock, terms: null } };
  expect(await sendWithStart(stack.client, planAddress, { commandId: 'adopt', actor: SYSTEM, order })).toMatchObject({
    ok: true,
  });
  const input = { plan, measure: MEASURE.id, clock, terms: TERMS };
  const address = { workflow: MEASURE_WORKFLOW, stream: measureStream(MEASURE.id), input };
  await sendWithStart(stack.client, address, {
    commandId: 'issue',
    actor: SYSTEM,
    order: { type: 'issue', definition: MEASURE },
  });
  const bus = createCommandBus(stack.client, { timeoutMs: 3_000 });
  const report = () =>
    bus.execute({
      plan,
      measure: MEASURE.id,
      commandId: randomUUID(),
      actor: reporter,
      order: { type: 'reportProgress', values: [], text: '进展', asOf: null },
    });
  return { plan, id: `${plan}/${STREAM}`, input, report };
};

describe('a measure whose workflow cannot go on', () => {
  it('refuses commands with the reason when it was terminated, and goes on after a recovery', async () => {
    const { plan, id, report } = await planWithMeasure();
    await stack.client.workflow.getHandle(id).terminate('by hand');
    expect(await report()).toMatchObject({
      kind: 'refused',
      refusal: { code: 'CANNOT_GO_ON', facts: { reason: 'it has ended (terminated): by hand' } },
    });
    expect((await findings(plan)).find(({ what }) => what === id)?.en).toContain('it has ended (terminated): by hand');
    const { started, unmended } = await recoverPlan(plan, { client: stack.client, store: stack.store });
    expect([started.includes(id), unmended]).toEqual([true, []]);
    expect(await report()).toMatchObject({ kind: 'done' });
  });

  it('names the reason when its tasks fail, and is started again from the log', async () => {
    const { plan, id, input, report } = await planWithMeasure();
    await stack.client.workflow.getHandle(id).terminate('to be started as another program would');
    // Terms that Duban never sends make every task of the workflow throw.
    const args = [{ ...input, clock: null }];
    await stack.client.workflow.start(MEASURE_WORKFLOW, { workflowId: id, taskQueue: 'duban', args });
    // Not a refusal: a task may fail after it has stored the command.
    const reasonOf = () =>
      report().catch((error: unknown) => error instanceof UnavailableError && error.standstill?.en);
    await expect.poll(reasonOf, { timeout: 40_000 }).toContain('its tasks fail: ');
    const answerTimeoutMs = 2_000;
    expect((await findings(plan, answerTimeoutMs)).find(({ what }) => what === id)).toMatchObject({
      code: 'silent',
      en: expect.stringContaining('its tasks fail: '),
    });
    const { client, store } = stack;
    const { restarted, unmended } = await recoverPlan(plan, { client, store, answerTimeoutMs });
    expect([restarted, unmended]).toEqual([[{ id, why: 'silent' }], []]);
    expect(await report()).toMatchObject({ kind: 'done' });
  });
});
