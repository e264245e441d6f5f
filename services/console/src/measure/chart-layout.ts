/** Lays a target out over the year: reported values, the scheduled course, the line to be reached, and their labels. */

type ChartPoint = { readonly date: string; readonly value: number };

/** `key` tells reports of the same day apart: the later one has the higher. */
type ReportedPoint = ChartPoint & { readonly key: number };

export type ChartAsk = {
  readonly reported: readonly ReportedPoint[];
  readonly scheduled: readonly ChartPoint[];
  /** How the schedule runs between its points. */
  readonly shape: 'ALWAYS' | 'LINEAR' | 'STEPS';
  /** The value to be reached; null where it is no number. */
  readonly goal: number | null;
  /** Counts and percentages begin at nothing. */
  readonly fromZero: boolean;
  readonly year: number;
  readonly today: string;
  /** Pixels. */
  readonly width: number;
  readonly height: number;
};

type Spot = { readonly x: number; readonly y: number };

export type ChartLayout = {
  readonly plot: { readonly left: number; readonly right: number; readonly top: number; readonly bottom: number };
  readonly ticks: readonly { readonly value: number; readonly y: number }[];
  readonly months: readonly { readonly month: number; readonly x: number }[];
  readonly reported: readonly (Spot & ReportedPoint)[];
  /** `points` of an SVG polyline, empty where nothing is scheduled. */
  readonly scheduled: string;
  /** Where the word for the schedule stands. */
  readonly scheduledLabel: Spot | null;
  readonly goal: number | null;
  /** Where the present day stands; null in another year. */
  readonly today: number | null;
};

const MARGIN = { left: 46, right: 16, top: 26, bottom: 26 };
const DAY_MS = 86_400_000;
const TICKS = 4;
/** Narrower than this the months would touch: every second one is named. */
const MONTH_WIDTH = 34;

const dayOf = (date: string): number => Date.parse(date) / DAY_MS;
const round = (value: number): number => Math.round(value * 10) / 10;

/** 1, 2 or 5 times a power of ten. */
export const niceStep = (range: number): number => {
  const rough = range / TICKS || 1;
  const power = 10 ** Math.floor(Math.log10(rough));
  const [step = 10] = [1, 2, 5, 10].filter((factor) => factor * power >= rough);
  return step * power;
};

export const layOutChart = (ask: ChartAsk): ChartLayout => {
  const { reported, scheduled, goal, fromZero, year, today, width, height } = ask;
  const plot = { left: MARGIN.left, right: width - MARGIN.right, top: MARGIN.top, bottom: height - MARGIN.bottom };
  const values = [...reported, ...scheduled].map(({ value }) => value).concat(goal ?? []);
  const { low, high, step } = scaleOf(values, fromZero);
  const [begin, end] = [dayOf(`${year}-01-01`), dayOf(`${year}-12-31`)];
  const x = (date: string) =>
    round(
      plot.left + ((Math.min(Math.max(dayOf(date), begin), end) - begin) / (end - begin)) * (plot.right - plot.left),
    );
  const y = (value: number) => round(plot.bottom - ((value - low) / (high - low)) * (plot.bottom - plot.top));
  const ticks = Array.from({ length: Math.round((high - low) / step) + 1 }, (_, at) => tidy(low + at * step));
  const every = (plot.right - plot.left) / 12 < MONTH_WIDTH ? 2 : 1;
  const course = courseOf(ask).map(({ date, value }) => ({ x: x(date), y: y(value) }));
  const middle = course[Math.floor((course.length - 1) / 2)] ?? null;
  return {
    plot,
    ticks: ticks.map((value) => ({ value, y: y(value) })),
    months: Array.from({ length: 12 }, (_, at) => at + 1)
      .filter((month) => (month - 1) % every === 0)
      .map((month) => ({ month, x: x(`${year}-${String(month).padStart(2, '0')}-15`) })),
    reported: inOrder(reported).map((point) => ({ ...point, x: x(point.date), y: y(point.value) })),
    scheduled: course.map((spot) => `${spot.x},${spot.y}`).join(' '),
    scheduledLabel: course.length > 0 ? middle : null,
    goal: goal === null ? null : y(goal),
    today: today.startsWith(String(year)) ? x(today) : null,
  };
};

/** Of one day the later report comes last: it is the one that holds. */
const inOrder = (points: readonly ReportedPoint[]): readonly ReportedPoint[] =>
  [...points].sort((a, b) => a.date.localeCompare(b.date) || a.key - b.key);

const byDate = <Point extends ChartPoint>(points: readonly Point[]): readonly Point[] =>
  [...points].sort((a, b) => a.date.localeCompare(b.date));

/** The line of the schedule: to the end of the year, in steps where it moves in steps. */
const courseOf = ({ scheduled, shape, year }: ChartAsk): readonly ChartPoint[] => {
  const points = byDate(scheduled);
  const [first] = points;
  const last = points[points.length - 1];
  if (!first || !last) return [];
  const stepped =
    shape === 'STEPS'
      ? points.flatMap((point, at) => {
          const before = points[at - 1];
          return before ? [{ date: point.date, value: before.value }, point] : [point];
        })
      : points;
  const whole = shape === 'ALWAYS' ? [{ date: `${year}-01-01`, value: first.value }, ...stepped] : stepped;
  return [...whole, { date: `${year}-12-31`, value: last.value }];
};

const scaleOf = (values: readonly number[], fromZero: boolean) => {
  const least = Math.min(...values, ...(fromZero ? [0] : []));
  const most = Math.max(...values, ...(fromZero ? [0] : []));
  if (values.length === 0) return { low: 0, high: 1, step: 1 };
  const step = niceStep(most - least || Math.abs(most) || 1);
  const low = Math.floor(least / step) * step;
  const high = Math.ceil(most / step) * step;
  return { low, high: high === low ? low + step : high, step };
};

/** 0.1 + 0.2 is no tick. */
const tidy = (value: number): number => Number(value.toPrecision(12));
