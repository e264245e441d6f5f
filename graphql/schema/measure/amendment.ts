/** An amendment of a measure: what is to change from what to what, and each step of its approval. */

import type { AmendmentRow, AmendmentState, ApprovalRow, LabelledValue } from '@duban/read-models';
import { builder } from '../builder.ts';
import { connectionType } from '../kernel/connection.ts';
import { enumOf } from '../kernel/enums.ts';
import { globalId } from '../kernel/ids.ts';
import { knownMeasure } from '../kernel/lookups.ts';
import { NodeRef } from '../kernel/node.ts';
import { type Seen, seen } from '../kernel/snapshot.ts';
import { TextRef } from '../kernel/text.ts';
import { ApprovalStepRef } from '../kernel/words.ts';
import { ReportedValueRef, valuesIn } from '../progress/report.ts';
import { ActorRef, AmendmentRef, MeasureRef, MilestoneRef } from '../refs.ts';
import { DefinitionChangeRef, definitionChanges } from './amended-definition.ts';

const StateRef = enumOf<AmendmentState>('AmendmentState', '调整申请的状态。State of an amendment.', {
  waiting: '待批。Pending a decision.',
  granted: '已批准并生效。Granted and in force.',
  refused: '未批准。Refused.',
});

const ApprovalRef = builder.objectRef<Seen<ApprovalRow>>('ApprovalDecision').implement({
  description: '审批链上的一步。One step of an approval.',
  fields: (t) => ({
    step: t.expose('step', { type: ApprovalStepRef, description: '哪一步。The step.' }),
    granted: t.exposeBoolean('granted', { description: '是否同意。Whether the request was granted.' }),
    note: t.exposeString('note', { description: '意见。The note.' }),
    at: t.expose('at', { type: 'Instant', description: '时间（计划时间）。When it happened, in plan time.' }),
    by: t.field({
      type: ActorRef,
      description: '何人审批。Who made the decision.',
      resolve: ({ snapshot, by }) => seen(snapshot, by),
    }),
  }),
});

const TargetChangeRef = builder.objectRef<Seen<AmendmentRow['targets'][number]>>('TargetChange').implement({
  description: '一个目标的调整。The change of a target.',
  fields: (t) => ({
    to: t.field({ type: ReportedValueRef, description: '调整为。The new value.', resolve: (change) => change }),
    previous: t.exposeFloat('previous', { nullable: true, description: '原数值。The previous value.' }),
  }),
});

type MilestoneChange = Seen<AmendmentRow['milestones'][number] & { readonly measure: string }>;

const MilestoneChangeRef = builder.objectRef<MilestoneChange>('MilestoneChange').implement({
  description: '一个节点的调整。The change of a milestone.',
  fields: (t) => {
    const values = (description: string, of: (change: MilestoneChange) => readonly LabelledValue[]) =>
      t.field({
        type: [ReportedValueRef],
        description,
        resolve: (change) => valuesIn(change.snapshot, of(change)),
      });
    return {
      milestone: t.field({
        type: MilestoneRef,
        nullable: true,
        description: '该节点现在的情况。The milestone as it stands now.',
        resolve: async ({ snapshot, measure, id }) => {
          const row = await snapshot.read.milestone({ measure, milestone: id });
          return row && seen(snapshot, row);
        },
      }),
      label: t.expose('label', { type: TextRef, description: '节点内容。The content of the milestone.' }),
      due: t.expose('due', { type: 'CivilDate', description: '调整后的期限。The new date.' }),
      previousDue: t.expose('previousDue', { type: 'CivilDate', description: '原期限。The previous due date.' }),
      expected: values('调整后应达到的数值。The values expected after the amendment.', ({ expected }) => expected),
      previousExpected: values(
        '原应达到的数值。The values expected before the amendment.',
        ({ previousExpected }) => previousExpected,
      ),
    };
  },
});

AmendmentRef.implement({
  description:
    '调整申请：对名称、责任、目标或路线图的变更。A request to amend title, responsibilities, targets or roadmap.',
  interfaces: [NodeRef],
  fields: (t) => ({
    id: t.id({
      description: '全局标识。Global id.',
      resolve: ({ plan, measure, id }) => globalId('Amendment', plan, measure, id),
    }),
    key: t.exposeString('id', { description: '在举措内的编号，如a1。Its key within the measure.' }),
    measure: t.field({
      type: MeasureRef,
      description: '所属举措。Its measure.',
      resolve: ({ snapshot, measure }) => knownMeasure(snapshot, measure),
    }),
    number: t.exposeInt('number', { description: '第几次申请，从1起。Its number within the measure.' }),
    reason: t.exposeString('reason', { description: '申请理由。The reason.' }),
    proposedAt: t.expose('proposedAt', {
      type: 'Instant',
      description: '申请时间（计划时间）。When the request was made, in plan time.',
    }),
    by: t.field({
      type: ActorRef,
      description: '何人申请。Who made the request.',
      resolve: ({ snapshot, by }) => seen(snapshot, by),
    }),
    position: t.expose('position', { type: 'Position', description: '日志位置。Position in the log.' }),
    state: t.expose('state', { type: StateRef, description: '状态。State.' }),
    next: t.expose('next', {
      type: ApprovalStepRef,
      nullable: true,
      description: '现由谁审批，已定则为空。The step that decides next; null once decided.',
    }),
    steps: t.field({
      type: [ApprovalRef],
      description: '已作的审批，按先后。The decisions so far, earliest first.',
      resolve: ({ snapshot, steps }) => steps.map((step) => seen(snapshot, step)),
    }),
    definition: t.field({
      type: [DefinitionChangeRef],
      description: '名称、责任和佐证材料的调整。Changes of title, responsibilities and evidence.',
      resolve: ({ snapshot, definition }) => [...definitionChanges(snapshot, definition)],
    }),
    targets: t.field({
      type: [TargetChangeRef],
      description: '目标的调整。Changes of targets.',
      resolve: ({ snapshot, targets }) => targets.map((change) => seen(snapshot, change)),
    }),
    milestones: t.field({
      type: [MilestoneChangeRef],
      description: '节点的调整。Changes of milestones.',
      resolve: ({ snapshot, measure, milestones }) =>
        milestones.map((change) => seen(snapshot, { ...change, measure })),
    }),
  }),
});

export const AmendmentConnectionRef = connectionType<Seen<AmendmentRow>>('Amendment', AmendmentRef, {
  zh: '调整申请',
  en: 'amendments',
});
