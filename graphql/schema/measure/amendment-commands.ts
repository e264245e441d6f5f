/** The mutations around an amendment of a measure: proposed, and decided step by step. */

import { builder } from '../builder.ts';
import { aimedAt, type Given, giveCommand, type Payload } from '../commands/command.ts';
import {
  COMMAND_ID_WORDS,
  MEASURE_WORDS,
  madeNow,
  orderMeasure,
  PayloadRef,
  waitForArg,
} from '../commands/command-payload.ts';
import { unavailable } from '../commands/unanswered.ts';
import type { Context } from '../kernel/context.ts';
import { parseId } from '../kernel/ids.ts';
import type { Snapshot } from '../kernel/snapshot.ts';
import { keyOf, ValueInput, valuesOf } from '../progress/target-value.ts';
import { AmendmentRef } from '../refs.ts';
import { AmendedDefinitionInput, definitionChangeOf } from './amended-definition.ts';
import { decisionInput } from './decision-input.ts';

const MilestoneInput = builder.inputType('AmendMilestoneInput', {
  description:
    '一个节点的调整：给出其期限与应达到数值的全部新内容。The amendment of a milestone: its complete new date and expected values.',
  fields: (t) => ({
    milestone: t.id({ required: true, description: '节点的编号或全局标识。Key or global id of the milestone.' }),
    due: t.field({
      type: 'CivilDate',
      required: true,
      description: '期限，不变则照填。The due date; repeat it where it does not change.',
    }),
    expected: t.field({
      type: [ValueInput],
      required: true,
      description: '届时应达到的数值，不变则照填。The values expected by then; repeat those that do not change.',
    }),
  }),
});

const ProposeInput = builder.inputType('ProposeAmendmentInput', {
  description:
    '申请调整名称、责任、目标或路线图；未列的保持不变。A request to amend title, responsibilities, targets or roadmap; what is not listed stays unchanged.',
  fields: (t) => ({
    measure: t.id({ required: true, description: MEASURE_WORDS }),
    change: t.field({
      type: builder.inputType('AmendmentInput', {
        description: '调整内容。The changes requested.',
        fields: (own) => ({
          definition: own.field({
            type: AmendedDefinitionInput,
            description: '名称、责任和佐证材料的调整。Changes of title, responsibilities and evidence.',
          }),
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
      description: '调整内容。The changes requested.',
    }),
    reason: t.string({ required: true, description: '申请理由。The reason.' }),
    commandId: t.id({ description: COMMAND_ID_WORDS }),
  }),
});

const DecideInput = decisionInput('DecideAmendmentInput', '审批调整申请。A decision on the pending amendment.');

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
        description:
          '该申请现在的情况，尚不可见时为空。The amendment as it stands now; null while it is not visible yet.',
        resolve: (payload, _args, context) => madeNow(payload, context, 'amendment', readAmendment),
      }),
    }),
  });

const ProposePayload = payloadType('ProposeAmendmentPayload', '申请的结果。Result of a request.');
const DecidePayload = payloadType('DecideAmendmentPayload', '审批的结果。Result of a decision.');

type Aimed = ReturnType<typeof aimedAt>;
type Written = (typeof AmendedDefinitionInput)['$inferInput'];

/** Units, posts and leaders are those of the plan as it stands now; null where the read models do not know the measure. */
const knownChange = async (context: Context, subject: NonNullable<Aimed['subject']>, written: Written) => {
  const snapshot = await context.snapshots.open(subject.plan);
  const known = await snapshot?.read.measure(subject.measure);
  return snapshot && known ? definitionChangeOf(snapshot.plan, known, written) : null;
};

/**
 * Nothing of the amendment is asked for where the read models do not know the measure: the measure's workflow then says
 * whether it exists and whether the caller may ask; where it only lacks a change, the read models are behind.
 */
const proposeDefinition = async (
  context: Context,
  given: Given,
  { order, ...aimed }: Aimed,
  written: Written,
): Promise<Payload> => {
  let isBehind = false;
  const makeOrder = async (): Promise<Aimed['order']> => {
    if (!aimed.subject || 'code' in order || order.type !== 'proposeAmendment') return order;
    const definition = await knownChange(context, aimed.subject, written);
    if (definition && 'facts' in definition) return definition;
    isBehind = definition === null;
    return { ...order, change: definition ? { ...order.change, definition } : { targets: [], milestones: [] } };
  };
  const payload = await giveCommand(context, given, { ...aimed, makeOrder });
  if (isBehind && payload.refusal?.field === 'change') throw unavailable(payload.commandId);
  return payload;
};

builder.mutationFields((t) => ({
  proposeAmendment: t.field({
    type: ProposePayload,
    nullable: true,
    description:
      '申请调整（牵头单位负责人、督查室）。The head of the lead unit or the supervision office requests an amendment.',
    args: {
      input: t.arg({ type: ProposeInput, required: true, description: '申请什么。The command’s input.' }),
      ...waitForArg,
    },
    resolve: (_root, args, context) => {
      const { measure: id, change, reason, commandId } = args.input;
      const key = parseId(id)?.names[0] ?? null;
      const aimed = aimedAt({ field: 'measure', type: 'Measure', id }, ({ plan }) => ({
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
      const given = { commandId, waitFor: args.waitFor };
      return change.definition
        ? proposeDefinition(context, given, aimed, change.definition)
        : giveCommand(context, given, { ...aimed, makeOrder: async () => aimed.order });
    },
  }),
  decideAmendment: t.field({
    type: DecidePayload,
    nullable: true,
    description: '审批调整申请（按审批链轮到者）。The current step of the approval chain decides on the amendment.',
    args: {
      input: t.arg({ type: DecideInput, required: true, description: '如何审批。The decision.' }),
      ...waitForArg,
    },
    resolve: (_root, args, context) => {
      const { granted, note } = args.input;
      return orderMeasure(context, args, () => ({ type: 'decideAmendment', granted, note }));
    },
  }),
}));
