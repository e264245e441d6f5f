import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from './civil-date.ts';
import { type Clock, clockFault, firstPlanInstant, planTime, realDelay, realTime } from './clock.ts';

const year: Clock = {
  kind: 'rehearsal',
  planEpoch: '2023-01-01T00:00:00.000Z',
  realEpoch: '2026-11-23T08:00:00.000Z',
  rate: 52_560,
};
const twice = Array(2).fill({ date: '2023-03-01', length: 2 });
const epoch = Date.parse(year.realEpoch);

describe('the plan clock', () => {
  it('starts at 09:00 local time on the day after the adoption, for a plan of another year', () => {
    expect(firstPlanInstant('2023-02-22')).toBe('2023-02-23T01:00:00.000Z');
  });
  it('runs a year in ten minutes at a rate of 52,560', () => {
    expect(planTime(year, epoch + 600_000)).toBe('2024-01-01T00:00:00.000Z');
  });
  it('shows the real time when it is a real clock', () => {
    expect(planTime({ kind: 'real' }, epoch)).toBe(year.realEpoch);
    expect(realDelay({ kind: 'real' }, epoch, '2026-11-23T08:00:01.500Z')).toBe(1500);
  });
  it('shows a time within its bounds, however fast it was set', () => {
    for (const realMs of [epoch - 1e15, epoch + 1e15])
      expect(planTime({ ...year, rate: 1e300 }, realMs)).toMatch(/^(1970|2999)-/);
  });
  it('has no delay for an instant that has passed', () => {
    expect(realDelay(year, epoch, '2022-12-31T00:00:00.000Z')).toBe(0);
  });
  it('reaches an instant at the real time that was computed for it, at any rate', () => {
    const plan = fc.integer({ min: 0, max: 366 * 86_400_000 }).map((ms) => new Date(Date.parse(year.planEpoch) + ms));
    fc.assert(
      fc.property(plan, fc.double({ min: 0.001, max: 1e6, noNaN: true }), (until, rate) => {
        const clock: Clock = { ...year, rate };
        const shown = Date.parse(planTime(clock, realTime(clock, until.toISOString())));
        expect(Math.abs(shown - until.getTime())).toBeLessThanOrEqual(Math.ceil(rate) + 1);
      }),
    );
  });
  it('runs slower in the hours of more weight, and reaches each midnight when an even clock does', () => {
    // A day takes 24 s; half of it the hour after midnight, a quarter the one from nine.
    const hours = Array.from({ length: 24 }, (_, hour) => (hour === 0 ? 44 : hour === 9 ? 22 : 1));
    const clock: Clock = { ...year, planEpoch: '2023-02-28T16:00:00.000Z', rate: 3600, pace: { hours, days: [] } };
    const shown = (seconds: number) => planTime(clock, epoch + seconds * 1000);
    expect(shown(0)).toBe('2023-02-28T16:00:00.000Z');
    expect(shown(6)).toBe('2023-02-28T16:30:00.000Z');
    expect(shown(12)).toBe('2023-02-28T17:00:00.000Z');
    expect(shown(24)).toBe('2023-03-01T16:00:00.000Z');
    expect(shown(24 * 306)).toBe('2023-12-31T16:00:00.000Z');
    expect(realTime(clock, '2023-03-01T01:30:00.000Z') - realTime(clock, '2023-03-01T01:00:00.000Z')).toBe(3000);
  });
  it('takes more real time for a long day, in each of its hours', () => {
    const hours = Array.from({ length: 24 }, (_, hour) => (hour === 0 ? 25 : 1));
    const days = [
      { date: '2023-03-02', length: 3 },
      { date: '2023-03-04', length: 0.5 },
    ];
    const clock: Clock = { ...year, planEpoch: '2023-02-28T16:00:00.000Z', rate: 3600, pace: { hours, days } };
    const shown = (seconds: number) => planTime(clock, epoch + seconds * 1000);
    expect(shown(24)).toBe('2023-03-01T16:00:00.000Z');
    expect(shown(24 + 37.5)).toBe('2023-03-01T17:00:00.000Z');
    expect(shown(24 + 72)).toBe('2023-03-02T16:00:00.000Z');
    expect(shown(24 + 72 + 24)).toBe('2023-03-03T16:00:00.000Z');
    expect(shown(24 + 72 + 24 + 12)).toBe('2023-03-04T16:00:00.000Z');
    expect(shown(24 + 72 + 24 + 12 + 24)).toBe('2023-03-05T16:00:00.000Z');
  });
  it('converts to real time and back to the same plan time, with any pace and epoch', () => {
    const instant = fc
      .integer({ min: 0, max: 366 * 86_400_000 })
      .map((ms) => new Date(Date.parse(year.planEpoch) + ms));
    const weights = fc.array(fc.double({ min: 0.5, max: 50, noNaN: true }), { minLength: 24, maxLength: 24 });
    const lengths = fc.array(fc.double({ min: 0.2, max: 5, noNaN: true }), { maxLength: 60 });
    fc.assert(
      fc.property(instant, instant, weights, lengths, (begin, until, hours, long) => {
        const days = long.map((length, index) => ({ date: addDays('2023-03-01', index * 3), length }));
        const clock: Clock = { ...year, planEpoch: begin.toISOString(), rate: 1000, pace: { hours, days } };
        const real = realTime(clock, until.toISOString());
        const shown = (realMs: number) => Date.parse(planTime(clock, realMs));
        expect(shown(real)).toBeGreaterThanOrEqual(until.getTime());
        expect(shown(real - 2)).toBeLessThan(until.getTime());
      }),
    );
  });
  it.each([
    [{ ...year, pace: { hours: [1, 2, 3], days: [] } }, 'pace.hours'],
    [{ ...year, pace: { hours: Array(24).fill(0), days: [] } }, 'pace.hours'],
    [{ ...year, pace: { hours: Array(24).fill(1) } }, 'pace.days'],
    [{ ...year, pace: { hours: Array(24).fill(1), days: [{ date: '2023-03-01', length: 0 }] } }, 'pace.days'],
    [{ ...year, pace: { hours: Array(24).fill(1), days: [{ date: '2023-02-29', length: 2 }] } }, 'pace.days'],
    [{ ...year, pace: { hours: Array(24).fill(1), days: twice } }, 'pace.days'],
    [{ ...year, rate: 0 }, 'rate'],
    [{ ...year, rate: 1e300 }, 'rate'],
    [{ ...year, planEpoch: '0001-01-01T00:00:00.000Z' }, 'planEpoch'],
    [{ ...year, rate: Number.POSITIVE_INFINITY }, 'rate'],
    [{ ...year, planEpoch: 'yesterday' }, 'planEpoch'],
    [{ ...year, realEpoch: '' }, 'realEpoch'],
  ])('refuses %j for its %s', (clock, field) => {
    expect(clockFault(clock as Clock)?.field).toBe(field);
  });
});
