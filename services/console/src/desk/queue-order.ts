/** Orders what waits for the office, names each matter, and finds the one after a matter that was settled. */

import { addDays } from '../kit/show/date.ts';
import type { DeskItemFragment, DeskQuery, WaitingKind } from './desk.generated.ts';

export type DeskItem = DeskItemFragment;
type Counts = NonNullable<DeskQuery['plan']>['waitingCounts'];

/** The order of the tabs: as a matter comes up in the course of a measure. */
const OFFICE_KINDS: readonly WaitingKind[] = [
  'VERIFY',
  'EXTENSION',
  'AMENDMENT',
  'DOUBT',
  'VERIFY_AGAIN',
  'ISSUE',
  'CLOSE',
];

/** Names a matter in the address and among the rows: two matters of one measure differ in kind or subject. */
export const itemKey = ({ kind, measure, milestone, amendment, report }: DeskItem): string =>
  [kind.toLowerCase(), measure.code, milestone?.key ?? report?.key ?? amendment?.id].filter(Boolean).join('/');

const urgency = ({ due, since }: DeskItem): string => `${due ?? '9999'} ${since}`;

/** Earliest date of the office first, then who waits longest; what has no date comes last. */
export const byUrgency = (items: readonly DeskItem[]): readonly DeskItem[] =>
  [...items].sort((a, b) => urgency(a).localeCompare(urgency(b)));

/** The kind in the address; null for all. */
export const kindIn = (search: URLSearchParams): WaitingKind | null =>
  OFFICE_KINDS.find((kind) => kind === search.get('kind')) ?? null;

/** The kinds that wait, and the chosen one even where nothing of it is left. */
export const tabsOf = (counts: Counts, chosen: WaitingKind | null) =>
  OFFICE_KINDS.map((kind) => ({ kind, count: counts.find((one) => one.kind === kind)?.count ?? 0 })).filter(
    ({ kind, count }) => count > 0 || kind === chosen,
  );

/** The matter that stands below the settled one, or above it at the end; null where it was the last. */
export const keyAfter = (items: readonly DeskItem[], settled: string): string | null => {
  const at = items.findIndex((item) => itemKey(item) === settled);
  const next = items[at + 1] ?? items[at - 1];
  return next === undefined ? null : itemKey(next);
};

/** Several can be verified at once where no figure is short: a short one takes its own reason. */
export const canBeVerifiedWithOthers = ({ kind, milestone }: DeskItem): boolean =>
  kind === 'VERIFY' && milestone !== null && milestone.figures.every(({ short }) => !short);

const SUNDAY = 0;
const FRIDAY = 5;
const SATURDAY = 6;

/** The next Monday to Friday: holidays are the calendar's matter, and what falls on one is only shown a day early. */
export const nextWeekday = (today: string): string => {
  const weekday = new Date(Date.parse(today)).getUTCDay();
  const days: Readonly<Record<number, number>> = { [FRIDAY]: 3, [SATURDAY]: 2, [SUNDAY]: 1 };
  return addDays(today, days[weekday] ?? 1);
};
