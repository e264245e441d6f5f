/** Simulates the year of one obligation under the default ladder, with a timer that fires the scheduled rungs. */

import { assertNever } from '../../kernel/assert-never.ts';
import { addDays, type CivilDate, civilDateAt, type Instant } from '../../time/civil-date.ts';
import { DEFAULT_LADDER as ladder } from '../default-ladder.ts';
import { isPaused, type Obligation, type Pause } from '../obligation.ts';
import { rungStatus, rungsOf } from '../rung-status.ts';
import { canStillFire, scheduledRungs } from '../scheduled-rungs.ts';
import { calendar2023 as calendar, obligation, shanghai } from '../testing.ts';

/** A step of the script, `hours` after the step before it. */
export type Step = { readonly hours: number } & (
  | { readonly kind: 'hand-in' | 'hold' | 'close' }
  | { readonly kind: 'return'; readonly limit: number | null }
  | { readonly kind: 'extend'; readonly days: number }
  | { readonly kind: 'skip' | 'fire'; readonly rung: number }
  /** No worker runs in the hours before it. */
  | { readonly kind: 'standstill' }
);

/** `planned` null: by hand. */
type Fired = {
  readonly id: string;
  readonly rung: string;
  readonly at: Instant;
  readonly planned: Instant | null;
  readonly due: CivilDate;
};
export type Run = { readonly fired: readonly Fired[]; readonly left: readonly Obligation[] };

export const START = shanghai('2023-02-01', '10:00');
const END = shanghai('2023-12-31', '23:00');
const after = (at: Instant, hours: number): Instant => new Date(Date.parse(at) + hours * 3_600_000).toISOString();
const closed = (pauses: readonly Pause[], at: Instant): Pause[] =>
  pauses.map(({ from, to }) => ({ from, to: to ?? at }));

export const simulate = (first: Obligation, script: readonly Step[]): Run => {
  const fired: Fired[] = [];
  const left: Obligation[] = [];
  let one = first;
  let now = START;
  const fire = (rung: string, at: Instant, planned: Instant | null): void => {
    one = { ...one, fired: [...one.fired, { rung, at }] };
    fired.push({ id: `rung/${one.id}/${one.occurrence}/${rung}`, rung, at, planned, due: one.due });
  };
  const pass = (until: Instant): void => {
    for (;;) {
      const next = scheduledRungs(ladder, [one], calendar).find((rung) => canStillFire(rung, now));
      if (!next || next.at > until) break;
      if (next.at > now) now = next.at;
      fire(next.rung, now, next.at);
    }
    now = until;
  };
  const take = (step: Step): void => {
    if (one.closed) return;
    switch (step.kind) {
      case 'hand-in':
      case 'hold':
        if (!isPaused(one)) one = { ...one, pauses: [...one.pauses, { from: now, to: null }] };
        return;
      case 'return':
        if (!isPaused(one)) return;
        one = { ...one, pauses: closed(one.pauses, now) };
        if (step.limit !== null) one = { ...one, due: addDays(civilDateAt(now), step.limit) };
        return;
      case 'extend':
        left.push(one);
        one = obligation({
          kind: one.kind,
          occurrence: String(Number(one.occurrence) + 1),
          since: now,
          due: addDays(civilDateAt(now), step.days),
        });
        return;
      case 'skip':
      case 'fire': {
        const { id } = rungsOf(ladder, one)[step.rung] ?? { id: 'none' };
        if (rungStatus(ladder, one, id) !== 'ahead') return;
        if (step.kind === 'fire') fire(id, now, null);
        else one = { ...one, skipped: [...one.skipped, id] };
        return;
      }
      case 'close':
        one = { ...one, closed: true };
        return;
      case 'standstill':
        return;
      default:
        assertNever(step);
    }
  };
  for (const step of script) {
    const at = after(now, step.hours);
    if (at >= END) break;
    if (step.kind === 'standstill') now = at;
    else pass(at);
    take(step);
  }
  pass(END);
  return { fired, left: [...left, one] };
};
