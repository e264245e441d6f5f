/** Simulates a year of a whole plan in the domain: reports, submissions, requests, instructions and deadlines in order. */

import {
  type Actor,
  addDays,
  type CivilDate,
  frameOf,
  type Instant,
  type Measure,
  type MeasureOrder,
  type PlanDefinition,
  SYSTEM,
  startOfDate,
} from '@duban/domain';
import { createPlanLog } from '@duban/domain/testing/plan-log';
import type { LogEvent } from '@duban/read-models';
import { randomOf } from '@duban/rehearsal/random';

const OFFICE: Actor = { id: 'office', role: 'supervisor', unit: null };
const HOUR_MS = 3_600_000;

/** The log of the plan from its adoption to the end of `until`. The same for the same input. */
export const fullYearOf = (plan: PlanDefinition, until: CivilDate, seed = 1): readonly LogEvent[] => {
  const random = randomOf(seed, plan.id);
  const log = createPlanLog(plan.id, { start: startOfDate(plan.adopted) });
  const next = new Map<string, { readonly id: string; readonly at: Instant } | undefined>();

  /** A refused command is dropped. */
  const order = (id: string, actor: Actor, wanted: MeasureOrder, commandId?: string): void => {
    if (!('code' in log.order(id, actor, wanted, commandId))) next.set(id, log.deadlines(id)[0]);
  };
  const liveUntil = (instant: Instant): void => {
    for (;;) {
      let first: { readonly measure: string; readonly id: string; readonly at: Instant } | undefined;
      for (const [measure, due] of next)
        if (due && due.at <= instant && (!first || due.at < first.at)) first = { measure, ...due };
      if (!first) break;
      if (first.at > log.now()) log.setNow(first.at);
      const before = log.events.length;
      order(first.measure, SYSTEM, { type: 'passDeadline', deadline: first.id }, first.id);
      // A deadline that changed nothing is not passed again before the next event.
      if (log.events.length === before) next.set(first.measure, undefined);
    }
    log.setNow(instant);
  };

  log.orderPlan({ type: 'adoptPlan', frame: frameOf(plan), clock: { kind: 'real' } }, SYSTEM);
  for (const definition of plan.measures) order(definition.id, SYSTEM, { type: 'issue', definition });

  for (let day = plan.adopted; day <= until; day = addDays(day, 1)) {
    liveUntil(new Date(Date.parse(startOfDate(day)) + 10 * HOUR_MS).toISOString());
    for (const { id, leadUnit: unit, supervisingLeader } of plan.measures) {
      const measure = log.measure(id);
      if (!measure) continue;
      const head: Actor = { id: `head-${unit}`, role: 'unit-head', unit };
      const chance = (aYear: number) => random.chance(aYear / 300);
      if (measure.stage === 'issued' && random.chance(0.4)) order(id, head, { type: 'acknowledge' });
      if (chance(3)) order(id, head, reportOf(measure, random.next(), day));
      if (chance(0.3))
        order(id, { id: supervisingLeader, role: 'leader', unit: null, leader: supervisingLeader }, instruct(day));
      const open = measure.instructions[0];
      if (open && random.chance(0.05))
        order(id, head, { type: 'answerInstruction', instruction: open.id, text: '已落实' });
      for (const { id: milestone, due, status } of measure.milestones) {
        if ((status === 'pending' || status === 'returned') && day >= addDays(due, -6) && random.chance(0.12))
          order(id, head, { type: 'submitMilestone', milestone, text: '已完成', evidence: ['验收单'] });
        if (status === 'pending' && day === addDays(due, -8) && random.chance(0.2))
          order(id, head, { type: 'requestExtension', milestone, due: addDays(due, 30), reason: '雨季影响' });
        if (status === 'submitted' && random.chance(0.3))
          order(
            id,
            OFFICE,
            random.chance(0.2)
              ? { type: 'returnMilestone', milestone, reason: '材料不全', limit: addDays(day, 10) }
              : { type: 'verifyMilestone', milestone, note: '属实' },
          );
      }
    }
  }
  return log.events;
};

const reportOf = ({ definition }: Measure, share: number, day: CivilDate): MeasureOrder => ({
  type: 'reportProgress',
  values: definition.targets
    .filter(({ kind }) => kind === 'count' || kind === 'deliverable')
    .map(({ id, kind, value }) => ({
      target: id,
      value: Math.round((kind === 'count' ? (value ?? 100) : 100) * share),
    })),
  text: share > 0.5 ? `截至${day}，按计划推进` : `截至${day}，正在征地拆迁`,
  asOf: null,
});

const instruct = (day: CivilDate): MeasureOrder => ({
  type: 'instruct',
  text: `请抓紧办理（${day}）`,
  urgency: 'fifteen-days',
});
