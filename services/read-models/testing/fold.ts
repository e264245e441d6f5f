/** What the read models have to say, computed from the first event on with nothing but the domain's own fold. */

import {
  type CivilDate,
  civilDateAt,
  evolveMeasure,
  evolvePlan,
  type Measure,
  type MilestoneState,
  type Plan,
} from '@duban/domain';
import type { Figures } from '../overview/overview.rows.ts';
import { isMeasureEvent, isPlanEvent, type LogEvent, measureOf } from '../projection/known-event.ts';

export const foldLog = (events: readonly LogEvent[]) => {
  let plan: Plan | null = null;
  const measures = new Map<string, Measure>();
  for (const event of events) {
    if (isPlanEvent(event)) plan = evolvePlan(plan, event);
    if (!isMeasureEvent(event)) continue;
    const next = evolveMeasure(measures.get(measureOf(event)) ?? null, event);
    if (next) measures.set(measureOf(event), next);
  }
  return { plan: plan as Plan | null, measures: [...measures.values()] };
};

export const isOpen = ({ status }: MilestoneState): boolean => status === 'pending' || status === 'returned';

export const figuresOf = (measures: readonly Measure[], today: CivilDate): Figures => {
  const milestones = measures.flatMap((measure) => measure.milestones);
  const count = <T>(all: readonly T[], test: (one: T) => boolean) => all.filter(test).length;
  return {
    measures: measures.length,
    issued: count(measures, ({ acknowledgedAt }) => acknowledgedAt === null),
    acknowledged: count(measures, ({ acknowledgedAt }) => acknowledgedAt !== null),
    milestones: milestones.length,
    due: count(milestones, ({ due }) => due < today),
    met: count(milestones, ({ status }) => status === 'verified'),
    waiting: count(milestones, ({ status }) => status === 'submitted'),
    missed: count(milestones, ({ missed }) => missed !== null),
    overdueOpen: count(milestones, (milestone) => isOpen(milestone) && milestone.missed === milestone.due),
  };
};

/** Kind, measure and milestone of what the unit owes, in order. */
export const toDoOf = (measures: readonly Measure[], unit: string, today: CivilDate, soon: CivilDate) => {
  const order = ['overdue', 'returned', 'acknowledge', 'dueSoon'];
  const owed = measures
    .filter(({ definition }) => definition.leadUnit === unit)
    .flatMap(({ definition, issuedAt, acknowledgedAt, milestones }) => {
      const item = (kind: string, milestone: string | null, date: CivilDate) => ({
        kind,
        measure: definition.id,
        milestone,
        date,
      });
      const issued = acknowledgedAt === null ? [item('acknowledge', null, civilDateAt(issuedAt))] : [];
      const steps = milestones.filter(isOpen).flatMap(({ id, status, due }) => {
        if (due < today) return [item('overdue', id, due)];
        if (status === 'returned') return [item('returned', id, due)];
        return due <= soon ? [item('dueSoon', id, due)] : [];
      });
      return [...issued, ...steps];
    });
  const keyOf = (one: (typeof owed)[number]) =>
    [order.indexOf(one.kind), one.date, one.measure, one.milestone ?? ''].join('|');
  return owed
    .sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1))
    .map(({ kind, measure, milestone }) => ({ kind, measure, milestone }));
};
