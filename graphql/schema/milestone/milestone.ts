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
    PENDING: { value: 'pending', description: '未申请办结。Not submitted yet.' },
    SUBMITTED: { value: 'submitted', description: '已申请办结、待核实。Submitted, pending verification.' },
    VERIFIED: { value: 'verified', description: '已办结。Verified.' },
    RETURNED: { value: 'returned', description: '已退回。Returned.' },
  } as const satisfies Record<string, { value: MilestoneStatus; description: string }>,
});

const ExpectedRef = builder.objectRef<Seen<MilestoneRow['expected'][number]>>('ExpectedValue').implement({
  description: '到该节点时某目标应达到的数值。The value that a target should have reached by a milestone.',
  fields: (t) => ({
    target: t.field({
      type: TargetRef,
      description: '哪个目标。The target.',
      resolve: ({ snapshot, target }) => knownTarget(snapshot, target),
    }),
    value: t.exposeFloat('value', {
      description: '应达到的数值，以目标的计量单位计。The expected value, in the target’s unit.',
    }),
  }),
});

const FigureRef = builder
  .objectRef<Seen<{ readonly target: Seen<TargetRow>; readonly expected: number }>>('MilestoneFigure')
  .implement({
    description:
      '一个目标：该节点应达到的与现有的数据。A target with the value expected by a milestone and the current value.',
    fields: (t) => ({
      target: t.expose('target', { type: TargetRef, description: '哪个目标。The target.' }),
      expected: t.exposeFloat('expected', {
        description: '应达到的数值，以目标的计量单位计。The expected value, in the target’s unit.',
      }),
      reported: t.float({
        nullable: true,
        description: '现有的数值，没有则为空。The reported value; null where there is none.',
        resolve: ({ target: { current } }) => current?.value ?? null,
      }),
      asOf: t.field({
        type: 'CivilDate',
        nullable: true,
        description: '数据截止日，没有数据则为空。The reporting date; null where there is no figure.',
        resolve: ({ target: { current } }) => current?.asOf ?? null,
      }),
      short: t.boolean({
        description:
          '是否未达到：核实时须说明理由。Whether the value is below the expected one: verification then requires a reason.',
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
    ordinal: t.exposeInt('ordinal', { description: '顺序，从1起。Its place in the roadmap, from 1.' }),
    label: t.expose('label', { type: TextRef, description: '内容。The content of the milestone.' }),
    due: t.expose('due', {
      type: 'CivilDate',
      description: '现在的期限，至该日24时。The current due date, to the end of that day.',
    }),
    plannedDue: t.expose('plannedDue', { type: 'CivilDate', description: '计划原定的期限。The due date in the plan.' }),
    extended: t.exposeInt('extended', { description: '延期次数。The number of extensions.' }),
    request: t.field({
      type: ExtensionRequestRef,
      nullable: true,
      description: '待批的延期申请，没有则为空。The pending request for an extension; null where there is none.',
      resolve: ({ snapshot, request }) => request && seen(snapshot, request),
    }),
    status: t.expose('status', { type: MilestoneStatusRef, description: '状态。Status.' }),
    missedOn: t.expose('missed', {
      type: 'CivilDate',
      nullable: true,
      description:
        '最近一次逾期的期限，从未逾期为空。The last due date that it missed; null where it never missed one.',
    }),
    missedDates: t.field({
      type: ['CivilDate'],
      description: '历次逾期的期限，按先后。Every due date that it missed, earliest first.',
      resolve: ({ missedDates }) => [...missedDates],
    }),
    overdue: t.boolean({ description: OVERDUE, resolve: (row) => isOverdue(row, row.snapshot.today) }),
    expected: t.field({
      type: [ExpectedRef],
      description: '届时各目标应达到的数值。The values that the targets should have reached by then.',
      resolve: ({ snapshot, expected }) => expected.map((value) => seen(snapshot, value)),
    }),
    figures: t.field({
      type: [FigureRef],
      description:
        '现有数据与该节点应达到的数值对照。The current figures compared with those expected by this milestone.',
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
      description:
        '拟定所依据的规则，报告写明时为空。The rule by which it was proposed; null where the report states it.',
      resolve: ({ snapshot, origin }) => ruleOf(seen(snapshot, origin)),
    }),
    origin: t.field({
      type: OriginRef,
      description: '来历：报告的出处或拟定的规则。Its origin: the place in the report or the rule of the proposal.',
      resolve: ({ snapshot, origin }) => seen(snapshot, origin),
    }),
    submission: t.field({
      type: SubmissionRef,
      nullable: true,
      description: '最近一次办结申请。The last submission.',
      resolve: ({ snapshot, ...of }) => of.submission && seen(snapshot, { ...of.submission, of }),
    }),
    decision: t.field({
      type: DecisionRef,
      nullable: true,
      description: '最近一次决定。The last decision.',
      resolve: ({ snapshot, decision }) => decision && seen(snapshot, decision),
    }),
  }),
});
