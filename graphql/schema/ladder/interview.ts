/** 约谈: one for a unit and the day on which it was called, and what was recorded of it afterwards. */

import { daysBetween } from '@duban/domain';
import type { InterviewFilter, InterviewMatterRow, InterviewRow } from '@duban/read-models';
import { builder } from '../builder.ts';
import { connectionType, pageArgs, readPage } from '../kernel/connection.ts';
import { present } from '../kernel/filters.ts';
import { knownMeasure, knownUnit } from '../kernel/lookups.ts';
import { type Seen, seen } from '../kernel/snapshot.ts';
import { ActorRef, MeasureRef, PlanRef, UnitRef } from '../refs.ts';
import { ObligationRef } from './escalation.ts';

const MatterRef = builder.objectRef<Seen<InterviewMatterRow>>('InterviewMatter').implement({
  description: '约谈的一个事项。A matter for which an interview was called.',
  fields: (t) => ({
    measure: t.field({
      type: MeasureRef,
      description: '哪项举措。The measure.',
      resolve: ({ snapshot, measure }) => knownMeasure(snapshot, measure),
    }),
    obligation: t.expose('obligation', { type: ObligationRef, description: '哪个事项。The obligation.' }),
    due: t.expose('due', {
      type: 'CivilDate',
      nullable: true,
      description: '期限，灯则为空。The date on which it was due; null for a lamp.',
    }),
  }),
});

export const InterviewRef = builder.objectRef<Seen<InterviewRow>>('Interview').implement({
  description: '一次约谈：同一单位同一天发起的为一次。An interview: one for a unit and the day on which it was called.',
  fields: (t) => ({
    unit: t.field({
      type: UnitRef,
      description: '被约谈单位。The unit.',
      resolve: ({ snapshot, unit }) => knownUnit(snapshot, unit),
    }),
    called: t.expose('called', { type: 'CivilDate', description: '发起之日。The date on which it was called.' }),
    matters: t.field({
      type: [MatterRef],
      description: '所谈事项。The matters for which it was called.',
      resolve: ({ snapshot, matters }) => matters.map((one) => seen(snapshot, one)),
    }),
    heldOn: t.field({
      type: 'CivilDate',
      nullable: true,
      description: '约谈之日，未登记则为空。When it took place; null while nothing was recorded.',
      resolve: ({ record }) => record?.heldOn ?? null,
    }),
    minutes: t.string({
      nullable: true,
      description: '纪要，未登记则为空。The minutes; null while nothing was recorded.',
      resolve: ({ record }) => record?.minutes ?? null,
    }),
    result: t.string({
      nullable: true,
      description: '结果，未登记则为空。The result; null while nothing was recorded.',
      resolve: ({ record }) => record?.result ?? null,
    }),
    present: t.string({
      nullable: true,
      description: '参加人员，未登记则为空。Who took part; null where that was not recorded.',
      resolve: ({ record }) => record?.present ?? null,
    }),
    waitingDays: t.int({
      nullable: true,
      description:
        '自发起至所示之日已过几天，已登记则为空。Days from the call to the day shown; null once something was recorded.',
      resolve: ({ snapshot, called, record }) => (record ? null : daysBetween(called, snapshot.today)),
    }),
    recordedBy: t.field({
      type: ActorRef,
      nullable: true,
      description: '何人登记。Who recorded it.',
      resolve: ({ snapshot, record }) => record && seen(snapshot, record.by),
    }),
    recordedAt: t.field({
      type: 'Instant',
      nullable: true,
      description: '何时登记（计划时间）。When it was recorded, in plan time.',
      resolve: ({ record }) => record?.at ?? null,
    }),
  }),
});

const InterviewConnectionRef = connectionType<Seen<InterviewRow>>('Interview', InterviewRef, {
  zh: '约谈',
  en: 'interviews',
});

const FilterRef = builder.inputType('InterviewFilter', {
  description: '筛选：各项同时满足。All parts of the filter must match.',
  fields: (t) => ({
    units: t.stringList({ description: '被约谈单位的编号。Keys of units.' }),
    called: t.field({ type: 'CivilDate', description: '发起之日。The date on which the interview was called.' }),
    recorded: t.boolean({ description: '是否已登记。Whether it was recorded.' }),
  }),
});

builder.objectField(PlanRef, 'interviews', (t) =>
  t.field({
    type: InterviewConnectionRef,
    description: '约谈，新的在前。Interviews, newest first.',
    args: { ...pageArgs, filter: t.arg({ type: FilterRef, description: '筛选。The filter.' }) },
    resolve: (snapshot, { filter, ...args }) => {
      const wanted: InterviewFilter = present(filter ?? {});
      return readPage(snapshot, args, (page) => snapshot.read.interviews({ filter: wanted, page }));
    },
  }),
);
