/** The mutations of a measure's life: approved, issued, acknowledged, suspended, resumed, cancelled, closed, reopened. */

import { builder } from '../builder.ts';
import {
  COMMAND_ID_WORDS,
  MEASURE_WORDS,
  orderMeasure,
  plainPayload,
  waitForArg,
} from '../commands/command-payload.ts';
import { decisionInput } from './decision-input.ts';

const LIMIT_WORDS =
  '期间到期的事项的新期限；有此类事项时必填。The new date for everything that fell due in the meantime; required where something did.';

const ApproveInput = builder.inputType('ApproveMeasureInput', {
  description: '批准立项。The approval of a drafted measure.',
  fields: (t) => ({
    measure: t.id({ required: true, description: MEASURE_WORDS }),
    note: t.string({ required: true, defaultValue: '', description: '意见。A note.' }),
    commandId: t.id({ description: COMMAND_ID_WORDS }),
  }),
});

const IssueInput = builder.inputType('IssueMeasureInput', {
  description: '交办已立项的举措。The issue of an approved measure.',
  fields: (t) => ({
    measure: t.id({ required: true, description: MEASURE_WORDS }),
    commandId: t.id({ description: COMMAND_ID_WORDS }),
  }),
});

const AcknowledgeInput = builder.inputType('AcknowledgeMeasureInput', {
  description: '签收一项举措。The acknowledgement of a measure.',
  fields: (t) => ({
    measure: t.id({ required: true, description: MEASURE_WORDS }),
    commandId: t.id({ description: COMMAND_ID_WORDS }),
  }),
});

const SuspendInput = builder.inputType('SuspendMeasureInput', {
  description: '暂停一项举措。A measure to suspend.',
  fields: (t) => ({
    measure: t.id({ required: true, description: MEASURE_WORDS }),
    reason: t.string({ required: true, description: '暂停原因。The reason.' }),
    commandId: t.id({ description: COMMAND_ID_WORDS }),
  }),
});

const ResumeInput = builder.inputType('ResumeMeasureInput', {
  description: '恢复一项举措。A suspended measure to resume.',
  fields: (t) => ({
    measure: t.id({ required: true, description: MEASURE_WORDS }),
    note: t.string({ required: true, defaultValue: '', description: '说明。A note.' }),
    limit: t.field({ type: 'CivilDate', description: LIMIT_WORDS }),
    commandId: t.id({ description: COMMAND_ID_WORDS }),
  }),
});

const CancelInput = builder.inputType('CancelMeasureInput', {
  description: '取消一项举措。A measure to cancel.',
  fields: (t) => ({
    measure: t.id({ required: true, description: MEASURE_WORDS }),
    reason: t.string({ required: true, description: '取消原因。The reason.' }),
    commandId: t.id({ description: COMMAND_ID_WORDS }),
  }),
});

const CloseInput = builder.inputType('CloseMeasureInput', {
  description: '销号。A measure to close.',
  fields: (t) => ({
    measure: t.id({ required: true, description: MEASURE_WORDS }),
    exception: t.string({
      description:
        '例外说明：节点未全部核实或目标未全部达到时必填，须由领导决定；督查室填报的即为提请。The exception: required where a milestone is not verified or a target not reached. A leader decides on it; given by the supervision office, it is a proposal.',
    }),
    commandId: t.id({ description: COMMAND_ID_WORDS }),
  }),
});

const DecideClosingInput = decisionInput(
  'DecideClosingInput',
  '决定一项例外销号。A decision on closing a measure by exception.',
);

const ReopenInput = builder.inputType('ReopenMeasureInput', {
  description: '重启已销号或取消的举措。A closed or cancelled measure to reopen.',
  fields: (t) => ({
    measure: t.id({ required: true, description: MEASURE_WORDS }),
    reason: t.string({ required: true, description: '原因。The reason.' }),
    limit: t.field({ type: 'CivilDate', description: LIMIT_WORDS }),
    commandId: t.id({ description: COMMAND_ID_WORDS }),
  }),
});

const ApprovePayload = plainPayload('ApproveMeasurePayload', '批准立项的结果。Result of approving a measure.');
export const IssuePayload = plainPayload('IssueMeasurePayload', '交办的结果。Result of issuing a measure.');
export const AcknowledgePayload = plainPayload(
  'AcknowledgeMeasurePayload',
  '签收的结果。Result of acknowledging a measure.',
);
const SuspendPayload = plainPayload('SuspendMeasurePayload', '暂停的结果。Result of suspending a measure.');
const ResumePayload = plainPayload('ResumeMeasurePayload', '恢复的结果。Result of resuming a measure.');
const CancelPayload = plainPayload('CancelMeasurePayload', '取消的结果。Result of cancelling a measure.');
const ClosePayload = plainPayload('CloseMeasurePayload', '销号的结果。Result of closing a measure.');
const DecideClosingPayload = plainPayload('DecideClosingPayload', '决定的结果。Result of the decision.');
const ReopenPayload = plainPayload('ReopenMeasurePayload', '重启的结果。Result of reopening a measure.');

builder.mutationFields((t) => ({
  approveMeasure: t.field({
    type: ApprovePayload,
    nullable: true,
    description: '批准立项（领导）。A leader approves a drafted measure.',
    args: {
      input: t.arg({ type: ApproveInput, required: true, description: '批准什么。The command’s input.' }),
      ...waitForArg,
    },
    resolve: (_root, args, context) => orderMeasure(context, args, () => ({ type: 'approve', note: args.input.note })),
  }),
  issueMeasure: t.field({
    type: IssuePayload,
    nullable: true,
    description: '交办已立项的举措（督查室）。The supervision office issues an approved measure.',
    args: {
      input: t.arg({ type: IssueInput, required: true, description: '交办什么。The command’s input.' }),
      ...waitForArg,
    },
    resolve: (_root, args, context) => orderMeasure(context, args, () => ({ type: 'issue', definition: null })),
  }),
  acknowledgeMeasure: t.field({
    type: AcknowledgePayload,
    nullable: true,
    description: '签收举措（牵头单位）。The lead unit acknowledges a measure.',
    args: {
      input: t.arg({ type: AcknowledgeInput, required: true, description: '签收什么。The command’s input.' }),
      ...waitForArg,
    },
    resolve: (_root, args, context) => orderMeasure(context, args, () => ({ type: 'acknowledge' })),
  }),
  suspendMeasure: t.field({
    type: SuspendPayload,
    nullable: true,
    description:
      '暂停举措，期限停计（督查室）。The supervision office suspends a measure, whose deadlines then stop running.',
    args: {
      input: t.arg({ type: SuspendInput, required: true, description: '暂停什么。The command’s input.' }),
      ...waitForArg,
    },
    resolve: (_root, args, context) =>
      orderMeasure(context, args, () => ({ type: 'suspend', reason: args.input.reason })),
  }),
  resumeMeasure: t.field({
    type: ResumePayload,
    nullable: true,
    description: '恢复举措（督查室）。The supervision office resumes a suspended measure.',
    args: {
      input: t.arg({ type: ResumeInput, required: true, description: '恢复什么。The command’s input.' }),
      ...waitForArg,
    },
    resolve: (_root, args, context) => {
      const { note, limit = null } = args.input;
      return orderMeasure(context, args, () => ({ type: 'resume', note, limit }));
    },
  }),
  cancelMeasure: t.field({
    type: CancelPayload,
    nullable: true,
    description: '取消举措（督查室）。The supervision office cancels a measure.',
    args: {
      input: t.arg({ type: CancelInput, required: true, description: '取消什么。The command’s input.' }),
      ...waitForArg,
    },
    resolve: (_root, args, context) =>
      orderMeasure(context, args, () => ({ type: 'cancel', reason: args.input.reason })),
  }),
  closeMeasure: t.field({
    type: ClosePayload,
    nullable: true,
    description:
      '销号：节点均已办结、目标均已达到的，由督查室办理；其余须说明例外情况，督查室提请、领导决定，或由领导直接决定（例外销号）。The supervision office closes a measure whose milestones are verified and targets reached; any other is closed by exception, by a leader directly or on the office’s proposal.',
    args: {
      input: t.arg({ type: CloseInput, required: true, description: '销什么号。The command’s input.' }),
      ...waitForArg,
    },
    resolve: (_root, args, context) => {
      const { exception = null } = args.input;
      return orderMeasure(context, args, () => ({ type: 'close', exception }));
    },
  }),
  decideClosing: t.field({
    type: DecideClosingPayload,
    nullable: true,
    description:
      '决定督查室提请的例外销号（领导）。A leader decides on the supervision office’s proposal to close a measure by exception.',
    args: {
      input: t.arg({ type: DecideClosingInput, required: true, description: '如何决定。The decision.' }),
      ...waitForArg,
    },
    resolve: (_root, args, context) => {
      const { granted, note } = args.input;
      return orderMeasure(context, args, () => ({ type: 'decideClosing', granted, note }));
    },
  }),
  reopenMeasure: t.field({
    type: ReopenPayload,
    nullable: true,
    description: '重启举措（督查室）。The supervision office reopens a measure.',
    args: {
      input: t.arg({ type: ReopenInput, required: true, description: '重启什么。The command’s input.' }),
      ...waitForArg,
    },
    resolve: (_root, args, context) => {
      const { reason, limit = null } = args.input;
      return orderMeasure(context, args, () => ({ type: 'reopen', reason, limit }));
    },
  }),
}));
