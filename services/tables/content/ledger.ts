/** 台账: every measure with everything that is known of it, one row each. */

import { basisZh, matterZh, namesOf, planTitle, promiseOf, reachedOf, type Source } from '@duban/documents';
import { civilDateAt, dateZh, type Instant, locatorText, type MilestoneStatus } from '@duban/domain';
import type { Cell, Column, Workbook } from '../workbook/workbook.ts';
import { type MeasureAsk, type MeasureFacts, measureFacts } from './measure-facts.ts';
import { listSheet, workbookOf } from './sheet.ts';
import { STAGE_WORDS, unitWords } from './words.ts';

type Field = Column & { readonly of: (facts: MeasureFacts, source: Source) => Cell };

const text = (title: string, width: number, of: Field['of']): Field => ({ title, width, kind: 'text', of });
const short = (title: string, width: number, of: Field['of']): Field => ({
  ...text(title, width, of),
  align: 'center',
});
const number = (title: string, of: Field['of']): Field => ({ title, width: 9, kind: 'number', of });
const date = (title: string, of: Field['of']): Field => ({ title, width: 12, kind: 'date', of });

const dayOf = (instant: Instant | null): string | null => instant && civilDateAt(instant);
const lines = (some: readonly string[]): string => some.join('\n');
const standing = ({ targets, standings }: MeasureFacts) =>
  standings.find(({ target }) => target.id === targets[0]?.id)?.standing ?? null;

const MILESTONE_WORDS: Readonly<Record<MilestoneStatus, string>> = {
  pending: '未报送',
  submitted: '待核实',
  returned: '已退回',
  verified: '已核实',
};

const CODE = short('编号', 10, ({ measure }) => measure.code);
const SECTION = text('板块', 14, ({ measure }, source) => namesOf(source).section(measure.section));
const TITLE = text('举措', 32, ({ measure }) => measure.title.zh);
const LEAD = short('牵头单位', 20, ({ measure }, source) => namesOf(source).unit(measure.leadUnit));
const LEADER = short('分管领导', 22, ({ measure }, source) => namesOf(source).leader(measure.supervisingLeader));
const STAGE = short('阶段', 10, ({ measure }) => STAGE_WORDS[measure.stage]);
const LAMP = short('亮灯', 8, ({ measure }, source) => namesOf(source).lamp(measure.lamp?.id ?? null));
const LAMP_SINCE = date('亮灯自', ({ measure }) => measure.lamp?.since ?? null);
const NEXT = text('下一节点', 28, ({ measure, milestones }) => {
  const next = milestones.find(({ id }) => id === measure.next?.milestone);
  return next?.label.zh ?? null;
});
const NEXT_DUE = date('下一节点时限', ({ measure }) => measure.next?.due ?? null);
const GOAL = number('年度目标（首项）', ({ targets }) => targets[0]?.value ?? null);
const UNIT = short('计量单位', 10, ({ targets }) => (targets[0] ? unitWords(targets[0]) : null));
const CURRENT = number('最新数值（首项）', ({ targets }) => targets[0]?.current?.value ?? null);
const AS_OF = date('数据截至', ({ targets }) => targets[0]?.current?.asOf ?? null);
const PERCENT = number('完成（%）', ({ targets }) => targets[0]?.percent ?? null);
const MILESTONES = number('节点数', ({ measure }) => measure.milestoneCounts.total);
const VERIFIED = number('已核实节点', ({ measure }) => measure.milestoneCounts.verified);
const OVERDUE = number(
  '逾期未报节点',
  ({ measure }, { today }) => measure.owedDues.filter((due) => due < today).length,
);

const LIST: readonly Field[] = [
  CODE,
  TITLE,
  SECTION,
  LEAD,
  LEADER,
  STAGE,
  LAMP,
  LAMP_SINCE,
  GOAL,
  UNIT,
  CURRENT,
  AS_OF,
  PERCENT,
  MILESTONES,
  VERIFIED,
  OVERDUE,
  NEXT,
  NEXT_DUE,
];

/** Printed, code and title are repeated before each group. */
const startingPage = (field: Field): Field => ({ ...field, startsPage: true });

const LEDGER: readonly Field[] = [
  CODE,
  TITLE,
  SECTION,
  short('事项类别', 10, ({ measure }) => matterZh(measure)),
  text('立项依据', 28, ({ measure }) => (measure.basis ? basisZh(measure.basis) : null)),
  text('出处', 14, ({ measure }) => lines(measure.sources.map(locatorText))),
  text('目标', 36, ({ targets }) => lines(targets.map(promiseOf))),
  LEAD,
  text('配合单位', 44, ({ measure }, source) => measure.supportUnits.map(namesOf(source).unit).join('、')),
  text('责任人', 18, ({ measure }, source) => namesOf(source).post(measure.responsible)),
  LEADER,
  STAGE,
  LAMP,
  LAMP_SINCE,
  startingPage(GOAL),
  UNIT,
  CURRENT,
  AS_OF,
  PERCENT,
  number('序时应达到（首项）', (facts) => standing(facts)?.expected ?? null),
  number('领先百分点（首项）', (facts) => {
    const points = standing(facts)?.points;
    return points === undefined ? null : Math.round(points * 10) / 10;
  }),
  text('各项目标进展', 44, ({ targets }) => lines(targets.map(reachedOf))),
  text('路线图', 60, ({ milestones }, { plan }) =>
    lines(
      milestones.map(
        ({ due, label, status }) => `${dateZh(due, plan.year)}前，${label.zh}（${MILESTONE_WORDS[status]}）`,
      ),
    ),
  ),
  startingPage(MILESTONES),
  VERIFIED,
  number('待核实节点', ({ measure }) => measure.milestoneCounts.submitted),
  OVERDUE,
  number('曾逾期节点', ({ measure }) => measure.milestoneCounts.missed),
  NEXT,
  NEXT_DUE,
  date('最后节点时限', ({ milestones }) => milestones.at(-1)?.due ?? null),
  text('佐证材料', 28, ({ measure }) => lines(measure.evidence.map(({ zh }) => zh))),
  date('交办日期', ({ measure }) => dayOf(measure.issuedAt)),
  date('签收日期', ({ measure }) => dayOf(measure.acknowledgedAt)),
  date('销号日期', ({ measure }) => (measure.halt?.kind === 'closed' ? dayOf(measure.halt.at) : null)),
  text('暂停、取消或例外销号的理由', 28, ({ measure }) => measure.halt?.text ?? null),
  startingPage(number('上报次数', ({ measure }) => measure.reportCount)),
  date('最近上报', ({ measure }) => dayOf(measure.reportedAt)),
  text('最近上报内容', 60, ({ report }) => report?.text ?? null),
  date('欠报', ({ measure }) => measure.reportMissing),
  date('下次上报时限', ({ measure }) => measure.reportDue),
  number('批示', ({ measure }) => measure.instructionCounts.total),
  number('待回复批示', ({ measure }) => measure.instructionCounts.open),
  text('批示内容', 36, ({ instructions }, { plan }) =>
    lines(
      instructions.map(
        ({ text: words, due, answer }) => `${words}（${answer ? '已回复' : `${dateZh(due, plan.year)}前回复`}）`,
      ),
    ),
  ),
  number('督办次数', ({ measure }) => measure.rungCount),
];

const drawn = async (source: Source, ask: MeasureAsk, title: string, fields: readonly Field[]): Promise<Workbook> => {
  const facts = await measureFacts(source, ask);
  const sheet = listSheet({
    name: title,
    frozen: 2,
    columns: fields.map(({ of: _, ...column }) => column),
    rows: facts.map((one) => fields.map(({ of }) => of(one, source))),
  });
  return workbookOf(source, `${planTitle(source)}${title}`, [sheet]);
};

export const drawLedger = (source: Source, ask: MeasureAsk): Promise<Workbook> => drawn(source, ask, '台账', LEDGER);
export const drawMeasureList = (source: Source, ask: MeasureAsk): Promise<Workbook> =>
  drawn(source, ask, '举措清单', LIST);
