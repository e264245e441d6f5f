/** The mutations by which a unit says how far a measure has come: reported, corrected, contributed to. */

import { builder } from '../builder.ts';
import { type Payload, runCommand } from '../commands/command.ts';
import {
  COMMAND_ID_WORDS,
  MEASURE_WORDS,
  orderMeasure,
  PayloadRef,
  plainPayload,
  waitForArg,
} from '../commands/command-payload.ts';
import { FILES_WORDS, FileInput } from '../files/file-input.ts';
import type { PersonOrder } from '../kernel/ports.ts';
import { DraftRef, ReportRef } from '../refs.ts';
import { draftMade, reportMade, reportNow } from './report-payload.ts';
import { ValueInput, valuesOf } from './target-value.ts';

export const CONFIRM_WORDS =
  '经核对属实：照收被要求核对的数据，并予注明。Confirms the figures: implausible ones are accepted and marked.';

export const ReportInput = builder.inputType('ReportProgressInput', {
  description: '上报进展：数值与文字至少其一。Values, a text, or both.',
  fields: (t) => ({
    measure: t.id({ required: true, description: MEASURE_WORDS }),
    values: t.field({
      type: [ValueInput],
      required: true,
      defaultValue: [],
      description: '数值；累计类填自年初的累计数。Values; a cumulative one counts from the start of the year.',
    }),
    text: t.string({ required: true, defaultValue: '', description: '文字说明。The text of the report.' }),
    asOf: t.field({
      type: 'CivilDate',
      description: '数据截止日，默认今天。The reporting date: the day to which the figures refer; by default today.',
    }),
    confirm: t.boolean({ required: true, defaultValue: false, description: CONFIRM_WORDS }),
    files: t.field({ type: [FileInput], description: FILES_WORDS }),
    commandId: t.id({ description: COMMAND_ID_WORDS }),
  }),
});

const CorrectInput = builder.inputType('CorrectProgressInput', {
  description: '更正一次上报：给出其全部新内容。The correction of a report: its complete new content.',
  fields: (t) => ({
    report: t.id({ required: true, description: '上报的全局标识。Global id of the report.' }),
    values: t.field({
      type: [ValueInput],
      required: true,
      description: '全部数值，未列的即从该上报中删去。All values: those left out are removed from the report.',
    }),
    text: t.string({ required: true, description: '全部文字。The whole text.' }),
    asOf: t.field({
      type: 'CivilDate',
      description: '数据截止日，不填则不变。The reporting date; unchanged where it is left out.',
    }),
    reason: t.string({ required: true, description: '更正原因，将永久留存。The reason, which is kept permanently.' }),
    confirm: t.boolean({ required: true, defaultValue: false, description: CONFIRM_WORDS }),
    commandId: t.id({ description: COMMAND_ID_WORDS }),
  }),
});

const ContributeInput = builder.inputType('ContributeInput', {
  description: '配合单位报送：数值与文字至少其一。Values, a text, or both, for the lead unit.',
  fields: (t) => ({
    measure: t.id({ required: true, description: MEASURE_WORDS }),
    values: t.field({ type: [ValueInput], required: true, defaultValue: [], description: '数值。Values.' }),
    text: t.string({ required: true, defaultValue: '', description: '文字说明。The text of the report.' }),
    confirm: t.boolean({ required: true, defaultValue: false, description: CONFIRM_WORDS }),
    commandId: t.id({ description: COMMAND_ID_WORDS }),
  }),
});

export const ReportPayload = builder.objectRef<Payload>('ReportProgressPayload').implement({
  description: '上报的结果。Result of a progress report.',
  interfaces: [PayloadRef],
  fields: (t) => ({
    report: t.field({
      type: ReportRef,
      nullable: true,
      description: '所成的上报，尚不可见时为空。The report that was created; null while it is not visible yet.',
      resolve: (payload, _args, context) => reportMade(payload, context),
    }),
    draft: t.field({
      type: DraftRef,
      nullable: true,
      description:
        '须经负责人审签时所成的待审签上报。The draft that was created instead, where the unit’s head has to sign the report.',
      resolve: (payload, _args, context) => draftMade(payload, context),
    }),
  }),
});

const CorrectPayload = builder.objectRef<Payload>('CorrectProgressPayload').implement({
  description: '更正的结果。Result of a correction.',
  interfaces: [PayloadRef],
  fields: (t) => ({
    report: t.field({
      type: ReportRef,
      nullable: true,
      description: '该上报现在的内容。The report as it stands now.',
      resolve: (payload, _args, context) => reportNow(payload, context),
    }),
  }),
});

const ContributePayload = plainPayload('ContributePayload', '报送的结果。Result of a contribution.');

/** Left out where it is not set: a command that is sent again is still the one that was stored before there was such a word. */
export const confirmed = (confirm: boolean): { readonly confirm?: true } => (confirm ? { confirm } : {});

/** The order of one report, with its targets as the plan names them. */
export const reportOrder = (
  plan: string,
  { values, text, asOf, confirm }: (typeof ReportInput)['$inferInput'],
): PersonOrder => ({
  type: 'reportProgress',
  values: valuesOf(plan, values),
  text,
  asOf: asOf ?? null,
  ...confirmed(confirm),
});

builder.mutationFields((t) => ({
  reportProgress: t.field({
    type: ReportPayload,
    nullable: true,
    description:
      '上报进展（牵头单位）；计划要求审签的，填报人所报先待负责人审签。The lead unit reports progress; where the plan requires it, a reporter’s report first waits for the signature of the unit’s head.',
    args: {
      input: t.arg({ type: ReportInput, required: true, description: '上报什么。The command’s input.' }),
      ...waitForArg,
    },
    resolve: (_root, { input, ...args }, context) =>
      orderMeasure(context, { input, ...args }, (plan) => reportOrder(plan, input)),
  }),
  correctProgress: t.field({
    type: CorrectPayload,
    nullable: true,
    description:
      '更正上报（牵头单位），原文永久留存。The lead unit corrects a report; the earlier wording is kept permanently.',
    args: {
      input: t.arg({ type: CorrectInput, required: true, description: '更正为何。The command’s input.' }),
      ...waitForArg,
    },
    resolve: (_root, { input, waitFor }, context) =>
      runCommand(
        context,
        { aim: { field: 'report', type: 'Report', id: input.report }, commandId: input.commandId, waitFor },
        ({ plan, names: [, report = ''] }) => ({
          type: 'correctProgress',
          report,
          values: valuesOf(plan, input.values),
          text: input.text,
          reason: input.reason,
          ...(input.asOf != null && { asOf: input.asOf }),
          ...confirmed(input.confirm),
        }),
      ),
  }),
  contribute: t.field({
    type: ContributePayload,
    nullable: true,
    description:
      '配合单位向牵头单位报送；以牵头单位的上报为准。A supporting unit contributes to the lead unit; only the lead unit’s reports count.',
    args: {
      input: t.arg({ type: ContributeInput, required: true, description: '报送什么。The command’s input.' }),
      ...waitForArg,
    },
    resolve: (_root, { input, ...args }, context) =>
      orderMeasure(context, { input, ...args }, (plan) => ({
        type: 'contribute',
        values: valuesOf(plan, input.values),
        text: input.text,
        ...confirmed(input.confirm),
      })),
  }),
}));
