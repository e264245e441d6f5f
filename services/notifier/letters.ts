/**
 * Which events of a log a formal letter follows from: a rung that fired, the matter of an unsigned letter settled, or a letter
 * returned whose matter was settled while it was signed.
 */

import { LETTERS_WORKFLOW, type LettersInput, lettersWorkflowId, measureStream } from '@duban/contract';
import { isLetterKind, type LetterMatter, matterSettled, type OpenPaper, type Plan } from '@duban/domain';
import type { EventStore } from '@duban/event-store';
import type { Client } from '@temporalio/client';
import type { Knowledge } from './knowledge.ts';
import { startWorkflows } from './start-workflows.ts';

type LogEvent = Awaited<ReturnType<EventStore['readLog']>>[number];

/** Real time in which the other matters of one interview are called: their measures fire at the same hour. */
const INTERVIEW_WAIT_MS = 5_000;

/** In the order of the log; of the events of one measure that settle letters only the last. */
export const lettersIn = async (
  events: readonly LogEvent[],
  knowledge: Pick<Knowledge, 'measure'>,
  plan: string,
  { papers }: Pick<Plan, 'papers'>,
): Promise<readonly LettersInput[]> => {
  const found = new Map<string, LettersInput>();
  const unsigned = (papers?.open ?? []).filter(({ stage }) => stage === 'drafted' || stage === 'reviewed');
  for (const event of events) {
    const { position, stream } = event;
    if (event.type === 'RungFired' && isLetterKind(event.data.document)) {
      const waitMs = event.data.document === 'interview' ? INTERVIEW_WAIT_MS : 0;
      found.set(`${position}`, { plan, position, waitMs });
    } else if (event.type === 'PaperReturned') {
      const returned = unsigned.filter(({ id }) => id === event.data.paper);
      if (await hasSettled(returned.flatMap(mattersOf), knowledge, plan))
        found.set(`${position}`, { plan, position, waitMs: 0 });
    } else {
      const matters = unsigned.flatMap(mattersOf).filter(({ measure }) => measureStream(measure) === stream);
      if (await hasSettled(matters, knowledge, plan)) found.set(stream, { plan, position, waitMs: 0 });
    }
  }
  return [...found.values()];
};

type Owed = LetterMatter & { readonly unit: string };

const mattersOf = ({ letter }: OpenPaper): readonly Owed[] =>
  letter ? letter.matters.map((matter) => ({ ...matter, unit: letter.unit })) : [];

/** Whether at least one of the matters is settled. */
const hasSettled = async (
  matters: readonly Owed[],
  knowledge: Pick<Knowledge, 'measure'>,
  plan: string,
): Promise<boolean> => {
  for (const matter of matters) {
    const known = await knowledge.measure(plan, matter.measure);
    if (known && matterSettled(matter, known.measure, matter.unit) !== null) return true;
  }
  return false;
};

/** @throws the error of the Temporal client; calling it again with the same letters is safe. */
export const startLetters = (client: Client, letters: readonly LettersInput[]): Promise<void> =>
  startWorkflows(
    client,
    LETTERS_WORKFLOW,
    letters.map((input) => ({ workflowId: lettersWorkflowId(input.plan, input.position), input })),
  );
