import { randomUUID } from 'node:crypto';
import {
  COMMAND_UPDATE,
  MEASURE_WORKFLOW,
  PLAN_STREAM,
  PLAN_WORKFLOW,
  type PlanInput,
  TASK_QUEUE,
  workflowId,
} from '@duban/contract';
import { evolvePlan, frameOf, type Plan, type PlanEvent, type PlanOrder, SYSTEM } from '@duban/domain';
import { reporter, TERMS } from '@duban/domain/testing';
import { sendWithStart } from '@duban/plan-loader';
import { compareWorkflow } from '@duban/recovery/verify/compare-workflow';
import { planDirectory, readPlan } from '@duban/seeds';
import { MEASURE, march, openMeasure, report } from '@duban/testing/measure';
import { type Stack, startStack } from '@duban/testing/stack';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

let stack: Stack;
beforeAll(async () => {
  stack = await startStack();
});
afterAll(() => stack.stop());

describe('a run that is given a carried state', () => {
  it.each([
    ['of a newer version', { shape: 99, state: { of: 'another world' } }],
    ['of an earlier version', { shape: 2, state: { definition: MEASURE, reports: 'of another form' } }],
  ])('reads its own state from the log, and goes on, when the given one is %s', async (_, given) => {
    const measure = await openMeasure(stack);
    await measure.send(report(7), reporter, 'mine');
    const known = await measure.view();
    await measure.handle.terminate('its next run is begun by a worker of another version');
    const carried = { ...given, recent: ['mine'], version: 3, position: 3 };
    const input = { plan: measure.plan, measure: MEASURE.id, clock: march(), terms: TERMS, carried };
    const { workflowId } = measure.handle;
    await stack.client.workflow.start(MEASURE_WORKFLOW, { workflowId, taskQueue: TASK_QUEUE, args: [input] });
    expect((await measure.view()).state).toEqual(known.state);
    expect(await measure.send(report(6))).toMatchObject({ ok: false, refusal: { code: 'VALUE_FALLS' } });
    expect(await measure.send(report(7), reporter, 'mine')).toMatchObject({ ok: true, version: known.version });
    for (let value = 8; value < 18; value += 1) expect(await measure.send(report(value))).toMatchObject({ ok: true });
  });
});

describe('the workflow of the largest plan', () => {
  const definition = readPlan(planDirectory('zhongyuan-2023'));
  /** With the data that only readers need it would be twice as much. */
  const MAX_CARRIED_BYTES = 40_000;

  const openPlan = async () => {
    const plan = `plan-${randomUUID()}`;
    const input: PlanInput = { plan, clock: march(), terms: null };
    const id = workflowId(plan, PLAN_STREAM);
    const handle = stack.client.workflow.getHandle(id);
    const adopt: PlanOrder = { type: 'adoptPlan', frame: { ...frameOf(definition), id: plan }, clock: march() };
    const address = { workflow: PLAN_WORKFLOW, stream: PLAN_STREAM, input };
    expect(await sendWithStart(stack.client, address, { commandId: 'adopt', actor: SYSTEM, order: adopt })).toEqual(
      expect.objectContaining({ ok: true }),
    );
    return {
      plan,
      handle,
      input,
      /** Changes the settings, and changes them back. */
      async turn(most: number): Promise<void> {
        const { settings } = definition.policies;
        const order: PlanOrder = {
          type: 'changeSettings',
          settings: { ...settings, extensions: { ...settings.extensions, most } },
        };
        await handle.executeUpdate(COMMAND_UPDATE, { args: [{ commandId: randomUUID(), actor: SYSTEM, order }] });
      },
      async brought(): Promise<PlanInput['carried']> {
        const { events } = await handle.fetchHistory();
        const [payload] = events?.[0]?.workflowExecutionStartedEventAttributes?.input?.payloads ?? [];
        return (JSON.parse(Buffer.from(payload?.data ?? '').toString()) as PlanInput).carried;
      },
      async whole(): Promise<Plan | null> {
        const events = await stack.store.readStream({ plan, stream: PLAN_STREAM, version: 0 });
        return events.reduce<Plan | null>(
          (state, event) => evolvePlan(state, event as PlanEvent & { occurredAt: string }),
          null,
        );
      },
      judged: () => compareWorkflow(stack.client, stack.store, { plan, stream: PLAN_STREAM }),
    };
  };

  it('carries what decisions need, and none of the rules under which the plan was proposed', async () => {
    const plan = await openPlan();
    for (let most = 1; most <= 10; most += 1) await plan.turn(most);
    const carried = await plan.brought();
    expect(carried).toMatchObject({ shape: 3 });
    const text = JSON.stringify(carried);
    expect(Buffer.byteLength(text)).toBeLessThan(MAX_CARRIED_BYTES);
    for (const { text: rule } of definition.rules) expect(text).not.toContain(rule.zh);
    expect(await plan.judged()).toMatchObject({ kind: 'alike' });
    expect((await plan.whole())?.frame.rules).toEqual(definition.rules);
  });
});
