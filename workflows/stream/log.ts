/** The stream as a workflow knows it: its state, version and position, changed only by what the event store holds. */

import type { AppendRequest, Carried, FindRequest, Order, Place, StoreActivities } from '@duban/contract';
import {
  type CommandEnvelope,
  type Decision,
  type EventBody,
  type Instant,
  type Recorded,
  type Refusal,
  refusalOf,
  unreachable,
} from '@duban/domain';
import { proxyLocalActivities } from '@temporalio/workflow';

/** A domain object that lives on a stream. */
export type Decider<State, Event extends EventBody, O extends { readonly type: string }, T> = {
  decide(state: State | null, command: O & CommandEnvelope, terms: T): Decision<Event>;
  evolve(state: State | null, event: Event & { readonly occurredAt: Instant }): State | null;
};

/** The moment at which a command is decided: plan time, and the terms of that time. */
export type Present<T> = { readonly at: Instant; readonly terms: T };

/**
 * Local: the store decides and every call is idempotent, so a call whose workflow task was lost is healed by the next
 * one, at half the latency of a regular activity. The retries outlast any outage of the database; in a long one they
 * are timers and rare, for a history that only waits must not grow until Temporal ends it.
 */
const store = proxyLocalActivities<StoreActivities>({
  startToCloseTimeout: '10 seconds',
  localRetryThreshold: '2 seconds',
  retry: {
    initialInterval: '50 milliseconds',
    maximumInterval: '15 seconds',
    // Trying again would not make it storable; the caller is told instead.
    nonRetryableErrorTypes: ['EventNotStorable'],
  },
});

/** Kept across runs; enough for a measure's whole year, so that a repeated command is known as such. */
const RECENT = 1000;

export type StreamLog<State, O, T> = {
  readonly state: State | null;
  readonly place: Place;
  /** Commands taken by this run. */
  readonly taken: number;
  /** Real milliseconds at which the store last took something, as far as this run was told; 0 before. */
  readonly answeredAt: number;
  /** Takes in what the store holds past the state; whether there was any. */
  catchUp(): Promise<boolean>;
  /**
   * Decides and appends, as often as others write in between. A command that is in the store gets its first answer. What
   * this run knows may be less than the store holds, for it forgets what it did in a workflow task that was lost: so it
   * refuses by the store's word only, if `surely`.
   */
  take(order: Order<O>, now: () => Present<T>, surely: boolean): Promise<Place | Refusal>;
  carry(): Carried;
};

export const createStreamLog = <State, Event extends EventBody, O extends { readonly type: string }, T>(
  plan: string,
  stream: string,
  decider: Decider<State, Event, O, T>,
  carried: Carried | undefined,
): StreamLog<State, O, T> => {
  let state = (carried?.state ?? null) as State | null;
  let place: Place = { version: carried?.version ?? 0, position: carried?.position ?? 0 };
  let taken = 0;
  let answeredAt = 0;
  const recent = new Set(carried?.recent);

  const remember = (commandId: string) => {
    recent.delete(commandId);
    recent.add(commandId);
    const oldest = recent.values().next().value;
    if (recent.size > RECENT && oldest !== undefined) recent.delete(oldest);
  };
  const absorb = (missed: readonly Recorded[]) => {
    for (const event of missed) {
      state = decider.evolve(state, event as unknown as Event & { occurredAt: Instant });
      place = { version: event.version, position: event.position };
      remember(event.commandId);
    }
  };
  const catchUp = async () => {
    const missed = await store.readStream({ plan, stream, version: place.version });
    absorb(missed);
    return missed.length > 0;
  };
  const judge = ({ commandId, actor, order }: Order<O>, { at, terms }: Present<T>) =>
    decider.decide(state, { ...order, commandId, actor, issuedAt: at }, terms);

  return {
    get state() {
      return state;
    },
    get place() {
      return place;
    },
    get taken() {
      return taken;
    },
    get answeredAt() {
      return answeredAt;
    },
    catchUp,
    async take(order, now, surely) {
      taken += 1;
      const { commandId, actor, order: command } = order;
      const id: FindRequest = { plan, stream, commandId, command, actor };
      for (;;) {
        if (recent.has(commandId)) {
          const found = await store.findCommand(id);
          if (found.kind === 'found') return { version: found.version, position: found.position };
          if (found.kind === 'reused') return refusalOf('COMMAND_ID_REUSED', { commandId }, 'commandId');
        }
        const present = now();
        const occurredAt = present.at;
        const decision = judge(order, present);
        if (!decision.ok) {
          if (surely && (await catchUp())) continue;
          return decision.refusal;
        }
        const request: AppendRequest = { ...id, expectedVersion: place.version, occurredAt, events: decision.events };
        const result = await store.append(request);
        answeredAt = result.answeredAt ?? answeredAt;
        switch (result.kind) {
          case 'appended':
            for (const event of decision.events) state = decider.evolve(state, { ...event, occurredAt });
            place = { version: result.version, position: result.position };
            remember(commandId);
            return place;
          case 'duplicate':
            absorb(result.missed);
            return { version: result.version, position: result.position };
          case 'conflict':
            absorb(result.missed);
            break;
          case 'reused':
            return refusalOf('COMMAND_ID_REUSED', { commandId }, 'commandId');
          default:
            return unreachable(result);
        }
      }
    },
    carry: () => ({ state, recent: [...recent], ...place }),
  };
};
