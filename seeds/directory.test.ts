import { expect, test } from 'vitest';
import { planDirectory, planIds } from './directory.ts';
import { readPlan } from './format/read-plan.ts';

test('every plan at hand is read, and its folder has its id', () => {
  expect(planIds()).toEqual(['qingshan-2024', 'zhongyuan-2023']);
  for (const id of planIds()) expect(readPlan(planDirectory(id)).id).toBe(id);
});

test('an unknown plan is refused with the names of those at hand', () => {
  expect(() => planDirectory('atlantis-2023')).toThrow(
    'There is no plan "atlantis-2023". Plans at hand: qingshan-2024, zhongyuan-2023.',
  );
});
