/** The stream as a workflow knows it: its state, version and position, changed only by what the event store holds. */

import {
  type AppendRequest,
  type Carried,
  carriedOf,
  carriedWithin,
  type EventPosition,
  type FindRequest,
  isPacked,
  type Order,
  type Receipt,
  SHAPE,
  unpackedState,
} from '@duban/contract';
import {
  assertNever,
  type CommandEnvelope,
  type Decision,
  type EventBody,
  type Instant,
  type Made,
  makeRefusal,
  type Recalled,
  type Recorded,
  type Refusal,
  refuse,
} from '@duban/domain';
import { log as journal, patched } from '@temporalio/workflow';
import { lastingRefusal, store } from './store.ts';

/** A domain object that lives on a stream. */
export type Decider<State, Event extends EventBody, O extends { readonly type: string }, T> = {
  decide(state: State | null, command: O & CommandEnvelope & Recalled, terms: T): Decision<Event>;
  evolve(state: State | null, event: Event & { readonly occurredAt: Instant }): State | null;
  /** The report whose content the command has to be given along, from the log; null for none. */
  recall?(order: O): string | null;
  /** What the events of one command made; nothing where this is left out. */
  made?(events: readonly Event[]): readonly Made[];
  /** A state that a run of an earlier version carried in this shape, or in none. */
  restore?(state: unknown, shape: number | undefined): State;
};

/** The moment at which a command is decided: plan time, and the terms of that time. */
export type Present<T> = { readonly at: Instant; readonly terms: T };

/** Command ids that a run knows at most; what it carries on is bounded by its weight. */
const RECENT = 1000;

export type StreamLog<State, O, T> = {
  readonly state: State | null;
  readonly place: EventPosition;
  /** Commands taken by this run. */
  readonly taken: number;
  /** Real milliseconds at which the store last took something, as far as this run was told; 0 before. */
  readonly answeredAt: number;
  /** It brought a state that it can read; any other run begins with what the store holds. */
  readonly isBrought: boolean;
  /** Takes in what the store holds past the state; whether there was any. */
  catchUp(): Promise<boolean>;
  /**
   * Decides and appends, as often as others write in between. A command that is in the store gets its first answer. What
   * this run knows may be less than the store holds, for it forgets what it did in a workflow task that was lost: so it
   * refuses by the store's word only, if `surely`. Whatever the order, it ends: what can never be decided, stored or read
   * is refused.
   */
  take(order: Order<O>, now: () => Present<T>, surely: boolean): Promise<Receipt | Refusal>;
  /** For the next run; undefined where the state weighs too much to be handed on. */
  carry(): Carried | undefined;
};

export type StreamOf<State, Event extends EventBody, O extends { readonly type: string }, T> = {
  readonly plan: string;
  readonly stream: string;
  readonly decider: Decider<State, Event, O, T>;
  readonly carried: Carried | undefined;
  /** The run began under this version; one that did not asks the store for what it asked for then. */
  readonly isOfToday: boolean;
};

export const createStreamLog = <State, Event extends EventBody, O extends { readonly type: string }, T>(
  of: StreamOf<State, Event, O, T>,
): StreamLog<State, O, T> => {
  const { plan, stream, decider, isOfToday } = of;
  const carried = of.carried && believed(of.carried, isOfToday);
  let state = carried ? stateIn(carried, decider) : null;
  let place: EventPosition = { version: carried?.version ?? 0, position: carried?.position ?? 0 };
  let recent = new Set(carried?.recent);
  let forgot = carried?.forgot === true;
  let taken = 0;
  let answeredAt = 0;

  const remember = (commandId: string) => {
    recent.delete(commandId);
    recent.add(commandId);
    const oldest = recent.values().next().value;
    if (recent.size <= RECENT || oldest === undefined) return;
    recent.delete(oldest);
    forgot = true;
  };
  const absorb = (missed: readonly Recorded[]) => {
    for (const event of missed) {
      state = decider.evolve(state, event as unknown as Event & { occurredAt: Instant });
      place = { version: event.version, position: event.position };
      remember(event.commandId);
    }
  };
  const catchUp = async () => {
    const { version } = place;
    if (!isOfToday) {
      absorb(await store.readStream({ plan, stream, version }));
      return place.version > version;
    }
    const missed = await store.catchUp({ plan, stream, version });
    if (missed.kind === 'events') absorb(missed.events);
    else {
      state = stateIn(missed.carried, decider);
      place = { version: missed.carried.version, position: missed.carried.position };
      forgot ||= missed.carried.forgot === true;
      recent = new Set([...recent, ...missed.carried.recent].slice(-RECENT));
    }
    return place.version > version;
  };
  const judge = (order: Order<O>, { at, terms }: Present<T>, recalled: Recalled): Decision<Event> => {
    const { commandId, actor } = order;
    try {
      return decider.decide(state, { ...order.order, commandId, actor, issuedAt: at, ...recalled }, terms);
    } catch (error) {
      // A form of which the domain did not think: thrown further, it would fail this task again and again.
      journal.error('an order could not be judged', { commandId, type: order.order.type, error });
      return refuse('INVALID', { reason: 'cannot be judged as it is', reasonZh: '内容无法处理' }, 'order');
    }
  };
  /** Null where nothing has to be read, or where a run of an earlier version read nothing. */
  const toRecall = ({ order }: Order<O>): string | null => {
    const report = decider.recall?.(order) ?? null;
    return report !== null && (isOfToday || patched('texts-are-read')) ? report : null;
  };

  const attempt = async (order: Order<O>, now: () => Present<T>, surely: boolean): Promise<Receipt | Refusal> => {
    const { commandId, actor, order: command } = order;
    const id: FindRequest = { plan, stream, commandId, command, actor };
    const reused = () => makeRefusal('COMMAND_ID_REUSED', { commandId }, 'commandId');
    for (;;) {
      if (recent.has(commandId)) {
        const found = await store.findCommand(id);
        if (found.kind === 'found') return receiptOf(found);
        if (found.kind === 'reused') return reused();
      }
      let present = now();
      let decision = judge(order, present, {});
      const report = decision.ok ? toRecall(order) : null;
      if (report !== null) {
        const content = await store.readReport({ plan, stream, report });
        present = now();
        decision = judge(order, present, content ? { recalled: content } : {});
      }
      if (!decision.ok) {
        if (surely && (await catchUp())) continue;
        if (forgot && isOfToday && !recent.has(commandId)) {
          const found = await store.findCommand(id);
          if (found.kind === 'found') return receiptOf(found);
          if (found.kind === 'reused') return reused();
        }
        return decision.refusal;
      }
      const occurredAt = present.at;
      const request: AppendRequest = { ...id, expectedVersion: place.version, occurredAt, events: decision.events };
      const result = await store.append(request);
      answeredAt = result.answeredAt ?? answeredAt;
      switch (result.kind) {
        case 'appended':
          for (const event of decision.events) state = decider.evolve(state, { ...event, occurredAt });
          place = { version: result.version, position: result.position };
          remember(commandId);
          return { ...place, made: decider.made?.(decision.events) ?? [] };
        case 'duplicate':
          absorb(result.missed);
          if (result.hasMore && isOfToday) await catchUp();
          return receiptOf(result);
        case 'conflict':
          absorb(result.missed);
          if (result.hasMore && isOfToday) await catchUp();
          break;
        case 'reused':
          return reused();
        case 'code-taken':
          return makeRefusal('CODE_TAKEN', { code: result.code }, 'definition.code');
        default:
          return assertNever(result);
      }
    }
  };

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
    isBrought: carried !== null && carried !== undefined,
    catchUp,
    async take(order, now, surely) {
      taken += 1;
      try {
        return await attempt(order, now, surely);
      } catch (error) {
        return lastingRefusal(error);
      }
    },
    // What an earlier version knew may lack what today's state holds: the next run reads it from the log.
    carry: () => {
      const now = carriedWithin(carriedOf(state, [...recent], place, forgot));
      return now && !isOfToday ? { ...now, shape: 0 } : now;
    },
  };
};

const receiptOf = ({ version, position, made }: Receipt): Receipt => ({ version, position, ...(made && { made }) });

/**
 * A run that begins today reads the log where it was handed a state of a shape that it does not know. One that began
 * before there were shapes was given the state of its time, and is replayed with it.
 */
const believed = (carried: Carried, isOfToday: boolean): Carried | null =>
  isPacked(carried) || (!isOfToday && carried.shape === undefined) ? carried : null;

type Restoring<State> = { restore?(state: unknown, shape: number | undefined): State };

const stateIn = <State>(carried: Carried, { restore }: Restoring<State>): State | null => {
  const { shape } = carried;
  const state = isPacked(carried) ? unpackedState(carried) : carried.state;
  if (shape === SHAPE || state === null || !restore) return state as State | null;
  return restore(state, shape);
};
