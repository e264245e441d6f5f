/** The annexes of a bulletin: units, milestones that are overdue, targets that are behind, what is named, what is due next. */

import { dateZh, pointsBehind } from '@duban/domain';
import type { Bulletin } from '@duban/read-models';
import type { Annex, Block } from '../paper/paper.ts';
import type { BulletinFacts } from './bulletin-facts.ts';
import { dueTable, overdueTable, reasonOf } from './matters.ts';
import { namesOf, type Source } from './source.ts';
import { dueMet, type StandingTarget, shortOf, stretchMark } from './targets.ts';

export const NAMED_ANNEX = '点名通报事项及责任单位说明';

export const annexesOf = (
  source: Source,
  { bulletin, overdue, targets, next, reports }: BulletinFacts,
): readonly Annex[] => {
  const short = targets.filter(({ standing }) => !standing.reached);
  return [
    { title: '各责任单位任务执行情况', body: [unitTable(source, bulletin)] },
    ...(overdue.length > 0 ? [{ title: '逾期未办结节点清单', body: [overdueTable(source, overdue)] }] : []),
    ...(short.length > 0 ? [{ title: '落后序时进度目标清单', body: [shortTable(source, short)] }] : []),
    ...(bulletin.listed.length > 0 ? [{ title: NAMED_ANNEX, body: [namedTable(source, bulletin, reports)] }] : []),
    ...(next.length > 0 ? [{ title: '近期到期节点清单', body: [dueTable(source, next)] }] : []),
  ];
};

/** In the plan's order and without places: routine ranking is what the rules forbid. */
const unitTable = (source: Source, { units, documentsByUnit }: Bulletin): Block => {
  const documents = new Map(documentsByUnit.map((one) => [one.unit, one.documents]));
  const leading = units.filter(({ figures }) => figures.measures > 0);
  return {
    kind: 'table',
    columns: [
      { title: '责任单位', share: 34 },
      { title: '牵头举措', share: 18, align: 'center' },
      { title: '应完成节点', share: 22, align: 'center' },
      { title: '已办结', share: 14, align: 'center' },
      { title: '待核实', share: 14, align: 'center' },
      { title: '逾期未报', share: 18, align: 'center' },
      { title: '催办', share: 11, align: 'center' },
      { title: '督办函', share: 14, align: 'center' },
      { title: '约谈', share: 11, align: 'center' },
    ],
    rows: leading.map(({ unit, figures }) => [
      namesOf(source).unit(unit),
      ...[
        figures.measures,
        figures.due,
        dueMet(figures),
        figures.waitingDue,
        figures.overdueOpen,
        documents.get(unit)?.urging ?? 0,
        documents.get(unit)?.['supervision-letter'] ?? 0,
        documents.get(unit)?.interview ?? 0,
      ].map(String),
    ]),
  };
};

const shortTable = (source: Source, short: readonly StandingTarget[]): Block => ({
  kind: 'table',
  columns: [
    { title: '序号', share: 8, align: 'center' },
    { title: '举措', share: 28 },
    { title: '目标', share: 28 },
    { title: '牵头单位', share: 16, align: 'center' },
    { title: '应达到与实际', share: 26 },
    { title: '落后\n百分点', share: 10, align: 'center' },
  ],
  rows: short.map((one, index) => [
    String(index + 1),
    one.measure.title.zh,
    `${one.target.label.zh}${stretchMark(one.target)}`,
    namesOf(source).unit(one.measure.leadUnit),
    shortOf(one),
    String(pointsBehind(one.standing)),
  ]),
});

/** What is named, with the reason, and what its unit says of it. */
const namedTable = (source: Source, { listed }: Bulletin, reports: BulletinFacts['reports']): Block => ({
  kind: 'table',
  columns: [
    { title: '序号', share: 8, align: 'center' },
    { title: '举措', share: 22 },
    { title: '牵头单位', share: 14, align: 'center' },
    { title: '未完成情况', share: 26 },
    { title: '责任单位最近一次上报', share: 42 },
  ],
  rows: listed.map(({ measure, title, leadUnit, why }, index) => {
    const report = reports.get(measure);
    return [
      String(index + 1),
      title.zh,
      namesOf(source).unit(leadUnit),
      reasonOf(source, title.zh, why),
      report ? `${report.text}（截至${dateZh(report.asOf, source.plan.year)}）` : '交办以来未上报进展',
    ];
  }),
});
