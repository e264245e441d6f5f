/** What each role may see and do, in words: the access table as an administrator reads it. */

import type { Text } from '@duban/domain';
import type { Scope } from '@duban/read-models';
import { builder } from '../builder.ts';
import { RoleRef } from '../kernel/actor.ts';
import { TextRef } from '../kernel/text.ts';
import { type AccessRole, COMMANDS, isOpenTo, type Reading, rolesOf, scopeOf } from './table.ts';

const SCOPES: Readonly<Record<Exclude<Scope, 'none'>, Required<Text>>> = {
  plan: { zh: '全计划', en: 'the whole plan' },
  portfolio: { zh: '分管范围', en: 'measures in their charge' },
  unit: { zh: '本单位', en: 'measures of their unit' },
  self: { zh: '本人', en: 'their own' },
};

/** In the order in which they are listed. What everyone may read of themselves is left out. */
const READINGS: readonly (readonly [reading: Reading, words: Required<Text>])[] = [
  ['frame', { zh: '计划的框架与规则', en: 'the frame and rules of the plan' }],
  ['board', { zh: '举措与进展', en: 'measures and how they stand' }],
  ['drafts', { zh: '未审签的内容', en: 'unsigned reports and contributions' }],
  ['toDo', { zh: '单位待办', en: 'to-do lists of units' }],
  ['waiting', { zh: '待决定事项', en: 'pending decisions' }],
  ['policyReplay', { zh: '亮灯规则试算', en: 'replays of a lamp policy' }],
  ['papers', { zh: '例会议程', en: 'agendas' }],
  ['inbox', { zh: '通知', en: 'notices' }],
  ['deliveries', { zh: '投递记录', en: 'deliveries' }],
  ['allDeliveries', { zh: '全部投递记录', en: 'all deliveries' }],
  ['faults', { zh: '日志核验与备份', en: 'proofs of the log, and backups' }],
  ['accesses', { zh: '访问审计', en: 'the access record' }],
];

/** In the order of the access table. */
const ROLES = rolesOf('self');

type RoleReading = { readonly what: Required<Text>; readonly scope: Exclude<Scope, 'none'> };

const RoleReadingRef = builder.objectRef<RoleReading>('RoleReading').implement({
  description: '某角色可查看的一类内容。Something that a role may view.',
  fields: (t) => ({
    what: t.expose('what', { type: TextRef, description: '何种内容。What it is.' }),
    scope: t.field({
      type: TextRef,
      description: '何种范围。How far.',
      resolve: ({ scope }) => SCOPES[scope],
    }),
  }),
});

const RoleRightsRef = builder.objectRef<AccessRole>('RoleRights').implement({
  description: '某角色可查看、可办理的事项。What a role may view and do.',
  fields: (t) => ({
    role: t.field({ type: RoleRef, description: '角色。The role.', resolve: (role) => role }),
    readings: t.field({
      type: [RoleReadingRef],
      description: '可查看的内容。What it may view.',
      resolve: (role) =>
        READINGS.flatMap(([reading, what]) => {
          const scope = scopeOf(reading, role);
          return scope === 'none' ? [] : [{ what, scope }];
        }),
    }),
    commands: t.field({
      type: [TextRef],
      description: '可办理的事项；是否轮到本人，由各事项另定。What it may do; whose turn it is depends on each matter.',
      resolve: (role) =>
        (Object.keys(COMMANDS) as (keyof typeof COMMANDS)[])
          .filter((command) => isOpenTo(command, role))
          .map((command) => {
            const [zh, en] = COMMANDS[command].words;
            return { zh, en };
          }),
    }),
  }),
});

builder.queryField('roles', (t) =>
  t.field({
    type: [RoleRightsRef],
    description: '各角色的权限，对所有人公开。What each role may view and do, open to everyone.',
    resolve: () => [...ROLES],
  }),
);
