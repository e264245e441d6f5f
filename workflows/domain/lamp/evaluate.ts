/** A measure's lamp on a date: the worst that a rule of the policy gives to any of its targets or milestones. */

import { assertNever } from '../kernel/assert-never.ts';
import { type CalendarData, workingDaysTo } from '../time/calendar.ts';
import { type CivilDate, daysBetween } from '../time/civil-date.ts';
import { fullMonths, monthsBetween } from './days.ts';
import { type LampPolicy, type LampRule, lampOf, type ProgressBand } from './policy.ts';
import { type LampReason, nameFacts } from './reason.ts';
import { isHandedIn, percentDone, pointsBehind, type Standing, standingsOf } from './scheduled-progress.ts';
import type { LampMilestone, LampPhase, LampSubject, LampTarget } from './subject.ts';

export type LampAssessment = { readonly lamp: string; readonly reason: LampReason };

/** What a rule gives to a target or a milestone. The search for a turn needs many lamps and only one reason. */
type LampPart = { readonly lamp: string; readonly reason: () => LampReason };
type Parts = readonly (LampPart | null)[];

/**
 * The assessment that holds throughout the date as long as the subject does not change. A milestone due on the date is
 * owed until its end, so that it is late, and its figures are missed, from the day after.
 */
export const evaluateLamp = (
  policy: LampPolicy,
  subject: LampSubject,
  calendar: CalendarData,
  date: CivilDate,
): LampAssessment => {
  const { situations } = policy;
  if (subject.phase !== 'running') return standstill(subject.phase, policy);
  if (date < subject.issued)
    return { lamp: situations.notStarted, reason: { code: 'NOT_ISSUED', facts: { issued: subject.issued } } };
  const worst = worstOf(policy, lampPartsOf(policy, subject, calendar)(date));
  if (worst) return { lamp: worst.lamp, reason: worst.reason() };
  const open = subject.milestones.filter((step) => !isHandedIn(step)).sort((a, b) => (a.due < b.due ? -1 : 1));
  return { lamp: situations.onTime, reason: nothingOwed(open, date) };
};

/** Of two parts with the same lamp the first. */
export const worstOf = <P extends Pick<LampPart, 'lamp'>>(
  policy: LampPolicy,
  parts: readonly (P | null)[],
): P | null => {
  const severityOf = ({ lamp }: P): number => lampOf(policy, lamp).severity;
  return parts.reduce((best, part) => (part && (!best || severityOf(part) > severityOf(best)) ? part : best), null);
};

const standstill = (phase: Exclude<LampPhase, 'running'>, { situations }: LampPolicy): LampAssessment => {
  switch (phase) {
    case 'suspended':
      return { lamp: situations.setAside, reason: { code: 'SUSPENDED', facts: {} } };
    case 'cancelled':
      return { lamp: situations.setAside, reason: { code: 'CANCELLED', facts: {} } };
    case 'closed':
      return { lamp: situations.done, reason: { code: 'CLOSED', facts: {} } };
    case 'closed-by-exception':
      return { lamp: situations.setAside, reason: { code: 'CLOSED_BY_EXCEPTION', facts: {} } };
    default:
      return assertNever(phase);
  }
};

/** A policy need not judge every date, so dates that are over are skipped in search of the next one. */
const nothingOwed = (open: readonly LampMilestone[], date: CivilDate): LampReason => {
  const [first] = open;
  if (!first || first.due >= date) return { code: 'NOTHING_OWED', facts: { due: first?.due ?? null } };
  const facts = { ...nameFacts('milestone', first.id, first.label), due: first.due };
  return { code: 'NOT_JUDGED', facts: { ...facts, late: daysBetween(first.due, date) } };
};

/** `pending`: the policy gives another lamp on this day, and that turn is not recorded yet. */
export type DayReason = { readonly reason: LampReason; readonly pending: boolean };

/** Why the lamp `shown` is lit, as of a given day; the recorded reason is as of the day on which it turned. */
export const lampReasonOn = (
  shown: string,
  policy: LampPolicy,
  subject: LampSubject,
  calendar: CalendarData,
  date: CivilDate,
): DayReason => {
  const { lamp, reason } = evaluateLamp(policy, subject, calendar, date);
  // A measure that is suspended or ended keeps the lamp of that day under any later policy.
  return { reason, pending: subject.phase === 'running' && lamp !== shown };
};

/**
 * The result of each rule for each target or milestone on a date; same length and order on every date. What does not
 * depend on the date is computed once.
 */
export const lampPartsOf = (
  policy: LampPolicy,
  subject: LampSubject,
  calendar: CalendarData,
): ((date: CivilDate) => Parts) => {
  const targets = subject.targets.map((target) => ({
    target,
    standingOn: standingsOf(target, subject, policy.scheduled),
  }));
  const rules = policy.rules.map((rule): ((date: CivilDate, standings: Standings) => Parts) => {
    switch (rule.kind) {
      case 'binary':
      case 'points':
      case 'percent':
        return (_, standings) =>
          standings.map(
            ({ target, standing }) =>
              standing && { lamp: progressLamp(rule, standing), reason: () => whyOf(target, standing) },
          );
      case 'due-days': {
        const limit = Math.max(...rule.bands.map(({ atMost }) => Math.abs(atMost))) + 1;
        return (date) =>
          subject.milestones.map((step) =>
            isHandedIn(step) || isAskedInTime(step, date) ? null : byDays(rule, limit, step, calendar, date),
          );
      }
      case 'due-month':
        return (date) =>
          subject.milestones.map((step) =>
            isBegun(step, date) || isAskedInTime(step, date) ? null : byMonth(rule, step, date),
          );
      default:
        return assertNever(rule);
    }
  });
  return (date) => {
    const standings = targets.map(({ target, standingOn }) => ({ target, standing: standingOn(date) }));
    return rules.flatMap((partsOn) => partsOn(date, standings));
  };
};

type Standings = readonly { readonly target: LampTarget; readonly standing: Standing | null }[];

const progressLamp = (
  rule: Extract<LampRule, { kind: 'binary' | 'points' | 'percent' }>,
  { reached, points, percent }: Standing,
): string => {
  if (rule.kind === 'binary') return reached ? rule.reached : rule.behind;
  return inBand(rule.bands, rule.kind === 'points' ? points : percent) ?? rule.below;
};

const inBand = (bands: readonly ProgressBand[], value: number): string | null =>
  bands.find(({ atLeast }) => value >= atLeast)?.lamp ?? null;

const whyOf = (target: LampTarget, standing: Standing): LampReason => {
  const { actual, expected, by, reached } = standing;
  const unit = target.kind === 'deliverable' ? '%' : target.unit;
  const shown = standing.byMilestones ? { byMilestones: 1, stated: standing.stated } : {};
  const facts = { ...nameFacts('target', target.id, target.label), actual: actual ?? 0, ...shown, expected, unit, by };
  if (target.kind === 'ceiling') return { code: reached ? 'CEILING_KEPT' : 'CEILING_PASSED', facts };
  if (reached) return { code: 'ON_SCHEDULE', facts };
  if (actual === null) return { code: 'NOTHING_REPORTED', facts: { ...facts, actual } };
  return {
    code: 'BEHIND_SCHEDULE',
    facts: { ...facts, points: pointsBehind(standing), percent: percentDone(standing) },
  };
};

const byDays = (
  rule: Extract<LampRule, { kind: 'due-days' }>,
  limit: number,
  step: LampMilestone,
  calendar: CalendarData,
  date: CivilDate,
): LampPart | null => {
  const late = daysBetween(step.due, date);
  const days = rule.days === 'calendar' ? 0 - late : workingDaysTo(calendar, date, step.due, limit);
  const lamp = rule.bands.findLast(({ atMost }) => days <= atMost)?.lamp;
  if (lamp === undefined) return null;
  const reason = (): LampReason => {
    const facts = { ...nameFacts('milestone', step.id, step.label), due: step.due };
    return late > 0
      ? { code: 'OVERDUE', facts: { ...facts, late } }
      : { code: 'DUE_SOON', facts: { ...facts, days, counted: rule.days } };
  };
  return { lamp, reason };
};

/** The date is over, but an extension was requested in time: the office's delay must not count against the unit. */
const isAskedInTime = ({ asked = false, due }: LampMilestone, date: CivilDate): boolean => asked && date > due;

const isBegun = (step: LampMilestone, date: CivilDate): boolean =>
  step.status !== 'pending' || (step.startedOn !== null && step.startedOn <= date);

const byMonth = (
  rule: Extract<LampRule, { kind: 'due-month' }>,
  step: LampMilestone,
  date: CivilDate,
): LampPart | null => {
  const months = monthsBetween(step.due, date);
  const lamp = rule.bands.findLast((band) => months >= band.months)?.lamp;
  if (lamp === undefined) return null;
  const reason = (): LampReason => {
    const late = Math.max(0, daysBetween(step.due, date));
    const elapsed = fullMonths(step.due, date);
    const facts = { ...nameFacts('milestone', step.id, step.label), due: step.due, months, late, elapsed };
    return { code: 'NOT_BEGUN', facts };
  };
  return { lamp, reason };
};
