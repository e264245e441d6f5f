/** The plan's clock, and the only place where plan time and real time are turned into each other. */

import { type InputFault, inputFault } from '../limits/fault.ts';
import { type CivilDate, type Instant, isCivilDate, startOfDate } from './civil-date.ts';

/**
 * `real`: plan time is the time of day. `rehearsal`: at the real instant `realEpoch` the plan shows `planEpoch`, and
 * from there runs `rate` plan seconds for each real second (52,560 is a year in ten minutes).
 *
 * With a `pace` that rate is the ordinary day's: within each day the district's hours take real time in proportion to
 * their weights, and a long day takes as many ordinary ones as it says. Nearly everything a plan waits for falls on two
 * moments of a day, midnight and the end of the quiet hours, and much of it on few dates; a fast clock that lingers there
 * leaves an engine the time it needs.
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
const OPENING_MS = (24 + 9) * 3_600_000;

/** The plan time at which a plan that is loaded begins to live. */
export const firstPlanInstant = (adopted: CivilDate): Instant =>
  new Date(Date.parse(startOfDate(adopted)) + OPENING_MS).toISOString();

export type Pace = {
  /** 24 positive weights, that of 00:00 first. */
  readonly hours: readonly number[];
  /** The days that take longer or shorter than others, the earliest first. */
  readonly days: readonly { readonly date: CivilDate; readonly length: number }[];
};

/** Plan time stands still at these ends, so that no clock, however fast, shows a year that nothing can write down. */
const EARLIEST = Date.parse('1970-01-01T00:00:00.000Z');
const LATEST = Date.parse('2999-12-31T00:00:00.000Z');
/** Faster than a year in three seconds, no engine keeps up; slower than a day in three years, no timer is worth it. */
const SLOWEST = 0.001;
const FASTEST = 10_000_000;
/** Of the weights of a pace: an hour and a day take real time, however little. */
const [LEAST, MOST] = [0.001, 1000];

/** Plan time at a real instant, both as milliseconds or ISO; rounded down to the millisecond. */
export const planTime = (clock: Clock, realMs: number): Instant => {
  if (clock.kind === 'real') return new Date(realMs).toISOString();
  const elapsed = realMs - Date.parse(clock.realEpoch);
  const evened = evenTime(clock.pace, Date.parse(clock.planEpoch)) + elapsed * clock.rate;
  const shown = Math.floor(pacedTime(clock.pace, evened));
  return new Date(Math.min(Math.max(shown, EARLIEST), LATEST)).toISOString();
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
  if (!(clock.rate >= SLOWEST && clock.rate <= FASTEST))
    return inputFault('rate', `must be a number from ${SLOWEST} to ${FASTEST}`, `须为${SLOWEST}至${FASTEST}的数`);
  for (const field of ['planEpoch', 'realEpoch'] as const)
    if (!/^2[01]\d\d-/.test(clock[field]) || Number.isNaN(Date.parse(clock[field])))
      return inputFault(field, 'must be an ISO 8601 instant from 2000 to 2199', '须为2000年至2199年间的时刻');
  return clock.pace ? paceFault(clock.pace) : null;
};

const paceFault = ({ hours, days }: Pace): InputFault | null => {
  const isWeight = (weight: number): boolean => weight >= LEAST && weight <= MOST;
  if (!(hours?.length === 24 && hours.every(isWeight)))
    return inputFault('pace.hours', `must be 24 numbers from ${LEAST} to ${MOST}`, `须为24个${LEAST}至${MOST}的数`);
  const inOrder = days?.every(({ date }, index) => index === 0 || date > (days[index - 1]?.date ?? ''));
  if (!(inOrder && days.every(({ date, length }) => isCivilDate(date) && isWeight(length))))
    return inputFault(
      'pace.days',
      `must be dates in order, each once, of a length from ${LEAST} to ${MOST}`,
      `须按日期先后列出、不得重复，长度须为${LEAST}至${MOST}`,
    );
  return null;
};
