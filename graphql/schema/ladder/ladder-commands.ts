/** The mutations by which the supervision office handles the ladder by hand: a rung left out or fired, the ladder held. */

import { builder } from '../builder.ts';
import {
  COMMAND_ID_WORDS,
  MEASURE_WORDS,
  orderMeasure,
  plainPayload,
  waitForArg,
} from '../commands/command-payload.ts';
import { parseId } from '../kernel/ids.ts';
import { keyOf } from '../progress/target-value.ts';

const OBLIGATION_WORDS =
  '事项的编号：节点、批示、签收、上报或灯的编号，如m1、i1、acknowledgement、report-2023-06-30、lamp。The obligation: the key of a milestone or instruction, acknowledgement, report-<date> or lamp; for the first two also the global id.';

const RungInput = builder.inputType('RungInput', {
  description: '督办阶梯的一级。A rung of the ladder.',
  fields: (t) => ({
    measure: t.id({ required: true, description: MEASURE_WORDS }),
    obligation: t.id({ required: true, description: OBLIGATION_WORDS }),
    rung: t.string({
      required: true,
      description: '哪一级的编号，见计划的督办阶梯。Key of the rung, as listed in plan.ladders.',
    }),
    reason: t.string({ required: true, description: '原因，将永久留存。The reason, which is kept permanently.' }),
    commandId: t.id({ description: COMMAND_ID_WORDS }),
  }),
});

const LadderInput = builder.inputType('LadderInput', {
  description: '一个事项的督办。The ladder of one obligation.',
  fields: (t) => ({
    measure: t.id({ required: true, description: MEASURE_WORDS }),
    obligation: t.id({ required: true, description: OBLIGATION_WORDS }),
    reason: t.string({ required: true, description: '原因，将永久留存。The reason, which is kept permanently.' }),
    commandId: t.id({ description: COMMAND_ID_WORDS }),
  }),
});

const SkipPayload = plainPayload('SkipRungPayload', '跳过的结果。Result of skipping a rung.');
const FirePayload = plainPayload('FireRungPayload', '办理的结果。Result of firing a rung manually.');
const HoldPayload = plainPayload('HoldLadderPayload', '暂停督办的结果。Result of suspending a ladder.');
const ReleasePayload = plainPayload('ReleaseLadderPayload', '恢复督办的结果。Result of resuming a ladder.');

type Asked = { readonly measure: string; readonly obligation: string };

/** What the ladder calls it: its key within the measure. */
const obligationIn = (plan: string, { measure, obligation }: Asked): string => {
  const key = parseId(measure)?.names[0] ?? null;
  return keyOf('Milestone', plan, keyOf('Instruction', plan, obligation, key), key);
};

builder.mutationFields((t) => ({
  skipRung: t.field({
    type: SkipPayload,
    nullable: true,
    description: '跳过督办的一级（督查室）。The supervision office skips a rung.',
    args: { input: t.arg({ type: RungInput, required: true, description: '哪一级。The rung.' }), ...waitForArg },
    resolve: (_root, args, context) => {
      const { rung, reason } = args.input;
      return orderMeasure(context, args, (plan) => ({
        type: 'skipRung',
        obligation: obligationIn(plan, args.input),
        rung,
        reason,
      }));
    },
  }),
  fireRung: t.field({
    type: FirePayload,
    nullable: true,
    description: '提前办理督办的一级（督查室）。The supervision office fires a rung now.',
    args: { input: t.arg({ type: RungInput, required: true, description: '哪一级。The rung.' }), ...waitForArg },
    resolve: (_root, args, context) => {
      const { rung, reason } = args.input;
      return orderMeasure(context, args, (plan) => ({
        type: 'fireRung',
        obligation: obligationIn(plan, args.input),
        rung,
        reason,
      }));
    },
  }),
  holdLadder: t.field({
    type: HoldPayload,
    nullable: true,
    description: '暂停一个事项的督办（督查室）。The supervision office suspends the ladder of one obligation.',
    args: {
      input: t.arg({ type: LadderInput, required: true, description: '哪个事项。The obligation.' }),
      ...waitForArg,
    },
    resolve: (_root, args, context) => {
      const { reason } = args.input;
      return orderMeasure(context, args, (plan) => ({
        type: 'holdLadder',
        obligation: obligationIn(plan, args.input),
        reason,
      }));
    },
  }),
  releaseLadder: t.field({
    type: ReleasePayload,
    nullable: true,
    description: '恢复一个事项的督办（督查室）。The supervision office resumes the ladder of one obligation.',
    args: {
      input: t.arg({ type: LadderInput, required: true, description: '哪个事项。The obligation.' }),
      ...waitForArg,
    },
    resolve: (_root, args, context) => {
      const { reason } = args.input;
      return orderMeasure(context, args, (plan) => ({
        type: 'releaseLadder',
        obligation: obligationIn(plan, args.input),
        reason,
      }));
    },
  }),
}));
