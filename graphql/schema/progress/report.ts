/** A progress report: what it says now, and every earlier wording with the reason why it was corrected. */

import type { CorrectionRow, LabelledValue, ReportRow } from '@duban/read-models';
import { builder } from '../builder.ts';
import { FileRef, filesAt } from '../files/file.ts';
import { connectionType } from '../kernel/connection.ts';
import { globalId } from '../kernel/ids.ts';
import { knownMeasure, knownTarget } from '../kernel/lookups.ts';
import { NodeRef } from '../kernel/node.ts';
import { type Seen, type Snapshot, seen } from '../kernel/snapshot.ts';
import { TextRef } from '../kernel/text.ts';
import { ActorRef, MeasureRef, ReportRef, TargetRef } from '../refs.ts';
import { confirmedIn, DoubtRef } from './doubt.ts';

export const ReportedValueRef = builder.objectRef<Seen<LabelledValue>>('ReportedValue').implement({
  description: '上报中的一个数值。One value of a report.',
  fields: (t) => ({
    target: t.field({
      type: TargetRef,
      description: '哪个目标。The target.',
      resolve: ({ snapshot, target }) => knownTarget(snapshot, target),
    }),
    label: t.expose('label', { type: TextRef, description: '目标名称。The target’s label.' }),
    value: t.exposeFloat('value', { description: '数值。Its value.' }),
    unit: t.exposeString('unit', {
      nullable: true,
      description: '计量单位；完成类为空，数值为完成百分比。Unit; null for a deliverable, which is in percent.',
    }),
  }),
});

export const valuesIn = (snapshot: Snapshot, values: readonly LabelledValue[]): Seen<LabelledValue>[] =>
  values.map((value) => seen(snapshot, value));

const CorrectionRef = builder.objectRef<Seen<CorrectionRow>>('Correction').implement({
  description: '一次更正：何人、为何、原来怎么写。A correction: who made it, why, and the earlier wording.',
  fields: (t) => ({
    at: t.expose('at', {
      type: 'Instant',
      description: '更正时间（计划时间）。When the correction was made, in plan time.',
    }),
    by: t.field({
      type: ActorRef,
      description: '何人更正。Who made the correction.',
      resolve: ({ snapshot, by }) => seen(snapshot, by),
    }),
    reason: t.exposeString('reason', { description: '更正原因。The reason.' }),
    position: t.expose('position', { type: 'Position', description: '日志位置。Position in the log.' }),
    previousValues: t.field({
      type: [ReportedValueRef],
      description: '更正前的数值。The values before the correction.',
      resolve: ({ snapshot, previous }) => valuesIn(snapshot, previous.values),
    }),
    previousAsOf: t.field({
      type: 'CivilDate',
      nullable: true,
      description:
        '更正前的数据截止日，日期未更正为空。The reporting date before the correction; null where it was not corrected.',
      resolve: ({ previousAsOf }) => previousAsOf ?? null,
    }),
    previousText: t.string({
      description: '更正前的文字。The text before the correction.',
      resolve: ({ previous }) => previous.text,
    }),
  }),
});

ReportRef.implement({
  description: '进展上报。A progress report.',
  interfaces: [NodeRef],
  fields: (t) => ({
    id: t.id({
      description: '全局标识。Global id.',
      resolve: ({ plan, measure, id }) => globalId('Report', plan, measure, id),
    }),
    key: t.exposeString('id', { description: '在举措内的编号，如r1。Its key within the measure.' }),
    measure: t.field({
      type: MeasureRef,
      description: '所属举措。Its measure.',
      resolve: ({ snapshot, measure }) => knownMeasure(snapshot, measure),
    }),
    number: t.exposeInt('number', { description: '第几次上报，从1起。Its number within the measure.' }),
    asOf: t.expose('asOf', {
      type: 'CivilDate',
      description: '数据截止日。The reporting date: the day to which the figures refer.',
    }),
    values: t.field({
      type: [ReportedValueRef],
      description: '数值（含更正）。The values, as corrected.',
      resolve: ({ snapshot, values }) => valuesIn(snapshot, values),
    }),
    text: t.exposeString('text', { description: '文字说明（含更正）。The text, as corrected.' }),
    files: t.field({
      type: [FileRef],
      description: '附件。The files that it carries.',
      resolve: ({ snapshot, measure, id }) => filesAt(snapshot, { measure, of: id, on: ['ProgressReported'] }),
    }),
    confirmed: t.field({
      type: [DoubtRef],
      description: '经确认的存疑数据。Implausible figures that the reporter confirmed.',
      resolve: ({ snapshot, confirmed }) => confirmedIn(snapshot, confirmed),
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
    writtenAt: t.field({
      type: 'Instant',
      nullable: true,
      description:
        '经审签的，填写的时间；未经审签为空。When it was written, for a signed report; null where no signature was required.',
      resolve: ({ written }) => written?.at ?? null,
    }),
    writtenBy: t.field({
      type: ActorRef,
      nullable: true,
      description:
        '经审签的，由何人填写；未经审签为空。Who wrote it, for a signed report; null where no signature was required.',
      resolve: ({ snapshot, written }) => written && seen(snapshot, written.by),
    }),
    position: t.expose('position', { type: 'Position', description: '日志位置。Position in the log.' }),
    corrections: t.field({
      type: [CorrectionRef],
      description: '历次更正，旧的在前。Corrections, oldest first.',
      resolve: ({ snapshot, corrections }) => corrections.map((correction) => seen(snapshot, correction)),
    }),
  }),
});

export const ReportConnectionRef = connectionType<Seen<ReportRow>>('Report', ReportRef, {
  zh: '进展上报',
  en: 'progress reports',
});
