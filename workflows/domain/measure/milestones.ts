/** How a milestone is handed in and judged, and how its date can be moved before it has passed. */

import { assertNever } from '../kernel/assert-never.ts';
import { refuse } from '../kernel/refusal.ts';
import { LIMITS } from '../limits/limits.ts';
import type { Terms } from '../plan/settings.ts';
import { addWorkingDays, workingDaysTo } from '../time/calendar.ts';
import { type CivilDate, civilDateAt, endOfDate } from '../time/civil-date.ts';
import { type Answer, accept, checkDate, checkLimit, checkTurn, firstFault, stepAfter } from './answer.ts';
import { attached } from './attached-file.ts';
import type { CommandOf, MilestoneOrder } from './commands.ts';
import { shortfallsInWords } from './figure-words.ts';
import { isOwed, type Measure, type MilestoneState } from './state.ts';
import { hindrancesOf, shortfallsAt } from './verdict.ts';
import { checkText } from './words.ts';

type Command<Type extends MilestoneOrder['type']> = CommandOf<Extract<MilestoneOrder, { type: Type }>>;

const MOST_EVIDENCE = LIMITS.list.submittedEvidence;

export const decideMilestone = (measure: Measure, command: CommandOf<MilestoneOrder>, terms: Terms): Answer => {
  const milestone = measure.milestones.find(({ id }) => id === command.milestone);
  if (!milestone) return refuse('MILESTONE_UNKNOWN', { milestone: command.milestone }, 'milestone');
  switch (command.type) {
    case 'submitMilestone':
      return submitted(milestone, command);
    case 'verifyMilestone':
      return verified(measure, milestone, command);
    case 'returnMilestone': {
      const fault = checkWaiting(milestone) ?? checkText('reason', command.reason);
      return fault ?? returned(measure, milestone, command, terms);
    }
    case 'requestExtension':
      return requested(milestone, command, terms);
    case 'decideExtension':
      return decided(milestone, command, terms);
    default:
      return assertNever(command);
  }
};

const checkOwed = (milestone: MilestoneState) =>
  isOwed(milestone)
    ? null
    : refuse('MILESTONE_NOT_OPEN', { milestone: milestone.id, status: milestone.status }, 'milestone');

const checkWaiting = ({ id, status }: MilestoneState) =>
  status === 'submitted' ? null : refuse('MILESTONE_NOT_SUBMITTED', { milestone: id, status }, 'milestone');

/**
 * Verifying a milestone verifies its figures too: it needs a reason where they are short of what was expected, and is
 * possible again where figures came in or were corrected since.
 */
const verified = (measure: Measure, milestone: MilestoneState, { note }: Command<'verifyMilestone'>): Answer => {
  const { id, status } = milestone;
  const isAgain = status === 'verified' && hindrancesOf(measure).unverified.length > 0;
  const fault = (isAgain ? null : checkWaiting(milestone)) ?? checkText('note', note, 0);
  if (fault) return fault;
  const short = shortfallsAt(measure, id);
  if (short.length === 0) return accept({ type: 'MilestoneVerified', data: { milestone: id, note } });
  if (note.trim() === '') {
    const { zh, en } = shortfallsInWords(measure.definition, short);
    return refuse('FIGURES_SHORT', { milestone: id, figures: en, figuresZh: zh }, 'note');
  }
  return accept({ type: 'MilestoneVerified', data: { milestone: id, note, short } });
};

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
      data: { milestone: id, text, evidence, ...(request && { withdrawn: request.next }), ...attached(command) },
    })
  );
};

const returned = (
  measure: Measure,
  milestone: MilestoneState,
  command: Command<'returnMilestone'>,
  terms: Terms,
): Answer => {
  const { limit, reason, issuedAt } = command;
  const { id, due } = milestone;
  if (limit === null && issuedAt >= endOfDate(due)) return refuse('LIMIT_REQUIRED', { what: id, due }, 'limit');
  const fault = limit === null ? null : checkLimit('limit', limit, command);
  const owed = limit ?? givenBack(measure, milestone, command, terms);
  return fault ?? accept({ type: 'MilestoneReturned', data: { milestone: id, reason, due: owed } });
};

/**
 * The date moved by the working days that the milestone waited for the office, so that the unit has as many left as when
 * it handed in. If the wait was interrupted by a suspension, only the time after it counts: resuming set new dates.
 */
const givenBack = (
  { office, standstills }: Measure,
  { id, due }: MilestoneState,
  { issuedAt }: Command<'returnMilestone'>,
  { calendar }: Terms,
): CivilDate => {
  const duty = office.find(({ matter, obligation }) => matter === 'verify' && obligation === id);
  if (!duty) return due;
  const since = standstills.findLast(({ to }) => to !== null && to > duty.since)?.to ?? duty.since;
  const waited = workingDaysTo(calendar, civilDateAt(since), civilDateAt(issuedAt), Number.POSITIVE_INFINITY);
  return addWorkingDays(calendar, due, waited);
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

/**
 * The request was made in time, so the office's delay must not count against the unit: if the requested date is over when
 * it is granted, or the present one when it is refused, the decision must name a later date.
 */
const decided = (milestone: MilestoneState, command: Command<'decideExtension'>, { settings }: Terms): Answer => {
  const { id, request, due: previous } = milestone;
  const { issuedAt } = command;
  const limit = command.limit ?? null;
  if (!request) return refuse('NOTHING_ASKED', { what: id }, 'milestone');
  const fault = checkTurn(request.next, command) ?? checkText('note', command.note, command.granted ? 0 : 1);
  if (fault) return fault;
  const data = { milestone: id, step: request.next, note: command.note };
  const badLimit = limit === null ? null : checkLimit('limit', limit, command);
  if (badLimit) return badLimit;
  if (!command.granted) {
    if (limit === null && issuedAt >= endOfDate(previous))
      return refuse('LIMIT_REQUIRED', { what: id, due: previous }, 'limit');
    return accept({ type: 'ExtensionRefused', data: limit === null ? data : { ...data, due: limit } });
  }
  const next = stepAfter(settings.extensions.chain, request.next);
  if (next)
    return limit === null
      ? accept({ type: 'ExtensionApproved', data: { ...data, next } })
      : refuse('INVALID', { reason: 'is set with the last decision', reasonZh: '由最后一级审批时确定' }, 'limit');
  const due = limit ?? request.due;
  const badDue =
    checkLimit('limit', due, command) ??
    (due > previous ? null : refuse('EXTENSION_NOT_LATER', { due, previous }, 'limit'));
  if (badDue) return badDue;
  return accept(
    { type: 'ExtensionApproved', data: { ...data, next } },
    { type: 'MilestoneExtended', data: { milestone: id, due, previous } },
  );
};
