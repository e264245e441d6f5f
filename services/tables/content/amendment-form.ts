/** 目标、期限调整表: the numbers and dates of running measures, a row for each, with empty cells beside for what they should become. */

import { ALL, atOf, NothingToDrawError, namesOf, planTitle, type Source } from '@duban/documents';
import type { MeasureRow, MilestoneRow, TargetRow } from '@duban/read-models';
import { AMENDMENT_COLUMNS, amendmentMark, rowKey } from '../forms/amendment-columns.ts';
import { type Cell, type Column, MAX_ROWS_WRITTEN, type Workbook } from '../workbook/workbook.ts';
import { type MeasureAsk, measuresOf, TableTooLargeError } from './measure-facts.ts';
import { workbookOf } from './sheet.ts';
import { unitWords } from './words.ts';

const columns = (mark: string): readonly Column[] => [
  // The heads of the hidden columns say which form it is, so that it is known however the file was saved.
  { title: mark, kind: 'text', width: 8, hidden: true },
  { title: AMENDMENT_COLUMNS.row, kind: 'text', width: 8, hidden: true },
  { title: AMENDMENT_COLUMNS.code, kind: 'text', width: 10, align: 'center' },
  { title: '举措', kind: 'text', width: 34 },
  { title: '牵头单位', kind: 'text', width: 18, align: 'center' },
  { title: '类别', kind: 'text', width: 8, align: 'center' },
  { title: '目标、节点', kind: 'text', width: 34 },
  { title: '计量单位', kind: 'text', width: 12, align: 'center' },
  { title: '现目标值', kind: 'number', width: 11 },
  { title: '现完成日期', kind: 'date', width: 12 },
  { title: AMENDMENT_COLUMNS.value, kind: 'number', width: 13, input: true },
  { title: AMENDMENT_COLUMNS.due, kind: 'date', width: 14, input: true },
  { title: AMENDMENT_COLUMNS.reason, kind: 'text', width: 40, input: true },
];

const NOTES = [
  '只填底色为浅黄的格，只填需要调整的行，其余留空即保持不变。年度目标调整的，最后一个节点的应达到数值须一并调整。',
  '理由必填；同一举措调整多行的，合并为一件申请，理由填在其中任一行。填好后在系统中上传：先看预览，再提交申请，重复上传不会重复申请。',
];

/** @throws NothingToDrawError where nothing that runs is among what was asked for; TableTooLargeError */
export const drawAmendmentForm = async (source: Source, ask: MeasureAsk): Promise<Workbook> => {
  const { reads, plan, position } = source;
  const found = await measuresOf(source, ask);
  const measures = found.filter(({ stage }) => stage === 'issued' || stage === 'acknowledged');
  const ids = measures.map(({ id }) => id);
  const [targets, milestones] = await Promise.all([
    reads.targetsOf(atOf(source), ids),
    reads.milestonesOf(atOf(source), ids, ALL),
  ]);
  const rows = measures.flatMap((measure) => {
    const own = targets.get(measure.id) ?? [];
    const steps = (milestones.get(measure.id)?.rows ?? []).map(({ row }) => row);
    return rowsOf(source, measure, own, steps);
  });
  if (rows.length === 0) throw new NothingToDrawError('所列举措中没有可以调整的目标和节点');
  if (rows.length > MAX_ROWS_WRITTEN) throw new TableTooLargeError(`More than ${MAX_ROWS_WRITTEN} rows`);
  return workbookOf(source, `${planTitle(source)}目标、期限调整表`, [
    {
      name: '调整表',
      title: `${planTitle(source)}目标、期限调整表`,
      head: [],
      notes: NOTES,
      columns: columns(amendmentMark({ plan: plan.id, position })),
      rows,
      frozen: 4,
      isForm: true,
    },
  ]);
};

/** Of targets those with a number, of milestones those that are still owed: only these can be amended. */
const rowsOf = (
  source: Source,
  { id, code, title, leadUnit }: MeasureRow,
  targets: readonly TargetRow[],
  milestones: readonly MilestoneRow[],
): readonly (readonly Cell[])[] => {
  const about: readonly Cell[] = [code, title.zh, namesOf(source).unit(leadUnit)];
  const EMPTY: readonly Cell[] = [null, null, null];
  const amendable = targets.filter(({ value }) => value !== null);
  return [
    ...amendable.map((target): readonly Cell[] => [
      ...[id, rowKey({ kind: 'target', target: target.id }), ...about],
      ...['目标', target.label.zh, unitWords(target), target.value, null, ...EMPTY],
    ]),
    ...milestones
      .filter(({ status }) => status === 'pending' || status === 'returned')
      .flatMap(({ id: milestone, label, due, expected }): readonly (readonly Cell[])[] => {
        const line = (target: string | null, words: string, unit: string, value: number | null): readonly Cell[] => [
          ...[id, rowKey({ kind: 'milestone', milestone, target }), ...about],
          ...['节点', words, unit, value, due, ...EMPTY],
        ];
        const values = expected.flatMap(({ target: key, value }) => {
          const target = targets.find((one) => one.id === key);
          return target ? [line(key, `${label.zh}：${target.label.zh}`, unitWords(target), value)] : [];
        });
        return values.length > 0 ? values : [line(null, label.zh, '', null)];
      }),
  ];
};
