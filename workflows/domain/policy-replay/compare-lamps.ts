/** Compares the recorded lamps with those that another policy would have set, by day and by measure. */

import type { Text } from '../kernel/text.ts';
import { type Lamp, type LampPolicy, lampOf } from '../lamp/policy.ts';
import { type LampHistory, replayLamps } from '../lamp/replay.ts';
import type { PolicyRef } from '../measure/watch.events.ts';
import type { Terms } from '../plan/settings.ts';
import { addDays, type CivilDate } from '../time/civil-date.ts';
import type { LampLit, MeasurePast, PlanPast } from './lamp-past.ts';

/** A period, both days included, in which neither lamp changed at the end of a day; null: no lamp was recorded. */
export type Stretch = {
  readonly from: CivilDate;
  readonly to: CivilDate;
  readonly days: number;
  readonly recorded: LampLit | null;
  readonly other: LampLit | null;
};

export type MeasureReplay = {
  readonly id: string;
  readonly code: string;
  readonly title: Text;
  /** Every lamp change; the first is the lamp lit on the first day. Two may fall on one date. */
  readonly recorded: readonly LampLit[];
  readonly other: readonly LampLit[];
  readonly stretches: readonly Stretch[];
};

type LampDays = { readonly recorded: Lamp | null; readonly other: Lamp | null; readonly days: number };

export type PolicyReplay = {
  readonly plan: string;
  readonly policy: PolicyRef & { readonly title: Text };
  readonly from: CivilDate;
  readonly until: CivilDate;
  readonly measures: readonly MeasureReplay[];
  /** Measure-days by the two lamps; the worst first. */
  readonly days: readonly LampDays[];
};

type Span = { readonly from: CivilDate; readonly until: CivilDate };

/** `from`: the date from which the other policy would have been in force, from the beginning where it is null. */
export const replayPolicy = (
  { plan, measures }: PlanPast,
  policy: LampPolicy,
  { from, until }: { readonly from: CivilDate | null; readonly until: CivilDate },
): PolicyReplay => {
  const { id, version, title } = policy;
  const span = { from: from ?? plan.frame.adopted, until };
  const replayed = measures.map((past) => replayMeasure(past, plan.terms, policy, span));
  return {
    plan: plan.frame.id,
    policy: { id, version, title },
    ...span,
    measures: replayed,
    days: daysOf(replayed.flatMap(({ stretches }) => stretches)),
  };
};

/** The same for one measure. */
export const replayMeasure = (
  { history, recorded, ...measure }: MeasurePast,
  { lamps, calendar }: Pick<Terms, 'lamps' | 'calendar'>,
  policy: LampPolicy,
  { from, until }: Span,
): MeasureReplay => {
  const { id, version } = policy;
  const other = replayLamps(policy, historyFrom(history, from), calendar, until).map(({ lamp, ...turn }) => ({
    ...turn,
    lamp: lampOf(policy, lamp),
    policy: { id, version },
  }));
  const within = (turns: readonly LampLit[]) => turnsFrom(turns, from).filter(({ date }) => date <= until);
  const stretches = stretchesOf(within(readBy(lamps, recorded)), other, until);
  return { ...measure, recorded: within(recorded), other, stretches };
};

/** Lamps of two policies are compared by meaning, because each policy has its own names and colours. */
export const isOtherwise = ({ recorded, other }: { readonly recorded: Lamp | null; readonly other: Lamp | null }) =>
  recorded?.meaning !== other?.meaning;

export const differs = ({ stretches }: MeasureReplay): boolean =>
  stretches.some(({ recorded, other }) =>
    isOtherwise({ recorded: recorded?.lamp ?? null, other: other?.lamp ?? null }),
  );

/** A lamp that was lit before that date is lit on it. */
const historyFrom = (history: LampHistory, start: CivilDate): LampHistory => {
  const before = history.findLast(({ from }) => from < start);
  return [...(before ? [{ ...before, from: start }] : []), ...history.filter(({ from }) => from >= start)];
};

const turnsFrom = (turns: readonly LampLit[], start: CivilDate): readonly LampLit[] => {
  const before = turns.findLast(({ date }) => date < start);
  return [...(before ? [{ ...before, date: start }] : []), ...turns.filter(({ date }) => date >= start)];
};

/**
 * A lamp that the next policy has under the same id does not turn as that policy comes into force, but from then on it
 * means what the new policy says.
 */
const readBy = (versions: Terms['lamps'], turns: readonly LampLit[]): readonly LampLit[] => {
  const read = versions.flatMap(({ from, value: { id, version, lamps } }): LampLit[] => {
    const standing = turns.findLast(({ date }) => date < from);
    const lamp = standing && lamps.find((one) => one.id === standing.lamp.id);
    return lamp ? [{ ...standing, date: from, lamp, policy: { id, version } }] : [];
  });
  return [...read, ...turns].sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));
};

const stretchesOf = (recorded: readonly LampLit[], other: readonly LampLit[], until: CivilDate): readonly Stretch[] => {
  const at = (turns: readonly LampLit[], day: CivilDate) => turns.findLast(({ date }) => date <= day) ?? null;
  const starts = [...new Set([...recorded, ...other].map(({ date }) => date))]
    .sort()
    .map((from) => ({ from, recorded: at(recorded, from), other: at(other, from) }))
    // A lamp that changed and changed back within one day ends the day unchanged.
    .filter((one, index, all) => {
      const before = all[index - 1];
      return !(before && isSame(before.recorded, one.recorded) && isSame(before.other, one.other));
    });
  return starts.map((start, index) => {
    const next = starts[index + 1];
    const to = next ? addDays(next.from, -1) : until;
    return { ...start, to, days: daysIn(start.from, to) };
  });
};

const isSame = (a: LampLit | null, b: LampLit | null): boolean => lampKey(a) === lampKey(b);
const lampKey = (one: LampLit | null): string => (one ? `${one.policy.id}/${one.lamp.id}` : '');

const DAY_MS = 86_400_000;
const daysIn = (from: CivilDate, to: CivilDate): number => (Date.parse(to) - Date.parse(from)) / DAY_MS + 1;

const daysOf = (stretches: readonly Stretch[]): readonly LampDays[] => {
  const found = new Map<string, LampDays>();
  for (const { days, ...lit } of stretches) {
    const key = `${lampKey(lit.recorded)} ${lampKey(lit.other)}`;
    const [recorded, other] = [lit.recorded?.lamp ?? null, lit.other?.lamp ?? null];
    found.set(key, { recorded, other, days: days + (found.get(key)?.days ?? 0) });
  }
  const severity = (lamp: Lamp | null): number => lamp?.severity ?? Number.NEGATIVE_INFINITY;
  return [...found.values()].sort(
    (a, b) => severity(b.recorded) - severity(a.recorded) || severity(b.other) - severity(a.other) || 0,
  );
};
