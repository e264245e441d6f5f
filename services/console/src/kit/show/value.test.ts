import { describe, expect, it } from 'vitest';
import { differenceWords, readNumber, valueWords } from './value.ts';

describe('a value', () => {
  it('is written with its unit, and that of a deliverable in percent', () => {
    expect(valueWords(1234.5, { kind: 'COUNT', unit: '条' })).toBe('1,234.5条');
    expect(valueWords(80, { kind: 'DELIVERABLE', unit: null })).toBe('80%');
    expect(valueWords(-2, { kind: 'GROWTH', unit: '%' })).toBe('−2%');
  });

  it('is read as it is typed, pasted from a sheet or written in full width', () => {
    const typed = {
      '29': 29,
      ' 1,234.50 ': 1234.5,
      '１２．５': 12.5,
      '5.4%': 5.4,
      '5.4％': 5.4,
      '−2': -2,
      '－2': -2,
      '.5': 0.5,
    };
    for (const [text, value] of Object.entries(typed)) expect([text, readNumber(text)]).toEqual([text, value]);
  });

  it('is none where no number was typed', () => {
    for (const text of ['', ' ', '-', '二十', '29条', '1.2.3', '1e3', '5-6'])
      expect([text, readNumber(text)]).toEqual([text, null]);
  });
});

it('writes how far two percentages are apart in points, without what binary fractions leave over', () => {
  expect(differenceWords(6.03 - 4.9, { kind: 'GROWTH', unit: '%' })).toBe('1.13个百分点');
  expect(differenceWords(45 - 3, { kind: 'DELIVERABLE', unit: null })).toBe('42个百分点');
  expect(differenceWords(87 - 60, { kind: 'COUNT', unit: '家' })).toBe('27家');
});
