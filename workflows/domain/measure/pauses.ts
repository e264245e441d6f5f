/** Intervals in which something was paused; the last may still be open. */

import type { Pause } from '../ladder/obligation.ts';
import { civilDateAt, type Instant } from '../time/civil-date.ts';

const isOpenPause = ({ to }: Pause): boolean => to === null;

/** Opens a pause; nothing changes if one is already open. */
export const openPause = (pauses: readonly Pause[], from: Instant): readonly Pause[] =>
  pauses.some(isOpenPause) ? pauses : [...pauses, { from, to: null }];

export const endPause = (pauses: readonly Pause[], to: Instant): readonly Pause[] =>
  pauses.map((pause) => (isOpenPause(pause) ? { ...pause, to } : pause));

/**
 * Joins a pause with the one before where it begins on the date on which that ended: only whole dates of pauses count. So
 * a year has no more pauses than days, however often something is handed in and returned.
 */
export const joinPauses = (pauses: readonly Pause[]): readonly Pause[] => {
  const joined: Pause[] = [];
  for (const pause of pauses) {
    const last = joined.at(-1);
    if (last && last.to !== null && pause.to !== null && civilDateAt(pause.from) <= civilDateAt(last.to))
      joined[joined.length - 1] = { from: last.from, to: pause.to };
    else joined.push(pause);
  }
  return joined.length === pauses.length ? pauses : joined;
};

/** The union of several lists of pauses, in order and without overlaps. */
export const unitePauses = (...lists: readonly (readonly Pause[])[]): readonly Pause[] => {
  const sorted = lists.flat().sort((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0));
  const united: Pause[] = [];
  for (const pause of sorted) {
    const last = united.at(-1);
    if (last && (last.to === null || pause.from <= last.to))
      united[united.length - 1] = { from: last.from, to: latest(last.to, pause.to) };
    else united.push(pause);
  }
  return united;
};

const latest = (a: Instant | null, b: Instant | null): Instant | null =>
  a === null || b === null ? null : a > b ? a : b;
