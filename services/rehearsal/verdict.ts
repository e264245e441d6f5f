/** What a person reads at the end of a rehearsal: the table, the figures, and what differed. */

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

export const renderVerdict = (rehearsal: Rehearsal): string => {
  const { comparison, statistics, rate, events, kills, errors } = rehearsal;
  const { differences } = comparison;
  const real = (part: number): string => ((delayOf(comparison.total, part) * 60_000) / rate).toFixed(0);
  const refused = [...statistics.refusals].sort(([, a], [, b]) => b - a).map(([code, number]) => `${code} ${number}`);
  return [
    renderComparison(comparison),
    '',
    `events ${events} · commands ${statistics.latencies.length}, ${quantiles(statistics.latencies)} (half, 95 of 100, slowest) · queries ${statistics.queries} · retries ${statistics.retries} · worker killed ${kills} times`,
    `one plan hour was ${(3_600_000 / rate).toFixed(1)} ms; in real time half came within ${real(0.5)} ms, ${real(0.95)} ms 95 of 100, the last ${real(1)} ms`,
    ...(refused.length > 0 ? [`refused: ${refused.join(', ')}`] : []),
    ...errors.slice(0, FIRST).map((error) => `error: ${error instanceof Error ? error.message : String(error)}`),
    ...differences.toSorted(worstFirst).slice(0, FIRST).map(describeDifference),
    ...(differences.length > FIRST ? [`… and ${differences.length - FIRST} more`] : []),
    isClean(rehearsal) ? 'Clean. 全部吻合。' : `${differences.length} differences, ${errors.length} errors. 有出入。`,
  ].join('\n');
};
