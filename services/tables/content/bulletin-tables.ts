/** The annex tables of a bulletin as sheets: units, what is overdue, targets that are behind, what is due next. */

import {
  type BulletinFacts,
  bulletinFacts,
  daysLate,
  dueMet,
  namesOf,
  planTitle,
  type Source,
  type StandingTarget,
  stretchMark,
} from '@duban/documents';
import { pointsBehind } from '@duban/domain';
import type { MilestoneLine } from '@duban/read-models';
import type { Column, Sheet, Workbook } from '../workbook/workbook.ts';
import { listSheet, workbookOf } from './sheet.ts';
import { unitWords } from './words.ts';

const text = (title: string, width: number): Column => ({ title, width, kind: 'text' });
const centred = (title: string, width: number): Column => ({ title, width, kind: 'text', align: 'center' });
const number = (title: string): Column => ({ title, width: 11, kind: 'number' });
const date = (title: string): Column => ({ title, width: 12, kind: 'date' });

/** @throws NothingToDrawError where the plan has no data of the month. */
export const drawBulletinTables = async (source: Source, month: string): Promise<Workbook> => {
  const facts = await bulletinFacts(source, month);
  const short = facts.targets.filter(({ standing }) => !standing.reached);
  return workbookOf(source, `${planTitle(source)}${Number(month.slice(5))}月通报附表`, [
    unitSheet(source, facts),
    milestoneSheet(source, '逾期未办结节点', facts.overdue, true),
    shortSheet(source, short),
    milestoneSheet(source, '近期到期节点', facts.next, false),
  ]);
};

const unitSheet = (source: Source, { bulletin: { units, documentsByUnit } }: BulletinFacts): Sheet => {
  const documents = new Map(documentsByUnit.map((one) => [one.unit, one.documents]));
  return listSheet({
    name: '各单位执行情况',
    frozen: 1,
    columns: [
      text('责任单位', 26),
      ...['牵头举措', '应完成节点', '已办结', '待核实', '逾期未报', '催办', '督办函', '约谈'].map(number),
    ],
    rows: units
      .filter(({ figures }) => figures.measures > 0)
      .map(({ unit, figures }) => [
        namesOf(source).unit(unit),
        figures.measures,
        figures.due,
        dueMet(figures),
        figures.waitingDue,
        figures.overdueOpen,
        documents.get(unit)?.urging ?? 0,
        documents.get(unit)?.['supervision-letter'] ?? 0,
        documents.get(unit)?.interview ?? 0,
      ]),
  });
};

const milestoneSheet = (source: Source, name: string, found: readonly MilestoneLine[], late: boolean): Sheet =>
  listSheet({
    name,
    frozen: 2,
    columns: [
      centred('编号', 10),
      text('举措', 36),
      text('节点', 34),
      centred('牵头单位', 20),
      date('完成时限'),
      ...(late ? [number('逾期天数')] : []),
    ],
    rows: found.map(({ code, title, label, leadUnit, due }) => [
      code,
      title.zh,
      label.zh,
      namesOf(source).unit(leadUnit),
      due,
      ...(late ? [daysLate(due, source.today)] : []),
    ]),
  });

const shortSheet = (source: Source, short: readonly StandingTarget[]): Sheet =>
  listSheet({
    name: '落后序时进度目标',
    frozen: 2,
    columns: [
      centred('编号', 10),
      text('举措', 34),
      text('目标', 34),
      centred('牵头单位', 20),
      centred('计量单位', 10),
      number('应达到'),
      number('实际'),
      number('落后百分点'),
    ],
    rows: short.map(({ measure, target, standing }) => [
      measure.code,
      measure.title.zh,
      `${target.label.zh}${stretchMark(target)}`,
      namesOf(source).unit(measure.leadUnit),
      unitWords(target),
      Math.round(standing.expected * 100) / 100,
      standing.actual,
      pointsBehind(standing),
    ]),
  });
