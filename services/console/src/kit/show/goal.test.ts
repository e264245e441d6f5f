import { describe, expect, it } from 'vitest';
import { goalText } from './goal.ts';

const label = { zh: '道路', en: 'Roads' };
const goal = { label, unit: '条', value: 74, atLeast: false, stretch: false };

describe('a target', () => {
  it('says what is to be reached', () => {
    expect(goalText({ ...goal, kind: 'COUNT' }).zh).toBe('74条');
    expect(goalText({ ...goal, kind: 'GROWTH', value: 5.5, unit: '%', atLeast: true })).toEqual({
      zh: '5.5%以上',
      en: '≥5.5%',
    });
    expect(goalText({ ...goal, kind: 'CEILING', value: 3, unit: '%' }).zh).toBe('≤3%');
    expect(goalText({ ...goal, kind: 'DELIVERABLE', value: null, unit: null }).zh).toBe('完成');
    expect(goalText({ ...goal, kind: 'LEVEL', value: null })).toEqual(label);
  });

  it('says that it is striven for and not promised', () => {
    expect(goalText({ ...goal, kind: 'COUNT', stretch: true })).toEqual({ zh: '力争74条', en: 'strive for 74条' });
    expect(goalText({ ...goal, kind: 'DELIVERABLE', value: null, stretch: true }).zh).toBe('力争完成');
  });
});
