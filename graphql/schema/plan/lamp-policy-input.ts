/** A lamp policy as a person writes it, named as the domain names it; what a kind of rule needs, the domain checks. */

import type { LampPolicy, LampRule, Scheduled, ScheduledMode } from '@duban/domain';
import { assertNever } from '@duban/domain';
import { builder } from '../builder.ts';
import { enumOf } from '../kernel/enums.ts';
import { TextInput } from '../measure/definition-input.ts';
import { MeaningRef } from '../measure/lamp.ts';
import { DayKindRef } from './policies.ts';

const LampInput = builder.inputType('LampInput', {
  description: '一盏灯。A lamp.',
  fields: (t) => ({
    id: t.id({ required: true, description: '在政策内的编号，如red。Its key within the policy.' }),
    name: t.field({ type: TextInput, required: true, description: '名称。Its name.' }),
    colour: t.string({ required: true, description: '颜色，如#d32f2f。Its colour, such as #d32f2f.' }),
    meaning: t.field({ type: MeaningRef, required: true, description: '含义。What the lamp means.' }),
    severity: t.float({ required: true, description: '严重程度，各灯不同。Its severity, different for each lamp.' }),
  }),
});

const SituationsInput = builder.inputType('LampSituationsInput', {
  description: '无规则可依时亮何灯。The lamps shown where no rule applies.',
  fields: (t) => ({
    onTime: t.id({ required: true, description: '正常。On time.' }),
    done: t.id({ required: true, description: '已完成。Done.' }),
    notStarted: t.id({ required: true, description: '未开始。Not started.' }),
    setAside: t.id({ required: true, description: '暂停或取消。Suspended or cancelled.' }),
  }),
});

export const ModeRef = enumOf<ScheduledMode>(
  'ScheduledMode',
  '序时进度如何计算。How scheduled progress is calculated.',
  {
    'roadmap-steps': '已到期节点应达到的。The values expected by the milestones whose due date has passed.',
    'roadmap-linear': '节点之间按日均摊。The same, interpolated by days between them.',
    'straight-line': '全年按日均摊。Spread evenly over the days of the year.',
  },
);

export const AsAtRef = enumOf<Scheduled['asAt']>(
  'ScheduledAsAt',
  '序时进度何时变动。When scheduled progress changes.',
  {
    day: '每日。Each day.',
    'month-end': '每月末。At the end of each month.',
  },
);

const ScheduledInput = builder.inputType('ScheduledInput', {
  description: '序时进度。Scheduled progress.',
  fields: (t) => ({
    mode: t.field({ type: ModeRef, required: true, description: '如何计算。How it is calculated.' }),
    asAt: t.field({ type: AsAtRef, required: true, description: '何时变动。When it changes.' }),
    graceDays: t.int({ required: true, description: '宽限几天，0至60。Days of grace, 0 to 60.' }),
  }),
});

export const RuleKindRef = enumOf<LampRule['kind']>('LampRuleKind', '亮灯规则的种类。Kind of a rule.', {
  binary: '是否达到序时进度：填达到时的灯、落后时的灯。Scheduled progress is reached or not: reached, behind.',
  points:
    '与序时进度相差几个百分点：填各档的下限、低于各档时的灯。Percentage points ahead of it: bands.atLeast, below.',
  percent: '完成序时进度的百分之几：填各档的下限、低于各档时的灯。Percent of it: bands.atLeast, below.',
  'due-days': '距节点期限几天：填天数的算法、各档的上限。Days to a milestone’s date: days, bands.atMost.',
  'due-month': '自到期之月起第几个月：填各档的月数。Months since the month of the date: bands.months.',
});

const BandInput = builder.inputType('LampBandInput', {
  description: '规则的一档。A band of a rule.',
  fields: (t) => ({
    lamp: t.id({ required: true, description: '亮何灯。The lamp.' }),
    atLeast: t.float({ description: '至少多少。At least.' }),
    atMost: t.int({ description: '至多几天。At most so many days.' }),
    months: t.int({ description: '第几个月。Of which month.' }),
  }),
});

const RuleInput = builder.inputType('LampRuleInput', {
  description:
    '一条亮灯规则；各种类所需的项见其说明。A lamp rule; the description of each kind names the fields that it needs.',
  fields: (t) => ({
    kind: t.field({ type: RuleKindRef, required: true, description: '种类。Kind.' }),
    reached: t.id({ description: '达到时亮何灯。The lamp where it is reached.' }),
    behind: t.id({ description: '未达到时亮何灯。The lamp where it is not.' }),
    bands: t.field({ type: [BandInput], description: '各档，由好到差。Bands from the best standing to the worst.' }),
    below: t.id({ description: '各档之下亮何灯。The lamp below all bands.' }),
    days: t.field({ type: DayKindRef, description: '按何种日。Which days are counted.' }),
  }),
});

export const LampPolicyInput = builder.inputType('LampPolicyInput', {
  description: '亮灯规则的一个版本。A version of a lamp policy.',
  fields: (t) => ({
    id: t.id({ required: true, description: '编号，如three-lights。Its key.' }),
    version: t.int({ required: true, description: '版本，从1起。Its version, from 1.' }),
    title: t.field({ type: TextInput, required: true, description: '名称。Title.' }),
    source: t.field({
      type: TextInput,
      required: true,
      description: '所依据的规定。The regulation on which it is based.',
    }),
    lamps: t.field({ type: [LampInput], required: true, description: '各灯。Its lamps.' }),
    situations: t.field({ type: SituationsInput, required: true, description: '无规则可依时。Where no rule applies.' }),
    scheduled: t.field({ type: ScheduledInput, required: true, description: '序时进度。Scheduled progress.' }),
    rules: t.field({
      type: [RuleInput],
      required: true,
      description: '各规则，取最差的灯。Its rules; the most severe lamp that they give is shown.',
    }),
  }),
});

type Written<T extends { readonly $inferInput: unknown }> = T['$inferInput'];
export type WrittenText = Written<typeof TextInput>;

export const textOf = ({ zh, en }: WrittenText) => ({ zh, ...(en != null && { en }) });

/** What was left out has no value that the domain accepts. */
const ruleOf = ({ kind, reached, behind, bands, below, days }: Written<typeof RuleInput>): LampRule => {
  const none = Number.NaN;
  const steps = bands ?? [];
  switch (kind) {
    case 'binary':
      return { kind, reached: reached ?? '', behind: behind ?? '' };
    case 'points':
    case 'percent':
      return {
        kind,
        bands: steps.map(({ lamp, atLeast }) => ({ lamp, atLeast: atLeast ?? none })),
        below: below ?? '',
      };
    case 'due-days':
      return {
        kind,
        days: days ?? 'working',
        bands: steps.map(({ lamp, atMost }) => ({ lamp, atMost: atMost ?? none })),
      };
    case 'due-month':
      return { kind, bands: steps.map(({ lamp, months }) => ({ lamp, months: months ?? none })) };
    default:
      return assertNever(kind);
  }
};

export const lampPolicyOf = ({
  title,
  source,
  lamps,
  rules,
  ...plain
}: Written<typeof LampPolicyInput>): LampPolicy => ({
  ...plain,
  title: textOf(title),
  source: textOf(source),
  lamps: lamps.map((lamp) => ({ ...lamp, name: textOf(lamp.name) })),
  rules: rules.map(ruleOf),
});
