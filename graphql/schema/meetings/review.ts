/** The list of a quarterly review, as of the moment shown. */

import { quarterName } from '@duban/domain';
import type { Review } from '@duban/read-models';
import { builder } from '../builder.ts';
import { knownMeasure, knownMilestone } from '../kernel/lookups.ts';
import { type Seen, seen } from '../kernel/snapshot.ts';
import { MilestoneFiguresRef } from '../plan/figures.ts';
import { MeasureRef, MilestoneRef, PlanRef } from '../refs.ts';
import { addWholeAndSections, countsOf, DocumentCountRef, drawnUp } from './papers.ts';
import { checkedQuarter } from './period-arguments.ts';

const ReviewedRef = builder.objectRef<Seen<Review['measures'][number]>>('ReviewedMeasure').implement({
  description: '季观摩的一项举措。A measure of a quarterly review.',
  fields: (t) => ({
    measure: t.field({
      type: MeasureRef,
      description: '举措。The measure.',
      resolve: ({ snapshot, measure }) => knownMeasure(snapshot, measure),
    }),
    milestones: t.field({
      type: [MilestoneRef],
      description: '本季的节点。Its milestones within the quarter.',
      resolve: ({ snapshot, measure, milestones }) =>
        milestones.map(({ milestone }) => knownMilestone(snapshot, measure, milestone)),
    }),
    documents: t.field({
      type: [DocumentCountRef],
      description: '本季各期通报中的督办文书。Documents of the ladder in the bulletins of the quarter.',
      resolve: ({ documents }) => countsOf(documents),
    }),
  }),
});

const ReviewRef = builder.objectRef<Seen<Review>>('Review').implement({
  description: '季观摩清单。The list of a quarterly review.',
  fields: (t) => ({
    quarter: t.exposeString('quarter', { description: '季度，如2023-Q2。The quarter.' }),

    milestones: t.expose('milestones', {
      type: MilestoneFiguresRef,
      description: '本季节点的数字。The figures of the milestones due in the quarter.',
    }),
    measures: t.field({
      type: [ReviewedRef],
      description: '本季有节点的举措，按编号。Measures with a milestone within the quarter, by code.',
      resolve: ({ snapshot, measures }) => measures.map((row) => seen(snapshot, row)),
    }),
  }),
});

addWholeAndSections(ReviewRef);

builder.objectFields(PlanRef, (t) => ({
  review: t.field({
    type: ReviewRef,
    description: '所示时刻的季观摩清单。The list of a quarterly review at the point in time shown.',
    args: {
      quarter: t.arg.string({
        description: '季度，如2023-Q2，默认本季。The quarter, such as 2023-Q2; by default the current one.',
      }),
    },
    resolve: (snapshot, args) =>
      drawnUp(snapshot, snapshot.read.review({ quarter: checkedQuarter(args.quarter ?? quarterName(snapshot.today)) })),
  }),
}));
