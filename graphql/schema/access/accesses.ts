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

const OutcomeRef = enumOf<AccessOutcome>('AccessOutcome', '访问的结果。The outcome of an access.', {
  allowed: '全部准许。Nothing was refused.',
  refused: '有被拒的。At least one field was refused.',
  unknown:
    '命令已开始而无结果：仍在执行，或进程中途终止。A command without a recorded outcome: it is still being carried out, or the process ended meanwhile.',
});

const AccessRef = builder.objectRef<AccessRow>('Access').implement({
  description: '一次访问；只增不改。One access; the record is append-only.',
  fields: (t) => ({
    number: t.int({ description: '序号，先后相续。Its number, increasing with time.', resolve: ({ id }) => id }),
    at: t.expose('at', { type: 'Instant', description: '时间（真实时间）。Its time, in real time.' }),
    subject: t.exposeString('subject', {
      nullable: true,
      description: '何人，令牌无效则为空。The subject of the token; null without a valid token.',
    }),
    role: t.expose('role', { type: RoleRef, nullable: true, description: '以何角色。The role of the caller.' }),
    unit: t.exposeString('unit', {
      nullable: true,
      description: '代表的单位的编号。Key of the unit that the caller represents, if any.',
    }),
    leader: t.exposeString('leader', {
      nullable: true,
      description: '代表的领导职务的编号。Key of the leader’s post that the caller represents, if any.',
    }),
    requestId: t.exposeString('requestId', { description: '请求编号，与日志相同。Id of the request, as in the logs.' }),
    kind: t.expose('kind', { type: KindRef, description: '种类。The kind.' }),
    operation: t.exposeString('operation', {
      nullable: true,
      description: '调用者所起的名称。The operation name that the caller chose.',
    }),
    fields: t.stringList({
      description: '所求，如Plan.inbox。The requested fields, such as Plan.inbox.',
      resolve: ({ fields }) => [...fields],
    }),
    targets: t.stringList({
      description: '所给的编号。The ids given as arguments.',
      resolve: ({ targets }) => [...targets],
    }),
    plans: t.stringList({
      description:
        '所涉的计划；未涉及计划的，为令牌所属的计划。The requested plans; without one, the plan of the token.',
      resolve: ({ plans }) => [...plans],
    }),
    allowed: t.exposeBoolean('allowed', {
      description:
        '是否全部准许；结果未知时看办理结果。Whether nothing was refused; see `outcome` while the outcome is unknown.',
    }),
    refusals: t.stringList({
      description: '何项被拒及原因代码。The refused fields, each with its error code.',
      resolve: ({ refusals }) => [...refusals],
    }),
    outcome: t.expose('outcome', {
      type: OutcomeRef,
      description: '结果；命令在执行之前即已记录。The outcome; a command is recorded before it is carried out.',
    }),
    endedAt: t.expose('endedAt', {
      type: 'Instant',
      nullable: true,
      description: '命令的结果何时产生（真实时间）。When the outcome of a command became known, in real time.',
    }),
  }),
});

const FilterRef = builder.inputType('AccessFilter', {
  description: '筛选，各项同时满足。All given conditions must hold.',
  fields: (t) => ({
    subject: t.string({ description: '何人。The subject of the token.' }),
    role: t.field({ type: RoleRef, description: '角色。The role of the caller.' }),
    kind: t.field({ type: KindRef, description: '种类。The kind.' }),
    field: t.string({ description: '所求，如Mutation.instruct。A requested field, such as Mutation.instruct.' }),
    target: t.string({ description: '所给的编号。An id given as an argument.' }),
    plan: t.string({ description: '计划的编号。Key of a plan.' }),
    requestId: t.string({ description: '请求编号。Id of the request.' }),
    allowed: t.boolean({ description: '只要准许的或只要被拒的。Only allowed accesses, or only refused ones.' }),
    outcome: t.field({ type: OutcomeRef, description: '结果，如UNKNOWN。The outcome, such as UNKNOWN.' }),
    from: t.field({ type: 'Instant', description: '自此时刻（含）。From this instant.' }),
    to: t.field({ type: 'Instant', description: '至此时刻（不含）。Before this instant.' }),
  }),
});

const AccessConnectionRef = connectionType<AccessRow>('Access', AccessRef, { zh: '访问', en: 'accesses' });

builder.queryField('accesses', (t) =>
  t.field({
    type: AccessConnectionRef,
    description: '访问审计，新的在前（仅审计人员）。The record of accesses, newest first; for auditors only.',
    args: { ...pageArgs, filter: t.arg({ type: FilterRef, description: '筛选。The filter.' }) },
    resolve: (_root, { filter, ...args }, { reads }) => {
      const given = Object.entries(filter ?? {}).filter(([, value]) => value != null);
      return readList(args, (page) => reads().accesses({ filter: Object.fromEntries(given) as AccessFilter, page }));
    },
  }),
);
