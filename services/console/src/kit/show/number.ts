/** Figures as they are written: no more digits than were reported, a minus that is as wide as a digit. */

/** Keeps a floating-point error from lifting a distance to the next tenth. */
const ROUNDING = 1e-7;

/**
 * Percentage points as the reasons of lamps write them: what is behind schedule is rounded up to a tenth, so that it never
 * shows as 0; what is ahead is rounded down.
 */
export const pointsAway = (points: number): number =>
  (points < 0 ? Math.ceil(points * -10 - ROUNDING) : Math.floor(points * 10 + ROUNDING)) / 10;

/** 1234.5 → 1,234.5 */
export const sayNumber = (value: number): string =>
  value.toLocaleString('en-US', { maximumFractionDigits: 6 }).replace('-', '−');
