import type { Rules } from '@duban/domain';
import { TERMS } from '@duban/domain/testing';
import { describe, expect, it } from 'vitest';
import { termsUnder } from './rules.ts';

describe('termsUnder', () => {
  it('returns the terms unchanged for a run that began under the current rules', () => {
    expect(termsUnder(TERMS, true)).toBe(TERMS);
    expect(termsUnder<Rules | null>(null, true)).toBe(null);
  });

  it('marks the terms of a run that began under earlier rules, and does not change the given object', () => {
    expect(termsUnder(TERMS, false)).toEqual({ ...TERMS, rules: 1 });
    expect(TERMS).not.toHaveProperty('rules');
  });

  it('marks an earlier run of the plan stream, which has no terms of its own', () => {
    expect(termsUnder<Rules | null>(null, false)).toEqual({ rules: 1 });
  });
});
