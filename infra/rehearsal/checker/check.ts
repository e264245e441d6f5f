/** The independent checker: derives from the log and its policies what had to happen, and checks that it did, once and in time. */

import type { MeasureEvent, PlanEvent, PlanFrame } from '@duban/domain';
import { type Comparison, compare, type Tolerance } from './compare.ts';
import { expectationsOf, occasionOf, rulesOf } from './expect.ts';
import { UnknownToCheckerError } from './lamp-due.ts';
import { type LogRow, listIn } from './record.ts';

/**
 * `rows` is the whole log of one plan in its order, or at least all of its first event and of each measure that is to be
 * checked.
 * @throws UnknownToCheckerError where policies changed during the year, or are of a kind that the checker does not know.
 */
export const checkLog = (rows: readonly LogRow[], tolerance: Tolerance): Comparison => {
  const streams = new Map<string, LogRow<MeasureEvent>[]>();
  for (const row of rows)
    if (row.stream.startsWith('measure/')) listIn(streams, row.stream).push(row as LogRow<MeasureEvent>);
  const all = [...streams.values()];
  // What came after `until` has its reason there too.
  const end = Math.max(tolerance.until, ...rows.map(({ occurredAt }) => Date.parse(occurredAt)));
  const rules = rulesOf(frameIn(rows), end);
  return compare(
    all.flatMap((stream) => expectationsOf(stream, rules, end)),
    all.flat().flatMap((row) => occasionOf(row) ?? []),
    tolerance,
  );
};

/** What is no change of policies. */
const NO_POLICY: readonly PlanEvent['type'][] = ['PlanAdopted', 'PlanClockSet', 'InterviewRecorded'];

const frameIn = (rows: readonly LogRow[]): PlanFrame => {
  const own = rows.filter(({ stream }) => stream === 'plan') as readonly LogRow<PlanEvent>[];
  const changed = own.find(({ type }) => !NO_POLICY.includes(type));
  if (changed) throw new UnknownToCheckerError(`The plan changed during the year: ${changed.type}`);
  const [first] = own;
  if (first?.type !== 'PlanAdopted')
    throw new UnknownToCheckerError('The log does not begin with the adoption of a plan');
  return first.data.frame;
};
