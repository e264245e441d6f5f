/** Which period a report is for, and how each measure stands in it. */

import { addDays, dateWords } from '../kit/show/date.ts';
import type { Phrase } from '../kit/words/phrase.ts';
import { kitWords } from '../kit/words.ts';
import { reportWords } from './words.ts';

export type Cadence = {
  readonly kind: 'MONTHLY' | 'WEEKLY' | 'NONE';
  readonly day: number | null;
  readonly weekday: number | null;
};

type Owing = {
  readonly reportDue: string | null;
  readonly reportMissing: string | null;
  /** The date that the newest report answered: a late one answers the date that was missed. */
  readonly reportAnswered: string | null;
  /** The date that a report made now would answer. */
  readonly reportAnswers: string | null;
  readonly reports: { readonly nodes: readonly unknown[] };
};

/** Holidays move a date at most this far. */
const MAX_MOVED_DAYS = 12;
const DAYS_OF_WEEK = 7;

/** The first date of the cadence on or after `date`, before holidays move it; null without a cadence. */
export const nextDate = ({ kind, day, weekday }: Cadence, date: string): string | null => {
  if (kind === 'MONTHLY') {
    for (const month of [date.slice(0, 7), addDays(`${date.slice(0, 7)}-28`, 4).slice(0, 7)]) {
      const last = addDays(`${addDays(`${month}-28`, 4).slice(0, 7)}-01`, -1);
      const due = [`${month}-${String(day ?? 1).padStart(2, '0')}`, last].sort()[0] ?? last;
      if (due >= date) return due;
    }
  }
  if (kind === 'WEEKLY') {
    const ahead = ((weekday ?? 0) - new Date(date).getUTCDay() + DAYS_OF_WEEK) % DAYS_OF_WEEK;
    return addDays(date, ahead);
  }
  return null;
};

/**
 * The day until which the present period is reported: the nearest that a measure owes, unless all have reported already
 * and owe only that of the period after it. A measure that was issued shortly before a date does not owe it yet.
 */
export const periodDue = (cadence: Cadence, today: string, measures: readonly Owing[]): string | null => {
  const plain = nextDate(cadence, today);
  if (plain === null) return null;
  const owed = measures
    .flatMap(({ reportDue }) => (reportDue !== null && reportDue >= today ? [reportDue] : []))
    .sort();
  const [nearest] = owed;
  if (nearest === undefined) return plain;
  const isOfThisPeriod = nearest <= addDays(plain, MAX_MOVED_DAYS) && owedBefore(cadence, plain, nearest);
  return isOfThisPeriod || !measures.some(hasReported) ? nearest : plain;
};

const hasReported = ({ reports }: Owing): boolean => reports.nodes.length > 0;

/** A weekly date that holidays move by more than a week would be taken for the next one. */
const owedBefore = ({ kind }: Cadence, plain: string, due: string): boolean =>
  kind !== 'WEEKLY' || due < addDays(plain, DAYS_OF_WEEK);

export const periodWords = ({ kind }: Cadence, due: string | null, year: number): Phrase => {
  if (kind === 'MONTHLY' && due !== null) return kitWords.monthReport(dateWords(due, year));
  return kind === 'WEEKLY' ? reportWords.ofWeek : reportWords.report;
};

/** A report was made for the period. */
export const isReported = ({ reportAnswered }: Owing, due: string | null): boolean =>
  due !== null && reportAnswered !== null && reportAnswered >= due;

/**
 * The earlier date that the newest report answered, while one more would answer that date again: what was missed is made
 * good, and the period at hand is reported later. Null otherwise.
 */
export const madeGood = ({ reportAnswered, reportAnswers }: Owing, due: string | null): string | null =>
  due !== null && reportAnswered !== null && reportAnswered < due && reportAnswers === reportAnswered
    ? reportAnswered
    : null;
