import type { Rules } from '@duban/domain';
import { TERMS } from '@duban/domain/testing';
import { describe, expect, it } from 'vitest';
import { termsUnder } from './rules.ts';

describe('the terms by which a run is judged', () => {
  it("are the plan's own where the run began under today's rules", () => {
    expect(termsUnder(TERMS, true)).toBe(TERMS);
    expect(termsUnder<Rules | null>(null, true)).toBe(null);
  });

  it('say that the run began before where it did, and leave what the plan gave as it is', () => {
    expect(termsUnder(TERMS, false)).toEqual({ ...TERMS, rules: 1 });
    expect(TERMS).not.toHaveProperty('rules');
  });

  it("say so of a plan's own stream, which has no other terms", () => {
    expect(termsUnder<Rules | null>(null, false)).toEqual({ rules: 1 });
  });
});
