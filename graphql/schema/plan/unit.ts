/** A unit: what it leads, what it supports, and what it owes now. */

import type { MeasureParent } from '@duban/read-models';
import { opensUnit } from '../access/within.ts';
import { builder } from '../builder.ts';
import { pageArgs, readPage } from '../kernel/connection.ts';
import { globalId } from '../kernel/ids.ts';
import { NodeRef } from '../kernel/node.ts';
import { badInput, problem } from '../kernel/problem.ts';
import { seen } from '../kernel/snapshot.ts';
import { OriginRef, TextRef } from '../kernel/text.ts';
import { listArgs, MeasureConnectionRef, measureListBelow } from '../measure/measure-list.ts';
import { PostRef, UnitRef } from '../refs.ts';
import { ToDoConnectionRef, toDoKindsArg } from '../work/to-do.ts';
import { UnitFiguresRef } from './overview.ts';

const UnitPartRef = builder.enumType('UnitPart', {
  description: '单位在举措中的身份。The part that a unit has in a measure.',
  values: {
    LEAD: { value: 'leadUnit', description: '牵头。It leads.' },
    ANY: { value: 'unit', description: '牵头或配合。It leads or supports.' },
  } as const satisfies Record<string, { value: MeasureParent; description: string }>,
});

const MAX_DAYS_AHEAD = 366;

const othersAreClosed = () =>
  problem('FORBIDDEN', { zh: '其他单位的待办不向您开放', en: 'You may not view the to-do list of another unit' });

UnitRef.implement({
  description:
    '单位：牵头或配合举措的部门、街道等。A unit: a bureau, sub-district office or the like that leads or supports measures.',
  interfaces: [NodeRef],
  fields: (t) => ({
    id: t.id({
      description: '全局标识。Global id.',
      resolve: ({ snapshot, id }) => globalId('Unit', snapshot.plan.id, id),
    }),
    key: t.exposeString('id', { description: '在计划内的编号。Its key within the plan.' }),
    name: t.expose('name', { type: TextRef, description: '全称。Full name.' }),
    shortName: t.exposeString('shortName', { description: '简称。Short name.' }),
    origin: t.field({
      type: OriginRef,
      nullable: true,
      description:
        '名称由来：报告写明或拟定；计划未注明时为空。The origin of the name: stated in the report or proposed; null where the plan does not say.',
      resolve: ({ snapshot, origin }) => (origin ? seen(snapshot, origin) : null),
    }),
    posts: t.field({
      type: [PostRef],
      description: '单位的职务。Its posts.',
      resolve: ({ snapshot, id }) =>
        snapshot.plan.posts.filter(({ unit }) => unit === id).map((post) => seen(snapshot, post)),
    }),
    figures: t.field({
      type: UnitFiguresRef,
      nullable: true,
      description: '本单位的数字。Its figures.',
      resolve: async ({ snapshot, id }) => {
        const overview = await snapshot.read.overview();
        const row = overview?.units.find(({ unit }) => unit === id);
        return row ? seen(snapshot, row) : null;
      },
    }),
    measures: t.field({
      type: MeasureConnectionRef,
      description: '本单位的举措。Its measures.',
      args: {
        ...listArgs,
        part: t.arg({
          type: UnitPartRef,
          required: true,
          defaultValue: 'unit',
          description: '以何身份。The part of the unit.',
        }),
      },
      resolve: ({ snapshot, id }, { part, ...args }) => measureListBelow(snapshot, part, id, args),
    }),
    toDo: t.field({
      type: ToDoConnectionRef,
      description: '待办，按紧迫程度。Its to-do list, most urgent first.',
      args: {
        ...pageArgs,
        ...toDoKindsArg,
        withinDays: t.arg.int({
          required: true,
          defaultValue: 10,
          description: `几天内到期算即将到期，0至${MAX_DAYS_AHEAD}，0为仅今天。The number of days ahead that count as due soon; 0 means today only.`,
        }),
      },
      resolve: ({ snapshot, id }, { withinDays, kinds, ...args }, { identify }) => {
        if (!opensUnit(identify(), 'toDo', id)) throw othersAreClosed();
        if (withinDays < 0 || withinDays > MAX_DAYS_AHEAD)
          throw badInput('withinDays', { zh: `须为0至${MAX_DAYS_AHEAD}`, en: `must be from 0 to ${MAX_DAYS_AHEAD}` });
        return readPage(snapshot, args, (page) =>
          snapshot.read.toDo(id, { withinDays, ...(kinds && { kinds }), page }),
        );
      },
    }),
  }),
});
