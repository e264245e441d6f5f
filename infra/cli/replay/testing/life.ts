/** Simulates a plan in memory with the domain only, and returns the log that the engine would have written. */

import {
  type Actor,
  type CivilDate,
  frameOf,
  type Instant,
  type MeasureOrder,
  type PlanDefinition,
  type PlanOrder,
  SYSTEM,
  startOfDate,
} from '@duban/domain';
import { createPlanLog } from '@duban/domain/testing/plan-log';

const HOUR_MS = 3_600_000;

/** Adopted, with all its measures issued, at noon of the day of adoption; noon it is whenever time has passed. */
export const livePlan = (definition: PlanDefinition) => {
  const log = createPlanLog(definition.id, { start: noonOf(definition.adopted) });

  const orderPlan = (wanted: PlanOrder): void => {
    const answer = log.orderPlan(wanted, SYSTEM);
    if ('code' in answer) throw new Error(answer.code);
  };
  /** Whether it was accepted. */
  const order = (id: string, actor: Actor, wanted: MeasureOrder): boolean => !('code' in log.order(id, actor, wanted));

  orderPlan({ type: 'adoptPlan', frame: frameOf(definition), clock: { kind: 'real' } });
  for (const measure of definition.measures) order(measure.id, SYSTEM, { type: 'issue', definition: measure });

  return {
    /** The log so far. */
    events: log.events,
    measure: log.measure,
    orderPlan,
    order,
    /** Time goes by as when no worker runs: nothing is passed. */
    sleepUntil: (date: CivilDate): void => {
      log.setNow(noonOf(date));
    },
    /** Every deadline on the way is passed at its instant, or at once where it is late. */
    until: (date: CivilDate): void => {
      const noon = noonOf(date);
      for (const id of log.measures()) {
        const since = log.now();
        for (let [next] = log.deadlines(id); next && next.at <= noon; [next] = log.deadlines(id)) {
          if (next.at > log.now()) log.setNow(next.at);
          if (!order(id, SYSTEM, { type: 'passDeadline', deadline: next.id }))
            throw new Error(`the deadline ${next.id} was refused`);
        }
        log.setNow(since);
      }
      log.setNow(noon);
    },
  };
};

const noonOf = (date: CivilDate): Instant => new Date(Date.parse(startOfDate(date)) + 12 * HOUR_MS).toISOString();
