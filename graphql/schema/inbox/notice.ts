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

export const NoticeKindRef = enumOf<NoticeKind>('NoticeKind', '通知的种类。What a notice tells.', {
  reminder: '提醒。A reminder before the date.',
  urging: '催办。Urging, after the date.',
  'supervision-letter': '督办函。A supervision letter.',
  interview: '约谈。An interview.',
  bulletin: '通报。The bulletin.',
  instruction: '领导批示。A leader’s instruction.',
  'interview-recorded': '约谈记录。An interview was recorded.',
  'milestone-returned': '节点退回。A milestone was returned.',
  'draft-rejected': '上报退改。A report was sent back.',
  'decision-wanted': '待审批。A decision is wanted.',
  'milestone-submitted': '申请办结。A milestone was handed in.',
  'draft-written': '上报待审签。A report waits for the signature.',
  'measure-drafted': '待批准立项。A drafted measure waits for approval.',
  'measure-approved': '立项已批准。A drafted measure was approved.',
  'milestone-verified': '节点办结。A milestone was verified.',
  'office-limit-passed': '督查室逾期未办。The office let its own limit pass.',
  'figures-confirmed': '存疑数据已确认。Unlikely figures were confirmed.',
  'report-corrected': '数据更正。A report was corrected.',
  'contribution-made': '配合单位报送。A support unit told the lead unit.',
  'request-withdrawn': '申请已撤回，无需再审批。A request was withdrawn; nothing is to be decided any more.',
  'closed-by-exception': '例外销号。A measure was closed by exception.',
  'instruction-answered': '批示回复。An instruction was answered.',
  'request-refused': '申请未获同意。A request was refused.',
  'request-granted': '申请获准。A request was granted.',
  'measure-reopened': '举措重启。A measure was reopened.',
  'measure-resumed': '举措恢复。A measure was resumed.',
  'measure-suspended': '举措暂停。A measure was suspended.',
  'measure-cancelled': '举措取消。A measure was cancelled.',
  'measure-closed': '举措销号。A measure was closed.',
  'measure-issued': '举措交办。A measure was issued.',
});

export const NoticeRef = builder.objectRef<Seen<NoticeRow>>('Notice').implement({
  description: '一条通知。One event told to one recipient.',
  fields: (t) => ({
    key: t.exposeString('id', { description: '编号：位置/收件人。Its key: position and recipient.' }),
    recipient: t.field({ type: RecipientRef, description: '收件人。To whom.', resolve: (notice) => notice }),
    position: t.expose('position', { type: 'Position', description: '所告事件的日志位置。Position of the event.' }),
    kind: t.expose('kind', { type: NoticeKindRef, description: '种类。What it tells.' }),
    document: t.expose('document', {
      type: DocumentKindRef,
      nullable: true,
      description: '督办文书的种类，其他通知为空。Of a document of the ladder; null for anything else.',
    }),
    copy: t.exposeBoolean('copy', { description: '是否为抄送。Whether it is only a copy: to know and not to act.' }),
    measure: t.field({
      type: MeasureRef,
      description:
        '哪项举措；涉及多项的为其中第一项，事件列出全部。About which measure; the first of several, which the event names.',
      resolve: ({ snapshot, measure }) => knownMeasure(snapshot, measure),
    }),
    obligation: t.exposeString('obligation', {
      nullable: true,
      description: '哪个事项，关于整项举措的为空。About what; null for the measure as a whole.',
    }),
    due: t.expose('due', { type: 'CivilDate', nullable: true, description: '期限，没有则为空。Until when.' }),
    text: t.exposeString('text', { description: '有人所写的文字，没有则为空文。What a person wrote, if anybody did.' }),
    at: t.expose('at', { type: 'Instant', description: '时间（计划时间）。When it happened.' }),
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
