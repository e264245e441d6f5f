/** Simulates a year of a plan by the real domain: periodic reports, milestones in time and late, and deadlines. */

import {
  type Actor,
  addDays,
  type CivilDate,
  frameOf,
  type Measure,
  type MeasureOrder,
  measureDeadlines,
  type PlanDefinition,
  SYSTEM,
  startOfDate,
  type Terms,
} from '@duban/domain';
import { createPlanLog } from '@duban/domain/testing/plan-log';

type YearEvent = ReturnType<typeof createPlanLog>['events'][number];

const SUPERVISOR: Actor = { id: 'office', role: 'supervisor', unit: null };

/** Ends at the end of the year, or after `most` events. Every measure reports each `reportEvery` days. The same for the same input. */
export const yearOf = (
  plan: PlanDefinition,
  { most, reportEvery }: { most: number; reportEvery: number },
): readonly YearEvent[] => {
  let day = plan.adopted;
  const log = createPlanLog(plan.id, { start: startOfDate(day) });
  const { events } = log;

  /** A refused command is dropped. */
  const order = (id: string, actor: Actor, wanted: MeasureOrder): void => {
    log.setNow(new Date(Date.parse(startOfDate(day)) + 10 * 3_600_000).toISOString());
    log.order(id, actor, wanted, wanted.type === 'passDeadline' ? wanted.deadline : `${id}-${events.length}`);
  };

  log.orderPlan({ type: 'adoptPlan', frame: frameOf(plan), clock: { kind: 'real' } }, SYSTEM);
  for (const definition of plan.measures) order(definition.id, SYSTEM, { type: 'issue', definition });

  for (; day <= `${plan.year}-12-31` && events.length < most; day = addDays(day, 1)) {
    for (const [index, { id, leadUnit }] of plan.measures.entries()) {
      const measure = log.measure(id);
      if (!measure || events.length >= most) break;
      const reporter: Actor = { id: `of-${leadUnit}`, role: 'unit-reporter', unit: leadUnit };
      for (const one of ordersOf(measure, log.terms(), day, index, reportEvery))
        order(id, one.by === 'unit' ? reporter : one.by === 'time' ? SYSTEM : SUPERVISOR, one.order);
    }
  }
  return events.slice(0, most);
};

type Wanted = { readonly by: 'unit' | 'office' | 'time'; readonly order: MeasureOrder };

/** What happens to the measure on this day: most milestones are handed in two days early, each fifth four days late. */
const ordersOf = (
  measure: Measure,
  terms: Terms,
  day: CivilDate,
  index: number,
  reportEvery: number,
): readonly Wanted[] => {
  const wanted: Wanted[] = [];
  for (const { id, at } of measureDeadlines(measure, terms, startOfDate(day)))
    if (at <= startOfDate(day)) wanted.push({ by: 'time', order: { type: 'passDeadline', deadline: id } });
  const dayNumber = Math.round((Date.parse(day) - Date.parse(`${day.slice(0, 4)}-01-01`)) / 86_400_000);
  if ((dayNumber + index) % reportEvery === 0) {
    const values = measure.definition.targets
      .filter(({ kind }) => kind === 'count' || kind === 'deliverable')
      .map(({ id, kind, value }) => ({
        target: id,
        value: Math.round(((kind === 'count' ? (value ?? 100) : 100) * dayNumber) / 365),
      }));
    const text = `截至${day}，各项工作按计划推进，第${measure.reports.length + 1}次上报。`;
    wanted.push({ by: 'unit', order: { type: 'reportProgress', values, text, asOf: null } });
    const last = measure.reports.at(-1);
    if (last && measure.reports.length % 9 === 0)
      wanted.push({
        by: 'unit',
        order: {
          type: 'correctProgress',
          report: last.id,
          values: last.values,
          text: `${text}（更正）`,
          reason: '笔误',
        },
      });
  }
  for (const { id: milestone, due, status } of measure.milestones) {
    const late = (index + milestone.length) % 5 === 0;
    const handIn = addDays(due, late ? 4 : -2);
    if (status === 'pending' && day >= handIn)
      wanted.push({ by: 'unit', order: { type: 'submitMilestone', milestone, text: '已完成', evidence: ['验收单'] } });
    if (status === 'returned' && day >= addDays(due, -1))
      wanted.push({
        by: 'unit',
        order: { type: 'submitMilestone', milestone, text: '已补正', evidence: ['验收单', '照片'] },
      });
    if (status === 'submitted')
      wanted.push(
        index % 7 === 0 && due < addDays(day, 3) && !measure.milestones.some((one) => one.status === 'returned')
          ? { by: 'office', order: { type: 'returnMilestone', milestone, reason: '材料不全', limit: addDays(day, 6) } }
          : { by: 'office', order: { type: 'verifyMilestone', milestone, note: '属实' } },
      );
  }
  return wanted;
};
