/** The kinds of events that belong to no measure: of the plan itself, of deliveries, of the plan's rhythm. */

import { knownMeasure } from '../kernel/lookups.ts';
import { BeatKindRef } from '../kernel/words.ts';
import { ChannelRef } from '../ladder/escalation.ts';
import { PolicyVersionRef } from '../measure/lamp.ts';
import { MeasureRef } from '../refs.ts';
import { entry, said } from './timeline.ts';

entry('PlanAdopted').implement({
  ...said('PlanAdopted'),
  fields: (t) => ({
    measures: t.int({ description: '举措数。The number of measures.', resolve: ({ data }) => data.measures }),
  }),
});
entry('PlanClockSet').implement({
  ...said('PlanClockSet'),
  fields: (t) => ({
    rate: t.float({
      description: '真实一秒合计划几秒。Seconds of plan time in one second of real time.',
      resolve: ({ data }) => (data.clock.kind === 'real' ? 1 : data.clock.rate),
    }),
  }),
});
entry('PlanSettingsChanged').implement(said('PlanSettingsChanged'));
entry('LampPolicyAdopted').implement({
  ...said('LampPolicyAdopted'),
  fields: (t) => ({
    inForceFrom: t.field({
      type: 'CivilDate',
      description: '自何日起生效。In force from this date.',
      resolve: ({ data }) => data.from,
    }),
    policy: t.field({
      type: PolicyVersionRef,
      description: '哪个政策。The policy.',
      resolve: ({ data }) => data.policy,
    }),
  }),
});
entry('LadderAdopted').implement({
  ...said('LadderAdopted'),
  fields: (t) => ({
    inForceFrom: t.field({
      type: 'CivilDate',
      description: '自何日起生效。In force from this date.',
      resolve: ({ data }) => data.from,
    }),
    ladder: t.field({
      type: PolicyVersionRef,
      description: '哪个阶梯。The ladder.',
      resolve: ({ data }) => data.ladder,
    }),
  }),
});
entry('CalendarExtended').implement({
  ...said('CalendarExtended'),
  fields: (t) => ({
    coversFrom: t.field({
      type: 'CivilDate',
      description: '续期自何日起。The first date that was added.',
      resolve: ({ data }) => data.from,
    }),
    coversTo: t.field({
      type: 'CivilDate',
      description: '续期至何日止。The last date that was added.',
      resolve: ({ data }) => data.to,
    }),
  }),
});
entry('ReportTextGiven').implement({
  ...said('ReportTextGiven'),
  fields: (t) => ({
    sha256: t.string({ description: '全文的校验值。SHA-256 of the whole text.', resolve: ({ data }) => data.sha256 }),
    sentences: t.int({
      description: '所存句数。The number of sentences stored.',
      resolve: ({ data }) => data.sentences,
    }),
  }),
});
entry('InterviewRecorded').implement({
  ...said('InterviewRecorded'),
  fields: (t) => ({
    calledUnit: t.string({ description: '被约谈单位的编号。Key of the unit.', resolve: ({ data }) => data.unit }),
    called: t.field({
      type: 'CivilDate',
      description: '发起约谈之日。The date on which it was called.',
      resolve: ({ data }) => data.called,
    }),
    heldOn: t.field({
      type: 'CivilDate',
      description: '约谈之日。The date on which it took place.',
      resolve: ({ data }) => data.heldOn,
    }),
    concerns: t.field({
      type: [MeasureRef],
      description: '所谈举措。The measures for which it was called.',
      resolve: ({ snapshot, data }) =>
        [...new Set(data.matters.map(({ measure }) => measure))].map((one) => knownMeasure(snapshot, one)),
    }),
    minutes: t.string({ description: '纪要。The minutes.', resolve: ({ data }) => data.minutes }),
    result: t.string({ description: '结果。The result.', resolve: ({ data }) => data.result }),
    present: t.string({
      nullable: true,
      description: '参加人员，未登记则为空。Who took part; null where that was not recorded.',
      resolve: ({ data }) => data.present ?? null,
    }),
  }),
});
entry('DeliverySucceeded').implement({
  ...said('DeliverySucceeded'),
  fields: (t) => ({
    dispatch: t.string({ description: '哪次投递。The dispatch.', resolve: ({ data }) => data.dispatch }),
    recipient: t.string({ description: '收件人。The recipient.', resolve: ({ data }) => data.recipient }),
    channel: t.field({
      type: ChannelRef,
      description: '渠道。The channel.',
      resolve: ({ data }) => data.channel,
    }),
    attempt: t.int({ description: '第几次尝试。Number of the attempt.', resolve: ({ data }) => data.attempt }),
  }),
});
entry('DeliveryFailed').implement({
  ...said('DeliveryFailed'),
  fields: (t) => ({
    dispatch: t.string({ description: '哪次投递。The dispatch.', resolve: ({ data }) => data.dispatch }),
    recipient: t.string({ description: '收件人。The recipient.', resolve: ({ data }) => data.recipient }),
    channel: t.field({
      type: ChannelRef,
      description: '渠道。The channel.',
      resolve: ({ data }) => data.channel,
    }),
    attempt: t.int({ description: '第几次尝试。Number of the attempt.', resolve: ({ data }) => data.attempt }),
    reason: t.string({ description: '原因。The reason.', resolve: ({ data }) => data.reason }),
  }),
});
entry('DeliveryGivenUp').implement({
  ...said('DeliveryGivenUp'),
  fields: (t) => ({
    dispatch: t.string({ description: '哪次投递。The dispatch.', resolve: ({ data }) => data.dispatch }),
    recipient: t.string({ description: '收件人。The recipient.', resolve: ({ data }) => data.recipient }),
    channel: t.field({
      type: ChannelRef,
      description: '渠道。The channel.',
      resolve: ({ data }) => data.channel,
    }),
    attempt: t.int({ description: '第几次尝试。Number of the attempt.', resolve: ({ data }) => data.attempt }),
    reason: t.string({ description: '原因。The reason.', resolve: ({ data }) => data.reason }),
  }),
});
entry('SnapshotMade').implement({
  ...said('SnapshotMade'),
  fields: (t) => ({
    kind: t.field({
      type: BeatKindRef,
      description: '哪种材料。The kind of paper.',
      resolve: ({ data }) => data.kind,
    }),
    period: t.string({ description: '哪一期。The period.', resolve: ({ data }) => data.period }),
    shows: t.field({
      type: 'Position',
      description: '所示的日志位置。The log position that it shows.',
      resolve: ({ data }) => data.asOf,
    }),
    headHash: t.string({
      description: '该位置日志的哈希。Hash of the log at that position.',
      resolve: ({ data }) => data.headHash,
    }),
  }),
});
