import { describe, expect, it } from 'vitest';
import { taskTableTemplate } from '../content/task-table.ts';
import type { ReadBook, ReadCell } from '../read/read-book.ts';
import { readFile } from '../read/read-file.ts';
import { writeWorkbook } from '../xlsx/write.ts';
import { type GivenInfo, importPlan } from './import-plan.ts';

const INFO: GivenInfo = {
  id: 'qingshan-2024',
  title: '青山区2024年计划',
  place: '青山区',
  year: '2024',
  adopted: '2024-02-22',
};
const HEADS = ['板块', '任务', '目标', '目标值', '计量单位', '牵头单位', '配合单位', '分管领导', '节点', '完成时限'];
type Rows = readonly (readonly ReadCell[])[];
const book = (rows: Rows, merges: ReadBook['sheets'][number]['merges'] = []): ReadBook => ({
  sheets: [{ name: '任务分解表', rows, merges }],
});
const imported = async (rows: Rows, merges?: ReadBook['sheets'][number]['merges']) => {
  const { plan, faults } = await importPlan(book(rows, merges), INFO);
  expect(faults).toEqual([]);
  if (!plan) throw new Error('no plan came of it');
  return plan;
};
const faultsOf = async (rows: Rows, given: GivenInfo = INFO) => (await importPlan(book(rows), given)).faults;

describe('a plan from a task table', () => {
  it('comes of the template as it is handed out', async () => {
    const { plan, faults } = await importPlan(await readFile(await writeWorkbook(taskTableTemplate())));
    expect(faults).toEqual([]);
    expect(plan?.measures.map(({ code, title, leadUnit }) => [code, title.zh, leadUnit])).toEqual([
      ['1-01', '新建公厕', 'unit-1'],
      ['2-01', '修订养老服务规划', 'unit-4'],
    ]);
    expect(plan?.measures[0]?.milestones.map(({ due, expected }) => [due, expected[0]?.value])).toEqual([
      ['2024-04-30', 3],
      ['2024-09-30', 9],
      ['2024-12-20', 12],
    ]);
  });

  it('understands the names that offices give to columns, and lines that name a section', async () => {
    const plan = await imported([
      ['青山区2024年重点工作任务分解表'],
      ['序号', '工作任务', '责任单位', '协办单位', '完成时间', '责任领导'],
      ['一、扩大有效需求'],
      [1, '举办消费季', '区商务局', '区文旅局、区财政局', '6月底', '副区长'],
      ['二、改善民生'],
      [2, '新建幼儿园', '区教育局，区自然资源局', null, { date: '2024-08-31' }, '区长'],
    ]);
    expect(plan.sections.map(({ code, title }) => [code, title.zh])).toEqual([
      ['一', '扩大有效需求'],
      ['二', '改善民生'],
    ]);
    const [season, school] = plan.measures;
    expect(season?.milestones.at(-1)?.due).toBe('2024-06-30');
    expect(season?.supportUnits).toHaveLength(2);
    // The first that is listed leads.
    expect(plan.units.find(({ id }) => id === school?.leadUnit)?.shortName).toBe('区教育局');
    expect(school?.supportUnits).toHaveLength(1);
    expect(plan.leaders.find(({ main }) => main)?.title.zh).toBe('区长');
  });

  it('is the same whether cells are merged or left empty', async () => {
    const rows = (second: ReadCell): Rows => [
      HEADS,
      ['城建', '新建公厕', '新建公厕', 12, '座', '区城管局', null, null, '选址', '2024-04-30'],
      [null, null, null, null, null, null, null, null, '建成', '2024-12-20'],
      [null, '整治小区', null, null, null, second, null, null, null, '2024-10-31'],
    ];
    const merges = [
      { startRow: 1, endRow: 3, startCol: 5, endCol: 5 },
      { startRow: 1, endRow: 2, startCol: 1, endCol: 1 },
    ];
    expect(await imported(rows(null), merges)).toEqual(await imported(rows('区城管局')));
  });

  it('marks as proposed what the table leaves out', async () => {
    const plan = await imported([HEADS, ['城建', '整治小区', null, null, null, '区城管局']]);
    const [measure] = plan.measures;
    expect(measure?.milestones.map(({ due, origin }) => [due, origin])).toEqual(
      ['2024-03-25', '2024-06-25', '2024-09-25', '2024-12-20'].map((due) => [
        due,
        { kind: 'proposed', rule: 'quarterly-steps' },
      ]),
    );
    expect(measure?.origins.supervisingLeader).toEqual({ kind: 'proposed', rule: 'leader-by-portfolio' });
    expect(measure?.origins.leadUnit).toEqual({ kind: 'proposed', rule: 'task-table' });
  });

  it('is judged as counts, growth, levels and ceilings by the words and units of its targets', async () => {
    const plan = await imported([
      HEADS,
      ['经济', '稳增长', '生产总值增长', 6, '%', '区发改委'],
      [null, '控失业', '失业率控制在5.5%以内', 5.5, '%', '区人社局'],
      [null, '治空气', '优良天数比例', 70, '%', '区生态环境局'],
      [null, '建公厕', '公厕', 12, '座', '区城管局'],
    ]);
    expect(plan.measures.map(({ targets }) => targets[0]?.kind)).toEqual(['growth', 'ceiling', 'level', 'count']);
  });
});

describe('a target that is striven for', () => {
  const HEADS_OF_TARGETS = ['任务', '目标', '目标值', '计量单位', '力争', '牵头单位'];

  it('is marked in its column, or by the word before its name or its number', async () => {
    const plan = await imported([
      HEADS_OF_TARGETS,
      ['培育企业', '高新技术企业', 200, '家', '是', '区科技局'],
      [null, '力争新增科技型企业', 350, '家', null, null],
      [null, '创新平台', '力争16', '个', null, null],
      [null, '众创空间', 3, '家', '否', null],
      [null, '研发机构', 3, '家', null, null],
    ]);
    expect(plan.measures[0]?.targets.map(({ value, stretch }) => [value, stretch ?? false])).toEqual([
      [200, true],
      [350, true],
      [16, true],
      [3, false],
      [3, false],
    ]);
  });

  it('is refused at its cell where the column says something else', async () => {
    expect(await faultsOf([HEADS_OF_TARGETS, ['培育企业', '企业', 200, '家', '大概', '区科技局']])).toMatchObject([
      { cell: 'E2', zh: '“大概”须为“是”、“否”或留空' },
    ]);
  });
});

describe('a task table with faults', () => {
  it('names all of them at once by their cells, and makes no plan', async () => {
    const rows: Rows = [
      HEADS,
      ['城建', '新建公厕', '新建公厕', '十二', '座', '区城管局', null, null, '选址', '2024-02-30'],
      ['城建', '整治小区', null, null, null, null, null, null, null, '2024-10-31'],
      ['城建', '修路', '修路', 3, null, '区住建局', '区住建局', null, '开工', '2024-06-30'],
      [null, null, null, null, null, null, null, null, '完工', '2024-05-30'],
      ['城建', '植树', '植树', 3, '亩', '区园林局', null, null, '栽植', '2025-03-30'],
      [null, null, null, null, null, null, null, null, '验收', null],
    ];
    const { plan, faults } = await importPlan(book(rows), INFO);
    expect(plan).toBeNull();
    expect(faults.map(({ cell, zh }) => [cell, zh])).toEqual([
      ['D2', '“十二”不是数字，计量单位请另填一栏'],
      ['J2', '“2024-02-30”不是日期，须形如2023-06-30或6月底'],
      ['F3', '“牵头单位”未填写'],
      ['C4', '计量单位缺失：有数值须有计量单位'],
      ['J5', '节点第2步（2024年5月30日）不晚于上一步的日期2024年6月30日'],
      ['J6', expect.stringContaining('不在计划年度内')],
      ['J7', '未填写：节点须有完成时限'],
    ]);
    expect(faults.every(({ sheet, en }) => sheet === '任务分解表' && en.length > 5)).toBe(true);
  });

  it('says which column is missing, and which names it may have', async () => {
    const [fault] = await faultsOf([
      ['板块', '任务', '配合单位'],
      ['城建', '修路', '区住建局'],
    ]);
    expect(fault).toMatchObject({ cell: 'A1', zh: expect.stringMatching(/缺少“牵头单位”一栏（也可写作牵头部门/) });
  });

  it('says what the plan lacks', async () => {
    const { adopted: _, ...rest } = INFO;
    expect(await faultsOf([HEADS, ['城建', '修路', null, null, null, '区住建局']], rest)).toEqual([
      { cell: '', sheet: '计划信息', zh: '未填写“通过日期”', en: 'lacks 通过日期 (adopted)' },
    ]);
    const [wrong] = await faultsOf([HEADS, ['城建', '修路', null, null, null, '区住建局']], {
      ...INFO,
      adopted: '二月',
    });
    expect(wrong?.zh).toContain('须为日期');
  });

  it('is named as no task table where it has no heads of one', async () => {
    expect(
      (
        await faultsOf([
          ['甲', '乙'],
          [1, 2],
        ])
      )[0]?.zh,
    ).toContain('没有找到任务分解表');
  });
});
