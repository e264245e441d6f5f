/** The mutations around a leader's instruction: given, and answered by the lead unit. */

import { builder } from '../builder.ts';
import { type Payload, runCommand } from '../commands/command.ts';
import {
  COMMAND_ID_WORDS,
  MEASURE_WORDS,
  madeNow,
  nowIn,
  orderMeasure,
  PayloadRef,
  waitForArg,
} from '../commands/command-payload.ts';
import type { Snapshot } from '../kernel/snapshot.ts';
import { UrgencyRef } from '../kernel/words.ts';
import { InstructionRef } from '../refs.ts';

const InstructInput = builder.inputType('InstructInput', {
  description: '作出批示。An instruction to give.',
  fields: (t) => ({
    measure: t.id({ required: true, description: MEASURE_WORDS }),
    text: t.string({ required: true, description: '批示内容。The text of the instruction.' }),
    urgency: t.field({ type: UrgencyRef, required: true, description: '缓急。How soon an answer is due.' }),
    commandId: t.id({ description: COMMAND_ID_WORDS }),
  }),
});

const AnswerInput = builder.inputType('AnswerInstructionInput', {
  description: '回复批示。An answer to an instruction.',
  fields: (t) => ({
    instruction: t.id({ required: true, description: '批示的全局标识。Global id of the instruction.' }),
    text: t.string({ required: true, description: '回复内容。The text of the answer.' }),
    commandId: t.id({ description: COMMAND_ID_WORDS }),
  }),
});

const readInstruction = ({ read }: Snapshot, measure: string, instruction: string) =>
  read.instruction({ measure, instruction });

const InstructPayload = builder.objectRef<Payload>('InstructPayload').implement({
  description: '批示的结果。Result of giving an instruction.',
  interfaces: [PayloadRef],
  fields: (t) => ({
    instruction: t.field({
      type: InstructionRef,
      nullable: true,
      description: '所作的批示，尚不可见时为空。The instruction that was given; null while it is not visible yet.',
      resolve: (payload, _args, context) => madeNow(payload, context, 'instruction', readInstruction),
    }),
  }),
});

const AnswerPayload = builder.objectRef<Payload>('AnswerInstructionPayload').implement({
  description: '回复的结果。Result of answering an instruction.',
  interfaces: [PayloadRef],
  fields: (t) => ({
    instruction: t.field({
      type: InstructionRef,
      nullable: true,
      description: '该批示现在的情况。The instruction as it stands now.',
      resolve: (payload, _args, context) => nowIn(payload, context, readInstruction),
    }),
  }),
});

builder.mutationFields((t) => ({
  instruct: t.field({
    type: InstructPayload,
    nullable: true,
    description: '作出批示（领导）。A leader gives an instruction on a measure.',
    args: {
      input: t.arg({ type: InstructInput, required: true, description: '批示什么。The instruction to give.' }),
      ...waitForArg,
    },
    resolve: (_root, args, context) => {
      const { text, urgency } = args.input;
      return orderMeasure(context, args, () => ({ type: 'instruct', text, urgency }));
    },
  }),
  answerInstruction: t.field({
    type: AnswerPayload,
    nullable: true,
    description: '回复批示（牵头单位）。The lead unit answers an instruction.',
    args: {
      input: t.arg({ type: AnswerInput, required: true, description: '如何回复。The command’s input.' }),
      ...waitForArg,
    },
    resolve: (_root, { input, waitFor }, context) =>
      runCommand(
        context,
        {
          aim: { field: 'instruction', type: 'Instruction', id: input.instruction },
          commandId: input.commandId,
          waitFor,
        },
        ({ names: [, instruction = ''] }) => ({ type: 'answerInstruction', instruction, text: input.text }),
      ),
  }),
}));
