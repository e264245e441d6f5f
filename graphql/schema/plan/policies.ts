/** How a plan is run: its settings, and every version of its lamps and its ladder with the date from which it holds. */

import type {
  Cadence,
  CivilDate,
  InForce,
  Ladder,
  LampPolicy,
  Limit,
  PlanSettings,
  Rung,
  Urgency,
} from '@duban/domain';
import { inForce, officeLimits, rungTiming, URGENCIES } from '@duban/domain';
import { builder } from '../builder.ts';
import { enumOf } from '../kernel/enums.ts';
import { type Seen, type Snapshot, seen } from '../kernel/snapshot.ts';
import { TextRef } from '../kernel/text.ts';
import { ApprovalStepRef, DocumentKindRef, UrgencyRef } from '../kernel/words.ts';
import { ChannelRef, LadderRecipientRef } from '../ladder/escalation.ts';
import { LampRef } from '../measure/lamp.ts';
import { PlanRef } from '../refs.ts';
import { RhythmRef } from './rhythm.ts';

export const DayKindRef = enumOf<Limit['kind']>('DayKind', '按何种日计算。Which days are counted.', {
  calendar: '自然日。All days.',
  working: '工作日。Working days.',
});

const LimitRef = builder.objectRef<Limit>('Limit').implement({
  description: '时限。A time limit in days.',
  fields: (t) => ({
    days: t.exposeInt('days', { description: '几天。The number.' }),
    kind: t.expose('kind', { type: DayKindRef, description: '按何种日。Which days are counted.' }),
  }),
});

export const CadenceKindRef = enumOf<Cadence['kind']>('CadenceKind', '上报周期。How often a report is due.', {
  none: '不定期。No regular reports.',
  weekly: '每周。Weekly.',
  monthly: '每月。Monthly.',
});

const CadenceRef = builder.objectRef<Cadence>('Cadence').implement({
  description: '上报周期。When reports are due.',
  fields: (t) => ({
    kind: t.expose('kind', { type: CadenceKindRef, description: '周期。How often.' }),
    weekday: t.int({
      nullable: true,
      description: '每周的星期几，1为星期一。On which weekday, 1 is Monday.',
      resolve: (cadence) => (cadence.kind === 'weekly' ? cadence.weekday : null),
    }),
    day: t.int({
      nullable: true,
      description: '每月的几日，31为月末。On which day of the month, 31 is its last.',
      resolve: (cadence) => (cadence.kind === 'monthly' ? cadence.day : null),
    }),
  }),
});

type UrgencyLimit = { readonly urgency: Urgency; readonly limit: Limit };

const UrgencyLimitRef = builder.objectRef<UrgencyLimit>('UrgencyLimit').implement({
  description: '一种缓急的时限。The time limit of an urgency.',
  fields: (t) => ({
    urgency: t.expose('urgency', { type: UrgencyRef, description: '缓急。Which urgency.' }),
    limit: t.expose('limit', { type: LimitRef, description: '时限。The time limit.' }),
  }),
});

const SettingsRef = builder.objectRef<PlanSettings>('PlanSettings').implement({
  description: '计划的设置。The settings of a plan.',
  fields: (t) => ({
    acknowledgeWithin: t.expose('acknowledgeWithin', {
      type: LimitRef,
      description: '签收时限。The time limit for the acknowledgement.',
    }),
    signOff: t.exposeBoolean('signOff', {
      description: '填报人所报是否须负责人审签。Whether the unit’s head has to sign a reporter’s report.',
    }),
    cadence: t.expose('cadence', { type: CadenceRef, description: '上报周期。How often a report is due.' }),
    mostExtensions: t.int({
      description: '每个节点至多延期几次。How often a milestone may be extended.',
      resolve: ({ extensions }) => extensions.most,
    }),
    extensionChain: t.field({
      type: [ApprovalStepRef],
      description: '延期的审批链。Who decides on an extension, in order.',
      resolve: ({ extensions }) => [...extensions.chain],
    }),
    amendmentChain: t.field({
      type: [ApprovalStepRef],
      description: '调整的审批链。Who decides on an amendment, in order.',
      resolve: ({ amendments }) => [...amendments.chain],
    }),
    instructions: t.field({
      type: [UrgencyLimitRef],
      description: '批示的回复时限。The time limits for answering an instruction.',
      resolve: ({ instructions }) => URGENCIES.map((urgency) => ({ urgency, limit: instructions[urgency] })),
    }),
    verifyWithin: t.field({
      type: LimitRef,
      description: '督查室核实办结申请的时限。The supervision office’s time limit for verifying a submission.',
      resolve: (settings) => officeLimits(settings).verifyWithin,
    }),
    decideWithin: t.field({
      type: LimitRef,
      description: '督查室审批申请的时限。The supervision office’s time limit for deciding on a request.',
      resolve: (settings) => officeLimits(settings).decideWithin,
    }),
    rhythm: t.expose('rhythm', { type: RhythmRef, description: '节奏。The schedule of meetings and papers.' }),
    ranking: t.exposeBoolean('ranking', { description: '是否排名，默认否。Whether units are ranked; off by default.' }),
  }),
});

export type Version<T> = InForce<T> & { readonly inForce: boolean };

export const LampPolicyRef = builder.objectRef<Version<LampPolicy>>('LampPolicy').implement({
  description: '亮灯规则的一个版本。A version of a lamp policy.',
  fields: (t) => ({
    key: t.string({ description: '编号。Its key.', resolve: ({ value }) => value.id }),
    version: t.int({ description: '版本，从1起。Its version, from 1.', resolve: ({ value }) => value.version }),
    title: t.field({ type: TextRef, description: '名称。Title.', resolve: ({ value }) => value.title }),
    source: t.field({
      type: TextRef,
      description: '所依据的规定。The regulation on which it is based.',
      resolve: ({ value }) => value.source,
    }),
    from: t.expose('from', { type: 'CivilDate', description: '自何日起生效。In force from this date.' }),
    inForce: t.exposeBoolean('inForce', { description: '所示之日是否有效。Whether it is in force on the day shown.' }),
    lamps: t.field({
      type: [LampRef],
      description: '各灯，由轻到重。Its lamps, the most severe last.',
      resolve: ({ value }) => value.lamps.toSorted((a, b) => a.severity - b.severity),
    }),
  }),
});

const RungRef = builder.objectRef<Seen<Rung>>('Rung').implement({
  description: '督办阶梯的一级。A rung of the ladder.',
  fields: (t) => ({
    key: t.exposeString('id', { description: '编号。Its key.' }),
    title: t.expose('title', { type: TextRef, description: '名称。Title.' }),
    document: t.expose('document', { type: DocumentKindRef, description: '何种文书。The kind of document.' }),
    timing: t.field({
      type: TextRef,
      description:
        '何时发出，如节点到期前3个工作日。When it fires, such as 3 working days before the date of a milestone.',
      resolve: ({ snapshot: { plan, today }, ...rung }) => rungTiming(rung, inForce(plan.terms.lamps, today)),
    }),
    recipients: t.field({
      type: [LadderRecipientRef],
      description: '发给谁。The recipients.',
      resolve: ({ recipients }) => [...recipients],
    }),
    channels: t.field({
      type: [ChannelRef],
      description: '经何渠道。The channels.',
      resolve: ({ channels }) => [...channels],
    }),
  }),
});

const LadderVersionRef = builder.objectRef<Seen<Version<Ladder>>>('Ladder').implement({
  description: '督办阶梯的一个版本。A version of the ladder.',
  fields: (t) => ({
    key: t.string({ description: '编号。Its key.', resolve: ({ value }) => value.id }),
    version: t.int({ description: '版本，从1起。Its version, from 1.', resolve: ({ value }) => value.version }),
    title: t.field({ type: TextRef, description: '名称。Title.', resolve: ({ value }) => value.title }),
    from: t.expose('from', { type: 'CivilDate', description: '自何日起生效。In force from this date.' }),
    inForce: t.exposeBoolean('inForce', { description: '所示之日是否有效。Whether it is in force on the day shown.' }),
    rungs: t.field({
      type: [RungRef],
      description: '各级，按先后。Its rungs, in order.',
      resolve: ({ snapshot, value }) => value.rungs.map((rung) => seen(snapshot, rung)),
    }),
  }),
});

/** As `inForce` of the domain judges: the last that began by that date, else the first. */
const versions = <T>(all: readonly InForce<T>[], today: CivilDate): Version<T>[] => {
  const index = Math.max(
    0,
    all.findLastIndex(({ from }) => from <= today),
  );
  return all.map((version, at) => ({ ...version, inForce: at === index }));
};

builder.objectFields(PlanRef, (t) => ({
  settings: t.field({
    type: SettingsRef,
    description: '设置。Its settings.',
    resolve: ({ plan }) => plan.terms.settings,
  }),
  lampPolicies: t.field({
    type: [LampPolicyRef],
    description: '亮灯规则的各版本，按生效日。Every version of its lamp policy, by effective date.',
    resolve: ({ plan, today }: Snapshot) => versions(plan.terms.lamps, today),
  }),
  lampPolicyTemplates: t.field({
    type: [LampPolicyRef],
    description:
      '可作范本的亮灯规则，均仿各地公开的办法；尚未启用，生效日为所示之日。Lamp policies to begin with, modelled on published ones; not in force, with the day shown as their date.',
    resolve: ({ today }: Snapshot, _args, { lampPolicyTemplates = [] }) =>
      lampPolicyTemplates.map((value) => ({ value, from: today, inForce: false })),
  }),
  ladders: t.field({
    type: [LadderVersionRef],
    description: '督办阶梯的各版本，按生效日。Every version of its ladder, by effective date.',
    resolve: (snapshot: Snapshot) =>
      versions(snapshot.plan.terms.ladders, snapshot.today).map((version) => seen(snapshot, version)),
  }),
}));
