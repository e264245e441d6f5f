/** The main loop of a workflow that owns a stream: it takes commands one at a time and passes each deadline when due. */

import {
  COMMAND_UPDATE,
  CONDITIONS_SIGNAL,
  type Conditions,
  type Order,
  type Receipt,
  SHAPE,
  type StreamInput,
  type StreamView,
  VIEW_UPDATE,
} from '@duban/contract';
import {
  type Clock,
  type EventBody,
  type Instant,
  planTime,
  type Refusal,
  realDelay,
  refusalText,
  SYSTEM,
} from '@duban/domain';
import {
  allHandlersFinished,
  condition,
  continueAsNew,
  defineSignal,
  defineUpdate,
  setHandler,
  workflowInfo,
} from '@temporalio/workflow';
import { deadlineCommandId } from './deadline-id.ts';
import { createDeadlines, type OpenDeadline } from './deadlines.ts';
import { isRefusal, refusalFailure, viewFailure } from './failures.ts';
import { inputFault } from './input.ts';
import { createLoading } from './loading.ts';
import { createStreamLog, type Decider, type DecisionContext } from './log.ts';
import { createSerial } from './serial.ts';

export type StreamDefinition<State, Event extends EventBody, O extends { readonly type: string }, T> = {
  readonly input: StreamInput<T>;
  readonly stream: string;
  readonly decider: Decider<State, Event, O, T>;
  /** The open deadlines of the state, earliest first. */
  deadlines(state: State | null, context: DecisionContext<T>): readonly OpenDeadline[];
  /** The command that passes the deadline of this id. */
  deadlineCommand(deadline: string): O;
  /** The clock in the state, for the stream that defines it (the plan). */
  clockOf?(state: State | null): Clock | null;
  /** Runs after the command is stored and before the next one is taken; a repeated command runs it again. */
  afterCommand?(state: State | null, order: O, version: number): Promise<void>;
};

/**
 * The number of commands after which the workflow continues as new. It is far below the usual hundreds because a worker
 * that takes over replays every command of the run, and after a crash it takes over all workflows at once.
 */
const MAX_COMMANDS_PER_RUN = 8;

/** The workflow continues as new, run after run, until it is terminated; it resolves only when its plan was removed. */
export const runStream = async <State, Event extends EventBody, O extends { readonly type: string }, T>(
  definition: StreamDefinition<State, Event, O, T>,
): Promise<void> => {
  const { input, stream, decider } = definition;
  const serial = createSerial();
  let { clock, terms, since = 0 } = input;
  const log = createStreamLog({ plan: input.plan, stream, decider, carried: input.carried });
  /** `changes` counts everything that may move the next deadline, `clocks` only the changes of the clock. */
  let changes = 0;
  let clocks = 0;

  const now = (): Instant => planTime(clock, Date.now());
  const context = (): DecisionContext<T> => ({ at: now(), terms });
  const deadlines = createDeadlines(
    () => definition.deadlines(log.state, context()),
    () => log.head.version,
  );
  const pass = async ({ id, at }: OpenDeadline): Promise<void> => {
    const { version } = log.head;
    // The timer has fired, so the deadline is due, even if rounding makes plan time a little earlier.
    const contextWhenDue = () => ({ at: laterOf(now(), at), terms });
    const order = { commandId: deadlineCommandId(id), actor: SYSTEM, order: definition.deadlineCommand(id) };
    deadlines.passed(id, version, await log.take(order, contextWhenDue));
    changes += 1;
  };
  /** Deadlines that fell due before a command are passed first, even if their timer is late. */
  const passDue = async (): Promise<void> => {
    for (let due = deadlines.next(); due && due.at <= now(); due = deadlines.next()) await pass(due);
  };
  const take = (order: Order<O>): Promise<Receipt | Refusal> =>
    serial(async () => {
      const answer = await log.take(order, context, passDue);
      clock = definition.clockOf?.(log.state) ?? clock;
      if (!isRefusal(answer)) await definition.afterCommand?.(log.state, order.order, log.head.version);
      changes += 1;
      return answer;
    });

  const loading = createLoading(stream, log.catchUp);
  // Without a usable state of the previous run it is loaded from the store, so every start is also a recovery.
  const load = (): Promise<unknown> => (log.hasCarriedState ? Promise.resolve() : serial(loading.run));
  // Queued before the handlers are set: a command that waits already is taken as soon as its handler exists.
  const loadingStarted = load();

  const view = (): StreamView => {
    const { trouble } = loading;
    const unread = trouble ? [{ deadline: null, reason: refusalText(trouble).en }] : [];
    const held = [...unread, ...deadlines.held()];
    return { shape: SHAPE, state: log.state, clock, ...(held.length > 0 && { held }), ...log.head };
  };
  let loaded = false;
  setHandler(
    defineUpdate<StreamView>(VIEW_UPDATE),
    async () => {
      await condition(() => loaded || loading.trouble !== null);
      return view();
    },
    {
      validator: () => {
        if (loaded || loading.trouble) throw viewFailure(view());
      },
    },
  );
  setHandler(defineSignal<[Conditions<T>]>(CONDITIONS_SIGNAL), (set) => {
    if (set.since !== undefined && set.since < since) return;
    ({ clock, terms, since = 0 } = set);
    changes += 1;
    clocks += 1;
  });
  setHandler(
    defineUpdate<Receipt, [Order<O>]>(COMMAND_UPDATE),
    async (order) => {
      // If the log cannot be read, the command is refused at once: only another version of the worker may read it.
      await condition(() => loaded || loading.trouble !== null);
      if (loading.trouble) throw refusalFailure(loading.trouble);
      const answer = await take(order);
      if (isRefusal(answer)) throw refusalFailure(answer);
      return answer;
    },
    // A rejection here adds nothing to the history. Domain refusals need the handler, which can read the store first.
    {
      validator: (order) => {
        const fault = inputFault(order);
        if (fault) throw refusalFailure(fault);
      },
    },
  );

  await loadingStarted;
  clock = definition.clockOf?.(log.state) ?? clock;
  loaded = true;

  let usedStoreTime = 0;
  const isOver = (): boolean =>
    log.isDropped || log.taken >= MAX_COMMANDS_PER_RUN || workflowInfo().continueAsNewSuggested;
  while (!isOver()) {
    const next = deadlines.next();
    if (next && realDelay(clock, Date.now(), next.at) === 0) {
      await serial(() => pass(next));
      continue;
    }
    // A timer starts when its workflow task ends, but `Date.now()` is the time at which the task began. The later time of
    // the store's answer shortens the timer. It is used for nothing else and only once, because the worker's clock may be
    // wrong: if the timer fires too early, another one is set.
    const storeTime = log.answeredAt === usedStoreTime ? 0 : log.answeredAt;
    usedStoreTime = log.answeredAt;
    const delay = next && Math.max(1, realDelay(clock, Math.max(Date.now(), storeTime), next.at));
    const clocksBefore = clocks;
    let seen = changes;
    // A timer that is still right is kept: most commands move no deadline, and each new timer costs the server work.
    const isMoved = (): boolean => {
      if (changes === seen) return false;
      seen = changes;
      const current = deadlines.next();
      return isOver() || clocks !== clocksBefore || current?.id !== next?.id || current?.at !== next?.at;
    };
    await (delay === undefined ? condition(isMoved) : condition(isMoved, delay));
  }
  await condition(allHandlersFinished);
  if (log.isDropped) return;
  const { carried: brought, ...lasting } = input;
  const carried = log.carry();
  return continueAsNew({ ...lasting, clock, terms, since, ...(carried && { carried }) });
};

const laterOf = (a: Instant, b: Instant): Instant => [a, b].sort().at(-1) ?? a;
