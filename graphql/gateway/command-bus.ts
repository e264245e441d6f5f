/** A command is one Temporal Update on its measure's workflow; what comes back is a place, a refusal, or a clear "unknown". */

import {
  COMMAND_UPDATE,
  MEASURE_WORKFLOW,
  type MeasureUpdate,
  measureStream,
  PLAN_STREAM,
  type PlanUpdate,
  REFUSAL_FAILURE,
  type Receipt,
  workflowId,
} from '@duban/contract';
import {
  decideMeasure,
  evolveMeasure,
  type Measure,
  type MeasureOrder,
  type Plan,
  planTime,
  type Refusal,
} from '@duban/domain';
import { planView, sendWithStart, viewOf } from '@duban/plan-loader';
import type { Logger } from '@duban/runtime';
import { type CommandOutcome, type Commands, type GivenCommand, type Judgement, Unavailable } from '@duban/schema';
import {
  ApplicationFailure,
  type Client,
  QueryNotRegisteredError,
  ServiceError,
  WorkflowNotFoundError,
  WorkflowUpdateFailedError,
  WorkflowUpdateRPCTimeoutOrCancelledError,
} from '@temporalio/client';

/**
 * Milliseconds that a command may take before its caller is told that nothing is known. While no worker runs, Temporal
 * holds the update for as long.
 */
const LIMIT = 10_000;

export type CommandBusOptions = { readonly limit?: number; readonly log?: Logger };

/**
 * Only the domain judges who may do what: it alone knows the measure's lead unit as of the very event it decides on, and
 * a second list of rules here would one day differ from it. So the actor goes along as the token named it.
 *
 * No `updateId`: Temporal would answer a reused one without comparing what was asked. Workflow and store know the
 * command by its own id and do compare.
 */
export const createCommandBus = (client: Client, { limit = LIMIT, log }: CommandBusOptions = {}): Commands => ({
  async execute({ plan, measure, ...command }) {
    const send = command.order.type === 'draft' ? beginMeasure : orderMeasure;
    try {
      return await client.withDeadline(Date.now() + limit, () => send(client, { plan, measure, command }));
    } catch (error) {
      if (isSilence(error)) {
        log?.warn({ err: error, plan, measure, commandId: command.commandId }, 'Temporal gave no answer to a command');
        throw new Unavailable('Temporal gave no answer to the command', { cause: error });
      }
      return outcomeOf(error);
    }
  },

  async executePlan({ plan, ...command }) {
    try {
      const handle = client.workflow.getHandle(workflowId(plan, PLAN_STREAM));
      const place = await client.withDeadline(Date.now() + limit, () =>
        handle.executeUpdate<Receipt, [PlanUpdate]>(COMMAND_UPDATE, { args: [command] }),
      );
      return { kind: 'done', place };
    } catch (error) {
      if (!isSilence(error)) return outcomeOf(error);
      log?.warn({ err: error, plan, commandId: command.commandId }, 'Temporal gave no answer to a command');
      throw new Unavailable('Temporal gave no answer to the command', { cause: error });
    }
  },

  async judge(commands) {
    try {
      return await client.withDeadline(Date.now() + limit, () => judgeAll(client, commands));
    } catch (error) {
      if (!isSilence(error) && !(error instanceof QueryNotRegisteredError)) throw error;
      log?.warn({ err: error }, 'Temporal gave no answer to a question');
      throw new Unavailable('Temporal gave no answer to a question', { cause: error });
    }
  },
});

/** Each on the state that its measure's workflow knows now, and on what the commands before it would have made of that. */
const judgeAll = async (client: Client, commands: readonly GivenCommand[]): Promise<readonly Judgement[]> => {
  const plans = new Map<string, Promise<Plan | null>>();
  const states = new Map<string, Promise<Measure | null>>();
  const once = <T>(known: Map<string, Promise<T>>, key: string, look: () => Promise<T>): Promise<T> => {
    const found = known.get(key) ?? look();
    known.set(key, found);
    return found;
  };
  const judgements: Judgement[] = [];
  for (const { plan, measure, commandId, actor, order } of commands) {
    const id = workflowId(plan, measureStream(measure));
    const view = await once(plans, plan, () => orNull(planView(client, plan)));
    const state = await once(states, id, () => orNull(stateOf(client, id)));
    if (!view || !state) {
      judgements.push({ kind: 'absent' });
      continue;
    }
    const issuedAt = planTime(view.clock, Date.now());
    const decision = decideMeasure(state, { ...order, commandId, actor, issuedAt }, view.terms);
    if (decision.ok) {
      const after = decision.events.reduce<Measure | null>(
        (before, event) => evolveMeasure(before, { ...event, occurredAt: issuedAt }),
        state,
      );
      states.set(id, Promise.resolve(after));
    }
    judgements.push(decision.ok ? { kind: 'passes' } : { kind: 'refused', refusal: decision.refusal });
  }
  return judgements;
};

const stateOf = async (client: Client, id: string): Promise<Measure | null> => {
  const { state } = await viewOf(client, id);
  return state as Measure | null;
};

/** Null where no such workflow was ever started. */
const orNull = async <T>(asked: Promise<T>): Promise<T | null> => {
  try {
    return await asked;
  } catch (error) {
    if (error instanceof WorkflowNotFoundError) return null;
    throw error;
  }
};

type Sending = { readonly plan: string; readonly measure: string; readonly command: MeasureUpdate };

const orderMeasure = async (client: Client, { plan, measure, command }: Sending): Promise<CommandOutcome> => {
  const handle = client.workflow.getHandle(workflowId(plan, measureStream(measure)));
  const place = await handle.executeUpdate<Receipt, [MeasureUpdate]>(COMMAND_UPDATE, { args: [command] });
  return { kind: 'done', place };
};

/**
 * Under the plan's clock and terms of now; where a measure of that name lives already, it is asked and refuses. What
 * would be refused of a new one starts nothing: it would leave a workflow behind that has nothing to live for.
 */
const beginMeasure = async (client: Client, { plan, measure, command }: Sending): Promise<CommandOutcome> => {
  const { clock, terms } = await planView(client, plan);
  const { commandId, actor, order } = command;
  const envelope = { commandId, actor, issuedAt: planTime(clock, Date.now()) };
  const decision = decideMeasure(null, { ...order, ...envelope }, terms);
  if (!decision.ok) return { kind: 'refused', refusal: decision.refusal };
  const address = {
    workflow: MEASURE_WORKFLOW,
    stream: measureStream(measure),
    input: { plan, measure, clock, terms },
  };
  const sent = await sendWithStart<MeasureOrder>(client, address, command);
  if (!sent.ok) return { kind: 'refused', refusal: sent.refusal };
  return { kind: 'done', place: { version: sent.version, position: sent.position } };
};

/** Throws the error itself where it is no answer. */
const outcomeOf = (error: unknown): CommandOutcome => {
  if (error instanceof WorkflowNotFoundError) return { kind: 'absent' };
  const refusal = refusalIn(error);
  if (refusal) return { kind: 'refused', refusal };
  throw error;
};

/** Temporal was not reached, had no worker in time, or lost the workflow meanwhile: the command may be done or not. */
const isSilence = (error: unknown): boolean =>
  error instanceof ServiceError ||
  error instanceof WorkflowUpdateRPCTimeoutOrCancelledError ||
  (error instanceof WorkflowUpdateFailedError && !refusalIn(error));

const refusalIn = (error: unknown): Refusal | null => {
  const cause = error instanceof WorkflowUpdateFailedError ? error.cause : null;
  const refused = cause instanceof ApplicationFailure && cause.type === REFUSAL_FAILURE;
  return refused ? (cause.details?.[0] as Refusal) : null;
};
