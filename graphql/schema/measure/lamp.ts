/** A lamp is an opinion under a named policy: what it looks like, what it means there, since when, and why. */

import {
  type DayReason,
  inForce,
  type Lamp,
  type LampMeaning,
  lampReasonOn,
  lampReasonText,
  type PolicyRef,
  type Text,
} from '@duban/domain';
import type { LampTurnRow, MeasureLamp } from '@duban/read-models';
import { builder } from '../builder.ts';
import { connectionType } from '../kernel/connection.ts';
import { enumOf } from '../kernel/enums.ts';
import type { Seen, Snapshot } from '../kernel/snapshot.ts';
import { TextRef } from '../kernel/text.ts';

export const MeaningRef = enumOf<LampMeaning>(
  'LampMeaning',
  '灯的含义，与颜色无关：有的地方红色表示表扬。What a lamp means, independent of its colour: in some places red stands for praise.',
  {
    done: '已完成。Done.',
    ahead: '超前。Ahead of schedule.',
    'on-time': '正常。On time.',
    'at-risk': '有风险。At risk.',
    behind: '滞后。Behind.',
    overdue: '逾期。Overdue.',
    'not-started': '未开始。Not started.',
    'set-aside': '暂停或取消。Suspended or cancelled.',
  },
);

export const LampRef = builder.objectRef<Lamp>('Lamp').implement({
  description: '灯：名称、颜色与含义由政策规定。A lamp, as its policy defines it.',
  fields: (t) => ({
    key: t.exposeString('id', { description: '在政策内的编号，如red。Its key within the policy.' }),
    name: t.expose('name', { type: TextRef, description: '名称，如红灯。Its name.' }),
    colour: t.exposeString('colour', { description: '颜色，如#d32f2f。Its colour, such as #d32f2f.' }),
    meaning: t.expose('meaning', { type: MeaningRef, description: '含义。What the lamp means.' }),
    severity: t.exposeFloat('severity', {
      description: '严重程度，越大越严重。Its severity: the higher, the more severe.',
    }),
  }),
});

const versionOf = ({ plan }: Snapshot, { id, version }: PolicyRef) =>
  plan.terms.lamps.map(({ value }) => value).find((policy) => policy.id === id && policy.version === version);

/** A turn may start from a lamp of an older policy. Throws for a lamp that no policy of the plan ever had. */
export const lampIn = (snapshot: Snapshot, id: string, policy: PolicyRef | null = null): Lamp => {
  const own = policy && versionOf(snapshot, policy);
  const all = [...(own ? [own] : []), ...snapshot.plan.terms.lamps.map(({ value }) => value).toReversed()];
  const lamp = all.flatMap(({ lamps }) => lamps).find((one) => one.id === id);
  if (!lamp) throw new Error(`No lamp policy of the plan ${snapshot.plan.id} has a lamp ${id}`);
  return lamp;
};

export const PolicyVersionRef = builder.objectRef<PolicyRef>('PolicyVersion').implement({
  description: '所依据的政策及其版本。A policy and its version.',
  fields: (t) => ({
    key: t.exposeString('id', { description: '政策编号。Key of the policy.' }),
    version: t.exposeInt('version', { description: '版本，从1起。Its version, from 1.' }),
  }),
});

type ShownLamp = Seen<MeasureLamp & { readonly measure: string }>;

/** Before its calendar a plan says nothing of lamps: there the reason on record is all that is known. */
const reasonOf = async ({ snapshot, id, measure, reason }: ShownLamp): Promise<DayReason> => {
  const { plan, today, read } = snapshot;
  const { lamps, calendar } = plan.terms;
  const subject = await read.lampSubject(measure);
  if (!subject || today < calendar.from) return { reason, pending: false };
  return lampReasonOn(id, inForce(lamps, today), subject, calendar, today);
};

/** A turn that is not on record yet is said to be so. */
const reasonText = ({ reason, pending }: DayReason, year: number): Required<Text> => {
  const { zh, en } = lampReasonText(reason, year);
  return pending ? { zh: `尚未转灯：${zh}`, en: `Not turned yet: ${en}` } : { zh, en };
};

export const MeasureLampRef = builder.objectRef<ShownLamp>('MeasureLamp').implement({
  description: '举措当前所亮的灯。The lamp that a measure shows.',
  fields: (t) => ({
    key: t.exposeString('id', { description: '灯的编号，如red。Key of the lamp.' }),
    name: t.field({
      type: TextRef,
      description: '名称。Its name.',
      resolve: ({ snapshot, id, policy }) => lampIn(snapshot, id, policy).name,
    }),
    colour: t.string({
      description: '颜色。Its colour.',
      resolve: ({ snapshot, id, policy }) => lampIn(snapshot, id, policy).colour,
    }),
    meaning: t.field({
      type: MeaningRef,
      description: '含义。What the lamp means.',
      resolve: ({ snapshot, id, policy }) => lampIn(snapshot, id, policy).meaning,
    }),
    since: t.expose('since', { type: 'CivilDate', description: '自何日起。The date since which it is shown.' }),
    at: t.expose('at', {
      type: 'Instant',
      description: '记录转灯的时间（计划时间）。When the change was recorded, in plan time.',
    }),
    position: t.expose('position', { type: 'Position', description: '日志位置。Position in the log.' }),
    reason: t.field({
      type: TextRef,
      description:
        '亮此灯的原因，按所示之日计算；转灯当日的原因见转灯记录。The reason for this lamp, as calculated on the day shown; lampTurns holds the reason on the day of each change.',
      resolve: async (lamp) => reasonText(await reasonOf(lamp), lamp.snapshot.plan.year),
    }),
    reasonCode: t.string({
      description: '原因代码。Code of the reason.',
      resolve: async (lamp) => (await reasonOf(lamp)).reason.code,
    }),
    turnPending: t.boolean({
      description:
        '按所示之日应亮他灯，转灯尚未记录。Whether another lamp applies on the day shown, whose change is not recorded yet.',
      resolve: async (lamp) => (await reasonOf(lamp)).pending,
    }),
    policy: t.expose('policy', { type: PolicyVersionRef, description: '所依据的政策。The policy that applied.' }),
  }),
});

export const LampTurnRef = builder.objectRef<Seen<LampTurnRow>>('LampTurn').implement({
  description: '一次转灯。A change of the lamp.',
  fields: (t) => ({
    date: t.expose('date', { type: 'CivilDate', description: '转灯之日。The date on which the lamp changed.' }),
    at: t.expose('at', {
      type: 'Instant',
      description: '记录时间（计划时间）。When the change was recorded, in plan time.',
    }),
    position: t.expose('position', { type: 'Position', description: '日志位置。Position in the log.' }),
    to: t.field({
      type: LampRef,
      description: '转为何灯。The new lamp.',
      resolve: ({ snapshot, lamp, policy }) => lampIn(snapshot, lamp, policy),
    }),
    from: t.field({
      type: LampRef,
      nullable: true,
      description: '原为何灯，首次为空。The previous lamp; null at the first change.',
      resolve: ({ snapshot, previous }) => (previous === null ? null : lampIn(snapshot, previous)),
    }),
    reason: t.field({
      type: TextRef,
      description: '原因。The reason.',
      resolve: ({ snapshot, reason }) => lampReasonText(reason, snapshot.plan.year),
    }),
    reasonCode: t.string({ description: '原因代码。Code of the reason.', resolve: ({ reason }) => reason.code }),
    policy: t.expose('policy', { type: PolicyVersionRef, description: '所依据的政策。The policy that applied.' }),
  }),
});

export const LampTurnConnectionRef = connectionType<Seen<LampTurnRow>>('LampTurn', LampTurnRef, {
  zh: '转灯',
  en: 'turns of the lamp',
});
