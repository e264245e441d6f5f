/** Posts and leaders: offices, never a person's name. */

import { globalId } from '../kernel/ids.ts';
import { knownUnit } from '../kernel/lookups.ts';
import { NodeRef } from '../kernel/node.ts';
import { TextRef } from '../kernel/text.ts';
import { listArgs, MeasureConnectionRef, measureListBelow } from '../measure/measure-list.ts';
import { LeaderRef, PostRef, UnitRef } from '../refs.ts';

PostRef.implement({
  description: '职务（不含姓名）。A post, never a person’s name.',
  interfaces: [NodeRef],
  fields: (t) => ({
    id: t.id({
      description: '全局标识。Global id.',
      resolve: ({ snapshot, id }) => globalId('Post', snapshot.plan.id, id),
    }),
    key: t.exposeString('id', { description: '在计划内的编号。Its key within the plan.' }),
    title: t.expose('title', { type: TextRef, description: '职务名称。Title.' }),
    unit: t.field({
      type: UnitRef,
      description: '所在单位。Its unit.',
      resolve: ({ snapshot, unit }) => knownUnit(snapshot, unit),
    }),
  }),
});

LeaderRef.implement({
  description: '领导（职务，不含姓名）。A leader’s post.',
  interfaces: [NodeRef],
  fields: (t) => ({
    id: t.id({
      description: '全局标识。Global id.',
      resolve: ({ snapshot, id }) => globalId('Leader', snapshot.plan.id, id),
    }),
    key: t.exposeString('id', { description: '在计划内的编号。Its key within the plan.' }),
    title: t.expose('title', { type: TextRef, description: '职务名称。Title.' }),
    main: t.exposeBoolean('main', { description: '是否为主要领导。True for the head of government.' }),
    portfolio: t.field({
      type: [UnitRef],
      description: '分管单位。The units in this leader’s charge.',
      resolve: ({ snapshot, portfolio }) => portfolio.map((unit) => knownUnit(snapshot, unit)),
    }),
    measures: t.field({
      type: MeasureConnectionRef,
      description: '分管的举措。The measures in this leader’s charge.',
      args: listArgs,
      resolve: ({ snapshot, id }, args) => measureListBelow(snapshot, 'leader', id, args),
    }),
  }),
});
