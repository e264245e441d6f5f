/** The plan's clock: converts plan time to real time and back. */

import { type InputFault, inputFault } from '../limits/fault.ts';
import { type CivilDate, type Instant, isCivilDate, startOfDate } from './civil-date.ts';

/**
 * `real`: plan time is the time of day. `rehearsal`: at the real instant `realEpoch` the plan shows `planEpoch`, and
 * from there runs `rate` plan seconds for each real second (52,560 is a year in ten minutes).
 *
 * With a `pace` that rate is the ordinary day's: within each day the district's hours take real time in proportion to
 * their weights, and a long day takes as many ordinary ones as it says. Nearly all deadlines of
 * a plan fall on midnight or on the end of the quiet hours, and many of them on few dates; a fast clock that runs slower
 * there leaves the workers the time they need.
 */
export type Clock =
  | { readonly kind: 'real' }
  | {
      readonly kind: 'rehearsal';
      readonly planEpoch: Instant;
      readonly realEpoch: Instant;
      readonly rate: number;
      readonly pace?: Pace;
    };

/** 09:00 on the day after its adoption. */
const FIRST_INSTANT_OFFSET_MS = (24 + 9) * 3_600_000;

/** The plan time at which a loaded plan begins. */
export const firstPlanInstant = (adopted: CivilDate): Instant =>
  new Date(Date.parse(startOfDate(adopted)) + FIRST_INSTANT_OFFSET_MS).toISOString();

export type Pace = {
  /** 24 positive weights, that of 00:00 first. */
  readonly hours: readonly number[];
  /** The days that take longer or shorter than others, the earliest first. */
  readonly days: readonly { readonly date: CivilDate; readonly length: number }[];
};

/** Plan time never leaves these bounds, so that a fast clock cannot reach a year that ISO 8601 cannot write. */
const EARLIEST_MS = Date.parse('1970-01-01T00:00:00.000Z');
const LATEST_MS = Date.parse('2999-12-31T00:00:00.000Z');
/** Plan seconds for a real second: workers cannot keep up with more than a year in three seconds. */
const MIN_RATE = 0.001;
const MAX_RATE = 10_000_000;
/** Bounds of the weights of a pace; every hour and day takes some real time. */
const [MIN_WEIGHT, MAX_WEIGHT] = [0.001, 1000];

/** Plan time at a real instant, both as milliseconds or ISO; rounded down to the millisecond. */
export const planTime = (clock: Clock, realMs: number): Instant => {
  if (clock.kind === 'real') return new Date(realMs).toISOString();
  const elapsed = realMs - Date.parse(clock.realEpoch);
  const evened = evenTime(clock.pace, Date.parse(clock.planEpoch)) + elapsed * clock.rate;
  const shown = Math.floor(pacedTime(clock.pace, evened));
  return new Date(Math.min(Math.max(shown, EARLIEST_MS), LATEST_MS)).toISOString();
};

/** The first real millisecond at which the plan shows `until`. */
export const realTime = (clock: Clock, until: Instant): number => {
  if (clock.kind === 'real') return Date.parse(until);
  const { pace, planEpoch, realEpoch, rate } = clock;
  const elapsed = (evenTime(pace, Date.parse(until)) - evenTime(pace, Date.parse(planEpoch))) / rate;
  const found = Math.ceil(Date.parse(realEpoch) + elapsed);
  // A pace is counted there and back in numbers of some bits, which may fall short of a whole millisecond by the last.
  return pace && planTime(clock, found) < until ? found + 1 : found;
};

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
/** Midnight in the district is 16:00 UTC. */
const MIDNIGHT_MS = 16 * HOUR_MS;

const sumOf = (weights: readonly number[]): number => weights.reduce((sum, weight) => sum + weight, 0);

const midnightBefore = (ms: number): number => Math.floor((ms - MIDNIGHT_MS) / DAY_MS) * DAY_MS + MIDNIGHT_MS;

/** What a clock of ordinary, even days would show when the paced one shows `planMs`. */
const evenTime = (pace: Pace | undefined, planMs: number): number => {
  if (!pace) return planMs;
  const midnight = midnightBefore(planMs);
  const hour = Math.floor((planMs - midnight) / HOUR_MS);
  const part = (planMs - midnight) / HOUR_MS - hour;
  const passed = (sumOf(pace.hours.slice(0, hour)) + (pace.hours[hour] ?? 0) * part) / sumOf(pace.hours);
  let gained = 0;
  for (const { date, length } of pace.days) {
    const begin = Date.parse(startOfDate(date));
    if (begin === midnight) return midnight + gained + passed * length * DAY_MS;
    if (begin > midnight) break;
    gained += (length - 1) * DAY_MS;
  }
  return midnight + gained + passed * DAY_MS;
};

const pacedTime = (pace: Pace | undefined, evenMs: number): number => {
  if (!pace) return evenMs;
  let gained = 0;
  for (const { date, length } of pace.days) {
    const begin = Date.parse(startOfDate(date));
    const passed = evenMs - gained - begin;
    if (passed < 0) break;
    if (passed < length * DAY_MS) return begin + timeOfDay(pace.hours, passed / length);
    gained += (length - 1) * DAY_MS;
  }
  const midnight = midnightBefore(evenMs - gained);
  return midnight + timeOfDay(pace.hours, evenMs - gained - midnight);
};

/** Milliseconds since midnight, of those of an even day. */
const timeOfDay = (hours: readonly number[], evenMs: number): number => {
  let left = (evenMs / DAY_MS) * sumOf(hours);
  for (const [hour, weight] of hours.entries()) {
    if (left < weight) return (hour + left / weight) * HOUR_MS;
    left -= weight;
  }
  return DAY_MS;
};

/** Real milliseconds from `realMs` until the plan shows `until`; 0 when it already does. */
export const realDelay = (clock: Clock, realMs: number, until: Instant): number =>
  Math.max(0, realTime(clock, until) - realMs);

/** Why a clock cannot be used, or null. */
export const clockFault = (clock: Clock): InputFault | null => {
  if (clock.kind === 'real') return null;
  if (!(clock.rate >= MIN_RATE && clock.rate <= MAX_RATE))
    return inputFault('rate', `must be a number from ${MIN_RATE} to ${MAX_RATE}`, `须为${MIN_RATE}至${MAX_RATE}的数`);
  for (const field of ['planEpoch', 'realEpoch'] as const)
    if (!/^2[01]\d\d-/.test(clock[field]) || Number.isNaN(Date.parse(clock[field])))
      return inputFault(field, 'must be an ISO 8601 instant from 2000 to 2199', '须为2000年至2199年间的时刻');
  return clock.pace ? paceFault(clock.pace) : null;
};

const paceFault = ({ hours, days }: Pace): InputFault | null => {
  const isWeight = (weight: number): boolean => weight >= MIN_WEIGHT && weight <= MAX_WEIGHT;
  if (!(hours?.length === 24 && hours.every(isWeight)))
    return inputFault(
      'pace.hours',
      `must be 24 numbers from ${MIN_WEIGHT} to ${MAX_WEIGHT}`,
      `须为24个${MIN_WEIGHT}至${MAX_WEIGHT}的数`,
    );
  const inOrder = days?.every(({ date }, index) => index === 0 || date > (days[index - 1]?.date ?? ''));
  if (!(inOrder && days.every(({ date, length }) => isCivilDate(date) && isWeight(length))))
    return inputFault(
      'pace.days',
      `must be dates in order, each once, of a length from ${MIN_WEIGHT} to ${MAX_WEIGHT}`,
      `须按日期先后列出、不得重复，长度须为${MIN_WEIGHT}至${MAX_WEIGHT}`,
    );
  return null;
};
