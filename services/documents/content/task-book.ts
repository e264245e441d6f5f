/** 任务书: what a measure promises, by when and by whom, on one sheet to be signed; or those of all measures a unit leads. */

import { dateZh, locatorText } from '@duban/domain';
import type { MeasureRow, MilestoneRow, TargetRow } from '@duban/read-models';
import type { Block, Paper } from '../paper/paper.ts';
import { listed } from '../paper/words.ts';
import { basisZh, matterZh } from './matter-words.ts';
import { sheetOf } from './sheet.ts';
import { ALL, atOf, issuerOf, NothingToDrawError, namesOf, planTitle, type Source } from './source.ts';
import { amount, promiseOf } from './targets.ts';

const SIGNED = '　　　　（签字、盖章）　　　　　年　　月　　日';

/** `measure`: id or code. @throws NothingToDrawError */
export const drawTaskBook = async (source: Source, measure: string): Promise<Paper> => {
  const { rows } = await source.reads.measures(atOf(source), { page: ALL });
  const found = rows.find(({ row }) => row.id === measure || row.code === measure)?.row;
  if (!found) throw new NothingToDrawError(`没有举措${measure}`);
  const [form] = await formsOf(source, [found]);
  return sheet(source, `${planTitle(source)}任务书`, form ? [form] : []);
};

/** Of all measures that it leads and that are not cancelled, by code. @throws NothingToDrawError where it leads none. */
export const drawUnitTaskBook = async (source: Source, unit: string): Promise<Paper> => {
  const { rows } = await source.reads.measures(atOf(source), { filter: { leadUnits: [unit] }, page: ALL });
  const measures = rows.map(({ row }) => row).filter(({ stage }) => stage !== 'cancelled');
  if (measures.length === 0) throw new NothingToDrawError(`${namesOf(source).unit(unit)}没有牵头的举措`);
  const forms = await formsOf(source, measures);
  const title = `${planTitle(source)}任务书`;
  return sheet(source, `${title}（${namesOf(source).unit(unit)}）`, [
    {
      kind: 'paragraph',
      text: `本任务书列明${namesOf(source).fullUnit(unit)}牵头的${measures.length}项举措，逐项明确目标、路线图、时间表和责任人，请签收后认真组织实施。`,
    },
    {
      kind: 'table',
      columns: [
        { title: '序号', share: 8, align: 'center' },
        { title: '编号', share: 14, align: 'center' },
        { title: '举措', share: 50 },
        { title: '分管领导', share: 28, align: 'center' },
      ],
      rows: measures.map(({ code, title: name, supervisingLeader }, index) => [
        String(index + 1),
        code,
        name.zh,
        namesOf(source).leader(supervisingLeader),
      ]),
    },
    ...forms.flatMap((form, index): readonly Block[] => [{ kind: 'page', title: `任务书（${index + 1}）` }, form]),
  ]);
};

const formsOf = async (source: Source, measures: readonly MeasureRow[]): Promise<readonly Block[]> => {
  const at = atOf(source);
  const ids = measures.map(({ id }) => id);
  const [targets, milestones] = await Promise.all([
    source.reads.targetsOf(at, ids),
    source.reads.milestonesOf(at, ids, ALL),
  ]);
  return measures.map((measure) =>
    formOf(
      source,
      measure,
      targets.get(measure.id) ?? [],
      milestones.get(measure.id)?.rows.map(({ row }) => row) ?? [],
    ),
  );
};

const formOf = (
  source: Source,
  measure: MeasureRow,
  targets: readonly TargetRow[],
  milestones: readonly MilestoneRow[],
): Block => {
  const { unit, leader, post, section } = namesOf(source);
  return {
    kind: 'form',
    rows: [
      [{ label: '举措名称', lines: [measure.title.zh] }],
      [
        { label: '编　号', lines: [measure.code] },
        { label: '所属板块', lines: [section(measure.section)] },
      ],
      ...basisOf(measure),
      [{ label: '任务来源', lines: promisesOf(source, measure, targets) }],
      [{ label: '工作目标', lines: targets.map((target) => promiseOf(target)) }],
      [{ label: '路线图和时间表', lines: milestones.map((step, index) => stepOf(source, step, targets, index)) }],
      [
        { label: '牵头单位', lines: [unit(measure.leadUnit)] },
        { label: '责任人', lines: [post(measure.responsible)] },
      ],
      [
        {
          label: '配合单位',
          lines: [measure.supportUnits.length === 0 ? '无' : listed(measure.supportUnits.map(unit))],
        },
      ],
      [
        { label: '分管领导', lines: [leader(measure.supervisingLeader)] },
        { label: '交办日期', lines: [measure.issuedAt === null ? '' : dateZh(measure.issuedAt.slice(0, 10))] },
      ],
      [{ label: '佐证材料', lines: measure.evidence.map(({ zh }) => zh) }],
      [{ label: '交办单位', lines: ['', SIGNED] }],
      [{ label: '签收单位', lines: ['', SIGNED] }],
    ],
  };
};

/** Only where it is not simply one of the annual plan. */
const basisOf = (measure: MeasureRow) =>
  measure.matter === undefined && measure.basis === undefined
    ? []
    : [
        [
          { label: '事项类别', lines: [matterZh(measure)] },
          { label: '立项依据', lines: [measure.basis ? basisZh(measure.basis) : '无'] },
        ],
      ];

/** In the report's own words where its text was given, else by place. */
const promisesOf = ({ plan }: Source, { sources }: MeasureRow, targets: readonly TargetRow[]): readonly string[] => {
  const cited = [...sources, ...targets.flatMap((target) => target.sources)];
  const places = [...new Map(cited.map((place) => [locatorText(place), place]))];
  if (places.length === 0) return ['年度报告之外交办的任务'];
  return places.map(
    ([key, { section, paragraph, sentence }]) =>
      plan.reportText?.sentences[key] ?? `《${plan.report.title.zh}》第${section}部分第${paragraph}段第${sentence}句`,
  );
};

const stepOf = (
  { plan }: Source,
  { due, label, expected }: MilestoneRow,
  targets: readonly TargetRow[],
  index: number,
): string => {
  const values = expected.flatMap(({ target, value }) => {
    const found = targets.find(({ id }) => id === target);
    return found ? [`${found.label.zh}达到${amount(value, found.kind === 'deliverable' ? null : found.unit)}`] : [];
  });
  return `${index + 1}. ${dateZh(due, plan.year)}前，${label.zh}${values.length === 0 ? '' : `（${values.join('，')}）`}`;
};

const sheet = (source: Source, title: string, body: readonly Block[]): Promise<Paper> =>
  sheetOf(source, {
    title,
    body,
    note: `本任务书由${issuerOf(source)}印制，一式两份，交办单位和签收单位各存一份`,
  });
