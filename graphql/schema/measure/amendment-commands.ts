/** The mutations around an amendment of targets or roadmap: proposed, and decided step by step. */

import { builder } from '../builder.ts';
import type { Payload } from '../commands/command.ts';
import {
  COMMAND_ID_WORDS,
  MEASURE_WORDS,
  madeNow,
  orderMeasure,
  PayloadRef,
  waitForArg,
} from '../commands/command-payload.ts';
import { parseId } from '../kernel/ids.ts';
import type { Snapshot } from '../kernel/snapshot.ts';
import { keyOf, ValueInput, valuesOf } from '../progress/target-value.ts';
import { AmendmentRef } from '../refs.ts';

const MilestoneInput = builder.inputType('AmendMilestoneInput', {
  description:
    '一个节点的调整：给出其期限与应达到数值的全部新内容。The new date and expectations of a milestone, whole.',
  fields: (t) => ({
    milestone: t.id({ required: true, description: '节点的编号或全局标识。Key or global id of the milestone.' }),
    due: t.field({
      type: 'CivilDate',
      required: true,
      description: '期限，不变则照填。The date, also where it stays.',
    }),
    expected: t.field({
      type: [ValueInput],
      required: true,
      description: '届时应达到的数值，不变则照填。What is expected by then, also what stays.',
    }),
  }),
});

const ProposeInput = builder.inputType('ProposeAmendmentInput', {
  description: '申请调整目标或路线图；未列的保持不变。A change of targets or roadmap; what is not named stays.',
  fields: (t) => ({
    measure: t.id({ required: true, description: MEASURE_WORDS }),
    change: t.field({
      type: builder.inputType('AmendmentInput', {
        description: '调整内容。What is to change.',
        fields: (own) => ({
          targets: own.field({
            type: [ValueInput],
            required: true,
            defaultValue: [],
            description: '目标的新数值。New values of targets.',
          }),
          milestones: own.field({
            type: [MilestoneInput],
            required: true,
            defaultValue: [],
            description: '节点的调整。Changes of milestones.',
          }),
        }),
      }),
      required: true,
      description: '调整内容。What is to change.',
    }),
    reason: t.string({ required: true, description: '申请理由。Why.' }),
    commandId: t.id({ description: COMMAND_ID_WORDS }),
  }),
});

const DecideInput = builder.inputType('DecideAmendmentInput', {
  description: '审批调整申请。A decision on the amendment that waits.',
  fields: (t) => ({
    measure: t.id({ required: true, description: MEASURE_WORDS }),
    granted: t.boolean({ required: true, description: '是否同意。Whether it is granted.' }),
    note: t.string({
      required: true,
      defaultValue: '',
      description: '意见；不同意时必填。A note; why, if not granted.',
    }),
    commandId: t.id({ description: COMMAND_ID_WORDS }),
  }),
});

const readAmendment = ({ read }: Snapshot, measure: string, amendment: string) =>
  read.amendment({ measure, amendment });

const payloadType = (name: string, description: string) =>
  builder.objectRef<Payload>(name).implement({
    description,
    interfaces: [PayloadRef],
    fields: (t) => ({
      amendment: t.field({
        type: AmendmentRef,
        nullable: true,
        description: '该申请现在的情况，尚不可见时为空。The amendment as it stands now, once it is visible.',
        resolve: (payload, _args, context) => madeNow(payload, context, 'amendment', readAmendment),
      }),
    }),
  });

const ProposePayload = payloadType('ProposeAmendmentPayload', '申请的结果。Answer to a proposal.');
const DecidePayload = payloadType('DecideAmendmentPayload', '审批的结果。Answer to a decision.');

builder.mutationFields((t) => ({
  proposeAmendment: t.field({
    type: ProposePayload,
    nullable: true,
    description: '申请调整（牵头单位负责人、督查室）。The unit’s head or the office asks for a change.',
    args: { input: t.arg({ type: ProposeInput, required: true, description: '申请什么。What.' }), ...waitForArg },
    resolve: (_root, args, context) => {
      const { measure, change, reason } = args.input;
      const key = parseId(measure)?.names[0] ?? null;
      return orderMeasure(context, args, (plan) => ({
        type: 'proposeAmendment',
        change: {
          targets: valuesOf(plan, change.targets),
          milestones: change.milestones.map(({ milestone, due, expected }) => ({
            milestone: keyOf('Milestone', plan, milestone, key),
            due,
            expected: valuesOf(plan, expected),
          })),
        },
        reason,
      }));
    },
  }),
  decideAmendment: t.field({
    type: DecidePayload,
    nullable: true,
    description: '审批调整申请（按审批链轮到者）。Whose turn it is decides on the amendment.',
    args: { input: t.arg({ type: DecideInput, required: true, description: '如何审批。How.' }), ...waitForArg },
    resolve: (_root, args, context) => {
      const { granted, note } = args.input;
      return orderMeasure(context, args, () => ({ type: 'decideAmendment', granted, note }));
    },
  }),
}));
