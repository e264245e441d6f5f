/** The record of accesses as the auditor reads it. */

import type { AccessFilter, AccessKind, AccessOutcome, AccessRow } from '@duban/read-models';
import { builder } from '../builder.ts';
import { RoleRef } from '../kernel/actor.ts';
import { connectionType, pageArgs, readList } from '../kernel/connection.ts';
import { enumOf } from '../kernel/enums.ts';

const KindRef = enumOf<AccessKind>('AccessKind', '访问的种类。Kind of an access.', {
  query: '查询。A query.',
  mutation: '命令。A mutation.',
  subscription: '订阅，记其开始。A subscription, when it began.',
});

const OutcomeRef = enumOf<AccessOutcome>('AccessOutcome', '访问的结果。What became of an access.', {
  allowed: '全部准许。Nothing of it was refused.',
  refused: '有被拒的。Something of it was refused.',
  unknown:
    '命令已开始而无结果：仍在执行，或进程中途终止。A command that was begun and has no outcome on record: it is still being carried out, or the process ended meanwhile.',
});

const AccessRef = builder.objectRef<AccessRow>('Access').implement({
  description: '一次访问；只增不改。One access; the record is only ever added to.',
  fields: (t) => ({
    number: t.int({ description: '序号，先后相续。Its number, in order of time.', resolve: ({ id }) => id }),
    at: t.expose('at', { type: 'Instant', description: '时间（真实时间）。When, in real time.' }),
    subject: t.exposeString('subject', {
      nullable: true,
      description: '何人，令牌无效则为空。Who; null where no valid token was brought.',
    }),
    role: t.expose('role', { type: RoleRef, nullable: true, description: '以何角色。In which role.' }),
    unit: t.exposeString('unit', {
      nullable: true,
      description: '代表的单位的编号。Key of the unit spoken for, if any.',
    }),
    leader: t.exposeString('leader', {
      nullable: true,
      description: '代表的领导职务的编号。Key of the leader’s post, if any.',
    }),
    requestId: t.exposeString('requestId', { description: '请求编号，与日志相同。Id of the request, as in the logs.' }),
    kind: t.expose('kind', { type: KindRef, description: '种类。Which kind.' }),
    operation: t.exposeString('operation', {
      nullable: true,
      description: '调用者所起的名称。The name that the caller gave to it.',
    }),
    fields: t.stringList({
      description: '所求，如Plan.inbox。What was asked for, like Plan.inbox.',
      resolve: ({ fields }) => [...fields],
    }),
    targets: t.stringList({
      description: '所给的编号。Ids that were given.',
      resolve: ({ targets }) => [...targets],
    }),
    plans: t.stringList({
      description:
        '所涉的计划；未涉及计划的，为令牌所属的计划。Plans that were asked for; else the one that the token opens.',
      resolve: ({ plans }) => [...plans],
    }),
    allowed: t.exposeBoolean('allowed', {
      description:
        '是否全部准许；结果未知时看办理结果。Whether nothing of it was refused; where nothing is known of its end, see `outcome`.',
    }),
    refusals: t.stringList({
      description: '何项被拒及原因代码。What was refused, and by which code.',
      resolve: ({ refusals }) => [...refusals],
    }),
    outcome: t.expose('outcome', {
      type: OutcomeRef,
      description: '结果；命令在执行之前即已记录。What became of it; a command is on record before it is carried out.',
    }),
    endedAt: t.expose('endedAt', {
      type: 'Instant',
      nullable: true,
      description: '命令的结果何时产生（真实时间）。When the outcome of a command was known, in real time.',
    }),
  }),
});

const FilterRef = builder.inputType('AccessFilter', {
  description: '筛选，各项同时满足。Parts are joined by and.',
  fields: (t) => ({
    subject: t.string({ description: '何人。Who.' }),
    role: t.field({ type: RoleRef, description: '角色。In which role.' }),
    kind: t.field({ type: KindRef, description: '种类。Which kind.' }),
    field: t.string({ description: '所求，如Mutation.instruct。What was asked for, like Mutation.instruct.' }),
    target: t.string({ description: '所给的编号。An id that was given.' }),
    plan: t.string({ description: '计划的编号。Key of a plan.' }),
    requestId: t.string({ description: '请求编号。Id of the request.' }),
    allowed: t.boolean({ description: '只要准许的或只要被拒的。Only what was allowed, or only what was refused.' }),
    outcome: t.field({ type: OutcomeRef, description: '结果，如UNKNOWN。What became of it, like UNKNOWN.' }),
    from: t.field({ type: 'Instant', description: '自此时刻（含）。From this instant.' }),
    to: t.field({ type: 'Instant', description: '至此时刻（不含）。Before this instant.' }),
  }),
});

const AccessConnectionRef = connectionType<AccessRow>('Access', AccessRef, { zh: '访问', en: 'accesses' });

builder.queryField('accesses', (t) =>
  t.field({
    type: AccessConnectionRef,
    description: '访问审计，新的在前（仅审计人员）。Who asked for what, newest first; for auditors alone.',
    args: { ...pageArgs, filter: t.arg({ type: FilterRef, description: '筛选。Which.' }) },
    resolve: (_root, { filter, ...args }, { reads }) => {
      const given = Object.entries(filter ?? {}).filter(([, value]) => value != null);
      return readList(args, (page) => reads().accesses({ filter: Object.fromEntries(given) as AccessFilter, page }));
    },
  }),
);
