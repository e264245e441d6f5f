/** 任务分解表: a plan as a task table that can be imported again, and the empty one to fill in. */

import { ALL, atOf, planTitle, type Source } from '@duban/documents';
import { locatorText, type Text } from '@duban/domain';
import type { MeasureRow, MilestoneRow, PlanRow, TargetRow } from '@duban/read-models';
import { SHEET_NAMES } from '../plan/read-task-table.ts';
import { TASK_COLUMNS, type TaskColumn } from '../plan/task-columns.ts';
import { PLAN_INFO } from '../plan/task-table.ts';
import type { Cell, Column, Sheet, Workbook } from '../workbook/workbook.ts';
import { measuresOf } from './measure-facts.ts';
import { listSheet, workbookOf } from './sheet.ts';
import { KIND_WORDS, YES } from './words.ts';

const WIDTHS: Readonly<Partial<Record<TaskColumn, number>>> = {
  section: 16,
  title: 36,
  target: 32,
  support: 36,
  responsible: 24,
  leader: 24,
  step: 40,
  evidence: 32,
};
const DEFAULT_WIDTH = 12;
const NUMBERS: readonly TaskColumn[] = ['value', 'share'];
const HIDDEN: readonly TaskColumn[] = ['id', 'targetId', 'stepId', 'expected'];
const ORDER = Object.keys(TASK_COLUMNS) as readonly TaskColumn[];

/** `keys`: with the hidden columns by which what comes back is known again. */
const taskColumns = (keys: boolean): readonly Column[] =>
  ORDER.filter((column) => keys || !HIDDEN.includes(column)).map(
    (column): Column => ({
      title: TASK_COLUMNS[column][0],
      kind: column === 'due' ? 'date' : NUMBERS.includes(column) ? 'number' : 'text',
      width: WIDTHS[column] ?? DEFAULT_WIDTH,
      hidden: HIDDEN.includes(column),
      input: true,
      ...(column === 'kind' && { choices: Object.values(KIND_WORDS) }),
      ...(column === 'stretch' && { choices: [YES] }),
    }),
  );

/** As plan files write it: "中文 | English". */
const both = ({ zh, en }: Text): string => (en === undefined ? zh : `${zh} | ${en}`);

type Content = {
  readonly measure: MeasureRow;
  readonly targets: readonly TargetRow[];
  readonly milestones: readonly MilestoneRow[];
};

export const drawTaskTable = async (source: Source): Promise<Workbook> => {
  const measures = (await measuresOf(source, {})).filter(({ stage }) => stage !== 'drafted' && stage !== 'cancelled');
  const ids = measures.map(({ id }) => id);
  const [targets, milestones] = await Promise.all([
    source.reads.targetsOf(atOf(source), ids),
    source.reads.milestonesOf(atOf(source), ids, ALL),
  ]);
  const contents = measures.map((measure) => ({
    measure,
    targets: targets.get(measure.id) ?? [],
    milestones: (milestones.get(measure.id)?.rows ?? []).map(({ row }) => row),
  }));
  return workbookOf(source, `${planTitle(source)}任务分解表`, [
    listSheet({
      name: SHEET_NAMES.tasks,
      frozen: 3,
      columns: taskColumns(true),
      rows: contents.flatMap((content) => rowsOf(source, content)),
    }),
    ...sheetsBeside(source.plan),
  ]);
};

/** As many rows as the longer of its lists of targets and steps has; what stands for all of it stands in the first. */
const rowsOf = ({ plan }: Source, { measure, targets, milestones }: Content): readonly (readonly Cell[])[] => {
  const unit = (id: string) => plan.units.find((one) => one.id === id)?.shortName ?? id;
  const titled = (some: readonly { readonly id: string; readonly title: Text }[], id: string) => {
    const found = some.find((one) => one.id === id);
    return found ? both(found.title) : id;
  };
  return Array.from({ length: Math.max(1, targets.length, milestones.length) }, (_, index) => {
    const target = targets[index];
    const step = milestones[index];
    const cells: Partial<Record<TaskColumn, Cell>> = {
      ...(index === 0 && {
        section: titled(plan.sections, measure.section),
        code: measure.code,
        title: both(measure.title),
        lead: unit(measure.leadUnit),
        support: measure.supportUnits.map(unit).join('、'),
        responsible: titled(plan.posts, measure.responsible),
        leader: titled(plan.leaders, measure.supervisingLeader),
        evidence: measure.evidence.map(both).join('\n'),
        source: measure.sources.map(locatorText).join('、'),
        id: measure.id,
      }),
      ...(target && {
        target: both(target.label),
        kind: KIND_WORDS[target.kind],
        value: target.value,
        unit: target.unit,
        stretch: target.stretch ? YES : null,
        targetId: target.id,
      }),
      ...(step && {
        step: both(step.label),
        due: step.plannedDue,
        stepId: step.id,
        expected: step.expected.map(({ target: id, value }) => `${id}=${value}`).join('；'),
      }),
    };
    return ORDER.map((column) => cells[column] ?? null);
  });
};

const text = (title: string, width: number, hidden = false): Column => ({ title, kind: 'text', width, hidden });

const sheetsBeside = (plan: PlanRow): readonly Sheet[] => [
  infoSheet({
    id: plan.id,
    title: both(plan.title),
    place: both(plan.place),
    year: String(plan.year),
    adopted: plan.adopted,
    reportTitle: both(plan.report.title),
    reportDate: plan.report.date,
  }),
  sectionSheet(plan.sections.map(({ id, code, title }) => [both(title), code, id])),
  unitSheet(
    plan.units.map(({ id, name, shortName }) => {
      const posts = plan.posts.filter((post) => post.unit === id);
      const [head, ...others] = posts.map(({ title }) => both(title));
      const leader = plan.leaders.find(({ portfolio }) => portfolio.includes(id));
      return [
        shortName,
        both(name),
        leader ? both(leader.title) : '',
        head ?? '',
        others.join('\n'),
        id,
        posts.map((post) => post.id).join('、'),
      ];
    }),
  ),
  leaderSheet(plan.leaders.map(({ id, title, main }) => [both(title), main ? YES : '', id])),
];

const infoSheet = (info: Readonly<Record<keyof typeof PLAN_INFO, string>>): Sheet =>
  listSheet({
    name: SHEET_NAMES.info,
    frozen: 1,
    columns: [text('项目', 16), text('内容', 60)],
    rows: Object.entries(PLAN_INFO).map(([key, label]) => [label, info[key as keyof typeof PLAN_INFO]]),
  });

type Rows = readonly (readonly Cell[])[];
const sectionSheet = (rows: Rows): Sheet =>
  listSheet({
    name: SHEET_NAMES.sections,
    frozen: 1,
    columns: [text('板块', 40), text('章节', 12), text('标识', 12, true)],
    rows,
  });
const unitSheet = (rows: Rows): Sheet =>
  listSheet({
    name: SHEET_NAMES.units,
    frozen: 1,
    columns: [
      text('简称', 18),
      text('全称', 40),
      text('分管领导', 24),
      text('负责人职务', 28),
      text('其他职务', 34),
      text('标识', 12, true),
      text('职务标识', 12, true),
    ],
    rows,
  });
const leaderSheet = (rows: Rows): Sheet =>
  listSheet({
    name: SHEET_NAMES.leaders,
    frozen: 1,
    columns: [text('职务', 40), text('主要领导', 10), text('标识', 12, true)],
    rows,
  });

const NOTES: Rows = [
  [
    '必填',
    '“任务分解表”中的任务和牵头单位；“计划信息”中的计划编号（小写字母、数字和-，如zhongyuan-2024）、计划名称、地方、年度、通过日期。',
  ],
  ['一项任务多行', '一项任务有几个目标或几个节点的，逐行填写，任务栏只填第一行（也可合并单元格）。'],
  ['板块', '可填在“板块”栏（可合并），也可在任务上方单列一行“一、扩大有效需求”。'],
  ['目标', '有数值的填目标值和计量单位；不填目标的，按完成事项计，以完成百分比衡量。'],
  ['力争', '报告所称“力争”达到的目标填“是”；目标值填“力争200”或目标名称以“力争”开头的，同样识别。'],
  ['单位', '多个单位用顿号分开；牵头单位栏有多个的，第一个牵头，其余配合。没有“单位”表的，按任务表中的名称建立。'],
  [
    '节点',
    '完成时限填日期，如2024-06-30、6月30日、6月底；只填一个时限的，其余节点按季拟定；都不填的，按季推进。拟定的内容均注明“拟”。',
  ],
  ['应达到（%）', '到该节点应完成全年目标的百分比，末一节点为100；不填的，按节点数均分。'],
  ['列名', '常见写法均可识别，如责任单位、协办单位、工作任务、完成时间、责任领导。'],
];

const EXAMPLES: readonly Readonly<Partial<Record<TaskColumn, Cell>>>[] = [
  {
    section: '城市建设',
    title: '新建公厕',
    target: '新建公厕',
    value: 12,
    unit: '座',
    kind: '累计数量',
    lead: '区城管局',
    support: '区财政局、区自然资源局',
    leader: '副区长',
    step: '完成选址',
    due: '2024-04-30',
    share: 25,
  },
  { step: '主体完工', due: '2024-09-30', share: 75 },
  { step: '全部建成开放', due: '2024-12-20', share: 100 },
  { section: '民生保障', title: '修订养老服务规划', lead: '区民政局', due: '2024-06-30' },
];

/** The empty task table, with an explanation and an example. */
export const taskTableTemplate = (): Workbook => ({
  title: '任务分解表（模板）',
  day: '2024-01-01',
  foot: '任务分解表模板',
  sheets: [
    listSheet({
      name: SHEET_NAMES.tasks,
      frozen: 2,
      columns: taskColumns(false),
      rows: EXAMPLES.map((example) =>
        ORDER.filter((column) => !HIDDEN.includes(column)).map((column) => example[column] ?? null),
      ),
    }),
    infoSheet({
      id: 'qingshan-2024',
      title: '青山区2024年国民经济和社会发展计划',
      place: '青山区',
      year: '2024',
      adopted: '2024-02-22',
      reportTitle: '',
      reportDate: '',
    }),
    sectionSheet([]),
    unitSheet([]),
    leaderSheet([]),
    listSheet({ name: '填写说明', frozen: 0, columns: [text('项目', 16), text('说明', 90)], rows: NOTES }),
  ],
});
