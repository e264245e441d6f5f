/** Records an operator's decision that a plan's projection passes over the event that halts it; only that event can be skipped. */

import { createEventStore } from '@duban/event-store';
import type { ProjectionFault } from '@duban/read-models';
import type { Database } from '@duban/runtime';
import { applyBatch, prepareCheckpoints } from './batch.ts';
import { EventNotProjectedError } from './fault.ts';

export type SkipOptions = {
  /** As the role `duban_projector`. */
  readonly projector: Database<unknown>;
  /** As the role `duban_operator`, which alone may record it. */
  readonly operator: Pick<Database<unknown>, 'pool'>;
  readonly plan: string;
  readonly position: number;
  readonly reason: string;
  /** Who decides it. */
  readonly by: string;
};

/** Nothing was skipped; the message says why, in English and Chinese. */
export class SkipRefusedError extends Error {
  override readonly name = 'SkipRefusedError';
}

/** Returns what was skipped, once the plan is past it. Throws `SkipRefusedError` and errors of the database. */
export const skipEvent = async (options: SkipOptions): Promise<ProjectionFault> => {
  const { projector, operator, plan, position, reason, by } = options;
  const store = createEventStore(projector.pool);
  if (!(await store.plans()).includes(plan))
    throw new SkipRefusedError(`The log holds no plan "${plan}". 没有此计划。`);
  const single = { db: projector.kysely, store, limit: 1 };
  const shown = await prepareCheckpoints(single, plan);
  if (position !== shown + 1)
    throw new SkipRefusedError(
      `The plan ${plan} is shown up to position ${shown}: only the event at ${shown + 1} can be skipped. 只能跳过第${shown + 1}号事件。`,
    );
  const fault = await tryOnce(single, plan);
  if (fault === 'busy')
    throw new SkipRefusedError(
      `A projector is processing ${plan} right now: try again. 投影程序正在处理，请稍后再试。`,
    );
  if (fault === 'no-event')
    throw new SkipRefusedError(`The log of ${plan} holds no event after position ${shown}. 其后没有事件。`);
  if (fault === 'projected')
    throw new SkipRefusedError(
      `The event at position ${position} can be projected, and has been now: nothing is skipped. 该事件可以投影，已投影，无须跳过。`,
    );
  if (fault.type === 'PlanAdopted')
    throw new SkipRefusedError(
      'Without its adoption nothing of the plan can be shown: this event cannot be skipped. 计划载入事件不能跳过。',
    );
  const [event] = await store.readStored({ plan, after: shown, limit: 1 });
  const hash = event?.position === position ? event.hash.toString('hex') : null;
  await record(operator, fault, { reason, by, hash });
  const left = await tryOnce(single, plan);
  // A running projector may have passed over it meanwhile, which is fine.
  if (left !== 'projected' && left !== 'busy' && left !== 'no-event' && left.position === position)
    throw new SkipRefusedError(`The event at position ${position} changed meanwhile: try again. 请重试。`);
  return fault;
};

type Tried = 'projected' | 'busy' | 'no-event' | ProjectionFault;

const tryOnce = async (single: Parameters<typeof applyBatch>[0], plan: string): Promise<Tried> => {
  try {
    const result = await applyBatch(single, plan);
    if (result.kind === 'busy') return 'busy';
    return result.events === 0 ? 'no-event' : 'projected';
  } catch (error) {
    if (error instanceof EventNotProjectedError) return error.fault;
    throw error;
  }
};

type Decision = Pick<SkipOptions, 'reason' | 'by'> & { readonly hash: string | null };

const record = async (
  { pool }: SkipOptions['operator'],
  { plan, position, stream, type, code, cause }: ProjectionFault,
  { reason, by, hash }: Decision,
): Promise<void> => {
  await pool.query(
    `insert into duban.projection_skip (plan, position, stream, type, hash, code, cause, reason, skipped_by)
     values ($1, $2, $3, $4, decode($5, 'hex'), $6, $7, $8, $9)`,
    [plan, position, stream, type, hash, code, cause, reason, by],
  );
};
