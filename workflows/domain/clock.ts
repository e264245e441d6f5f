/** The plan's clock, and the only place where plan time and real time are turned into each other. */

import type { Instant } from './civil-date.ts';

/**
 * `real`: plan time is the time of day. `rehearsal`: at the real instant `realEpoch` the plan shows `planEpoch`, and
 * from there runs `rate` plan seconds for each real second (52,560 is a year in ten minutes).
 *
 * With a `pace` that rate holds for whole days only: within each, the hours of the district's day take real time in
 * proportion to these 24 weights, that of 00:00 first. Nearly everything a plan waits for falls on two moments of a day,
 * midnight and the end of the quiet hours; a fast clock that lingers there leaves an engine the time it needs for them.
 */
export type Clock =
  | { readonly kind: 'real' }
  | {
      readonly kind: 'rehearsal';
      readonly planEpoch: Instant;
      readonly realEpoch: Instant;
      readonly rate: number;
      readonly pace?: DayPace;
    };

/** 24 positive weights. */
export type DayPace = readonly number[];

/** Plan time stands still at these ends, so that no clock, however fast, shows a year that nothing can write down. */
const EARLIEST = Date.parse('1970-01-01T00:00:00.000Z');
const LATEST = Date.parse('2999-12-31T00:00:00.000Z');
/** Faster than a year in three seconds, no engine keeps up; slower than a day in three years, no timer is worth it. */
const SLOWEST = 0.001;
const FASTEST = 10_000_000;
/** Of the weights of a pace: an hour takes real time, however little. */
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
  return Math.ceil(Date.parse(realEpoch) + elapsed);
};

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
/** Midnight in the district is 16:00 UTC. */
const MIDNIGHT_MS = 16 * HOUR_MS;

const sumOf = (weights: readonly number[]): number => weights.reduce((sum, weight) => sum + weight, 0);

/** What an even clock would show when the paced one shows `planMs`; the two meet at each midnight. */
const evenTime = (pace: DayPace | undefined, planMs: number): number => {
  if (!pace) return planMs;
  const midnight = Math.floor((planMs - MIDNIGHT_MS) / DAY_MS) * DAY_MS + MIDNIGHT_MS;
  const hour = Math.floor((planMs - midnight) / HOUR_MS);
  const part = (planMs - midnight) / HOUR_MS - hour;
  const passed = sumOf(pace.slice(0, hour)) + (pace[hour] ?? 0) * part;
  return midnight + (passed / sumOf(pace)) * DAY_MS;
};

const pacedTime = (pace: DayPace | undefined, evenMs: number): number => {
  if (!pace) return evenMs;
  const midnight = Math.floor((evenMs - MIDNIGHT_MS) / DAY_MS) * DAY_MS + MIDNIGHT_MS;
  let left = ((evenMs - midnight) / DAY_MS) * sumOf(pace);
  for (const [hour, weight] of pace.entries()) {
    if (left < weight) return midnight + (hour + left / weight) * HOUR_MS;
    left -= weight;
  }
  return midnight + DAY_MS;
};

/** Real milliseconds from `realMs` until the plan shows `until`; 0 when it already does. */
export const realDelay = (clock: Clock, realMs: number, until: Instant): number =>
  Math.max(0, realTime(clock, until) - realMs);

/** Why a clock cannot be used, or null. */
export const clockFault = (clock: Clock): { readonly field: string; readonly reason: string } | null => {
  if (clock.kind === 'real') return null;
  if (!(clock.rate >= SLOWEST && clock.rate <= FASTEST))
    return { field: 'rate', reason: `must be a number from ${SLOWEST} to ${FASTEST}` };
  for (const field of ['planEpoch', 'realEpoch'] as const)
    if (!/^2[01]\d\d-/.test(clock[field]) || Number.isNaN(Date.parse(clock[field])))
      return { field, reason: 'must be an ISO 8601 instant from 2000 to 2199' };
  if (clock.pace && !(clock.pace.length === 24 && clock.pace.every((weight) => weight >= LEAST && weight <= MOST)))
    return { field: 'pace', reason: `must be 24 numbers from ${LEAST} to ${MOST}` };
  return null;
};
