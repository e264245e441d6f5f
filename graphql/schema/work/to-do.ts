/** What a unit owes now, most pressing first. */

import type { ToDoKind, ToDoRow } from '@duban/read-models';
import { builder } from '../builder.ts';
import { connectionType } from '../kernel/connection.ts';
import { enumOf } from '../kernel/enums.ts';
import { amendmentIn, draftIn, instructionIn, knownMeasure, knownUnit } from '../kernel/lookups.ts';
import { type Seen, seen } from '../kernel/snapshot.ts';
import { workingDaysLeft } from '../kernel/working-days.ts';
import { AmendmentRef, DraftRef, InstructionRef, MeasureRef, MilestoneRef, UnitRef } from '../refs.ts';

const KindRef = enumOf<ToDoKind>('ToDoKind', '待办的种类，按紧迫程度。Kinds of to-do items, most urgent first.', {
  overdue: '逾期未报。An open milestone that is overdue.',
  answer: '批示待复。An instruction that is not answered yet.',
  returned: '退回待改。A returned milestone that is not due yet.',
  reportMissing: '进展未报。A report that is overdue.',
  acknowledge: '待签收。A measure that is not yet acknowledged.',
  sign: '待审签，由负责人办理。A report that awaits the signature of the unit’s head.',
  decide: '待审批，由负责人办理。An extension or amendment that the unit’s head has to decide on.',
  dueSoon: '即将到期。A milestone that is due soon.',
  reportDue: '进展待报。A report that is due soon.',
});

export const toDoKindsArg = builder.args((t) => ({
  kinds: t.field({
    type: [KindRef],
    description: '只列这些种类，默认全部。Only items of these kinds; by default all.',
  }),
}));

const ToDoRef = builder.objectRef<Seen<ToDoRow>>('ToDo').implement({
  description: '一件待办。A to-do item.',
  fields: (t) => ({
    kind: t.expose('kind', { type: KindRef, description: '种类。The kind.' }),
    unit: t.field({
      type: UnitRef,
      description: '哪个单位。The unit that has to act.',
      resolve: ({ snapshot, unit }) => knownUnit(snapshot, unit),
    }),
    measure: t.field({
      type: MeasureRef,
      description: '哪项举措。The measure.',
      resolve: ({ snapshot, measure }) => knownMeasure(snapshot, measure),
    }),
    milestone: t.field({
      type: MilestoneRef,
      nullable: true,
      description: '哪个节点，与节点无关的为空。The milestone; null where the matter does not concern one.',
      resolve: async ({ snapshot, measure, milestone }) => {
        const row = milestone && (await snapshot.read.milestone({ measure, milestone: milestone.id }));
        return row && seen(snapshot, row);
      },
    }),
    instruction: t.field({
      type: InstructionRef,
      nullable: true,
      description: '待复的批示。The instruction to answer.',
      resolve: ({ snapshot, measure, instruction }) => instructionIn(snapshot, measure, instruction?.id),
    }),
    draft: t.field({
      type: DraftRef,
      nullable: true,
      description: '待审签的上报。The report to sign.',
      resolve: ({ snapshot, measure, report }) => draftIn(snapshot, measure, report),
    }),
    amendment: t.field({
      type: AmendmentRef,
      nullable: true,
      description: '待批的调整。The amendment to decide on.',
      resolve: ({ snapshot, measure, amendment }) => amendmentIn(snapshot, measure, amendment),
    }),
    asked: t.expose('asked', {
      type: 'CivilDate',
      nullable: true,
      description: '待批的延期：申请延至何日。The date requested, for an extension to decide on.',
    }),
    due: t.expose('due', {
      type: 'CivilDate',
      nullable: true,
      description: '期限，没有则为空。The due date; null where there is none.',
    }),
    workingDaysLeft: t.int({
      nullable: true,
      description:
        '距期限还有几个工作日，期限当日计入；当日为0，已过为负，没有期限为空。Working days after the day shown up to and with the due date; 0 on that date, negative after it, null where there is none.',
      resolve: ({ snapshot, due }) => workingDaysLeft(snapshot, due),
    }),
    reason: t.exposeString('reason', {
      nullable: true,
      description: '退回或申请的原因。The reason for the return or request.',
    }),
    since: t.expose('since', { type: 'Instant', description: '自何时起（计划时间）。Since when, in plan time.' }),
  }),
});

export const ToDoConnectionRef = connectionType<Seen<ToDoRow>>('ToDo', ToDoRef, { zh: '待办', en: 'to-do items' });
