/** The scheduled values of a target over the year, interpolated between its milestones or straight from start to end. */

import { isCumulative } from '../limits/roadmap.ts';
import { addDays, type CivilDate, daysBetween } from '../time/civil-date.ts';
import type { ScheduledMode } from './policy.ts';
import type { LampMilestone, LampSubject, LampTarget, Reading } from './subject.ts';

/** `value` is owed at the end of the day `on`. */
type Knot = { readonly on: CivilDate; readonly value: number };

export type Curve = {
  /** `always`: holds at every date, also before the first knot. */
  readonly shape: 'steps' | 'linear' | 'always';
  readonly knots: readonly Knot[];
  readonly decimals: number;
  readonly up: 1 | -1;
};

export type Scheduling = { readonly expected: number; readonly by: CivilDate };

/** -1 for a level that must fall from a known start, else 1. */
export const directionOf = ({ kind, start, value }: LampTarget): 1 | -1 =>
  kind === 'level' && start !== null && value !== null && start > value ? -1 : 1;

/** Percent of completion that a milestone counts for: what it expects, or an even share where none expects any. */
export const shareOf = (target: LampTarget, subject: LampSubject, step: LampMilestone): number | null => {
  const named = subject.milestones.some(({ expected }) => expected.some((one) => one.target === target.id));
  if (named) return step.expected.find((one) => one.target === target.id)?.value ?? null;
  return ((subject.milestones.indexOf(step) + 1) * 100) / subject.milestones.length;
};

/**
 * - count, deliverable: from nothing on the day of issue
 * - level: from its start; where none is known, from the first figure reported, and nothing is owed before the first
 *   milestone that expects something
 * - growth: a rate of the period so far, hence never interpolated from zero; in a straight line the year's rate applies
 *   from the first milestone on, because no figure exists before it
 * - ceiling: holds at every date
 */
export const curveOf = (
  target: LampTarget,
  subject: LampSubject,
  mode: ScheduledMode,
  first: Reading | null,
): Curve => {
  const roadmap = roadmapKnots(target, subject);
  const curve = {
    decimals: Math.max(0, ...[target.value, target.start, ...roadmap.map((knot) => knot.value)].map(decimalsOf)),
    up: directionOf(target),
  };
  if (target.kind === 'ceiling') return { ...curve, shape: 'always', knots: roadmap };
  if (mode === 'roadmap-steps') return { ...curve, shape: 'steps', knots: roadmap };
  const goal = goalOf(target) ?? roadmap.at(-1)?.value ?? null;
  if (mode === 'straight-line' && target.kind === 'growth') {
    const on = subject.milestones.map(({ due }) => due).sort()[0] ?? subject.period.to;
    return { ...curve, shape: 'steps', knots: goal === null ? [] : [{ on, value: goal }] };
  }
  const straight = mode === 'straight-line';
  const end = straight ? (goal === null ? [] : [{ on: subject.period.to, value: goal }]) : roadmap;
  const start = startKnot(target, straight ? addDays(subject.period.from, -1) : subject.issued, first);
  const before = start !== null && end[0] !== undefined && start.on < end[0].on ? [start] : [];
  return { ...curve, shape: 'linear', knots: [...before, ...end] };
};

/** Null before the first knot; rounded towards the start, because no fraction of a countable thing can be owed. */
export const valueOn = ({ shape, knots, decimals, up }: Curve, by: CivilDate): Scheduling | null => {
  const index = knots.findLastIndex((knot) => knot.on <= by);
  const knot = knots[index] ?? (shape === 'always' ? knots[0] : undefined);
  const next = knots[index + 1];
  if (!knot) return null;
  if (shape === 'always') return { expected: knot.value, by };
  if (shape === 'steps' || !next) return { expected: knot.value, by: knot.on };
  const part = ((next.value - knot.value) * daysBetween(knot.on, by)) / daysBetween(knot.on, next.on);
  const factor = 10 ** decimals;
  return { expected: (Math.floor((knot.value + part) * up * factor + 1e-9) / factor) * up, by };
};

const goalOf = ({ kind, value }: LampTarget): number | null => (kind === 'deliverable' ? 100 : value);

const startKnot = (target: LampTarget, on: CivilDate, first: Reading | null): Knot | null => {
  if (isCumulative(target)) return { on, value: 0 };
  if (target.kind !== 'level') return null;
  return target.start === null ? first && { on: first.asOf, value: first.value } : { on, value: target.start };
};

/**
 * What the milestones expect, by date. A milestone postponed beyond a later one no longer counts, because the later one
 * already expects more. Where no milestone names the target, all of it is owed with the last one. A milestone whose
 * extension is being decided expects nothing until the decision; a ceiling applies all the same.
 */
const roadmapKnots = (target: LampTarget, subject: LampSubject): readonly Knot[] => {
  const counting = subject.milestones.filter(({ asked }) => target.kind === 'ceiling' || !asked);
  if (counting.length === 0) return [];
  const steps = counting
    .map((step, ordinal) => ({ on: step.due, ordinal, value: knotValue(target, subject, step) }))
    .sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : a.ordinal - b.ordinal));
  const knots: Knot[] = [];
  let last = -1;
  for (const { on, ordinal, value } of steps) {
    if (ordinal < last || value === null) continue;
    if (knots.at(-1)?.on === on) knots.pop();
    knots.push({ on, value });
    last = ordinal;
  }
  const goal = goalOf(target);
  return knots.length > 0 || goal === null ? knots : [{ on: steps.at(-1)?.on ?? subject.period.to, value: goal }];
};

const knotValue = (target: LampTarget, subject: LampSubject, step: LampMilestone): number | null =>
  target.kind === 'deliverable'
    ? shareOf(target, subject, step)
    : (step.expected.find((one) => one.target === target.id)?.value ?? null);

/** The number of decimals in a figure, six at most. */
const decimalsOf = (value: number | null): number => {
  if (value === null) return 0;
  let decimals = 0;
  while (decimals < 6 && Math.abs(Math.round(value * 10 ** decimals) / 10 ** decimals - value) > 1e-9) decimals += 1;
  return decimals;
};
