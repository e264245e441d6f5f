/** Folds a stream to its state page by page, because a stream may not fit into memory or into one message. */

import { type EventPosition, measureStream, PLAN_STREAM } from '@duban/contract';
import {
  type EventsAbout,
  eventAbout,
  evolveDelivery,
  evolveMeasure,
  evolvePlanState,
  type Recorded,
} from '@duban/domain';
import type { EventStore } from './store.ts';

const MAX_EVENTS_PER_PAGE = 200;
const MAX_RECENT_COMMANDS = 1000;

export type Folded = EventPosition & {
  /** The domain's `Measure`, `PlanState` or `Delivery`; null before its first event. */
  readonly state: unknown;
  /** Ids of the latest commands, oldest first; at most 1,000. */
  readonly recent: readonly string[];
  /** The stream holds older commands than those in `recent`. */
  readonly forgot: boolean;
};

export type FoldOf = { readonly plan: string; readonly stream: string; readonly until?: number };

/** Folds up to and including version `until`, by default to the end. @throws what `readStream` throws. */
export const foldStream = async (
  store: Pick<EventStore, 'readStream'>,
  { plan, stream, until = Number.MAX_SAFE_INTEGER }: FoldOf,
): Promise<Folded> => {
  const fold = foldOf(stream);
  let place: EventPosition = { version: 0, position: 0 };
  let forgot = false;
  const recent = new Set<string>();
  for (;;) {
    const limit = Math.min(MAX_EVENTS_PER_PAGE, until - place.version);
    const page = limit > 0 ? await store.readStream({ plan, stream, version: place.version, limit }) : [];
    for (const event of page) {
      fold.apply(event);
      place = { version: event.version, position: event.position };
      recent.delete(event.commandId);
      recent.add(event.commandId);
      const [oldest] = recent;
      if (recent.size <= MAX_RECENT_COMMANDS || oldest === undefined) continue;
      recent.delete(oldest);
      forgot = true;
    }
    if (page.length < limit || limit <= 0) return { ...place, state: fold.state, recent: [...recent], forgot };
  }
};

type Fold = { readonly state: unknown; apply(event: Recorded): void };

/** @throws TypeError for a stream that has no state. */
const foldOf = (stream: string): Fold => {
  if (stream === PLAN_STREAM) return folding('plan', evolvePlanState);
  if (stream.startsWith(measureStream(''))) return folding('measure', evolveMeasure);
  if (stream.startsWith('delivery/')) return folding('delivery', evolveDelivery);
  throw new TypeError(`The stream ${stream} has no state`);
};

const folding = <Subject extends keyof EventsAbout, State>(
  subject: Subject,
  evolve: (state: State | null, event: Recorded<EventsAbout[Subject]>) => State | null,
): Fold => {
  let state: State | null = null;
  return {
    get state() {
      return state;
    },
    apply(event) {
      state = evolve(state, eventAbout(subject, event));
    },
  };
};
