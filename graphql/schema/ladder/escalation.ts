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

const KindRef = enumOf<RungKind>('EscalationKind', '督办记录的种类。What happened on the ladder.', {
  fired: '办理了一级。A rung fired.',
  skipped: '跳过了一级。A rung was left out by hand.',
  held: '暂停督办。The ladder was held.',
  released: '恢复督办。The ladder goes on.',
});

const ObligationKindRef = enumOf<NamedObligation['kind']>('ObligationKind', '事项的种类。What is owed.', {
  milestone: '节点。A milestone.',
  acknowledgement: '签收。The acknowledgement.',
  report: '进展上报。A progress report.',
  instruction: '批示的回复。The answer to an instruction.',
  lamp: '灯。The lamp, which is no duty but climbs as well.',
});

export const ObligationRef = builder.objectRef<NamedObligation>('Obligation').implement({
  description: '所督办的事项。What the ladder climbs for.',
  fields: (t) => ({
    key: t.exposeString('id', { description: '在举措内的编号，如m1、acknowledgement。Its key within the measure.' }),
    kind: t.expose('kind', { type: ObligationKindRef, description: '种类。Kind.' }),
    label: t.expose('label', { type: TextRef, description: '名称。Its name.' }),
  }),
});

export const LadderRoleRef = enumOf<LadderRole>('LadderRole', '督办文书发给谁。To whom a rung goes.', {
  'unit-reporter': '牵头单位填报人。The reporter of the lead unit.',
  'unit-head': '牵头单位负责人。The head of the lead unit.',
  'supervising-leader': '分管领导。The supervising leader.',
  'supervision-office': '督查室。The supervision office.',
  'main-leader': '主要领导。The main leader.',
});

export const ChannelRef = enumOf<LadderChannel>('Channel', '通知渠道。By which way a notice goes.', {
  inbox: '站内。The inbox in Duban.',
  email: '电子邮件。E-mail.',
  webhook: '群机器人等。A webhook, such as a group robot.',
});

export const LadderRecipientRef = builder.objectRef<LadderRecipient>('LadderRecipient').implement({
  description: '一个收件角色。A role to which a rung goes.',
  fields: (t) => ({
    role: t.expose('role', { type: LadderRoleRef, description: '角色。The role.' }),
    copy: t.exposeBoolean('copy', { description: '是否为抄送。Whether only a copy goes there.' }),
  }),
});

type Fired = Extract<RungRow, { kind: 'fired' }>;
const fired = <T>(row: RungRow, of: (row: Fired) => T): T | null => (row.kind === 'fired' ? of(row) : null);

export const EscalationRef = builder.objectRef<Seen<RungRow>>('Escalation').implement({
  description: '一条督办记录。One thing that happened on the ladder.',
  fields: (t) => ({
    position: t.expose('position', { type: 'Position', description: '日志位置。Position in the log.' }),
    at: t.expose('at', { type: 'Instant', description: '时间（计划时间）。When.' }),
    by: t.field({ type: ActorRef, description: '何人。By whom.', resolve: ({ snapshot, by }) => seen(snapshot, by) }),
    kind: t.expose('kind', { type: KindRef, description: '种类。Kind.' }),
    measure: t.field({
      type: MeasureRef,
      description: '哪项举措。Of which measure.',
      resolve: ({ snapshot, measure }) => knownMeasure(snapshot, measure),
    }),
    obligation: t.expose('obligation', { type: ObligationRef, description: '哪个事项。For what is owed.' }),
    occurrence: t.string({
      nullable: true,
      description: '该事项的第几轮，暂停与恢复为空。Which occurrence of it; null for a hold or release.',
      resolve: (row) => ('occurrence' in row ? row.occurrence : null),
    }),
    rung: t.string({
      nullable: true,
      description: '哪一级，暂停与恢复为空。Which rung; null for a hold or release.',
      resolve: (row) => ('rung' in row ? row.rung : null),
    }),
    document: t.field({
      type: DocumentKindRef,
      nullable: true,
      description: '何种文书；仅办理的有。Which document, where a rung fired.',
      resolve: (row) => fired(row, ({ document }) => document),
    }),
    recipients: t.field({
      type: [LadderRecipientRef],
      description: '发给谁；仅办理的有。To whom, where a rung fired.',
      resolve: (row) => [...(fired(row, ({ recipients }) => recipients) ?? [])],
    }),
    channels: t.field({
      type: [ChannelRef],
      description: '经何渠道；仅办理的有。By which ways, where a rung fired.',
      resolve: (row) => [...(fired(row, ({ channels }) => channels) ?? [])],
    }),
    due: t.field({
      type: 'CivilDate',
      nullable: true,
      description: '该事项的期限，灯则为空。The date until which it was owed; null for a lamp.',
      resolve: (row) => fired(row, ({ due }) => due),
    }),
    byHand: t.boolean({
      description: '是否由督查室人工办理。Whether the office did it, not time.',
      resolve: (row) => row.kind !== 'fired' || row.byHand !== null,
    }),
    reason: t.string({
      nullable: true,
      description: '人工办理的原因。Why, where it was done by hand.',
      resolve: (row) => (row.kind === 'fired' ? row.byHand : row.reason),
    }),
    ladder: t.field({
      type: PolicyVersionRef,
      nullable: true,
      description: '所依据的督办阶梯；仅办理的有。Under which ladder, where a rung fired.',
      resolve: (row) => fired(row, ({ ladder }) => ladder),
    }),
  }),
});

export const EscalationConnectionRef = connectionType<Seen<RungRow>>('Escalation', EscalationRef, {
  zh: '督办记录',
  en: 'escalations',
});

const FilterRef = builder.inputType('EscalationFilter', {
  description: '筛选：各项同时满足，一项内任一即可。Parts are joined by and, values of a part by or.',
  fields: (t) => ({
    kinds: t.field({ type: [KindRef], description: '种类。Kinds.' }),
    documents: t.field({ type: [DocumentKindRef], description: '文书种类。Documents.' }),
    obligations: t.stringList({ description: '事项的编号。Keys of what is owed.' }),
    from: t.field({ type: 'Instant', description: '自何时（含）。From, included.' }),
    to: t.field({ type: 'Instant', description: '至何时（不含）。To, not included.' }),
  }),
});

export const escalationArgs = builder.args((t) => ({
  ...pageArgs,
  filter: t.field({ type: FilterRef, description: '筛选。Which.' }),
}));

type Args = PageArgs & { readonly filter?: (typeof FilterRef)['$inferInput'] | null | undefined };

const filterOf = ({ filter }: Args): RungFilter =>
  Object.fromEntries(Object.entries(filter ?? {}).filter(([, value]) => value != null));

export const escalations = (snapshot: Snapshot, args: Args) =>
  readPage(snapshot, args, (page) => snapshot.read.rungs({ filter: filterOf(args), page }));

export const escalationsBelow = (snapshot: Snapshot, parent: RungParent, id: string, args: Args) =>
  readPage(snapshot, args, (page) => snapshot.read.rungsOf(id, { parent, filter: filterOf(args), page }));
