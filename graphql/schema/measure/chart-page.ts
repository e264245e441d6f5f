/** The histories of many measures at once, without an object of the graph for each state: a chart of thousands reads them. */

import type { MeasureRow } from '@duban/read-models';
import { builder } from '../builder.ts';
import { readFrom } from '../kernel/connection.ts';
import { screaming } from '../kernel/enums.ts';
import { knownUnit, milestonesOf } from '../kernel/lookups.ts';
import type { Snapshot } from '../kernel/snapshot.ts';
import { PlanRef } from '../refs.ts';

/** Measures in one answer: about a megabyte. */
const MEASURES_A_CHART_PAGE = 500;
/** Turns of one measure; none has more in any life that can be imagined. */
const MOST_TURNS = 1_000;

type ChartPage = {
  readonly snapshot: Snapshot;
  readonly measures: readonly MeasureRow[];
  readonly endCursor: string | null;
};

/** As `Measure` names its fields. */
const historyOf = async (snapshot: Snapshot, measure: MeasureRow) => {
  const { id, code, title, section, leadUnit, supervisingLeader } = measure;
  const { read } = snapshot;
  const [stages, lamps, milestones, states] = await Promise.all([
    read.stageStates(id),
    read.lampTurnsOf(id, { first: MOST_TURNS }),
    milestonesOf(snapshot, id),
    read.milestoneStates(id),
  ]);
  return {
    key: id,
    code,
    title: { zh: title.zh, en: title.en ?? null },
    section: { key: section },
    leadUnit: { key: leadUnit, shortName: knownUnit(snapshot, leadUnit).shortName },
    supervisingLeader: { key: supervisingLeader },
    stageHistory: stages.map(({ since, stage }) => ({ since, stage: screaming(stage) })),
    lampHistory: lamps.rows.toReversed().map(({ row: { date, lamp } }) => ({ date, lamp: { key: lamp } })),
    milestones: milestones.map(({ id: milestone, label, due }) => ({
      key: milestone,
      label: { zh: label.zh, en: label.en ?? null },
      due,
      history: states
        .filter((state) => state.milestone === milestone)
        .map(({ since, status, due: then, extensionAsked }) => ({
          since,
          status: screaming(status),
          due: then,
          extensionAsked,
        })),
    })),
  };
};

const ChartPageRef = builder.objectRef<ChartPage>('ChartPage').implement({
  description: '作战图的一页。A page of the wall chart.',
  fields: (t) => ({
    histories: t.field({
      type: ['Json'],
      description:
        '各项举措历次的阶段、灯和节点状态，各项与举措所列相同。The stages, lamps and states of milestones that each measure went through, named as the fields of Measure.',
      resolve: ({ snapshot, measures }) => Promise.all(measures.map((measure) => historyOf(snapshot, measure))),
    }),
    totalCount: t.int({
      description: '举措总数。How many measures there are in all.',
      resolve: ({ snapshot }) => snapshot.read.countMeasures({}),
    }),
    endCursor: t.exposeString('endCursor', {
      nullable: true,
      description: '本页末条的游标，其后没有则为空。The cursor of its last measure; null where none follows.',
    }),
  }),
});

builder.objectField(PlanRef, 'chartPage', (t) =>
  t.field({
    type: ChartPageRef,
    description: `举措的历史，供作战图推移到任一日，按编号，每页${MEASURES_A_CHART_PAGE}项。The histories of measures in order of their codes, ${MEASURES_A_CHART_PAGE} a page, so that a chart can be moved to any day.`,
    args: { after: t.arg.string({ description: '取此游标之后的。Only items after this cursor.' }) },
    resolve: async (snapshot, { after }) => {
      const { rows, endCursor } = await readFrom(after, MEASURES_A_CHART_PAGE, (page) =>
        snapshot.read.measures({ filter: {}, order: { by: 'code', direction: 'asc' }, page }),
      );
      return { snapshot, measures: rows, endCursor };
    },
  }),
);
