import { expect, it } from 'vitest';
import { hasIt, waitingFor } from './instructed.ts';

const MEASURES = [{ id: 'a' }, { id: 'b' }];
const first = { text: '请抓紧', urgency: 'URGENT' };
const given = [{ id: 'a', ...first }];

it('leaves out a measure that was given just this instruction', () => {
  expect(waitingFor(MEASURES, given, first)).toEqual([{ id: 'b' }]);
});

it('gives an instruction whose text or limit was changed to every measure', () => {
  expect(waitingFor(MEASURES, given, { ...first, text: '请按月报告' })).toEqual(MEASURES);
  expect(waitingFor(MEASURES, given, { ...first, urgency: 'THIRTY_DAYS' })).toEqual(MEASURES);
  expect(hasIt(given, first, 'a')).toBe(true);
});
