/** Whether a measure's line takes figures now, and what was said of it in this period. */

import { type GridDraft, type GridMeasure, isFilled, type SentRow } from './grid.ts';
import { isReported, madeGood } from './period.ts';

export type RowFacts = GridMeasure & {
  readonly reportDue: string | null;
  readonly reportMissing: string | null;
  readonly reportAnswered: string | null;
  readonly reportAnswers: string | null;
  readonly commands: readonly string[];
  readonly reports: { readonly nodes: readonly unknown[] };
  readonly drafts: { readonly nodes: readonly { readonly rejection: { readonly reason: string } | null }[] };
};

type Situation = {
  readonly due: string | null;
  readonly draft: GridDraft;
  /** What was reported since the page was opened. */
  readonly done: Readonly<Record<string, SentRow>>;
  /** Measures on which the reader wants to report once more. */
  readonly again: readonly string[];
};

/** The newest draft waits for the signature of the head. */
export const awaitsSignature = ({ drafts }: Pick<RowFacts, 'drafts'>): boolean => {
  const [newest] = drafts.nodes;
  return newest !== undefined && newest.rejection === null;
};

/** Reported is reported: the line opens again only on demand, or where something was typed already. */
export const isOpenFor = (measure: RowFacts, { due, draft, done, again }: Situation): boolean => {
  if (!measure.commands.includes('REPORT_PROGRESS')) return false;
  if (again.includes(measure.id) || isFilled(draft, measure)) return true;
  return !done[measure.id] && !isReported(measure, due) && madeGood(measure, due) === null && !awaitsSignature(measure);
};
