import { expect, test } from 'vitest';
import { annexLines, paperDate } from './paper-content.ts';

test('a paper writes its date in Arabic digits without leading zeros', () => {
  expect(paperDate('2023-06-03')).toBe('2023年6月3日');
});

test('several annexes are numbered, a single one is not', () => {
  const annexes = ['欠进度举措', '逾期事项'].map((title) => ({ title, body: [] }));
  expect(annexLines({ annexes })).toEqual(['1. 欠进度举措', '2. 逾期事项']);
  expect(annexLines({ annexes: annexes.slice(0, 1) })).toEqual(['欠进度举措']);
});
