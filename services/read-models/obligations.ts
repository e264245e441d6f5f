/** What the ladder climbs for, by the id that it uses, in words. */

import { ACKNOWLEDGEMENT, LAMP, type Text } from '@duban/domain';
import type { NamedObligation } from './ladder/rung.rows.ts';

/** `milestone` names one of the measure's milestones. */
export const namedObligation = (id: string, milestone: (id: string) => Text): NamedObligation => {
  if (id === ACKNOWLEDGEMENT) return { id, kind: 'acknowledgement', label: { zh: '签收', en: 'Acknowledgement' } };
  if (id === LAMP) return { id, kind: 'lamp', label: { zh: '亮灯', en: 'Lamp' } };
  const [, instruction] = /^i([0-9]+)$/.exec(id) ?? [];
  if (instruction)
    return { id, kind: 'instruction', label: { zh: `第${instruction}号批示`, en: `Instruction ${instruction}` } };
  const [, period] = /^report-(.*)$/.exec(id) ?? [];
  if (period) return { id, kind: 'report', label: { zh: `${period}应报进展`, en: `Report owed on ${period}` } };
  return { id, kind: 'milestone', label: milestone(id) };
};
