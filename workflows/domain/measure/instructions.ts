/** A leader's instruction or a meeting's decision on a measure is an obligation of its own: it has a date and requires an answer. */

import type { Actor } from '../kernel/actor.ts';
import { assertNever } from '../kernel/assert-never.ts';
import { type Refused, refuse } from '../kernel/refusal.ts';
import { decisionId, instructionId, parseObligation } from '../ladder/obligation.ts';
import { INSTRUCTION_URGENCIES, type PlanSettings, type Terms, type Urgency } from '../plan/settings.ts';
import type { CalendarData } from '../time/calendar.ts';
import { addDays, type CivilDate, type Instant } from '../time/civil-date.ts';
import { limitFrom, MAX_LIMIT_DAYS, settleDate } from '../time/limit.ts';
import { MEETING_KINDS } from '../time/rhythm.ts';
import { type Answer, accept, checkDate, firstFault, today } from './answer.ts';
import { attached } from './attached-file.ts';
import type { CommandOf, InstructionOrder } from './commands.ts';
import type { InstructionState, Measure } from './state.ts';
import { checkText } from './words.ts';

/** The most instructions on one measure that may wait for an answer: each has its own ladder. */
const MAX_OPEN_INSTRUCTIONS = 500;

/** A decision is recorded while the meeting is remembered; an older date is a typing error. */
const MAX_MEETING_AGE_DAYS = 31;

/** The date by which an instruction of that urgency is to be answered, when it is given at that instant. */
export const instructionDue = (
  { calendar, settings }: { readonly calendar: CalendarData; readonly settings: Pick<PlanSettings, 'instructions'> },
  urgency: Urgency,
  givenAt: Instant,
): CivilDate => settleDate(calendar, limitFrom(calendar, givenAt, settings.instructions[urgency]), 'next');

export const decideInstruction = (measure: Measure, command: CommandOf<InstructionOrder>, terms: Terms): Answer => {
  const fault =
    command.type === 'withdrawInstruction' ? checkText('reason', command.reason) : checkText('text', command.text);
  if (fault) return fault;
  switch (command.type) {
    case 'instruct':
      return instruct(measure, command, terms);
    case 'recordMeetingDecision':
      return recordDecision(measure, command);
    case 'answerInstruction':
      return answer(measure, command);
    case 'withdrawInstruction':
      return withdraw(measure, command);
    default:
      return assertNever(command);
  }
};

type Order<Type extends InstructionOrder['type']> = CommandOf<Extract<InstructionOrder, { type: Type }>>;

const instruct = (measure: Measure, command: Order<'instruct'>, terms: Terms): Answer => {
  const { text, urgency, issuedAt, actor, due: own = null } = command;
  if (!INSTRUCTION_URGENCIES.includes(urgency)) return invalid('urgency', 'is not valid', '无效');
  const fault = firstFault([tooMany(measure), own === null ? null : checkDue(command, own)]);
  if (fault) return fault;
  const due = own ?? (urgency === 'dated' ? null : instructionDue(terms, urgency, issuedAt));
  if (due === null)
    return invalid('due', 'must be stated for an instruction with a date of its own', '限期反馈的批示须写明期限');
  const instruction = instructionId(measure.instructed + 1);
  return accept({
    type: 'InstructionGiven',
    data: { instruction, text, urgency, due, ...(actor.leader && { leader: actor.leader }), ...attached(command) },
  });
};

const recordDecision = (measure: Measure, command: Order<'recordMeetingDecision'>): Answer => {
  const { text, due, meeting, metOn } = command;
  const now = today(command);
  const fault = firstFault([
    MEETING_KINDS.includes(meeting) ? null : invalid('meeting', 'is not a meeting of the plan', '不是本计划的会议'),
    checkDate('metOn', metOn),
    metOn > now ? invalid('metOn', 'must not lie in the future', '不能晚于今天') : null,
    metOn < addDays(now, -MAX_MEETING_AGE_DAYS)
      ? invalid(
          'metOn',
          `must not lie more than ${MAX_MEETING_AGE_DAYS} days back`,
          `距今不得超过${MAX_MEETING_AGE_DAYS}天`,
        )
      : null,
    checkDue(command, due),
    tooMany(measure),
  ]);
  if (fault) return fault;
  const instruction = decisionId((measure.decisions ?? 0) + 1);
  return accept({ type: 'MeetingDecisionRecorded', data: { instruction, text, due, meeting, metOn } });
};

const answer = (measure: Measure, { instruction, text, ...given }: Order<'answerInstruction'>): Answer => {
  const found = waiting(measure, instruction);
  if (!found.ok) return found;
  const { known, isDecision } = found;
  const files = attached(given);
  if (isDecision) return accept({ type: 'MeetingDecisionAnswered', data: { instruction, text, ...files } });
  const { leader } = known;
  return accept({ type: 'InstructionAnswered', data: { instruction, text, ...(leader && { leader }), ...files } });
};

/** `leader`: the post that gave it, where that is known. An actor that names no post speaks for all leaders. */
export const gaveInstruction = (
  actor: Pick<Actor, 'role' | 'leader'>,
  { isDecision, leader }: { readonly isDecision: boolean; readonly leader: string | undefined },
): boolean =>
  isDecision
    ? actor.role === 'supervisor'
    : actor.role === 'leader' && (!leader || !actor.leader || leader === actor.leader);

/** Nobody takes back the word of another. */
const withdraw = (measure: Measure, { instruction, reason, actor }: Order<'withdrawInstruction'>): Answer => {
  const found = waiting(measure, instruction);
  if (!found.ok) return found;
  const { known, isDecision } = found;
  if (!gaveInstruction(actor, { isDecision, leader: known.leader }))
    return refuse('NOT_GIVEN_BY_YOU', { instruction, leader: known.leader ?? null });
  return accept({
    type: isDecision ? 'MeetingDecisionWithdrawn' : 'InstructionWithdrawn',
    data: { instruction, reason },
  });
};

type Waiting = { readonly ok: true; readonly known: InstructionState; readonly isDecision: boolean };

/** The instruction or decision of that id, while it waits for its answer. */
const waiting = (measure: Measure, instruction: string): Waiting | Refused => {
  const parsed = parseObligation(instruction);
  const known = measure.instructions.find(({ id }) => id === instruction);
  if (parsed.kind === 'instruction' && known) return { ok: true, known, isDecision: parsed.meeting === true };
  const code = wasGiven(measure, parsed) ? 'INSTRUCTION_ANSWERED' : 'INSTRUCTION_UNKNOWN';
  return refuse(code, { instruction }, 'instruction');
};

const invalid = (field: string, reason: string, reasonZh: string): Refused =>
  refuse('INVALID', { reason, reasonZh }, field);

const tooMany = ({ instructions }: Measure): Refused | null =>
  instructions.length < MAX_OPEN_INSTRUCTIONS
    ? null
    : refuse('TOO_MANY_WAIT', {
        most: MAX_OPEN_INSTRUCTIONS,
        what: 'instructions already wait for an answer',
        whatZh: '条批示、会议决定待回复',
      });

/** The date of an answer: after today, and within the longest limit that a plan knows. */
const checkDue = (command: CommandOf<InstructionOrder>, due: CivilDate): Refused | null => {
  const now = today(command);
  return firstFault([
    checkDate('due', due),
    due > now ? null : invalid('due', `must lie after today, ${now}`, '须晚于今天'),
    due <= addDays(now, MAX_LIMIT_DAYS)
      ? null
      : invalid('due', `must lie within ${MAX_LIMIT_DAYS} days`, `距今不得超过${MAX_LIMIT_DAYS}天`),
  ]);
};

/** An instruction that was given and does not wait any more has been answered or withdrawn. */
const wasGiven = ({ instructed, decisions = 0 }: Measure, parsed: ReturnType<typeof parseObligation>): boolean =>
  parsed.kind === 'instruction' && parsed.number >= 1 && parsed.number <= (parsed.meeting ? decisions : instructed);
