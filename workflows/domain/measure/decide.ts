/** Decides a command on a measure: events or a refusal. */

import { assertNever } from '../kernel/assert-never.ts';
import { refuse } from '../kernel/refusal.ts';
import { normalizeTexts, orderFault } from '../limits/order.ts';
import type { Terms } from '../plan/settings.ts';
import { type Answer, accept, today } from './answer.ts';
import { checkAuthority } from './authority.ts';
import { commandFault } from './command-limits.ts';
import type { MeasureCommand } from './commands.ts';
import { measureDeadlines } from './deadlines.ts';
import type { MeasureEvent } from './events.ts';
import { evolveMeasure } from './evolve.ts';
import { decideWithdrawal } from './file-withdrawal.ts';
import { decideInstruction } from './instructions.ts';
import { decideLadder } from './ladder-hand.ts';
import { lampTurnOn, lampTurns } from './lamp-turns.ts';
import { checkRunning, decideCreation, decideLifecycle } from './lifecycle.ts';
import { decideMilestone } from './milestones.ts';
import { decideProgress } from './progress.ts';
import type { Measure } from './state.ts';

/**
 * Never throws; the same state, command and terms always give the same result. Turns of the lamp that are due come first,
 * with their own dates however late the command is, and last the turn that the command itself causes.
 */
export const decideMeasure = (measure: Measure | null, given: MeasureCommand, terms: Terms): Answer => {
  const command = isBound(given) ? normalizeTexts(given) : given;
  const answer = decideOrder(measure, command, terms);
  if (!answer.ok) return answer;
  const date = today(command);
  const earlier = measure ? lampTurns(measure, terms, date) : [];
  // The turn of a lamp that is due is already among `earlier`.
  const own = answer.events.filter(({ type }) => type !== 'LampTurned');
  const events = [...earlier, ...receipt(measure, command), ...own];
  const after = events.reduce<Measure | null>(
    (state, event) => evolveMeasure(state, { ...event, occurredAt: command.issuedAt }),
    measure,
  );
  const turn = after && lampTurnOn(after, terms, date);
  const [first, ...more] = turn ? [...events, turn] : events;
  return first ? accept(first, ...more) : answer;
};

/** `passDeadline` comes from Duban itself, and its id derives from older events, which may exceed today's limits. */
const isBound = ({ type }: MeasureCommand): boolean => type !== 'passDeadline';

/** A unit that acts on its measure has received it, acknowledged or not. */
const receipt = (measure: Measure | null, { type, actor }: MeasureCommand): readonly MeasureEvent[] =>
  measure?.stage === 'issued' && actor.unit === measure.definition.leadUnit && type !== 'acknowledge'
    ? [{ type: 'MeasureAcknowledged', data: { implied: true } }]
    : [];

const decideOrder = (measure: Measure | null, command: MeasureCommand, terms: Terms): Answer => {
  const denied = checkAuthority(measure, command, terms);
  if (denied) return denied;
  const fault = isBound(command) ? (orderFault(command) ?? commandFault(command, terms)) : null;
  if (fault) return refuse('INVALID', { reason: fault.reason, reasonZh: fault.reasonZh }, fault.field);
  if (command.type === 'draft' || command.type === 'issue') return decideCreation(measure, command, terms);
  if (!measure) return refuse('MEASURE_UNKNOWN', { measure: null });
  switch (command.type) {
    case 'approve':
    case 'acknowledge':
    case 'suspend':
    case 'resume':
    case 'cancel':
    case 'close':
    case 'decideClosing':
    case 'reopen':
    case 'proposeAmendment':
    case 'decideAmendment':
      return decideLifecycle(measure, command, terms);
    case 'reportProgress':
    case 'signReport':
    case 'rejectReport':
    case 'correctProgress':
    case 'contribute':
      return checkRunning(measure, command) ?? decideProgress(measure, command, terms);
    case 'submitMilestone':
    case 'verifyMilestone':
    case 'returnMilestone':
    case 'requestExtension':
    case 'decideExtension':
      return checkRunning(measure, command) ?? decideMilestone(measure, command, terms);
    case 'instruct':
    case 'recordMeetingDecision':
    case 'answerInstruction':
      return checkRunning(measure, command) ?? decideInstruction(measure, command, terms);
    // Also while the measure is suspended: what was wrong must not be owed again when it goes on.
    case 'withdrawInstruction':
      return (
        (measure.stage === 'suspended' ? null : checkRunning(measure, command)) ??
        decideInstruction(measure, command, terms)
      );
    case 'withdrawFile':
      return decideWithdrawal(command);
    case 'skipRung':
    case 'fireRung':
    case 'holdLadder':
    case 'releaseLadder':
      return checkRunning(measure, command) ?? decideLadder(measure, command, terms);
    case 'passDeadline': {
      const { deadline: id, issuedAt } = command;
      const deadline = measureDeadlines(measure, terms, issuedAt).find((one) => one.id === id);
      if (!deadline || issuedAt < deadline.at) return refuse('DEADLINE_NOT_DUE', { deadline: id }, 'deadline');
      return accept(deadline.event);
    }
    default:
      return assertNever(command);
  }
};
