/** Which commands on a plan are accepted, and why others are refused: frame, clock, settings, lamps, ladder, calendar. */

import { type CommandEntry, PLAN_COMMANDS } from '../kernel/command-catalogue.ts';
import type { CommandEnvelope, Decision } from '../kernel/event.ts';
import { type Refused, refuse } from '../kernel/refusal.ts';
import type { Ladder } from '../ladder/ladder.ts';
import { ladderFault } from '../ladder/ladder-fault.ts';
import { policyFault } from '../lamp/policy-fault.ts';
import { type InputFault, inputFault, refuseFault } from '../limits/fault.ts';
import { frameFault } from '../limits/frame.ts';
import { normalizeTexts, planOrderFault } from '../limits/order.ts';
import { peopleFault } from '../limits/references.ts';
import { decidePaper } from '../papers/paper-decide.ts';
import { calendarFault, extensionFault } from '../time/calendar.ts';
import type { CivilDate } from '../time/civil-date.ts';
import { clockFault } from '../time/clock.ts';
import { adoptionFault, mismatchFault } from './adoption.ts';
import { interviewFault } from './interview.ts';
import { movedClock, moveFault, withoutGoingBack } from './plan-clock.ts';
import type { PlanCommand, PlanEvent, PlanFrame, PlanState } from './plan-stream.ts';
import { checkFrom, checkVersion, checkWeight } from './policy-versions.ts';
import { reportTextFault } from './report-text.ts';
import { settingsFault } from './settings.ts';

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
      const { unit, called, heldOn, minutes, result, present, matters } = command;
      const record = { unit, called, heldOn, minutes, result, ...(present !== undefined && { present }), matters };
      const known = { units: plan.frame.units, recorded: plan.interviews };
      return (
        interviewFault(command, known) ?? {
          ok: true,
          events: [{ type: 'InterviewRecorded', data: record }],
        }
      );
    }
    case 'draftPaper':
    case 'editPaper':
    case 'reviewPaper':
    case 'returnPaper':
    case 'signPaper':
    case 'numberPaper':
    case 'issuePaper':
    case 'withdrawPaper':
    case 'discardPaper':
    case 'changePaperSettings':
    case 'recordPaperNumbers':
      return decidePaper(plan.frame, plan.papers, command);
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
