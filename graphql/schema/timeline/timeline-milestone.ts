/** The kinds of events that tell of milestones: handed in, decided, missed, extended. */

import { seen } from '../kernel/snapshot.ts';
import { ApprovalStepRef } from '../kernel/words.ts';
import { ShortfallRef } from '../progress/shortfall.ts';
import { MilestoneRef } from '../refs.ts';
import { type EntryOf, entry, said } from './timeline.ts';

type OfMilestone = EntryOf<
  | 'MilestoneSubmitted'
  | 'MilestoneVerified'
  | 'MilestoneReturned'
  | 'MilestoneMissed'
  | 'ExtensionRequested'
  | 'ExtensionApproved'
  | 'ExtensionRefused'
  | 'MilestoneExtended'
>;
const milestoneOf = async ({ snapshot, measure, data }: OfMilestone) => {
  const row = await snapshot.read.milestone({ measure: measure ?? '', milestone: data.milestone.id });
  return row && seen(snapshot, row);
};
const theMilestone = '该节点现在的情况。The milestone as it stands now.';

entry('MilestoneSubmitted').implement({
  ...said('MilestoneSubmitted'),
  fields: (t) => ({
    milestone: t.field({ type: MilestoneRef, nullable: true, description: theMilestone, resolve: milestoneOf }),
    text: t.string({ description: '说明。The explanation.', resolve: ({ data }) => data.text }),
    evidence: t.stringList({ description: '佐证材料。The evidence.', resolve: ({ data }) => data.evidence }),
  }),
});
entry('MilestoneVerified').implement({
  ...said('MilestoneVerified'),
  fields: (t) => ({
    milestone: t.field({ type: MilestoneRef, nullable: true, description: theMilestone, resolve: milestoneOf }),
    note: t.string({ description: '核实意见。The note.', resolve: ({ data }) => data.note }),
    short: t.field({
      type: [ShortfallRef],
      description: '核实时未达到要求的数据。The figures below their expected values at the time of verification.',
      resolve: ({ snapshot, data }) => (data.short ?? []).map((one) => seen(snapshot, one)),
    }),
  }),
});
entry('MilestoneReturned').implement({
  ...said('MilestoneReturned'),
  fields: (t) => ({
    milestone: t.field({ type: MilestoneRef, nullable: true, description: theMilestone, resolve: milestoneOf }),
    reason: t.string({ description: '退回原因。The reason.', resolve: ({ data }) => data.reason }),
    due: t.field({
      type: 'CivilDate',
      description: '此后的期限。The new due date.',
      resolve: ({ data }) => data.due,
    }),
  }),
});
entry('MilestoneMissed').implement({
  ...said('MilestoneMissed'),
  fields: (t) => ({
    milestone: t.field({ type: MilestoneRef, nullable: true, description: theMilestone, resolve: milestoneOf }),
    due: t.field({
      type: 'CivilDate',
      description: '错过的期限。The due date that was missed.',
      resolve: ({ data }) => data.due,
    }),
  }),
});

entry('ExtensionRequested').implement({
  ...said('ExtensionRequested'),
  fields: (t) => ({
    milestone: t.field({ type: MilestoneRef, nullable: true, description: theMilestone, resolve: milestoneOf }),
    due: t.field({
      type: 'CivilDate',
      description: '申请延至何日。The date requested.',
      resolve: ({ data }) => data.due,
    }),
    reason: t.string({ description: '申请理由。The reason.', resolve: ({ data }) => data.reason }),
    next: t.field({
      type: ApprovalStepRef,
      nullable: true,
      description: '由谁审批。The step that decides next.',
      resolve: ({ data }) => data.next,
    }),
  }),
});
entry('ExtensionApproved').implement({
  ...said('ExtensionApproved'),
  fields: (t) => ({
    milestone: t.field({ type: MilestoneRef, nullable: true, description: theMilestone, resolve: milestoneOf }),
    step: t.field({
      type: ApprovalStepRef,
      description: '哪一步同意。The step that granted it.',
      resolve: ({ data }) => data.step,
    }),
    note: t.string({ description: '意见。The note.', resolve: ({ data }) => data.note }),
    next: t.field({
      type: ApprovalStepRef,
      nullable: true,
      description: '再由谁审批，已定为空。The step that decides next; null once decided.',
      resolve: ({ data }) => data.next,
    }),
  }),
});
entry('ExtensionRefused').implement({
  ...said('ExtensionRefused'),
  fields: (t) => ({
    milestone: t.field({ type: MilestoneRef, nullable: true, description: theMilestone, resolve: milestoneOf }),
    step: t.field({
      type: ApprovalStepRef,
      description: '哪一步未同意。The step that refused it.',
      resolve: ({ data }) => data.step,
    }),
    note: t.string({ description: '意见。The note.', resolve: ({ data }) => data.note }),
    due: t.field({
      type: 'CivilDate',
      nullable: true,
      description:
        '审批期间期限已过的，新的期限。The new due date, where the old one passed while the request was pending.',
      resolve: ({ data }) => data.due ?? null,
    }),
  }),
});
entry('MilestoneExtended').implement({
  ...said('MilestoneExtended'),
  fields: (t) => ({
    milestone: t.field({ type: MilestoneRef, nullable: true, description: theMilestone, resolve: milestoneOf }),
    due: t.field({
      type: 'CivilDate',
      description: '新的期限。The new due date.',
      resolve: ({ data }) => data.due,
    }),
    previousDue: t.field({
      type: 'CivilDate',
      description: '原来的期限。The previous due date.',
      resolve: ({ data }) => data.previous,
    }),
  }),
});
