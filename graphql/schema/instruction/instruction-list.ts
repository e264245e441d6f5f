/** Lists of instructions: which leader gave what, on which measure, and what came of it. */

import type { InstructionFilter } from '@duban/read-models';
import { builder } from '../builder.ts';
import { type PageArgs, pageArgs, readPage } from '../kernel/connection.ts';
import { checkRange, DateRangeRef, dueOf, keysOf, present, searchOf } from '../kernel/filters.ts';
import type { Snapshot } from '../kernel/snapshot.ts';
import { UrgencyRef } from '../kernel/words.ts';
import { LeaderRef, PlanRef } from '../refs.ts';
import { InstructionConnectionRef } from './instruction.ts';

export const InstructionFilterRef = builder.inputType('InstructionFilter', {
  description:
    '筛选：各项同时满足，一项内任一即可。All parts of the filter must match; within a part any one value is enough.',
  fields: (t) => ({
    leaders: t.idList({
      description:
        '批示领导的编号或全局标识；令牌未写明职务的批示不在其内。Keys or ids of the leaders who gave them; instructions given with a token that names no post are not found.',
    }),
    leadUnits: t.idList({
      description: '所批举措牵头单位的编号或全局标识。Keys or ids of the units that lead the measures.',
    }),
    subjects: t.stringList({ description: '批示人的用户标识。User ids (token subjects) of those who gave them.' }),
    urgencies: t.field({ type: [UrgencyRef], description: '缓急。Urgencies.' }),
    fromMeeting: t.boolean({
      description: '是否为会议决定；否则为领导批示。Whether a meeting decided it; otherwise a leader gave it.',
    }),
    metOn: t.field({
      type: 'CivilDate',
      description: '何日的会议所决定。Decided by a meeting on this date.',
    }),
    open: t.boolean({ description: '是否待回复。Whether an answer is still due.' }),
    answered: t.boolean({ description: '是否已回复。Whether it was answered.' }),
    withdrawn: t.boolean({ description: '是否已撤回。Whether it was withdrawn.' }),
    overdue: t.boolean({
      description: '是否待回复且已逾期。Whether an answer is still due and its date has passed.',
    }),
    missed: t.boolean({ description: '是否曾逾期未复。Whether its date ever passed without an answer.' }),
    due: t.field({
      type: DateRangeRef,
      description: '回复期限在此期间。The date by which an answer is due lies in this range.',
    }),
    from: t.field({ type: 'Instant', description: '批示时间自何时（含）。Given at or after this instant.' }),
    to: t.field({ type: 'Instant', description: '批示时间至何时（不含）。Given before this instant.' }),
    batch: t.field({
      type: 'Position',
      description:
        '与该位置的批示同批：同一人同日以同样文字向多项举措作出。Given with the instruction at this position: in the same words, by the same person, on the same day.',
    }),
    search: t.string({ description: '批示或回复中含有的文字。A text that the instruction or its answer contains.' }),
  }),
});

export const instructionArgs = builder.args((t) => ({
  ...pageArgs,
  filter: t.field({ type: InstructionFilterRef, description: '筛选。The filter.' }),
}));

type Args = PageArgs & { readonly filter?: (typeof InstructionFilterRef)['$inferInput'] | null | undefined };

export const instructionFilterOf = ({ plan }: Snapshot, { filter }: Args): InstructionFilter => {
  const { leaders, leadUnits, due, search, ...plain } = filter ?? {};
  checkRange('filter', plain);
  return present({
    ...plain,
    ...dueOf(due),
    leaders: keysOf(plan.id, 'leaders', 'Leader', leaders),
    leadUnits: keysOf(plan.id, 'leadUnits', 'Unit', leadUnits),
    search: searchOf(search),
  });
};

builder.objectField(PlanRef, 'instructions', (t) =>
  t.field({
    type: InstructionConnectionRef,
    description:
      '全计划的批示和会议决定，新的在前。The instructions of the plan and the decisions of its meetings, newest first.',
    args: instructionArgs,
    resolve: async (snapshot, args) => {
      const filter = instructionFilterOf(snapshot, args);
      const list = await readPage(snapshot, args, (page) => snapshot.read.instructions({ filter, page }));
      return { ...list, count: async () => (await snapshot.read.countInstructions(filter)).total };
    },
  }),
);

builder.objectField(LeaderRef, 'instructions', (t) =>
  t.field({
    type: InstructionConnectionRef,
    description:
      '该领导的批示，新的在前，不论所批举措归谁分管。The instructions of this leader, newest first, on measures in any leader’s charge.',
    args: instructionArgs,
    resolve: async ({ snapshot, id }, args) => {
      const filter = instructionFilterOf(snapshot, args);
      const list = await readPage(snapshot, args, (page) => snapshot.read.instructionsBy(id, { filter, page }));
      const leaders = (filter.leaders ?? [id]).filter((leader) => leader === id);
      return { ...list, count: async () => (await snapshot.read.countInstructions({ ...filter, leaders })).total };
    },
  }),
);
