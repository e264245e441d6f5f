import type { Notice } from '@duban/domain';
import { TERMS } from '@duban/domain/testing';
import { describe, expect, it } from 'vitest';
import { openSlot } from './slot.ts';
import { shanghai } from './testing/small-plan.ts';

const notice = (at: string, document: Notice['document'] = 'urging'): Notice => ({
  id: '7/unit-head@science',
  position: 7,
  recipient: 'unit-head@science',
  copy: false,
  measure: 'm',
  kind: document ?? 'instruction',
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
  const { id, at: leaves } = openSlot({ ...notice(at, document), ...change }, TERMS, shanghai(now), (one) =>
    left.includes(one) ? true : undefined,
  );
  return [id.replace('unit-head@science', '…'), leaves];
};

describe('the dispatch of a notice', () => {
  it('is the digest of its day', () => {
    expect(slot('2023-07-03 09:00', '2023-07-03 09:00')).toEqual(['digest/…/2023-07-03', shanghai('2023-07-03 09:30')]);
  });
  it('is still the digest of its day when it is read a little late and the digest has not left', () => {
    expect(slot('2023-07-03 09:29', '2023-07-03 11:00')).toEqual(['digest/…/2023-07-03', shanghai('2023-07-03 09:30')]);
  });
  it('is the next one when that has left', () => {
    expect(
      slot('2023-07-03 09:29', '2023-07-03 11:00', ['digest/…/2023-07-03'.replace('…', 'unit-head@science')]),
    ).toEqual(['digest/…/2023-07-04', shanghai('2023-07-04 09:30')]);
  });
  it('is one digest for all that was missed, when the log is read after days', () => {
    const ids = ['2023-07-03 09:00', '2023-07-04 09:00', '2023-07-05 09:00'].map(
      (at) => slot(at, '2023-07-10 08:00')[0],
    );
    expect(new Set(ids)).toEqual(new Set(['digest/…/2023-07-10']));
  });
  it('is a second digest of a day that comes again because the clock was set back', () => {
    const left = ['digest/unit-head@science/2023-07-03'];
    expect(slot('2023-07-03 09:00', '2023-07-03 09:00', left)).toEqual([
      'digest/…/2023-07-03/2',
      shanghai('2023-07-03 09:30'),
    ]);
  });
  it('is a letter of its own where the ladder says so, outside quiet hours and holidays', () => {
    expect(slot('2023-04-28 20:00', '2023-04-28 20:00', [], 'supervision-letter')).toEqual([
      'alone/…/2023-05-04-0930',
      shanghai('2023-05-04 09:30'),
    ]);
  });
  it('is the next letter where that of its half hour has left', () => {
    const left = ['alone/unit-head@science/2023-07-03-0930'];
    expect(slot('2023-07-03 09:10', '2023-07-03 09:40', left, 'interview')).toEqual([
      'alone/…/2023-07-03-1000',
      shanghai('2023-07-03 10:00'),
    ]);
  });
  it.each<[string, Partial<Notice>]>([
    ['a copy', { copy: true }],
    ['a leader', { recipient: 'leader@mayor' }],
  ])('is the digest where the letter is for %s', (_, change) => {
    expect(slot('2023-07-03 09:00', '2023-07-03 09:00', [], 'interview', change)[0]).toMatch(/^digest/);
  });
  it('is a digest by the week where the calendar has ended', () => {
    expect(slot('2031-05-01 08:00', '2031-05-01 08:00')).toEqual(['digest/…/2031-05-01', shanghai('2031-05-01 09:30')]);
  });
});
