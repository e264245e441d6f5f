/** The mutations around an extension: asked for by the unit before the date, decided step by step. */

import { builder } from '../builder.ts';
import { COMMAND_ID_WORDS, waitForArg } from '../commands/command-payload.ts';
import { MILESTONE_WORDS, milestonePayload, orderMilestone } from './milestone-payload.ts';

const RequestInput = builder.inputType('RequestExtensionInput', {
  description: '申请延期，须在到期之前。A request for an extension, to be made before the due date.',
  fields: (t) => ({
    milestone: t.id({ required: true, description: MILESTONE_WORDS }),
    due: t.field({ type: 'CivilDate', required: true, description: '申请延至何日。The date requested.' }),
    reason: t.string({ required: true, description: '申请理由。The reason.' }),
    commandId: t.id({ description: COMMAND_ID_WORDS }),
  }),
});

const DecideInput = builder.inputType('DecideExtensionInput', {
  description: '审批延期申请。A decision on an extension.',
  fields: (t) => ({
    milestone: t.id({ required: true, description: MILESTONE_WORDS }),
    granted: t.boolean({ required: true, description: '是否同意。Whether the request is granted.' }),
    note: t.string({
      required: true,
      defaultValue: '',
      description: '意见；不同意时必填。A note; required, as the reason, where the request is refused.',
    }),
    limit: t.field({
      type: 'CivilDate',
      description:
        '同意而另定期限，或不同意而原期限已过时的新期限；期限已过时必填。Where granted, a date other than the one requested; where refused, a new due date. Required where the due date has passed in the meantime.',
    }),
    commandId: t.id({ description: COMMAND_ID_WORDS }),
  }),
});

const RequestPayload = milestonePayload('RequestExtensionPayload', '申请的结果。Result of a request.');
const DecidePayload = milestonePayload('DecideExtensionPayload', '审批的结果。Result of a decision.');

builder.mutationFields((t) => ({
  requestExtension: t.field({
    type: RequestPayload,
    nullable: true,
    description: '申请节点延期（牵头单位）。The lead unit requests an extension of a milestone.',
    args: {
      input: t.arg({ type: RequestInput, required: true, description: '申请什么。The command’s input.' }),
      ...waitForArg,
    },
    resolve: (_root, { input, waitFor }, context) =>
      orderMilestone(context, input, waitFor, (milestone) => ({
        type: 'requestExtension',
        milestone,
        due: input.due,
        reason: input.reason,
      })),
  }),
  decideExtension: t.field({
    type: DecidePayload,
    nullable: true,
    description: '审批延期申请（按审批链轮到者）。The current step of the approval chain decides on the extension.',
    args: {
      input: t.arg({ type: DecideInput, required: true, description: '如何审批。The decision.' }),
      ...waitForArg,
    },
    resolve: (_root, { input, waitFor }, context) =>
      orderMilestone(context, input, waitFor, (milestone) => ({
        type: 'decideExtension',
        milestone,
        granted: input.granted,
        note: input.note,
        ...(input.limit != null && { limit: input.limit }),
      })),
  }),
}));
