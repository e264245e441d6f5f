/** How the work on a measure goes, whoever reports on it: ahead of everything, along its roadmap, slowly, or stalled for months. */

import { addDays, type CivilDate, type MeasureDefinition } from '@duban/domain';
import type { Random } from '../random.ts';

/** Keeps to dates, comes late, or has to be reminded of nearly everything. */
export type Temper = 'punctual' | 'late' | 'forgetful';

export const COURSE_KINDS = ['early', 'well', 'slow', 'stalled'] as const;
export type CourseKind = (typeof COURSE_KINDS)[number];

export type Course = {
  readonly kind: CourseKind;
  /** From when until when nothing moves; null for all but `stalled`. */
  readonly stall: { readonly from: CivilDate; readonly to: CivilDate } | null;
};

/** Of each temper, the shares of measures that are stalled or go slowly; the others go well. */
const SHARES: Readonly<Record<Temper, { readonly stalled: number; readonly slow: number }>> = {
  punctual: { stalled: 0.3, slow: 0.03 },
  late: { stalled: 0.5, slow: 0.08 },
  forgetful: { stalled: 0.6, slow: 0.1 },
};
/** The share of measures of which everything is done early, among those whose figures can be. */
const EARLY = 0.03;
/** In days: when work may stall, counted from the beginning of the plan (before it: it never really began), and for how long. */
const STALL_AFTER = [-45, 10] as const;
const STALL_LASTS = [120, 260] as const;

/** `begin`: the day on which the measure is issued. */
export const courseOf = (measure: MeasureDefinition, temper: Temper, begin: CivilDate, random: Random): Course => {
  const canBeEarly = measure.targets.every(({ kind }) => kind === 'count' || kind === 'deliverable');
  if (random.chance(EARLY) && canBeEarly) return { kind: 'early', stall: null };
  const { stalled, slow } = SHARES[temper];
  const drawn = random.next();
  if (drawn >= stalled) return { kind: drawn < stalled + slow ? 'slow' : 'well', stall: null };
  const from = addDays(begin, random.between(...STALL_AFTER));
  return { kind: 'stalled', stall: { from, to: addDays(from, random.between(...STALL_LASTS)) } };
};

export const isStalled = ({ stall }: Course, date: CivilDate): boolean =>
  stall !== null && stall.from <= date && date < stall.to;

/** In how much of its time everything is done that is done early. */
const EARLY_SPAN = 0.34;
/** The part of a stalled day's work that is done all the same. */
const TRICKLE = 0.06;
/** Days by which a measure that was stalled stays behind. */
const LEFT_BEHIND = 30;

const DAY_MS = 86_400_000;
const daysAfter = (from: CivilDate, to: CivilDate): number => Math.round((Date.parse(to) - Date.parse(from)) / DAY_MS);

/** The date of the roadmap that the work has come to. */
export const roadmapDate = ({ kind, stall }: Course, date: CivilDate): CivilDate => {
  const begin = `${date.slice(0, 4)}-01-01`;
  if (kind === 'early') return addDays(begin, Math.min(364, Math.round(daysAfter(begin, date) / EARLY_SPAN)));
  if (!stall || date < stall.from) return date;
  const end = date < stall.to ? date : stall.to;
  const crept = addDays(stall.from, Math.floor(daysAfter(stall.from, end) * TRICKLE));
  const caughtUp = date < stall.to ? crept : addDays(date, -LEFT_BEHIND);
  return [crept, caughtUp].toSorted().at(-1) ?? crept;
};

/** When what is due on that date is done, where it is done early. */
export const earlyDate = (begin: CivilDate, due: CivilDate): CivilDate =>
  addDays(begin, Math.round(daysAfter(begin, due) * EARLY_SPAN));
