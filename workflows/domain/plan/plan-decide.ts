/** Which commands on a plan are accepted, and why others are refused: frame, clock, settings, lamps, ladder, calendar. */

import { type CommandEntry, PLAN_COMMANDS } from '../kernel/command-catalogue.ts';
import type { CommandEnvelope, Decision } from '../kernel/event.ts';
import { type Refused, refuse } from '../kernel/refusal.ts';
import type { Ladder } from '../ladder/ladder.ts';
import { ladderFault } from '../ladder/ladder-fault.ts';
import { policyFault } from '../lamp/policy-fault.ts';
import { type InputFault, inputFault, refuseFault } from '../limits/fault.ts';
import { frameFault } from '../limits/frame.ts';
import { LIMITS } from '../limits/limits.ts';
import { normalizeTexts, planOrderFault } from '../limits/order.ts';
import { peopleFault } from '../limits/references.ts';
import { checkDate } from '../measure/answer.ts';
import type { PolicyRef } from '../measure/watch.events.ts';
import { calendarFault, extensionFault } from '../time/calendar.ts';
import { addDays, type CivilDate, civilDateAt, type Instant } from '../time/civil-date.ts';
import { type Clock, clockFault, planTime, realTime } from '../time/clock.ts';
import { adoptionFault, mismatchFault } from './adoption.ts';
import { interviewFault } from './interview.ts';
import type { PlanCommand, PlanEvent, PlanFrame, PlanState } from './plan-stream.ts';
import { reportTextFault } from './report-text.ts';
import { type InForce, settingsFault } from './settings.ts';

/** The compiler reports here any command that has no row in the catalogue. */
const COMMANDS: Readonly<Record<PlanCommand['type'], CommandEntry>> = PLAN_COMMANDS;

/** Decisions on a plan depend only on its own state. */
export const decidePlan = (plan: PlanState | null, given: PlanCommand): Decision<PlanEvent> => {
  const command = normalizeTexts(given);
  const { role } = command.actor;
  if (!COMMANDS[command.type]?.roles.includes(role)) return refuse('NOT_ALLOWED', { role, command: command.type });
  if (command.type === 'adoptPlan') {
    if (plan) return refuse('PLAN_ALREADY_ADOPTED', { plan: plan.frame.id });
    const { frame, clock } = command;
    const { settings, lamps, ladder } = frame.policies;
    return (
      invalid('', planOrderFault(command)) ??
      invalid('clock', clockFault(clock)) ??
      invalid('frame', groupFault(frame)) ??
      invalid('frame', frameFault(frame) ?? peopleFault(frame)) ??
      invalid('frame.policies.settings', settingsFault(settings)) ??
      invalid('frame.policies.lamps', policyFault(lamps)) ??
      invalid('frame.policies.ladder', ladderFault(ladder)) ??
      invalid('frame.policies.ladder', mismatchFault(ladder, lamps)) ??
      invalid('frame.calendar', calendarFault(frame.calendar)) ?? {
        ok: true,
        events: [{ type: 'PlanAdopted', data: { frame, clock } }],
      }
    );
  }
  if (!plan) return refuse('PLAN_UNKNOWN', { plan: null });
  const fault = invalid('', planOrderFault(command));
  if (fault) return fault;
  switch (command.type) {
    case 'setClock': {
      const fault = invalid('clock', clockFault(command.clock));
      if (fault) return fault;
      const clock = withoutGoingBack(plan.clock, command.clock, command.issuedAt);
      return clock
        ? { ok: true, events: [{ type: 'PlanClockSet', data: { clock } }] }
        : refuse('CLOCK_GOES_BACK', { now: command.issuedAt }, 'clock');
    }
    case 'moveClock': {
      const { id, demonstration } = plan.frame;
      if (!demonstration) return refuse('NOT_A_DEMONSTRATION', { plan: id });
      const fault = moveFault(command);
      const clock = movedClock(plan.clock, command);
      return (
        invalid('', fault ?? clockFault(clock)) ?? { ok: true, events: [{ type: 'PlanClockSet', data: { clock } }] }
      );
    }
    case 'changeSettings': {
      const { settings } = command;
      return (
        invalid('settings', settingsFault(settings)) ?? {
          ok: true,
          events: [{ type: 'PlanSettingsChanged', data: { settings } }],
        }
      );
    }
    case 'adoptLampPolicy': {
      const { from, policy, ladder = null } = command;
      const adopted: PlanEvent = { type: 'LampPolicyAdopted', data: { from, policy } };
      return (
        invalid('policy', policyFault(policy)) ??
        checkVersion('policy', plan.terms.lamps, policy) ??
        checkFrom(plan.terms.lamps, command, 0) ??
        checkWeight('policy', plan.terms.lamps, policy) ??
        (ladder && checkLadder(plan, { ...command, ladder })) ??
        clash(adoptionFault(plan.terms, { from, lamps: policy, ladder }), ladder !== null) ?? {
          ok: true,
          events: ladder ? [adopted, { type: 'LadderAdopted', data: { from, ladder } }] : [adopted],
        }
      );
    }
    case 'adoptLadder': {
      const { from, ladder } = command;
      return (
        checkLadder(plan, command) ??
        invalid('ladder', adoptionFault(plan.terms, { from, lamps: null, ladder })) ?? {
          ok: true,
          events: [{ type: 'LadderAdopted', data: { from, ladder } }],
        }
      );
    }
    case 'extendCalendar': {
      const { calendar } = command;
      return (
        invalid('calendar', extensionFault(plan.terms.calendar, calendar)) ?? {
          ok: true,
          events: [{ type: 'CalendarExtended', data: { calendar } }],
        }
      );
    }
    case 'giveReportText': {
      const { text } = command;
      return (
        invalid('text', reportTextFault(text)) ?? {
          ok: true,
          events: [{ type: 'ReportTextGiven', data: text }],
        }
      );
    }
    case 'recordInterview': {
      const { unit, called, heldOn, minutes, result, matters } = command;
      const known = { units: plan.frame.units, recorded: plan.interviews };
      return (
        interviewFault(command, known) ?? {
          ok: true,
          events: [{ type: 'InterviewRecorded', data: { unit, called, heldOn, minutes, result, matters } }],
        }
      );
    }
    default:
      // A newer gateway may send what this version does not know.
      command satisfies never;
      return refuse('NOT_ALLOWED', { role, command: (command as PlanCommand).type });
  }
};

/** A group stands for units of the plan, each once, and no unit has its id. */
const groupFault = ({ units, groups = [] }: PlanFrame): InputFault | null => {
  const known = new Set(units.map(({ id }) => id));
  for (const [index, { id, members }] of groups.entries()) {
    if (known.has(id) || groups.findIndex((group) => group.id === id) !== index)
      return inputFault(`groups.${index}.id`, 'occurs twice', '重复');
    const stray = members.findIndex((member, place) => !known.has(member) || members.indexOf(member) !== place);
    if (stray !== -1)
      return inputFault(
        `groups.${index}.members.${stray}`,
        'must be a unit, and listed once',
        '须为本计划的单位，且只列一次',
      );
  }
  return null;
};

/** To set a clock a client reads the old one first; at most so much real time may pass in between. */
const MAX_CLOCK_READING_MS = 2000;

/**
 * The new clock, adjusted so that plan time never goes back; null if it would go back further than the old clock can have
 * advanced while it was being set.
 */
const withoutGoingBack = (old: Clock, set: Clock, now: Instant): Clock | null => {
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

const moveFault = ({ days, rate }: Move): InputFault | null => {
  if (days === null && rate === null)
    return inputFault('days', 'or rate: give at least one of them', '与快慢至少给出一项');
  const isRight = days === null || (Number.isInteger(days) && days >= 1 && days <= MAX_DAYS_FORWARD);
  return isRight
    ? null
    : inputFault('days', `must be a whole number from 1 to ${MAX_DAYS_FORWARD}`, `须为1至${MAX_DAYS_FORWARD}的整数`);
};

const DAY_MS = 86_400_000;

const movedClock = (old: Clock, { days, rate, issuedAt }: Move): Clock => ({
  kind: 'rehearsal',
  planEpoch: new Date(Date.parse(issuedAt) + (days ?? 0) * DAY_MS).toISOString(),
  realEpoch: new Date(realTime(old, issuedAt)).toISOString(),
  rate: rate ?? (old.kind === 'real' ? 1 : old.rate),
});

const invalid = (part: string, fault: InputFault | null): Refused | null => refuseFault(fault, part);

/** Where only lamps are adopted, the ladder cannot be at fault: the field is then that of the lamps. */
const clash = (fault: InputFault | null, isWithLadder: boolean): Refused | null =>
  invalid(isWithLadder ? 'ladder' : '', fault && (isWithLadder ? fault : { ...fault, field: 'policy.lamps' }));

type LadderCommand = CommandEnvelope & { readonly from: CivilDate; readonly ladder: Ladder };

const checkLadder = (plan: PlanState, command: LadderCommand): Refused | null =>
  invalid('ladder', ladderFault(command.ladder)) ??
  checkVersion('ladder', plan.terms.ladders, command.ladder) ??
  checkFrom(plan.terms.ladders, command, 1) ??
  checkWeight('ladder', plan.terms.ladders, command.ladder);

/** Events name the version that was applied, so no two versions may have the same name. */
const checkVersion = (
  part: string,
  versions: readonly InForce<PolicyRef>[],
  { id, version }: PolicyRef,
): Refused | null =>
  versions.some(({ value }) => value.id === id && value.version === version)
    ? refuse('INVALID', { reason: 'was adopted already', reasonZh: '已经启用，不能重复' }, `${part}.version`)
    : null;

/**
 * Every version that was applied may be looked up as long as the plan exists: none is dropped, and therefore their total
 * size is limited.
 */
const checkWeight = (part: string, versions: readonly InForce<unknown>[], added: unknown): Refused | null => {
  const most = LIMITS.size.policyVersionsCodeUnits;
  const weight = JSON.stringify([...versions.map(({ value }) => value), added]).length;
  if (weight <= most) return null;
  return refuse(
    'INVALID',
    {
      reason: `is one too many: the ${versions.length} versions adopted so far and this one take ${weight} characters, and a plan keeps at most ${most}`,
      reasonZh: `使本计划的版本过多：已启用的${versions.length}个版本连同本版本共${weight}字符，最多${most}字符`,
    },
    part,
  );
};

/**
 * What was decided under one version is not decided again under another, so a version comes into force `notice` days after
 * today at the earliest. Lamps can be evaluated again at any time of a day; rungs of today may already have fired.
 */
const checkFrom = (
  versions: readonly InForce<unknown>[],
  { from, issuedAt }: CommandEnvelope & { readonly from: CivilDate },
  notice: 0 | 1,
): Refused | null => {
  const soonest = addDays(civilDateAt(issuedAt), notice);
  const last = versions.at(-1)?.from ?? '';
  const after = addDays(last, 1);
  const earliest = last !== '' && after > soonest ? after : soonest;
  return checkDate('from', from) ?? (from < earliest ? refuse('IN_FORCE_TOO_EARLY', { from, earliest }, 'from') : null);
};
