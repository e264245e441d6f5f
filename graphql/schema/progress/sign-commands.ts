/** The mutations of a unit's head on what a reporter has written: signed, or sent back. */

import { builder } from '../builder.ts';
import { type Payload, runCommand, type WaitFor } from '../commands/command.ts';
import { COMMAND_ID_WORDS, PayloadRef, waitForArg } from '../commands/command-payload.ts';
import type { Context } from '../kernel/context.ts';
import type { PersonOrder } from '../kernel/ports.ts';
import { DraftRef, ReportRef } from '../refs.ts';
import { CONFIRM_WORDS, confirmed } from './progress-commands.ts';
import { draftNow, reportNow } from './report-payload.ts';

const DRAFT_WORDS = '待审签上报的全局标识。Global id of the report’s draft.';

const SignInput = builder.inputType('SignReportInput', {
  description: '审签一次上报。The signature of a report.',
  fields: (t) => ({
    report: t.id({ required: true, description: DRAFT_WORDS }),
    confirm: t.boolean({ required: true, defaultValue: false, description: CONFIRM_WORDS }),
    commandId: t.id({ description: COMMAND_ID_WORDS }),
  }),
});

const RejectInput = builder.inputType('RejectReportInput', {
  description: '退改一次上报。The rejection of a report.',
  fields: (t) => ({
    report: t.id({ required: true, description: DRAFT_WORDS }),
    reason: t.string({ required: true, description: '退改原因。The reason.' }),
    commandId: t.id({ description: COMMAND_ID_WORDS }),
  }),
});

const SignPayload = builder.objectRef<Payload>('SignReportPayload').implement({
  description: '审签的结果。Result of signing a report.',
  interfaces: [PayloadRef],
  fields: (t) => ({
    report: t.field({
      type: ReportRef,
      nullable: true,
      description: '所审签的上报。The report that was signed.',
      resolve: (payload, _args, context) => reportNow(payload, context),
    }),
  }),
});

const RejectPayload = builder.objectRef<Payload>('RejectReportPayload').implement({
  description: '退改的结果。Result of rejecting a report.',
  interfaces: [PayloadRef],
  fields: (t) => ({
    draft: t.field({
      type: DraftRef,
      nullable: true,
      description: '该待审签上报现在的情况。The draft as it stands now.',
      resolve: (payload, _args, context) => draftNow(payload, context),
    }),
  }),
});

type OnDraft = { readonly report: string; readonly commandId?: string | null | undefined };

const onDraft = (context: Context, input: OnDraft, waitFor: WaitFor, orderFor: (report: string) => PersonOrder) =>
  runCommand(
    context,
    { aim: { field: 'report', type: 'ReportDraft', id: input.report }, commandId: input.commandId, waitFor },
    ({ names: [, report = ''] }) => orderFor(report),
  );

builder.mutationFields((t) => ({
  signReport: t.field({
    type: SignPayload,
    nullable: true,
    description: '审签上报（牵头单位负责人）。The head of the lead unit signs a report.',
    args: {
      input: t.arg({ type: SignInput, required: true, description: '审签什么。The command’s input.' }),
      ...waitForArg,
    },
    resolve: (_root, { input, waitFor }, context) =>
      onDraft(context, input, waitFor, (report) => ({ type: 'signReport', report, ...confirmed(input.confirm) })),
  }),
  rejectReport: t.field({
    type: RejectPayload,
    nullable: true,
    description: '退改上报（牵头单位负责人）。The head of the lead unit sends a report back to its writer.',
    args: {
      input: t.arg({ type: RejectInput, required: true, description: '退改什么。The command’s input.' }),
      ...waitForArg,
    },
    resolve: (_root, { input, waitFor }, context) =>
      onDraft(context, input, waitFor, (report) => ({ type: 'rejectReport', report, reason: input.reason })),
  }),
}));
