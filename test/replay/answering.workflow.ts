/** A workflow that answers as those of an earlier version did, word for word. */

import { COMMAND_UPDATE, type Order, REFUSAL_FAILURE, STATE_QUERY, VIEW_FAILURE, VIEW_UPDATE } from '@duban/contract';
import { ApplicationFailure, condition, defineQuery, defineUpdate, setHandler } from '@temporalio/workflow';
import type { Answer } from './wire.ts';

export type Answers = {
  readonly byCommand: Readonly<Record<string, readonly Answer[]>>;
  readonly view: unknown;
  readonly asked: 'by an update' | 'by a query';
};

/** Lives until it is terminated. */
export const answeringWorkflow = async ({ byCommand, view, asked }: Answers): Promise<void> => {
  const given = new Map(Object.entries(byCommand).map(([id, answers]) => [id, [...answers]]));
  if (asked === 'by a query') setHandler(defineQuery(STATE_QUERY), () => view);
  else
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
