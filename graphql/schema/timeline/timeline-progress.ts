/** The kinds of events that tell of reports and files: written, signed, corrected, contributed to, missed, withdrawn. */

import { draftIn, unitOf } from '../kernel/lookups.ts';
import { seen } from '../kernel/snapshot.ts';
import { confirmedIn, DoubtRef } from '../progress/doubt.ts';
import { ReportedValueRef, valuesIn } from '../progress/report.ts';
import { DraftRef, ReportRef, UnitRef } from '../refs.ts';
import { type EntryOf, entry, said } from './timeline.ts';

type OfReport = EntryOf<'ProgressReported' | 'ProgressCorrected'>;
/** As the snapshot shows it, later corrections included. */
const reportOf = async ({ snapshot, measure, data }: OfReport) => {
  const row = await snapshot.read.report({ measure: measure ?? '', report: data.report });
  return row && seen(snapshot, row);
};
const theReport = '该上报现在的内容。The report as it stands now.';

entry('FileWithdrawn').implement({
  ...said('FileWithdrawn'),
  fields: (t) => ({
    sha256: t.string({ description: '附件的校验值。The SHA-256 of the file.', resolve: ({ data }) => data.sha256 }),
    name: t.string({ description: '文件名。Its name.', resolve: ({ data }) => data.name }),
    reason: t.string({ description: '撤回原因。The reason.', resolve: ({ data }) => data.reason }),
  }),
});
entry('ProgressReported').implement({
  ...said('ProgressReported'),
  fields: (t) => ({
    report: t.field({ type: ReportRef, nullable: true, description: theReport, resolve: reportOf }),
    asOf: t.field({
      type: 'CivilDate',
      description: '数据截止日。The reporting date: the day to which the figures refer.',
      resolve: ({ data }) => data.asOf,
    }),
    values: t.field({
      type: [ReportedValueRef],
      description: '当时所填的数值。The values as stated at the time.',
      resolve: ({ snapshot, data }) => valuesIn(snapshot, data.values),
    }),
    text: t.string({ description: '当时的文字。The text as written at the time.', resolve: ({ data }) => data.text }),
    confirmed: t.field({
      type: [DoubtRef],
      description: '经确认的存疑数据。Implausible figures that the reporter confirmed.',
      resolve: ({ snapshot, data }) => confirmedIn(snapshot, data.confirmed),
    }),
  }),
});
entry('ProgressCorrected').implement({
  ...said('ProgressCorrected'),
  fields: (t) => ({
    report: t.field({ type: ReportRef, nullable: true, description: theReport, resolve: reportOf }),
    values: t.field({
      type: [ReportedValueRef],
      description: '更正后的数值。The values after the correction.',
      resolve: ({ snapshot, data }) => valuesIn(snapshot, data.values),
    }),
    text: t.string({ description: '更正后的文字。The text after the correction.', resolve: ({ data }) => data.text }),
    previousValues: t.field({
      type: [ReportedValueRef],
      description: '更正前的数值。The values before the correction.',
      resolve: ({ snapshot, data }) => valuesIn(snapshot, data.previous.values),
    }),
    previousText: t.string({
      description: '更正前的文字。The text before the correction.',
      resolve: ({ data }) => data.previous.text,
    }),
    reason: t.string({ description: '更正原因。The reason.', resolve: ({ data }) => data.reason }),
    asOf: t.field({
      type: 'CivilDate',
      nullable: true,
      description:
        '更正后的数据截止日，未更正为空。The reporting date after the correction; null where it was not corrected.',
      resolve: ({ data }) => data.asOf ?? null,
    }),
    previousAsOf: t.field({
      type: 'CivilDate',
      nullable: true,
      description:
        '更正前的数据截止日，未更正为空。The reporting date before the correction; null where it was not corrected.',
      resolve: ({ data }) => data.previousAsOf ?? null,
    }),
    confirmed: t.field({
      type: [DoubtRef],
      description: '经确认的存疑数据。Implausible figures that the reporter confirmed.',
      resolve: ({ snapshot, data }) => confirmedIn(snapshot, data.confirmed),
    }),
  }),
});

const theDraft = '该待审签上报现在的情况，已审签为空。The draft as it stands now; null once it is signed.';

entry('ReportDrafted').implement({
  ...said('ReportDrafted'),
  fields: (t) => ({
    draft: t.field({
      type: DraftRef,
      nullable: true,
      description: theDraft,
      resolve: ({ snapshot, measure, data }) => draftIn(snapshot, measure ?? '', data.report),
    }),
    asOf: t.field({
      type: 'CivilDate',
      description: '数据截止日。The reporting date: the day to which the figures refer.',
      resolve: ({ data }) => data.asOf,
    }),
    values: t.field({
      type: [ReportedValueRef],
      description: '所填的数值。The values as written.',
      resolve: ({ snapshot, data }) => valuesIn(snapshot, data.values),
    }),
    text: t.string({ description: '所填的文字。The text as written.', resolve: ({ data }) => data.text }),
    confirmed: t.field({
      type: [DoubtRef],
      description: '经确认的存疑数据。Implausible figures that the reporter confirmed.',
      resolve: ({ snapshot, data }) => confirmedIn(snapshot, data.confirmed),
    }),
  }),
});
entry('DraftRejected').implement({
  ...said('DraftRejected'),
  fields: (t) => ({
    draft: t.field({
      type: DraftRef,
      nullable: true,
      description: theDraft,
      resolve: ({ snapshot, measure, data }) => draftIn(snapshot, measure ?? '', data.report),
    }),
    reason: t.string({ description: '退改原因。The reason.', resolve: ({ data }) => data.reason }),
  }),
});
entry('ContributionMade').implement({
  ...said('ContributionMade'),
  fields: (t) => ({
    unit: t.field({
      type: UnitRef,
      nullable: true,
      description: '哪个配合单位。The supporting unit.',
      resolve: ({ snapshot, data }) => unitOf(snapshot, data.unit),
    }),
    values: t.field({
      type: [ReportedValueRef],
      description: '数值。The values.',
      resolve: ({ snapshot, data }) => valuesIn(snapshot, data.values),
    }),
    text: t.string({ description: '文字。The text.', resolve: ({ data }) => data.text }),
    confirmed: t.field({
      type: [DoubtRef],
      description: '经确认的存疑数据。Implausible figures that the reporter confirmed.',
      resolve: ({ snapshot, data }) => confirmedIn(snapshot, data.confirmed),
    }),
  }),
});
entry('ReportMissed').implement({
  ...said('ReportMissed'),
  fields: (t) => ({
    due: t.field({
      type: 'CivilDate',
      description: '应报之日。The date on which the report was due.',
      resolve: ({ data }) => data.period,
    }),
  }),
});
