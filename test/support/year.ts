/** Simulates a year of a plan by the real domain: periodic reports, milestones in time and late, and deadlines. */

import {
  type Actor,
  addDays,
  type CivilDate,
  decideMeasure,
  type EventBody,
  evolveMeasure,
  frameOf,
  type Measure,
  type MeasureOrder,
  measureDeadlines,
  type PlanDefinition,
  recalledFrom,
  SYSTEM,
  startOfDate,
  type Terms,
} from '@duban/domain';

export type YearEvent = EventBody & {
  readonly stream: string;
  readonly commandId: string;
  readonly ordinal: number;
  readonly actor: Actor;
  readonly occurredAt: string;
};

const SUPERVISOR: Actor = { id: 'office', role: 'supervisor', unit: null };

/** Ends at the end of the year, or after `most` events. Every measure reports each `reportEvery` days. The same for the same input. */
export const yearOf = (
  plan: PlanDefinition,
  { most, reportEvery }: { most: number; reportEvery: number },
): YearEvent[] => {
  const events: YearEvent[] = [];
  const measures = new Map<string, Measure>();
  let day = plan.adopted;
  const { settings, lamps, ladder } = plan.policies;
  const from = plan.adopted;
  const terms: Terms = {
    calendar: plan.calendar,
    settings,
    cadenceSince: from,
    lamps: [{ from, value: lamps }],
    ladders: [{ from, value: ladder }],
  };

  const order = (id: string, actor: Actor, wanted: MeasureOrder): void => {
    const occurredAt = new Date(Date.parse(startOfDate(day)) + 10 * 3_600_000).toISOString();
    const commandId = wanted.type === 'passDeadline' ? wanted.deadline : `${id}-${events.length}`;
    const before = measures.get(id) ?? null;
    const past = events.filter(({ stream }) => stream === `measure/${id}`);
    const recalled = recalledFrom(past, wanted);
    const decision = decideMeasure(before, { ...wanted, ...recalled, commandId, actor, issuedAt: occurredAt }, terms);
    if (!decision.ok) return;
    let after = before;
    for (const [ordinal, event] of decision.events.entries()) {
      after = evolveMeasure(after, { ...event, occurredAt });
      events.push({ ...event, stream: `measure/${id}`, commandId, ordinal, actor, occurredAt });
    }
    if (after) measures.set(id, after);
  };

  const frame = { type: 'PlanAdopted', data: { frame: frameOf(plan), clock: { kind: 'real' } } };
  events.push({
    ...frame,
    stream: 'plan',
    commandId: 'adopt',
    ordinal: 0,
    actor: SYSTEM,
    occurredAt: startOfDate(day),
  });
  for (const definition of plan.measures) order(definition.id, SYSTEM, { type: 'issue', definition });

  for (; day <= `${plan.year}-12-31` && events.length < most; day = addDays(day, 1)) {
    for (const [index, { id, leadUnit }] of plan.measures.entries()) {
      const measure = measures.get(id);
      if (!measure || events.length >= most) break;
      const reporter: Actor = { id: `of-${leadUnit}`, role: 'unit-reporter', unit: leadUnit };
      for (const one of ordersOf(measure, terms, day, index, reportEvery))
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
