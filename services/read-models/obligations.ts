/** What the ladder climbs for, by the id that it uses, in words. */

import { assertNever, dateZh, parseObligation, type Text } from '@duban/domain';
import type { NamedObligation } from './ladder/rung.rows.ts';

/** `milestone` names one of the measure's milestones. */
export const namedObligation = (id: string, milestone: (id: string) => Text): NamedObligation => {
  const parsed = parseObligation(id);
  const { kind } = parsed;
  switch (kind) {
    case 'acknowledgement':
      return { id, kind, label: { zh: '签收', en: 'Acknowledgement' } };
    case 'lamp':
      return { id, kind, label: { zh: '亮灯', en: 'Lamp' } };
    case 'instruction':
      return parsed.meeting
        ? { id, kind, label: { zh: `第${parsed.number}项会议决定`, en: `Decision ${parsed.number} of a meeting` } }
        : { id, kind, label: { zh: `第${parsed.number}号批示`, en: `Instruction ${parsed.number}` } };
    case 'report':
      return { id, kind, label: { zh: `${dayZh(parsed.period)}应报进展`, en: `Report owed on ${parsed.period}` } };
    case 'milestone':
      return { id, kind, label: milestone(id) };
    default:
      return assertNever(kind);
  }
};

/** Without the year, which is the plan's. */
const dayZh = (date: string): string => dateZh(date, Number(date.slice(0, 4)));
