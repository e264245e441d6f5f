/** What the ladder did for what is owed: a rung fired, by itself or by hand, was left out, or the ladder was held. */

import type { LadderChannel, LadderRecipient, LadderRole } from '@duban/domain';
import type { NamedObligation, RungFilter, RungKind, RungParent, RungRow } from '@duban/read-models';
import { builder } from '../builder.ts';
import { connectionType, type PageArgs, pageArgs, readPage } from '../kernel/connection.ts';
import { enumOf } from '../kernel/enums.ts';
import { knownMeasure } from '../kernel/lookups.ts';
import { type Seen, type Snapshot, seen } from '../kernel/snapshot.ts';
import { TextRef } from '../kernel/text.ts';
import { DocumentKindRef } from '../kernel/words.ts';
import { PolicyVersionRef } from '../measure/lamp.ts';
import { ActorRef, MeasureRef } from '../refs.ts';

const KindRef = enumOf<RungKind>('EscalationKind', '督办记录的种类。Kind of an entry of the ladder’s record.', {
  fired: '办理了一级。A rung fired.',
  skipped: '跳过了一级。A rung was skipped manually.',
  held: '暂停督办。The ladder was suspended.',
  released: '恢复督办。The ladder was resumed.',
});

const ObligationKindRef = enumOf<NamedObligation['kind']>('ObligationKind', '事项的种类。Kind of an obligation.', {
  milestone: '节点。A milestone.',
  acknowledgement: '签收。The acknowledgement.',
  report: '进展上报。A progress report.',
  instruction: '批示的回复。The answer to an instruction.',
  lamp: '灯。The lamp, which is not an obligation but has a ladder of its own.',
});

export const ObligationRef = builder.objectRef<NamedObligation>('Obligation').implement({
  description: '所督办的事项。The obligation that the ladder enforces.',
  fields: (t) => ({
    key: t.exposeString('id', { description: '在举措内的编号，如m1、acknowledgement。Its key within the measure.' }),
    kind: t.expose('kind', { type: ObligationKindRef, description: '种类。Kind.' }),
    label: t.expose('label', { type: TextRef, description: '名称。Its name.' }),
  }),
});

export const LadderRoleRef = enumOf<LadderRole>(
  'LadderRole',
  '督办文书发给谁。A role that receives the documents of a rung.',
  {
    'unit-reporter': '牵头单位填报人。The reporter of the lead unit.',
    'unit-head': '牵头单位负责人。The head of the lead unit.',
    'supervising-leader': '分管领导。The supervising leader.',
    'supervision-office': '督查室。The supervision office.',
    'main-leader': '主要领导。The main leader.',
  },
);

export const ChannelRef = enumOf<LadderChannel>('Channel', '通知渠道。The channel by which a notice is sent.', {
  inbox: '站内。The inbox in Duban.',
  email: '电子邮件。E-mail.',
  webhook: '群机器人等。A webhook, such as a group robot.',
});

export const LadderRecipientRef = builder.objectRef<LadderRecipient>('LadderRecipient').implement({
  description: '一个收件角色。A role that receives the document of a rung.',
  fields: (t) => ({
    role: t.expose('role', { type: LadderRoleRef, description: '角色。The role.' }),
    copy: t.exposeBoolean('copy', { description: '是否为抄送。Whether it receives a copy only.' }),
  }),
});

type Fired = Extract<RungRow, { kind: 'fired' }>;
const fired = <T>(row: RungRow, of: (row: Fired) => T): T | null => (row.kind === 'fired' ? of(row) : null);

export const EscalationRef = builder.objectRef<Seen<RungRow>>('Escalation').implement({
  description: '一条督办记录。An entry of the ladder’s record.',
  fields: (t) => ({
    position: t.expose('position', { type: 'Position', description: '日志位置。Position in the log.' }),
    at: t.expose('at', { type: 'Instant', description: '时间（计划时间）。When it happened, in plan time.' }),
    by: t.field({
      type: ActorRef,
      description: '何人。Who did it.',
      resolve: ({ snapshot, by }) => seen(snapshot, by),
    }),
    kind: t.expose('kind', { type: KindRef, description: '种类。Kind.' }),
    measure: t.field({
      type: MeasureRef,
      description: '哪项举措。The measure.',
      resolve: ({ snapshot, measure }) => knownMeasure(snapshot, measure),
    }),
    obligation: t.expose('obligation', { type: ObligationRef, description: '哪个事项。The obligation.' }),
    occurrence: t.string({
      nullable: true,
      description:
        '该事项的第几轮，暂停与恢复为空。Number of the occurrence of the obligation; null for a suspension or resumption.',
      resolve: (row) => ('occurrence' in row ? row.occurrence : null),
    }),
    rung: t.string({
      nullable: true,
      description: '哪一级，暂停与恢复为空。The rung; null for a suspension or resumption.',
      resolve: (row) => ('rung' in row ? row.rung : null),
    }),
    document: t.field({
      type: DocumentKindRef,
      nullable: true,
      description: '何种文书；仅办理的有。The document; null unless a rung fired.',
      resolve: (row) => fired(row, ({ document }) => document),
    }),
    recipients: t.field({
      type: [LadderRecipientRef],
      description: '发给谁；仅办理的有。The recipients; null unless a rung fired.',
      resolve: (row) => [...(fired(row, ({ recipients }) => recipients) ?? [])],
    }),
    channels: t.field({
      type: [ChannelRef],
      description: '经何渠道；仅办理的有。The channels; null unless a rung fired.',
      resolve: (row) => [...(fired(row, ({ channels }) => channels) ?? [])],
    }),
    due: t.field({
      type: 'CivilDate',
      nullable: true,
      description: '该事项的期限，灯则为空。The date on which the obligation was due; null for a lamp.',
      resolve: (row) => fired(row, ({ due }) => due),
    }),
    byHand: t.boolean({
      description: '是否由督查室人工办理。Whether the supervision office did it manually.',
      resolve: (row) => row.kind !== 'fired' || row.byHand !== null,
    }),
    reason: t.string({
      nullable: true,
      description: '人工办理的原因。The reason, where it was done manually.',
      resolve: (row) => (row.kind === 'fired' ? row.byHand : row.reason),
    }),
    ladder: t.field({
      type: PolicyVersionRef,
      nullable: true,
      description: '所依据的督办阶梯；仅办理的有。The ladder that applied; null unless a rung fired.',
      resolve: (row) => fired(row, ({ ladder }) => ladder),
    }),
  }),
});

export const EscalationConnectionRef = connectionType<Seen<RungRow>>('Escalation', EscalationRef, {
  zh: '督办记录',
  en: 'escalations',
});

const FilterRef = builder.inputType('EscalationFilter', {
  description:
    '筛选：各项同时满足，一项内任一即可。All parts of the filter must match; within a part any one value is enough.',
  fields: (t) => ({
    kinds: t.field({ type: [KindRef], description: '种类。Kinds.' }),
    documents: t.field({ type: [DocumentKindRef], description: '文书种类。Kinds of documents.' }),
    obligations: t.stringList({ description: '事项的编号。Keys of the obligations.' }),
    from: t.field({ type: 'Instant', description: '自何时（含）。At or after this instant.' }),
    to: t.field({ type: 'Instant', description: '至何时（不含）。Before this instant.' }),
  }),
});

export const escalationArgs = builder.args((t) => ({
  ...pageArgs,
  filter: t.field({ type: FilterRef, description: '筛选。The filter.' }),
}));

type Args = PageArgs & { readonly filter?: (typeof FilterRef)['$inferInput'] | null | undefined };

const filterOf = ({ filter }: Args): RungFilter =>
  Object.fromEntries(Object.entries(filter ?? {}).filter(([, value]) => value != null));

export const escalations = (snapshot: Snapshot, args: Args) =>
  readPage(snapshot, args, (page) => snapshot.read.rungs({ filter: filterOf(args), page }));

export const escalationsBelow = (snapshot: Snapshot, parent: RungParent, id: string, args: Args) =>
  readPage(snapshot, args, (page) => snapshot.read.rungsOf(id, { parent, filter: filterOf(args), page }));
