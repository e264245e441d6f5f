import { describe, expect, it } from 'vitest';
import { endPause, openPause, unitePauses } from './pauses.ts';

const day = (number: number): string => `2023-05-${String(number).padStart(2, '0')}T00:00:00.000Z`;
const pause = (from: number, to: number | null) => ({ from: day(from), to: to === null ? null : day(to) });

describe('pauses', () => {
  it('open once and end once', () => {
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
