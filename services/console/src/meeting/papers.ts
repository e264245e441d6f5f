/** Which paper the address names, and the question that shows it as it was drawn up. */

import { addDays, dateWords, momentOf } from '../kit/show/date.ts';
import type { Phrase } from '../kit/words/phrase.ts';
import type { BeatKind, PapersQuery } from './meetings.generated.ts';

export const PAPER_KINDS: readonly BeatKind[] = ['WEEKLY_MEETING', 'MONTHLY_BULLETIN', 'QUARTERLY_REVIEW'];

const QUARTERS = ['一', '二', '三', '四'];

/** 6月26日 for the week of a meeting, 2023年6月 for a month, 2023年二季度 for a quarter. */
export const periodWords = (period: string, year: number): Phrase => {
  if (period.length === 10) return dateWords(period, year);
  const [, of = '', quarter] = /^(\d{4})-(?:Q(\d)|\d{2})$/.exec(period) ?? [];
  if (quarter) return { zh: `${of}年${QUARTERS[Number(quarter) - 1] ?? quarter}季度`, en: `Q${quarter} ${of}` };
  return of ? { zh: `${of}年${Number(period.slice(5))}月`, en: period } : { zh: period, en: period };
};

export type KeptPaper = NonNullable<PapersQuery['plan']>['snapshots']['nodes'][number];

export const kindIn = (search: URLSearchParams): BeatKind =>
  PAPER_KINDS.find((kind) => kind === search.get('kind')) ?? 'WEEKLY_MEETING';

type AsOf = { readonly date: string } | { readonly instant: string };

export type PaperAsk = {
  readonly at: AsOf | null;
  /** Of an agenda: the decisions since the meeting before, and what is due within a week. */
  readonly from: string | null;
  readonly to: string | null;
  /** Of bulletin and review; null is the current one. */
  readonly period: string | null;
};

/** An agenda looks a week ahead. */
const AHEAD_DAYS = 7;

/** `paper` null asks for the present or the day of the address. `papers` are the kept ones, newest first. */
export const askFor = (paper: KeptPaper | null, papers: readonly KeptPaper[], asOf: string | null): PaperAsk => {
  const before = paper === null ? papers[0] : papers[papers.indexOf(paper) + 1];
  const from = before?.at ?? null;
  if (paper === null) return { at: asOf === null ? null : { date: asOf }, from, to: null, period: null };
  return {
    // Not its position: the last event before the hour may lie days back, and what is due is counted by the day.
    at: { instant: paper.at },
    from,
    to: addDays(momentOf(paper.at).date, AHEAD_DAYS),
    period: paper.period,
  };
};

/** The server takes decisions of meetings of the last month. */
const MAX_MEETING_AGE_DAYS = 31;

/** The office records what a meeting decides while it is held and afterwards, never for a day to come. */
export const mayRecordDecision = (role: string, asOf: string | null, metOn: string, today: string): boolean =>
  role === 'SUPERVISOR' && asOf === null && metOn <= today && metOn >= addDays(today, -MAX_MEETING_AGE_DAYS);
