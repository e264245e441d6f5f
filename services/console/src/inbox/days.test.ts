import { describe, expect, it } from 'vitest';
import { daysOf, newSince } from './days.ts';

const told = (position: number, at: string, copy = false) => ({ position, at, copy });

describe('the inbox', () => {
  it('is grouped by the civil day in China', () => {
    const days = daysOf([told(3, '2023-06-29T16:30:00.000Z'), told(2, '2023-06-29T02:00:00.000Z')]);
    expect(days.map(({ date }) => date)).toEqual(['2023-06-30', '2023-06-29']);
  });

  it('lists what is to be acted on before what is for information, on each day', () => {
    const at = '2023-06-29T02:00:00.000Z';
    const [day] = daysOf([told(9, at, true), told(8, at), told(7, at, true), told(6, at)]);
    expect(day?.notices.map(({ position }) => position)).toEqual([8, 6, 9, 7]);
  });

  it('counts what came since the last visit, and nothing on the first', () => {
    const notices = [told(9, '2023-06-29T02:00:00Z'), told(8, '2023-06-29T02:00:00Z')];
    expect(newSince(notices, 8)).toBe(1);
    expect(newSince(notices, null)).toBe(0);
  });
});
