/** Instructions given to several measures at once, folded as one, and how many there are by what became of them. */

import { instructionDue, URGENCIES, type Urgency } from '@duban/domain';
import type { InstructionBatchRow, InstructionStateCounts } from '@duban/read-models';
import { builder } from '../builder.ts';
import { connectionType, readPage } from '../kernel/connection.ts';
import { knownInstruction } from '../kernel/lookups.ts';
import type { Seen } from '../kernel/snapshot.ts';
import { UrgencyRef } from '../kernel/words.ts';
import { InstructionRef, PlanRef } from '../refs.ts';
import { InstructionFilterRef, instructionArgs, instructionFilterOf } from './instruction-list.ts';

const CountsRef = builder.objectRef<InstructionStateCounts>('InstructionStateCounts').implement({
  description: '批示和会议决定的数目，按办理情况。How many instructions there are, by what became of them.',
  fields: (t) => ({
    total: t.exposeInt('total', { description: '总数。All.' }),
    open: t.exposeInt('open', {
      description: '待反馈，含逾期的。Neither answered nor withdrawn, the overdue ones included.',
    }),
    overdue: t.exposeInt('overdue', { description: '待反馈且已逾期。Still owed, and the date has passed.' }),
    answered: t.exposeInt('answered', { description: '已反馈。Answered.' }),
    withdrawn: t.exposeInt('withdrawn', { description: '已撤回。Withdrawn.' }),
  }),
});

const BatchRef = builder.objectRef<Seen<InstructionBatchRow>>('InstructionBatch').implement({
  description:
    '一次批示（或会议决定）：同一人同日以同样文字向一项或多项举措作出。An instruction to one or several measures: in the same words, by the same person, on the same day.',
  fields: (t) => ({
    position: t.expose('position', {
      type: 'Position',
      description:
        '其中最后一条的日志位置；按此批次筛选可取全部。Position in the log of the last of them; as `batch` of a filter it finds them all.',
    }),
    first: t.field({
      type: InstructionRef,
      description: '其中最先的一条。The first of them.',
      resolve: ({ snapshot, first }) => knownInstruction(snapshot, first.measure, first.instruction),
    }),
    counts: t.field({
      type: CountsRef,
      description: '整批的办理情况。What became of the whole batch.',
      resolve: (batch) => batch,
    }),
  }),
});

const BatchConnectionRef = connectionType<Seen<InstructionBatchRow>>('InstructionBatch', BatchRef, {
  zh: '批次',
  en: 'batches of instructions',
});

type AnswerDate = { readonly urgency: Urgency; readonly due: string };
const AnswerDateRef = builder.objectRef<AnswerDate>('AnswerDate').implement({
  description: '此刻作出的批示应于何日前反馈。By when an instruction that is given now is to be answered.',
  fields: (t) => ({
    urgency: t.expose('urgency', { type: UrgencyRef, description: '缓急。How soon an answer is due.' }),
    due: t.expose('due', { type: 'CivilDate', description: '反馈期限。The date by which an answer is due.' }),
  }),
});

builder.objectFields(PlanRef, (t) => ({
  instructionBatches: t.field({
    type: BatchConnectionRef,
    description:
      '全计划的批示，同批合为一项，新的在前；一批中有一条符合筛选即列出。The instructions of the plan by batch, newest first; a batch is listed when one of its instructions matches the filter.',
    args: instructionArgs,
    resolve: (snapshot, args) => {
      const filter = instructionFilterOf(snapshot, args);
      return readPage(snapshot, args, (page) => snapshot.read.instructionBatches({ filter, page }));
    },
  }),
  instructionCounts: t.field({
    type: CountsRef,
    description: '批示的数目。How many instructions of the plan match.',
    args: { filter: t.arg({ type: InstructionFilterRef, description: '筛选。The filter.' }) },
    resolve: (snapshot, args) => snapshot.read.countInstructions(instructionFilterOf(snapshot, args)),
  }),
  answerDates: t.field({
    type: [AnswerDateRef],
    description:
      '此刻作出的批示，各种缓急应于何日前反馈。By when an instruction given at the moment shown would have to be answered, by urgency.',
    resolve: ({ plan, now }) =>
      URGENCIES.map((urgency) => ({ urgency, due: instructionDue(plan.terms, urgency, now) })),
  }),
}));
