/** The mutations around a milestone: the unit hands it in, the supervision office verifies or returns it. */

import { LIMITS } from '@duban/domain';
import { builder } from '../builder.ts';
import { COMMAND_ID_WORDS, waitForArg } from '../commands/command-payload.ts';
import { MILESTONE_WORDS, milestonePayload, orderMilestone } from './milestone-payload.ts';

const SubmitInput = builder.inputType('SubmitMilestoneInput', {
  description: '申请办结一个节点。A milestone that is handed in.',
  fields: (t) => ({
    milestone: t.id({ required: true, description: MILESTONE_WORDS }),
    text: t.string({ required: true, defaultValue: '', description: '说明。What to say.' }),
    evidence: t.stringList({
      required: true,
      defaultValue: [],
      description: `佐证材料，可不附，至多${LIMITS.list.submittedEvidence}项，不重复。Evidence, never forced, at most ${LIMITS.list.submittedEvidence}, each once.`,
    }),
    commandId: t.id({ description: COMMAND_ID_WORDS }),
  }),
});

export const NOTE_WORDS =
  '核实意见；数据未达到该节点要求时为仍予核实的理由，必填。A note; where figures are short of what the milestone expects, the reason, and needed.';

const VerifyInput = builder.inputType('VerifyMilestoneInput', {
  description: '核实一个节点。A milestone that is verified.',
  fields: (t) => ({
    milestone: t.id({ required: true, description: MILESTONE_WORDS }),
    note: t.string({ required: true, defaultValue: '', description: NOTE_WORDS }),
    commandId: t.id({ description: COMMAND_ID_WORDS }),
  }),
});

const ReturnInput = builder.inputType('ReturnMilestoneInput', {
  description: '退回一个节点。A milestone that is returned.',
  fields: (t) => ({
    milestone: t.id({ required: true, description: MILESTONE_WORDS }),
    reason: t.string({ required: true, description: '退回原因。Why.' }),
    limit: t.field({
      type: 'CivilDate',
      description:
        '新期限；原期限已过时必填，省略则原期限按待核实的工作日顺延。A new limit; needed when the old one is over. Left out, the old one moves by the working days of the wait.',
    }),
    commandId: t.id({ description: COMMAND_ID_WORDS }),
  }),
});

const SubmitPayload = milestonePayload('SubmitMilestonePayload', '申请办结的结果。Answer to a submission.');
export const VerifyPayload = milestonePayload('VerifyMilestonePayload', '核实的结果。Answer to a verification.');
const ReturnPayload = milestonePayload('ReturnMilestonePayload', '退回的结果。Answer to a return.');

builder.mutationFields((t) => ({
  submitMilestone: t.field({
    type: SubmitPayload,
    nullable: true,
    description: '申请办结节点（牵头单位）。The lead unit hands in a milestone.',
    args: { input: t.arg({ type: SubmitInput, required: true, description: '申请办结什么。What.' }), ...waitForArg },
    resolve: (_root, { input, waitFor }, context) =>
      orderMilestone(context, input, waitFor, (milestone) => ({
        type: 'submitMilestone',
        milestone,
        text: input.text,
        evidence: input.evidence,
      })),
  }),
  verifyMilestone: t.field({
    type: VerifyPayload,
    nullable: true,
    description:
      '核实节点（督查室），通过即办结；已办结的，其后有新上报或更正的数据时可再次核实。The supervision office verifies a milestone; again, where figures came in or were corrected since.',
    args: { input: t.arg({ type: VerifyInput, required: true, description: '核实什么。What.' }), ...waitForArg },
    resolve: (_root, { input, waitFor }, context) =>
      orderMilestone(context, input, waitFor, (milestone) => ({
        type: 'verifyMilestone',
        milestone,
        note: input.note,
      })),
  }),
  returnMilestone: t.field({
    type: ReturnPayload,
    nullable: true,
    description: '退回节点（督查室）。The supervision office returns a milestone.',
    args: { input: t.arg({ type: ReturnInput, required: true, description: '退回什么。What.' }), ...waitForArg },
    resolve: (_root, { input, waitFor }, context) =>
      orderMilestone(context, input, waitFor, (milestone) => ({
        type: 'returnMilestone',
        milestone,
        reason: input.reason,
        limit: input.limit ?? null,
      })),
  }),
}));
