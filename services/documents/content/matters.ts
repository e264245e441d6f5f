/** What is overdue, put into words: milestones, instructions, acknowledgements, reports. */

import {
  assertNever,
  type CivilDate,
  dateZh,
  daysBetween,
  type LampReason,
  lampReasonText,
  quoteZh,
} from '@duban/domain';
import type { MilestoneLine, RungRow } from '@duban/read-models';
import type { Block } from '../paper/paper.ts';
import { namesOf, type Source } from './source.ts';

export const daysLate = (due: CivilDate, today: CivilDate): number => Math.max(0, daysBetween(due, today));

/** "区住建局牵头的“……”，节点“……”应于6月9日前完成，已逾期21天". */
export const overdueClause = (source: Source, { leadUnit, title, label, due }: MilestoneLine): string => {
  const { plan, today } = source;
  const date = dateZh(due, plan.year);
  return `${namesOf(source).unit(leadUnit)}牵头的${quoteZh(title.zh)}，节点${quoteZh(label.zh)}应于${date}前完成，已逾期${daysLate(due, today)}天`;
};

/** Why a measure is named: "节点……应于6月9日前完成，已逾期21天", without the title of the measure, which stands before it. */
export const reasonOf = ({ plan }: Source, title: string, why: LampReason | null): string =>
  why === null ? '' : lampReasonText(why, plan.year).zh.replace(quoteZh(title), '');

export const overdueTable = (source: Source, lines: readonly MilestoneLine[]): Block => ({
  kind: 'table',
  columns: [
    { title: '序号', share: 8, align: 'center' },
    { title: '举措', share: 33 },
    { title: '节点', share: 31 },
    { title: '牵头单位', share: 16, align: 'center' },
    { title: '完成时限', share: 14, align: 'center' },
    { title: '逾期\n天数', share: 9, align: 'center' },
  ],
  rows: lines.map(({ title, label, leadUnit, due }, index) => [
    String(index + 1),
    title.zh,
    label.zh,
    namesOf(source).unit(leadUnit),
    dateZh(due, source.plan.year),
    String(daysLate(due, source.today)),
  ]),
});

export const dueTable = (source: Source, lines: readonly MilestoneLine[]): Block => ({
  kind: 'table',
  columns: [
    { title: '序号', share: 8, align: 'center' },
    { title: '举措', share: 36 },
    { title: '节点', share: 36 },
    { title: '牵头单位', share: 17, align: 'center' },
    { title: '完成时限', share: 14, align: 'center' },
  ],
  rows: lines.map(({ title, label, leadUnit, due }, index) => [
    String(index + 1),
    title.zh,
    label.zh,
    namesOf(source).unit(leadUnit),
    dateZh(due, source.plan.year),
  ]),
});

type Fired = Extract<RungRow, { readonly kind: 'fired' }>;
/** A date passed, or a lamp turned. */
export type Matter = Pick<Fired, 'obligation' | 'due'>;

/** What is owed, as the subject of a sentence: "节点“……”应于6月9日前完成". */
export const owedClause = ({ plan }: Source, { obligation, due }: Matter): string => {
  const date = due === null ? '' : `${dateZh(due, plan.year)}前`;
  switch (obligation.kind) {
    case 'milestone':
      return `节点${quoteZh(obligation.label.zh)}应于${date}完成并申请办结`;
    case 'acknowledgement':
      return `交办后应于${date}签收`;
    case 'report':
      return `应于${date}上报进展`;
    case 'instruction':
      return `${obligation.label.zh}应于${date}办理并回复`;
    case 'lamp':
      return '亮灯转为须督办的状态，应查明原因并采取措施';
    default:
      return assertNever(obligation.kind);
  }
};

/** What has not happened on the day of the paper. */
export const missingClause = (source: Source, { obligation, due }: Matter): string => {
  const late = due === null ? 0 : daysLate(due, source.today);
  const since = late === 0 ? '' : `，已逾期${late}天`;
  switch (obligation.kind) {
    case 'milestone':
      return `尚未申请办结${since}`;
    case 'acknowledgement':
      return `尚未签收${since}`;
    case 'report':
      return `尚未收到进展报告${since}`;
    case 'instruction':
      return `尚未收到办理回复${since}`;
    case 'lamp':
      return '尚未扭转';
    default:
      return assertNever(obligation.kind);
  }
};
