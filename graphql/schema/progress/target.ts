/** A target: what must be reached, the value now, and the report that the value comes from. */

import type { Baseline, LastYear } from '@duban/domain';
import type { ValueRow } from '@duban/read-models';
import { builder } from '../builder.ts';
import { type Connection, connectionType, pageArgs, readPage } from '../kernel/connection.ts';
import { globalId } from '../kernel/ids.ts';
import { knownMeasure } from '../kernel/lookups.ts';
import { NodeRef } from '../kernel/node.ts';
import { type Seen, type Snapshot, seen } from '../kernel/snapshot.ts';
import { LocatorRef, TextRef } from '../kernel/text.ts';
import { TargetKindRef } from '../measure/measure-list.ts';
import { ActorRef, MeasureRef, ReportRef, TargetRef } from '../refs.ts';

const BaselineRef = builder.objectRef<Baseline>('Baseline').implement({
  description: '增长的基期数。The baseline figure of a growth target.',
  fields: (t) => ({
    year: t.exposeInt('year', { description: '基期年份。Its year.' }),
    value: t.exposeFloat('value', { description: '数值。Its value.' }),
    unit: t.exposeString('unit', { description: '计量单位。Unit of measurement.' }),
    source: t.expose('source', { type: LocatorRef, description: '出处。Where the report says it.' }),
  }),
});

const LastYearRef = builder.objectRef<LastYear>('LastYear').implement({
  description:
    '上年实绩：报告所载，仅供对照，不参与计算。The result of the previous year as the report states it; for comparison only, never used in calculations.',
  fields: (t) => ({
    value: t.exposeFloat('value', {
      nullable: true,
      description: '数值；报告只给增速时为空。Its value, null where the report gives the growth alone.',
    }),
    unit: t.exposeString('unit', { nullable: true, description: '计量单位。Unit of measurement.' }),
    growth: t.exposeFloat('growth', {
      nullable: true,
      description:
        '上年增速（百分比），下降为负；报告未给时为空。Growth of that year in percent, negative where it fell.',
    }),
    source: t.expose('source', { type: LocatorRef, description: '出处。Where the report says it.' }),
    label: t.field({
      type: TextRef,
      nullable: true,
      description:
        '口径与目标不尽相同时，所计为何。What the figure counts, where that differs from what the target counts.',
      resolve: ({ label }) => label ?? null,
    }),
  }),
});

/** A value knows the measure whose report stated it. */
type StatedValue = Seen<ValueRow & { readonly measure: string }>;

const StatedValueRef = builder.objectRef<StatedValue>('StatedValue').implement({
  description: '一次上报所填的数值。A value as stated in a report.',
  fields: (t) => ({
    value: t.exposeFloat('value', { description: '数值，以目标的计量单位计。The value in the target’s unit.' }),
    asOf: t.expose('asOf', {
      type: 'CivilDate',
      description: '数据截止日。The reporting date: the day to which the figures refer.',
    }),
    report: t.field({
      type: ReportRef,
      description: '出自哪次上报。The report that states it.',
      resolve: async ({ snapshot, measure, report }) => {
        const row = await snapshot.read.report({ measure, report });
        if (!row) throw new Error(`The read models of ${snapshot.plan.id} have no report ${report} of ${measure}`);
        return seen(snapshot, row);
      },
    }),
    reportedAt: t.expose('reportedAt', {
      type: 'Instant',
      description: '上报时间（计划时间）。When it was reported, in plan time.',
    }),
    by: t.field({
      type: ActorRef,
      description: '何人上报。Who reported it.',
      resolve: ({ snapshot, by }) => seen(snapshot, by),
    }),
    correctedAt: t.expose('correctedAt', {
      type: 'Instant',
      nullable: true,
      description: '最近一次更正的时间，未更正为空。When it was last corrected; null where it never was.',
    }),
    replaced: t.exposeFloat('replaced', {
      nullable: true,
      description: '更正前的数值。The value before the correction.',
    }),
  }),
});

const ValueConnectionRef = connectionType<StatedValue>('StatedValue', StatedValueRef, {
  zh: '上报数值',
  en: 'stated values',
});

const stated = (snapshot: Snapshot, measure: string, value: ValueRow | null): StatedValue | null =>
  value && seen(snapshot, { ...value, measure });

TargetRef.implement({
  description: '目标：举措必须达到的结果。A target: a result that a measure must reach.',
  interfaces: [NodeRef],
  fields: (t) => ({
    id: t.id({ description: '全局标识。Global id.', resolve: ({ plan, id }) => globalId('Target', plan, id) }),
    key: t.exposeString('id', { description: '在计划内的编号。Its key within the plan.' }),
    measure: t.field({
      type: MeasureRef,
      description: '所属举措。Its measure.',
      resolve: ({ snapshot, measure }) => knownMeasure(snapshot, measure),
    }),
    ordinal: t.exposeInt('ordinal', { description: '在举措内的顺序，从1起。Its place within the measure.' }),
    kind: t.expose('kind', { type: TargetKindRef, description: '种类。Kind.' }),
    label: t.expose('label', { type: TextRef, description: '名称。Label.' }),
    value: t.exposeFloat('value', {
      nullable: true,
      description: '承诺的数值，报告未给数字时为空。The promised value, null where the report gives no number.',
    }),
    unit: t.exposeString('unit', {
      nullable: true,
      description: '计量单位，照报告原文。Unit, as the report writes it.',
    }),
    atLeast: t.exposeBoolean('atLeast', {
      description: '报告称突破、以上、不少于等。Whether the report says “more than” or “at least”.',
    }),
    stretch: t.boolean({
      description:
        '报告所称力争达到、而非承诺的目标。Whether the report strives for it (力争) rather than promises it.',
      resolve: ({ stretch }) => stretch ?? false,
    }),
    baseline: t.expose('baseline', {
      type: BaselineRef,
      nullable: true,
      description: '增长的基期数。The baseline figure of a growth target.',
    }),
    lastYear: t.field({
      type: LastYearRef,
      nullable: true,
      description:
        '上年实绩，报告未载时为空。The result of the previous year; null where the report does not state it.',
      resolve: ({ lastYear }) => lastYear ?? null,
    }),
    sources: t.field({
      type: [LocatorRef],
      description: '在报告中的出处。Where the report says it.',
      resolve: ({ sources }) => [...sources],
    }),
    note: t.field({
      type: TextRef,
      nullable: true,
      description:
        '读者须知：为何无基期、如何由他数推得。A note for readers: why there is no baseline, or how the figure was derived from others.',
      resolve: ({ note }) => note ?? null,
    }),
    current: t.field({
      type: StatedValueRef,
      nullable: true,
      description: '当前值，尚无上报时为空。The current value; null before the first report.',
      resolve: ({ snapshot, measure, current }) => stated(snapshot, measure, current),
    }),
    previous: t.field({
      type: StatedValueRef,
      nullable: true,
      description: '上一次的值。The previous value.',
      resolve: ({ snapshot, measure, previous }) => stated(snapshot, measure, previous),
    }),
    percent: t.exposeFloat('percent', {
      nullable: true,
      description: '完成百分比，仅累计数与完成类有。Percentage of completion; only for a count or a deliverable.',
    }),
    reached: t.exposeBoolean('reached', {
      nullable: true,
      description:
        '当前值是否达到承诺，未知为空。Whether the current value meets the promise; null where that is unknown.',
    }),
    values: t.field({
      type: ValueConnectionRef,
      description: '历次上报的数值，新的在前。All stated values, newest first.',
      args: pageArgs,
      resolve: ({ snapshot, id, measure }, args): Promise<Connection<StatedValue>> =>
        readPage(snapshot, args, async (page) => {
          const { rows, ...rest } = await snapshot.read.valuesOf(id, page);
          return { ...rest, rows: rows.map(({ key, row }) => ({ key, row: { ...row, measure } })) };
        }),
    }),
  }),
});
