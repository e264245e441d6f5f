/** Lays reported and scheduled values out on a small picture of the year. */

export type CoursePoint = { readonly date: string; readonly value: number };

export type CourseShape = {
  /** `points` of an SVG polyline; empty where there is nothing to draw. */
  readonly reported: string;
  readonly scheduled: string;
  /** The newest reported value. */
  readonly last: { readonly x: number; readonly y: number } | null;
};

export type CourseSize = { readonly width: number; readonly height: number; readonly margin: number };

const dayOf = (date: string): number => Date.parse(date) / 86_400_000;

/** `from` and `to` are the first and the last day of the picture. */
export const layOutCourse = (
  reported: readonly CoursePoint[],
  scheduled: readonly CoursePoint[],
  { from, to }: { readonly from: string; readonly to: string },
  { width, height, margin }: CourseSize,
): CourseShape => {
  const all = [...reported, ...scheduled];
  const values = all.map(({ value }) => value);
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const [begin, end] = [dayOf(from), dayOf(to)];
  const x = (date: string) => margin + ((dayOf(date) - begin) / Math.max(end - begin, 1)) * (width - 2 * margin);
  const y = (value: number) =>
    high === low ? height / 2 : height - margin - ((value - low) / (high - low)) * (height - 2 * margin);
  const place = ({ date, value }: CoursePoint) => ({ x: round(x(date)), y: round(y(value)) });
  const line = (points: readonly CoursePoint[]) => {
    const placed = [...points].sort((a, b) => a.date.localeCompare(b.date)).map(place);
    return placed.map((point) => `${point.x},${point.y}`).join(' ');
  };
  const [newest] = [...reported].sort((a, b) => b.date.localeCompare(a.date));
  return { reported: line(reported), scheduled: line(scheduled), last: newest ? place(newest) : null };
};

const round = (value: number): number => Math.round(value * 10) / 10;
