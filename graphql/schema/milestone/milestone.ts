/** A milestone: what is owed until when, what was handed in, and what was said to it. */

import { isOverdue, isShort, type MilestoneStatus } from '@duban/domain';
import type { MilestoneRow, TargetRow } from '@duban/read-models';
import { builder } from '../builder.ts';
import { globalId } from '../kernel/ids.ts';
import { knownMeasure, knownTarget } from '../kernel/lookups.ts';
import { NodeRef } from '../kernel/node.ts';
import { type Seen, seen } from '../kernel/snapshot.ts';
import { OriginRef, RuleRef, ruleOf, TextRef } from '../kernel/text.ts';
import { OVERDUE } from '../kernel/words.ts';
import { MeasureRef, MilestoneRef, TargetRef } from '../refs.ts';
import { DecisionRef, ExtensionRequestRef, SubmissionRef } from './milestone-acts.ts';

export const MilestoneStatusRef = builder.enumType('MilestoneStatus', {
  description: '节点的状态。Status of a milestone.',
  values: {
    PENDING: { value: 'pending', description: '未申请办结。Not yet handed in.' },
    SUBMITTED: { value: 'submitted', description: '已申请办结、待核实。Handed in, waits for a decision.' },
    VERIFIED: { value: 'verified', description: '已办结。Verified.' },
    RETURNED: { value: 'returned', description: '已退回。Returned.' },
  } as const satisfies Record<string, { value: MilestoneStatus; description: string }>,
});

const ExpectedRef = builder.objectRef<Seen<MilestoneRow['expected'][number]>>('ExpectedValue').implement({
  description: '到该节点时某目标应达到的数值。What a target should have reached by a milestone.',
  fields: (t) => ({
    target: t.field({
      type: TargetRef,
      description: '哪个目标。Which target.',
      resolve: ({ snapshot, target }) => knownTarget(snapshot, target),
    }),
    value: t.exposeFloat('value', { description: '应达到的数值，以目标的计量单位计。In the target’s unit.' }),
  }),
});

const FigureRef = builder
  .objectRef<Seen<{ readonly target: Seen<TargetRow>; readonly expected: number }>>('MilestoneFigure')
  .implement({
    description: '一个目标：该节点应达到的与现有的数据。A target: what a milestone expects of it, and what is known.',
    fields: (t) => ({
      target: t.expose('target', { type: TargetRef, description: '哪个目标。Which target.' }),
      expected: t.exposeFloat('expected', {
        description: '应达到的数值，以目标的计量单位计。What is expected, in the target’s unit.',
      }),
      reported: t.float({
        nullable: true,
        description: '现有的数值，没有则为空。What is reported; null where nothing is.',
        resolve: ({ target: { current } }) => current?.value ?? null,
      }),
      asOf: t.field({
        type: 'CivilDate',
        nullable: true,
        description: '数据截止日，没有数据则为空。The date for which it holds; null without a figure.',
        resolve: ({ target: { current } }) => current?.asOf ?? null,
      }),
      short: t.boolean({
        description: '是否未达到：核实时须说明理由。Whether it is short: verifying then takes a reason.',
        resolve: ({ target, expected }) => isShort(target, target.current?.value ?? null, expected),
      }),
    }),
  });

MilestoneRef.implement({
  description: '节点：举措的一个有期限的步骤。A dated step of a measure.',
  interfaces: [NodeRef],
  fields: (t) => ({
    id: t.id({
      description: '全局标识。Global id.',
      resolve: ({ plan, measure, id }) => globalId('Milestone', plan, measure, id),
    }),
    key: t.exposeString('id', { description: '在举措内的编号。Its key within the measure.' }),
    measure: t.field({
      type: MeasureRef,
      description: '所属举措。Its measure.',
      resolve: ({ snapshot, measure }) => knownMeasure(snapshot, measure),
    }),
    ordinal: t.exposeInt('ordinal', { description: '顺序，从1起。Its place in the roadmap.' }),
    label: t.expose('label', { type: TextRef, description: '内容。What is to be done.' }),
    due: t.expose('due', {
      type: 'CivilDate',
      description: '现在的期限，至该日24时。Owed until the end of this date, as things stand.',
    }),
    plannedDue: t.expose('plannedDue', { type: 'CivilDate', description: '计划原定的期限。The date of the plan.' }),
    extended: t.exposeInt('extended', { description: '延期次数。How often it was extended.' }),
    request: t.field({
      type: ExtensionRequestRef,
      nullable: true,
      description: '待批的延期申请，没有则为空。The extension that waits for a decision.',
      resolve: ({ snapshot, request }) => request && seen(snapshot, request),
    }),
    status: t.expose('status', { type: MilestoneStatusRef, description: '状态。Status.' }),
    missedOn: t.expose('missed', {
      type: 'CivilDate',
      nullable: true,
      description: '最近一次逾期的期限，从未逾期为空。The date that it last missed, if ever.',
    }),
    missedDates: t.field({
      type: ['CivilDate'],
      description: '历次逾期的期限，按先后。Every date that it missed, in order.',
      resolve: ({ missedDates }) => [...missedDates],
    }),
    overdue: t.boolean({ description: OVERDUE, resolve: (row) => isOverdue(row, row.snapshot.today) }),
    expected: t.field({
      type: [ExpectedRef],
      description: '届时各目标应达到的数值。What the targets should have reached by then.',
      resolve: ({ snapshot, expected }) => expected.map((value) => seen(snapshot, value)),
    }),
    figures: t.field({
      type: [FigureRef],
      description: '现有数据与该节点应达到的数值对照。The figures known now, beside those expected by then.',
      resolve: ({ snapshot, expected }) =>
        Promise.all(
          expected.map(async ({ target: id, value }) => {
            const target = await knownTarget(snapshot, id);
            return seen(snapshot, { target, expected: value });
          }),
        ),
    }),
    proposed: t.boolean({
      description: '该节点是否为拟定（报告未写明）。True when the report does not state it.',
      resolve: ({ origin }) => origin.kind === 'proposed',
    }),
    rule: t.field({
      type: RuleRef,
      nullable: true,
      description: '拟定所依据的规则，报告写明时为空。The rule under which it was proposed.',
      resolve: ({ snapshot, origin }) => ruleOf(seen(snapshot, origin)),
    }),
    origin: t.field({
      type: OriginRef,
      description: '来历：报告的出处或拟定的规则。Where it comes from.',
      resolve: ({ snapshot, origin }) => seen(snapshot, origin),
    }),
    submission: t.field({
      type: SubmissionRef,
      nullable: true,
      description: '最近一次办结申请。What was last handed in.',
      resolve: ({ snapshot, submission }) => submission && seen(snapshot, submission),
    }),
    decision: t.field({
      type: DecisionRef,
      nullable: true,
      description: '最近一次决定。What was last decided.',
      resolve: ({ snapshot, decision }) => decision && seen(snapshot, decision),
    }),
  }),
});
