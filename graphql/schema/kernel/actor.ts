/** Who did something: a subject in a role, speaking for a unit or for none. */

import type { Role } from '@duban/domain';
import { ActorRef, LeaderRef, UnitRef } from '../refs.ts';
import { enumOf } from './enums.ts';
import { unitOf } from './lookups.ts';
import { seen } from './snapshot.ts';

export const RoleRef = enumOf<Role>('Role', '角色。Role of a user.', {
  'unit-reporter': '责任单位填报人。Reports for a unit.',
  'unit-head': '责任单位负责人。Heads a unit.',
  supervisor: '督查室。The supervision office.',
  leader: '领导。A leader.',
  auditor: '审计人员：可查一切，不可写。An auditor, who may see everything and write nothing.',
  admin:
    '系统管理员：管运行，不涉业务，不可查审计。A system administrator: operates Duban and may see neither measures nor the audit log.',
  security:
    '安全管理员：管授权，不涉业务，不可查审计。A security officer: manages permissions and may see neither measures nor the audit log.',
  system: '督办系统自身：时间到期、载入计划。Duban itself: when a deadline passes or a plan is loaded.',
});

ActorRef.implement({
  description: '行为人。The actor of an event.',
  fields: (t) => ({
    subject: t.exposeString('id', { description: '身份系统中的用户标识。The subject of the identity provider.' }),
    role: t.expose('role', { type: RoleRef, description: '以何角色。The role in which they acted.' }),
    unit: t.field({
      type: UnitRef,
      nullable: true,
      description: '代表的单位，没有则为空。The unit that they represent; null where there is none.',
      resolve: ({ snapshot, unit }) => (unit === null ? null : unitOf(snapshot, unit)),
    }),
    leader: t.field({
      type: LeaderRef,
      nullable: true,
      description:
        '代表的领导职务；令牌未写明的为空。The leader’s post that they represent; null where the token names none.',
      resolve: ({ snapshot, leader }) => {
        const post = snapshot.plan.leaders.find(({ id }) => id === leader);
        return post ? seen(snapshot, post) : null;
      },
    }),
  }),
});
