/** One durable workflow for each entry of the log that a letter follows from: it goes on until the letter is seen to. */

import { LETTERS_QUEUE, type LettersActivities, type LettersInput } from '@duban/contract';
import { proxyActivities, sleep } from '@temporalio/workflow';

const { attendToLetters } = proxyActivities<LettersActivities>({
  taskQueue: LETTERS_QUEUE,
  startToCloseTimeout: '2 minutes',
  // An activity that finds no room for another open letter fails, too: the letter waits for it.
  retry: { initialInterval: '1 second', maximumInterval: '10 minutes' },
});

/** It owns no stream: what it does are commands to the plan, whose ids make each of them happen once. */
export const lettersWorkflow = async ({ plan, position, waitMs }: LettersInput): Promise<void> => {
  if (waitMs > 0) await sleep(waitMs);
  await attendToLetters({ plan, position });
};
