/** Which changes of targets and roadmap can be asked for: known ones, real ones, and no date that is already over. */

import type { CommandEnvelope, Refused } from '../event.ts';
import { refuse } from '../refusal.ts';
import { checkLimit, firstFault } from './answer.ts';
import type { Amendment, TargetValue } from './events.ts';
import { isOwed, type Measure } from './state.ts';

export const checkAmendment = (measure: Measure, change: Amendment, command: CommandEnvelope): Refused | null => {
  if (change.targets.length === 0 && change.milestones.length === 0)
    return refuse('INVALID', { reason: 'changes nothing', reasonZh: '没有任何变更' }, 'change');
  return (
    firstFault(change.targets.map((value, index) => checkTarget(measure, value, `change.targets.${index}`))) ??
    firstFault(change.milestones.map((step, index) => checkStep(measure, step, `change.milestones.${index}`, command)))
  );
};

const checkTarget = (measure: Measure, { target: id, value }: TargetValue, field: string): Refused | null => {
  const target = measure.definition.targets.find((candidate) => candidate.id === id);
  if (!target) return refuse('TARGET_UNKNOWN', { target: id }, `${field}.target`);
  if (target.value === null)
    return refuse(
      'INVALID',
      { reason: 'belongs to a target without a number', reasonZh: '该目标没有数值' },
      `${field}.value`,
    );
  return Number.isFinite(value) ? null : notNumber(`${field}.value`);
};

const checkStep = (
  measure: Measure,
  step: Amendment['milestones'][number],
  field: string,
  command: CommandEnvelope,
): Refused | null => {
  const milestone = measure.milestones.find(({ id }) => id === step.milestone);
  if (!milestone) return refuse('MILESTONE_UNKNOWN', { milestone: step.milestone }, `${field}.milestone`);
  if (!isOwed(milestone))
    return refuse('MILESTONE_NOT_OPEN', { milestone: step.milestone, status: milestone.status }, `${field}.milestone`);
  return (
    (step.due === milestone.due ? null : checkLimit(`${field}.due`, step.due, command)) ??
    firstFault(
      step.expected.map(({ target, value }, index) => {
        const at = `${field}.expected.${index}`;
        if (!measure.definition.targets.some(({ id }) => id === target))
          return refuse('TARGET_UNKNOWN', { target }, `${at}.target`);
        return Number.isFinite(value) ? null : notNumber(`${at}.value`);
      }),
    )
  );
};

const notNumber = (field: string): Refused =>
  refuse('INVALID', { reason: 'must be a number', reasonZh: '须为数字' }, field);
