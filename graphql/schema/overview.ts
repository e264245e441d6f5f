/** How a plan stands in figures: whole, by section, by unit. Each figure counts facts. */

import type { Figures, OverviewRow } from '@duban/read-models';
import { builder } from './builder.ts';
import { SectionRef, UnitRef } from './refs.ts';
import { sectionOf } from './section.ts';
import { type Seen, type Snapshot, seen } from './snapshot.ts';
import { knownUnit } from './unit.ts';

const MeasureFiguresRef = builder.objectRef<Figures>('MeasureFigures').implement({
  description: '举措数。How many measures.',
  fields: (t) => ({
    total: t.exposeInt('measures', { description: '已交办的举措总数。All that were issued.' }),
    issued: t.exposeInt('issued', { description: '待签收。Not yet acknowledged.' }),
    acknowledged: t.exposeInt('acknowledged', { description: '已签收。Acknowledged, by signature or by acting.' }),
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
  }),
});

export const FiguresRef = builder.objectRef<Figures>('Figures').implement({
  description: '一组数字。A set of figures.',
  fields: (t) => ({
    measures: t.field({ type: MeasureFiguresRef, description: '举措数。Of measures.', resolve: (figures) => figures }),
    milestones: t.field({
      type: MilestoneFiguresRef,
      description: '节点数。Of milestones.',
      resolve: (figures) => figures,
    }),
  }),
});

const SectionFiguresRef = builder.objectRef<Seen<OverviewRow['sections'][number]>>('SectionFigures').implement({
  description: '一个板块的数字。The figures of a section.',
  fields: (t) => ({
    section: t.field({
      type: SectionRef,
      description: '板块。The section.',
      resolve: ({ snapshot, section }) => sectionOf(snapshot, section),
    }),
    figures: t.expose('figures', { type: FiguresRef, description: '数字。Its figures.' }),
  }),
});

export const UnitFiguresRef = builder.objectRef<Seen<OverviewRow['units'][number]>>('UnitFigures').implement({
  description: '一个单位的数字。The figures of a unit.',
  fields: (t) => ({
    unit: t.field({
      type: UnitRef,
      description: '单位。The unit.',
      resolve: ({ snapshot, unit }) => knownUnit(snapshot, unit),
    }),
    leads: t.expose('figures', { type: FiguresRef, description: '牵头举措的数字。Of the measures that it leads.' }),
    supports: t.exposeInt('supports', { description: '配合的举措数。How many others it supports.' }),
  }),
});

const rowOf = async (snapshot: Snapshot): Promise<OverviewRow> => {
  const row = await snapshot.read.overview();
  if (!row) throw new Error(`The read models have no overview of ${snapshot.plan.id}`);
  return row;
};

export const OverviewRef = builder.objectRef<Snapshot>('Overview').implement({
  description: '总览。The whole plan in figures.',
  fields: (t) => ({
    total: t.field({
      type: FiguresRef,
      description: '全计划。The whole plan.',
      resolve: async (snapshot) => (await rowOf(snapshot)).total,
    }),
    sections: t.field({
      type: [SectionFiguresRef],
      description: '各板块，按计划顺序。By section, in the plan’s order.',
      resolve: async (snapshot) => (await rowOf(snapshot)).sections.map((row) => seen(snapshot, row)),
    }),
    units: t.field({
      type: [UnitFiguresRef],
      description: '各单位，按计划顺序，不作排名。By unit, in the plan’s order, never a ranking.',
      resolve: async (snapshot) => (await rowOf(snapshot)).units.map((row) => seen(snapshot, row)),
    }),
  }),
});
