/** The kinds of events of a measure's life: drafted, issued, stopped, ended, amended. */

import { amendmentIn } from '../kernel/lookups.ts';
import { TextRef } from '../kernel/text.ts';
import { ApprovalStepRef } from '../kernel/words.ts';
import { AmendmentRef } from '../refs.ts';
import { type EntryOf, entry, said } from './timeline.ts';

type OfAmendment = EntryOf<'AmendmentProposed' | 'AmendmentApproved' | 'AmendmentRefused' | 'MeasureAmended'>;
const amendmentOf = ({ snapshot, measure, data }: OfAmendment) => amendmentIn(snapshot, measure ?? '', data.amendment);
const theAmendment = '该申请现在的情况。The amendment as it stands now.';

entry('MeasureDrafted').implement({
  ...said('MeasureDrafted'),
  fields: (t) => ({
    code: t.string({ description: '印在表上的编号。Printed code.', resolve: ({ data }) => data.code }),
    title: t.field({
      type: TextRef,
      description: '标题。Title.',
      resolve: ({ data }) => data.title,
    }),
  }),
});
entry('MeasureApproved').implement({
  ...said('MeasureApproved'),
  fields: (t) => ({
    note: t.string({ description: '意见。The note.', resolve: ({ data }) => data.note }),
  }),
});
entry('MeasureIssued').implement({
  ...said('MeasureIssued'),
  fields: (t) => ({
    acknowledgeBy: t.field({
      type: 'CivilDate',
      description: '签收期限。The date by which the lead unit must acknowledge it.',
      resolve: ({ data }) => data.acknowledgeBy,
    }),
  }),
});
entry('MeasureAcknowledged').implement({
  ...said('MeasureAcknowledged'),
  fields: (t) => ({
    byActing: t.boolean({
      description:
        '未正式签收而以填报视为签收。Whether the unit never acknowledged it formally but reported on it, which counts as acknowledgement.',
      resolve: ({ data }) => data.implied,
    }),
  }),
});
entry('AcknowledgementMissed').implement({
  ...said('AcknowledgementMissed'),
  fields: (t) => ({
    due: t.field({
      type: 'CivilDate',
      description: '错过的期限。The due date that was missed.',
      resolve: ({ data }) => data.due,
    }),
  }),
});
entry('MeasureSuspended').implement({
  ...said('MeasureSuspended'),
  fields: (t) => ({
    reason: t.string({ description: '原因。The reason.', resolve: ({ data }) => data.reason }),
  }),
});
entry('MeasureResumed').implement({
  ...said('MeasureResumed'),
  fields: (t) => ({
    note: t.string({ description: '意见。The note.', resolve: ({ data }) => data.note }),
  }),
});
entry('MeasureCancelled').implement({
  ...said('MeasureCancelled'),
  fields: (t) => ({
    reason: t.string({ description: '原因。The reason.', resolve: ({ data }) => data.reason }),
  }),
});
entry('MeasureClosed').implement({
  ...said('MeasureClosed'),
  fields: (t) => ({
    exception: t.string({
      nullable: true,
      description: '例外说明，正常销号为空。The exception; null where the measure was closed as done.',
      resolve: ({ data }) => data.exception,
    }),
    note: t.string({
      nullable: true,
      description:
        '领导的意见，未经提请为空。The note of the leader who decided on the proposal; null where there was no proposal.',
      resolve: ({ data }) => data.note ?? null,
    }),
  }),
});
entry('ClosingProposed').implement({
  ...said('ClosingProposed'),
  fields: (t) => ({
    reason: t.string({ description: '例外说明。The exception.', resolve: ({ data }) => data.reason }),
  }),
});
entry('ClosingRefused').implement({
  ...said('ClosingRefused'),
  fields: (t) => ({
    note: t.string({ description: '意见。The note.', resolve: ({ data }) => data.note }),
  }),
});
entry('MeasureReopened').implement({
  ...said('MeasureReopened'),
  fields: (t) => ({
    reason: t.string({ description: '原因。The reason.', resolve: ({ data }) => data.reason }),
  }),
});
entry('AmendmentProposed').implement({
  ...said('AmendmentProposed'),
  fields: (t) => ({
    amendment: t.field({ type: AmendmentRef, nullable: true, description: theAmendment, resolve: amendmentOf }),
    reason: t.string({ description: '原因。The reason.', resolve: ({ data }) => data.reason }),
    next: t.field({
      type: ApprovalStepRef,
      nullable: true,
      description: '由谁审批。The step that decides next.',
      resolve: ({ data }) => data.next,
    }),
  }),
});
entry('AmendmentApproved').implement({
  ...said('AmendmentApproved'),
  fields: (t) => ({
    amendment: t.field({ type: AmendmentRef, nullable: true, description: theAmendment, resolve: amendmentOf }),
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
entry('AmendmentRefused').implement({
  ...said('AmendmentRefused'),
  fields: (t) => ({
    amendment: t.field({ type: AmendmentRef, nullable: true, description: theAmendment, resolve: amendmentOf }),
    step: t.field({
      type: ApprovalStepRef,
      description: '哪一步未同意。The step that refused it.',
      resolve: ({ data }) => data.step,
    }),
    note: t.string({ description: '意见。The note.', resolve: ({ data }) => data.note }),
  }),
});
entry('MeasureAmended').implement({
  ...said('MeasureAmended'),
  fields: (t) => ({
    amendment: t.field({ type: AmendmentRef, nullable: true, description: theAmendment, resolve: amendmentOf }),
  }),
});
