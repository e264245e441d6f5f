/** How a milestone is handed in and judged, and how its date can be moved before it has passed. */

import { endOfDate } from '../civil-date.ts';
import { refuse } from '../refusal.ts';
import type { Terms } from '../settings.ts';
import { unreachable } from '../unreachable.ts';
import { type Answer, accept, checkDate, checkLimit, checkTurn, firstFault, stepAfter } from './answer.ts';
import type { CommandOf, MilestoneOrder } from './commands.ts';
import { isOwed, type Measure, type MilestoneState } from './state.ts';
import { checkText } from './words.ts';

type Command<Type extends MilestoneOrder['type']> = CommandOf<Extract<MilestoneOrder, { type: Type }>>;

/** More would be a dossier, not a reference. */
const MOST_EVIDENCE = 20;

export const decideMilestone = (measure: Measure, command: CommandOf<MilestoneOrder>, terms: Terms): Answer => {
  const milestone = measure.milestones.find(({ id }) => id === command.milestone);
  if (!milestone) return refuse('MILESTONE_UNKNOWN', { milestone: command.milestone }, 'milestone');
  switch (command.type) {
    case 'submitMilestone':
      return submitted(milestone, command);
    case 'verifyMilestone': {
      const { note } = command;
      const fault = checkWaiting(milestone) ?? checkText('note', note, 0);
      return fault ?? accept({ type: 'MilestoneVerified', data: { milestone: milestone.id, note } });
    }
    case 'returnMilestone': {
      const fault = checkWaiting(milestone) ?? checkText('reason', command.reason);
      return fault ?? returned(milestone, command);
    }
    case 'requestExtension':
      return requested(milestone, command, terms);
    case 'decideExtension':
      return decided(milestone, command, terms);
    default:
      return unreachable(command);
  }
};

const checkOwed = (milestone: MilestoneState) =>
  isOwed(milestone)
    ? null
    : refuse('MILESTONE_NOT_OPEN', { milestone: milestone.id, status: milestone.status }, 'milestone');

const checkWaiting = ({ id, status }: MilestoneState) =>
  status === 'submitted' ? null : refuse('MILESTONE_NOT_SUBMITTED', { milestone: id, status }, 'milestone');

const submitted = (milestone: MilestoneState, command: Command<'submitMilestone'>): Answer => {
  const { text, evidence } = command;
  const { id, request } = milestone;
  const tooMuch = { reason: `must not name more than ${MOST_EVIDENCE}`, reasonZh: `不能超过${MOST_EVIDENCE}项` };
  return (
    checkOwed(milestone) ??
    checkText('text', text, 0) ??
    (evidence.length > MOST_EVIDENCE ? refuse('INVALID', tooMuch, 'evidence') : null) ??
    firstFault(evidence.map((item, index) => checkText(`evidence.${index}`, item))) ??
    accept({
      type: 'MilestoneSubmitted',
      data: { milestone: id, text, evidence, ...(request && { withdrawn: request.next }) },
    })
  );
};

const returned = ({ id, due }: MilestoneState, command: Command<'returnMilestone'>): Answer => {
  const { limit, reason, issuedAt } = command;
  if (limit === null && issuedAt >= endOfDate(due)) return refuse('LIMIT_REQUIRED', { what: id, due }, 'limit');
  const fault = limit === null ? null : checkLimit('limit', limit, command);
  return fault ?? accept({ type: 'MilestoneReturned', data: { milestone: id, reason, due: limit ?? due } });
};

const requested = (milestone: MilestoneState, command: Command<'requestExtension'>, { settings }: Terms): Answer => {
  const { id, due, extended, request } = milestone;
  const { most, chain } = settings.extensions;
  const fault = checkOwed(milestone) ?? checkText('reason', command.reason) ?? checkDate('due', command.due);
  if (fault) return fault;
  if (request) return refuse('ALREADY_ASKED', { what: id }, 'milestone');
  if (command.issuedAt >= endOfDate(due)) return refuse('EXTENSION_TOO_LATE', { milestone: id, due }, 'milestone');
  if (extended >= most) return refuse('EXTENSIONS_USED_UP', { milestone: id, most }, 'milestone');
  if (command.due <= due) return refuse('EXTENSION_NOT_LATER', { due: command.due, previous: due }, 'due');
  const data = { milestone: id, due: command.due, reason: command.reason, next: chain[0] };
  return accept({ type: 'ExtensionRequested', data });
};

/** The request was made in time; the office's own delay does not count against the unit. */
const decided = (milestone: MilestoneState, command: Command<'decideExtension'>, { settings }: Terms): Answer => {
  const { id, request, due: previous } = milestone;
  if (!request) return refuse('NOTHING_ASKED', { what: id }, 'milestone');
  const fault = checkTurn(request.next, command) ?? checkText('note', command.note, command.granted ? 0 : 1);
  if (fault) return fault;
  const data = { milestone: id, step: request.next, note: command.note };
  if (!command.granted) return accept({ type: 'ExtensionRefused', data });
  const next = stepAfter(settings.extensions.chain, request.next);
  if (next) return accept({ type: 'ExtensionApproved', data: { ...data, next } });
  return accept(
    { type: 'ExtensionApproved', data: { ...data, next } },
    { type: 'MilestoneExtended', data: { milestone: id, due: request.due, previous } },
  );
};
