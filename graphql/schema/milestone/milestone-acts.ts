/** What was done about a milestone: handed in, decided, an extension asked for. */

import type { MilestoneRow } from '@duban/read-models';
import { builder } from '../builder.ts';
import { FileRef, filesAt } from '../files/file.ts';
import { type Seen, seen } from '../kernel/snapshot.ts';
import { ApprovalStepRef } from '../kernel/words.ts';
import { ShortfallRef } from '../progress/shortfall.ts';
import { ActorRef } from '../refs.ts';

type SubmissionOf = NonNullable<MilestoneRow['submission']> & { readonly of: MilestoneRow };

export const SubmissionRef = builder.objectRef<Seen<SubmissionOf>>('Submission').implement({
  description: '一次办结申请。A submission of a milestone.',
  fields: (t) => ({
    at: t.expose('at', {
      type: 'Instant',
      description: '申请时间（计划时间）。When the request was made, in plan time.',
    }),
    by: t.field({
      type: ActorRef,
      description: '何人申请。Who made the request.',
      resolve: ({ snapshot, by }) => seen(snapshot, by),
    }),
    text: t.exposeString('text', { description: '说明。The explanation.' }),
    files: t.field({
      type: [FileRef],
      description: '附件。The files that it carries.',
      resolve: async ({ snapshot, of: { measure, id }, at }) =>
        (await filesAt(snapshot, { measure, of: id, on: ['MilestoneSubmitted'] })).filter((file) => file.at === at),
    }),
    evidence: t.exposeStringList('evidence', { description: '佐证材料。The evidence.' }),
  }),
});

const DecisionKindRef = builder.enumType('DecisionKind', {
  description: '对办结申请的决定。A decision on a submission.',
  values: {
    VERIFIED: { value: 'verified', description: '核实。Verified.' },
    RETURNED: { value: 'returned', description: '退回。Returned.' },
  } as const,
});

export const DecisionRef = builder.objectRef<Seen<NonNullable<MilestoneRow['decision']>>>('Decision').implement({
  description: '督查室的一次决定。A decision of the supervision office.',
  fields: (t) => ({
    kind: t.expose('kind', {
      type: DecisionKindRef,
      description: '核实还是退回。Whether it was verified or returned.',
    }),
    at: t.expose('at', {
      type: 'Instant',
      description: '决定时间（计划时间）。When the decision was made, in plan time.',
    }),
    by: t.field({
      type: ActorRef,
      description: '何人决定。Who made the decision.',
      resolve: ({ snapshot, by }) => seen(snapshot, by),
    }),
    text: t.exposeString('text', {
      description: '核实意见或退回原因。The note of the verification or the reason for the return.',
    }),
    short: t.field({
      type: [ShortfallRef],
      description: '核实时未达到要求的数据。The figures below their expected values at the time of verification.',
      resolve: ({ snapshot, short = [] }) => short.map((one) => seen(snapshot, one)),
    }),
  }),
});

export const ExtensionRequestRef = builder
  .objectRef<Seen<NonNullable<MilestoneRow['request']>>>('ExtensionRequest')
  .implement({
    description: '一项待批的延期申请。A pending request for an extension.',
    fields: (t) => ({
      due: t.expose('due', { type: 'CivilDate', description: '申请延至何日。The date requested.' }),
      reason: t.exposeString('reason', { description: '申请理由。The reason.' }),
      next: t.expose('next', { type: ApprovalStepRef, description: '现由谁审批。The step that decides next.' }),
      at: t.expose('at', {
        type: 'Instant',
        description: '申请时间（计划时间）。When the request was made, in plan time.',
      }),
      by: t.field({
        type: ActorRef,
        description: '何人申请。Who made the request.',
        resolve: ({ snapshot, by }) => seen(snapshot, by),
      }),
    }),
  });
