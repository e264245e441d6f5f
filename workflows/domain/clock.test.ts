import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Clock, clockFault, planTime, realDelay, realTime } from './clock.ts';

const year: Clock = {
  kind: 'rehearsal',
  planEpoch: '2023-01-01T00:00:00.000Z',
  realEpoch: '2026-11-23T08:00:00.000Z',
  rate: 52_560,
};
const epoch = Date.parse(year.realEpoch);

describe('the plan clock', () => {
  it('runs a year in ten minutes at a rate of 52,560', () => {
    expect(planTime(year, epoch + 600_000)).toBe('2024-01-01T00:00:00.000Z');
  });
  it('shows the time of day when it is real', () => {
    expect(planTime({ kind: 'real' }, epoch)).toBe(year.realEpoch);
    expect(realDelay({ kind: 'real' }, epoch, '2026-11-23T08:00:01.500Z')).toBe(1500);
  });
  it('shows a time that can be written down, however fast it was set', () => {
    for (const realMs of [epoch - 1e15, epoch + 1e15])
      expect(planTime({ ...year, rate: 1e300 }, realMs)).toMatch(/^(1970|2999)-/);
  });
  it('never waits for a moment that has passed', () => {
    expect(realDelay(year, epoch, '2022-12-31T00:00:00.000Z')).toBe(0);
  });
  it('reaches a moment at the real time that was computed for it, at any rate', () => {
    const plan = fc.integer({ min: 0, max: 366 * 86_400_000 }).map((ms) => new Date(Date.parse(year.planEpoch) + ms));
    fc.assert(
      fc.property(plan, fc.double({ min: 0.001, max: 1e6, noNaN: true }), (until, rate) => {
        const clock: Clock = { ...year, rate };
        const shown = Date.parse(planTime(clock, realTime(clock, until.toISOString())));
        expect(Math.abs(shown - until.getTime())).toBeLessThanOrEqual(Math.ceil(rate) + 1);
      }),
    );
  });
  it.each([
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
