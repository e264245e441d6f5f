/** Which lamp a measure shows on a day: an independent implementation of the lamp policies that follow the roadmap. */

import type { LampPolicy, LampRule, MeasureDefinition, Target } from '@duban/domain';
import { type Day, dayOf, monthOf, type WorkDays } from './days.ts';
import type { MeasureRecord, Report, Step } from './record.ts';

/** Thrown for a policy that the checker does not know, rather than pass it unchecked. */
export class UnknownToCheckerError extends Error {
  override readonly name = 'UnknownToCheckerError';
}

export const checkKnown = ({ id, scheduled }: LampPolicy): void => {
  if (scheduled.mode !== 'roadmap-steps' || scheduled.asAt !== 'day')
    throw new UnknownToCheckerError(`The lamp policy ${id} schedules by ${scheduled.mode} as at ${scheduled.asAt}`);
};

export const lampOn = (policy: LampPolicy, record: MeasureRecord, calendar: WorkDays, day: Day): string => {
  if (record.stage === 'closed') return record.isException ? policy.situations.setAside : policy.situations.done;
  if (record.stage === 'set-aside') return policy.situations.setAside;
  const severity = (lamp: string): number => policy.lamps.find(({ id }) => id === lamp)?.severity ?? 0;
  const said = policy.rules.flatMap((rule) => whatSays(rule, policy, record, calendar, day));
  return said.sort((a, b) => severity(b) - severity(a))[0] ?? policy.situations.onTime;
};

const whatSays = (
  rule: LampRule,
  { scheduled }: LampPolicy,
  record: MeasureRecord,
  calendar: WorkDays,
  day: Day,
): readonly string[] => {
  switch (rule.kind) {
    case 'binary':
    case 'points':
    case 'percent':
      return record.definition.targets.flatMap((target) => {
        const way = wayOf(target, record, day - 1 - scheduled.graceDays, day);
        if (way === null) return [];
        if (rule.kind === 'binary') return [way.lead >= 0 ? rule.reached : rule.behind];
        const value = rule.kind === 'points' ? way.points : way.percent;
        return [rule.bands.find(({ atLeast }) => value >= atLeast)?.lamp ?? rule.below];
      });
    case 'due-days':
      return record.steps
        .filter((step) => isOwed(step) && !isAskedInTime(step, day))
        .flatMap(({ due }) => {
          const left = rule.days === 'calendar' ? due - day : workedDaysTo(calendar, day, due);
          return rule.bands
            .filter(({ atMost }) => left <= atMost)
            .slice(-1)
            .map(({ lamp }) => lamp);
        });
    case 'due-month':
      return record.steps.flatMap((step, index) => {
        if (!isOwed(step) || isAskedInTime(step, day) || step.returned || isBegun(record, index, day)) return [];
        const months = monthOf(day) - monthOf(step.due);
        return rule.bands
          .filter((band) => months >= band.months)
          .slice(-1)
          .map(({ lamp }) => lamp);
      });
  }
};

/** The office is deciding on more time that was asked for before the date. */
const isAskedInTime = ({ asked, due }: Step, day: Day): boolean => asked && day > due;

const isOwed = ({ state }: Step): boolean => state === 'owed';

/** Worked days from the day after `day` to `due`; negative where it is over. */
const workedDaysTo = (calendar: WorkDays, day: Day, due: Day): number => {
  let count = 0;
  for (let at = Math.min(day, due) + 1; at <= Math.max(day, due); at += 1) if (calendar.isWorked(at)) count += 1;
  return day <= due ? count : 0 - count;
};

type Way = { readonly lead: number; readonly points: number; readonly percent: number };

/** How far a target is ahead of what its roadmap expects at the end of `by`; null where nothing is owed of it yet. */
const wayOf = (target: Target, record: MeasureRecord, by: Day, today: Day): Way | null => {
  const { kind } = target;
  const roadmap = roadmapOf(target, record);
  const owed = roadmap.findLast(({ on }) => on <= by)?.value ?? (kind === 'ceiling' ? roadmap[0]?.value : undefined);
  const actual = actualOf(target, record, today);
  if (owed === undefined || (kind === 'ceiling' && actual === null)) return null;
  if (kind === 'ceiling') {
    const room = owed - (actual ?? 0);
    return room >= 0
      ? { lead: room, points: 0, percent: 100 }
      : behind(room, (room * 100) / (Math.abs(owed) || 100), (owed * 100) / (actual ?? 1));
  }
  if (actual === null && kind !== 'count' && kind !== 'deliverable') return { lead: -1, points: -100, percent: 0 };
  const start = kind === 'level' ? (target.baseline?.value ?? 0) : 0;
  const goal = kind === 'deliverable' ? 100 : (target.value ?? owed);
  const isFalling = kind === 'level' && target.baseline !== null && target.value !== null && start > target.value;
  const direction = isFalling ? -1 : 1;
  const [done, due] = [((actual ?? 0) - start) * direction, (owed - start) * direction];
  const points = sixDigits(((done - due) * 100) / (Math.abs(goal - start) || 100));
  const percent = due > 0 ? sixDigits((done * 100) / due) : done > 0 ? MOST : 100;
  if (done >= due) return { lead: done - due, points: bound(points, 0, MOST), percent: bound(percent, 100, MOST) };
  return behind(done - due, points, done <= 0 ? 0 : percent);
};

const MOST = 999;
const sixDigits = (value: number): number => Math.round(value * 1e6) / 1e6;
const bound = (value: number, low: number, high: number): number => Math.min(high, Math.max(low, value));
/** Whatever is behind shows it, be it by a millionth. */
const behind = (lead: number, points: number, percent: number): Way => ({
  lead,
  points: bound(sixDigits(points), -100, -1e-6),
  percent: bound(sixDigits(percent), 0, 100 - 1e-6),
});

type Knot = { readonly on: Day; readonly value: number };

/** By date; a step put off behind a later one no longer counts, for the later one expects more. */
const roadmapOf = (target: Target, { definition, steps }: MeasureRecord): readonly Knot[] => {
  const dated = steps
    .map((step, index) => ({ ...step, on: step.due, index, value: expectedOf(target, definition, index) }))
    .filter(({ asked }) => target.kind === 'ceiling' || !asked)
    .sort((a, b) => a.on - b.on || a.index - b.index);
  const counting = dated.filter(
    ({ value, index }, place) =>
      value !== null && !dated.slice(0, place).some((earlier) => earlier.value !== null && earlier.index > index),
  );
  const knots = counting
    .filter(({ on }, place) => counting[place + 1]?.on !== on)
    .map(({ on, value }) => ({ on, value: value ?? 0 }));
  if (knots.length > 0) return knots;
  const goal = target.kind === 'deliverable' ? 100 : target.value;
  const last = dated.at(-1)?.on;
  return goal === null || last === undefined ? [] : [{ on: last, value: goal }];
};

/** What a step expects of a target; of a deliverable that no step names, an even share of the whole. */
const expectedOf = (target: Target, { milestones }: MeasureDefinition, index: number): number | null => {
  const named = (at: number): number | undefined =>
    milestones[at]?.expected.find((one) => one.target === target.id)?.value;
  if (target.kind !== 'deliverable' || milestones.some((_, at) => named(at) !== undefined)) return named(index) ?? null;
  return ((index + 1) * 100) / milestones.length;
};

const actualOf = (target: Target, record: MeasureRecord, today: Day): number | null => {
  const reported = record.reports
    .flatMap(({ asOf, values }) =>
      values.filter((one) => one.target === target.id).map(({ value }) => ({ asOf, value })),
    )
    .filter(({ asOf }) => asOf <= today)
    .sort((a, b) => a.asOf - b.asOf)
    .at(-1)?.value;
  if (target.kind !== 'deliverable') return reported ?? null;
  // What was handed in shows what was finished.
  const shown = record.steps.flatMap((step, index) =>
    isOwed(step) ? [] : (expectedOf(target, record.definition, index) ?? []),
  );
  return reported === undefined && shown.length === 0 ? null : Math.max(reported ?? 0, ...shown);
};

/** A cumulative figure beyond the step before is a sign of work on this one; where the step has none, a report after that step's date. */
const isBegun = ({ definition, reports }: MeasureRecord, index: number, today: Day): boolean => {
  const cumulative = new Set(
    definition.targets.filter(({ kind }) => kind === 'count' || kind === 'deliverable').map(({ id }) => id),
  );
  const step = definition.milestones[index];
  const before = definition.milestones[index - 1];
  const counted = step?.expected.filter(({ target, value }) => cumulative.has(target) && value > 0) ?? [];
  const isSign = ({ asOf, values }: Report): boolean =>
    counted.length === 0
      ? before === undefined || asOf > dayOf(before.due)
      : counted.some(({ target }) => {
          const floor = before?.expected.find((one) => one.target === target)?.value ?? 0;
          return values.some((one) => one.target === target && one.value > floor);
        });
  const first = reports.find(isSign);
  return first !== undefined && first.asOf <= today;
};
