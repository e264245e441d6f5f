/** The plan's clock, and the only place where plan time and real time are turned into each other. */

import type { Instant } from './civil-date.ts';

/**
 * `real`: plan time is the time of day. `rehearsal`: at the real instant `realEpoch` the plan shows `planEpoch`, and
 * from there runs `rate` plan seconds for each real second (52,560 is a year in ten minutes).
 */
export type Clock =
  | { readonly kind: 'real' }
  | { readonly kind: 'rehearsal'; readonly planEpoch: Instant; readonly realEpoch: Instant; readonly rate: number };

/** Plan time at a real instant, both as milliseconds or ISO; rounded down to the millisecond. */
export const planTime = (clock: Clock, realMs: number): Instant => {
  if (clock.kind === 'real') return new Date(realMs).toISOString();
  const elapsed = realMs - Date.parse(clock.realEpoch);
  return new Date(Math.floor(Date.parse(clock.planEpoch) + elapsed * clock.rate)).toISOString();
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

/** Why a clock cannot be used, or null: the rate must be a positive number, both epochs instants. */
export const clockFault = (clock: Clock): { readonly field: string; readonly reason: string } | null => {
  if (clock.kind === 'real') return null;
  if (!Number.isFinite(clock.rate) || clock.rate <= 0) return { field: 'rate', reason: 'must be a positive number' };
  if (Number.isNaN(Date.parse(clock.planEpoch))) return { field: 'planEpoch', reason: 'must be an ISO 8601 instant' };
  if (Number.isNaN(Date.parse(clock.realEpoch))) return { field: 'realEpoch', reason: 'must be an ISO 8601 instant' };
  return null;
};
