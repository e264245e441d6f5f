/** The stages of a measure from draft to closing: which commands lead from one to another, amendments included. */

import { assertNever } from '../kernel/assert-never.ts';
import { refuse } from '../kernel/refusal.ts';
import { ACKNOWLEDGEMENT } from '../ladder/obligation.ts';
import { normalizeCode } from '../limits/codes.ts';
import { definitionFault } from '../limits/definition.ts';
import { refuseFault } from '../limits/fault.ts';
import { roadmapFaults } from '../limits/roadmap.ts';
import type { MeasureDefinition } from '../plan/plan.ts';
import type { Terms } from '../plan/settings.ts';
import { type CivilDate, endOfDate } from '../time/civil-date.ts';
import { limitFrom } from '../time/limit.ts';
import { formerCharge } from './amended-definition.ts';
import { checkAmendedRoadmap } from './amended-roadmap.ts';
import { checkAmendment } from './amendment.ts';
import { type Answer, accept, checkLimit, checkTurn, stepAfter } from './answer.ts';
import type { CommandOf, LifecycleOrder } from './commands.ts';
import { checkDefinition } from './definition.ts';
import type { Renewal } from './events.ts';
import { shortfallsInWords } from './figure-words.ts';
import { isOwed, isRunning, type Measure, type Stage } from './state.ts';
import { hindrancesOf } from './verdict.ts';
import { checkText } from './words.ts';

type Command<Type extends LifecycleOrder['type']> = CommandOf<Extract<LifecycleOrder, { type: Type }>>;

/** Commands that are possible before there is a measure. */
export const decideCreation = (measure: Measure | null, command: Command<'draft' | 'issue'>, terms: Terms): Answer => {
  if (command.type === 'draft') {
    if (measure) return refuse('STAGE_FORBIDS', { stage: measure.stage, command: command.type });
    const definition = written(command.definition);
    const fault = checkDefinition(definition) ?? checkLimits(definition, terms) ?? checkRoadmap(definition);
    return fault ?? accept({ type: 'MeasureDrafted', data: { definition } });
  }
  if (measure?.issuedAt) return refuse('ALREADY_ISSUED', { issuedAt: measure.issuedAt });
  if (measure && measure.stage !== 'approved')
    return refuse('STAGE_FORBIDS', { stage: measure.stage, command: command.type });
  if (measure && command.definition)
    return refuse('INVALID', { reason: 'was approved already', reasonZh: '已经立项，不能另附' }, 'definition');
  const given = command.definition && written(command.definition);
  const definition = given ?? measure?.definition;
  if (!definition) return refuse('INVALID', { reason: 'is missing', reasonZh: '缺失' }, 'definition');
  // A draft was checked against the limits when it was written.
  const fault = checkDefinition(definition) ?? (given ? checkLimits(given, terms) : null);
  if (fault) return fault;
  const { acknowledgeWithin } = terms.settings;
  const acknowledgeBy = limitFrom(terms.calendar, command.issuedAt, acknowledgeWithin);
  return accept({ type: 'MeasureIssued', data: { definition, acknowledgeBy } });
};

const written = (definition: MeasureDefinition): MeasureDefinition => ({
  ...definition,
  code: normalizeCode(definition.code),
});

const checkLimits = (definition: MeasureDefinition, { span }: Terms) =>
  refuseFault(definitionFault(definition, span ?? null), 'definition');

/** Plan files are checked for this as a whole before adoption; a draft is checked here. */
const checkRoadmap = (definition: MeasureDefinition) => refuseFault(roadmapFaults(definition)[0] ?? null, 'definition');

export const decideLifecycle = (
  measure: Measure,
  command: CommandOf<Exclude<LifecycleOrder, { type: 'draft' | 'issue' }>>,
  terms: Terms,
): Answer => {
  const { type } = command;
  const stage = FROM[type];
  if (!stage.includes(measure.stage)) {
    if (type === 'acknowledge' && measure.acknowledgedAt)
      return refuse('ALREADY_ACKNOWLEDGED', { acknowledgedAt: measure.acknowledgedAt });
    return refuse('STAGE_FORBIDS', { stage: measure.stage, command: type });
  }
  switch (type) {
    case 'approve':
      return checkText('note', command.note, 0) ?? accept({ type: 'MeasureApproved', data: { note: command.note } });
    case 'acknowledge':
      return accept({ type: 'MeasureAcknowledged', data: { implied: false } });
    case 'suspend':
      return withReason(command, (reason) => accept({ type: 'MeasureSuspended', data: { reason } }));
    case 'resume':
      return (
        checkText('note', command.note, 0) ??
        withRenewal(measure, command, (renewal) =>
          accept({ type: 'MeasureResumed', data: { note: command.note, ...renewal } }),
        )
      );
    case 'cancel':
      return withReason(command, (reason) => accept({ type: 'MeasureCancelled', data: { reason } }));
    case 'close':
      return closed(measure, command);
    case 'decideClosing':
      return closingDecided(measure, command);
    case 'reopen':
      return withReason(command, (reason) =>
        withRenewal(measure, command, (renewal) => accept({ type: 'MeasureReopened', data: { reason, ...renewal } })),
      );
    case 'proposeAmendment': {
      if (measure.amendment) return refuse('ALREADY_ASKED', { what: measure.amendment.id });
      const fault =
        checkText('reason', command.reason) ??
        checkAmendment(measure, command.change, command) ??
        checkAmendedRoadmap(measure, command.change);
      if (fault) return fault;
      const amendment = `a${measure.amendments + 1}`;
      const [next] = terms.settings.amendments.chain;
      const { change, reason } = command;
      return accept({ type: 'AmendmentProposed', data: { amendment, change, reason, next } });
    }
    case 'decideAmendment':
      return amendmentDecided(measure, command, terms);
    default:
      return assertNever(command);
  }
};

const OPEN: readonly Stage[] = ['issued', 'acknowledged'];
/** The stages in which each command is possible. */
export const FROM: Readonly<Record<Exclude<LifecycleOrder['type'], 'draft' | 'issue'>, readonly Stage[]>> = {
  approve: ['drafted'],
  acknowledge: ['issued'],
  suspend: OPEN,
  resume: ['suspended'],
  cancel: ['drafted', 'approved', ...OPEN, 'suspended'],
  close: OPEN,
  decideClosing: OPEN,
  reopen: ['closed', 'cancelled'],
  proposeAmendment: OPEN,
  decideAmendment: OPEN,
};

const withReason = (command: { readonly reason: string }, then: (reason: string) => Answer): Answer =>
  checkText('reason', command.reason) ?? then(command.reason);

/** Time stood still for the measure: what fell due meanwhile was not missed and is owed at the new limit. */
const withRenewal = (
  measure: Measure,
  command: Command<'resume' | 'reopen'>,
  then: (renewal: Renewal) => Answer,
): Answer => {
  const { limit, issuedAt } = command;
  const since = measure.standstills.at(-1)?.from ?? issuedAt;
  const fell = (due: CivilDate): boolean => since < endOfDate(due) && endOfDate(due) <= issuedAt;
  const { acknowledgeBy, acknowledgementMissed, before } = measure;
  const isUnsigned = before === 'issued' && !acknowledgementMissed && acknowledgeBy !== null && fell(acknowledgeBy);
  const milestones = measure.milestones.filter((one) => isOwed(one) && one.missed !== one.due && fell(one.due));
  const instructions = measure.instructions.filter(({ missed, due }) => !missed && fell(due));
  const [first] = [
    ...milestones,
    ...instructions,
    ...(isUnsigned ? [{ id: ACKNOWLEDGEMENT, due: acknowledgeBy }] : []),
  ];
  if (limit === null)
    return first
      ? refuse('LIMIT_REQUIRED', { what: first.id, due: first.due }, 'limit')
      : then({ acknowledgeBy: null, milestones: [], instructions: [] });
  return (
    checkLimit('limit', limit, command) ??
    then({
      acknowledgeBy: isUnsigned ? limit : null,
      milestones: milestones.map(({ id }) => ({ milestone: id, due: limit })),
      instructions: instructions.map(({ id }) => ({ instruction: id, due: limit })),
    })
  );
};

/** The office closes a measure that is done; any other is closed by a leader, or by a leader's decision on a proposal. */
const closed = (measure: Measure, { exception, actor }: Command<'close'>): Answer => {
  const isLeader = actor.role === 'leader';
  const { milestones, targets } = hindrancesOf(measure);
  if (exception === null) {
    if (isLeader) return refuse('EXCEPTION_REQUIRED', {}, 'exception');
    if (milestones.length > 0) return refuse('MILESTONES_OPEN', { milestones: milestones.join(', ') }, 'exception');
    if (targets.length > 0) {
      const { zh, en } = shortfallsInWords(measure.definition, targets);
      return refuse('TARGETS_NOT_REACHED', { figures: en, figuresZh: zh }, 'exception');
    }
    return accept({ type: 'MeasureClosed', data: { exception } });
  }
  const fault = checkText('exception', exception);
  if (fault) return fault;
  if (milestones.length === 0 && targets.length === 0) return refuse('NO_EXCEPTION_NEEDED', {}, 'exception');
  if (isLeader) return accept({ type: 'MeasureClosed', data: { exception } });
  if (measure.closing) return refuse('CLOSING_PROPOSED');
  return accept({ type: 'ClosingProposed', data: { reason: exception } });
};

const closingDecided = ({ closing }: Measure, { granted, note }: Command<'decideClosing'>): Answer => {
  if (!closing) return refuse('NO_CLOSING_PROPOSED');
  const fault = checkText('note', note, granted ? 0 : 1);
  if (fault) return fault;
  return granted
    ? accept({ type: 'MeasureClosed', data: { exception: closing.reason, note } })
    : accept({ type: 'ClosingRefused', data: { note } });
};

const amendmentDecided = (measure: Measure, command: Command<'decideAmendment'>, terms: Terms): Answer => {
  const { amendment } = measure;
  if (!amendment) return refuse('NOTHING_ASKED', { what: 'amendment' });
  const fault = checkTurn(amendment.next, command) ?? checkText('note', command.note, command.granted ? 0 : 1);
  if (fault) return fault;
  const decided = { amendment: amendment.id, step: amendment.next, note: command.note };
  if (!command.granted) return accept({ type: 'AmendmentRefused', data: decided });
  const next = stepAfter(terms.settings.amendments.chain, amendment.next);
  if (next) return accept({ type: 'AmendmentApproved', data: { ...decided, next } });
  // A date of the amendment may have passed while it was being decided.
  const stale = checkAmendment(measure, amendment.change, command);
  if (stale) return stale;
  const { id, change } = amendment;
  const former = change.definition && formerCharge(measure.definition, change.definition);
  return accept(
    { type: 'AmendmentApproved', data: { ...decided, next } },
    { type: 'MeasureAmended', data: { amendment: id, change, ...(former && { former }) } },
  );
};

/** Refuses commands of units and leaders on a measure that is not running. */
export const checkRunning = (measure: Measure, command: { readonly type: string }) =>
  isRunning(measure) ? null : refuse('STAGE_FORBIDS', { stage: measure.stage, command: command.type });
