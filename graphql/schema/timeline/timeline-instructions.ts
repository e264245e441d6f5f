/** The kinds of events of an instruction or a meeting's decision: given, answered, missed, withdrawn. */

import { MeetingRef } from '../instruction/meeting.ts';
import { instructionIn } from '../kernel/lookups.ts';
import { seen } from '../kernel/snapshot.ts';
import { UrgencyRef } from '../kernel/words.ts';
import { InstructionRef } from '../refs.ts';
import { type EntryOf, entry, said } from './timeline.ts';

type OfInstruction = EntryOf<
  | 'InstructionGiven'
  | 'InstructionAnswered'
  | 'InstructionMissed'
  | 'MeetingDecisionRecorded'
  | 'MeetingDecisionAnswered'
  | 'MeetingDecisionMissed'
  | 'InstructionWithdrawn'
  | 'MeetingDecisionWithdrawn'
>;
const instructionOf = ({ snapshot, measure, data }: OfInstruction) =>
  instructionIn(snapshot, measure ?? '', data.instruction);
const theDecision = '该会议决定现在的情况。The decision as it stands now.';
const theInstruction = '该批示现在的情况。The instruction as it stands now.';

entry('InstructionGiven').implement({
  ...said('InstructionGiven'),
  fields: (t) => ({
    instruction: t.field({
      type: InstructionRef,
      nullable: true,
      description: theInstruction,
      resolve: instructionOf,
    }),
    text: t.string({ description: '批示内容。The text of the instruction.', resolve: ({ data }) => data.text }),
    urgency: t.field({
      type: UrgencyRef,
      description: '缓急。How soon an answer is due.',
      resolve: ({ data }) => data.urgency,
    }),
    due: t.field({
      type: 'CivilDate',
      description: '回复期限。The date by which an answer is due.',
      resolve: ({ data }) => data.due,
    }),
  }),
});
entry('InstructionAnswered').implement({
  ...said('InstructionAnswered'),
  fields: (t) => ({
    instruction: t.field({
      type: InstructionRef,
      nullable: true,
      description: theInstruction,
      resolve: instructionOf,
    }),
    text: t.string({ description: '回复内容。The text of the answer.', resolve: ({ data }) => data.text }),
  }),
});
entry('InstructionMissed').implement({
  ...said('InstructionMissed'),
  fields: (t) => ({
    instruction: t.field({
      type: InstructionRef,
      nullable: true,
      description: theInstruction,
      resolve: instructionOf,
    }),
    due: t.field({
      type: 'CivilDate',
      description: '错过的期限。The due date that was missed.',
      resolve: ({ data }) => data.due,
    }),
  }),
});
entry('MeetingDecisionRecorded').implement({
  ...said('MeetingDecisionRecorded'),
  fields: (t) => ({
    instruction: t.field({ type: InstructionRef, nullable: true, description: theDecision, resolve: instructionOf }),
    text: t.string({ description: '会议决定的内容。What the meeting decided.', resolve: ({ data }) => data.text }),
    due: t.field({
      type: 'CivilDate',
      description: '反馈期限。The date by which an answer is due.',
      resolve: ({ data }) => data.due,
    }),
    meeting: t.field({
      type: MeetingRef,
      description: '哪次会议。The meeting.',
      resolve: ({ snapshot, data: { meeting: kind, metOn } }) => seen(snapshot, { kind, metOn }),
    }),
  }),
});
entry('MeetingDecisionAnswered').implement({
  ...said('MeetingDecisionAnswered'),
  fields: (t) => ({
    instruction: t.field({ type: InstructionRef, nullable: true, description: theDecision, resolve: instructionOf }),
    text: t.string({ description: '反馈内容。The text of the answer.', resolve: ({ data }) => data.text }),
  }),
});
entry('MeetingDecisionMissed').implement({
  ...said('MeetingDecisionMissed'),
  fields: (t) => ({
    instruction: t.field({ type: InstructionRef, nullable: true, description: theDecision, resolve: instructionOf }),
    due: t.field({
      type: 'CivilDate',
      description: '错过的期限。The due date that was missed.',
      resolve: ({ data }) => data.due,
    }),
  }),
});
entry('InstructionWithdrawn').implement({
  ...said('InstructionWithdrawn'),
  fields: (t) => ({
    instruction: t.field({ type: InstructionRef, nullable: true, description: theInstruction, resolve: instructionOf }),
    reason: t.string({ description: '撤回理由。Why it was withdrawn.', resolve: ({ data }) => data.reason }),
  }),
});
entry('MeetingDecisionWithdrawn').implement({
  ...said('MeetingDecisionWithdrawn'),
  fields: (t) => ({
    instruction: t.field({ type: InstructionRef, nullable: true, description: theDecision, resolve: instructionOf }),
    reason: t.string({ description: '撤回理由。Why it was withdrawn.', resolve: ({ data }) => data.reason }),
  }),
});
