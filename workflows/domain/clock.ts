/** The plan's clock, and the only place where plan time and real time are turned into each other. */

import type { Instant } from './civil-date.ts';

/**
 * `real`: plan time is the time of day. `rehearsal`: at the real instant `realEpoch` the plan shows `planEpoch`, and
 * from there runs `rate` plan seconds for each real second (52,560 is a year in ten minutes).
 */
export type Clock =
  | { readonly kind: 'real' }
  | { readonly kind: 'rehearsal'; readonly planEpoch: Instant; readonly realEpoch: Instant; readonly rate: number };

/** Plan time stands still at these ends, so that no clock, however fast, shows a year that nothing can write down. */
const EARLIEST = Date.parse('1970-01-01T00:00:00.000Z');
const LATEST = Date.parse('2999-12-31T00:00:00.000Z');
/** Faster than a year in three seconds, no engine keeps up; slower than a day in three years, no timer is worth it. */
const SLOWEST = 0.001;
const FASTEST = 10_000_000;

/** Plan time at a real instant, both as milliseconds or ISO; rounded down to the millisecond. */
export const planTime = (clock: Clock, realMs: number): Instant => {
  if (clock.kind === 'real') return new Date(realMs).toISOString();
  const elapsed = realMs - Date.parse(clock.realEpoch);
  const shown = Math.floor(Date.parse(clock.planEpoch) + elapsed * clock.rate);
  return new Date(Math.min(Math.max(shown, EARLIEST), LATEST)).toISOString();
};

/** The first real millisecond at which the plan shows `until`. */
export const realTime = (clock: Clock, until: Instant): number => {
  if (clock.kind === 'real') return Date.parse(until);
  const elapsed = (Date.parse(until) - Date.parse(clock.planEpoch)) / clock.rate;
  return Math.ceil(Date.parse(clock.realEpoch) + elapsed);
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
  return null;
};
