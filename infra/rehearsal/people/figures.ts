/** The figures that a unit reports: along its roadmap, at its own pace; cumulative ones never fall. */

import type { CivilDate, MeasureDefinition, Milestone, Target } from '@duban/domain';
import type { Random } from '../random.ts';
import { type Course, type CourseKind, roadmapDate } from './course.ts';

export type Figures = { readonly target: string; readonly value: number }[];

/** The share of a roadmap's figures that is reached; 1 is the roadmap itself. */
const PACE: Readonly<Record<CourseKind, readonly [slow: number, fast: number]>> = {
  early: [1, 1.05],
  well: [0.97, 1.1],
  slow: [0.5, 0.8],
  stalled: [0.02, 0.2],
};

export type Ledger = {
  /**
   * What the unit would report on a date, and with a milestone that it hands in: nobody states 3 % of a work beside the
   * papers of its half. The next call never states less of what accumulates.
   */
  report(date: CivilDate, handedIn?: Milestone): Figures;
  /** The last figures with one slip corrected; null where there is nothing to correct. */
  corrected(): Figures | null;
};

export const createLedger = (measure: MeasureDefinition, course: Course, random: Random): Ledger => {
  const [slow, fast] = PACE[course.kind];
  const pace = slow + random.next() * (fast - slow);
  let known = new Map<string, number>();
  let last: Figures = [];
  const figureOf = (target: Target, date: CivilDate, handedIn: Milestone | undefined): number => {
    const part = partOn(measure, target, roadmapDate(course, date)) * pace;
    const { kind, value } = target;
    if (kind === 'deliverable') {
      const shown = handedIn ? partOn(measure, target, handedIn.due) : 0;
      return Math.max(known.get(target.id) ?? 0, Math.min(100, Math.round(Math.max(part, shown) * 100)));
    }
    const goal = value ?? 10;
    // Rounded up, as people round towards the goal.
    if (kind === 'count') return Math.max(known.get(target.id) ?? 0, Math.min(whole(target, goal * part), goal * 1.5));
    if (kind === 'ceiling') return Math.floor(goal * (0.7 + random.next() * 0.35));
    if (kind === 'growth') return round(goal - 2 + random.next() * 3);
    const level = goal * (0.9 + 0.1 * part + random.next() * 0.02);
    return target.unit === '%' ? Math.min(100, round(level)) : whole(target, level);
  };
  return {
    report(date, handedIn) {
      last = measure.targets.map((target) => ({ target: target.id, value: figureOf(target, date, handedIn) }));
      known = new Map(last.map(({ target, value }) => [target, value]));
      return last;
    },
    corrected() {
      const [first, ...rest] = last;
      const target = measure.targets[0];
      const more = first && target && whole(target, first.value * 1.02 + 0.01);
      if (!first || more === undefined || (measure.targets[0]?.kind === 'deliverable' && more > 100)) return null;
      last = [{ ...first, value: more }, ...rest];
      known.set(first.target, more);
      return last;
    },
  };
};

/** A whole number where the goal is one. */
const whole = ({ value: goal }: Target, value: number): number =>
  Number.isInteger(goal ?? 0) ? Math.ceil(value - 1e-9) : round(value);

const round = (value: number): number => Math.round(value * 100) / 100;

/** 0 to 1: what the roadmap expects of a target by then, drawn straight between its dates. */
const partOn = ({ milestones }: MeasureDefinition, { id, kind, value }: Target, date: CivilDate): number => {
  const whole = kind === 'deliverable' ? 100 : value || 1;
  const knots = milestones.map(({ due, expected }, index) => ({
    at: Date.parse(due),
    part: (expected.find(({ target }) => target === id)?.value ?? (whole * (index + 1)) / milestones.length) / whole,
  }));
  const now = Date.parse(date);
  const start = { at: Date.parse(`${date.slice(0, 4)}-01-01`), part: 0 };
  const before = knots.findLast(({ at }) => at <= now) ?? start;
  const after = knots.find(({ at }) => at > now);
  if (!after) return 1;
  return before.part + ((after.part - before.part) * (now - before.at)) / Math.max(1, after.at - before.at);
};
