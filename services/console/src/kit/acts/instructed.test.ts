import { expect, it } from 'vitest';
import { hasIt, waitingFor } from './instructed.ts';

const MEASURES = [{ id: 'a' }, { id: 'b' }];
const first = JSON.stringify({ text: '请抓紧', urgency: 'URGENT' });
const given = [{ id: 'a', what: first }];

it('leaves out a measure that was given just this instruction', () => {
  expect(waitingFor(MEASURES, given, first)).toEqual([{ id: 'b' }]);
});

it('gives an instruction whose text or limit was changed to every measure', () => {
  for (const changed of [
    { text: '请按月报告', urgency: 'URGENT' },
    { text: '请抓紧', urgency: 'THIRTY_DAYS' },
  ])
    expect(waitingFor(MEASURES, given, JSON.stringify(changed))).toEqual(MEASURES);
  expect(hasIt(given, first, 'a')).toBe(true);
});
