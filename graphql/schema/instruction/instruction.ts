/** An instruction of a leader (批示) or a decision of a meeting (会议决定) on a measure: what is wanted until when, and the answer. */

import type { InstructionRow } from '@duban/read-models';
import { builder } from '../builder.ts';
import { FileRef, filesAt } from '../files/file.ts';
import { type Connection, connectionType } from '../kernel/connection.ts';
import { globalId } from '../kernel/ids.ts';
import { knownMeasure } from '../kernel/lookups.ts';
import { NodeRef } from '../kernel/node.ts';
import { type Seen, seen } from '../kernel/snapshot.ts';
import { UrgencyRef } from '../kernel/words.ts';
import { ActorRef, InstructionRef, MeasureRef } from '../refs.ts';
import { MeetingRef } from './meeting.ts';

type AnswerTo = NonNullable<InstructionRow['answer']> & { readonly to: InstructionRow };

const AnswerRef = builder.objectRef<Seen<AnswerTo>>('InstructionAnswer').implement({
  description: '对批示的回复。The answer to an instruction.',
  fields: (t) => ({
    at: t.expose('at', { type: 'Instant', description: '回复时间（计划时间）。When it was answered, in plan time.' }),
    by: t.field({
      type: ActorRef,
      description: '何人回复。Who answered.',
      resolve: ({ snapshot, by }) => seen(snapshot, by),
    }),
    text: t.exposeString('text', { description: '回复内容。The text of the answer.' }),
    files: t.field({
      type: [FileRef],
      description: '附件。The files that it carries.',
      resolve: ({ snapshot, to: { measure, id } }) =>
        filesAt(snapshot, { measure, of: id, on: ['InstructionAnswered', 'MeetingDecisionAnswered'] }),
    }),
  }),
});

const WithdrawalRef = builder
  .objectRef<Seen<NonNullable<InstructionRow['withdrawn']>>>('InstructionWithdrawal')
  .implement({
    description:
      '批示或会议决定的撤回：此后不再待反馈。The withdrawal of an instruction, which is not owed afterwards.',
    fields: (t) => ({
      at: t.expose('at', {
        type: 'Instant',
        description: '撤回时间（计划时间）。When it was withdrawn, in plan time.',
      }),
      by: t.field({
        type: ActorRef,
        description: '何人撤回。Who withdrew it.',
        resolve: ({ snapshot, by }) => seen(snapshot, by),
      }),
      reason: t.exposeString('reason', { description: '撤回理由。Why it was withdrawn.' }),
    }),
  });

InstructionRef.implement({
  description:
    '批示或会议决定：领导的书面要求，或会议对举措的决定，后者载明是哪次会议。A leader’s written instruction on a measure, or what a meeting decided, which then names that meeting.',
  interfaces: [NodeRef],
  fields: (t) => ({
    id: t.id({
      description: '全局标识。Global id.',
      resolve: ({ plan, measure, id }) => globalId('Instruction', plan, measure, id),
    }),
    key: t.exposeString('id', {
      description: '在举措内的编号，如i1；会议决定如decision-1。Its key within the measure.',
    }),
    measure: t.field({
      type: MeasureRef,
      description: '所属举措。Its measure.',
      resolve: ({ snapshot, measure }) => knownMeasure(snapshot, measure),
    }),
    number: t.exposeInt('number', {
      description:
        '第几次批示（或会议决定），从1起。Its number within the measure; decisions of meetings are counted apart.',
    }),
    text: t.exposeString('text', { description: '批示内容。The text of the instruction.' }),
    files: t.field({
      type: [FileRef],
      description: '附件。The files that it carries.',
      resolve: ({ snapshot, measure, id }) => filesAt(snapshot, { measure, of: id, on: ['InstructionGiven'] }),
    }),
    urgency: t.expose('urgency', { type: UrgencyRef, description: '缓急。How soon an answer is due.' }),
    due: t.expose('due', {
      type: 'CivilDate',
      description: '回复期限，至该日24时。The date by which an answer is due.',
    }),
    givenAt: t.expose('givenAt', {
      type: 'Instant',
      description: '批示时间（计划时间）。When it was given, in plan time.',
    }),
    by: t.field({
      type: ActorRef,
      description: '何人批示；会议决定为记录人。Who gave it; for a decision of a meeting, who recorded it.',
      resolve: ({ snapshot, by }) => seen(snapshot, by),
    }),
    meeting: t.field({
      type: MeetingRef,
      nullable: true,
      description: '作出决定的会议；领导批示为空。The meeting that decided it; null for a leader’s instruction.',
      resolve: ({ snapshot, meeting }) => meeting && seen(snapshot, meeting),
    }),
    position: t.expose('position', { type: 'Position', description: '日志位置。Position in the log.' }),
    answer: t.field({
      type: AnswerRef,
      nullable: true,
      description: '回复，未回复为空。The answer; null while there is none.',
      resolve: ({ snapshot, ...to }) => to.answer && seen(snapshot, { ...to.answer, to }),
    }),
    withdrawn: t.field({
      type: WithdrawalRef,
      nullable: true,
      description: '撤回；仍有效的为空。Its withdrawal; null where it stands.',
      resolve: ({ snapshot, withdrawn }) => withdrawn && seen(snapshot, withdrawn),
    }),
    missedOn: t.expose('missed', {
      type: 'CivilDate',
      nullable: true,
      description: '未按期回复的期限，没有则为空。The date that passed without an answer; null where none did.',
    }),
  }),
});

/** A page, and how to count the whole list should somebody ask. */
export type InstructionConnection = Connection<Seen<InstructionRow>> & { readonly count: () => Promise<number> };

export const InstructionConnectionRef = connectionType<Seen<InstructionRow>, InstructionConnection>(
  'Instruction',
  InstructionRef,
  { zh: '批示', en: 'instructions' },
);
builder.objectField(InstructionConnectionRef, 'totalCount', (t) =>
  t.int({ description: '符合筛选的总数。The total number that match.', resolve: ({ count }) => count() }),
);
