import type { Instant } from '@duban/domain';
import { describe, expect, it } from 'vitest';
import type { PlanTime } from '../plan-time.ts';
import { officeMoment, untilOpen } from './office-hours.ts';

const at = (wall: string): Instant => new Date(`2023-05-10T${wall}:00+08:00`).toISOString();

/** Time that moves half of the way to the moment that is waited for. */
const from = (start: Instant): PlanTime & { current: Instant } => ({
  current: start,
  now() {
    return this.current;
  },
  async wait(until) {
    this.current = new Date(Math.ceil((Date.parse(this.current) + Date.parse(until)) / 2)).toISOString();
  },
  standsStill: false,
});

describe('office hours', () => {
  it('lie between ten and six for every random draw', () => {
    expect([officeMoment('2023-05-10', 0), officeMoment('2023-05-10', 0.999999)]).toEqual([at('10:05'), at('17:34')]);
  });
  it.each([
    ['10:00', '10:00'],
    ['17:59', '17:59'],
    ['18:00', '34:00'],
    ['23:30', '34:00'],
    ['00:00', '10:00'],
    ['09:59', '10:00'],
  ])('move an action at %s to %s', async (comes, acts) => {
    const time = from(at(comes));
    await untilOpen(time);
    const hours = Number(acts.slice(0, 2));
    const expected = hours < 24 ? at(acts) : new Date(Date.parse(at(`${hours - 24}:00`)) + 86_400_000).toISOString();
    expect(time.now()).toBe(expected);
  });
  it('are ignored where time stands still while people act', async () => {
    const time = { ...from(at('23:00')), standsStill: true };
    await untilOpen(time);
    expect(time.current).toBe(at('23:00'));
  });
});
