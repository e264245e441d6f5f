import { describe, expect, it } from 'vitest';
import { asOfIn, carried, withParameters } from './address.ts';

const at = (text: string) => new URLSearchParams(text);

describe('an address of the console', () => {
  it('takes the plan and the day along, and nothing else', () => {
    expect(carried('/measures?lamp=red', at('asOf=2023-06-30&plan=a&lamp=green'))).toBe(
      '/measures?lamp=red&plan=a&asOf=2023-06-30',
    );
    expect(carried('/', at(''))).toBe('/');
    expect(carried('/measures/4.5-13#records', at('asOf=2023-06-30'))).toBe('/measures/4.5-13?asOf=2023-06-30#records');
  });

  it('may name another plan or day than the present one', () => {
    expect(carried('/?asOf=2023-01-31', at('asOf=2023-06-30'))).toBe('/?asOf=2023-01-31');
  });

  it('shows now where its day is no date', () => {
    expect(asOfIn(at('asOf=2023-06-30'))).toBe('2023-06-30');
    expect(asOfIn(at('asOf=2023-13-40'))).toBeNull();
    expect(asOfIn(at('asOf=yesterday'))).toBeNull();
    expect(asOfIn(at(''))).toBeNull();
  });

  it('keeps several values of one filter', () => {
    expect(withParameters(at('lamp=red&after=x'), { lamp: ['red', 'yellow'], after: null }).toString()).toBe(
      'lamp=red&lamp=yellow',
    );
  });
});
