/** The mutations around a milestone: the unit hands it in, the supervision office verifies or returns it. */

import { LIMITS } from '@duban/domain';
import { builder } from '../builder.ts';
import { COMMAND_ID_WORDS, waitForArg } from '../commands/command-payload.ts';
import { FILES_WORDS, FileInput } from '../files/file-input.ts';
import { MILESTONE_WORDS, milestonePayload, orderMilestone } from './milestone-payload.ts';

const SubmitInput = builder.inputType('SubmitMilestoneInput', {
  description: '申请办结一个节点。The submission of a milestone.',
  fields: (t) => ({
    milestone: t.id({ required: true, description: MILESTONE_WORDS }),
    text: t.string({ required: true, defaultValue: '', description: '说明。The explanation.' }),
    evidence: t.stringList({
      required: true,
      defaultValue: [],
      description: `佐证材料，可不附，至多${LIMITS.list.submittedEvidence}项，不重复。Evidence, optional, at most ${LIMITS.list.submittedEvidence}, each once.`,
    }),
    files: t.field({ type: [FileInput], description: FILES_WORDS }),
    commandId: t.id({ description: COMMAND_ID_WORDS }),
  }),
});

export const NOTE_WORDS =
  '核实意见；数据未达到该节点要求时为仍予核实的理由，必填。A note; where figures are below the values that the milestone expects, the reason for verifying it, which is then required.';

const VerifyInput = builder.inputType('VerifyMilestoneInput', {
  description: '核实一个节点。The verification of a milestone.',
  fields: (t) => ({
    milestone: t.id({ required: true, description: MILESTONE_WORDS }),
    note: t.string({ required: true, defaultValue: '', description: NOTE_WORDS }),
    commandId: t.id({ description: COMMAND_ID_WORDS }),
  }),
});

const ReturnInput = builder.inputType('ReturnMilestoneInput', {
  description: '退回一个节点。The return of a milestone.',
  fields: (t) => ({
    milestone: t.id({ required: true, description: MILESTONE_WORDS }),
    reason: t.string({ required: true, description: '退回原因。The reason.' }),
    limit: t.field({
      type: 'CivilDate',
      description:
        '新期限；原期限已过时必填，省略则原期限按待核实的工作日顺延。The new due date; required where the old one has passed. Where it is left out, the old one moves by the working days that the submission waited.',
    }),
    commandId: t.id({ description: COMMAND_ID_WORDS }),
  }),
});

const SubmitPayload = milestonePayload('SubmitMilestonePayload', '申请办结的结果。Result of submitting a milestone.');
export const VerifyPayload = milestonePayload('VerifyMilestonePayload', '核实的结果。Result of verifying a milestone.');
const ReturnPayload = milestonePayload('ReturnMilestonePayload', '退回的结果。Result of returning a milestone.');

builder.mutationFields((t) => ({
  submitMilestone: t.field({
    type: SubmitPayload,
    nullable: true,
    description: '申请办结节点（牵头单位）。The lead unit submits a milestone.',
    args: {
      input: t.arg({ type: SubmitInput, required: true, description: '申请办结什么。The command’s input.' }),
      ...waitForArg,
    },
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
      '核实节点（督查室），通过即办结；已办结的，其后有新上报或更正的数据时可再次核实。The supervision office verifies a milestone, which completes it; it may be verified again where figures were reported or corrected since.',
    args: {
      input: t.arg({ type: VerifyInput, required: true, description: '核实什么。The command’s input.' }),
      ...waitForArg,
    },
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
    args: {
      input: t.arg({ type: ReturnInput, required: true, description: '退回什么。The command’s input.' }),
      ...waitForArg,
    },
    resolve: (_root, { input, waitFor }, context) =>
      orderMilestone(context, input, waitFor, (milestone) => ({
        type: 'returnMilestone',
        milestone,
        reason: input.reason,
        limit: input.limit ?? null,
      })),
  }),
}));
