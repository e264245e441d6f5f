/** Which changes of a measure can be proposed: of what exists, not without effect, and to no date that is over. */

import type { CommandEnvelope } from '../kernel/event.ts';
import { type Refused, refuse } from '../kernel/refusal.ts';
import { changesDefinition, checkDefinitionChange } from './amended-definition.ts';
import { checkLimit, firstFault } from './answer.ts';
import type { Amendment, TargetValue } from './events.ts';
import { checkRange } from './report.ts';
import { isOwed, type Measure } from './state.ts';

type Fault = Refused | null;
type Step = Amendment['milestones'][number];

export const checkAmendment = (measure: Measure, change: Amendment, command: CommandEnvelope): Fault => {
  const { definition, targets, milestones } = change;
  return (
    (definition ? checkDefinitionChange(measure.definition, definition) : null) ??
    firstFault(targets.map((value, index) => checkTarget(measure, value, `change.targets.${index}`))) ??
    firstFault(milestones.map((step, index) => checkStep(measure, step, `change.milestones.${index}`, command))) ??
    checkTwice(targets.map(({ target }) => target)) ??
    checkTwice(milestones.map(({ milestone }) => milestone)) ??
    (isChange(measure, change) ? null : invalid('change', 'changes nothing', '没有任何变更'))
  );
};

const invalid = (field: string, reason: string, reasonZh: string): Refused =>
  refuse('INVALID', { reason, reasonZh }, field);

const checkTwice = (ids: readonly string[]): Fault =>
  new Set(ids).size === ids.length ? null : invalid('change', 'names one thing twice', '重复变更同一事项');

const checkTarget = (measure: Measure, { target: id, value }: TargetValue, field: string): Fault => {
  const target = measure.definition.targets.find((candidate) => candidate.id === id);
  if (!target) return refuse('TARGET_UNKNOWN', { target: id }, `${field}.target`);
  if (target.value === null)
    return invalid(`${field}.value`, 'cannot be set: the target has no number', '不能填写：该目标没有数值');
  return checkRange(target, value, `${field}.value`);
};

const checkStep = (measure: Measure, step: Step, field: string, command: CommandEnvelope): Fault => {
  const milestone = measure.milestones.find(({ id }) => id === step.milestone);
  if (!milestone) return refuse('MILESTONE_UNKNOWN', { milestone: step.milestone }, `${field}.milestone`);
  if (!isOwed(milestone))
    return refuse('MILESTONE_NOT_OPEN', { milestone: step.milestone, status: milestone.status }, `${field}.milestone`);
  return (
    (step.due === milestone.due ? null : checkLimit(`${field}.due`, step.due, command)) ??
    firstFault(step.expected.map((expected, index) => checkExpected(measure, expected, `${field}.expected.${index}`)))
  );
};

const checkExpected = (measure: Measure, { target: id, value }: TargetValue, field: string): Fault => {
  const target = measure.definition.targets.find((candidate) => candidate.id === id);
  return target
    ? checkRange(target, value, `${field}.value`)
    : refuse('TARGET_UNKNOWN', { target: id }, `${field}.target`);
};

const isChange = ({ definition, milestones }: Measure, change: Amendment): boolean =>
  (change.definition !== undefined && changesDefinition(definition, change.definition)) ||
  change.targets.some(({ target, value }) => definition.targets.find(({ id }) => id === target)?.value !== value) ||
  change.milestones.some(({ milestone, due, expected }) => {
    const old = definition.milestones.find(({ id }) => id === milestone);
    const present = milestones.find(({ id }) => id === milestone)?.due;
    return due !== present || !old || !isSame(old.expected, expected);
  });

const isSame = (a: readonly TargetValue[], b: readonly TargetValue[]): boolean =>
  a.length === b.length &&
  a.every(({ target, value }) => b.some((one) => one.target === target && one.value === value));
