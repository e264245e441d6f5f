/** The kinds of events that tell what Duban saw of a measure: its lamp turned, a rung fired, the ladder was handled by hand. */

import { lampReasonText } from '@duban/domain';
import { TextRef } from '../kernel/text.ts';
import { DocumentKindRef } from '../kernel/words.ts';
import { ChannelRef, LadderRecipientRef, ObligationRef } from '../ladder/escalation.ts';
import { LampRef, lampIn, PolicyVersionRef } from '../measure/lamp.ts';
import { entry, said } from './timeline.ts';

entry('LampTurned').implement({
  ...said('LampTurned'),
  fields: (t) => ({
    date: t.field({
      type: 'CivilDate',
      description: '转灯之日。The date on which the lamp changed.',
      resolve: ({ data }) => data.date,
    }),
    to: t.field({
      type: LampRef,
      description: '转为何灯。The new lamp.',
      resolve: ({ snapshot, data }) => lampIn(snapshot, data.lamp, data.policy),
    }),
    from: t.field({
      type: LampRef,
      nullable: true,
      description: '原为何灯，首次为空。The previous lamp; null at the first change.',
      resolve: ({ snapshot, data }) => (data.previous === null ? null : lampIn(snapshot, data.previous)),
    }),
    because: t.field({
      type: TextRef,
      description: '原因。The reason.',
      resolve: ({ snapshot, data }) => lampReasonText(data.reason, snapshot.plan.year),
    }),
    policy: t.field({
      type: PolicyVersionRef,
      description: '所依据的政策。The policy that applied.',
      resolve: ({ data }) => data.policy,
    }),
  }),
});
entry('RungFired').implement({
  ...said('RungFired'),
  fields: (t) => ({
    obligation: t.field({
      type: ObligationRef,
      description: '哪个事项。The obligation.',
      resolve: ({ data }) => data.obligation,
    }),
    rung: t.string({ description: '哪一级。The rung.', resolve: ({ data }) => data.rung }),
    occurrence: t.string({
      description: '该事项的第几轮。Number of the occurrence of the obligation.',
      resolve: ({ data }) => data.occurrence,
    }),
    document: t.field({
      type: DocumentKindRef,
      description: '何种文书。The kind of document.',
      resolve: ({ data }) => data.document,
    }),
    recipients: t.field({
      type: [LadderRecipientRef],
      description: '发给谁。The recipients.',
      resolve: ({ data }) => [...data.recipients],
    }),
    channels: t.field({
      type: [ChannelRef],
      description: '经何渠道。The channels.',
      resolve: ({ data }) => [...data.channels],
    }),
    owedBy: t.field({
      type: 'CivilDate',
      nullable: true,
      description: '该事项的期限，灯则为空。The date on which the obligation was due; null for a lamp.',
      resolve: ({ data }) => data.due,
    }),
    byHand: t.string({
      nullable: true,
      description:
        '人工办理的原因，自动的为空。The reason, where it was fired manually; null where it fired automatically.',
      resolve: ({ data }) => data.byHand,
    }),
    ladder: t.field({
      type: PolicyVersionRef,
      description: '所依据的阶梯。The ladder that applied.',
      resolve: ({ data }) => data.ladder,
    }),
  }),
});
entry('RungSkipped').implement({
  ...said('RungSkipped'),
  fields: (t) => ({
    obligation: t.field({
      type: ObligationRef,
      description: '哪个事项。The obligation.',
      resolve: ({ data }) => data.obligation,
    }),
    rung: t.string({ description: '哪一级。The rung.', resolve: ({ data }) => data.rung }),
    occurrence: t.string({
      description: '该事项的第几轮。Number of the occurrence of the obligation.',
      resolve: ({ data }) => data.occurrence,
    }),
    reason: t.string({ description: '原因。The reason.', resolve: ({ data }) => data.reason }),
  }),
});
entry('LadderHeld').implement({
  ...said('LadderHeld'),
  fields: (t) => ({
    obligation: t.field({
      type: ObligationRef,
      description: '哪个事项。The obligation.',
      resolve: ({ data }) => data.obligation,
    }),
    reason: t.string({ description: '原因。The reason.', resolve: ({ data }) => data.reason }),
  }),
});
entry('LadderReleased').implement({
  ...said('LadderReleased'),
  fields: (t) => ({
    obligation: t.field({
      type: ObligationRef,
      description: '哪个事项。The obligation.',
      resolve: ({ data }) => data.obligation,
    }),
    reason: t.string({ description: '原因。The reason.', resolve: ({ data }) => data.reason }),
  }),
});
