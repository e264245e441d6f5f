/** What a person reads at the end of a rehearsal: the table, the figures, and what differed. */

import type { Clock } from '@duban/domain';
import { quantiles } from './board.ts';
import type { Difference } from './checker/compare.ts';
import { delayOf, describeDifference, renderComparison } from './checker/table.ts';
import type { Rehearsal } from './rehearse.ts';

const FIRST = 20;

/** Nothing missing, twice, early, late or unfounded, and nobody among the people was answered with an error. */
export const isClean = ({ comparison, errors }: Rehearsal): boolean =>
  comparison.differences.length === 0 && errors.length === 0;

/** What never came or came wrongly says more than what came late, and the longest delay more than a short one. */
const worstFirst = (a: Difference, b: Difference): number =>
  Number(a.kind === 'late') - Number(b.kind === 'late') || delay(b) - delay(a);
const delay = ({ expected, fired }: Difference): number => (fired ?? 0) - (expected ?? 0);

/** What a plan hour was worth: a clock that lingers gives those hours more in which much is due. */
const hoursOf = (clock: Clock): string => {
  if (clock.kind === 'real') return 'the clock was real';
  const day = 86_400_000 / clock.rate;
  const { pace } = clock;
  if (!pace) return `a plan hour was ${(day / 24).toFixed(0)} ms`;
  const whole = pace.reduce((sum, weight) => sum + weight, 0);
  const parts = [...new Set(pace)].map((weight) => {
    const hours = pace.flatMap((one, hour) => (one === weight ? [hour] : []));
    return `${((weight / whole) * day).toFixed(0)} ms (${hours.length === 1 ? `that from ${hours[0]}:00` : `${hours.length} hours`})`;
  });
  return `a plan day was ${day.toFixed(0)} ms, a plan hour ${parts.join(', ')}`;
};

export const renderVerdict = (rehearsal: Rehearsal): string => {
  const { comparison, statistics, clock, events, kills, errors } = rehearsal;
  const { differences } = comparison;
  const late = [0.5, 0.95, 1].map((part) => delayOf(comparison.total.realDelays, part).toFixed(0));
  const refused = [...statistics.refusals].sort(([, a], [, b]) => b - a).map(([code, number]) => `${code} ${number}`);
  return [
    renderComparison(comparison),
    '',
    `events ${events} · commands ${statistics.latencies.length}, ${quantiles(statistics.latencies)} (half, 95 of 100, slowest) · queries ${statistics.queries} · retries ${statistics.retries} · worker killed ${kills} times`,
    `in real time half came within ${late[0]} ms, 95 of 100 within ${late[1]} ms, the last within ${late[2]} ms; ${hoursOf(clock)}`,
    ...(refused.length > 0 ? [`refused: ${refused.join(', ')}`] : []),
    ...errors.slice(0, FIRST).map((error) => `error: ${error instanceof Error ? error.message : String(error)}`),
    ...differences.toSorted(worstFirst).slice(0, FIRST).map(describeDifference),
    ...(differences.length > FIRST ? [`… and ${differences.length - FIRST} more`] : []),
    isClean(rehearsal) ? 'Clean. 全部吻合。' : `${differences.length} differences, ${errors.length} errors. 有出入。`,
  ].join('\n');
};
