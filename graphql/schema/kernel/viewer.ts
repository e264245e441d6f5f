/** Who calls, and the unit for which they speak. */

import { recipientFor } from '../access/within.ts';
import { builder } from '../builder.ts';
import { UnitRef } from '../refs.ts';
import { RoleRef } from './actor.ts';
import { asOfArg } from './as-of.ts';
import { planKey } from './ids.ts';
import { unitOf } from './lookups.ts';
import type { Identity } from './ports.ts';

const ViewerRef = builder.objectRef<Identity>('Viewer').implement({
  description: '当前用户，由令牌而来。The current user, as identified by the token.',
  fields: (t) => ({
    subject: t.exposeString('subject', { description: '身份系统中的用户标识。The subject of the identity provider.' }),
    role: t.expose('role', { type: RoleRef, description: '角色。Your role.' }),
    unitKey: t.exposeString('unit', {
      nullable: true,
      description: '所代表单位的编号。Key of the unit that you represent; null where there is none.',
    }),
    leaderKey: t.exposeString('leader', {
      nullable: true,
      description:
        '所代表领导职务的编号，令牌未写明则为空。Key of the leader’s post that you represent; null where the token names none.',
    }),
    recipient: t.string({
      nullable: true,
      description: '您的收件编号，没有则为空。Your key as a recipient of notices; null where you are none.',
      resolve: recipientFor,
    }),
    planKey: t.exposeString('plan', {
      nullable: true,
      description: '令牌所限的计划，为空则不限。The plan to which your token is limited; null where it is not limited.',
    }),
    expiresAt: t.expose('expiresAt', {
      type: 'Instant',
      description: '令牌的失效时间（真实时间）。When your token expires, in real time.',
    }),
    unit: t.field({
      type: UnitRef,
      nullable: true,
      description:
        '所代表的单位在某计划中的情况，如待办。The unit that you represent within a plan, with its to-do list and measures.',
      args: {
        plan: t.arg.id({ required: true, description: '计划编号或全局标识。Key or global id of the plan.' }),
        ...asOfArg,
      },
      resolve: async ({ unit }, { plan, asOf }, context) => {
        const snapshot = unit === null ? null : await context.snapshots.open(planKey('plan', plan), asOf);
        return snapshot && unit !== null ? unitOf(snapshot, unit) : null;
      },
    }),
  }),
});

builder.queryField('viewer', (t) =>
  t.field({
    type: ViewerRef,
    description: '当前用户。The current user.',
    resolve: (_root, _args, { identify }) => identify(),
  }),
);
