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
  'before-due': '期限前几天：填适用事项、时限。So many days before the date: of, limit.',
  'after-due': '期限后几天：填适用事项、时限。So many days after the date: of, limit.',
  'after-last-rung': '上一级后几天：填适用事项、时限、所在日。So many days after the rung before it: of, limit, on.',
  'lamp-turned': '转为某灯之日：填所指的灯。The day on which the lamp turned: to.',
  'report-missing': '应报未报的次日。The day after the date of a report.',
  'instruction-unanswered': '批示逾期未复的次日。The day after the date of an instruction.',
});

const OwedRef = enumOf<ObligationKind>('OwedKind', '有期限的事项。What is owed until a date.', {
  milestone: '节点。A milestone.',
  acknowledgement: '签收。The acknowledgement.',
  report: '进展上报。A progress report.',
  instruction: '批示的回复。The answer to an instruction.',
});

const OnRef = enumOf<'its-day' | 'month-end'>('RungDay', '落在哪一天。On which day it falls.', {
  'its-day': '当日。Its own day.',
  'month-end': '当月最后一个工作日。The last working day of that month.',
});

const TriggerInput = builder.inputType('RungTriggerInput', {
  description: '一级何时办理；各种类所需的项见其说明。When a rung fires; each kind says what it needs.',
  fields: (t) => ({
    kind: t.field({ type: TriggerKindRef, required: true, description: '种类。Kind.' }),
    of: t.field({ type: [OwedRef], description: '对哪些事项。For what is owed.' }),
    limit: t.field({ type: LimitInput, description: '几天。So many days.' }),
    on: t.field({ type: OnRef, description: '落在哪一天，默认当日。On which day; its own unless given.' }),
    to: t.idList({ description: '转为哪些灯。To which lamps.' }),
  }),
});

const RecipientInput = builder.inputType('LadderRecipientInput', {
  description: '一个收件角色。A role to which a rung goes.',
  fields: (t) => ({
    role: t.field({ type: LadderRoleRef, required: true, description: '角色。The role.' }),
    copy: t.boolean({
      required: true,
      defaultValue: false,
      description: '是否为抄送。Whether only a copy goes there.',
    }),
  }),
});

const RungInput = builder.inputType('LadderRungInput', {
  description: '督办阶梯的一级。A rung of the ladder.',
  fields: (t) => ({
    id: t.id({ required: true, description: '编号，各版本不变。Its key, kept from version to version.' }),
    title: t.field({ type: TextInput, required: true, description: '名称。Title.' }),
    document: t.field({ type: DocumentKindRef, required: true, description: '何种文书。Which document.' }),
    trigger: t.field({ type: TriggerInput, required: true, description: '何时办理。When it fires.' }),
    grace: t.field({
      type: LimitInput,
      required: true,
      defaultValue: { days: 0, kind: 'calendar' },
      description: '宽限。Days of grace.',
    }),
    recipients: t.field({ type: [RecipientInput], required: true, description: '发给谁。To whom.' }),
    channels: t.field({
      type: [ChannelRef],
      required: true,
      description: '经何渠道，须含站内。By which ways, the inbox among them.',
    }),
  }),
});

const QuietInput = builder.inputType('QuietHoursInput', {
  description: '免打扰时段，可跨夜。Quiet hours, across midnight where they are.',
  fields: (t) => ({
    from: t.string({ required: true, description: '自几时，如18:00。From, such as 18:00.' }),
    to: t.string({ required: true, description: '至几时。To.' }),
  }),
});

const DigestInput = builder.inputType('DigestInput', {
  description: '每日汇总。The daily digest.',
  fields: (t) => ({
    at: t.string({ required: true, description: '几时发出，如09:30。When it leaves.' }),
    alone: t.field({
      type: [DocumentKindRef],
      required: true,
      description: '不并入汇总、单独发出的文书。Documents that do not wait for it.',
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
