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

describe('a token for which no plan is named', () => {
  test('opens the only plan that there is', () => {
    expect(planOfToken([west], { unit: 'finance' }, 'east-2023')).toBe('west-2023');
  });

  test('opens the only plan that knows the unit or the post', () => {
    expect(planOfToken(both, { unit: 'culture' }, 'east-2023')).toBe('west-2023');
    expect(planOfToken(both, { leader: 'deputy' }, 'east-2023')).toBe('west-2023');
  });

  test('opens the plan of the local engine where several know them', () => {
    expect(planOfToken(both, { unit: 'finance' }, 'east-2023')).toBe('east-2023');
    expect(planOfToken(both, {}, 'west-2023')).toBe('west-2023');
  });

  test('is not signed where no plan can be told, and the error names the plans', () => {
    expect(() => planOfToken(both, { unit: 'finance' }, 'north-2023')).toThrow('Several plans fit');
    expect(() => planOfToken(both, { unit: 'parks' }, 'east-2023')).toThrow('Plans: east-2023, west-2023');
    expect(() => planOfToken([], {}, 'east-2023')).toThrow('Plans: none');
  });
});
