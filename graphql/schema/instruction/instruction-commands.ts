/** The mutations around instructions: a leader gives one, the office records a meeting's, the lead unit answers. */

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
import { FILES_WORDS, FileInput } from '../files/file-input.ts';
import type { Snapshot } from '../kernel/snapshot.ts';
import { MeetingKindRef, UrgencyRef } from '../kernel/words.ts';
import { InstructionRef } from '../refs.ts';

const InstructInput = builder.inputType('InstructInput', {
  description: '作出批示。An instruction to give.',
  fields: (t) => ({
    measure: t.id({ required: true, description: MEASURE_WORDS }),
    text: t.string({ required: true, description: '批示内容。The text of the instruction.' }),
    urgency: t.field({ type: UrgencyRef, required: true, description: '缓急。How soon an answer is due.' }),
    due: t.field({
      type: 'CivilDate',
      description:
        '限某日前反馈；默认依缓急计算，限期的批示必填。A date of its own by which an answer is due; by default that of the urgency. Required where the urgency is DATED.',
    }),
    files: t.field({ type: [FileInput], description: FILES_WORDS }),
    commandId: t.id({ description: COMMAND_ID_WORDS }),
  }),
});

const RecordDecisionInput = builder.inputType('RecordMeetingDecisionInput', {
  description: '会议对一项举措的决定。What a meeting decided on a measure.',
  fields: (t) => ({
    measure: t.id({ required: true, description: MEASURE_WORDS }),
    text: t.string({ required: true, description: '决定内容。What was decided.' }),
    due: t.field({
      type: 'CivilDate',
      required: true,
      description: '反馈期限，须晚于今天。The date by which an answer is due, after today.',
    }),
    meeting: t.field({ type: MeetingKindRef, required: true, description: '哪种会议。Which meeting.' }),
    metOn: t.field({
      type: 'CivilDate',
      required: true,
      description: '会议日期，不晚于今天。The date of the meeting, not after today.',
    }),
    commandId: t.id({ description: COMMAND_ID_WORDS }),
  }),
});

const AnswerInput = builder.inputType('AnswerInstructionInput', {
  description: '回复批示。An answer to an instruction.',
  fields: (t) => ({
    instruction: t.id({
      required: true,
      description: '批示或会议决定的全局标识。Global id of the instruction or decision.',
    }),
    text: t.string({ required: true, description: '回复内容。The text of the answer.' }),
    files: t.field({ type: [FileInput], description: FILES_WORDS }),
    commandId: t.id({ description: COMMAND_ID_WORDS }),
  }),
});

const readInstruction = ({ read }: Snapshot, measure: string, instruction: string) =>
  read.instruction({ measure, instruction });

const WithdrawInput = builder.inputType('WithdrawInstructionInput', {
  description: '撤回批示或会议决定。An instruction or decision to withdraw.',
  fields: (t) => ({
    instruction: t.id({
      required: true,
      description: '批示或会议决定的全局标识。Global id of the instruction or decision.',
    }),
    reason: t.string({ required: true, description: '撤回理由。Why it is withdrawn.' }),
    commandId: t.id({ description: COMMAND_ID_WORDS }),
  }),
});

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

const RecordDecisionPayload = builder.objectRef<Payload>('RecordMeetingDecisionPayload').implement({
  description: '记录会议决定的结果。Result of recording a decision of a meeting.',
  interfaces: [PayloadRef],
  fields: (t) => ({
    instruction: t.field({
      type: InstructionRef,
      nullable: true,
      description: '所记的会议决定，尚不可见时为空。The decision as recorded; null while it is not visible yet.',
      resolve: (payload, _args, context) => madeNow(payload, context, 'instruction', readInstruction),
    }),
  }),
});

/** Of a command on an instruction that is there already. */
const payloadNow = (name: string, description: string) =>
  builder.objectRef<Payload>(name).implement({
    description,
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

const AnswerPayload = payloadNow('AnswerInstructionPayload', '回复的结果。Result of answering an instruction.');
const WithdrawPayload = payloadNow('WithdrawInstructionPayload', '撤回的结果。Result of withdrawing an instruction.');

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
      const { text, urgency, due } = args.input;
      return orderMeasure(context, args, () => ({ type: 'instruct', text, urgency, ...(due && { due }) }));
    },
  }),
  recordMeetingDecision: t.field({
    type: RecordDecisionPayload,
    nullable: true,
    description:
      '记录会议对一项举措的决定（督查室）：由牵头单位限期反馈，不作为领导批示。The supervision office records what a meeting decided on a measure: owed by the lead unit like an instruction, and shown as the meeting’s.',
    args: {
      input: t.arg({ type: RecordDecisionInput, required: true, description: '会议决定。The decision.' }),
      ...waitForArg,
    },
    resolve: (_root, args, context) => {
      const { text, due, meeting, metOn } = args.input;
      return orderMeasure(context, args, () => ({ type: 'recordMeetingDecision', text, due, meeting, metOn }));
    },
  }),
  answerInstruction: t.field({
    type: AnswerPayload,
    nullable: true,
    description: '回复批示或会议决定（牵头单位）。The lead unit answers an instruction or a decision of a meeting.',
    args: {
      input: t.arg({ type: AnswerInput, required: true, description: '如何回复。The command’s input.' }),
      ...waitForArg,
    },
    resolve: (_root, { input, waitFor }, context) =>
      runCommand(
        context,
        {
          aim: { field: 'instruction', type: 'Instruction', id: input.instruction, files: input.files ?? [] },
          commandId: input.commandId,
          waitFor,
        },
        ({ names: [, instruction = ''] }) => ({ type: 'answerInstruction', instruction, text: input.text }),
      ),
  }),
  withdrawInstruction: t.field({
    type: WithdrawPayload,
    nullable: true,
    description:
      '撤回待反馈的批示（作出批示的领导）或会议决定（督查室）：此后不再待反馈，记录保留。The leader who gave it withdraws an instruction, the supervision office the decision of a meeting: it is not owed any more, and stays on record.',
    args: {
      input: t.arg({ type: WithdrawInput, required: true, description: '撤回什么。What to withdraw.' }),
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
        ({ names: [, instruction = ''] }) => ({ type: 'withdrawInstruction', instruction, reason: input.reason }),
      ),
  }),
}));
