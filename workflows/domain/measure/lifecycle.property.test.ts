import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { shanghai } from '../ladder/testing.ts';
import { evaluateLamp } from '../lamp/evaluate.ts';
import { lampSubjectOf } from '../lamp/subject.ts';
import { inForce, type Terms } from '../plan/settings.ts';
import { TERMS } from '../testing.ts';
import { isWorkingDay } from '../time/calendar.ts';
import { addDays, type CivilDate, civilDateAt, endOfDate } from '../time/civil-date.ts';
import { isQuiet } from '../time/hours.ts';
import { measureDeadlines } from './deadlines.ts';
import type { MeasureEvent } from './events.ts';
import { isOwed, isRunning, type Measure } from './state.ts';
import { scripts, TOWARDS_CLOSING } from './testing/random-commands.ts';
import { simulateYear, type Year } from './testing/random-year.ts';

/** From this date on some policies would have to count working days beyond the calendar. */
const COUNTABLE = addDays(TERMS.calendar.to, -10);

const eventsOf = <T extends MeasureEvent['type']>({ log }: Year, type: T) =>
  log.flatMap((one) =>
    one.event.type === type ? [{ ...one, event: one.event as Extract<MeasureEvent, { type: T }> }] : [],
  );

const lampOn = (measure: Measure, terms: Terms, date: CivilDate): string =>
  evaluateLamp(inForce(terms.lamps, date), lampSubjectOf(measure), terms.calendar, date).lamp;

/** The newest figure at the last verification, unless it was corrected since; derived from the events alone. */
const verifiedIn = (log: Year['log'], target: string): number | null => {
  type Figure = { readonly report: string; readonly value: number };
  let reported = null as Figure | null;
  let verified = null as Figure | null;
  const reports = new Map<string, number | null>();
  for (const { event } of log) {
    if (event.type === 'ProgressReported' || event.type === 'ProgressCorrected') {
      const { report, values } = event.data;
      const value = values.find((one) => one.target === target)?.value ?? null;
      reports.set(report, value);
      if (event.type === 'ProgressCorrected' && verified?.report === report && verified.value !== value)
        verified = null;
      const last = [...reports].findLast(([, stated]) => stated !== null);
      reported = last ? { report: last[0], value: last[1] ?? 0 } : null;
    }
    if (event.type === 'MilestoneVerified') verified = reported;
  }
  return verified?.value ?? null;
};

const sometimes = scripts(fc.constantFrom(true, false, false));
const never = scripts(fc.constant(false));
const RUNS = { numRuns: 60 };
/** Fewer runs for properties that evaluate every day. */
const DAILY = { numRuns: 20 };

describe('a measure in a random year', () => {
  it('passes no deadline twice, and fires each rung at most once for each occurrence, even when no worker ran', () => {
    fc.assert(
      fc.property(sometimes, (steps) => {
        const year = simulateYear(steps, ({ measure, now }, terms) => {
          expect(measureDeadlines(measure, terms, now).filter(({ at }) => at <= now)).toEqual([]);
        });
        const fired = eventsOf(year, 'RungFired').map(({ event: { data } }) =>
          [data.obligation, data.occurrence, data.rung].join('/'),
        );
        expect(new Set(fired).size).toBe(fired.length);
      }),
      DAILY,
    );
  });

  it('fires no rung while it stands still, nor for what was handed in, is held or has an extension asked for', () => {
    fc.assert(
      fc.property(sometimes, (steps) => {
        const held = new Set<string>();
        for (const { event, before } of simulateYear(steps).log) {
          if (event.type === 'LadderHeld') held.add(event.data.obligation);
          if (event.type === 'LadderReleased') held.delete(event.data.obligation);
          if (event.type !== 'RungFired' || event.data.byHand !== null) continue;
          expect(before && isRunning(before)).toBe(true);
          expect(held.has(event.data.obligation)).toBe(false);
          const step = before?.milestones.find(({ id }) => id === event.data.obligation);
          if (step) expect([isOwed(step), step.request]).toEqual([true, null]);
          // An answered instruction is not in the state, so no rung may fire for it.
          if (/^(i|decision-)[0-9]+$/.test(event.data.obligation))
            expect(before?.instructions.map(({ id }) => id)).toContain(event.data.obligation);
        }
      }),
      RUNS,
    );
  });

  it('fires rungs on working days as the quiet hours end, while a worker runs', () => {
    fc.assert(
      fc.property(never, (steps) => {
        const year = simulateYear(steps);
        for (const { event, at } of eventsOf(year, 'RungFired')) {
          if (event.data.byHand !== null) continue;
          const date = civilDateAt(at);
          const ladder = inForce(year.terms.ladders, date);
          expect(isWorkingDay(TERMS.calendar, date)).toBe(true);
          expect(isQuiet(ladder.quietHours, at)).toBe(false);
          expect(at).toBe(shanghai(date, ladder.quietHours.to));
          expect(event.data.ladder.version).toBe(ladder.version);
        }
      }),
      RUNS,
    );
  });

  it('shows on every day of the calendar the lamp that the policy of that day demands', () => {
    fc.assert(
      fc.property(never, (steps) => {
        simulateYear(steps, ({ measure, now }, terms) => {
          const date = civilDateAt(now);
          if (measure && isRunning(measure) && date < COUNTABLE)
            expect([date, measure.lamp?.lamp]).toEqual([date, lampOn(measure, terms, date)]);
        });
      }),
      DAILY,
    );
  });

  it('dates each turn of its lamp to the day on which it was due, however late it is recorded', () => {
    fc.assert(
      fc.property(sometimes, (steps) => {
        const { log, terms } = simulateYear(steps);
        const turns = log.flatMap(({ event }) => (event.type === 'LampTurned' ? [event.data] : []));
        expect(turns.map(({ date }) => date)).toEqual(turns.map(({ date }) => date).toSorted());
        for (const [index, { previous }] of turns.entries()) expect(previous).toBe(turns[index - 1]?.lamp ?? null);
        for (const { before, at } of log) {
          if (!before || !isRunning(before)) continue;
          const own = log.filter((one) => one.before === before && one.at === at);
          const recorded = own.flatMap(({ event }) => (event.type === 'LampTurned' ? [event.data] : []));
          let lamp = before.lamp?.lamp;
          const today = civilDateAt(at);
          for (
            let day = addDays(civilDateAt(before.changedAt), 1);
            day < today && day < COUNTABLE;
            day = addDays(day, 1)
          ) {
            lamp = recorded.findLast(({ date }) => date === day)?.lamp ?? lamp;
            expect([day, lamp]).toEqual([day, lampOn(before, terms, day)]);
          }
        }
      }),
      RUNS,
    );
  });

  it('is closed without an exception only when it is done by the figures that the office verified', () => {
    let closings = 0;
    fc.assert(
      fc.property(scripts(fc.constant(false), TOWARDS_CLOSING), (steps) => {
        const year = simulateYear(steps);
        for (const { event, log } of eventsOf(year, 'MeasureClosed').map((one) => ({
          ...one,
          log: year.log.slice(
            0,
            year.log.findIndex(({ event }) => event === one.event),
          ),
        }))) {
          if (event.data.exception !== null) continue;
          closings += 1;
          const { definition, milestones } = log.at(-1)?.after ?? { definition: null, milestones: [] };
          expect(milestones.map(({ status }) => status)).toEqual(milestones.map(() => 'verified'));
          for (const { id, kind, value } of definition?.targets ?? []) {
            const figure = verifiedIn(log, id);
            if (kind === 'deliverable') expect(figure ?? 100).toBe(100);
            else expect(figure).toBeGreaterThanOrEqual(value ?? 0);
          }
        }
      }),
      { numRuns: 200 },
    );
    expect(closings).toBeGreaterThan(0);
  });

  it('misses no date of the unit while the office has something of it to decide', () => {
    fc.assert(
      fc.property(sometimes, (steps) => {
        for (const { event, before } of eventsOf(simulateYear(steps), 'MilestoneMissed')) {
          const step = before?.milestones.find(({ id }) => id === event.data.milestone);
          expect([step?.status === 'submitted', step?.request]).toEqual([false, null]);
        }
      }),
      RUNS,
    );
  });

  it('misses no date by a decision of the office that the unit could not have met', () => {
    fc.assert(
      fc.property(sometimes, (steps) => {
        const { log } = simulateYear(steps);
        for (const { event, at } of log) {
          if (event.type !== 'MilestoneExtended' && event.type !== 'MilestoneReturned') continue;
          expect(endOfDate(event.data.due) > at).toBe(true);
        }
      }),
      RUNS,
    );
  });

  it('passes the limit of the office once for each matter that waited for it', () => {
    fc.assert(
      fc.property(sometimes, (steps) => {
        for (const { event, at, before } of eventsOf(simulateYear(steps), 'OfficeLimitPassed')) {
          const { matter, obligation, due } = event.data;
          expect(at >= endOfDate(due)).toBe(true);
          const waits = before?.office?.filter((one) => one.matter === matter && one.obligation === obligation);
          expect(waits?.map(({ missed }) => missed)).toEqual([false]);
        }
      }),
      RUNS,
    );
  });

  it('misses each date once, after its 24:00, where nothing was handed in, and forgets none', () => {
    fc.assert(
      fc.property(sometimes, (steps) => {
        const year = simulateYear(steps, ({ measure, now }) => {
          if (!measure || !isRunning(measure)) return;
          for (const { id, status, request, due, missed } of measure.milestones)
            if ((status === 'pending' || status === 'returned') && request === null && endOfDate(due) <= now)
              expect([id, missed]).toEqual([id, due]);
        });
        const missed = eventsOf(year, 'MilestoneMissed');
        const keys = missed.map(({ event: { data } }) => `${data.milestone}/${data.due}`);
        expect(new Set(keys).size).toBe(keys.length);
        for (const { event, at, before } of missed) {
          expect(at >= endOfDate(event.data.due)).toBe(true);
          const step = before?.milestones.find(({ id }) => id === event.data.milestone);
          expect(step && isOwed(step) && step.due === event.data.due).toBe(true);
        }
        for (const type of ['ReportMissed', 'AcknowledgementMissed', 'InstructionMissed'] as const) {
          const all = eventsOf(year, type).map(({ event }) => JSON.stringify(event.data));
          expect(new Set(all).size).toBe(all.length);
        }
      }),
      DAILY,
    );
  });
});
