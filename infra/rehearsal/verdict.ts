/** Prints the result of a rehearsal: the table, the figures, and each difference. */

import type { Clock } from '@duban/domain';
import { quantiles } from './board.ts';
import { delayOf, describeDifference, describeLate, renderComparison } from './checker/table.ts';
import type { Rehearsal } from './rehearse.ts';

const MAX_PRINTED_DIFFERENCES = 20;

/** True when nothing is missing, duplicated, early, late or unfounded, and no simulated person received an error. */
export const isClean = ({ comparison, errors }: Rehearsal): boolean =>
  comparison.differences.length === 0 && errors.length === 0;

/** What a plan hour was worth: a clock that lingers gives those hours more in which much is due. */
const hoursOf = (clock: Clock): string => {
  if (clock.kind === 'real') return 'the clock was real';
  const day = 86_400_000 / clock.rate;
  const { pace } = clock;
  if (!pace) return `a plan hour was ${(day / 24).toFixed(0)} ms`;
  const whole = pace.hours.reduce((sum, weight) => sum + weight, 0);
  const parts = [...new Set(pace.hours)].map((weight) => {
    const hours = pace.hours.flatMap((one, hour) => (one === weight ? [hour] : []));
    return `${((weight / whole) * day).toFixed(0)} ms (${hours.length === 1 ? `that from ${hours[0]}:00` : `${hours.length} hours`})`;
  });
  const longest = Math.max(1, ...pace.days.map(({ length }) => length));
  const long = pace.days.length > 0 ? `; ${pace.days.length} days took up to ${longest.toFixed(1)} times that` : '';
  return `a plan day was ${day.toFixed(0)} ms, a plan hour ${parts.join(', ')}${long}`;
};

const firstOf = (lines: readonly string[]): string[] => [
  ...lines.slice(0, MAX_PRINTED_DIFFERENCES),
  ...(lines.length > MAX_PRINTED_DIFFERENCES ? [`… and ${lines.length - MAX_PRINTED_DIFFERENCES} lines more`] : []),
];

export const renderVerdict = (rehearsal: Rehearsal): string => {
  const { comparison, statistics, clock, rows, kills, healedAfter, errors } = rehearsal;
  const { differences } = comparison;
  const delays = [0.5, 0.95, 1].map((part) => delayOf(comparison.total.realDelays, part).toFixed(0));
  const late = describeLate(differences.filter(({ kind }) => kind === 'late'));
  const refused = [...statistics.refusals].sort(([, a], [, b]) => b - a).map(([code, number]) => `${code} ${number}`);
  return [
    renderComparison(comparison),
    '',
    `events ${rows.length} · commands ${statistics.latencies.length}, ${quantiles(statistics.latencies)} (half, 95 of 100, slowest) · queries ${statistics.queries} · retries ${statistics.retries}`,
    `in real time half came within ${delays[0]} ms, 95 of 100 within ${delays[1]} ms, the last within ${delays[2]} ms; ${hoursOf(clock)}`,
    ...(kills.length === 0
      ? []
      : [
          `the worker was killed ${kills.length} times; every measure answered again after ${quantiles(kills.map(({ from, to }) => to - from))} (half, 95 of 100, slowest), a time that counts as nobody's delay`,
        ]),
    ...(healedAfter === null
      ? []
      : [`Temporal lost everything; all ran again after ${(healedAfter / 1000).toFixed(1)} s`]),
    ...(refused.length > 0 ? [`refused: ${refused.join(', ')}`] : []),
    ...firstOf(errors.map((error) => `error: ${error instanceof Error ? error.message : String(error)}`)),
    ...firstOf([...differences.filter(({ kind }) => kind !== 'late').map(describeDifference), ...late]),
    isClean(rehearsal) ? 'Clean. 全部吻合。' : `${differences.length} differences, ${errors.length} errors. 有出入。`,
  ].join('\n');
};
