/** The mutations around an extension: asked for by the unit before the date, decided step by step. */

import { builder } from '../builder.ts';
import { COMMAND_ID_WORDS, waitForArg } from '../commands/command-payload.ts';
import { MILESTONE_WORDS, milestonePayload, orderMilestone } from './milestone-payload.ts';

const RequestInput = builder.inputType('RequestExtensionInput', {
  description: '申请延期，须在到期之前。An extension to ask for, before the date.',
  fields: (t) => ({
    milestone: t.id({ required: true, description: MILESTONE_WORDS }),
    due: t.field({ type: 'CivilDate', required: true, description: '申请延至何日。The date asked for.' }),
    reason: t.string({ required: true, description: '申请理由。Why.' }),
    commandId: t.id({ description: COMMAND_ID_WORDS }),
  }),
});

const DecideInput = builder.inputType('DecideExtensionInput', {
  description: '审批延期申请。A decision on an extension.',
  fields: (t) => ({
    milestone: t.id({ required: true, description: MILESTONE_WORDS }),
    granted: t.boolean({ required: true, description: '是否同意。Whether it is granted.' }),
    note: t.string({
      required: true,
      defaultValue: '',
      description: '意见；不同意时必填。A note; why, where it is not granted.',
    }),
    limit: t.field({
      type: 'CivilDate',
      description:
        '同意而另定期限，或不同意而原期限已过时的新期限；期限已过时必填。Granted, another date than the one asked for; refused, a new limit. Needed where the date has passed meanwhile.',
    }),
    commandId: t.id({ description: COMMAND_ID_WORDS }),
  }),
});

const RequestPayload = milestonePayload('RequestExtensionPayload', '申请的结果。Answer to a request.');
const DecidePayload = milestonePayload('DecideExtensionPayload', '审批的结果。Answer to a decision.');

builder.mutationFields((t) => ({
  requestExtension: t.field({
    type: RequestPayload,
    nullable: true,
    description: '申请节点延期（牵头单位）。The lead unit asks for an extension of a milestone.',
    args: { input: t.arg({ type: RequestInput, required: true, description: '申请什么。What.' }), ...waitForArg },
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
    description: '审批延期申请（按审批链轮到者）。Whose turn it is decides on the extension.',
    args: { input: t.arg({ type: DecideInput, required: true, description: '如何审批。How.' }), ...waitForArg },
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
