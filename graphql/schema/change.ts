/** Changes of a plan as they become visible: each once, in order, from wherever the caller left off. */

import type { Change } from '@duban/read-models';
import { builder } from './builder.ts';
import { PATIENCE } from './command.ts';
import type { Context } from './context.ts';
import { planKey } from './ids.ts';
import { knownMeasure } from './measure.ts';
import { badInput, problem, quoted } from './problem.ts';
import { ActorRef, MeasureRef, PlanRef } from './refs.ts';
import { createSnapshots, type Snapshot, seen } from './snapshot.ts';
import { EventTypeRef } from './timeline.ts';

/** The plan is opened when a field asks for it, as it stood right after the change. */
type SeenChange = Change & { readonly open: () => Promise<Snapshot> };

const ChangeRef = builder.objectRef<SeenChange>('PlanChange').implement({
  description:
    '计划的一次变动；其下一切为变动刚发生后的情况。A change; whatever hangs on it is as it stood right after.',
  fields: (t) => ({
    position: t.expose('position', {
      type: 'Position',
      description: '日志位置；断线后以此为after续收。Position in the log: give it as `after` to go on from here.',
    }),
    type: t.expose('type', { type: EventTypeRef, description: '发生了什么。What happened.' }),
    plan: t.field({ type: PlanRef, description: '哪个计划。Which plan.', resolve: ({ open }) => open() }),
    measure: t.field({
      type: MeasureRef,
      nullable: true,
      description: '哪项举措；计划自身的变动为空。Which measure; null for a change of the plan itself.',
      resolve: async ({ measure, open }) => (measure === null ? null : knownMeasure(await open(), measure)),
    }),
    actor: t.field({
      type: ActorRef,
      description: '何人。By whom.',
      resolve: async ({ actor, open }) => seen(await open(), actor),
    }),
    commandId: t.exposeID('commandId', { description: '出自哪条命令。The command that caused it.' }),
    occurredAt: t.expose('occurredAt', { type: 'Instant', description: '发生时间（计划时间）。When, in plan time.' }),
    recordedAt: t.expose('recordedAt', { type: 'Instant', description: '入库时间（真实时间）。When, in real time.' }),
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
  const { visible } = await changes.waitFor({ plan: plan.id, position: after, timeoutMs: PATIENCE });
  if (!visible) throw badInput('after', { zh: '尚未到来', en: 'lies ahead of what is known' });
};

async function* follow(context: Context, plan: string, after: number | null): AsyncGenerator<Change> {
  yield* context.changes.changes({ plan, after, signal: context.signal() });
  // The end of the token is told, so that the caller fetches a new one instead of asking again with the old.
  if (context.now() >= Date.parse(context.identify().expiresAt))
    throw problem('UNAUTHENTICATED', { zh: '令牌已过期，请换一个新的', en: 'The token has expired: get a new one' });
}

builder.subscriptionField('planChanged', (t) =>
  t.field({
    type: ChangeRef,
    description:
      '计划的变动，依次送达、不漏不重（SSE）。Changes of a plan in order, none left out or repeated, over server-sent events.',
    args: {
      plan: t.arg.id({ required: true, description: '计划编号或全局id。Key or global id of the plan.' }),
      after: t.arg({
        type: 'Position',
        description:
          '从此位置之后开始，默认从现在起；0为从头。Start after this position; from now on unless given, 0 for all.',
      }),
    },
    subscribe: async (_root, args, context) => {
      const key = planKey('plan', args.plan);
      const snapshot = await context.snapshots.open(key);
      if (!snapshot) throw badInput('plan', { zh: `没有计划${quoted(key)}`, en: `names no plan: ${quoted(key)}` });
      await expectReached(context, snapshot, args.after ?? 0);
      return follow(context, key, args.after ?? null);
    },
    resolve: (change, _args, context) => ({ ...change, open: openerOf(context, change) }),
  }),
);
