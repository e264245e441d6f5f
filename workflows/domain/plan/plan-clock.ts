/** How the clock of a plan is set and moved: plan time never goes back, and goes forward by a month at most. */

import { type InputFault, inputFault } from '../limits/fault.ts';
import type { Instant } from '../time/civil-date.ts';
import { type Clock, planTime, realTime } from '../time/clock.ts';
import type { PlanCommand } from './plan-stream.ts';

/** To set a clock a client reads the old one first; at most so much real time may pass in between. */
const MAX_CLOCK_READING_MS = 2000;

/**
 * The new clock, adjusted so that plan time never goes back; null if it would go back further than the old clock can have
 * advanced while it was being set.
 */
export const withoutGoingBack = (old: Clock, set: Clock, now: Instant): Clock | null => {
  const realMs = realTime(old, now);
  const behind = Date.parse(now) - Date.parse(planTime(set, realMs));
  if (behind <= 0) return set;
  const rate = old.kind === 'real' ? 1 : old.rate;
  if (set.kind === 'real' || behind > MAX_CLOCK_READING_MS * rate) return null;
  return { ...set, planEpoch: now, realEpoch: new Date(realMs).toISOString() };
};

type Move = PlanCommand & { readonly type: 'moveClock' };

/** Days by which a clock is set forward at once: everything that falls due in them happens at once, and for good. */
const MAX_DAYS_FORWARD = 31;

export const moveFault = ({ days, rate }: Move): InputFault | null => {
  if (days === null && rate === null)
    return inputFault('days', 'or rate: give at least one of them', '与快慢至少给出一项');
  const isRight = days === null || (Number.isInteger(days) && days >= 1 && days <= MAX_DAYS_FORWARD);
  return isRight
    ? null
    : inputFault('days', `must be a whole number from 1 to ${MAX_DAYS_FORWARD}`, `须为1至${MAX_DAYS_FORWARD}的整数`);
};

const DAY_MS = 86_400_000;

export const movedClock = (old: Clock, { days, rate, issuedAt }: Move): Clock => ({
  kind: 'rehearsal',
  planEpoch: new Date(Date.parse(issuedAt) + (days ?? 0) * DAY_MS).toISOString(),
  realEpoch: new Date(realTime(old, issuedAt)).toISOString(),
  rate: rate ?? (old.kind === 'real' ? 1 : old.rate),
});
