import { describe, expect, it } from 'vitest';
import { laterMonth, movedBy, weeksOf, within } from './month.ts';

describe('a month', () => {
  it('begins its weeks on Monday and holds each of its days once', () => {
    const weeks = weeksOf('2023-06');
    expect(weeks[0]).toEqual([null, null, null, '2023-06-01', '2023-06-02', '2023-06-03', '2023-06-04']);
    expect(weeks.flat().filter((date) => date !== null)).toHaveLength(30);
    expect(weeks.every((week) => week.length === 7)).toBe(true);
  });
  it('has four weeks where it begins on a Monday and is as short as possible, and six at most', () => {
    expect(weeksOf('2021-02')).toHaveLength(4);
    expect(weeksOf('2023-10')).toHaveLength(6);
  });
  it('is followed and preceded by months of other years', () => {
    expect([laterMonth('2023-12', 1), laterMonth('2023-01', -1)]).toEqual(['2024-01', '2022-12']);
  });
});

describe('a key in the month', () => {
  it.each([
    ['ArrowLeft', '2023-06-01', '2023-05-31'],
    ['ArrowRight', '2023-06-30', '2023-07-01'],
    ['ArrowUp', '2023-06-15', '2023-06-08'],
    ['ArrowDown', '2023-06-15', '2023-06-22'],
    ['Home', '2023-06-15', '2023-06-12'],
    ['End', '2023-06-15', '2023-06-18'],
    ['PageUp', '2023-03-31', '2023-02-28'],
    ['PageDown', '2023-12-15', '2024-01-15'],
  ])('%s leads from %s to %s', (key, from, to) => {
    expect(movedBy(key, from)).toBe(to);
  });
  it('leads nowhere where it has no meaning, and never beyond the days to choose from', () => {
    expect(movedBy('a', '2023-06-15')).toBeNull();
    expect(within('2023-01-01', '2023-02-01', '2023-06-30')).toBe('2023-02-01');
    expect(within('2023-07-01', '2023-02-01', '2023-06-30')).toBe('2023-06-30');
  });
});
