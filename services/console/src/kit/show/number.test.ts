import { expect, it } from 'vitest';
import { pointsAway } from './number.ts';

it('rounds points behind schedule up to a tenth and points ahead down, as the reason of a lamp does', () => {
  expect([-55.41, -0.01, -55.4, -1.1, 12.39, 1.1, 0].map(pointsAway)).toEqual([55.5, 0.1, 55.4, 1.1, 12.3, 1.1, 0]);
});
