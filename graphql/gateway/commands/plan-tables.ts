/** Makes plans of task tables: read and judged in a thread with limits, loaded as the command line loads them. */

import type { PlanDefinition } from '@duban/domain';
import { LoadRefusedError, loadDurably, openingClock } from '@duban/plan-loader';
import type { Logger } from '@duban/runtime';
import { type CommandOutcome, type PlanTables, UnavailableError } from '@duban/schema';
import { type TableWorkshop, TooManyTablesError } from '@duban/tables';
import type { Client } from '@temporalio/client';
import { isNoAnswer } from './failed-command.ts';

export type LoadPlan = PlanTables['load'];

export const createPlanTables = (workshop: TableWorkshop, load: LoadPlan): PlanTables => ({
  judge: async (table, given) => {
    try {
      return await workshop.importPlan(table, given);
    } catch (cause) {
      if (!(cause instanceof TooManyTablesError)) throw cause;
      throw new UnavailableError('Too many tables are being read', { cause });
    }
  },
  load,
});

/** A large plan takes minutes; it is loaded also where the answer is lost. */
const LOAD_TIMEOUT_MS = 240_000;

export const createLoadPlan =
  (client: Client, { log }: { readonly log: Logger }): LoadPlan =>
  async (plan, by): Promise<CommandOutcome> => {
    try {
      return await client.withDeadline(Date.now() + LOAD_TIMEOUT_MS, () => loadWith(client, plan, by));
    } catch (cause) {
      if (cause instanceof LoadRefusedError) return { kind: 'refused', refusal: cause.refusal };
      if (!isNoAnswer(cause)) throw cause;
      log.warn({ err: cause, plan: plan.id }, 'no answer from Temporal: the plan may be loaded later');
      throw new UnavailableError(`The plan ${plan.id} may be loaded later: load it again to see`, { cause });
    }
  };

const loadWith = async (client: Client, plan: PlanDefinition, by: Parameters<LoadPlan>[1]): Promise<CommandOutcome> => {
  const { position } = await loadDurably({ client, plan, clock: openingClock(plan, Date.now()), ...by });
  return { kind: 'done', place: { version: 1, position } };
};
