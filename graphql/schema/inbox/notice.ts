/** The inbox of an office: what it was told of which event. */

import type { NoticeKind } from '@duban/domain';
import type { NoticeRow } from '@duban/read-models';
import { builder } from '../builder.ts';
import { connectionType } from '../kernel/connection.ts';
import { enumOf } from '../kernel/enums.ts';
import { knownMeasure } from '../kernel/lookups.ts';
import { type Seen, seen } from '../kernel/snapshot.ts';
import { DocumentKindRef } from '../kernel/words.ts';
import { MeasureRef } from '../refs.ts';
import { EntryRef } from '../timeline/timeline.ts';
import { DeliveryRef } from './delivery.ts';
import { RecipientRef } from './recipient.ts';

export const NoticeKindRef = enumOf<NoticeKind>('NoticeKind', '通知的种类。Kind of a notice.', {
  reminder: '提醒。A reminder before the date.',
  urging: '催办。Urging, after the date.',
  'supervision-letter': '督办函。A supervision letter.',
  interview: '约谈。An interview.',
  bulletin: '通报。The bulletin.',
  instruction: '领导批示。A leader’s instruction.',
  'meeting-decision': '会议决定。A decision of a meeting.',
  'interview-recorded': '约谈记录。An interview was recorded.',
  'letter-issued': '正式函件印发。An official letter was issued.',
  'milestone-returned': '节点退回。A milestone was returned.',
  'draft-rejected': '上报退改。A report was sent back.',
  'decision-wanted': '待审批。A decision is pending.',
  'milestone-submitted': '申请办结。A milestone was submitted.',
  'draft-written': '上报待审签。A report awaits signature.',
  'measure-drafted': '待批准立项。A drafted measure waits for approval.',
  'measure-approved': '立项已批准。A drafted measure was approved.',
  'milestone-verified': '节点办结。A milestone was verified.',
  'office-limit-passed': '督查室逾期未办。The supervision office missed its own due date.',
  'figures-confirmed': '存疑数据已确认。Implausible figures were confirmed.',
  'report-corrected': '数据更正。A report was corrected.',
  'contribution-made': '配合单位报送。A supporting unit contributed to a report.',
  'request-withdrawn': '申请已撤回，无需再审批。A request was withdrawn; no decision is needed any more.',
  'closed-by-exception': '例外销号。A measure was closed by exception.',
  'instruction-answered': '批示回复。An instruction was answered.',
  'decision-answered': '会议决定反馈。A decision of a meeting was answered.',
  'instruction-withdrawn': '批示撤回。An instruction was withdrawn.',
  'decision-withdrawn': '会议决定撤回。A decision of a meeting was withdrawn.',
  'request-refused': '申请未获同意。A request was refused.',
  'request-granted': '申请获准。A request was granted.',
  'measure-reopened': '举措重启。A measure was reopened.',
  'measure-resumed': '举措恢复。A measure was resumed.',
  'measure-suspended': '举措暂停。A measure was suspended.',
  'measure-cancelled': '举措取消。A measure was cancelled.',
  'measure-handed-over': '责任调整：牵头单位或分管领导已变更。The measure was given to another unit or leader.',
  'measure-closed': '举措销号。A measure was closed.',
  'measure-issued': '举措交办。A measure was issued.',
});

export const NoticeRef = builder.objectRef<Seen<NoticeRow>>('Notice').implement({
  description: '一条通知。A notice of one event to one recipient.',
  fields: (t) => ({
    key: t.exposeString('id', { description: '编号：位置/收件人。Its key: position and recipient.' }),
    recipient: t.field({ type: RecipientRef, description: '收件人。The recipient.', resolve: (notice) => notice }),
    position: t.expose('position', {
      type: 'Position',
      description: '所告事件的日志位置。Log position of the event it reports.',
    }),
    kind: t.expose('kind', { type: NoticeKindRef, description: '种类。The kind.' }),
    document: t.expose('document', {
      type: DocumentKindRef,
      nullable: true,
      description: '督办文书的种类，其他通知为空。The kind of the ladder’s document; null for any other notice.',
    }),
    copy: t.exposeBoolean('copy', { description: '是否为抄送。Whether it is only a copy, for information.' }),
    measure: t.field({
      type: MeasureRef,
      description:
        '哪项举措；涉及多项的为其中第一项，事件列出全部。The measure; the first where there are several, all of which the event lists.',
      resolve: ({ snapshot, measure }) => knownMeasure(snapshot, measure),
    }),
    obligation: t.exposeString('obligation', {
      nullable: true,
      description: '哪个事项，关于整项举措的为空。The obligation; null where the notice concerns the whole measure.',
    }),
    due: t.expose('due', {
      type: 'CivilDate',
      nullable: true,
      description: '期限，没有则为空。The due date; null where there is none.',
    }),
    text: t.exposeString('text', {
      description: '有人所写的文字，没有则为空文。The text that a person wrote; empty where there is none.',
    }),
    at: t.expose('at', { type: 'Instant', description: '时间（计划时间）。When it happened, in plan time.' }),
    deliveries: t.field({
      type: [DeliveryRef],
      description:
        '经何渠道投递、是否送达；只在站内或尚未发出的为空。The channels over which it was sent and whether it arrived; empty if it was not sent.',
      resolve: async ({ snapshot, recipient, position }) => {
        const rows = await snapshot.read.deliveriesOfNotice({ recipient, position });
        return rows.map((row) => seen(snapshot, row));
      },
    }),
    event: t.field({
      type: EntryRef,
      description: '所告的事件。The event itself.',
      resolve: ({ snapshot, event }) => seen(snapshot, event),
    }),
  }),
});

export const NoticeConnectionRef = connectionType<Seen<NoticeRow>>('Notice', NoticeRef, { zh: '通知', en: 'notices' });
