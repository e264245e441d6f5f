/** What was done about a milestone: handed in, decided, an extension asked for. */

import type { MilestoneRow } from '@duban/read-models';
import { builder } from '../builder.ts';
import { type Seen, seen } from '../kernel/snapshot.ts';
import { ApprovalStepRef } from '../kernel/words.ts';
import { ShortfallRef } from '../progress/shortfall.ts';
import { ActorRef } from '../refs.ts';

export const SubmissionRef = builder.objectRef<Seen<NonNullable<MilestoneRow['submission']>>>('Submission').implement({
  description: '一次办结申请。What was handed in.',
  fields: (t) => ({
    at: t.expose('at', { type: 'Instant', description: '申请时间（计划时间）。When.' }),
    by: t.field({
      type: ActorRef,
      description: '何人申请。By whom.',
      resolve: ({ snapshot, by }) => seen(snapshot, by),
    }),
    text: t.exposeString('text', { description: '说明。What was written.' }),
    evidence: t.exposeStringList('evidence', { description: '佐证材料。The evidence named.' }),
  }),
});

const DecisionKindRef = builder.enumType('DecisionKind', {
  description: '对办结申请的决定。A decision on what was handed in.',
  values: {
    VERIFIED: { value: 'verified', description: '核实。Verified.' },
    RETURNED: { value: 'returned', description: '退回。Returned.' },
  } as const,
});

export const DecisionRef = builder.objectRef<Seen<NonNullable<MilestoneRow['decision']>>>('Decision').implement({
  description: '督查室的一次决定。What the supervision office decided.',
  fields: (t) => ({
    kind: t.expose('kind', { type: DecisionKindRef, description: '核实还是退回。Which way.' }),
    at: t.expose('at', { type: 'Instant', description: '决定时间（计划时间）。When.' }),
    by: t.field({
      type: ActorRef,
      description: '何人决定。By whom.',
      resolve: ({ snapshot, by }) => seen(snapshot, by),
    }),
    text: t.exposeString('text', { description: '核实意见或退回原因。Note of a verification, reason of a return.' }),
    short: t.field({
      type: [ShortfallRef],
      description: '核实时未达到要求的数据。What was short of its expected value when it was verified.',
      resolve: ({ snapshot, short = [] }) => short.map((one) => seen(snapshot, one)),
    }),
  }),
});

export const ExtensionRequestRef = builder
  .objectRef<Seen<NonNullable<MilestoneRow['request']>>>('ExtensionRequest')
  .implement({
    description: '一项待批的延期申请。An extension that waits for a decision.',
    fields: (t) => ({
      due: t.expose('due', { type: 'CivilDate', description: '申请延至何日。The date asked for.' }),
      reason: t.exposeString('reason', { description: '申请理由。Why.' }),
      next: t.expose('next', { type: ApprovalStepRef, description: '现由谁审批。Whose turn it is.' }),
      at: t.expose('at', { type: 'Instant', description: '申请时间（计划时间）。When.' }),
      by: t.field({
        type: ActorRef,
        description: '何人申请。By whom.',
        resolve: ({ snapshot, by }) => seen(snapshot, by),
      }),
    }),
  });
