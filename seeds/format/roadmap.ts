/** Converts a roadmap of steps and shares into a measure's milestones: dates on working days, values in the target's unit. */

import {
  type CalendarData,
  type CivilDate,
  type Milestone,
  type Origin,
  type Target,
  workingDayUpTo,
} from '@duban/domain';
import { parseDue, parseLocators, parseText } from './notation.ts';
import type { RawStep } from './schema.ts';

export type Expectations = Readonly<Record<string, readonly (number | null)[]>>;

export type RoadmapContext = {
  readonly year: number;
  /** A milestone cannot be due before the plan was adopted. */
  readonly adopted: CivilDate;
  readonly calendar: CalendarData;
  /** `earlier`: a date on a day off moves to the last working day before it. */
  readonly dueDates: 'earlier' | 'as-written';
};

const decimalsOf = (value: number): number => (String(value).split('.')[1] ?? '').length;

/** Rounds down, because counts are whole; 1e-9 corrects the floating-point error of a product such as 0.29 * 100. */
const roundDown = (value: number, decimals: number): number => {
  const factor = 10 ** decimals;
  return Math.floor(value * factor + 1e-9) / factor;
};

/**
 * The expected value of a target at a share of the roadmap, or null where it is unknown: a level has no known starting
 * value unless the measure states it. A ceiling applies at every step.
 */
const expectedAt = (target: Target, share: number, decimals: number | undefined): number | null => {
  if (target.kind === 'ceiling') return target.value;
  if (target.kind === 'deliverable') return share;
  if (target.value === null) return null;
  if (target.kind === 'level') return share === 100 ? target.value : null;
  return roundDown((target.value * share) / 100, decimals ?? decimalsOf(target.value));
};

/** The date itself, or the last working day before it where the plan says so and the calendar reaches. */
export const placeDue = (written: string, { year, calendar, dueDates }: RoadmapContext): CivilDate => {
  const due = parseDue(written, year);
  return dueDates === 'as-written' ? due : workingDayUpTo(calendar, due);
};

/** @param decimals decimals of the expected values, by target id; those of the target's value where absent. */
export const expandRoadmap = (
  steps: readonly RawStep[],
  rule: string,
  targets: readonly Target[],
  decimals: ReadonlyMap<string, number>,
  expect: Expectations,
  context: RoadmapContext,
): Milestone[] =>
  steps.map((step, index) => {
    const origin: Origin =
      step.at === undefined ? { kind: 'proposed', rule } : { kind: 'reported', at: parseLocators(step.at) };
    const expected = targets.flatMap((target) => {
      const stated = expect[target.id];
      const value = stated
        ? (stated[index] ?? null)
        : step.share === undefined
          ? null
          : expectedAt(target, step.share, decimals.get(target.id));
      return value === null ? [] : [{ target: target.id, value }];
    });
    return {
      id: step.id ?? `m${index + 1}`,
      ordinal: index + 1,
      label: parseText(step.label),
      due: placeDue(step.due, context),
      expected,
      origin,
    };
  });
