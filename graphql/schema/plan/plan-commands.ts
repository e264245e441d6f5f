/** The mutations on a plan itself: its settings, its lamps and its ladder. Adoption and clock are the operator's, see the `duban` command. */

import type { InterviewMatter, Refusal } from '@duban/domain';
import { builder } from '../builder.ts';
import type { WaitFor } from '../commands/command.ts';
import { ReceiptRef, waitForArg } from '../commands/command-payload.ts';
import { givePlanCommand, type PlanPayload } from '../commands/plan-command.ts';
import type { Context } from '../kernel/context.ts';
import { parseId } from '../kernel/ids.ts';
import { namesFor } from '../kernel/names.ts';
import { opens, type PersonPlanOrder } from '../kernel/ports.ts';
import { quoted } from '../kernel/problem.ts';
import { RefusalRef } from '../kernel/refusal.ts';
import { LadderPolicyInput, ladderOf } from '../ladder/ladder-input.ts';
import { PlanRef } from '../refs.ts';
import { LampPolicyInput, lampPolicyOf } from './lamp-policy-input.ts';
import { CalendarInput, calendarOf } from './plan-calendar.ts';
import { SettingsInput, settingsOf } from './settings-input.ts';

export const COMMAND_ID_WORDS =
  '命令编号：在同一计划内，同一编号只执行一次，重试返回首次的结果；省略则自动生成。Command id, the idempotency key: within a plan the same id is carried out once, and a retry returns the first result. Generated where it is left out.';
export const PLAN_WORDS = '计划编号或全局标识。Key or global id of the plan.';

const SettingsCommandInput = builder.inputType('ChangePlanSettingsInput', {
  description: '变更计划的设置。A change of the plan’s settings.',
  fields: (t) => ({
    plan: t.id({ required: true, description: PLAN_WORDS }),
    settings: t.field({ type: SettingsInput, required: true, description: '全部设置。All settings.' }),
    commandId: t.id({ description: COMMAND_ID_WORDS }),
  }),
});

const FROM_WORDS = '自何日起生效，今天或以后。In force from this date, today or later.';

const LampsCommandInput = builder.inputType('AdoptLampPolicyInput', {
  description: '采用亮灯规则的一个版本。The adoption of a version of a lamp policy.',
  fields: (t) => ({
    plan: t.id({ required: true, description: PLAN_WORDS }),
    from: t.field({ type: 'CivilDate', required: true, description: FROM_WORDS }),
    policy: t.field({ type: LampPolicyInput, required: true, description: '政策。The policy.' }),
    ladder: t.field({
      type: LadderPolicyInput,
      description:
        '同日起采用的督办阶梯；现行阶梯所指的灯在新政策中不存在时必填。A ladder to adopt from the same day; required where the current one names lamps that the new policy does not have.',
    }),
    commandId: t.id({ description: COMMAND_ID_WORDS }),
  }),
});

const LadderCommandInput = builder.inputType('AdoptLadderInput', {
  description: '采用督办阶梯的一个版本。The adoption of a version of the ladder.',
  fields: (t) => ({
    plan: t.id({ required: true, description: PLAN_WORDS }),
    from: t.field({ type: 'CivilDate', required: true, description: FROM_WORDS }),
    ladder: t.field({ type: LadderPolicyInput, required: true, description: '阶梯。The ladder.' }),
    commandId: t.id({ description: COMMAND_ID_WORDS }),
  }),
});

const CalendarCommandInput = builder.inputType('ExtendCalendarInput', {
  description: '工作日历续期。The extension of the calendar.',
  fields: (t) => ({
    plan: t.id({ required: true, description: PLAN_WORDS }),
    calendar: t.field({ type: CalendarInput, required: true, description: '续期的日历。The calendar to add.' }),
    commandId: t.id({ description: COMMAND_ID_WORDS }),
  }),
});

const InterviewCommandInput = builder.inputType('RecordInterviewInput', {
  description: '登记约谈：何日谈、纪要、结果。The record of an interview: date, minutes and result.',
  fields: (t) => ({
    plan: t.id({ required: true, description: PLAN_WORDS }),
    unit: t.string({ required: true, description: '被约谈单位的编号。Key of the unit.' }),
    called: t.field({ type: 'CivilDate', required: true, description: '发起之日。The date on which it was called.' }),
    heldOn: t.field({ type: 'CivilDate', required: true, description: '约谈之日。The date on which it took place.' }),
    minutes: t.string({ required: true, description: '纪要。The minutes.' }),
    result: t.string({ required: true, description: '结果。The result.' }),
    present: t.string({
      description: '参加人员：姓名、职务；可不填。Who took part, by name and post; may be left out.',
    }),
    commandId: t.id({ description: COMMAND_ID_WORDS }),
  }),
});

export const payload = (name: string, description: string) =>
  builder.objectRef<PlanPayload>(name).implement({
    description,
    fields: (t) => ({
      commandId: t.id({
        description: '命令编号，给出的或生成的。The command’s id, given or generated.',
        resolve: ({ commandId }) => quoted(commandId, 200),
      }),
      receipt: t.expose('receipt', {
        type: ReceiptRef,
        nullable: true,
        description: '回执。The receipt; null where the command was refused.',
      }),
      refusal: t.field({
        type: RefusalRef,
        nullable: true,
        description: '拒绝原因。The refusal; null where the command was carried out. Nothing was changed.',
        resolve: async ({ refusal, plan }, _args, context) => {
          if (!refusal) return null;
          const snapshot = await context.snapshots.open(plan);
          return { ...refusal, names: await namesFor(snapshot, null, refusal), year: snapshot?.plan.year };
        },
      }),
      plan: t.field({
        type: PlanRef,
        nullable: true,
        description:
          '计划现在的情况，无论成败；没有该计划则为空。The plan as it stands now, whether the command was carried out or refused; null where there is no such plan.',
        resolve: ({ plan }, _args, context) => context.snapshots.open(plan),
      }),
    }),
  });

const SettingsPayload = payload('ChangePlanSettingsPayload', '变更设置的结果。Result of changing the settings.');
const LampsPayload = payload('AdoptLampPolicyPayload', '采用亮灯规则的结果。Result of adopting a lamp policy.');
const LadderPayload = payload('AdoptLadderPayload', '采用督办阶梯的结果。Result of adopting a ladder.');

const CalendarPayload = payload('ExtendCalendarPayload', '工作日历续期的结果。Result of extending the calendar.');

const InterviewPayload = payload('RecordInterviewPayload', '登记约谈的结果。Result of recording an interview.');

type Input = { readonly plan: string; readonly commandId?: string | null | undefined };

export const onPlan = (
  context: Context,
  { input, waitFor }: { readonly input: Input; readonly waitFor: WaitFor },
  order: PersonPlanOrder,
  placed: (refusal: Refusal) => Refusal = (refusal) => refusal,
  /** What is known to be refused before the plan is asked. */
  refused: Refusal | null = null,
) => givePlanCommand(context, { plan: planOf(input), commandId: input.commandId, waitFor, order, placed, refused });

export const planOf = ({ plan }: Pick<Input, 'plan'>): string => {
  const id = parseId(plan);
  return id?.type === 'Plan' ? id.plan : plan;
};

/** What the ladder called it for, as the reader knows it; nothing where there is no such interview, or no such plan. */
const interviewMatters = async (
  context: Context,
  plan: string,
  unit: string,
  called: string,
): Promise<readonly InterviewMatter[]> => {
  const snapshot = opens(context.identify(), plan) ? await context.snapshots.open(plan) : null;
  const found = await snapshot?.read.interviews({ filter: { units: [unit], called }, page: { first: 1 } });
  return (found?.rows[0]?.row.matters ?? []).map(({ measure, obligation }) => ({ measure, obligation: obligation.id }));
};

/** The domain names urgencies as it keeps them, the input as it takes them. */
const asWritten = (refusal: Refusal): Refusal => ({
  ...refusal,
  field:
    refusal.field
      ?.replace('instructions.fifteen-days', 'instructions.fifteenDays')
      .replace('instructions.thirty-days', 'instructions.thirtyDays') ?? null,
});

builder.mutationFields((t) => ({
  changePlanSettings: t.field({
    type: SettingsPayload,
    nullable: true,
    description: '变更计划的设置（督查室）。The supervision office changes the plan’s settings.',
    args: {
      input: t.arg({ type: SettingsCommandInput, required: true, description: '变更为何。The command’s input.' }),
      ...waitForArg,
    },
    resolve: (_root, args, context) =>
      onPlan(context, args, { type: 'changeSettings', settings: settingsOf(args.input.settings) }, asWritten),
  }),
  adoptLampPolicy: t.field({
    type: LampsPayload,
    nullable: true,
    description: '采用亮灯规则（督查室）。The supervision office adopts a lamp policy.',
    args: {
      input: t.arg({ type: LampsCommandInput, required: true, description: '采用什么。The command’s input.' }),
      ...waitForArg,
    },
    resolve: (_root, args, context) => {
      const { from, policy, ladder } = args.input;
      return onPlan(context, args, {
        type: 'adoptLampPolicy',
        from,
        policy: lampPolicyOf(policy),
        ...(ladder && { ladder: ladderOf(ladder) }),
      });
    },
  }),
  adoptLadder: t.field({
    type: LadderPayload,
    nullable: true,
    description: '采用督办阶梯（督查室）。The supervision office adopts a ladder.',
    args: {
      input: t.arg({ type: LadderCommandInput, required: true, description: '采用什么。The command’s input.' }),
      ...waitForArg,
    },
    resolve: (_root, args, context) => {
      const { from, ladder } = args.input;
      return onPlan(context, args, { type: 'adoptLadder', from, ladder: ladderOf(ladder) });
    },
  }),
  recordInterview: t.field({
    type: InterviewPayload,
    nullable: true,
    description: '登记一次约谈（督查室）。The supervision office records an interview that took place.',
    args: {
      input: t.arg({ type: InterviewCommandInput, required: true, description: '登记什么。The command’s input.' }),
      ...waitForArg,
    },
    resolve: async (_root, args, context) => {
      const { unit, called, heldOn, minutes, result, present } = args.input;
      const record = { unit, called, heldOn, minutes, result, ...(present && { present }) };
      const matters = await interviewMatters(context, planOf(args.input), unit, called);
      return onPlan(context, args, { type: 'recordInterview', ...record, matters });
    },
  }),
  extendCalendar: t.field({
    type: CalendarPayload,
    nullable: true,
    description: '工作日历续期（督查室）。The supervision office extends the plan’s calendar.',
    args: {
      input: t.arg({ type: CalendarCommandInput, required: true, description: '续期的日历。The calendar to add.' }),
      ...waitForArg,
    },
    resolve: (_root, args, context) =>
      onPlan(context, args, { type: 'extendCalendar', calendar: calendarOf(args.input.calendar) }),
  }),
}));
