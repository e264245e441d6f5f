import { describe, expect, it } from 'vitest';
import { layOutCourse } from './course.ts';

const YEAR = { from: '2023-01-01', to: '2023-12-31' };
const SIZE = { width: 100, height: 20, margin: 0 };

describe('the picture of a course', () => {
  it('spans the year and the values, the newest reported one marked', () => {
    const reported = [
      { date: '2023-12-31', value: 10 },
      { date: '2023-01-01', value: 0 },
    ];
    expect(layOutCourse(reported, [], YEAR, SIZE)).toEqual({
      reported: '0,20 100,0',
      scheduled: '',
      last: { x: 100, y: 0 },
    });
  });

  it('draws values that do not change in the middle, and nothing where there are none', () => {
    expect(layOutCourse([], [{ date: '2023-01-01', value: 3.5 }], YEAR, SIZE).scheduled).toBe('0,10');
    expect(layOutCourse([], [], YEAR, SIZE)).toEqual({ reported: '', scheduled: '', last: null });
  });
});
