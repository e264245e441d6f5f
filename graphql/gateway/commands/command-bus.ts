/** Sends a command as one Temporal Update to its workflow; the outcome is a log position, a refusal, or a clear "unknown". */

import {
  COMMAND_UPDATE,
  decodeReceipt,
  MEASURE_WORKFLOW,
  type MeasureUpdate,
  measureStream,
  PLAN_STREAM,
  type PlanUpdate,
  type Receipt,
  workflowId,
} from '@duban/contract';
import { decideMeasure, evolveMeasure, type Measure, type MeasureOrder, type PlanState, planTime } from '@duban/domain';
import { measureView, planView, sendWithStart } from '@duban/plan-loader';
import type { Logger } from '@duban/runtime';
import { type CommandOutcome, type Commands, type GivenCommand, type Judgement, UnavailableError } from '@duban/schema';
import { type Client, WorkflowNotFoundError } from '@temporalio/client';
import { EXPLANATION_TIMEOUT_MS, isNoAnswer, outcomeOf, outcomeWithoutAnswer } from './failed-command.ts';

/**
 * After this the caller is told that the outcome is unknown. While no worker runs, Temporal holds the update for as
 * long.
 */
const COMMAND_TIMEOUT_MS = 10_000;

export type CommandBusOptions = {
  /** Milliseconds that a command may take (default 10 000). */
  readonly timeoutMs?: number;
  /** Milliseconds for the reason why a workflow gave no answer (default 3 000). */
  readonly explanationTimeoutMs?: number;
  readonly log?: Logger;
};

/**
 * Only the domain decides who may do what: it alone knows the measure's lead unit as of the event it decides on, and a
 * second list of rules here would diverge from it. The actor is therefore passed on as the token named it.
 *
 * No `updateId`: Temporal would answer a reused one without comparing the content. Workflow and store know the command
 * by its own id and do compare.
 */
export const createCommandBus = (
  client: Client,
  { timeoutMs = COMMAND_TIMEOUT_MS, explanationTimeoutMs = EXPLANATION_TIMEOUT_MS, log }: CommandBusOptions = {},
): Commands => ({
  async execute({ plan, measure, ...command }) {
    const send = command.order.type === 'draft' ? startMeasure : updateMeasure;
    try {
      return await client.withDeadline(Date.now() + timeoutMs, () => send(client, { plan, measure, command }));
    } catch (error) {
      if (!isNoAnswer(error)) return outcomeOf(error, client, workflowId(plan, measureStream(measure)));
      log?.warn(
        { err: error, plan, measure, commandId: command.commandId },
        'no answer from Temporal: the outcome of the command is unknown',
      );
      return outcomeWithoutAnswer(error, client, workflowId(plan, measureStream(measure)), explanationTimeoutMs);
    }
  },

  async executePlan({ plan, ...command }) {
    try {
      const handle = client.workflow.getHandle(workflowId(plan, PLAN_STREAM));
      const receipt = await client.withDeadline(Date.now() + timeoutMs, () =>
        handle.executeUpdate<unknown, [PlanUpdate]>(COMMAND_UPDATE, { args: [command] }),
      );
      return doneAs(decodeReceipt(receipt, 'the receipt'));
    } catch (error) {
      if (!isNoAnswer(error)) return outcomeOf(error, client, workflowId(plan, PLAN_STREAM));
      log?.warn(
        { err: error, plan, commandId: command.commandId },
        'no answer from Temporal: the outcome of the command is unknown',
      );
      return outcomeWithoutAnswer(error, client, workflowId(plan, PLAN_STREAM), explanationTimeoutMs);
    }
  },

  async judge(commands) {
    try {
      return await client.withDeadline(Date.now() + timeoutMs, () => judgeAll(client, commands));
    } catch (error) {
      if (!isNoAnswer(error)) throw error;
      log?.warn({ err: error }, 'no answer from Temporal: commands could not be judged');
      throw new UnavailableError('Temporal did not answer: the commands could not be judged', { cause: error });
    }
  },
});

/** Decides each command on the current state of its measure's workflow, as changed by the commands before it. */
const judgeAll = async (client: Client, commands: readonly GivenCommand[]): Promise<readonly Judgement[]> => {
  const plans = new Map<string, Promise<PlanState | null>>();
  const states = new Map<string, Promise<Measure | null>>();
  const once = <T>(known: Map<string, Promise<T>>, key: string, read: () => Promise<T>): Promise<T> => {
    const found = known.get(key) ?? read();
    known.set(key, found);
    return found;
  };
  const judgements: Judgement[] = [];
  for (const { plan, measure, commandId, actor, order } of commands) {
    const id = workflowId(plan, measureStream(measure));
    const view = await once(plans, plan, () => orNull(planView(client, plan)));
    const state = await once(states, id, () => orNull(measureView(client, id)));
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
  made,
});

type Sending = { readonly plan: string; readonly measure: string; readonly command: MeasureUpdate };

const updateMeasure = async (client: Client, { plan, measure, command }: Sending): Promise<CommandOutcome> => {
  const handle = client.workflow.getHandle(workflowId(plan, measureStream(measure)));
  const receipt = await handle.executeUpdate<unknown, [MeasureUpdate]>(COMMAND_UPDATE, { args: [command] });
  return doneAs(decodeReceipt(receipt, 'the receipt'));
};

/**
 * Uses the plan's current clock and terms. An existing measure of that name gets the command and refuses it. A command
 * that a new measure would refuse starts no workflow, which would remain without any purpose.
 */
const startMeasure = async (client: Client, { plan, measure, command }: Sending): Promise<CommandOutcome> => {
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
