/** The record as a table of plain texts: for a file, and on paper. */

import { momentOf } from '../kit/show/date.ts';
import type { Phrase } from '../kit/words/phrase.ts';
import { actWords } from './act-words.ts';
import type { AccessPartFragment, AccessRowFragment } from './audit.generated.ts';
import { callerWords, type Parts } from './caller-words.ts';
import { accessKindWords, auditWords, outcomeWords } from './words.ts';

/** A row of the record, with the other requests of the same page view. */
export type FoldedAccess = AccessRowFragment & { readonly others: readonly AccessPartFragment[] };

/** The worst of a row: what was refused is not hidden by what was allowed beside it. */
export const outcomeOf = ({ outcome, others }: FoldedAccess): AccessRowFragment['outcome'] => {
  const outcomes = [outcome, ...others.map((other) => other.outcome)];
  return outcomes.find((one) => one === 'REFUSED') ?? outcomes.find((one) => one === 'UNKNOWN') ?? 'ALLOWED';
};

const unique = (values: readonly string[]): string => [...new Set(values)].join(' ');

type Say = (words: Phrase) => string;
type TextColumn = {
  readonly title: Phrase;
  readonly text: (row: FoldedAccess, say: Say, parts: Parts | null) => string;
};

const all = (row: FoldedAccess) => [row, ...row.others];

const WHEN: TextColumn = {
  title: auditWords.when,
  text: ({ at }) => {
    const { date, time } = momentOf(at);
    return `${date} ${time}`;
  },
};
const WHO: TextColumn = {
  title: auditWords.who,
  text: (row, say, parts) => say(callerWords(row, parts) ?? auditWords.noToken),
};
const SUBJECT: TextColumn = { title: auditWords.subject, text: ({ subject }) => subject ?? '' };
const WHAT: TextColumn = { title: auditWords.what, text: (row, say) => say(actWords(row)) };
const OUTCOME: TextColumn = { title: auditWords.outcome, text: (row, say) => say(outcomeWords[outcomeOf(row)]) };

/** What fits on paper. */
export const PRINTED_COLUMNS: readonly TextColumn[] = [WHEN, WHO, SUBJECT, WHAT, OUTCOME];

const FILE_COLUMNS: readonly TextColumn[] = [
  { title: auditWords.number, text: ({ number }) => String(number) },
  WHEN,
  SUBJECT,
  WHO,
  { title: auditWords.kind, text: ({ kind }, say) => say(accessKindWords[kind]) },
  WHAT,
  OUTCOME,
  {
    title: auditWords.measures,
    text: (row) => unique(all(row).flatMap(({ measures }) => measures.map(({ code }) => code))),
  },
  { title: auditWords.refusals, text: (row) => unique(all(row).flatMap(({ refusals }) => refusals)) },
  { title: auditWords.operation, text: (row) => unique(all(row).flatMap(({ operation }) => operation ?? [])) },
  { title: auditWords.request, text: ({ requestId }) => requestId },
];

export const textsOf = (
  columns: readonly TextColumn[],
  rows: readonly FoldedAccess[],
  { say, parts }: { readonly say: Say; readonly parts: Parts | null },
): { readonly head: readonly string[]; readonly rows: readonly (readonly string[])[] } => ({
  head: columns.map(({ title }) => say(title)),
  rows: rows.map((row) => columns.map(({ text }) => text(row, say, parts))),
});

export const fileOf = (rows: readonly FoldedAccess[], context: { readonly say: Say; readonly parts: Parts | null }) =>
  textsOf(FILE_COLUMNS, rows, context);
