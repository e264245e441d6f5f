import { describe, expect, it } from 'vitest';
import { target } from '../testing.ts';
import type { Relation } from './plan.ts';
import { relationFaults } from './relation.ts';

const targets = new Map(
  [
    target('whole', { value: 5, unit: '家' }),
    target('left', { value: 2, unit: '家' }),
    target('right', { value: 3, unit: '家' }),
    target('share', { value: 3, unit: '%' }),
    target('open', { value: null, unit: '家' }),
  ].map((one) => [one.id, one]),
);
const sum = (...parts: readonly string[]): Relation => ({ kind: 'sum', whole: 'whole', parts, note: { zh: '合计' } });
const same = (one: string, as: string): Relation => ({ kind: 'same-as', target: one, as, note: { zh: '同一承诺' } });

describe('a relation between targets', () => {
  it('holds where parts add up or two targets agree', () => {
    expect(relationFaults(sum('left', 'right'), targets)).toEqual([]);
    expect(relationFaults(same('right', 'right'), targets)).toEqual([]);
  });

  it.each([
    [sum('left', 'nobody'), 'no target "nobody"'],
    [sum('left', 'share'), 'the units differ: 家, %'],
    [sum('left', 'open'), 'joins a target without a value'],
    [sum('left'), '"whole" is 5, but its parts add up to 2'],
    [same('left', 'right'), '"left" is 2, "right" is 3'],
  ])('%j has the fault: %s', (relation, fault) => {
    expect(relationFaults(relation, targets).map(({ reason }) => reason)).toEqual([fault]);
  });
});
