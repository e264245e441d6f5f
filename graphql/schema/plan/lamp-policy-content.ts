/** The whole content of a lamp policy, named as `LampPolicyInput` takes it: who changes a policy starts from one in force. */

import type { LampPolicy, LampRule, Scheduled } from '@duban/domain';
import { builder } from '../builder.ts';
import { AsAtRef, ModeRef, RuleKindRef } from './lamp-policy-input.ts';
import { DayKindRef, LampPolicyRef } from './policies.ts';

const SituationsRef = builder.objectRef<LampPolicy['situations']>('LampSituations').implement({
  description: '无规则可依时亮何灯。The lamps shown where no rule applies.',
  fields: (t) => ({
    onTime: t.exposeString('onTime', { description: '正常。On time.' }),
    done: t.exposeString('done', { description: '已完成。Done.' }),
    notStarted: t.exposeString('notStarted', { description: '未开始。Not started.' }),
    setAside: t.exposeString('setAside', { description: '暂停或取消。Suspended or cancelled.' }),
  }),
});

const ScheduledRef = builder.objectRef<Scheduled>('ScheduledProgress').implement({
  description: '序时进度。Scheduled progress.',
  fields: (t) => ({
    mode: t.expose('mode', { type: ModeRef, description: '如何计算。How it is calculated.' }),
    asAt: t.expose('asAt', { type: AsAtRef, description: '何时变动。When it changes.' }),
    graceDays: t.exposeInt('graceDays', { description: '宽限几天。Days of grace.' }),
  }),
});

type Band = { readonly lamp: string; readonly atLeast?: number; readonly atMost?: number; readonly months?: number };

const BandRef = builder.objectRef<Band>('LampBand').implement({
  description: '规则的一档；只有该种类所用的界限非空。A band of a rule; only the bound of its kind is not null.',
  fields: (t) => ({
    lamp: t.exposeString('lamp', { description: '亮何灯。The lamp.' }),
    atLeast: t.exposeFloat('atLeast', { nullable: true, description: '至少多少。At least.' }),
    atMost: t.exposeInt('atMost', { nullable: true, description: '至多几天。At most so many days.' }),
    months: t.exposeInt('months', { nullable: true, description: '第几个月。Of which month.' }),
  }),
});

const RuleRef = builder.objectRef<LampRule>('LampRule').implement({
  description: '一条亮灯规则；只有其种类所用的项非空。A lamp rule; only what its kind uses is not null.',
  fields: (t) => ({
    kind: t.expose('kind', { type: RuleKindRef, description: '种类。Kind.' }),
    reached: t.string({
      nullable: true,
      description: '达到时亮何灯。The lamp where it is reached.',
      resolve: (rule) => (rule.kind === 'binary' ? rule.reached : null),
    }),
    behind: t.string({
      nullable: true,
      description: '未达到时亮何灯。The lamp where it is not.',
      resolve: (rule) => (rule.kind === 'binary' ? rule.behind : null),
    }),
    bands: t.field({
      type: [BandRef],
      description: '各档，由好到差。Bands from the best standing to the worst.',
      resolve: (rule): Band[] => (rule.kind === 'binary' ? [] : [...rule.bands]),
    }),
    below: t.string({
      nullable: true,
      description: '各档之下亮何灯。The lamp below all bands.',
      resolve: (rule) => (rule.kind === 'points' || rule.kind === 'percent' ? rule.below : null),
    }),
    days: t.field({
      type: DayKindRef,
      nullable: true,
      description: '按何种日。Which days are counted.',
      resolve: (rule) => (rule.kind === 'due-days' ? rule.days : null),
    }),
  }),
});

builder.objectFields(LampPolicyRef, (t) => ({
  situations: t.field({
    type: SituationsRef,
    description: '无规则可依时亮何灯。The lamps shown where no rule applies.',
    resolve: ({ value }) => value.situations,
  }),
  scheduled: t.field({
    type: ScheduledRef,
    description: '序时进度。Scheduled progress.',
    resolve: ({ value }) => value.scheduled,
  }),
  rules: t.field({
    type: [RuleRef],
    description: '各规则，取最差的灯。Its rules; the most severe lamp that they give is shown.',
    resolve: ({ value }) => [...value.rules],
  }),
}));
