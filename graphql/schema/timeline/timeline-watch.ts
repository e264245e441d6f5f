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
      description: '转灯之日。The date on which it turned.',
      resolve: ({ data }) => data.date,
    }),
    to: t.field({
      type: LampRef,
      description: '转为何灯。What it turned to.',
      resolve: ({ snapshot, data }) => lampIn(snapshot, data.lamp, data.policy),
    }),
    from: t.field({
      type: LampRef,
      nullable: true,
      description: '原为何灯，首次为空。What it was before; null at the first.',
      resolve: ({ snapshot, data }) => (data.previous === null ? null : lampIn(snapshot, data.previous)),
    }),
    because: t.field({
      type: TextRef,
      description: '原因。Why.',
      resolve: ({ data }) => lampReasonText(data.reason),
    }),
    policy: t.field({
      type: PolicyVersionRef,
      description: '所依据的政策。Under which policy.',
      resolve: ({ data }) => data.policy,
    }),
  }),
});
entry('RungFired').implement({
  ...said('RungFired'),
  fields: (t) => ({
    obligation: t.field({
      type: ObligationRef,
      description: '哪个事项。For what is owed.',
      resolve: ({ data }) => data.obligation,
    }),
    rung: t.string({ description: '哪一级。Which rung.', resolve: ({ data }) => data.rung }),
    occurrence: t.string({
      description: '该事项的第几轮。Which occurrence of it.',
      resolve: ({ data }) => data.occurrence,
    }),
    document: t.field({
      type: DocumentKindRef,
      description: '何种文书。Which document.',
      resolve: ({ data }) => data.document,
    }),
    recipients: t.field({
      type: [LadderRecipientRef],
      description: '发给谁。To whom.',
      resolve: ({ data }) => [...data.recipients],
    }),
    channels: t.field({
      type: [ChannelRef],
      description: '经何渠道。By which ways.',
      resolve: ({ data }) => [...data.channels],
    }),
    owedBy: t.field({
      type: 'CivilDate',
      nullable: true,
      description: '该事项的期限，灯则为空。The date until which it was owed; null for a lamp.',
      resolve: ({ data }) => data.due,
    }),
    byHand: t.string({
      nullable: true,
      description: '人工办理的原因，自动的为空。Why it was fired by hand; null where time did it.',
      resolve: ({ data }) => data.byHand,
    }),
    ladder: t.field({
      type: PolicyVersionRef,
      description: '所依据的阶梯。Under which ladder.',
      resolve: ({ data }) => data.ladder,
    }),
  }),
});
entry('RungSkipped').implement({
  ...said('RungSkipped'),
  fields: (t) => ({
    obligation: t.field({
      type: ObligationRef,
      description: '哪个事项。For what is owed.',
      resolve: ({ data }) => data.obligation,
    }),
    rung: t.string({ description: '哪一级。Which rung.', resolve: ({ data }) => data.rung }),
    occurrence: t.string({
      description: '该事项的第几轮。Which occurrence of it.',
      resolve: ({ data }) => data.occurrence,
    }),
    reason: t.string({ description: '原因。Why.', resolve: ({ data }) => data.reason }),
  }),
});
entry('LadderHeld').implement({
  ...said('LadderHeld'),
  fields: (t) => ({
    obligation: t.field({
      type: ObligationRef,
      description: '哪个事项。For what is owed.',
      resolve: ({ data }) => data.obligation,
    }),
    reason: t.string({ description: '原因。Why.', resolve: ({ data }) => data.reason }),
  }),
});
entry('LadderReleased').implement({
  ...said('LadderReleased'),
  fields: (t) => ({
    obligation: t.field({
      type: ObligationRef,
      description: '哪个事项。For what is owed.',
      resolve: ({ data }) => data.obligation,
    }),
    reason: t.string({ description: '原因。Why.', resolve: ({ data }) => data.reason }),
  }),
});
