/** The plan as a text for the terminal, in which every line says whether the report states it or Duban proposes it. */

import {
  type LastYear,
  type MeasureDefinition,
  type Milestone,
  namedSupport,
  type Origin,
  type PlanDefinition,
  type Target,
} from '@duban/domain';
import { writeLocator } from '../format/notation.ts';
import { derivedTargets } from './plan-json.ts';
import { padText, textWidth } from './text-width.ts';

const mark = (origin: Origin): string => (origin.kind === 'reported' ? '报' : '拟');

const amount = (value: number, unit: string | null): string => (unit === null ? `${value}` : `${value} ${unit}`);

/** "增长 7 %（2022 年 765.3 亿元）", "不超过 3.5 %", "零发生", "力争 200 家", "完成". */
const promise = (target: Target): string => (target.stretch ? `力争 ${goal(target)}` : goal(target));

const goal = ({ kind, value, unit, atLeast, baseline }: Target): string => {
  if (value === null) return '完成';
  if (kind === 'ceiling' && value === 0) return '零发生';
  const word = kind === 'growth' ? '增长 ' : kind === 'ceiling' ? '不超过 ' : kind === 'level' ? '达到 ' : '';
  const before = baseline === null ? '' : `（${baseline.year} 年 ${amount(baseline.value, baseline.unit)}）`;
  return `${word}${amount(value, unit)}${atLeast ? '以上' : ''}${before}`;
};

/** "33 部", "765.3 亿元，增长 1.9 %", "下降 4.1 %", "新建停车泊位 6026 个". */
const reachedBefore = ({ value, unit, growth, label }: LastYear): string => {
  const figures = [
    ...(value === null ? [] : [amount(value, unit)]),
    ...(growth === null ? [] : [`${growth < 0 ? '下降' : '增长'} ${Math.abs(growth)} %`]),
  ].join('，');
  return label ? `${label.zh} ${figures}` : figures;
};

const expectation = (milestone: Milestone, targets: readonly Target[]): string => {
  const known = milestone.expected.flatMap(({ target: id, value }) => {
    const target = targets.find((one) => one.id === id);
    if (!target) return [];
    if (target.kind === 'ceiling' && value === 0) return ['零发生'];
    return [amount(value, target.kind === 'deliverable' ? '%' : target.unit)];
  });
  return known.length === 0 ? '' : `〔${[...new Set(known)].join('、')}〕`;
};

const shortName = ({ units }: PlanDefinition, id: string): string =>
  units.find((unit) => unit.id === id)?.shortName ?? id;

/** A group stands for its members. */
const supportLine = (measure: MeasureDefinition, plan: PlanDefinition): string => {
  const { units, groups } = namedSupport(measure, plan);
  return [...units.map((unit) => shortName(plan, unit)), ...groups.map((group) => group.shortName)].join('、');
};

/** Every unit with its mark, and which units a group stands for. */
const unitLines = (plan: PlanDefinition): string[] => {
  const { units, groups = [], rules } = plan;
  const used = [...new Set(units.flatMap(({ origin }) => (origin?.kind === 'proposed' ? [origin.rule] : [])))];
  const heading = `单位（${units.length} 个）`;
  return [
    '',
    heading,
    '─'.repeat(textWidth(heading)),
    ...units.map(
      ({ name, shortName: short, origin }) => `${origin ? mark(origin) : '  '}  ${padText(short, 20)}${name.zh}`,
    ),
    ...groups.map(({ name, members }) => `组  ${name.zh}：${members.map((unit) => shortName(plan, unit)).join('、')}`),
    ...rules.filter(({ id }) => used.includes(id)).map(({ text }) => `拟 = ${text.zh}`),
  ];
};

const measureLines = (measure: MeasureDefinition, plan: PlanDefinition, derived: ReadonlySet<string>): string[] => {
  const post = plan.posts.find((one) => one.id === measure.responsible)?.title.zh ?? measure.responsible;
  const leader =
    plan.leaders.find((one) => one.id === measure.supervisingLeader)?.title.zh ?? measure.supervisingLeader;
  const labels = Math.max(...measure.targets.map((target) => textWidth(target.label.zh)));
  const line = (sign: string, name: string, text: string): string => `      ${sign} ${padText(name, 6)}${text}`;
  return [
    `${padText(measure.code, 8)}${measure.title.zh}  ${measure.sources.map(writeLocator).join('、')}`,
    ...measure.targets.flatMap((target) => [
      line(derived.has(target.id) ? '推' : '报', '目标', `${padText(target.label.zh, labels + 2)}${promise(target)}`),
      ...(target.lastYear ? [line('报', '上年', reachedBefore(target.lastYear))] : []),
      ...(target.note ? [line('注', '', target.note.zh)] : []),
    ]),
    ...measure.descriptors.map((one) => line('报', '说明', `${one.label.zh} ${amount(one.value, one.unit)}`)),
    line(mark(measure.origins.leadUnit), '牵头', `${shortName(plan, measure.leadUnit)}（${post}）`),
    ...(measure.supportUnits.length === 0
      ? []
      : [line(mark(measure.origins.supportUnits), '配合', supportLine(measure, plan))]),
    line(mark(measure.origins.supervisingLeader), '分管', leader),
    ...measure.milestones.map((one) =>
      line(mark(one.origin), '节点', `${one.due} ${one.label.zh}${expectation(one, measure.targets)}`),
    ),
    line(mark(measure.origins.evidence), '佐证', measure.evidence.map((text) => text.zh).join('；')),
  ];
};

/** Lines, each ended by a newline; no colour codes. */
export const renderPlan = (plan: PlanDefinition): string => {
  const derived = derivedTargets(plan);
  const targets = plan.measures.reduce((sum, measure) => sum + measure.targets.length, 0);
  const milestones = plan.measures.reduce((sum, measure) => sum + measure.milestones.length, 0);
  return [
    `${plan.title.zh}（${plan.id}）`,
    `${plan.place.zh}，${plan.adopted} 提交人大：${plan.measures.length} 项举措，${targets} 个目标，${milestones} 个节点`,
    `亮灯：${plan.policies.lamps.title.zh}    督办：${plan.policies.ladder.title.zh}`,
    '报 = 报告所述    推 = 由报告的其他目标推得    拟 = Duban 按规则拟定，报告未载',
    ...plan.sections.flatMap((section) => {
      const measures = plan.measures.filter((measure) => measure.section === section.id);
      const heading = `${section.code}  ${section.title.zh}（${measures.length} 项）`;
      return [
        '',
        heading,
        '─'.repeat(textWidth(heading)),
        ...measures.flatMap((measure) => [...measureLines(measure, plan, derived), '']).slice(0, -1),
      ];
    }),
    ...unitLines(plan),
    '',
  ].join('\n');
};
