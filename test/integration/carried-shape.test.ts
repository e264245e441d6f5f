import { MEASURE_WORKFLOW, TASK_QUEUE } from '@duban/contract';
import { reporter, TERMS } from '@duban/domain/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { MEASURE, march, openMeasure, report } from '../support/measure.ts';
import { type Stack, startStack } from '../support/stack.ts';

let stack: Stack;
beforeAll(async () => {
  stack = await startStack();
});
afterAll(() => stack.stop());

describe('a run that is handed a state', () => {
  it.each([
    ['of a newer version', { shape: 99, state: { of: 'another world' } }],
    ['of an earlier version', { state: { definition: MEASURE, reports: 'of another form' } }],
  ])('%s takes its own from the log, and goes on', async (_, given) => {
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
