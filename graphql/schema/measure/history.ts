/** How a measure, its lamp and its milestones changed: what a chart needs to be moved to any day without asking again. */

import type { CivilDate, PolicyRef } from '@duban/domain';
import type { MilestoneStateRow, StageStateRow } from '@duban/read-models';
import { builder } from '../builder.ts';
import { type Seen, seen } from '../kernel/snapshot.ts';
import { StageRef } from '../kernel/words.ts';
import { MilestoneStatusRef } from '../milestone/milestone.ts';
import { MeasureRef, MilestoneRef } from '../refs.ts';
import { LampRef, lampIn } from './lamp.ts';

const MilestoneStateRef = builder.objectRef<MilestoneStateRow>('MilestoneState').implement({
  description:
    '节点的一段状态，到下一段为止；期限过后未申请办结的，即为逾期。A state of a milestone, until the next one begins. Once its due date has passed, a pending or returned milestone is overdue.',
  fields: (t) => ({
    since: t.expose('since', { type: 'Instant', description: '自何时起（计划时间）。Plan time from which it held.' }),
    position: t.expose('position', { type: 'Position', description: '日志位置。Position in the log.' }),
    status: t.expose('status', { type: MilestoneStatusRef, description: '状态。Status.' }),
    due: t.expose('due', { type: 'CivilDate', description: '期限。The due date.' }),
    extensionAsked: t.exposeBoolean('extensionAsked', {
      description: '是否有延期待批，此时不算逾期。Whether an extension was pending, so that it was not overdue.',
    }),
  }),
});

const StageSinceRef = builder.objectRef<StageStateRow>('StageSince').implement({
  description: '举措的一段阶段，到下一段为止。A stage of a measure, until the next one begins.',
  fields: (t) => ({
    since: t.expose('since', { type: 'Instant', description: '自何时起（计划时间）。Plan time from which it held.' }),
    position: t.expose('position', { type: 'Position', description: '日志位置。Position in the log.' }),
    stage: t.expose('stage', { type: StageRef, description: '阶段。The stage.' }),
  }),
});

type LampSince = { readonly date: CivilDate; readonly lamp: string; readonly policy: PolicyRef };

const LampSinceRef = builder.objectRef<Seen<LampSince>>('LampSince').implement({
  description: '自某日起所亮的灯，到下一次转灯为止。The lamp shown from a date on, until the next change.',
  fields: (t) => ({
    date: t.expose('date', { type: 'CivilDate', description: '自何日起。The first date.' }),
    lamp: t.field({
      type: LampRef,
      description: '何灯。The lamp.',
      resolve: ({ snapshot, lamp, policy }) => lampIn(snapshot, lamp, policy),
    }),
  }),
});

/** Turns of one measure; none has more in any life that can be imagined. */
const MOST_TURNS = 1_000;

builder.objectFields(MilestoneRef, (t) => ({
  history: t.field({
    type: [MilestoneStateRef],
    description:
      '历次状态，按先后；据此可推知任一日的状态。Its states, earliest first; they tell the state on any day up to the one shown.',
    resolve: async ({ snapshot, measure, id }) =>
      (await snapshot.read.milestoneStates(measure)).filter(({ milestone }) => milestone === id),
  }),
}));

builder.objectFields(MeasureRef, (t) => ({
  stageHistory: t.field({
    type: [StageSinceRef],
    description: '历次阶段，按先后。Its stages, earliest first.',
    resolve: async ({ snapshot, id }) => [...(await snapshot.read.stageStates(id))],
  }),
  lampHistory: t.field({
    type: [LampSinceRef],
    description: '历次所亮的灯，按先后，不含原因。The lamps that it showed, earliest first, without reasons.',
    resolve: async ({ snapshot, id }) => {
      const { rows } = await snapshot.read.lampTurnsOf(id, { first: MOST_TURNS });
      return rows.toReversed().map(({ row: { date, lamp, policy } }) => seen(snapshot, { date, lamp, policy }));
    },
  }),
}));
