/** Posts and leaders: offices, never a person's name. */

import type { Leader, Post } from '@duban/domain';
import { globalId } from '../kernel/ids.ts';
import { NodeRef } from '../kernel/node.ts';
import { type Seen, type Snapshot, seen } from '../kernel/snapshot.ts';
import { TextRef } from '../kernel/text.ts';
import { listArgs, MeasureConnectionRef, measureListBelow } from '../measure/measure-list.ts';
import { LeaderRef, PostRef, UnitRef } from '../refs.ts';
import { knownUnit } from './unit.ts';

const known = <Row extends { readonly id: string }>(
  snapshot: Snapshot,
  rows: readonly Row[],
  id: string,
): Seen<Row> => {
  const row = rows.find((candidate) => candidate.id === id);
  if (!row) throw new Error(`The plan ${snapshot.plan.id} has no post ${id}`);
  return seen(snapshot, row);
};

/** Both throw where the plan's frame lacks the post, which its loader refuses. */
export const postOf = (snapshot: Snapshot, id: string): Seen<Post> => known(snapshot, snapshot.plan.posts, id);
export const leaderOf = (snapshot: Snapshot, id: string): Seen<Leader> => known(snapshot, snapshot.plan.leaders, id);

PostRef.implement({
  description: '职务（不含姓名）。A post, never a person’s name.',
  interfaces: [NodeRef],
  fields: (t) => ({
    id: t.id({
      description: '全局id。Global id.',
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
      description: '全局id。Global id.',
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
