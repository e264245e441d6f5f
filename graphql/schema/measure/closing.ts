/** Whether a measure can be closed, and what hinders it. */

import { type Hindrances, hindrancesIn, isUnhindered } from '@duban/domain';
import { builder } from '../builder.ts';
import { knownMilestone, knownTarget } from '../kernel/lookups.ts';
import { type Seen, seen } from '../kernel/snapshot.ts';
import { ShortfallRef } from '../progress/shortfall.ts';
import { MeasureRef, MilestoneRef, TargetRef } from '../refs.ts';
import { WordRef } from './measure-life.ts';

type Closing = Seen<Hindrances & { readonly measure: string }>;

const ClosingRef = builder.objectRef<Closing>('Closing').implement({
  description:
    '可否销号，以及尚缺什么：节点须全部办结，目标须按已核实的数据全部达到。Whether it can be closed, and what is missing: every milestone verified, every target reached by verified figures.',
  fields: (t) => ({
    possible: t.boolean({
      description: '可正常销号，无须作例外处理。It can be closed as done, without an exception.',
      resolve: isUnhindered,
    }),
    openMilestones: t.field({
      type: [MilestoneRef],
      description: '尚未办结的节点。Milestones that are not verified.',
      resolve: ({ snapshot, measure, milestones }) =>
        Promise.all(milestones.map((milestone) => knownMilestone(snapshot, measure, milestone))),
    }),
    notReached: t.field({
      type: [ShortfallRef],
      description: '按已核实的数据尚未达到的目标。Targets not reached by verified figures.',
      resolve: ({ snapshot, targets }) => targets.map((one) => seen(snapshot, one)),
    }),
    unverified: t.field({
      type: [TargetRef],
      description:
        '现有数据尚未核实的目标：核实任一节点即一并核实。Targets whose current figure is not verified yet: verifying any milestone verifies it as well.',
      resolve: ({ snapshot, unverified }) => Promise.all(unverified.map(({ target }) => knownTarget(snapshot, target))),
    }),
  }),
});

builder.objectFields(MeasureRef, (t) => ({
  closing: t.field({
    type: ClosingRef,
    description: '可否销号，以及尚缺什么。Whether it can be closed, and what is missing.',
    resolve: async ({ snapshot, id }) => {
      const parts = await snapshot.read.verdict(id);
      if (!parts) throw new Error(`The read models of ${snapshot.plan.id} have no measure ${id}`);
      return seen(snapshot, { ...hindrancesIn(parts), measure: id });
    },
  }),
  closingProposal: t.field({
    type: WordRef,
    nullable: true,
    description:
      '督查室提请、待领导决定的例外销号，没有则为空。The supervision office’s proposal to close it by exception, pending the leader’s decision; null where there is none.',
    resolve: ({ snapshot, closing }) => closing && seen(snapshot, closing),
  }),
}));
