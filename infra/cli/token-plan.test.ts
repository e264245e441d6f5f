import { describe, expect, test } from 'vitest';
import { type PlanMembers, planOfToken } from './token-plan.ts';

const east: PlanMembers = {
  id: 'east-2023',
  units: [{ id: 'finance' }, { id: 'water' }],
  leaders: [{ id: 'mayor' }],
};
const west: PlanMembers = {
  id: 'west-2023',
  units: [{ id: 'finance' }, { id: 'culture' }],
  leaders: [{ id: 'mayor' }, { id: 'deputy' }],
};
const both = [east, west];

describe('a token without a named plan', () => {
  test('is valid for the only plan that exists', () => {
    expect(planOfToken([west], { unit: 'finance' }, 'east-2023')).toBe('west-2023');
  });

  test('is valid for the only plan that has the unit or the post', () => {
    expect(planOfToken(both, { unit: 'culture' }, 'east-2023')).toBe('west-2023');
    expect(planOfToken(both, { leader: 'deputy' }, 'east-2023')).toBe('west-2023');
  });

  test('is valid for the plan of the local engine if several have them', () => {
    expect(planOfToken(both, { unit: 'finance' }, 'east-2023')).toBe('east-2023');
    expect(planOfToken(both, {}, 'west-2023')).toBe('west-2023');
  });

  test('is not signed if the plan is ambiguous, and the error lists the plans', () => {
    expect(() => planOfToken(both, { unit: 'finance' }, 'north-2023')).toThrow('Several plans match');
    expect(() => planOfToken(both, { unit: 'parks' }, 'east-2023')).toThrow('Plans: east-2023, west-2023');
    expect(() => planOfToken([], {}, 'east-2023')).toThrow('Plans: none');
  });
});
