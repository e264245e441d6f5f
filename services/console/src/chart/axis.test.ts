import { describe, expect, it } from 'vitest';
import { axisOf, daysOf, isShown, monthsOf, percentAt, zoomIn } from './axis.ts';

describe('the axis of the chart', () => {
  it('spans the year or a quarter', () => {
    expect(axisOf(2023, 'year')).toEqual({ from: '2023-01-01', to: '2023-12-31' });
    expect(axisOf(2023, 'q2')).toEqual({ from: '2023-04-01', to: '2023-06-30' });
    expect(axisOf(2023, 'q4')).toEqual({ from: '2023-10-01', to: '2023-12-31' });
    expect(daysOf(axisOf(2024, 'year'))).toBe(366);
  });

  it('sets a date between its edges', () => {
    const axis = axisOf(2023, 'q2');
    expect(percentAt(axis, '2023-04-01')).toBeCloseTo(0.55, 2);
    expect(percentAt(axis, '2023-06-30')).toBeCloseTo(99.45, 2);
    expect(isShown(axis, '2023-07-01')).toBe(false);
  });

  it('names its months', () => {
    expect(monthsOf(axisOf(2023, 'q3'))).toEqual(['2023-07-01', '2023-08-01', '2023-09-01']);
    expect(monthsOf(axisOf(2023, 'year'))).toHaveLength(12);
  });

  it('shows the year where the address names no zoom that is known', () => {
    expect(zoomIn('q3')).toBe('q3');
    expect(zoomIn('week')).toBe('year');
    expect(zoomIn(null)).toBe('year');
  });
});
