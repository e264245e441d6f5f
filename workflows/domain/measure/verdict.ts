/**
 * Which figures of a measure are verified, and whether they reach what was promised: the one rule for closing (销号).
 *
 * - A figure is reported: of each target the one that the newest report states which names the target.
 * - A figure is verified: it was the reported one when the office last verified a milestone of the measure, and has not
 *   been corrected since. A figure that is newer than the last verification is reported and not verified; the office
 *   verifies a milestone again to take it in.
 * - A target is reached: a count, level or growth stands at its number or above ("more than" and "at least" alike); a
 *   level that is to come down from its baseline, at its number or below; a ceiling is not above its number; a
 *   deliverable stands at 100 percent. A target without a number, and a deliverable of which no percent was ever
 *   reported, is reached when every milestone is verified.
 * - A measure is done: every milestone is verified, and every target is reached by verified figures.
 */

import type { Target } from '../plan/plan.ts';
import type { Shortfall } from './events.ts';
import type { Measure, MilestoneState, Report, VerifiedFigure } from './state.ts';

/** The figures, one for each target that was ever reported. */
export const reportedFigures = (reports: readonly Pick<Report, 'id' | 'values'>[]): readonly VerifiedFigure[] => {
  const found = new Map<string, VerifiedFigure>();
  for (const { id: report, values } of reports)
    for (const { target, value } of values) found.set(target, { target, value, report });
  return [...found.values()];
};

/** What a figure has to reach, as `isReached` compares it. */
type Aim = Pick<Target, 'kind' | 'value' | 'baseline'>;

/** Whether lower is better: a ceiling, and a level that is to come down. */
const isFalling = ({ kind, value, baseline }: Aim): boolean =>
  kind === 'ceiling' || (kind === 'level' && value !== null && baseline !== null && baseline.value > value);

/** The number that has to be reached, in the target's unit; percent for a deliverable; null where there is none. */
const numberOf = ({ kind, value }: Aim): number | null => (kind === 'deliverable' ? 100 : value);

/** Whether the figure is as good as `wanted`. */
const isAsGood = (target: Aim, figure: number, wanted: number): boolean =>
  isFalling(target) ? figure <= wanted : figure >= wanted;

/** Whether a figure keeps the promise; null for a target without a number. */
export const isReached = (target: Aim, figure: number): boolean | null => {
  const wanted = numberOf(target);
  return wanted === null ? null : isAsGood(target, figure, wanted);
};

/** What prevents a measure from being closed as done. */
export type Hindrances = {
  /** Milestones that are not verified. */
  readonly milestones: readonly string[];
  /** Targets that no verified figure reaches; `reported` is the verified figure. */
  readonly targets: readonly Shortfall[];
  /** Figures that were reported and not verified: verifying a milestone again takes them in. */
  readonly unverified: readonly VerifiedFigure[];
};

/** What a verdict depends on, taken from a measure or its read models. */
export type VerdictParts = {
  readonly targets: readonly (Aim & Pick<Target, 'id'>)[];
  readonly milestones: readonly Pick<MilestoneState, 'id' | 'status'>[];
  readonly reported: readonly VerifiedFigure[];
  readonly verified: readonly VerifiedFigure[];
};

export const hindrancesIn = ({ targets: promised, milestones, reported, verified }: VerdictParts): Hindrances => {
  const open = milestones.filter(({ status }) => status !== 'verified').map(({ id }) => id);
  const targets = promised.flatMap((target): readonly Shortfall[] => {
    const wanted = numberOf(target);
    if (wanted === null) return [];
    const figure = verified.find((one) => one.target === target.id)?.value ?? null;
    if (figure === null && target.kind === 'deliverable' && !reported.some((one) => one.target === target.id))
      return [];
    if (figure !== null && isAsGood(target, figure, wanted)) return [];
    return [{ target: target.id, expected: wanted, reported: figure }];
  });
  return { milestones: open, targets, unverified: unverifiedFigures(reported, verified) };
};

type Judged = Pick<Measure, 'milestones' | 'verified' | 'reports'> & {
  readonly definition: { readonly targets: VerdictParts['targets'] };
};

export const hindrancesOf = ({ definition, milestones, verified, reports }: Judged): Hindrances =>
  hindrancesIn({ targets: definition.targets, milestones, reported: reportedFigures(reports), verified });

/** Whether nothing prevents the measure from being closed as done. */
export const isUnhindered = ({ milestones, targets }: Hindrances): boolean =>
  milestones.length === 0 && targets.length === 0;

export const isDone = (measure: Judged): boolean => isUnhindered(hindrancesOf(measure));

/** Whether the measure would be done if the figures reported now were verified. */
export const isDoneOnceVerified = (parts: VerdictParts): boolean =>
  isUnhindered(hindrancesIn({ ...parts, verified: parts.reported }));

const unverifiedFigures = (
  reported: readonly VerifiedFigure[],
  verified: readonly VerifiedFigure[],
): readonly VerifiedFigure[] =>
  reported.filter(({ target, value }) => !verified.some((one) => one.target === target && one.value === value));

/**
 * Whether a figure is short of what a milestone expects. Where no percentage of a deliverable was ever reported, the
 * milestone itself shows its progress.
 */
export const isShort = (target: Aim, figure: number | null, expected: number): boolean =>
  figure === null ? target.kind !== 'deliverable' : !isAsGood(target, figure, expected);

/** Targets below their expected value at a milestone, by the figures reported now. */
export const shortfallsAt = (
  { definition, reports }: Pick<Measure, 'definition' | 'reports'>,
  milestone: string,
): readonly Shortfall[] => {
  const reported = reportedFigures(reports);
  const { expected = [] } = definition.milestones.find(({ id }) => id === milestone) ?? {};
  return expected.flatMap(({ target: id, value }): readonly Shortfall[] => {
    const target = definition.targets.find((one) => one.id === id);
    if (!target) return [];
    const figure = reported.find((one) => one.target === id)?.value ?? null;
    return isShort(target, figure, value) ? [{ target: id, expected: value, reported: figure }] : [];
  });
};

/** Verified figures after a correction: those that it changes must be verified again. */
export const withoutCorrected = (
  verified: readonly VerifiedFigure[],
  { id, values }: Pick<Report, 'id' | 'values'>,
): readonly VerifiedFigure[] =>
  verified.filter(
    ({ target, value, report }) => report !== id || values.some((one) => one.target === target && one.value === value),
  );
