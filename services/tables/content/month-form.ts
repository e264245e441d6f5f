/** 月报表: the measures that a unit leads, a row for each target, with what is known beside what is to be filled in. */

import { atOf, NothingToDrawError, namesOf, planTitle, promiseOf, type Source } from '@duban/documents';
import { inForce, type LampSubject, scheduledOn } from '@duban/domain';
import type { MeasureRow, TargetRow } from '@duban/read-models';
import { FORM_COLUMNS, formMark } from '../forms/form-columns.ts';
import type { Cell, Column, Workbook } from '../workbook/workbook.ts';
import { measuresOf } from './measure-facts.ts';
import { workbookOf } from './sheet.ts';
import { unitWords } from './words.ts';

const columns = (mark: string): readonly Column[] => [
  // The heads of the hidden columns say which form it is, so that it is known however the file was saved.
  { title: mark, kind: 'text', width: 8, hidden: true },
  { title: FORM_COLUMNS.target, kind: 'text', width: 8, hidden: true },
  { title: FORM_COLUMNS.code, kind: 'text', width: 10, align: 'center' },
  { title: '举措', kind: 'text', width: 34 },
  { title: '目标', kind: 'text', width: 30 },
  { title: '计量单位', kind: 'text', width: 12, align: 'center' },
  { title: '年度目标', kind: 'number', width: 10 },
  { title: '上次数值', kind: 'number', width: 10 },
  { title: '上次截至', kind: 'date', width: 12 },
  { title: '序时应达到', kind: 'number', width: 11 },
  { title: FORM_COLUMNS.value, kind: 'number', width: 12, input: true },
  { title: FORM_COLUMNS.text, kind: 'text', width: 40, input: true },
  { title: FORM_COLUMNS.confirm, kind: 'text', width: 9, align: 'center', input: true, choices: ['是'] },
];

const NOTES = [
  '只填底色为浅黄的格：本期数值只填数字，累计类填自年初的累计数，完成事项填完成百分比；没有进展的行留空。同一举措有多行的，情况说明填在其中任一行。',
  '数值与以往出入较大、系统要求核对的，核对无误后在“核对属实”栏选“是”。填好后在“报送”页上传，每行只报一次，重复上传不会重复上报。',
];

/** `unit`: its key. @throws NothingToDrawError where it leads nothing that runs. */
export const drawMonthForm = async (source: Source, unit: string): Promise<Workbook> => {
  const { reads, plan, position, today } = source;
  const measures = await measuresOf(source, { filter: { leadUnits: [unit], stages: ['issued', 'acknowledged'] } });
  const name = namesOf(source).unit(unit);
  if (measures.length === 0) throw new NothingToDrawError(`${name}没有推进中的牵头举措`);
  const ids = measures.map(({ id }) => id);
  const [targets, subjects] = await Promise.all([
    reads.targetsOf(atOf(source), ids),
    reads.lampSubjects(atOf(source), ids),
  ]);
  return workbookOf(source, `${planTitle(source)}月报表（${name}）`, [
    {
      name: '月报表',
      title: `${planTitle(source)}进展月报表`,
      head: [
        { label: '填报单位', value: name },
        { label: FORM_COLUMNS.asOf, value: today, input: 'date' },
      ],
      notes: NOTES,
      columns: columns(formMark({ plan: plan.id, unit, position })),
      rows: measures.flatMap((measure) =>
        (targets.get(measure.id) ?? []).map((target) =>
          rowOf(source, measure, target, subjects.get(measure.id) ?? null),
        ),
      ),
      frozen: 4,
      isForm: true,
    },
  ]);
};

const rowOf = (
  { plan, today }: Source,
  measure: MeasureRow,
  target: TargetRow,
  subject: LampSubject | null,
): readonly Cell[] => {
  const { current } = target;
  const judged = subject?.targets.find(({ id }) => id === target.id);
  const { scheduled } = inForce(plan.terms.lamps, today);
  const on = measure.reportDue !== null && measure.reportDue > today ? measure.reportDue : today;
  const owed =
    judged && subject && today >= plan.terms.calendar.from
      ? scheduledOn(judged, subject, scheduled.mode, on, today)
      : null;
  return [
    measure.id,
    target.id,
    measure.code,
    measure.title.zh,
    promiseOf(target),
    unitWords(target),
    target.kind === 'deliverable' ? 100 : target.value,
    current?.value ?? null,
    current?.asOf ?? null,
    owed ? Math.round(owed.expected * 100) / 100 : null,
    null,
    null,
    null,
  ];
};
