import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isWorkingDay } from '../time/calendar.ts';
import { addDays, civilDateAt, endOfDate } from '../time/civil-date.ts';
import { isQuiet } from '../time/hours.ts';
import { DEFAULT_LADDER as ladder } from './default-ladder.ts';
import { OBLIGATION_KINDS } from './obligation.ts';
import { rungsOf } from './rung-status.ts';
import { scheduledRungs } from './scheduled-rungs.ts';
import { START, type Step, simulate } from './testing/simulation.ts';
import { calendar2023 as calendar, obligation, shanghai } from './testing.ts';

const hours = fc.integer({ min: 1, max: 400 });
const common: fc.Arbitrary<Step> = fc.oneof(
  fc.record({ hours, kind: fc.constantFrom('hand-in' as const, 'hold' as const) }),
  fc.record({ hours, kind: fc.constant('return' as const), limit: fc.option(fc.integer({ min: 1, max: 20 })) }),
  fc.record({ hours, kind: fc.constant('extend' as const), days: fc.integer({ min: 1, max: 60 }) }),
  fc.record({ hours, kind: fc.constantFrom('skip' as const, 'fire' as const), rung: fc.nat(4) }),
);
const steps = (...more: fc.Arbitrary<Step>[]) => fc.array(fc.oneof(common, common, ...more), { maxLength: 12 });
const close = fc.record({ hours, kind: fc.constant('close' as const) });
const standstill = fc.record({ hours, kind: fc.constant('standstill' as const) });

const kind = fc.constantFrom(...OBLIGATION_KINDS);
const start = fc
  .tuple(kind, fc.integer({ min: -30, max: 200 }))
  .map(([of, days]) => obligation({ kind: of, since: START, due: addDays('2023-02-01', days) }));

describe('whatever happens to an obligation in a year', () => {
  it('each rung fires at most once in an occurrence, and in ascending order', () => {
    fc.assert(
      fc.property(start, steps(close, standstill), (first, script) => {
        const { fired, left } = simulate(first, script);
        expect(new Set(fired.map(({ id }) => id)).size).toBe(fired.length);
        for (const one of left) {
          const order = rungsOf(ladder, one).map(({ id }) => id);
          const climbed = one.fired.map(({ rung }) => order.indexOf(rung));
          expect(climbed).toEqual(climbed.toSorted((a, b) => a - b));
        }
      }),
      { numRuns: 300 },
    );
  });
  it('rungs fire exactly on schedule, on working days, outside the quiet hours, while workers run', () => {
    fc.assert(
      fc.property(start, steps(close), (first, script) => {
        for (const { at, planned } of simulate(first, script).fired.filter((one) => one.planned !== null)) {
          expect(at).toBe(planned);
          expect(isWorkingDay(calendar, civilDateAt(at))).toBe(true);
          expect(isQuiet(ladder.quietHours, at)).toBe(false);
        }
      }),
      { numRuns: 300 },
    );
  });
  it('at most one rung a day fires even after outages, and no reminder after the due date', () => {
    fc.assert(
      fc.property(start, steps(standstill, standstill), (first, script) => {
        const { fired } = simulate(
          first,
          script.filter((step) => step.kind !== 'fire' && step.kind !== 'extend'),
        );
        const days = fired.map(({ at }) => civilDateAt(at));
        expect(new Set(days).size).toBe(days.length);
        for (const { rung, at, due } of fired) if (rung === 'reminder') expect(at < endOfDate(due)).toBe(true);
      }),
      { numRuns: 300 },
    );
  });
  it('no rung of an old occurrence fires after an extension, and none while paused or closed', () => {
    fc.assert(
      fc.property(start, steps(close, standstill), (first, script) => {
        const { fired, left } = simulate(first, script);
        left.forEach((one, index) => {
          const next = left[index + 1];
          const own = fired.filter(({ id }) => id.startsWith(`rung/m1/${one.occurrence}/`));
          if (next) for (const { at } of own) expect(at <= next.since).toBe(true);
          for (const { at, planned } of own) {
            const asleep = one.pauses.some(({ from, to }) => from < at && (to === null || at < to));
            expect(planned !== null && asleep).toBe(false);
          }
        });
      }),
      { numRuns: 300 },
    );
  });
  it('its scheduled rungs ascend, lie on working days outside the quiet hours, and keep their ids', () => {
    fc.assert(
      fc.property(start, steps(close, standstill), (first, script) => {
        for (const one of simulate(first, script).left) {
          const scheduled = scheduledRungs(ladder, [{ ...one, fired: [] }], calendar);
          expect(scheduled.map(({ at }) => at)).toEqual([...new Set(scheduled.map(({ at }) => at))].toSorted());
          for (const { at, id, rung } of scheduled) {
            expect(isWorkingDay(calendar, civilDateAt(at))).toBe(true);
            expect(isQuiet(ladder.quietHours, at)).toBe(false);
            expect(id).toBe(`rung/m1/${one.occurrence}/${rung}`);
          }
        }
      }),
    );
  });
});

describe('a milestone that nobody touches', () => {
  const worked: string[] = [];
  for (let day = calendar.from; day <= calendar.to; day = addDays(day, 1))
    if (isWorkingDay(calendar, day)) worked.push(day);

  it('fires every rung on the day found by counting the working days one by one', () => {
    fc.assert(
      fc.property(fc.integer({ min: 20, max: 330 }), (days) => {
        const due = addDays('2023-01-10', days);
        const before = worked.filter((day) => day < due);
        const late = worked.filter((day) => day > due);
        const interview = late[9] ?? '';
        const listed = worked.find((day) => day > interview) ?? '';
        const wanted = [
          before.at(-3),
          late[0],
          late[4],
          interview,
          worked.findLast((day) => day.startsWith(listed.slice(0, 7))),
        ];
        const found = scheduledRungs(ladder, [obligation({ since: shanghai('2023-01-03', '09:00'), due })], calendar);
        expect(found.map(({ at }) => at)).toEqual(wanted.map((day) => shanghai(day ?? '', '09:00')));
      }),
      { numRuns: 330 },
    );
  });
});
