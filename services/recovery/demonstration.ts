/** How far a demonstration plan has been loaded, by its log alone: until it is complete it has no workflows. */

import { PLAN_STREAM } from '@duban/contract';
import type { Clock } from '@duban/domain';
import type { EventStore } from '@duban/event-store';

/** The id of the command that ends the past of a demonstration. */
export const DEMONSTRATION_OPENED = 'demonstration/opened';

/**
 * `begun`: its past is still being appended, or that was interrupted; `clock` is the one that it was adopted with.
 * `other`: the plan is no demonstration.
 */
export type DemonstrationStanding = {
  readonly kind: 'absent' | 'other' | 'begun' | 'complete';
  readonly clock: Clock | null;
};

export const demonstrationStanding = async (
  store: Pick<EventStore, 'readStream'>,
  plan: string,
): Promise<DemonstrationStanding> => {
  const events = await store.readStream({ plan, stream: PLAN_STREAM, version: 0 });
  const [first] = events;
  if (!first) return { kind: 'absent', clock: null };
  if (first.type !== 'PlanAdopted' || !first.data.frame.demonstration) return { kind: 'other', clock: null };
  const isComplete = events.some(({ commandId }) => commandId === DEMONSTRATION_OPENED);
  return { kind: isComplete ? 'complete' : 'begun', clock: first.data.clock };
};
