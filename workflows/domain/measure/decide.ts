/** What follows from a command on a measure, or why nothing does. */

import { civilDateAt } from '../civil-date.ts';
import { refuse } from '../refusal.ts';
import type { Terms } from '../settings.ts';
import { type Answer, accept } from './answer.ts';
import { checkAuthority } from './authority.ts';
import type { MeasureCommand } from './commands.ts';
import { measureDeadlines } from './deadlines.ts';
import type { MeasureEvent } from './events.ts';
import { evolveMeasure } from './evolve.ts';
import { decideInstruction } from './instructions.ts';
import { decideLadder } from './ladder-hand.ts';
import { checkRunning, decideBirth, decideLife } from './life.ts';
import { decideMilestone } from './milestones.ts';
import { decideProgress } from './progress.ts';
import type { Measure } from './state.ts';
import { lampTurnOn } from './watch.ts';

/** Never throws within the plan's calendar; the same state, command and terms always answer the same. */
export const decideMeasure = (measure: Measure | null, command: MeasureCommand, terms: Terms): Answer => {
  const answer = decideOrder(measure, command, terms);
  if (!answer.ok) return answer;
  const turn = turnAfter(measure, answer.events, command, terms);
  return turn ? { ok: true, events: [...answer.events, turn] } : answer;
};

const decideOrder = (measure: Measure | null, command: MeasureCommand, terms: Terms): Answer => {
  const denied = checkAuthority(measure, command);
  if (denied) return denied;
  if (command.type === 'draft' || command.type === 'issue') return decideBirth(measure, command, terms);
  if (!measure) return refuse('MEASURE_UNKNOWN', { measure: null });
  switch (command.type) {
    case 'approve':
    case 'acknowledge':
    case 'suspend':
    case 'resume':
    case 'cancel':
    case 'close':
    case 'reopen':
    case 'proposeAmendment':
    case 'decideAmendment':
      return decideLife(measure, command, terms);
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
    case 'answerInstruction':
      return checkRunning(measure, command) ?? decideInstruction(measure, command, terms);
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
      return command satisfies never;
  }
};

/** A lamp shows at once what an event has changed. */
const turnAfter = (
  measure: Measure | null,
  events: readonly MeasureEvent[],
  { issuedAt }: MeasureCommand,
  terms: Terms,
): MeasureEvent | null => {
  const after = events.reduce<Measure | null>(
    (state, event) => evolveMeasure(state, { ...event, occurredAt: issuedAt }),
    measure,
  );
  return after && lampTurnOn(after, terms, civilDateAt(issuedAt));
};
