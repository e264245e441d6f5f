/** What follows from a command on a measure, or why nothing does. */

import type { Actor } from '../actor.ts';
import { type CivilDate, civilDateAt, endOfDate, isCivilDate } from '../civil-date.ts';
import type { Decision, Refused } from '../event.ts';
import { refuse } from '../refusal.ts';
import type { MeasureCommand } from './commands.ts';
import { measureDeadlines } from './deadlines.ts';
import type { MeasureEvent } from './events.ts';
import { checkCorrection, checkReport } from './report.ts';
import type { Measure, MilestoneState } from './state.ts';
import { checkText } from './words.ts';

type Answer = Decision<MeasureEvent>;

/** Never throws; the same state and command always answer the same. */
export const decideMeasure = (measure: Measure | null, command: MeasureCommand): Answer => {
  const denied = checkRole(command) ?? (measure && checkUnit(measure, command));
  if (denied) return denied;
  if (command.type === 'issue') {
    if (measure) return refuse('ALREADY_ISSUED', { issuedAt: measure.issuedAt });
    return accept({ type: 'MeasureIssued', data: { definition: command.definition } });
  }
  if (!measure) return refuse('MEASURE_UNKNOWN', { measure: null });
  switch (command.type) {
    case 'acknowledge':
      return measure.acknowledgedAt
        ? refuse('ALREADY_ACKNOWLEDGED', { acknowledgedAt: measure.acknowledgedAt })
        : accept({ type: 'MeasureAcknowledged', data: { implied: false } });
    case 'reportProgress': {
      const asOf = command.asOf ?? today(command);
      const fault = checkReport(measure, { ...command, asOf }, today(command));
      if (fault) return fault;
      const report = `r${measure.reports.length + 1}`;
      return byUnit(measure, {
        type: 'ProgressReported',
        data: { report, asOf, values: command.values, text: command.text },
      });
    }
    case 'correctProgress': {
      const checked = checkCorrection(measure, command);
      if (!checked.ok) return checked;
      const { report, values, text, reason } = command;
      const previous = { values: checked.report.values, text: checked.report.text };
      return accept({ type: 'ProgressCorrected', data: { report, values, text, previous, reason } });
    }
    case 'submitMilestone': {
      const { text, evidence } = command;
      return (
        checkText('text', text, 0) ??
        firstFault(evidence.map((item, index) => checkText(`evidence.${index}`, item))) ??
        onMilestone(measure, command.milestone, (milestone) =>
          isOpen(milestone)
            ? byUnit(measure, { type: 'MilestoneSubmitted', data: { milestone: milestone.id, text, evidence } })
            : refuse('MILESTONE_NOT_OPEN', { milestone: milestone.id, status: milestone.status }, 'milestone'),
        )
      );
    }
    case 'verifyMilestone':
      return (
        checkText('note', command.note, 0) ??
        onSubmitted(measure, command.milestone, (milestone) =>
          accept({ type: 'MilestoneVerified', data: { milestone: milestone.id, note: command.note } }),
        )
      );
    case 'returnMilestone':
      return (
        checkText('reason', command.reason) ??
        onSubmitted(measure, command.milestone, (milestone) => returned(milestone, command))
      );
    case 'passDeadline': {
      const deadline = measureDeadlines(measure).find(({ id }) => id === command.deadline);
      if (!deadline || command.issuedAt < deadline.at)
        return refuse('DEADLINE_NOT_DUE', { deadline: command.deadline }, 'deadline');
      return accept({ type: 'MilestoneMissed', data: { milestone: deadline.milestone, due: deadline.due } });
    }
    default:
      return command satisfies never;
  }
};

const accept = (event: MeasureEvent, ...more: MeasureEvent[]): Answer => ({ ok: true, events: [event, ...more] });

/** A unit that acts has received the measure, signed for or not. */
const byUnit = (measure: Measure, event: MeasureEvent): Answer =>
  measure.acknowledgedAt ? accept(event) : accept({ type: 'MeasureAcknowledged', data: { implied: true } }, event);

const today = (command: MeasureCommand): CivilDate => civilDateAt(command.issuedAt);

const firstFault = (checks: readonly (Refused | null)[]): Refused | null =>
  checks.find((check) => check !== null) ?? null;

const BY_UNIT: readonly Actor['role'][] = ['unit-reporter', 'unit-head'];
const ROLES_BY_COMMAND: Readonly<Record<MeasureCommand['type'], readonly Actor['role'][]>> = {
  issue: ['supervisor', 'system'],
  acknowledge: BY_UNIT,
  reportProgress: BY_UNIT,
  correctProgress: BY_UNIT,
  submitMilestone: BY_UNIT,
  verifyMilestone: ['supervisor'],
  returnMilestone: ['supervisor'],
  passDeadline: ['system'],
};

const checkRole = ({ type, actor }: MeasureCommand): Refused | null =>
  ROLES_BY_COMMAND[type].includes(actor.role) ? null : refuse('NOT_ALLOWED', { role: actor.role, command: type });

const checkUnit = ({ definition }: Measure, { actor }: MeasureCommand): Refused | null =>
  BY_UNIT.includes(actor.role) && actor.unit !== definition.leadUnit
    ? refuse('NOT_YOUR_MEASURE', { leadUnit: definition.leadUnit, unit: actor.unit })
    : null;

const isOpen = ({ status }: MilestoneState): boolean => status === 'pending' || status === 'returned';

const onMilestone = (measure: Measure, id: string, then: (milestone: MilestoneState) => Answer): Answer => {
  const milestone = measure.milestones.find((candidate) => candidate.id === id);
  return milestone ? then(milestone) : refuse('MILESTONE_UNKNOWN', { milestone: id }, 'milestone');
};

const onSubmitted = (measure: Measure, id: string, then: (milestone: MilestoneState) => Answer): Answer =>
  onMilestone(measure, id, (milestone) =>
    milestone.status === 'submitted'
      ? then(milestone)
      : refuse('MILESTONE_NOT_SUBMITTED', { milestone: id, status: milestone.status }, 'milestone'),
  );

const returned = (milestone: MilestoneState, command: Extract<MeasureCommand, { type: 'returnMilestone' }>): Answer => {
  const { limit, reason, issuedAt } = command;
  if (limit === null && issuedAt >= endOfDate(milestone.due))
    return refuse('LIMIT_REQUIRED', { milestone: milestone.id, due: milestone.due }, 'limit');
  if (limit !== null && !isCivilDate(limit))
    return refuse(
      'INVALID',
      { reason: 'must be a date such as 2023-06-30', reasonZh: '须为日期，如2023-06-30' },
      'limit',
    );
  if (limit !== null && limit <= today(command))
    return refuse('LIMIT_NOT_IN_FUTURE', { limit, today: today(command) }, 'limit');
  return accept({ type: 'MilestoneReturned', data: { milestone: milestone.id, reason, due: limit ?? milestone.due } });
};
