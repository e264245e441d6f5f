/** The result of each part of a decision: events, or the first fault that is found. */

import type { CommandEnvelope, Decision } from '../kernel/event.ts';
import { type Refused, refuse } from '../kernel/refusal.ts';
import type { ApprovalStep } from '../plan/settings.ts';
import { type CivilDate, civilDateAt, isCivilDate } from '../time/civil-date.ts';
import type { MeasureEvent } from './events.ts';

export type Answer = Decision<MeasureEvent>;

export const accept = (event: MeasureEvent, ...more: MeasureEvent[]): Answer => ({
  ok: true,
  events: [event, ...more],
});

export const today = ({ issuedAt }: CommandEnvelope): CivilDate => civilDateAt(issuedAt);

export const firstFault = (checks: readonly (Refused | null)[]): Refused | null =>
  checks.find((check) => check !== null) ?? null;

export const checkDate = (field: string, date: string): Refused | null =>
  isCivilDate(date)
    ? null
    : refuse('INVALID', { reason: 'must be a date such as 2023-06-30', reasonZh: '须为日期，如2023-06-30' }, field);

/** A new limit must leave at least a day. */
export const checkLimit = (field: string, limit: CivilDate, command: CommandEnvelope): Refused | null => {
  const now = today(command);
  return checkDate(field, limit) ?? (limit > now ? null : refuse('LIMIT_NOT_IN_FUTURE', { limit, today: now }, field));
};

/** The next step of an approval chain; null after the last. */
export const stepAfter = (chain: readonly ApprovalStep[], step: ApprovalStep): ApprovalStep | null =>
  chain[chain.indexOf(step) + 1] ?? null;

/** Refuses an actor whose role is not the step whose turn it is. */
export const checkTurn = (next: ApprovalStep, { actor }: CommandEnvelope): Refused | null =>
  actor.role === next ? null : refuse('NOT_YOUR_TURN', { role: actor.role, next });
