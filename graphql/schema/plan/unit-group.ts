/** A group of units: whoever names it names each of its members. */

import { builder } from '../builder.ts';
import { groupsOf, knownUnit } from '../kernel/lookups.ts';
import { TextRef } from '../kernel/text.ts';
import { PlanRef, UnitGroupRef, UnitRef } from '../refs.ts';

UnitGroupRef.implement({
  description:
    '单位组，如各街道办：写组名即写其全部成员。A group of units, such as all sub-district offices: naming the group names all its members.',
  fields: (t) => ({
    key: t.exposeString('id', { description: '在计划内的编号。Its key within the plan.' }),
    name: t.expose('name', { type: TextRef, description: '全称。Full name.' }),
    shortName: t.exposeString('shortName', { description: '简称。Short name.' }),
    units: t.field({
      type: [UnitRef],
      description: '成员单位。Its members.',
      resolve: ({ snapshot, members }) => members.map((unit) => knownUnit(snapshot, unit)),
    }),
  }),
});

builder.objectField(PlanRef, 'unitGroups', (t) =>
  t.field({
    type: [UnitGroupRef],
    description: '单位组。Groups of units.',
    resolve: (snapshot) => groupsOf(snapshot, () => true),
  }),
);

builder.objectField(UnitRef, 'groups', (t) =>
  t.field({
    type: [UnitGroupRef],
    description: '所属的单位组。The groups that it is a member of.',
    resolve: ({ snapshot, id }) => groupsOf(snapshot, ({ members }) => members.includes(id)),
  }),
);
