/** A workflow that gives the recorded answers of an earlier release, word for word. */

import { COMMAND_UPDATE, type Order, REFUSAL_FAILURE, VIEW_FAILURE, VIEW_UPDATE } from '@duban/contract';
import { ApplicationFailure, condition, defineUpdate, setHandler } from '@temporalio/workflow';
import type { Answer } from './wire.ts';

export type Answers = {
  readonly byCommand: Readonly<Record<string, readonly Answer[]>>;
  readonly view: unknown;
};

/** Lives until it is terminated. */
export const answeringWorkflow = async ({ byCommand, view }: Answers): Promise<void> => {
  const given = new Map(Object.entries(byCommand).map(([id, answers]) => [id, [...answers]]));
  setHandler(defineUpdate(VIEW_UPDATE), () => {
    throw ApplicationFailure.create({ type: VIEW_FAILURE, message: 'asked', details: [view], nonRetryable: true });
  });
  setHandler(defineUpdate<unknown, [Order<unknown>]>(COMMAND_UPDATE), ({ commandId }) => {
    const answer = given.get(commandId)?.shift();
    if (answer && 'value' in answer) return answer.value;
    throw ApplicationFailure.create({
      type: REFUSAL_FAILURE,
      message: 'refused',
      details: [answer?.refusal],
      nonRetryable: true,
    });
  });
  await condition(() => false);
};
