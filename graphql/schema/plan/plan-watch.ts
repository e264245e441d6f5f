/** What is going on in a plan: what waits for whom, what the ladder did, who was told, and whether it arrived. */

import { SUPERVISION_OFFICE } from '@duban/domain';
import { builder } from '../builder.ts';
import { DeliveryConnectionRef, DeliveryStateRef } from '../inbox/delivery.ts';
import { NoticeConnectionRef } from '../inbox/notice.ts';
import { readableRecipient } from '../inbox/recipient.ts';
import { pageArgs, readPage } from '../kernel/connection.ts';
import { EscalationConnectionRef, escalationArgs, escalations } from '../ladder/escalation.ts';
import { PlanRef } from '../refs.ts';
import { WaitingConnectionRef, WaitingCountRef, WaitingKindRef } from '../work/waiting.ts';

const OWN =
  '收件人编号，默认本人；他人的只有督查室和审计人员可看。Key of the recipient; by default yourself. Only the supervision office and auditors may see those of others.';

const waitingFor = builder.args((t) => ({
  recipient: t.string({
    required: true,
    defaultValue: SUPERVISION_OFFICE,
    description:
      '等谁决定：收件人编号，如supervision-office、leader@vice-mayor、unit-head@education。Key of the recipient who has to decide, such as supervision-office, leader@vice-mayor or unit-head@education.',
  }),
}));

builder.objectFields(PlanRef, (t) => ({
  waiting: t.field({
    type: WaitingConnectionRef,
    description: '待决定的事项，等得最久的在前。Matters pending a decision, longest waiting first.',
    args: {
      ...pageArgs,
      ...waitingFor,
      kinds: t.arg({
        type: [WaitingKindRef],
        description: '只列这些种类，默认全部。Only matters of these kinds; by default all.',
      }),
    },
    resolve: (snapshot, { recipient, kinds, ...args }, { identify }) => {
      const whose = readableRecipient(identify(), 'waiting', recipient);
      const wanted = kinds ? { kinds } : {};
      return readPage(snapshot, args, (page) => snapshot.read.waiting(whose, { page, ...wanted }));
    },
  }),
  waitingCounts: t.field({
    type: [WaitingCountRef],
    description:
      '待决定的事项各有几件，按种类；没有的不列。How many matters are pending, by kind; kinds without any are left out.',
    args: waitingFor,
    resolve: async (snapshot, { recipient }, { identify }) => {
      const whose = readableRecipient(identify(), 'waiting', recipient);
      return [...(await snapshot.read.waitingCounts(whose))];
    },
  }),
  escalations: t.field({
    type: EscalationConnectionRef,
    description: '全计划的督办记录，新的在前。The ladder’s record of the whole plan, newest first.',
    args: escalationArgs,
    resolve: escalations,
  }),
  inbox: t.field({
    type: NoticeConnectionRef,
    description: '站内通知，新的在前。The inbox of a recipient, newest first.',
    args: { ...pageArgs, recipient: t.arg.string({ description: OWN }) },
    resolve: (snapshot, { recipient, ...args }, { identify }) => {
      const whose = readableRecipient(identify(), 'inbox', recipient);
      return readPage(snapshot, args, (page) => snapshot.read.inbox(whose, page));
    },
  }),
  deliveriesTo: t.field({
    type: DeliveryConnectionRef,
    description: '发给一个收件人的投递，新的在前。Outgoing deliveries to a recipient, newest first.',
    args: { ...pageArgs, recipient: t.arg.string({ description: OWN }) },
    resolve: (snapshot, { recipient, ...args }, { identify }) => {
      const whose = readableRecipient(identify(), 'deliveries', recipient);
      return readPage(snapshot, args, (page) => snapshot.read.deliveriesOf(whose, page));
    },
  }),
  deliveries: t.field({
    type: DeliveryConnectionRef,
    description:
      '全部投递，新的在前（督查室、审计人员）。All outgoing deliveries, newest first, for the office and auditors.',
    args: {
      ...pageArgs,
      states: t.arg({
        type: [DeliveryStateRef],
        description: '只列这些状态，默认全部。Only deliveries in these states; by default all.',
      }),
    },
    resolve: (snapshot, { states, ...args }) =>
      readPage(snapshot, args, (page) => snapshot.read.deliveries({ ...(states && { states }), page })),
  }),
}));
