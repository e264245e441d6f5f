/** The recurring occasions of a plan (beats): weekly meeting, monthly bulletin, quarterly review, and their event. */

import { type InputFault, inputFault } from '../limits/fault.ts';
import type { CalendarData } from './calendar.ts';
import { addDays, type CivilDate, civilDateAt, type Instant, startOfDate, weekday } from './civil-date.ts';
import { instantAt, isWallTime, type WallTime, workingDayFrom } from './hours.ts';
import { addMonths, endOfMonth } from './limit.ts';

const BEAT_KINDS = ['weekly-meeting', 'monthly-bulletin', 'quarterly-review'] as const;
export type BeatKind = (typeof BEAT_KINDS)[number];

/** The beats that decide something: a bulletin is only published. */
export const MEETING_KINDS = ['weekly-meeting', 'quarterly-review'] as const satisfies readonly BeatKind[];
export type MeetingKind = (typeof MEETING_KINDS)[number];

/** Null leaves a beat out. A meeting on a day off is held on the next working day of its week, or not at all. */
export type Rhythm = {
  /** `weekday`: 1 is Monday, 7 Sunday. */
  readonly weeklyMeeting: { readonly weekday: number; readonly at: WallTime } | null;
  /** On the last working day of the month. */
  readonly monthlyBulletin: { readonly at: WallTime } | null;
  /** On the last working day of the quarter. */
  readonly quarterlyReview: { readonly at: WallTime } | null;
};

/** The bulletin comes after the ladder's rungs of that morning, the review after the bulletin that it rests on. */
export const DEFAULT_RHYTHM: Rhythm = {
  weeklyMeeting: { weekday: 1, at: '09:30' },
  monthlyBulletin: { at: '17:00' },
  quarterlyReview: { at: '17:30' },
};

export type Beat = {
  readonly kind: BeatKind;
  /** The Monday of a meeting's week, a month "2023-06", a quarter "2023-Q2". */
  readonly period: string;
  /** Plan time. */
  readonly at: Instant;
  /** The beginning of the time that it covers: the beat of its kind before it. */
  readonly from: Instant;
};

export type RhythmEvent = {
  readonly type: 'SnapshotMade';
  readonly data: {
    readonly kind: BeatKind;
    readonly period: string;
    /** Plan time of the beat. */
    readonly at: Instant;
    /** The position of the log that it shows. */
    readonly asOf: number;
    /** Hash of the log's head at that position, hexadecimal: printed in a bulletin, it proves the log outside the database. */
    readonly headHash: string;
    /** What was drawn up; JSON. */
    readonly content: unknown;
  };
};

/** The command id of a beat, so that its snapshot is made once even when it is requested again. */
export const beatId = ({ kind, period }: Pick<Beat, 'kind' | 'period'>): string => `rhythm/${kind}/${period}`;

/** The first beat after that instant; null where the rhythm has none. */
export const nextBeat = (rhythm: Rhythm, calendar: CalendarData, after: Instant): Beat | null => {
  const beats = BEAT_KINDS.flatMap((kind) => {
    const found = nextOf(kind, rhythm, calendar, after);
    return found ? [found] : [];
  });
  return beats.sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0))[0] ?? null;
};

const nextOf = (kind: BeatKind, rhythm: Rhythm, calendar: CalendarData, after: Instant): Beat | null => {
  const day = civilDateAt(after);
  const last = addDays(day, MAX_SEARCH_DAYS);
  // From the period before, so that every beat knows the one before it.
  for (let start = periodBefore(kind, periodStart(kind, day)); start <= last; start = periodAfter(kind, start)) {
    const at = beatAt(kind, rhythm, calendar, start);
    if (at === null || at <= after) continue;
    const before = beatAt(kind, rhythm, calendar, periodBefore(kind, start));
    return { kind, period: periodName(kind, start), at, from: before ?? startOfDate(periodBefore(kind, start)) };
  }
  return null;
};

/** A meeting on a weekend may never be held; the rarest beat that is held comes once a quarter. */
const MAX_SEARCH_DAYS = 400;

/** When the beat of the period that starts on that date comes; null where it is left out. */
const beatAt = (kind: BeatKind, rhythm: Rhythm, calendar: CalendarData, start: CivilDate): Instant | null => {
  if (kind === 'weekly-meeting') {
    const { weeklyMeeting } = rhythm;
    const day = weeklyMeeting && workingDayFrom(calendar, addDays(start, weeklyMeeting.weekday - 1), 1);
    return day && day < addDays(start, 7) ? instantAt(day, weeklyMeeting.at) : null;
  }
  const setting = kind === 'monthly-bulletin' ? rhythm.monthlyBulletin : rhythm.quarterlyReview;
  const day = setting && workingDayFrom(calendar, addDays(periodAfter(kind, start), -1), -1);
  return setting && day && day >= start ? instantAt(day, setting.at) : null;
};

const periodStart = (kind: BeatKind, day: CivilDate): CivilDate => {
  if (kind === 'weekly-meeting') return addDays(day, -((weekday(day) + 6) % 7));
  if (kind === 'monthly-bulletin') return `${day.slice(0, 7)}-01`;
  return `${day.slice(0, 5)}${String(quarterNumber(day) * 3 - 2).padStart(2, '0')}-01`;
};

const quarterNumber = (day: CivilDate): number => Math.ceil(Number(day.slice(5, 7)) / 3);

/** The period of the beat on that day: its snapshot is kept under this name. */
export const periodOf = (kind: BeatKind, day: CivilDate): string => periodName(kind, periodStart(kind, day));

/** "2023-06". */
export const monthName = (day: CivilDate): string => day.slice(0, 7);

/** "2023-Q2". */
export const quarterName = (day: CivilDate): string => `${day.slice(0, 4)}-Q${quarterNumber(day)}`;

const periodAfter = (kind: BeatKind, start: CivilDate): CivilDate => {
  if (kind === 'weekly-meeting') return addDays(start, 7);
  return kind === 'monthly-bulletin' ? addDays(endOfMonth(start), 1) : addMonths(start, 3);
};

const periodBefore = (kind: BeatKind, start: CivilDate): CivilDate => periodStart(kind, addDays(start, -1));

const periodName = (kind: BeatKind, start: CivilDate): string => {
  if (kind === 'weekly-meeting') return start;
  return kind === 'monthly-bulletin' ? monthName(start) : quarterName(start);
};

/** Why a rhythm cannot be used, or null. */
export const rhythmFault = (rhythm: Rhythm): InputFault | null => {
  for (const [field, beat] of Object.entries(rhythm))
    if (beat && !isWallTime(beat.at))
      return inputFault(`${field}.at`, 'must be a time such as 09:30', '须为时间，如09:30');
  const { weeklyMeeting } = rhythm;
  if (
    weeklyMeeting &&
    !(Number.isInteger(weeklyMeeting.weekday) && weeklyMeeting.weekday >= 1 && weeklyMeeting.weekday <= 7)
  )
    return inputFault('weeklyMeeting.weekday', 'must be 1 (Monday) to 7 (Sunday)', '须为1（星期一）至7（星期日）');
  return null;
};
