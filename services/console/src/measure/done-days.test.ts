import { expect, it } from 'vitest';
import { byDay } from './done-days.ts';

it('lists what was done by day, without the lamps that turned by rule', () => {
  const entries = [
    { type: 'MILESTONE_VERIFIED', occurredAt: '2023-06-30T02:00:00.000Z' },
    { type: 'LAMP_TURNED', occurredAt: '2023-06-30T02:00:00.000Z' },
    // Of the same day in Shanghai.
    { type: 'MEASURE_ISSUED', occurredAt: '2023-06-29T17:00:00.000Z' },
    { type: 'MEASURE_DRAFTED', occurredAt: '2023-06-29T15:00:00.000Z' },
  ];
  expect(byDay(entries).map((day) => [day.date, ...day.entries.map(({ type }) => type)])).toEqual([
    ['2023-06-30', 'MILESTONE_VERIFIED', 'MEASURE_ISSUED'],
    ['2023-06-29', 'MEASURE_DRAFTED'],
  ]);
  expect(byDay([])).toEqual([]);
});
