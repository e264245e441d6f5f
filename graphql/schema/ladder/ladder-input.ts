/** A ladder as a person writes it, named as the domain names it; what a kind of trigger needs, the domain checks. */

import type { Ladder, ObligationKind, RungTrigger } from '@duban/domain';
import { assertNever } from '@duban/domain';
import { builder } from '../builder.ts';
import { enumOf } from '../kernel/enums.ts';
import { DocumentKindRef } from '../kernel/words.ts';
import { TextInput } from '../measure/definition-input.ts';
import { textOf } from '../plan/lamp-policy-input.ts';
import { LimitInput } from '../plan/settings-input.ts';
import { ChannelRef, LadderRoleRef } from './escalation.ts';

const TriggerKindRef = enumOf<RungTrigger['kind']>('RungTriggerKind', '一级何时办理。When a rung fires.', {
  'before-due': '期限前几天：填适用事项、时限。A number of days before the due date: set `of` and `limit`.',
  'after-due': '期限后几天：填适用事项、时限。A number of days after the due date: set `of` and `limit`.',
  'after-last-rung':
    '上一级后几天：填适用事项、时限、所在日。A number of days after the previous rung: set `of`, `limit` and `on`.',
  'lamp-turned': '转为某灯之日：填所指的灯。The day on which the lamp changed: set `to`.',
  'report-missing': '应报未报的次日。The day after a report was due and missing.',
  'instruction-unanswered': '批示逾期未复的次日。The day after an instruction was due and unanswered.',
});

const OwedRef = enumOf<ObligationKind>('OwedKind', '有期限的事项。An obligation with a due date.', {
  milestone: '节点。A milestone.',
  acknowledgement: '签收。The acknowledgement.',
  report: '进展上报。A progress report.',
  instruction: '批示的回复。The answer to an instruction.',
});

const OnRef = enumOf<'its-day' | 'month-end'>('RungDay', '落在哪一天。The day on which the rung fires.', {
  'its-day': '当日。The day itself.',
  'month-end': '当月最后一个工作日。The last working day of that month.',
});

const TriggerInput = builder.inputType('RungTriggerInput', {
  description:
    '一级何时办理；各种类所需的项见其说明。When a rung fires; the description of each kind names the fields that it needs.',
  fields: (t) => ({
    kind: t.field({ type: TriggerKindRef, required: true, description: '种类。Kind.' }),
    of: t.field({ type: [OwedRef], description: '对哪些事项。The obligations to which it applies.' }),
    limit: t.field({ type: LimitInput, description: '几天。The number of days.' }),
    on: t.field({
      type: OnRef,
      description: '落在哪一天，默认当日。The day on which it fires; by default the day itself.',
    }),
    to: t.idList({ description: '转为哪些灯。The lamps to which it changes.' }),
  }),
});

const RecipientInput = builder.inputType('LadderRecipientInput', {
  description: '一个收件角色。A role that receives the document of a rung.',
  fields: (t) => ({
    role: t.field({ type: LadderRoleRef, required: true, description: '角色。The role.' }),
    copy: t.boolean({
      required: true,
      defaultValue: false,
      description: '是否为抄送。Whether it receives a copy only.',
    }),
  }),
});

const RungInput = builder.inputType('LadderRungInput', {
  description: '督办阶梯的一级。A rung of the ladder.',
  fields: (t) => ({
    id: t.id({ required: true, description: '编号，各版本不变。Its key, kept from version to version.' }),
    title: t.field({ type: TextInput, required: true, description: '名称。Title.' }),
    document: t.field({ type: DocumentKindRef, required: true, description: '何种文书。The kind of document.' }),
    trigger: t.field({ type: TriggerInput, required: true, description: '何时办理。When it fires.' }),
    grace: t.field({
      type: LimitInput,
      required: true,
      defaultValue: { days: 0, kind: 'calendar' },
      description: '宽限。Days of grace.',
    }),
    recipients: t.field({ type: [RecipientInput], required: true, description: '发给谁。The recipients.' }),
    channels: t.field({
      type: [ChannelRef],
      required: true,
      description: '经何渠道，须含站内。The channels, which must include the inbox.',
    }),
  }),
});

const QuietInput = builder.inputType('QuietHoursInput', {
  description: '免打扰时段，可跨夜。Quiet hours, which may cross midnight.',
  fields: (t) => ({
    from: t.string({ required: true, description: '自几时，如18:00。Start time, such as 18:00.' }),
    to: t.string({ required: true, description: '至几时。End time.' }),
  }),
});

const DigestInput = builder.inputType('DigestInput', {
  description: '每日汇总。The daily digest.',
  fields: (t) => ({
    at: t.string({ required: true, description: '几时发出，如09:30。The time at which it is sent, such as 09:30.' }),
    alone: t.field({
      type: [DocumentKindRef],
      required: true,
      description: '不并入汇总、单独发出的文书。Documents that are sent on their own, without waiting for the digest.',
    }),
  }),
});

export const LadderPolicyInput = builder.inputType('LadderPolicyInput', {
  description: '督办阶梯的一个版本。A version of the ladder.',
  fields: (t) => ({
    id: t.id({ required: true, description: '编号。Its key.' }),
    version: t.int({ required: true, description: '版本，从1起。Its version, from 1.' }),
    title: t.field({ type: TextInput, required: true, description: '名称。Title.' }),
    quietHours: t.field({ type: QuietInput, required: true, description: '免打扰时段。Quiet hours.' }),
    digest: t.field({ type: DigestInput, required: true, description: '每日汇总。The daily digest.' }),
    rungs: t.field({ type: [RungInput], required: true, description: '各级，按先后。Its rungs, in order.' }),
  }),
});

/** What was left out has no value that the domain accepts. */
const triggerOf = ({ kind, of, limit, on, to }: (typeof TriggerInput)['$inferInput']): RungTrigger => {
  const days = limit ?? { days: Number.NaN, kind: 'calendar' };
  switch (kind) {
    case 'before-due':
    case 'after-due':
      return { kind, of: of ?? [], limit: days };
    case 'after-last-rung':
      return { kind, of: of ?? [], limit: days, on: on ?? 'its-day' };
    case 'lamp-turned':
      return { kind, to: to ?? [] };
    case 'report-missing':
    case 'instruction-unanswered':
      return { kind };
    default:
      return assertNever(kind);
  }
};

export const ladderOf = ({ title, rungs, ...plain }: (typeof LadderPolicyInput)['$inferInput']): Ladder => ({
  ...plain,
  title: textOf(title),
  rungs: rungs.map((rung) => ({ ...rung, title: textOf(rung.title), trigger: triggerOf(rung.trigger) })),
});
