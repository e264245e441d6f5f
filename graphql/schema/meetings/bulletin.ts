/** The data of a monthly bulletin, as of the moment shown. */

import { monthName } from '@duban/domain';
import type { Bulletin, RankLine } from '@duban/read-models';
import { builder } from '../builder.ts';
import { knownMeasure, knownUnit } from '../kernel/lookups.ts';
import { type Seen, seen } from '../kernel/snapshot.ts';
import { EscalationRef } from '../ladder/escalation.ts';
import { UnitFiguresRef } from '../plan/overview.ts';
import { MeasureRef, PlanRef, UnitRef } from '../refs.ts';
import { addWholeAndSections, countsOf, DocumentCountRef, drawnUp } from './papers.ts';
import { checkedMonth } from './period-arguments.ts';

const UnitDocumentsRef = builder.objectRef<Seen<Bulletin['documentsByUnit'][number]>>('UnitDocuments').implement({
  description: '一个单位收到的文书。The documents of a unit.',
  fields: (t) => ({
    unit: t.field({
      type: UnitRef,
      description: '单位。The unit.',
      resolve: ({ snapshot, unit }) => knownUnit(snapshot, unit),
    }),
    documents: t.field({
      type: [DocumentCountRef],
      description: '各种文书的件数。The number of documents of each kind.',
      resolve: ({ documents }) => countsOf(documents),
    }),
  }),
});

const RankRef = builder.objectRef<Seen<RankLine>>('Rank').implement({
  description: '一个单位的名次。The rank of a unit.',
  fields: (t) => ({
    place: t.exposeInt('place', { description: '名次，相同者并列。Its rank; equal results share a rank.' }),
    unit: t.field({
      type: UnitRef,
      description: '单位。The unit.',
      resolve: ({ snapshot, unit }) => knownUnit(snapshot, unit),
    }),
    due: t.exposeInt('due', { description: '已到期节点数。Milestones that are due.' }),
    met: t.exposeInt('met', { description: '其中已办结的。Those of them that are verified.' }),
    rate: t.exposeFloat('rate', {
      description:
        '办结率，百分数，名次只依此。The percentage of due milestones that are verified, which alone determines the rank.',
    }),
    overdue: t.exposeInt('overdueOpen', { description: '逾期未报的。Overdue and not submitted.' }),
  }),
});

const BulletinRef = builder.objectRef<Seen<Bulletin>>('Bulletin').implement({
  description: '月通报数据。The data of a monthly bulletin.',
  fields: (t) => ({
    month: t.exposeString('month', { description: '月份，如2023-06。The month.' }),

    units: t.field({
      type: [UnitFiguresRef],
      description: '各单位，不作排名。By unit, never a ranking.',
      resolve: ({ snapshot, units }) => units.map((row) => seen(snapshot, row)),
    }),
    escalations: t.field({
      type: [EscalationRef],
      description:
        '上期通报编成以来的督办，先后为序，每次督办只入一期。The ladder’s record since the last bulletin was drawn up, oldest first; each entry appears in exactly one bulletin.',
      resolve: ({ snapshot, escalations }) => escalations.map((row) => seen(snapshot, row)),
    }),
    documents: t.field({
      type: [DocumentCountRef],
      description: '各种文书的件数。The number of documents of each kind.',
      resolve: ({ documents }) => countsOf(documents),
    }),
    documentsByUnit: t.field({
      type: [UnitDocumentsRef],
      description: '各牵头单位的文书。The documents by lead unit.',
      resolve: ({ snapshot, documentsByUnit }) => documentsByUnit.map((row) => seen(snapshot, row)),
    }),
    listed: t.field({
      type: [MeasureRef],
      description: '通报点名的举措。The measures that this bulletin names.',
      resolve: ({ snapshot, listed }) => listed.map(({ measure }) => knownMeasure(snapshot, measure)),
    }),
    ranking: t.field({
      type: [RankRef],
      nullable: true,
      description: '排名；计划未开启则为空。The ranking; null unless the plan’s settings turn it on.',
      resolve: ({ snapshot, ranking }) => ranking?.map((row) => seen(snapshot, row)) ?? null,
    }),
    unranked: t.field({
      type: [UnitRef],
      nullable: true,
      description: '尚无到期节点、不参与排名的牵头单位。Lead units with nothing due yet, which are not ranked.',
      resolve: ({ snapshot, unranked }) => unranked?.map((unit) => knownUnit(snapshot, unit)) ?? null,
    }),
  }),
});

addWholeAndSections(BulletinRef);

builder.objectFields(PlanRef, (t) => ({
  bulletin: t.field({
    type: BulletinRef,
    description: '所示时刻的月通报数据。The data of a monthly bulletin at the point in time shown.',
    args: {
      month: t.arg.string({
        description: '月份，如2023-06，默认当月。The month, such as 2023-06; by default the current one.',
      }),
    },
    resolve: (snapshot, args) =>
      drawnUp(snapshot, snapshot.read.bulletin({ month: checkedMonth(args.month ?? monthName(snapshot.today)) })),
  }),
}));
