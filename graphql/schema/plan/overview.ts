/** How a plan stands in figures: whole, by section, by unit. Each figure counts facts. */

import type { OverviewRow } from '@duban/read-models';
import { builder } from '../builder.ts';
import { knownUnit, sectionOf } from '../kernel/lookups.ts';
import { type Seen, type Snapshot, seen } from '../kernel/snapshot.ts';
import { SectionRef, UnitRef } from '../refs.ts';
import { FiguresRef } from './figures.ts';

export const SectionFiguresRef = builder.objectRef<Seen<OverviewRow['sections'][number]>>('SectionFigures').implement({
  description: '一个板块的数字。The figures of a section.',
  fields: (t) => ({
    section: t.field({
      type: SectionRef,
      description: '板块。The section.',
      resolve: ({ snapshot, section }) => sectionOf(snapshot, section),
    }),
    figures: t.field({
      type: FiguresRef,
      description: '数字。Its figures.',
      resolve: ({ snapshot, figures }) => seen(snapshot, figures),
    }),
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
    leads: t.field({
      type: FiguresRef,
      description: '牵头举措的数字。Of the measures that it leads.',
      resolve: ({ snapshot, figures }) => seen(snapshot, figures),
    }),
    supports: t.exposeInt('supports', {
      description: '配合的举措数（已交办且未取消）。How many others it supports, issued and not cancelled.',
    }),
  }),
});

/** Of the whole plan, or of the measures in a leader's charge. */
type Shown = { readonly snapshot: Snapshot; readonly of: { readonly leader?: string } };

const rowOf = async ({ snapshot, of }: Shown): Promise<OverviewRow> => {
  const row = await snapshot.read.overview(of);
  if (!row) throw new Error(`The read models have no overview of ${snapshot.plan.id}`);
  return row;
};

export const OverviewRef = builder.objectRef<Shown>('Overview').implement({
  description: '总览。The figures of the plan.',
  fields: (t) => ({
    total: t.field({
      type: FiguresRef,
      description: '全计划。The whole plan.',
      resolve: async (shown) => seen(shown.snapshot, (await rowOf(shown)).total),
    }),
    sections: t.field({
      type: [SectionFiguresRef],
      description: '各板块，按计划顺序。By section, in the plan’s order.',
      resolve: async (shown) => (await rowOf(shown)).sections.map((row) => seen(shown.snapshot, row)),
    }),
    units: t.field({
      type: [UnitFiguresRef],
      description: '各单位，按计划顺序，不作排名。By unit, in the plan’s order, never a ranking.',
      resolve: async (shown) => (await rowOf(shown)).units.map((row) => seen(shown.snapshot, row)),
    }),
  }),
});
