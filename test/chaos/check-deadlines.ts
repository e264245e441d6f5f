/** Checks every deadline and rung by the rehearsal's independent checker, which is given the moves of the clock and the lapsed reminders. */

import {
  type CivilDate,
  type Clock,
  endOfDate,
  type MeasureEvent,
  parseObligation,
  planTime,
  realTime,
} from '@duban/domain';
import { type Comparison, checkLog, describeDifference, isOwnAct, type LogRow } from '@duban/rehearsal';
import type { Check } from './checker.ts';

type Difference = Comparison['differences'][number];

/**
 * A reminder is useless once its date is over. It may be missing where its measure recorded nothing by a command in the
 * whole time that the reminder had, and woke up at most this long before the end of it: its workflow was stuck then, or
 * the clock jumped over the date. Where it took a command in that time, the reminder was lost. No other rung may be missing.
 */
const WAKE_UP_MS = 20_000;

/** `until` in milliseconds of plan time: what falls due later may be in the log or not. */
export const checkDeadlines = (rows: readonly LogRow[], until: number): readonly Check[] => {
  const { differences, total } = checkLog(rows, {
    // FaultInjector make everything late; here it counts that it came.
    late: Number.POSITIVE_INFINITY,
    lateReal: 0,
    outages: [],
    until,
    real: (planMs) => planMs,
  });
  const real = realTimes(rows);
  const before = remindersOf(rows);
  const lapsed = differences.filter((one) => isLapsed(one, rows, before, real));
  const of = (...kinds: Difference['kind'][]) =>
    differences.filter((one) => kinds.includes(one.kind) && !lapsed.includes(one)).map(describeDifference);
  return [
    { name: 'deadline or rung lost', checked: total.expected, differences: of('missing'), excused: lapsed.length },
    { name: 'deadline or rung repeated', checked: total.fired, differences: of('twice') },
    { name: 'early or without cause', checked: total.fired, differences: of('early', 'unfounded') },
  ];
};

const isLapsed = (
  { kind, key, stream, expected }: Difference,
  rows: readonly LogRow[],
  reminders: ReadonlySet<string>,
  real: (planMs: number) => number,
): boolean => {
  const [obligation = '', , rung = ''] = key.split('/');
  if (kind !== 'missing' || expected === null || !reminders.has(rung)) return false;
  const due = dueOf(rows, stream, obligation, expected);
  if (due === null) return false;
  const end = Date.parse(endOfDate(due));
  const acts = rows.filter((row) => {
    const at = Date.parse(row.occurredAt);
    return row.stream === stream && expected <= at && at < end;
  });
  const [first] = acts;
  if (!acts.every((row) => isOwnAct(row as LogRow<MeasureEvent>))) return false;
  return !first || real(end) - real(Date.parse(first.occurredAt)) < WAKE_UP_MS;
};

const remindersOf = (rows: readonly LogRow[]): ReadonlySet<string> => {
  const [first] = rows;
  if (first?.type !== 'PlanAdopted') return new Set();
  const { rungs } = first.data.frame.policies.ladder;
  return new Set(rungs.filter(({ trigger }) => trigger.kind === 'before-due').map(({ id }) => id));
};

/** The due date of a report, a milestone or an instruction as it was at that moment. */
const dueOf = (rows: readonly LogRow[], stream: string, obligation: string, at: number): CivilDate | null => {
  const parsed = parseObligation(obligation);
  if (parsed.kind === 'report') return parsed.period;
  let due: CivilDate | null = null;
  for (const row of rows) {
    if (row.stream !== stream || Date.parse(row.occurredAt) > at) continue;
    if (row.type === 'MeasureIssued')
      due = row.data.definition.milestones.find(({ id }) => id === obligation)?.due ?? due;
    else if (row.type === 'MilestoneExtended' || row.type === 'MilestoneReturned')
      due = row.data.milestone === obligation ? row.data.due : due;
    else if (row.type === 'InstructionGiven' || row.type === 'MeetingDecisionRecorded')
      due = row.data.instruction === obligation ? row.data.due : due;
    else if (row.type === 'MeasureResumed')
      due =
        row.data.milestones.find(({ milestone }) => milestone === obligation)?.due ??
        row.data.instructions.find(({ instruction }) => instruction === obligation)?.due ??
        due;
  }
  return due;
};

/** Converts plan time to the first real time that shows it, by all clocks that the plan had. */
const realTimes = (rows: readonly LogRow[]): ((planMs: number) => number) => {
  const clocks = rows.flatMap((row): Extract<Clock, { kind: 'rehearsal' }>[] => {
    const clock = row.type === 'PlanAdopted' || row.type === 'PlanClockSet' ? row.data.clock : null;
    return clock?.kind === 'rehearsal' ? [clock] : [];
  });
  return (planMs) => {
    for (const [index, clock] of clocks.entries()) {
      const begins = Date.parse(clock.realEpoch);
      if (planMs <= Date.parse(clock.planEpoch)) return begins;
      const next = clocks[index + 1];
      if (!next || planMs <= Date.parse(planTime(clock, Date.parse(next.realEpoch))))
        return realTime(clock, new Date(planMs).toISOString());
    }
    return Number.POSITIVE_INFINITY;
  };
};
