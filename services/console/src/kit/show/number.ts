/** Figures as they are written: no more digits than were reported, a minus that is as wide as a digit. */

/** 1234.5 → 1,234.5 */
export const sayNumber = (value: number): string =>
  value.toLocaleString('en-US', { maximumFractionDigits: 6 }).replace('-', '−');
