import { describe, expect, it } from 'vitest';
import { readFigure } from './figure.ts';

const count = { kind: 'COUNT', unit: '家' };
const growth = { kind: 'GROWTH', unit: '%' };
const deliverable = { kind: 'DELIVERABLE', unit: null };

describe('a typed figure', () => {
  it('may have separators, full-width digits and its own unit', () => {
    expect(readFigure('1,234.5', count)).toBe(1234.5);
    expect(readFigure('１２３', count)).toBe(123);
    expect(readFigure('183家', count)).toBe(183);
    expect(readFigure(' 4.6% ', growth)).toBe(4.6);
    expect(readFigure('５０％', deliverable)).toBe(50);
    expect(readFigure('-3', growth)).toBe(-3);
  });

  it('is none in another unit, or where it is no number', () => {
    expect(readFigure('35%', count)).toBeNull();
    expect(readFigure('3万家', count)).toBeNull();
    expect(readFigure('—', growth)).toBeNull();
    expect(readFigure('', growth)).toBeNull();
  });
});
