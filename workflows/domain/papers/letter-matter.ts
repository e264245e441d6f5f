/** Whether what a letter of the ladder is about was settled since its rung fired, so that nobody need sign it any more. */

import { parseObligation } from '../ladder/obligation.ts';
import type { Measure } from '../measure/state.ts';
import type { LetterMatter } from './paper.ts';

/** In Chinese, as the reason that is given with it; null while it is open. `unit`: to which the letter goes. */
export const matterSettled = (
  { obligation, due, at }: Pick<LetterMatter, 'obligation' | 'due' | 'at'>,
  measure: Measure,
  unit: string,
): string | null => {
  if (measure.definition.leadUnit !== unit) return '牵头单位已调整';
  if (measure.closedByException) return '举措已例外销号';
  if (measure.stage === 'suspended') return '举措已暂停';
  if (measure.stage === 'cancelled') return '举措已取消';
  if (measure.stage === 'closed') return '举措已销号';
  const milestone = measure.milestones.find(({ id }) => id === obligation);
  if (milestone) {
    if (milestone.status === 'verified') return '节点已办结';
    if (milestone.status === 'submitted') return '节点已申请办结';
    return due !== null && milestone.due > due ? '节点期限已顺延' : null;
  }
  switch (parseObligation(obligation).kind) {
    case 'acknowledgement':
      return measure.stage === 'issued' ? null : '举措已签收';
    case 'report':
      return measure.reportedAt !== null && measure.reportedAt > at ? '进展已上报' : null;
    case 'instruction':
      return measure.instructions.some(({ id }) => id === obligation) ? null : '批示或会议决定已回复';
    case 'lamp':
      return measure.lamp !== null && measure.lamp.since > at ? '亮灯状态已变化' : null;
    // A milestone that an amendment has struck out.
    default:
      return '节点已调整';
  }
};
