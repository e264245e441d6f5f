/** A set of figures, of a plan, a section or a unit: each counts facts. */

import { inForce, type Lamp, STAGES, type Stage } from '@duban/domain';
import type { Figures } from '@duban/read-models';
import { builder } from './builder.ts';
import { LampRef, lampIn } from './lamp.ts';
import type { Seen, Snapshot } from './snapshot.ts';
import { StageRef } from './words.ts';

type StageCount = { readonly stage: Stage; readonly measures: number };

const StageCountRef = builder.objectRef<StageCount>('StageCount').implement({
  description: '处于某阶段的举措数。How many measures stand at a stage.',
  fields: (t) => ({
    stage: t.expose('stage', { type: StageRef, description: '阶段。The stage.' }),
    measures: t.exposeInt('measures', { description: '举措数。How many.' }),
  }),
});

type LampCount = { readonly lamp: Lamp; readonly measures: number };

const LampCountRef = builder.objectRef<LampCount>('LampCount').implement({
  description: '亮某灯的举措数。How many measures show a lamp.',
  fields: (t) => ({
    lamp: t.expose('lamp', { type: LampRef, description: '灯。The lamp.' }),
    measures: t.exposeInt('measures', { description: '举措数。How many.' }),
  }),
});

/** Every lamp of the policy in force, the gravest last, and after them what is still shown under an older one. */
const lampCounts = (snapshot: Snapshot, lamps: Figures['lamps']): LampCount[] => {
  const policy = inForce(snapshot.plan.terms.lamps, snapshot.today);
  const own = policy.lamps.toSorted((a, b) => a.severity - b.severity);
  const others = Object.keys(lamps).filter((id) => !own.some((lamp) => lamp.id === id));
  return [...own, ...others.map((id) => lampIn(snapshot, id))].map((lamp) => ({ lamp, measures: lamps[lamp.id] ?? 0 }));
};

const MeasureFiguresRef = builder.objectRef<Seen<Figures>>('MeasureFigures').implement({
  description: '举措数。How many measures.',
  fields: (t) => ({
    total: t.exposeInt('measures', { description: '已交办的举措总数。All that were issued.' }),
    issued: t.exposeInt('issued', { description: '待签收。Not yet acknowledged.' }),
    acknowledged: t.exposeInt('acknowledged', { description: '已签收。Acknowledged, by signature or by acting.' }),
    byStage: t.field({
      type: [StageCountRef],
      description: '各阶段，含未交办的。By stage, also those not yet issued.',
      resolve: ({ stages }) => STAGES.map((stage) => ({ stage, measures: stages[stage] })),
    }),
    byLamp: t.field({
      type: [LampCountRef],
      description: '各灯，由轻到重。By lamp, the gravest last.',
      resolve: ({ snapshot, lamps }) => lampCounts(snapshot, lamps),
    }),
  }),
});

const MilestoneFiguresRef = builder.objectRef<Figures>('MilestoneFigures').implement({
  description: '节点数。How many milestones.',
  fields: (t) => ({
    total: t.exposeInt('milestones', { description: '节点总数。All.' }),
    due: t.exposeInt('due', { description: '已到期，无论结果。Their date is over, whatever became of them.' }),
    met: t.exposeInt('met', { description: '已核实完成。Verified.' }),
    waiting: t.exposeInt('waiting', { description: '已报送、待核实。Handed in, not yet decided.' }),
    missed: t.exposeInt('missed', { description: '曾逾期，无论后来如何。Missed at least once, whatever came later.' }),
    overdue: t.exposeInt('overdueOpen', { description: '逾期且至今未报送。Missed and still not handed in.' }),
    extensionsAsked: t.exposeInt('extensionsAsked', { description: '延期待批。An extension waits for a decision.' }),
  }),
});

const OpenFiguresRef = builder.objectRef<Figures>('OpenFigures').implement({
  description: '其他待办数。How much else is open.',
  fields: (t) => ({
    amendments: t.exposeInt('amendmentsAsked', { description: '调整待批。Amendments that wait for a decision.' }),
    instructions: t.exposeInt('openInstructions', { description: '批示待复。Instructions that wait for an answer.' }),
    drafts: t.exposeInt('draftsToSign', { description: '上报待签。Reports that wait for the unit’s head.' }),
    reports: t.exposeInt('reportsMissing', { description: '进展未报的举措。Measures whose last report is missing.' }),
  }),
});

export const FiguresRef = builder.objectRef<Seen<Figures>>('Figures').implement({
  description: '一组数字。A set of figures.',
  fields: (t) => ({
    measures: t.field({ type: MeasureFiguresRef, description: '举措数。Of measures.', resolve: (figures) => figures }),
    milestones: t.field({
      type: MilestoneFiguresRef,
      description: '节点数。Of milestones.',
      resolve: (figures) => figures,
    }),
    open: t.field({ type: OpenFiguresRef, description: '其他待办。What else is open.', resolve: (figures) => figures }),
  }),
});
