/** Opens a measure in a plan of its own on a real engine, and sends commands to it. */

import { randomUUID } from 'node:crypto';
import {
  COMMAND_UPDATE,
  MEASURE_WORKFLOW,
  measureStream,
  type Receipt,
  type StreamView,
  workflowId,
} from '@duban/contract';
import { type Actor, type Clock, type Measure, type MeasureOrder, SYSTEM } from '@duban/domain';
import { definition, reporter, TERMS } from '@duban/domain/testing';
import { refusalOf, type Sent, sendWithStart, viewOf } from '@duban/plan-loader';
import type { Stack } from './stack.ts';

export const MEASURE = definition();
export const STREAM = measureStream(MEASURE.id);

/** A clock at 1 March 2023, 09:00 local time. */
export const march = (rate = 1): Clock => ({
  kind: 'rehearsal',
  planEpoch: '2023-03-01T01:00:00.000Z',
  realEpoch: new Date().toISOString(),
  rate,
});

export const report = (value: number): MeasureOrder => ({
  type: 'reportProgress',
  values: [{ target: 'enterprises', value }],
  text: '',
  asOf: null,
});

export const openMeasure = async (stack: Pick<Stack, 'client' | 'store'>, clock = march()) => {
  const plan = `plan-${randomUUID()}`;
  const input = { plan, measure: MEASURE.id, clock, terms: TERMS };
  const address = { workflow: MEASURE_WORKFLOW, stream: STREAM, input };
  const order = { type: 'issue', definition: MEASURE } as const;
  const issue = (): Promise<Sent> =>
    sendWithStart<MeasureOrder>(stack.client, address, { commandId: 'issue', actor: SYSTEM, order });
  await issue();
  const handle = stack.client.workflow.getHandle(workflowId(plan, STREAM));
  return {
    plan,
    handle,
    issue,
    view: () => viewOf(stack.client, handle.workflowId) as Promise<StreamView & { state: Measure }>,
    events: () => stack.store.readStream({ plan, stream: STREAM, version: 0 }),
    async send(order: MeasureOrder, actor: Actor = reporter, commandId: string = randomUUID()): Promise<Sent> {
      try {
        const args: [object] = [{ commandId, actor, order }];
        const receipt = await handle.executeUpdate<Receipt, [object]>(COMMAND_UPDATE, { args });
        return { ok: true, ...receipt };
      } catch (error) {
        const refusal = refusalOf(error);
        if (refusal) return { ok: false, refusal };
        throw error;
      }
    },
  };
};

/** Events that Duban records by itself have tests of their own; at the issue the lamp turns once. */
const OBSERVED = ['LampTurned', 'RungFired', 'AcknowledgementMissed'];
export const typesOf = (events: readonly { type: string }[]) =>
  events.map(({ type }) => type).filter((type) => !OBSERVED.includes(type));
