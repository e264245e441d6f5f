/** A command is one Temporal Update on its measure's workflow; what comes back is a place, a refusal, or a clear "unknown". */

import {
  COMMAND_UPDATE,
  MEASURE_WORKFLOW,
  type MeasureUpdate,
  measureStream,
  PLAN_STREAM,
  type PlanUpdate,
  type Receipt,
  workflowId,
} from '@duban/contract';
import {
  decideMeasure,
  evolveMeasure,
  type Measure,
  type MeasureOf1,
  type MeasureOrder,
  measureFromShape1,
  type PlanState,
  planTime,
} from '@duban/domain';
import { planView, sendWithStart, viewOf } from '@duban/plan-loader';
import type { Logger } from '@duban/runtime';
import { type CommandOutcome, type Commands, type GivenCommand, type Judgement, UnavailableError } from '@duban/schema';
import { type Client, QueryNotRegisteredError, WorkflowNotFoundError } from '@temporalio/client';
import { afterSilence, isSilence, outcomeOf } from './failed-command.ts';

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
      if (!isSilence(error)) return outcomeOf(error, client, workflowId(plan, measureStream(measure)));
      log?.warn({ err: error, plan, measure, commandId: command.commandId }, 'Temporal gave no answer to a command');
      return afterSilence(error, client, workflowId(plan, measureStream(measure)));
    }
  },

  async executePlan({ plan, ...command }) {
    try {
      const handle = client.workflow.getHandle(workflowId(plan, PLAN_STREAM));
      const receipt = await client.withDeadline(Date.now() + limit, () =>
        handle.executeUpdate<Receipt, [PlanUpdate]>(COMMAND_UPDATE, { args: [command] }),
      );
      return doneAs(receipt);
    } catch (error) {
      if (!isSilence(error)) return outcomeOf(error, client, workflowId(plan, PLAN_STREAM));
      log?.warn({ err: error, plan, commandId: command.commandId }, 'Temporal gave no answer to a command');
      return afterSilence(error, client, workflowId(plan, PLAN_STREAM));
    }
  },

  async judge(commands) {
    try {
      return await client.withDeadline(Date.now() + limit, () => judgeAll(client, commands));
    } catch (error) {
      if (!isSilence(error) && !(error instanceof QueryNotRegisteredError)) throw error;
      log?.warn({ err: error }, 'Temporal gave no answer to a question');
      throw new UnavailableError('Temporal gave no answer to a question', { cause: error });
    }
  },
});

/** Each on the state that its measure's workflow knows now, and on what the commands before it would have made of that. */
const judgeAll = async (client: Client, commands: readonly GivenCommand[]): Promise<readonly Judgement[]> => {
  const plans = new Map<string, Promise<PlanState | null>>();
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
  const { shape, state } = await viewOf(client, id);
  // A worker of an earlier version tells the state of its time, of none before there were shapes.
  if (shape !== undefined || state === null) return state as Measure | null;
  return measureFromShape1(state as MeasureOf1);
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

const doneAs = ({ version, position, made }: Receipt): CommandOutcome => ({
  kind: 'done',
  place: { version, position },
  ...(made && { made }),
});

type Sending = { readonly plan: string; readonly measure: string; readonly command: MeasureUpdate };

const orderMeasure = async (client: Client, { plan, measure, command }: Sending): Promise<CommandOutcome> => {
  const handle = client.workflow.getHandle(workflowId(plan, measureStream(measure)));
  return doneAs(await handle.executeUpdate<Receipt, [MeasureUpdate]>(COMMAND_UPDATE, { args: [command] }));
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
  return doneAs(sent);
};
