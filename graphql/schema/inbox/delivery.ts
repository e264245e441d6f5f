/** What became of what left the house: each dispatch over each channel. */

import type { DeliveryRow, DeliveryState } from '@duban/read-models';
import { builder } from '../builder.ts';
import { connectionType } from '../kernel/connection.ts';
import { enumOf } from '../kernel/enums.ts';
import type { Seen } from '../kernel/snapshot.ts';
import { ChannelRef } from '../ladder/escalation.ts';
import { RecipientRef } from './recipient.ts';

export const DeliveryStateRef = enumOf<DeliveryState>('DeliveryState', '投递的状态。State of a delivery.', {
  succeeded: '已送达。Delivered.',
  failing: '未送达、重试中。It has failed so far and is being retried.',
  'given-up': '已放弃。Abandoned after repeated failures.',
});

const FailureRef = builder.objectRef<DeliveryRow['failures'][number]>('DeliveryFailure').implement({
  description: '一次未送达，同一原因只记一次。A failed attempt; the same reason is recorded once.',
  fields: (t) => ({
    attempt: t.exposeInt('attempt', { description: '第几次尝试。Number of the attempt.' }),
    reason: t.exposeString('reason', { description: '原因。The reason.' }),
    at: t.expose('at', { type: 'Instant', description: '时间（计划时间）。When it happened, in plan time.' }),
  }),
});

export const DeliveryRef = builder.objectRef<Seen<DeliveryRow>>('Delivery').implement({
  description: '一封信经一个渠道的投递。The delivery of one message over one channel.',
  fields: (t) => ({
    dispatch: t.exposeString('dispatch', {
      description:
        '哪封信：日报、周报、函件或紧急件，其编号由种类、收件人和日期组成。Which dispatch: digest/recipient/date, weekly/recipient/date, alone/recipient/date-time or urgent/recipient/date-time.',
    }),
    recipient: t.field({ type: RecipientRef, description: '收件人。The recipient.', resolve: (delivery) => delivery }),
    channel: t.expose('channel', { type: ChannelRef, description: '渠道。The channel.' }),
    state: t.expose('state', { type: DeliveryStateRef, description: '状态。State.' }),
    attempts: t.exposeInt('attempts', {
      description: '所记最近一次是第几次尝试。Number of the last attempt on record.',
    }),
    failures: t.field({
      type: [FailureRef],
      description: '历次未送达的原因，旧的在前。The failures, oldest first.',
      resolve: ({ failures }) => [...failures],
    }),
    notices: t.field({
      type: ['Position'],
      description: '所告事件的日志位置。Log positions of the events it reports.',
      resolve: ({ notices }) => [...notices],
    }),
    at: t.expose('at', {
      type: 'Instant',
      description: '最近记录的时间（计划时间）。When it was last recorded, in plan time.',
    }),
    position: t.expose('position', {
      type: 'Position',
      description: '首条记录的日志位置。Position of its first event.',
    }),
  }),
});

export const DeliveryConnectionRef = connectionType<Seen<DeliveryRow>>('Delivery', DeliveryRef, {
  zh: '投递',
  en: 'deliveries',
});
