/** The record of accesses as the auditor reads it. */

import {
  type AccessCallerRow,
  type AccessFilter,
  type AccessKind,
  type AccessOutcome,
  type AccessRow,
  MAX_COUNTED_ACCESSES,
  type MeasureRow,
} from '@duban/read-models';
import { builder } from '../builder.ts';
import { RoleRef } from '../kernel/actor.ts';
import { type Connection, connectionType, pageArgs, readList } from '../kernel/connection.ts';
import { enumOf } from '../kernel/enums.ts';
import { expectId } from '../kernel/ids.ts';
import { type Seen, seen } from '../kernel/snapshot.ts';
import { MeasureRef } from '../refs.ts';

const KindRef = enumOf<AccessKind>('AccessKind', '访问的种类。Kind of an access.', {
  query: '查询。A query.',
  mutation: '命令。A mutation.',
  subscription: '订阅，记其开始。A subscription, when it began.',
  login: '登录，或密码被拒。A login, or a password that was refused.',
  logout: '退出登录。A logout.',
});

const OutcomeRef = enumOf<AccessOutcome>('AccessOutcome', '访问的结果。The outcome of an access.', {
  allowed: '全部准许。Nothing was refused.',
  refused: '有被拒的。At least one field was refused.',
  unknown:
    '命令已开始而无结果：仍在执行，或进程中途终止。A command without a recorded outcome: it is still being carried out, or the process ended meanwhile.',
});

const AccessRef = builder.objectRef<AccessRow>('Access');
AccessRef.implement({
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
    measures: t.field({
      type: [MeasureRef],
      description:
        '所涉的举措：命令所及，或单独打开的；列表不在其内。The measures that were acted on or opened on their own; those of lists are not among them.',
      resolve: ({ measures }, _args, { snapshots }) => {
        const found = measures.map(async (path): Promise<readonly Seen<MeasureRow>[]> => {
          const [plan = '', measure = ''] = path.split('/');
          const snapshot = await snapshots.open(plan);
          const row = await snapshot?.read.measure(measure);
          return snapshot && row ? [seen(snapshot, row)] : [];
        });
        return Promise.all(found).then((rows) => rows.flat());
      },
    }),
    conditions: t.field({
      type: 'Json',
      nullable: true,
      description:
        '所求列表的筛选条件，没有则为空。The filters of the requested lists, by their path; null without any.',
      resolve: ({ conditions }) => conditions,
    }),
    registered: t.exposeBoolean('registered', {
      description:
        '是否事先登记的操作，其名称因而不由调用者自定。Whether the operation is a registered one, so that its name is not the caller’s choice.',
    }),
    positions: t.field({
      type: ['Position'],
      description:
        '已执行的命令记于计划日志何处。Where the log of the plan holds the last events of the commands that were carried out.',
      resolve: ({ positions }) => [...positions],
    }),
    others: t.field({
      type: [AccessRef],
      description:
        '同一次打开页面的其余访问；列表未归并则为空列表。The other accesses of the same page view; empty where the list is not folded.',
      resolve: ({ others }) => [...others],
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

export const AccessFilterRef = builder.inputType('AccessFilter', {
  description: '筛选，各项同时满足。All given conditions must hold.',
  fields: (t) => ({
    subject: t.string({ description: '何人。The subject of the token.' }),
    role: t.field({ type: RoleRef, description: '角色。The role of the caller.' }),
    kind: t.field({ type: KindRef, description: '种类。The kind.' }),
    field: t.string({ description: '所求，如Mutation.instruct。A requested field, such as Mutation.instruct.' }),
    target: t.string({ description: '所给的编号。An id given as an argument.' }),
    measures: t.idList({
      description:
        '其中任一举措的标识，凡涉及者，不论经命令还是打开。Global ids of measures: accesses that acted on one of them or opened it.',
    }),
    operations: t.stringList({
      description: '只要这些名称的登记操作。Only registered operations of these names.',
    }),
    exceptOperations: t.stringList({
      description: '除去这些名称的登记操作。Without registered operations of these names.',
    }),
    plan: t.string({ description: '计划的编号。Key of a plan.' }),
    requestId: t.string({ description: '请求编号。Id of the request.' }),
    allowed: t.boolean({ description: '只要准许的或只要被拒的。Only allowed accesses, or only refused ones.' }),
    outcome: t.field({ type: OutcomeRef, description: '结果，如UNKNOWN。The outcome, such as UNKNOWN.' }),
    from: t.field({ type: 'Instant', description: '自此时刻（含）。From this instant.' }),
    to: t.field({ type: 'Instant', description: '至此时刻（不含）。Before this instant.' }),
  }),
});

/** A page, and how to count the whole list should somebody ask. */
type AccessConnection = Connection<AccessRow> & { readonly count: () => Promise<number> };

const AccessConnectionRef = connectionType<AccessRow, AccessConnection>('Access', AccessRef, {
  zh: '访问',
  en: 'accesses',
});
builder.objectField(AccessConnectionRef, 'totalCount', (t) =>
  t.int({
    description: `符合筛选的总数，至多计到${MAX_COUNTED_ACCESSES}。The total number that match, counted to ${MAX_COUNTED_ACCESSES}.`,
    resolve: ({ count }) => count(),
  }),
);

export type AccessFilterInput = typeof AccessFilterRef.$inferInput | null | undefined;

/** What is given of the filter; throws `BAD_USER_INPUT` for an id that is not a measure's. */
export const accessFilterOf = (given: AccessFilterInput): AccessFilter => {
  const { measures, ...rest } = given ?? {};
  const parts = Object.entries(rest).filter(([, value]) => value != null);
  const paths = measures?.map((id, index) => {
    const { plan, names } = expectId(`filter.measures.${index}`, 'Measure', id);
    return [plan, ...names].join('/');
  });
  return { ...(Object.fromEntries(parts) as AccessFilter), ...(paths && { measures: paths }) };
};

builder.queryField('accesses', (t) =>
  t.field({
    type: AccessConnectionRef,
    description: '访问审计，新的在前（仅审计人员）。The record of accesses, newest first; for auditors only.',
    args: {
      ...pageArgs,
      filter: t.arg({ type: AccessFilterRef, description: '筛选。The filter.' }),
      folded: t.arg.boolean({
        required: true,
        defaultValue: false,
        description:
          '是否将同一次打开页面的访问归为一条。Whether the accesses of one page view are one item, with the others below it.',
      }),
    },
    resolve: async (_root, { filter, folded, ...args }, { reads }) => {
      const asked = { filter: accessFilterOf(filter), folded };
      const list = await readList(args, (page) => reads().accesses({ ...asked, page }));
      return { ...list, count: () => reads().accessCount(asked) };
    },
  }),
);

const CallerRef = builder.objectRef<AccessCallerRow>('AccessCaller').implement({
  description: '访问记录中的一个账号。An account on the record of accesses.',
  fields: (t) => ({
    subject: t.exposeString('subject', { description: '账号。The subject of its tokens.' }),
    role: t.expose('role', {
      type: RoleRef,
      nullable: true,
      description: '最近所用的角色。The role that it had last.',
    }),
    unit: t.exposeString('unit', {
      nullable: true,
      description: '代表的单位的编号。Key of the unit that it represents, if any.',
    }),
    leader: t.exposeString('leader', {
      nullable: true,
      description: '代表的领导职务的编号。Key of the leader’s post that it represents, if any.',
    }),
  }),
});

builder.queryField('accessCallers', (t) =>
  t.field({
    type: [CallerRef],
    description: '访问记录中的账号（仅审计人员）。The accounts on the record of accesses; for auditors only.',
    resolve: async (_root, _args, { reads }) => [...(await reads().accessCallers())],
  }),
);
