import { randomUUID } from 'node:crypto';
import { MEASURE_WORKFLOW, measureStream, PLAN_STREAM, PLAN_WORKFLOW, workflowId } from '@duban/contract';
import { type Actor, type PlanFrame, type PlanOrder, SYSTEM } from '@duban/domain';
import { definition, head, leader, reporter, stranger, TERMS } from '@duban/domain/testing';
import { planView, sendWithStart } from '@duban/plan-loader';
import { type GivenCommand, UnavailableError } from '@duban/schema';
import { frame as smallFrame } from '@duban/schema/testing/plan';
import { type Stack, startStack } from '@duban/testing/stack';
import { Client, Connection, WorkflowNotFoundError } from '@temporalio/client';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { isWorkerPolling } from '../http/health.ts';
import { createCommandBus } from './command-bus.ts';

let stack: Stack;
beforeAll(async () => {
  stack = await startStack();
});
afterAll(() => stack.stop());

const MEASURE = definition();
/** For a Temporal that does not answer. */
const SHORT = { timeoutMs: 500, explanationTimeoutMs: 500 };
const clock = {
  kind: 'rehearsal',
  planEpoch: '2023-03-01T01:00:00.000Z',
  realEpoch: '2023-03-01T01:00:00.000Z',
  rate: 1e-9,
} as const;

/** An issued measure in a plan of its own, and a function that sends it a report. */
const issued = async () => {
  const plan = `plan-${randomUUID()}`;
  const address = {
    workflow: MEASURE_WORKFLOW,
    stream: measureStream(MEASURE.id),
    input: { plan, measure: MEASURE.id, clock, terms: TERMS },
  };
  await sendWithStart(stack.client, address, {
    commandId: 'issue',
    actor: SYSTEM,
    order: { type: 'issue', definition: MEASURE },
  });
  return (text: string, { commandId = randomUUID() as string, actor = reporter as Actor } = {}): GivenCommand => ({
    plan,
    measure: MEASURE.id,
    commandId,
    actor,
    order: { type: 'reportProgress', values: [], text, asOf: null },
  });
};

/** A plan without measures. */
const adopted = async (change: Partial<PlanFrame> = {}) => {
  const plan = `plan-${randomUUID()}`;
  const frame: PlanFrame = { ...smallFrame, ...change, id: plan };
  const running = { ...clock, realEpoch: new Date().toISOString(), rate: 1 };
  const address = { workflow: PLAN_WORKFLOW, stream: PLAN_STREAM, input: { plan, clock: running, terms: null } };
  const order: PlanOrder = { type: 'adoptPlan', frame, clock: running };
  const sent = await sendWithStart(stack.client, address, { commandId: 'adopt', actor: SYSTEM, order });
  expect(sent).toMatchObject({ ok: true });
  return plan;
};

describe('the command bus', () => {
  test('appends a command to the log once and answers with the same position each time it is sent', async () => {
    const bus = createCommandBus(stack.client);
    const report = await issued();
    const command = report('进展', { commandId: 'mine' });
    const done = { kind: 'done', place: { version: 4, position: 4 }, made: [{ type: 'report', id: 'r1' }] };
    expect(await bus.execute(command)).toEqual(done);
    await bus.execute(report('再进展'));
    expect(await bus.execute(command)).toEqual(done);
    expect(await bus.execute({ ...report('别的内容'), commandId: 'mine' })).toMatchObject({
      kind: 'refused',
      refusal: { code: 'COMMAND_ID_REUSED', field: 'commandId' },
    });
  });

  test('returns the domain’s refusal, whether the update validator or the handler gave it', async () => {
    const bus = createCommandBus(stack.client);
    const report = await issued();
    expect(await bus.execute(report('进展', { actor: stranger }))).toEqual({
      kind: 'refused',
      refusal: { code: 'NOT_YOUR_MEASURE', field: null, facts: { leadUnit: 'science', unit: 'education' } },
    });
    expect(await bus.execute(report(''))).toMatchObject({ refusal: { code: 'NOTHING_REPORTED', field: 'text' } });
  });

  test('returns the refusal of a leader in whose portfolio, as the plan was adopted, the measure is not', async () => {
    const bus = createCommandBus(stack.client);
    const portfolios = { deputy: ['housing'], 'vice-mayor': ['science', 'education'] };
    const leaders = Object.entries(portfolios).map(([id, portfolio]) => ({
      id,
      title: { zh: '副区长' },
      main: false,
      portfolio,
    }));
    const plan = await adopted({ leaders });
    const { clock, terms } = await planView(stack.client, plan);
    const input = { plan, measure: MEASURE.id, clock, terms };
    const order = { type: 'issue', definition: { ...MEASURE, supervisingLeader: 'mayor' } };
    const address = { workflow: MEASURE_WORKFLOW, stream: measureStream(MEASURE.id), input };
    await sendWithStart(stack.client, address, { commandId: 'issue', actor: SYSTEM, order });
    const instructedBy = (post: string): GivenCommand => ({
      plan,
      measure: MEASURE.id,
      commandId: `by-${post}`,
      actor: { ...leader, leader: post },
      order: { type: 'instruct', text: '抓紧', urgency: 'urgent' },
    });
    const refusal = { code: 'NOT_IN_PORTFOLIO', field: null, facts: { leader: 'deputy' } };
    expect(await bus.execute(instructedBy('deputy'))).toEqual({ kind: 'refused', refusal });
    expect(await bus.judge([instructedBy('deputy'), instructedBy('vice-mayor')])).toMatchObject([
      { kind: 'refused', refusal },
      { kind: 'passes' },
    ]);
    expect(await bus.execute(instructedBy('vice-mayor'))).toMatchObject({ kind: 'done' });
  });

  test('answers that the measure is absent where no such workflow was started', async () => {
    const report = await issued();
    expect(await createCommandBus(stack.client).execute({ ...report('进展'), measure: 'none' })).toEqual({
      kind: 'absent',
    });
  });

  test('reports an unknown outcome while no worker answers, and the command can be sent again safely', async () => {
    const report = await issued();
    const command = report('进展', { commandId: 'mine' });
    const impatient = createCommandBus(stack.client, SHORT);
    expect(await isWorkerPolling(stack.client.connection as Connection, stack.namespace)).toBe(true);
    await stack.worker.stop();
    await expect(impatient.execute(command)).rejects.toBeInstanceOf(UnavailableError);
    await stack.startWorker();
    const bus = createCommandBus(stack.client);
    expect(await bus.execute(command)).toMatchObject({ kind: 'done', place: { version: 4, position: 4 } });

    const nowhere = Connection.lazy({ address: '127.0.0.1:9' });
    const unreachable = createCommandBus(new Client({ connection: nowhere }), SHORT);
    await expect(unreachable.execute(command)).rejects.toBeInstanceOf(UnavailableError);
    await expect(isWorkerPolling(nowhere, 'default', SHORT.timeoutMs)).rejects.toThrow();
    await nowhere.close();
  });

  test('judges commands without carrying them out, each on the state that the earlier ones would leave', async () => {
    const plan = await adopted();
    const bus = createCommandBus(stack.client);
    const base = { plan, measure: MEASURE.id, actor: SYSTEM as Actor };
    const address = {
      workflow: MEASURE_WORKFLOW,
      stream: measureStream(MEASURE.id),
      input: { plan, measure: MEASURE.id, clock, terms: TERMS },
    };
    const issue = { commandId: 'issue', actor: SYSTEM, order: { type: 'issue', definition: MEASURE } };
    await sendWithStart(stack.client, address, issue);
    const acknowledge = (commandId: string, actor: Actor = reporter): GivenCommand => ({
      ...base,
      commandId,
      actor,
      order: { type: 'acknowledge' },
    });
    expect(
      await bus.judge([
        acknowledge('a', stranger),
        acknowledge('b'),
        acknowledge('c'),
        { ...acknowledge('d'), measure: 'none' },
      ]),
    ).toMatchObject([
      { kind: 'refused', refusal: { code: 'NOT_YOUR_MEASURE' } },
      { kind: 'passes' },
      { kind: 'refused', refusal: { code: 'ALREADY_ACKNOWLEDGED' } },
      { kind: 'absent' },
    ]);
    // None of them was carried out.
    expect(await bus.execute(acknowledge('b'))).toMatchObject({ kind: 'done', place: { version: 3 } });

    const nowhere = Connection.lazy({ address: '127.0.0.1:9' });
    const unreachable = createCommandBus(new Client({ connection: nowhere }), SHORT);
    await expect(unreachable.judge([acknowledge('b')])).rejects.toBeInstanceOf(UnavailableError);
    await nowhere.close();
  });

  test('appends a plan command to the plan’s stream once and refuses an actor without permission', async () => {
    const plan = await adopted();
    const bus = createCommandBus(stack.client);
    const settings = { ...TERMS.settings, ranking: true };
    const supervisor: Actor = { id: 'chen', role: 'supervisor', unit: null };
    const order = { type: 'changeSettings', settings } as const;
    const command = { plan, commandId: 'mine', actor: supervisor, order };
    const done = { kind: 'done', place: { version: 2, position: 2 }, made: [] };
    expect(await bus.executePlan(command)).toEqual(done);
    expect(await bus.executePlan(command)).toEqual(done);
    expect(await bus.executePlan({ ...command, order: { ...order, settings: TERMS.settings } })).toMatchObject({
      refusal: { code: 'COMMAND_ID_REUSED' },
    });
    expect(await bus.executePlan({ ...command, commandId: 'other', actor: leader })).toMatchObject({
      refusal: { code: 'NOT_ALLOWED' },
    });
    expect(await bus.executePlan({ ...command, plan: 'nowhere' })).toEqual({ kind: 'absent' });
  });

  test('starts a measure for a draft once, under the terms of its plan', async () => {
    const plan = await adopted();
    const bus = createCommandBus(stack.client);
    const draft: GivenCommand = {
      plan,
      measure: MEASURE.id,
      commandId: 'draft',
      actor: head,
      order: { type: 'draft', definition: MEASURE },
    };
    const done = {
      kind: 'done',
      place: { version: 1, position: 2 },
      made: [{ type: 'measure', id: MEASURE.id }],
    };
    expect(await bus.execute(draft)).toEqual(done);
    expect(await bus.execute(draft)).toEqual(done);
    expect(await bus.execute({ ...draft, commandId: 'again' })).toMatchObject({ refusal: { code: 'STAGE_FORBIDS' } });
    const approve = { ...draft, commandId: 'approve', actor: leader, order: { type: 'approve', note: '' } } as const;
    expect(await bus.execute(approve)).toEqual({ kind: 'done', place: { version: 2, position: 3 }, made: [] });
  });

  test('starts no workflow for a refused draft or an unknown plan', async () => {
    const plan = await adopted();
    const bus = createCommandBus(stack.client);
    const draft: GivenCommand = {
      plan,
      measure: MEASURE.id,
      commandId: 'draft',
      actor: reporter,
      order: { type: 'draft', definition: MEASURE },
    };
    expect(await bus.execute(draft)).toMatchObject({ kind: 'refused', refusal: { code: 'NOT_ALLOWED' } });
    const handle = stack.client.workflow.getHandle(workflowId(plan, measureStream(MEASURE.id)));
    await expect(handle.describe()).rejects.toBeInstanceOf(WorkflowNotFoundError);
    expect(await bus.execute({ ...draft, plan: 'nowhere', actor: head })).toEqual({ kind: 'absent' });
  });
});
