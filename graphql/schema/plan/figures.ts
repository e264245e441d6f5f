/** A set of figures, of a plan, a section or a unit: each counts facts. */

import { inForce, type Lamp } from '@duban/domain';
import { type Figures, MEASURE_STAGES, type MeasureStage, type MilestoneFigures } from '@duban/read-models';
import { builder } from '../builder.ts';
import type { Seen, Snapshot } from '../kernel/snapshot.ts';
import { OVERDUE, StageRef } from '../kernel/words.ts';
import { LampRef, lampIn } from '../measure/lamp.ts';

type StageCount = { readonly stage: MeasureStage; readonly measures: number };

const StageCountRef = builder.objectRef<StageCount>('StageCount').implement({
  description: '处于某阶段的举措数。The number of measures at a stage.',
  fields: (t) => ({
    stage: t.expose('stage', { type: StageRef, description: '阶段。The stage.' }),
    measures: t.exposeInt('measures', { description: '举措数。The number of measures.' }),
  }),
});

type LampCount = { readonly lamp: Lamp; readonly measures: number };

const LampCountRef = builder.objectRef<LampCount>('LampCount').implement({
  description: '亮某灯的举措数。The number of measures that show a lamp.',
  fields: (t) => ({
    lamp: t.expose('lamp', { type: LampRef, description: '灯。The lamp.' }),
    measures: t.exposeInt('measures', { description: '举措数。The number of measures.' }),
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
  description:
    '举措数：合计为已交办且未取消的，等于待签收、推进中、暂停、销号与例外销号之和；立项中与取消的另计。The number of measures: the total counts those issued and not cancelled and is the sum of their stages; drafts and cancelled ones are counted separately.',
  fields: (t) => ({
    total: t.exposeInt('measures', {
      description: '已交办且未取消的举措。Issued and not cancelled: the sum of those stages.',
    }),
    issued: t.exposeInt('issued', { description: '待签收。Not yet acknowledged.' }),
    acknowledged: t.exposeInt('acknowledged', {
      description:
        '合计中曾签收或以填报视为签收的，无论现处何阶段。Those in the total that were ever acknowledged, at any stage.',
    }),
    closed: t.int({
      description: '销号，不含例外销号。Closed, excluding those closed by exception.',
      resolve: ({ stages }) => stages.closed,
    }),
    closedByException: t.int({
      description: '例外销号：不计为完成。Closed by exception; not counted as done.',
      resolve: ({ stages }) => stages['closed-by-exception'],
    }),
    drafts: t.int({
      description: '立项中、未交办的，不在合计内。Not issued yet: drafted or approved, not in the total.',
      resolve: ({ stages }) => stages.drafted + stages.approved,
    }),
    cancelled: t.int({
      description: '取消的，不在合计内。Cancelled, not in the total.',
      resolve: ({ stages }) => stages.cancelled,
    }),
    byStage: t.field({
      type: [StageCountRef],
      description: '各阶段，含不在合计内的。By stage, also those that are not in the total.',
      resolve: ({ stages }) => MEASURE_STAGES.map((stage) => ({ stage, measures: stages[stage] })),
    }),
    byLamp: t.field({
      type: [LampCountRef],
      description: '合计中各灯，由轻到重。The total by lamp, the most severe last.',
      resolve: ({ snapshot, lamps }) => lampCounts(snapshot, lamps),
    }),
  }),
});

export const MilestoneFiguresRef = builder.objectRef<MilestoneFigures>('MilestoneFigures').implement({
  description:
    '合计中举措的节点数：到期＝办结－提前＋到期待核实＋到期延期待批＋逾期。Of the milestones of the measures in the total: due = met − early + waitingDue + extensionsDue + overdue.',
  fields: (t) => ({
    total: t.exposeInt('milestones', { description: '节点总数。All.' }),
    due: t.exposeInt('due', {
      description:
        '已到期：期限已过，且已办结或时间未停（暂停、销号的不再到期）。Due: the date has passed, and they are verified or their deadlines are running (not suspended or closed).',
    }),
    met: t.exposeInt('met', { description: '已办结。Verified.' }),
    early: t.exposeInt('early', { description: '提前办结：期限未到已办结。Verified before the due date.' }),
    late: t.exposeInt('late', {
      description: '逾期办结：期限过后才申请办结。Verified, but submitted after the due date.',
    }),
    waiting: t.exposeInt('waiting', { description: '已申请办结、待核实。Submitted, pending verification.' }),
    waitingDue: t.exposeInt('waitingDue', { description: '其中期限已过的。Those of them whose due date has passed.' }),
    missed: t.exposeInt('missed', { description: '曾逾期，无论后来如何。Missed at least once, whatever came later.' }),
    overdue: t.exposeInt('overdueOpen', { description: OVERDUE }),
    extensionsAsked: t.exposeInt('extensionsAsked', { description: '延期待批。An extension is pending a decision.' }),
    extensionsDue: t.exposeInt('decidingDue', {
      description: '其中期限已过的。Those of them whose due date has passed.',
    }),
  }),
});

const OpenFiguresRef = builder.objectRef<Figures>('OpenFigures').implement({
  description: '其他待办数。The numbers of other pending matters.',
  fields: (t) => ({
    amendments: t.exposeInt('amendmentsAsked', { description: '调整待批。Amendments pending a decision.' }),
    instructions: t.exposeInt('openInstructions', { description: '批示待复。Instructions that are not answered yet.' }),
    drafts: t.exposeInt('draftsToSign', {
      description: '上报待审签；不对您开放的不计。Reports awaiting the signature of the unit’s head that you may see.',
    }),
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
    open: t.field({
      type: OpenFiguresRef,
      description: '其他待办。Other pending matters.',
      resolve: (figures) => figures,
    }),
  }),
});
