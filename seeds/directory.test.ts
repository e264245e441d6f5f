import { expect, test } from 'vitest';
import { planDirectory, planIds } from './directory.ts';
import { readPlan } from './format/read-plan.ts';

test('every included plan can be read, and its folder is named after its id', () => {
  expect(planIds()).toEqual(['qingshan-2024', 'zhongyuan-2023']);
  for (const id of planIds()) expect(readPlan(planDirectory(id)).id).toBe(id);
});

test('an unknown plan is refused with the ids of the included plans', () => {
  expect(() => planDirectory('atlantis-2023')).toThrow(
    'There is no plan "atlantis-2023". Known plans: qingshan-2024, zhongyuan-2023.',
  );
});
