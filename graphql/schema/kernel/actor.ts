/** Who did something: a subject in a role, speaking for a unit or for none. */

import type { Role } from '@duban/domain';
import { ActorRef, LeaderRef, UnitRef } from '../refs.ts';
import { enumOf } from './enums.ts';
import { unitOf } from './lookups.ts';
import { seen } from './snapshot.ts';

export const RoleRef = enumOf<Role>('Role', '角色。In which role somebody acts.', {
  'unit-reporter': '责任单位填报人。Reports for a unit.',
  'unit-head': '责任单位负责人。Heads a unit.',
  supervisor: '督查室。The supervision office.',
  leader: '领导。A leader.',
  auditor: '审计人员：可查一切，不可写。An auditor, who may see everything and write nothing.',
  admin:
    '系统管理员：管运行，不涉业务，不可查审计。An administrator: runs Duban, and sees neither measures nor the audit.',
  security: '安全管理员：管授权，不涉业务，不可查审计。A security officer: says who may do what, and sees neither.',
  system: '督办系统自身：时间到期、载入计划。Duban itself: time, and the loader of a plan.',
});

ActorRef.implement({
  description: '行为人。Who did something.',
  fields: (t) => ({
    subject: t.exposeString('id', { description: '身份系统中的用户标识。The subject of the identity provider.' }),
    role: t.expose('role', { type: RoleRef, description: '以何角色。In which role.' }),
    unit: t.field({
      type: UnitRef,
      nullable: true,
      description: '代表的单位，没有则为空。The unit spoken for, if any.',
      resolve: ({ snapshot, unit }) => (unit === null ? null : unitOf(snapshot, unit)),
    }),
    leader: t.field({
      type: LeaderRef,
      nullable: true,
      description: '代表的领导职务；令牌未写明的为空。The leader’s post spoken for, where the token named it.',
      resolve: ({ snapshot, leader }) => {
        const post = snapshot.plan.leaders.find(({ id }) => id === leader);
        return post ? seen(snapshot, post) : null;
      },
    }),
  }),
});
