/** What is written towards a report and is not one yet: a draft that waits for the head's signature, a support unit's part. */

import type { ContributionRow, DraftRow } from '@duban/read-models';
import { builder } from '../builder.ts';
import { FileRef, filesAt } from '../files/file.ts';
import { connectionType } from '../kernel/connection.ts';
import { globalId } from '../kernel/ids.ts';
import { knownMeasure, knownUnit } from '../kernel/lookups.ts';
import { NodeRef } from '../kernel/node.ts';
import { type Seen, seen } from '../kernel/snapshot.ts';
import { ActorRef, DraftRef, MeasureRef, UnitRef } from '../refs.ts';
import { confirmedIn, DoubtRef } from './doubt.ts';
import { ReportedValueRef, valuesIn } from './report.ts';

const RejectionRef = builder.objectRef<Seen<NonNullable<DraftRow['rejection']>>>('DraftRejection').implement({
  description: '退改：负责人未予审签。A rejection: the unit’s head did not sign the report.',
  fields: (t) => ({
    at: t.expose('at', { type: 'Instant', description: '时间（计划时间）。When it happened, in plan time.' }),
    by: t.field({
      type: ActorRef,
      description: '何人退改。Who sent it back.',
      resolve: ({ snapshot, by }) => seen(snapshot, by),
    }),
    reason: t.exposeString('reason', { description: '退改原因。The reason.' }),
  }),
});

DraftRef.implement({
  description: '待审签上报：填报人所写，负责人审签后才算上报。A report that counts only once the unit’s head signs it.',
  interfaces: [NodeRef],
  fields: (t) => ({
    id: t.id({
      description: '全局标识，审签与退改时给出。Global id, for signing and rejecting.',
      resolve: ({ plan, measure, id }) => globalId('ReportDraft', plan, measure, id),
    }),
    key: t.exposeString('id', {
      description: '审签后上报的编号，如r1。The key of the report once it is signed, such as r1.',
    }),
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
      description: '数值。The values.',
      resolve: ({ snapshot, values }) => valuesIn(snapshot, values),
    }),
    text: t.exposeString('text', { description: '文字说明。The text.' }),
    files: t.field({
      type: [FileRef],
      description: '附件。The files that it carries.',
      resolve: ({ snapshot, measure, id }) => filesAt(snapshot, { measure, of: id, on: ['ReportDrafted'] }),
    }),
    confirmed: t.field({
      type: [DoubtRef],
      description: '经确认的存疑数据。Implausible figures that the reporter confirmed.',
      resolve: ({ snapshot, confirmed }) => confirmedIn(snapshot, confirmed),
    }),
    writtenAt: t.expose('writtenAt', {
      type: 'Instant',
      description: '填写时间（计划时间）。When it was written, in plan time.',
    }),
    by: t.field({
      type: ActorRef,
      description: '何人填写。Who wrote it.',
      resolve: ({ snapshot, by }) => seen(snapshot, by),
    }),
    position: t.expose('position', { type: 'Position', description: '日志位置。Position in the log.' }),
    rejection: t.field({
      type: RejectionRef,
      nullable: true,
      description: '退改，待审签时为空。The rejection; null while the draft awaits signature.',
      resolve: ({ snapshot, rejection }) => rejection && seen(snapshot, rejection),
    }),
  }),
});

export const DraftConnectionRef = connectionType<Seen<DraftRow>>('ReportDraft', DraftRef, {
  zh: '待审签上报',
  en: 'reports not yet signed',
});

const ContributionRef = builder.objectRef<Seen<ContributionRow>>('Contribution').implement({
  description: '配合单位向牵头单位报送的内容。A contribution of a supporting unit to the lead unit.',
  fields: (t) => ({
    measure: t.field({
      type: MeasureRef,
      description: '所属举措。Its measure.',
      resolve: ({ snapshot, measure }) => knownMeasure(snapshot, measure),
    }),
    unit: t.field({
      type: UnitRef,
      description: '哪个配合单位。The supporting unit.',
      resolve: ({ snapshot, unit }) => knownUnit(snapshot, unit),
    }),
    values: t.field({
      type: [ReportedValueRef],
      description: '数值。The values.',
      resolve: ({ snapshot, values }) => valuesIn(snapshot, values),
    }),
    text: t.exposeString('text', { description: '文字。The text.' }),
    at: t.expose('at', { type: 'Instant', description: '时间（计划时间）。When it happened, in plan time.' }),
    by: t.field({
      type: ActorRef,
      description: '何人报送。Who contributed it.',
      resolve: ({ snapshot, by }) => seen(snapshot, by),
    }),
    position: t.expose('position', { type: 'Position', description: '日志位置。Position in the log.' }),
  }),
});

export const ContributionConnectionRef = connectionType<Seen<ContributionRow>>('Contribution', ContributionRef, {
  zh: '配合单位报送',
  en: 'contributions',
});
