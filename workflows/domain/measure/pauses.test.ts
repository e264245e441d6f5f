import { describe, expect, it } from 'vitest';
import { endPause, joinPauses, openPause, unitePauses } from './pauses.ts';

const day = (number: number): string => `2023-05-${String(number).padStart(2, '0')}T00:00:00.000Z`;
const pause = (from: number, to: number | null) => ({ from: day(from), to: to === null ? null : day(to) });

describe('pauses', () => {
  it('begin only once until they end, and end only once', () => {
    expect(openPause([pause(1, 2)], day(3))).toEqual([pause(1, 2), pause(3, null)]);
    expect(openPause([pause(1, null)], day(3))).toEqual([pause(1, null)]);
    expect(endPause([pause(1, 2), pause(3, null)], day(4))).toEqual([pause(1, 2), pause(3, 4)]);
    expect(endPause([pause(1, 2)], day(4))).toEqual([pause(1, 2)]);
  });
  it('of several kinds are united, in order and without overlaps', () => {
    expect(
      unitePauses([pause(5, 7), pause(20, null)], [pause(1, 3), pause(6, 9)], [pause(9, 10), pause(25, 26)]),
    ).toEqual([pause(1, 3), pause(5, 10), pause(20, null)]);
    expect(unitePauses([], [])).toEqual([]);
  });
});

describe('pauses that follow each other', () => {
  const at = (date: string, hour: string): string => `${date}T${hour}:00:00.000Z`;
  it('are one where the next begins on the date on which the one before ended', () => {
    const first = { from: at('2023-05-01', '01'), to: at('2023-05-03', '02') };
    const sameDay = { from: at('2023-05-03', '05'), to: at('2023-05-04', '01') };
    const later = { from: at('2023-05-06', '01'), to: at('2023-05-06', '02') };
    expect(joinPauses([first, sameDay, later])).toEqual([{ from: first.from, to: sameDay.to }, later]);
  });
  it('stay apart where a whole date begins between them, and while the last is open', () => {
    const open = { from: at('2023-05-03', '05'), to: null };
    const pauses = [{ from: at('2023-05-01', '01'), to: at('2023-05-03', '02') }, open];
    expect(joinPauses(pauses)).toBe(pauses);
  });
});
