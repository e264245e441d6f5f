/** The months across the chart: where a date stands between its edges. */

import { addDays, daysBetween } from '../kit/show/date.ts';

export type Axis = {
  /** First and last day shown, YYYY-MM-DD. */
  readonly from: string;
  readonly to: string;
};

/** What one may look at: the year, or a quarter of it. */
export const ZOOMS = ['year', 'q1', 'q2', 'q3', 'q4'] as const;

export type Zoom = (typeof ZOOMS)[number];

export const zoomIn = (given: string | null): Zoom => ZOOMS.find((zoom) => zoom === given) ?? 'year';

const two = (month: number): string => String(month).padStart(2, '0');

export const axisOf = (year: number, zoom: Zoom): Axis => {
  if (zoom === 'year') return { from: `${year}-01-01`, to: `${year}-12-31` };
  const first = (Number(zoom.slice(1)) - 1) * 3 + 1;
  const after = first === 10 ? `${year + 1}-01-01` : `${year}-${two(first + 3)}-01`;
  return { from: `${year}-${two(first)}-01`, to: addDays(after, -1) };
};

export const daysOf = ({ from, to }: Axis): number => daysBetween(from, to) + 1;

/** In percent of the width, at noon of the date; outside of 0 to 100 where it is not shown. */
export const percentAt = (axis: Axis, date: string): number =>
  ((daysBetween(axis.from, date) + 0.5) / daysOf(axis)) * 100;

export const isShown = ({ from, to }: Axis, date: string): boolean => date >= from && date <= to;

/** The first days of the months shown. */
export const monthsOf = ({ from, to }: Axis): readonly string[] =>
  Array.from({ length: 12 }, (_, month) => `${from.slice(0, 4)}-${two(month + 1)}-01`).filter(
    (first) => first >= from && first <= to,
  );
