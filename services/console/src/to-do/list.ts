/** Orders what is owed: groups by due date, one line for what is done together, the due date in words. */

import { addDays, dateWords, daysBetween, endOfMonthBefore, momentOf } from '../kit/show/date.ts';
import type { LampFacts } from '../kit/show/lamp.tsx';
import type { Phrase } from '../kit/words/phrase.ts';
import { toDoWords } from './words.ts';

/** What the order of the list is made of. */
export type Dated = {
  readonly kind: string;
  /** YYYY-MM-DD; null where there is no date: it then waits for a decision. */
  readonly due: string | null;
  /** Until `due`, by the plan's calendar. */
  readonly workingDaysLeft?: number | null;
  /** An instant. */
  readonly since: string;
  readonly measure: { readonly id: string };
  readonly milestone?: { readonly id: string } | null;
  readonly instruction?: { readonly id: string; readonly meeting: object | null } | null;
  readonly draft?: { readonly id: string } | null;
  readonly amendment?: { readonly id: string } | null;
};

/** What a leader wrote or a meeting decided stands on top, whenever it is due. */
const GROUPS = ['instruction', 'decision', 'over', 'week', 'month', 'later'] as const;
export type GroupKey = (typeof GROUPS)[number];

/** Stays the same while the item is owed, so that a fresh list finds it again. */
export const itemKey = ({ kind, measure, milestone, instruction, draft, amendment, due }: Dated): string =>
  [kind, measure.id, (milestone ?? instruction ?? draft ?? amendment)?.id ?? due].join(' ');

const LAST_DAY_OF_WEEK = 7;

/** The Sunday of the week of a date. */
export const endOfWeek = (date: string): string => {
  const weekday = new Date(date).getUTCDay() || LAST_DAY_OF_WEEK;
  return addDays(date, LAST_DAY_OF_WEEK - weekday);
};

const endOfMonth = (date: string): string => endOfMonthBefore(addDays(`${date.slice(0, 7)}-28`, 4));

export const groupOf = (
  { kind, due, instruction }: Pick<Dated, 'kind' | 'due' | 'instruction'>,
  today: string,
): GroupKey => {
  if (kind === 'ANSWER') return instruction?.meeting ? 'decision' : 'instruction';
  if (due === null) return 'week';
  if (due < today) return 'over';
  if (due <= endOfWeek(today)) return 'week';
  return due <= endOfMonth(today) ? 'month' : 'later';
};

/** Kinds of which several that are due on the same day are done together. */
const TOGETHER = ['REPORT_DUE', 'REPORT_MISSING', 'ACKNOWLEDGE'];

/** One line of the list: an item, or several that are done together. */
type Line<Item> = { readonly key: string; readonly items: readonly [Item, ...Item[]] };

export type Group<Item> = { readonly key: GroupKey; readonly lines: readonly Line<Item>[] };

/** Within a group the earliest comes first, and on the same day what the server put first. Empty groups are left out. */
export const grouped = <Item extends Dated>(items: readonly Item[], today: string): readonly Group<Item>[] =>
  GROUPS.flatMap((key) => {
    const own = items.filter((item) => groupOf(item, today) === key);
    if (own.length === 0) return [];
    // A stable order: what is without a date comes first.
    const ordered = [...own].sort((one, other) => (one.due ?? '').localeCompare(other.due ?? ''));
    return [{ key, lines: linesOf(ordered) }];
  });

/** How many lines the list has: what is done together counts once. */
export const countLines = (items: readonly Dated[], today: string): number =>
  grouped(items, today).reduce((sum, { lines }) => sum + lines.length, 0);

/** How far ahead the list of a unit looks, in days: as much as is pressing. */
export const NEAR_DAYS = 10;

const linesOf = <Item extends Dated>(items: readonly Item[]): readonly Line<Item>[] => {
  const lines = new Map<string, [Item, ...Item[]]>();
  for (const item of items) {
    const key = TOGETHER.includes(item.kind) ? `${item.kind} ${item.due}` : itemKey(item);
    const line = lines.get(key);
    if (line) line.push(item);
    else lines.set(key, [item]);
  }
  return [...lines].map(([key, own]) => ({ key, items: own }));
};

/** From how many days on a date has the sign of a near one. */
const NEAR_SIGN_DAYS = 2;

/** Colours as a lamp policy writes them; the kit fits them to the paper. */
const SIGNS = {
  over: { colour: '#b3261e', meaning: 'OVERDUE' },
  near: { colour: '#b8860b', meaning: 'BEHIND' },
  later: { colour: '#77746c', meaning: 'NOT_STARTED' },
} as const;

/** `workingDays`: how many are left, where that is known. */
export const dueSign = (
  { due, since }: Pick<Dated, 'due' | 'since'>,
  today: string,
  year: number,
  workingDays: number | null = null,
): LampFacts => {
  if (due === null) return { ...SIGNS.near, name: toDoWords.waitsSince(dateWords(momentOf(since).date, year)) };
  const days = daysBetween(today, due);
  if (days < 0) return { ...SIGNS.over, name: toDoWords.overdueDays(-days) };
  const left = workingDays ?? days;
  return { ...(left <= NEAR_SIGN_DAYS ? SIGNS.near : SIGNS.later), name: leftWords(days, workingDays) };
};

const leftWords = (days: number, workingDays: number | null): Phrase => {
  if (days === 0) return toDoWords.dueToday;
  if (days === 1) return toDoWords.dueTomorrow;
  // Days off alone lie before it: their number says more than none.
  return workingDays === null || workingDays === 0 ? toDoWords.daysLeft(days) : toDoWords.workingDaysLeft(workingDays);
};
