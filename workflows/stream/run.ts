/** The life of a workflow that owns a stream: it takes commands one at a time and passes each deadline when it comes. */

import {
  COMMAND_UPDATE,
  CONDITIONS_SIGNAL,
  type Conditions,
  type EventPosition,
  type Order,
  type Receipt,
  SHAPE,
  STATE_QUERY,
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
  type Rules,
  realDelay,
  refusalText,
  SYSTEM,
} from '@duban/domain';
import {
  allHandlersFinished,
  condition,
  continueAsNew,
  defineQuery,
  defineSignal,
  defineUpdate,
  patched,
  setHandler,
  workflowInfo,
} from '@temporalio/workflow';
import { deadlineCommandId } from './deadline-id.ts';
import { createDeadlines, type Moment } from './deadlines.ts';
import { isRefusal, refusalFailure, viewFailure } from './failures.ts';
import { inputFault } from './input.ts';
import { createLoading } from './loading.ts';
import { createStreamLog, type Decider, type Present } from './log.ts';
import { termsUnder } from './rules.ts';
import { createSerial } from './serial.ts';

export type Life<State, Event extends EventBody, O extends { readonly type: string }, T> = {
  readonly input: StreamInput<T>;
  readonly stream: string;
  readonly decider: Decider<State, Event, O, T>;
  /** What the state waits for, earliest first. */
  deadlines(state: State | null, present: Present<T>): readonly Moment[];
  /** The command that passes the deadline of this id. */
  passing(deadline: string): O;
  /** The clock that the state itself names, for a stream that owns its clock. */
  clockOf?(state: State | null): Clock | null;
  /** Runs within the command's turn, after it is in the store; a repeat of the command runs it again. */
  afterwards?(state: State | null, order: O, version: number): Promise<void>;
};

/**
 * Past this the next run begins. A worker that takes over has to decide every command of the run again, and after a
 * crash it takes over all workflows at once: that is what keeps this far below the usual some hundreds.
 */
const COMMANDS_A_RUN = 8;

/** Never returns: the workflow lives until it is terminated, run after run. */
export const liveStream = async <
  State,
  Event extends EventBody,
  O extends { readonly type: string },
  T extends Rules | null,
>(
  life: Life<State, Event, O, T>,
): Promise<never> => {
  const { input, stream, decider } = life;
  const serial = createSerial();
  let { clock, terms: given, since = 0 } = input;
  // What began before these rules goes on by the old ones, for it is replayed. First: the domain refused less. Before
  // that: runs were longer. Before that: refusals did not ask the store. Before that: a command that came with the start
  // was decided before the state was loaded, a timer was set anew after each command, and runs were longer still.
  const isOfToday = patched('rules-2');
  const isBrief = isOfToday || patched('runs-are-brief');
  const isSure = isBrief || patched('refusals-are-sure');
  const isRecent = isSure || patched('timers-stand');
  const log = createStreamLog({ plan: input.plan, stream, decider, carried: input.carried, isOfToday });
  let terms = termsUnder(given, isOfToday);
  /** Counts whatever may move the next deadline, and how often the clock was set that says when it comes. */
  let changes = 0;
  let clocks = 0;

  const now = (): Instant => planTime(clock, Date.now());
  const present = (): Present<T> => ({ at: now(), terms });
  const deadlines = createDeadlines(
    () => life.deadlines(log.state, present()),
    () => log.place.version,
  );
  const pass = async ({ id, at }: Moment): Promise<void> => {
    const { version } = log.place;
    // The timer says that the moment has come; rounding of the clock must not say that it has not.
    const when = () => ({ at: laterOf(now(), at), terms });
    const order = { commandId: deadlineCommandId(id), actor: SYSTEM, order: life.passing(id) };
    deadlines.passed(id, version, await log.take(order, when, isSure));
    changes += 1;
  };
  const take = (order: Order<O>): Promise<Receipt | Refusal> =>
    serial(async () => {
      // What fell due before the command must not be undone by it, however late the timer is.
      for (let due = deadlines.next(); due && due.at <= now(); due = deadlines.next()) await pass(due);
      const answer = await log.take(order, present, isSure);
      clock = life.clockOf?.(log.state) ?? clock;
      if (!isRefusal(answer)) await life.afterwards?.(log.state, order.order, log.place.version);
      changes += 1;
      return answer;
    });

  const loading = createLoading(stream, log.catchUp);
  // A run that follows another brings its state; any other takes it from the store, which makes every start a recovery.
  const load = (): Promise<unknown> => (log.isBrought ? Promise.resolve() : serial(loading.run));
  // First in the queue: a command that is here already is taken as soon as it has a handler.
  const begun = isRecent ? load() : null;

  const view = (): StreamView => {
    const { trouble } = loading;
    const unread = trouble ? [{ deadline: null, reason: refusalText(trouble).en }] : [];
    const held = [...unread, ...deadlines.held()];
    return { shape: SHAPE, state: log.state, clock, ...(held.length > 0 && { held }), ...log.place };
  };
  setHandler(defineQuery<StreamView>(STATE_QUERY), view);
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
    ({ clock, terms: given, since = 0 } = set);
    terms = termsUnder(given, isOfToday);
    changes += 1;
    clocks += 1;
  });
  setHandler(
    defineUpdate<EventPosition, [Order<O>]>(COMMAND_UPDATE),
    async (order) => {
      // Nobody is kept waiting for a worker that understands the log.
      if (isOfToday) await condition(() => loaded || loading.trouble !== null);
      if (loading.trouble) throw refusalFailure(loading.trouble);
      const answer = await take(order);
      if (isRefusal(answer)) throw refusalFailure(answer);
      return answer;
    },
    // A refusal here leaves no trace in the history; but only the handler can ask whether the state is behind the store.
    {
      validator: (order) => {
        const fault = inputFault(order);
        if (fault) throw refusalFailure(fault);
      },
    },
  );

  await (begun ?? load());
  clock = life.clockOf?.(log.state) ?? clock;
  loaded = true;

  const most = isBrief ? COMMANDS_A_RUN : isRecent ? 20 : 40;
  let heeded = 0;
  const isOver = (): boolean => log.taken >= most || workflowInfo().continueAsNewSuggested;
  while (!isOver()) {
    const next = deadlines.next();
    if (next && realDelay(clock, Date.now(), next.at) === 0) {
      await serial(() => pass(next));
      continue;
    }
    // A timer runs from when its task ends; by then it is later than when it began, which is what the clock says here.
    // Only the timer is shorter by that, for a worker's clock may be wrong, and each answer counts once: who is woken too
    // soon sets another timer.
    const told = log.answeredAt === heeded ? 0 : log.answeredAt;
    heeded = log.answeredAt;
    const delay = next && Math.max(1, realDelay(clock, Math.max(Date.now(), told), next.at));
    const under = clocks;
    let seen = changes;
    // A timer that still stands is left alone: most commands move no deadline, and each timer is work for the server.
    const isMoved = (): boolean => {
      if (changes === seen) return false;
      if (!isRecent) return true;
      seen = changes;
      const moment = deadlines.next();
      return isOver() || clocks !== under || moment?.id !== next?.id || moment?.at !== next?.at;
    };
    await (delay === undefined ? condition(isMoved) : condition(isMoved, delay));
  }
  await condition(allHandlersFinished);
  const { carried: brought, ...lasting } = input;
  const carried = log.carry();
  return continueAsNew({ ...lasting, clock, terms: given, since, ...(carried && { carried }) });
};

const laterOf = (a: Instant, b: Instant): Instant => [a, b].sort().at(-1) ?? a;
