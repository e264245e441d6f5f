import { describe, expect, test } from 'vitest';
import { planDirectory, planIds } from '../directory.ts';
import { readPlan } from '../format/read-plan.ts';
import { toPlanJson } from './plan-json.ts';
import { renderPlan } from './render-plan.ts';
import { padText, textWidth } from './text-width.ts';

const plan = readPlan(planDirectory('qingshan-2024'));

describe('the plan as JSON', () => {
  const json = toPlanJson(plan);
  const measure = (id: string) => json.measures.find((one) => one.id === id);

  test('can be written and parsed without loss', () => {
    expect(JSON.parse(JSON.stringify(json))).toEqual(json);
  });

  test('writes a target with its place in the report and its baseline', () => {
    expect(measure('processing-growth')?.targets).toEqual([
      {
        id: 'processing-growth',
        kind: 'growth',
        value: 8,
        unit: '%',
        baseline: { year: 2023, value: 12.5, unit: '亿元', source: '一/1/1' },
        lastYear: { value: 12.5, unit: '亿元', growth: 6, source: '一/1/1', label: null, labelEn: null },
        label: '农产品加工产值增速',
        labelEn: 'Growth of food processing',
        atLeast: false,
        stretch: false,
        derived: false,
        sources: ['二/2/1'],
        note: null,
      },
    ]);
  });

  test('names units and keeps their ids beside the names', () => {
    expect(measure('farmland')).toMatchObject({
      section: 'farming',
      sectionCode: '二(一)',
      source: ['二(一)/1/3'],
      leadUnit: '青山县农业农村局',
      leadUnitId: 'farming',
      supportUnits: ['青山县水利局'],
      supportUnitIds: ['water'],
      responsible: '县农业农村局局长',
      supervisingLeader: '副县长',
    });
  });

  test('lists what was proposed, and by which rule', () => {
    expect(measure('farmland')?.proposed).toEqual([
      'leadUnit',
      'supportUnits',
      'responsible',
      'supervisingLeader',
      'evidence',
      'milestones',
    ]);
    expect(measure('spring-canals')?.proposed).not.toContain('leadUnit');
    expect(measure('spring-canals')?.milestones.map(({ proposed, rule }) => [proposed, rule])).toEqual([
      [true, 'before-the-water'],
      [false, null],
    ]);
  });
});

describe('the plan as text', () => {
  const text = renderPlan(plan);

  test('marks what is reported and what is proposed', () => {
    expect(text).toContain('报 牵头  县水利局（县水利局局长）');
    expect(text).toContain('拟 牵头  县农业农村局（县农业农村局局长）');
    expect(text).toContain('报 节点  2024-02-29 提交清淤验收单〔100 %〕');
    expect(text).toContain('报 目标  农产品加工产值增速  增长 8 %（2023 年 12.5 亿元）');
    expect(text).toContain('报 上年  12.5 亿元，增长 6 %');
    expect(text).toContain('不超过 30 天');
    expect(text).toContain('达到 96 %以上');
    expect(text).toContain('报 说明  每个藏书 800 册');
  });

  test('shows a ceiling of none as 零发生, and says what a figure of the previous year counts', () => {
    const whole = renderPlan(readPlan(planDirectory('zhongyuan-2023')));
    expect(whole).toContain('重特大安全事故  零发生');
    expect(whole).not.toContain('不超过 0');
    expect(whole).toContain('报 上年  下降 4.1 %');
    expect(whole).toMatch(/新增高新技术企业 +力争 200 家/);
    expect(whole).toContain('报 上年  新建停车泊位 6026 个');
  });

  test('aligns the targets of a measure by columns, not by characters', () => {
    const columns = text
      .split('\n')
      .filter((line) => line.includes('万亩') && line.includes('目标'))
      .map((line) => textWidth(line.slice(0, line.search(/\d+ 万亩/))));
    expect(columns).toHaveLength(3);
    expect(new Set(columns).size).toBe(1);
  });

  test.each(planIds())('holds every measure of %s', (id) => {
    const whole = readPlan(planDirectory(id));
    const lines = renderPlan(whole).split('\n');
    for (const { code, title } of whole.measures)
      expect(lines.some((line) => line.startsWith(`${code} `) && line.includes(title.zh))).toBe(true);
  });
});

test('a Chinese character is two columns wide and a Latin one is one', () => {
  expect(textWidth('5G产业链')).toBe(8);
  expect(padText('中原', 6)).toBe('中原  ');
  expect(padText('中原区', 4)).toBe('中原区');
});
