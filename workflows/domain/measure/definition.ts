/** Which definitions can be drafted or issued: complete, with dates that exist and ids that no other obligation has. */

import { type Refused, refuse } from '../kernel/refusal.ts';
import { parseObligation } from '../ladder/obligation.ts';
import type { MeasureDefinition } from '../plan/plan.ts';
import { isCivilDate } from '../time/civil-date.ts';
import { checkDate, firstFault } from './answer.ts';

const ID = /^[a-z0-9]+(-[a-z0-9]+)*$/;

export const checkDefinition = ({ id, title, leadUnit, targets, milestones }: MeasureDefinition): Refused | null =>
  (ID.test(id) ? null : fault('id', 'must be kebab-case', '须为小写字母、数字和连字符')) ??
  (title.zh.trim() === '' ? fault('title.zh', 'must not be empty', '不能为空') : null) ??
  (leadUnit === '' ? fault('leadUnit', 'must not be empty', '不能为空') : null) ??
  (milestones.length === 0 ? fault('milestones', 'must hold at least one', '至少须有一个节点') : null) ??
  firstFault(targets.map((target, index) => checkTarget(targets, target, index))) ??
  firstFault(milestones.map((_, index) => checkMilestone({ targets, milestones }, index)));

const fault = (field: string, reason: string, reasonZh: string): Refused =>
  refuse('INVALID', { reason, reasonZh }, `definition.${field}`);

const isDuplicate = (all: readonly { readonly id: string }[], id: string, index: number): boolean =>
  all.findIndex((other) => other.id === id) !== index;

const checkTarget = (
  all: MeasureDefinition['targets'],
  { id, value }: MeasureDefinition['targets'][number],
  index: number,
): Refused | null => {
  if (isDuplicate(all, id, index)) return fault(`targets.${index}.id`, 'occurs twice', '重复');
  return value === null || Number.isFinite(value)
    ? null
    : fault(`targets.${index}.value`, 'must be a number', '须为数字');
};

const checkMilestone = (
  { targets, milestones }: Pick<MeasureDefinition, 'targets' | 'milestones'>,
  index: number,
): Refused | null => {
  const milestone = milestones[index];
  if (!milestone) return null;
  const { id, due, expected } = milestone;
  const at = `milestones.${index}`;
  if (!ID.test(id)) return fault(`${at}.id`, 'must be kebab-case', '须为小写字母、数字和连字符');
  if (parseObligation(id).kind !== 'milestone')
    return fault(`${at}.id`, 'is a name that the measure uses itself', '为系统保留的编号');
  if (isDuplicate(milestones, id, index)) return fault(`${at}.id`, 'occurs twice', '重复');
  if (!isCivilDate(due)) return checkDate(`definition.${at}.due`, due);
  const unknown = expected.findIndex(
    ({ target, value }) => !targets.some((one) => one.id === target) || !Number.isFinite(value),
  );
  return unknown === -1
    ? null
    : fault(`${at}.expected.${unknown}`, 'must be a number for one of the targets', '须为某一目标的数值');
};
