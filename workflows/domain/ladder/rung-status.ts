/** The rungs of a ladder that apply to an obligation, and the status of each. */

import { isRungOf, type Ladder, type Rung } from './ladder.ts';
import type { Climber } from './obligation.ts';

/** In the ladder's order. */
export const rungsOf = (ladder: Ladder, climber: Climber): readonly Rung[] =>
  ladder.rungs.filter((rung) =>
    'due' in climber
      ? isRungOf(rung, climber.kind)
      : rung.trigger.kind === 'lamp-turned' && rung.trigger.to.includes(climber.lamp),
  );

/**
 * - `ahead`: to come; may be skipped or fired by hand
 * - `skipped`: left out; may still be fired by hand
 * - `fired`: done, and never again in this occurrence
 * - `passed-over`: lies below one that fired, and no longer fires by itself or by hand
 * - `unknown`: the ladder has no such rung for this obligation
 */
export type RungStatus = 'ahead' | 'skipped' | 'fired' | 'passed-over' | 'unknown';

const highestFired = (rungs: readonly Rung[], { fired }: Climber): number =>
  rungs.findLastIndex(({ id }) => fired.some(({ rung }) => rung === id));

export const rungStatus = (ladder: Ladder, climber: Climber, rung: string): RungStatus => {
  const rungs = rungsOf(ladder, climber);
  const index = rungs.findIndex(({ id }) => id === rung);
  if (index === -1) return 'unknown';
  if (climber.fired.some((one) => one.rung === rung)) return 'fired';
  if (index < highestFired(rungs, climber)) return 'passed-over';
  return climber.skipped.includes(rung) ? 'skipped' : 'ahead';
};

/** Above the highest rung that fired, those that are skipped included: leaving one out does not hasten the next. */
export const rungsAbove = (ladder: Ladder, climber: Climber): readonly Rung[] => {
  const rungs = rungsOf(ladder, climber);
  return rungs.slice(highestFired(rungs, climber) + 1);
};
