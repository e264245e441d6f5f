import type { Notice } from '@duban/domain';
import { TERMS } from '@duban/domain/testing';
import { describe, expect, it } from 'vitest';
import { openSlot, type Slotted, sentOf } from './slot.ts';
import { shanghai } from './testing/small-plan.ts';

const notice = (at: string, document: Notice['document'] = 'urging'): Notice => ({
  id: '7/unit-head@science',
  position: 7,
  recipient: 'unit-head@science',
  copy: false,
  measure: 'm',
  measures: ['m'],
  kind: document ?? 'instruction',
  form: document === 'interview' || document === 'supervision-letter' ? 'letter' : 'digest',
  document,
  channels: ['inbox', 'email'],
  obligation: 'm1',
  due: null,
  text: '',
  at: shanghai(at),
});
const slot = (
  at: string,
  now: string,
  left: readonly string[] = [],
  document?: Notice['document'],
  change: Partial<Notice> = {},
) => {
  const whole = { ...notice(at, document), ...change };
  const known = new Map<string, Slotted>(
    left.map((id) => {
      const [, recipient = '', day = ''] = id.split('/');
      return [id, { recipient, leavesAt: shanghai(`${day.slice(0, 10)} 09:30`), left: true }];
    }),
  );
  const { id, at: leaves } = openSlot(whole, TERMS, shanghai(now), sentOf(known));
  return [id.replace('unit-head@science', '…'), leaves];
};

describe('the dispatch of a notice', () => {
  it('is the digest of its day', () => {
    expect(slot('2023-07-03 09:00', '2023-07-03 09:00')).toEqual(['digest/…/2023-07-03', shanghai('2023-07-03 09:30')]);
  });
  it('is still the digest of its day when the notice is read late and the digest has not left', () => {
    expect(slot('2023-07-03 09:29', '2023-07-03 11:00')).toEqual(['digest/…/2023-07-03', shanghai('2023-07-03 09:30')]);
  });
  it('is the digest of the next day when that of its day has left', () => {
    expect(
      slot('2023-07-03 09:29', '2023-07-03 11:00', ['digest/…/2023-07-03'.replace('…', 'unit-head@science')]),
    ).toEqual(['digest/…/2023-07-04', shanghai('2023-07-04 09:30')]);
  });
  it('is one digest for all missed notices when the log is read days later', () => {
    const ids = ['2023-07-03 09:00', '2023-07-04 09:00', '2023-07-05 09:00'].map(
      (at) => slot(at, '2023-07-10 08:00')[0],
    );
    expect(new Set(ids)).toEqual(new Set(['digest/…/2023-07-10']));
  });
  it('is a second digest of the same day when the clock was set back', () => {
    const left = ['digest/unit-head@science/2023-07-03'];
    expect(slot('2023-07-03 09:00', '2023-07-03 09:00', left)).toEqual([
      'digest/…/2023-07-03/2',
      shanghai('2023-07-03 09:30'),
    ]);
  });
  it('is a separate letter where the ladder says so, outside quiet hours and holidays', () => {
    expect(slot('2023-04-28 20:00', '2023-04-28 20:00', [], 'supervision-letter')).toEqual([
      'alone/…/2023-05-04-0930',
      shanghai('2023-05-04 09:30'),
    ]);
  });
  it('is the next letter when that of its half hour has left', () => {
    const left = ['alone/unit-head@science/2023-07-03-0930'];
    expect(slot('2023-07-03 09:10', '2023-07-03 09:40', left, 'interview')).toEqual([
      'alone/…/2023-07-03-1000',
      shanghai('2023-07-03 10:00'),
    ]);
  });
  it('is the digest where the ladder does not send such a document alone', () => {
    expect(slot('2023-07-03 09:00', '2023-07-03 09:00', [], 'bulletin', { form: 'letter' })[0]).toBe(
      'digest/…/2023-07-03',
    );
  });
  it('is the weekly summary for a leader who gets a copy', () => {
    const change = { recipient: 'leader@mayor', form: 'weekly', copy: true } as const;
    expect(slot('2023-07-05 09:00', '2023-07-05 09:00', [], 'interview', change)).toEqual([
      'weekly/leader@mayor/2023-07-10',
      shanghai('2023-07-10 09:30'),
    ]);
  });

  describe('beyond the weekly limit of letters', () => {
    const two = ['alone/unit-head@science/2023-07-03-0930', 'alone/unit-head@science/2023-07-04-0930'];
    const leader = { recipient: 'leader@mayor' };

    it('is the digest of the same day, without a delay', () => {
      expect(slot('2023-07-06 09:00', '2023-07-06 09:00', two, 'interview')).toEqual([
        'digest/…/2023-07-06',
        shanghai('2023-07-06 09:30'),
      ]);
    });
    it('is a letter again in the next week', () => {
      expect(slot('2023-07-10 09:00', '2023-07-10 09:00', two, 'interview')[0]).toBe('alone/…/2023-07-10-0930');
    });
    it('is a letter when the digest of its day has left', () => {
      const left = [...two, 'digest/unit-head@science/2023-07-06'];
      expect(slot('2023-07-06 14:05', '2023-07-06 14:05', left, 'interview')[0]).toBe('alone/…/2023-07-06-1430');
    });
    it('is a letter when the office sends it by hand', () => {
      const byHand = { text: '请当面说明' };
      expect(slot('2023-07-06 09:00', '2023-07-06 09:00', two, 'interview', byHand)[0]).toMatch(/^alone/);
    });
    it('is the weekly summary for a leader, who gets at most one letter a week', () => {
      const one = ['alone/leader@mayor/2023-07-03-0930'];
      const at = (left: readonly string[]) =>
        slot('2023-07-06 09:00', '2023-07-06 09:00', left, 'interview', leader)[0];
      expect(at([])).toBe('alone/leader@mayor/2023-07-06-0930');
      expect(at(one)).toBe('weekly/leader@mayor/2023-07-10');
    });
  });
  it('is the digest of the next weekday where the calendar has ended', () => {
    expect(slot('2031-05-01 08:00', '2031-05-01 08:00')).toEqual(['digest/…/2031-05-01', shanghai('2031-05-01 09:30')]);
  });
});
