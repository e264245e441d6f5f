import { describe, expect, it } from 'vitest';
import {
  byUrgency,
  canBeVerifiedWithOthers,
  type DeskItem,
  itemKey,
  keyAfter,
  nextWeekday,
  tabsOf,
} from './queue-order.ts';

const item = (code: string, rest: Partial<DeskItem> = {}): DeskItem => ({
  kind: 'CLOSE',
  since: '2023-06-20T01:00:00.000Z',
  due: null,
  workingDaysLeft: null,
  overdue: false,
  asked: null,
  text: null,
  measure: {
    id: code,
    code,
    title: { zh: code, en: code },
    leadUnit: { key: 'unit', shortName: '单位' },
  },
  milestone: null,
  amendment: null,
  report: null,
  ...rest,
});

const milestone = (short: boolean): DeskItem['milestone'] => ({
  id: 'm1',
  key: 'm1',
  label: { zh: '节点', en: 'Milestone' },
  due: '2023-06-30',
  status: 'SUBMITTED',
  overdue: false,
  decision: null,
  submission: null,
  figures: [
    {
      target: { key: 't', kind: 'COUNT', unit: '个', label: { zh: '目标', en: 'Target' } },
      expected: 3,
      reported: 2,
      asOf: null,
      short,
    },
  ],
  request: null,
});

const codes = (items: readonly DeskItem[]) => items.map(({ measure }) => measure.code);

describe('the queue of the office', () => {
  it('puts the earliest date first, then the longest waiting, and what has no date last', () => {
    const items = [
      item('no-date'),
      item('later', { due: '2023-07-04' }),
      item('sooner', { due: '2023-06-30' }),
      item('sooner-and-older', { due: '2023-06-30', since: '2023-06-10T01:00:00.000Z' }),
    ];
    expect(codes(byUrgency(items))).toEqual(['sooner-and-older', 'sooner', 'later', 'no-date']);
  });

  it('goes on with the matter below the settled one, and above it at the end', () => {
    const items = [item('a'), item('b'), item('c')];
    expect(keyAfter(items, 'close/b')).toBe('close/c');
    expect(keyAfter(items, 'close/c')).toBe('close/b');
    expect(keyAfter([item('a')], 'close/a')).toBeNull();
  });

  it('names two matters of one measure differently', () => {
    const verify = item('a', { kind: 'VERIFY', milestone: milestone(false) });
    expect(itemKey(verify)).toBe('verify/a/m1');
    expect(itemKey({ ...verify, kind: 'EXTENSION' })).not.toBe(itemKey(verify));
  });

  it('shows a tab for each kind that waits, and for the chosen one when it is empty', () => {
    const counts = [
      { kind: 'CLOSE', count: 3 },
      { kind: 'VERIFY', count: 1 },
    ] as const;
    expect(tabsOf(counts, 'DOUBT').map(({ kind, count }) => `${kind} ${count}`)).toEqual([
      'VERIFY 1',
      'DOUBT 0',
      'CLOSE 3',
    ]);
  });

  it('lets only hand-ins without a short figure be verified together', () => {
    expect(canBeVerifiedWithOthers(item('a', { kind: 'VERIFY', milestone: milestone(false) }))).toBe(true);
    expect(canBeVerifiedWithOthers(item('a', { kind: 'VERIFY', milestone: milestone(true) }))).toBe(false);
    expect(canBeVerifiedWithOthers(item('a'))).toBe(false);
  });

  it.each([
    ['2023-06-29', '2023-06-30'],
    ['2023-06-30', '2023-07-03'],
    ['2023-07-01', '2023-07-03'],
    ['2023-07-02', '2023-07-03'],
  ])('looks from %s ahead to %s', (today, next) => {
    expect(nextWeekday(today)).toBe(next);
  });
});
