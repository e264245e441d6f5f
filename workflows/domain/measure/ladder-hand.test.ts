import { describe, expect, it } from 'vitest';
import { shanghai } from '../ladder/testing.ts';
import { definition, given, head, type Past, supervisor, TERMS } from '../testing.ts';
import type { MeasureOrder } from './commands.ts';
import { eventsOf, refusedOf, running, verified } from './examples.ts';
import { simulate } from './testing.ts';

const hand = (
  type: 'skipRung' | 'fireRung',
  rung: string,
  obligation = 'm1',
  reason = '分管领导要求',
): MeasureOrder => ({
  type,
  obligation,
  rung,
  reason,
});
const hold = (obligation = 'm1'): MeasureOrder => ({ type: 'holdLadder', obligation, reason: '等待批复' });
const release = (obligation = 'm1'): MeasureOrder => ({ type: 'releaseLadder', obligation, reason: '批复已到' });
const held: Past = { type: 'LadderHeld', data: { obligation: 'm1', reason: '等待批复' } };
const skipped = (rung: string): Past => ({
  type: 'RungSkipped',
  data: { obligation: 'm1', occurrence: 'e0', rung, reason: '分管领导要求' },
});
const fired = (rung: string): Past => ({
  type: 'RungFired',
  data: {
    obligation: 'm1',
    occurrence: 'e0',
    rung,
    document: 'supervision-letter',
    recipients: [],
    channels: [],
    due: '2023-06-30',
    byHand: null,
    ladder: { id: 'default', version: 1 },
  },
});

describe('a rung of the ladder', () => {
  it('can be skipped or fired by hand before its time, with the reason on record', () => {
    expect(eventsOf(given(...running).when(hand('skipRung', 'urging'), supervisor))).toEqual([skipped('urging')]);
    expect(eventsOf(given(...running).when(hand('fireRung', 'urging'), supervisor))).toEqual([
      {
        type: 'RungFired',
        data: {
          obligation: 'm1',
          occurrence: 'e0',
          rung: 'urging',
          document: 'urging',
          recipients: [
            { role: 'unit-reporter', copy: false },
            { role: 'unit-head', copy: false },
            { role: 'supervising-leader', copy: true },
          ],
          channels: ['inbox', 'email', 'webhook'],
          due: '2023-06-30',
          byHand: '分管领导要求',
          ladder: { id: 'default', version: 2 },
        },
      },
    ]);
  });
  it('can still be fired after it was skipped, but not skipped again', () => {
    expect(given(...running, skipped('urging')).when(hand('fireRung', 'urging'), supervisor).ok).toBe(true);
    expect(refusedOf(given(...running, skipped('urging')).when(hand('skipRung', 'urging'), supervisor))).toEqual([
      'RUNG_NOT_AHEAD',
      'rung',
    ]);
  });
  it('can be neither skipped nor fired once it fired or a higher one did', () => {
    for (const [rung, status] of [
      ['supervision-letter', 'fired'],
      ['urging', 'passed-over'],
    ] as const)
      for (const type of ['skipRung', 'fireRung'] as const)
        expect(given(...running, fired('supervision-letter')).when(hand(type, rung), supervisor)).toMatchObject({
          refusal: { code: 'RUNG_NOT_AHEAD', facts: { rung, status } },
        });
  });
  it('can be handled by hand only with a reason, for an open obligation to which it belongs', () => {
    expect(refusedOf(given(...running).when(hand('fireRung', 'urging', 'm1', ''), supervisor))).toEqual([
      'INVALID',
      'reason',
    ]);
    for (const obligation of ['m9', 'i1', 'acknowledgement'])
      expect(refusedOf(given(...running).when(hand('fireRung', 'urging', obligation), supervisor))).toEqual([
        'OBLIGATION_UNKNOWN',
        'obligation',
      ]);
    expect(refusedOf(given(...running, verified('m1')).when(hold(), supervisor))[0]).toBe('OBLIGATION_UNKNOWN');
    for (const rung of ['nonsense', 'report-missing'])
      expect(refusedOf(given(...running).when(hand('fireRung', rung), supervisor))).toEqual(['RUNG_UNKNOWN', 'rung']);
    expect(refusedOf(given(...running).when(hand('fireRung', 'urging'), head))).toEqual(['NOT_ALLOWED', null]);
  });
});

describe('holding the ladder', () => {
  it('is possible once until it is released, and releasing once until it is held', () => {
    expect(eventsOf(given(...running).when(hold(), supervisor))).toEqual([held]);
    expect(refusedOf(given(...running, held).when(hold(), supervisor))).toEqual(['LADDER_HELD', 'obligation']);
    expect(refusedOf(given(...running).when(release(), supervisor))).toEqual(['LADDER_NOT_HELD', 'obligation']);
    expect(eventsOf(given(...running, held).when(release(), supervisor))).toMatchObject([{ type: 'LadderReleased' }]);
  });
  it('fires no rung, does not count its days, and leaves the quiet hours in force when it ends', () => {
    const simulation = simulate(shanghai('2023-03-01', '10:00'), TERMS);
    simulation.give({ type: 'issue', definition: definition() }, supervisor);
    simulation.give({ type: 'acknowledge' }, head);
    simulation.until(shanghai('2023-07-02', '10:00'));
    simulation.give(hold(), supervisor);
    simulation.until(shanghai('2023-07-13', '22:00'));
    simulation.give(release(), supervisor);
    simulation.until(shanghai('2023-07-31', '23:00'));
    const rungs = simulation.log.flatMap(({ event, at }) =>
      event.type === 'RungFired' ? [[event.data.rung, at]] : [],
    );
    // The ladder is held from the Sunday after the date to the evening of Thursday the 13th.
    expect(rungs).toEqual([
      ['reminder', shanghai('2023-06-27', '09:00')],
      ['urging', shanghai('2023-07-14', '09:00')],
      ['supervision-letter', shanghai('2023-07-20', '09:00')],
      ['interview', shanghai('2023-07-27', '09:00')],
      ['bulletin', shanghai('2023-07-31', '09:00')],
    ]);
  });
  it('is possible for the lamp as well', () => {
    const turned: Past = {
      type: 'LampTurned',
      data: {
        lamp: 'red',
        previous: null,
        date: '2023-03-01',
        reason: { code: 'NOTHING_OWED', facts: {} },
        policy: { id: 'test', version: 1 },
      },
    };
    expect(eventsOf(given(...running, turned).when(hold('lamp'), supervisor))).toMatchObject([{ type: 'LadderHeld' }]);
  });
});
