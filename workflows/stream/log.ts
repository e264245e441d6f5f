/** The in-memory copy of a stream in a workflow: state, version and position, changed only by events in the store. */

import {
  type AppendRequest,
  type Carried,
  carriedOf,
  carriedState,
  carriedWithin,
  type EventPosition,
  type FindRequest,
  type Order,
  type Receipt,
} from '@duban/contract';
import {
  assertNever,
  type CommandEnvelope,
  type Decision,
  type Decoder,
  type EventBody,
  type Instant,
  type Made,
  makeRefusal,
  type Recalled,
  type Recorded,
  type Refusal,
  refuse,
  type UnexpectedValueError,
} from '@duban/domain';
import { log as journal } from '@temporalio/workflow';
import { isPlanDropped, lastingRefusal, store } from './store.ts';

/** The pure functions of a domain object whose events form a stream. */
export type Decider<State, Event extends EventBody, O extends { readonly type: string }, T> = {
  decide(state: State | null, command: O & CommandEnvelope & Recalled, terms: T): Decision<Event>;
  evolve(state: State | null, event: Event & { readonly occurredAt: Instant }): State | null;
  /** Narrows an event of the stream. @throws MisplacedEventError for an event that cannot stand in it. */
  eventOf(event: Recorded): Recorded<Event>;
  /** Of a state that another run or the store handed over. */
  readonly decodeState: Decoder<State>;
  /** The id of the report whose content must be read from the log to decide the command; null for none. */
  recall?(order: O): string | null;
  /** The SHA-256 of the file that must be looked for in the log to judge the command; null for none. */
  recallFile?(order: O): string | null;
  /** What the events of one command created; without this function, nothing is reported. */
  made?(events: readonly Event[]): readonly Made[];
};

/** What a command is decided by: plan time, and the terms in force at that time. */
export type DecisionContext<T> = { readonly at: Instant; readonly terms: T };

/** The number of command ids that a run remembers; for the next run, their size limits them further. */
const MAX_RECENT_COMMAND_IDS = 1000;

export type StreamLog<State, O, T> = {
  readonly state: State | null;
  /** The last event that this run knows; version 0 before the first. */
  readonly head: EventPosition;
  /** The number of commands that this run has taken. */
  readonly taken: number;
  /** The store refused an append because the plan was removed. */
  readonly isDropped: boolean;
  /** Real time (Unix milliseconds) at which the store last answered an append of this run; 0 before the first. */
  readonly answeredAt: number;
  /** The previous run handed over a state that this one can read; otherwise the state is loaded from the store. */
  readonly hasCarriedState: boolean;
  /** Applies the events that the store holds after the head; resolves to whether there were any. */
  catchUp(): Promise<boolean>;
  /**
   * Decides and appends, again after each conflict with another writer. A command that is already in the store gets its
   * first answer. The state of this run may be behind the store, because what was appended in a lost workflow task is
   * forgotten; therefore it reads the store before it refuses. It always ends: a command that can never be decided, stored
   * or read is refused. `passDue` passes the deadlines due by now; it runs before each decision, because waiting for the
   * store takes time, and a deadline that falls due meanwhile comes before the command.
   */
  take(order: Order<O>, context: () => DecisionContext<T>, passDue?: () => Promise<void>): Promise<Receipt | Refusal>;
  /** What the next run is handed; undefined if it is too large. */
  carry(): Carried | undefined;
};

export type StreamOf<State, Event extends EventBody, O extends { readonly type: string }, T> = {
  readonly plan: string;
  readonly stream: string;
  readonly decider: Decider<State, Event, O, T>;
  readonly carried: Carried | undefined;
};

export const createStreamLog = <State, Event extends EventBody, O extends { readonly type: string }, T>(
  of: StreamOf<State, Event, O, T>,
): StreamLog<State, O, T> => {
  const { plan, stream, decider } = of;
  const given = of.carried && carriedState(of.carried, decider.decodeState, reportFault(stream));
  const carried = given === undefined ? undefined : of.carried;
  let state: State | null = given ?? null;
  let head: EventPosition = { version: carried?.version ?? 0, position: carried?.position ?? 0 };
  let recent = new Set(carried?.recent);
  let forgot = carried?.forgot === true;
  let taken = 0;
  let answeredAt = 0;
  let isDropped = false;

  const rememberId = (commandId: string) => {
    recent.delete(commandId);
    recent.add(commandId);
    const oldest = recent.values().next().value;
    if (recent.size <= MAX_RECENT_COMMAND_IDS || oldest === undefined) return;
    recent.delete(oldest);
    forgot = true;
  };
  const apply = (missed: readonly Recorded[]) => {
    for (const event of missed) {
      state = decider.evolve(state, decider.eventOf(event));
      head = { version: event.version, position: event.position };
      rememberId(event.commandId);
    }
  };
  const catchUp = async () => {
    const { version } = head;
    const missed = await store.catchUp({ plan, stream, version });
    if (missed.kind === 'events') apply(missed.events);
    else {
      const read = carriedState(missed.carried, decider.decodeState, reportFault(stream));
      // Its own worker folded it, so only an error of this version can lead here; the task is retried.
      if (read === undefined) throw new TypeError(`The store answered with a state of ${stream} that cannot be read`);
      state = read;
      head = { version: missed.carried.version, position: missed.carried.position };
      forgot ||= missed.carried.forgot === true;
      recent = new Set([...recent, ...missed.carried.recent].slice(-MAX_RECENT_COMMAND_IDS));
    }
    return head.version > version;
  };
  const decide = (order: Order<O>, { at, terms }: DecisionContext<T>, recalled: Recalled): Decision<Event> => {
    const { commandId, actor } = order;
    try {
      return decider.decide(state, { ...order.order, commandId, actor, issuedAt: at, ...recalled }, terms);
    } catch (error) {
      // The domain did not expect this input. If the error left this function, the workflow task would fail for ever.
      journal.error('deciding a command threw an error; the command is refused', {
        commandId,
        type: order.order.type,
        error,
      });
      return refuse('INVALID', { reason: 'cannot be judged as it is', reasonZh: '内容无法处理' }, 'order');
    }
  };

  const attempt = async (
    order: Order<O>,
    context: () => DecisionContext<T>,
    passDue: () => Promise<void>,
  ): Promise<Receipt | Refusal> => {
    const { commandId, actor, order: command } = order;
    const id: FindRequest = { plan, stream, commandId, command, actor };
    const reused = () => makeRefusal('COMMAND_ID_REUSED', { commandId }, 'commandId');
    for (;;) {
      await passDue();
      // Read before anything is waited for: a deadline that falls due meanwhile is not skipped by a later instant.
      const current = context();
      if (recent.has(commandId)) {
        const found = await store.findCommand(id);
        if (found.kind === 'found') return receiptOf(found);
        if (found.kind === 'reused') return reused();
      }
      const sha256 = decider.recallFile?.(command) ?? null;
      const file = sha256 === null ? null : await store.readFile({ plan, stream, sha256 });
      let decision = decide(order, current, file ? { file } : {});
      const report = decision.ok ? (decider.recall?.(command) ?? null) : null;
      if (report !== null) {
        const content = await store.readReport({ plan, stream, report });
        decision = decide(order, current, content ? { recalled: content } : {});
      }
      if (!decision.ok) {
        if (await catchUp()) continue;
        if (forgot && !recent.has(commandId)) {
          const found = await store.findCommand(id);
          if (found.kind === 'found') return receiptOf(found);
          if (found.kind === 'reused') return reused();
        }
        return decision.refusal;
      }
      const occurredAt = current.at;
      const request: AppendRequest = { ...id, expectedVersion: head.version, occurredAt, events: decision.events };
      const result = await store.append(request);
      answeredAt = result.answeredAt;
      switch (result.kind) {
        case 'appended':
          for (const event of result.completed?.map(decider.eventOf) ?? decision.events)
            state = decider.evolve(state, { ...event, occurredAt });
          head = { version: result.version, position: result.position };
          rememberId(commandId);
          return { ...head, made: decider.made?.(decision.events) ?? [] };
        case 'duplicate':
          apply(result.missed);
          if (result.hasMore) await catchUp();
          return receiptOf(result);
        case 'conflict':
          apply(result.missed);
          if (result.hasMore) await catchUp();
          break;
        case 'reused':
          return reused();
        case 'code-taken':
          return makeRefusal('CODE_TAKEN', { code: result.code }, 'definition.code');
        case 'number-given':
          return makeRefusal('PAPER_NUMBER_GIVEN', { number: result.number }, 'fromNumber');
        default:
          return assertNever(result);
      }
    }
  };

  return {
    get state() {
      return state;
    },
    get head() {
      return head;
    },
    get taken() {
      return taken;
    },
    get answeredAt() {
      return answeredAt;
    },
    get isDropped() {
      return isDropped;
    },
    hasCarriedState: carried !== undefined,
    catchUp,
    async take(order, context, passDue = async () => {}) {
      taken += 1;
      try {
        return await attempt(order, context, passDue);
      } catch (error) {
        isDropped ||= isPlanDropped(error);
        return lastingRefusal(error);
      }
    },
    carry: () => carriedWithin(carriedOf(state, [...recent], head, forgot)),
  };
};

const receiptOf = ({ version, position, made }: Receipt): Receipt => ({ version, position, made });

const reportFault = (stream: string) => (fault: UnexpectedValueError) =>
  journal.error('the state handed over cannot be used', { stream, fault: fault.message });
