/** Changes of a plan as they become visible: each once, in order, from wherever the caller left off. */

import type { Change } from '@duban/read-models';
import { builder } from '../builder.ts';
import { VISIBILITY_TIMEOUT_MS } from '../commands/command.ts';
import { NoticeRef } from '../inbox/notice.ts';
import { readableRecipient } from '../inbox/recipient.ts';
import type { Context } from '../kernel/context.ts';
import { expectId, planKey } from '../kernel/ids.ts';
import { knownMeasure } from '../kernel/lookups.ts';
import { badInput, problem, quoted } from '../kernel/problem.ts';
import { createSnapshots, type Snapshot, seen } from '../kernel/snapshot.ts';
import { ActorRef, MeasureRef, PlanRef } from '../refs.ts';
import { EventTypeRef } from './timeline.ts';

/** The plan is opened when a field asks for it, as it stood right after the change. */
type SeenChange = Change & { readonly open: () => Promise<Snapshot> };

const ChangeRef = builder.objectRef<SeenChange>('PlanChange').implement({
  description:
    '计划的一次变动；其下一切为变动刚发生后的情况。A change of the plan; all nested fields show the state right after it.',
  fields: (t) => ({
    position: t.expose('position', {
      type: 'Position',
      description: '日志位置；断线后以此为起点续收。Position in the log; pass it as `after` to resume from here.',
    }),
    type: t.expose('type', { type: EventTypeRef, description: '发生了什么。The type of the event.' }),
    plan: t.field({ type: PlanRef, description: '哪个计划。The plan.', resolve: ({ open }) => open() }),
    measure: t.field({
      type: MeasureRef,
      nullable: true,
      description: '哪项举措；计划自身的变动为空。The measure; null for a change of the plan itself.',
      resolve: async ({ measure, open }) => (measure === null ? null : knownMeasure(await open(), measure)),
    }),
    actor: t.field({
      type: ActorRef,
      description: '何人。Who did it.',
      resolve: async ({ actor, open }) => seen(await open(), actor),
    }),
    commandId: t.exposeID('commandId', { description: '出自哪条命令。The command that caused it.' }),
    occurredAt: t.expose('occurredAt', {
      type: 'Instant',
      description: '发生时间（计划时间）。When it happened, in plan time.',
    }),
    recordedAt: t.expose('recordedAt', {
      type: 'Instant',
      description: '入库时间（真实时间）。When it was recorded, in real time.',
    }),
  }),
});

const openerOf = (context: Context, { plan, position }: Change) => {
  let opened: Promise<Snapshot> | undefined;
  const open = async () => {
    // Not the request's own: those would be kept as long as the subscription lives.
    const snapshot = await createSnapshots({ ...context, reads: context.reads() }, context.identify).open(plan, {
      position,
    });
    if (!snapshot) throw new Error(`The read models do not show position ${position} of ${plan}`);
    return snapshot;
  };
  return () => {
    opened ??= open();
    return opened;
  };
};

/** The place of a command that was just given is worth a moment's wait; nobody waits for what may never come. */
const expectReached = async ({ changes }: Context, { plan, position }: Snapshot, after: number): Promise<void> => {
  if (after <= position) return;
  const { visible } = await changes.waitFor({ plan: plan.id, position: after, timeoutMs: VISIBILITY_TIMEOUT_MS });
  if (!visible) throw badInput('after', { zh: '尚未到来', en: 'lies ahead of what is known' });
};

/**
 * The changes that are wanted, from the last seen position on. Not a bare generator: one that waits cannot be returned,
 * and whoever leaves must not be waited for until the next change.
 */
const follow = (
  context: Context,
  from: { readonly plan: string; readonly after: number | null },
  wanted: (change: Change) => boolean = () => true,
): AsyncIterable<Change> => {
  const ending = new AbortController();
  let left = false;
  const release = context.whenOver(() => ending.abort());
  async function* changes(): AsyncGenerator<Change> {
    try {
      for await (const change of context.changes.changes({ ...from, signal: ending.signal }))
        if (wanted(change)) yield change;
    } finally {
      release();
    }
    // The end of the token is told, so that the caller fetches a new one instead of asking again with the old.
    if (!left && context.now() >= Date.parse(context.identify().expiresAt))
      throw problem('UNAUTHENTICATED', { zh: '令牌已过期，请换一个新的', en: 'The token has expired: get a new one' });
  }
  return {
    [Symbol.asyncIterator]() {
      const iterator = changes();
      return {
        next: () => iterator.next(),
        return: () => {
          left = true;
          // Also where nothing was ever asked for, and the generator has not begun.
          release();
          ending.abort();
          return iterator.return(undefined);
        },
      };
    },
  };
};

/** Throws `BAD_USER_INPUT` where there is no such plan, or `after` lies ahead. */
const opened = async (context: Context, field: string, plan: string, after: number | null | undefined) => {
  const snapshot = await context.snapshots.open(plan);
  if (!snapshot) throw badInput(field, { zh: '所指的计划不存在', en: `names no plan: ${quoted(plan)}` });
  await expectReached(context, snapshot, after ?? 0);
  return snapshot;
};

const afterArg = builder.args((t) => ({
  after: t.field({
    type: 'Position',
    description:
      '从此日志位置之后开始，默认从现在起，0为从头；断线后给最后收到的日志位置，即不漏不重。Start after this position of the log; by default from now on, 0 for the whole log. After a disconnect pass the last position received, and nothing is lost or repeated.',
  }),
}));

builder.subscriptionFields((t) => ({
  planChanged: t.field({
    type: ChangeRef,
    description: '计划的变动，依次送达、不漏不重。Changes of a plan in order, none left out or repeated.',
    args: {
      plan: t.arg.id({ required: true, description: '计划编号或全局标识。Key or global id of the plan.' }),
      ...afterArg,
    },
    subscribe: async (_root, args, context) => {
      const { plan } = await opened(context, 'plan', planKey('plan', args.plan), args.after);
      return follow(context, { plan: plan.id, after: args.after ?? null });
    },
    resolve: (change, _args, context) => ({ ...change, open: openerOf(context, change) }),
  }),
  measureChanged: t.field({
    type: ChangeRef,
    description: '一项举措的变动，依次送达、不漏不重。Changes of a measure in order, none left out or repeated.',
    args: {
      measure: t.arg.id({ required: true, description: '举措的全局标识。Global id of the measure.' }),
      ...afterArg,
    },
    subscribe: async (_root, { measure: id, after = null }, context) => {
      const { plan, names } = expectId('measure', 'Measure', id);
      const snapshot = await opened(context, 'measure', plan, after);
      const [measure = ''] = names;
      if (!(await snapshot.read.measure(measure)))
        throw badInput('measure', { zh: '所指的举措不存在', en: `names no measure: ${quoted(id)}` });
      return follow(context, { plan, after }, (change) => change.measure === measure);
    },
    resolve: (change, _args, context) => ({ ...change, open: openerOf(context, change) }),
  }),
  inboxChanged: t.field({
    type: NoticeRef,
    description:
      '一个收件人的新通知，依次送达、不漏不重；以其日志位置为起点续收。New notices of a recipient in order, none left out or repeated; to resume, pass `position` as `after`.',
    args: {
      plan: t.arg.id({ required: true, description: '计划编号或全局标识。Key or global id of the plan.' }),
      recipient: t.arg.string({
        description:
          '收件人编号，如unit-head@education，默认本人；他人的只有督查室和审计人员可看。Key of the recipient, such as unit-head@education; by default yourself. Only the supervision office and auditors may see those of others.',
      }),
      ...afterArg,
    },
    subscribe: async (_root, args, context) => {
      const recipient = readableRecipient(context.identify(), 'inbox', args.recipient);
      const { plan } = await opened(context, 'plan', planKey('plan', args.plan), args.after);
      return follow(context, { plan: plan.id, after: args.after ?? null }, ({ recipients }) =>
        recipients.includes(recipient),
      );
    },
    resolve: async (change, args, context) => {
      const recipient = readableRecipient(context.identify(), 'inbox', args.recipient);
      const { position } = change;
      const snapshot = await openerOf(context, change)();
      const row = await snapshot.read.notice({ recipient, position });
      if (!row) throw new Error(`The read models of ${change.plan} have no notice ${position}/${recipient}`);
      return seen(snapshot, row);
    },
  }),
}));
