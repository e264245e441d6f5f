/** A plan whose rungs fire by events of its log, and what became of their letters. */

import { randomUUID } from 'node:crypto';
import {
  LETTERS_WORKFLOW,
  lettersWorkflowId,
  measureStream,
  PLAN_STREAM,
  PLAN_WORKFLOW,
  TASK_QUEUE,
} from '@duban/contract';
import { type Actor, type Clock, type EventBody, type PaperOrder, type PlanOrder, SYSTEM } from '@duban/domain';
import { supervisor } from '@duban/domain/testing';
import { createCommandBus } from '@duban/gateway';
import { FRAME, issuedOf, measureNamed, rungFired, shanghai, standingAt } from '@duban/notifier/testing/small-plan';
import { sendWithStart } from '@duban/plan-loader';
import type { Stack } from '@duban/testing/stack';
import { expect } from 'vitest';

const NOW = '2023-07-03 10:00';

/** Issues supervision letters without a signature. */
export const automatic = {
  type: 'changePaperSettings',
  settings: {
    ...{ issuer: null, code: null, signatory: null, addressees: null, copies: null },
    automatic: ['supervision-letter'],
  },
} as const satisfies PaperOrder;

export type LetterPlan = Awaited<ReturnType<typeof openLetterPlan>>;

/** The plan's own workflow runs; what happens to its measures is appended to the log. */
export const openLetterPlan = async (stack: Stack) => {
  const plan = `plan-${randomUUID()}`;
  // As slow as a plan's clock may run.
  const clock = { ...standingAt(NOW), rate: 0.001 } as Clock;
  const order: PlanOrder = { type: 'adoptPlan', frame: { ...FRAME, id: plan }, clock };
  const address = { workflow: PLAN_WORKFLOW, stream: PLAN_STREAM, input: { plan, clock, terms: null } };
  const adopted = await sendWithStart(stack.client, address, { commandId: 'adopt', actor: SYSTEM, order });
  expect(adopted).toMatchObject({ ok: true });
  const versions = new Map<string, number>();
  const append = async (number: number, ...events: [EventBody, ...EventBody[]]): Promise<number> => {
    const stream = measureStream(measureNamed(number).id);
    const id = { plan, stream, commandId: randomUUID(), command: {}, actor: SYSTEM };
    const expectedVersion = versions.get(stream) ?? 0;
    const result = await stack.store.append({ ...id, expectedVersion, occurredAt: shanghai(NOW), events });
    if (result.kind !== 'appended') throw new Error(result.kind);
    versions.set(stream, result.version);
    return result.position;
  };
  const papers = async () =>
    (await stack.store.readStream({ plan, stream: PLAN_STREAM, version: 0 })).flatMap((event) =>
      event.type.startsWith('Paper') ? [event] : [],
    );
  return {
    plan,
    issue: (number: number) => append(number, issuedOf(measureNamed(number))),
    /** The position of the last. */
    fire: (number: number, rung: string, ...others: readonly string[]) =>
      append(number, rungFired(rung), ...others.map((other) => rungFired(other))),
    /** Gives the measure from the science bureau to another unit. */
    giveTo: (number: number, leadUnit: string) =>
      append(number, {
        type: 'MeasureAmended',
        data: {
          amendment: 'a1',
          change: { definition: { leadUnit }, targets: [], milestones: [] },
          former: { leadUnit: 'science', supervisingLeader: 'vice-mayor' },
        },
      }),
    submit: (number: number) =>
      append(number, { type: 'MilestoneSubmitted', data: { milestone: 'm1', text: '已完成', evidence: [] } }),
    papers,
    types: async () => (await papers()).map(({ type }) => type),
    give: async (order: PaperOrder, actor: Actor = supervisor) => {
      const outcome = await createCommandBus(stack.client).executePlan({ plan, commandId: randomUUID(), actor, order });
      expect(outcome).toMatchObject({ kind: 'done' });
    },
    /**
     * Sees to the letters that follow from the position once more, as after a death of the notifier; with `beside` in
     * another workflow than the one that may still wait for its worker.
     */
    attendAgain: async (position: number, beside = '') => {
      const handle = await stack.client.workflow.start(LETTERS_WORKFLOW, {
        workflowId: `${lettersWorkflowId(plan, position)}${beside}`,
        taskQueue: TASK_QUEUE,
        args: [{ plan, position, waitMs: 0 }],
        workflowIdConflictPolicy: 'USE_EXISTING',
      });
      await handle.result();
    },
  };
};
