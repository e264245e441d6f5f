import { expect, test } from 'vitest';
import { type AppliedBatch, createBatchSpans } from './batch-spans.ts';

const watched = () => {
  const told: string[] = [];
  const spans = createBatchSpans((batch, { plan, position }) => told.push(`${plan} ${position} in ${batch.position}`));
  const batch = (plan: string, after: number, position: number): AppliedBatch => ({
    plan,
    after,
    position,
    began: 0,
    ended: 1,
  });
  const notice = (plan: string, position: number) => ({ plan, position, carrier: {} });
  return { told, spans, batch, notice };
};

test('a batch is told to every command that it shows, once, whichever of the two is known first', () => {
  const { told, spans, batch, notice } = watched();
  spans.announced(notice('a', 3));
  spans.announced(notice('a', 9));
  spans.announced(notice('b', 3));
  expect(told).toEqual([]);
  spans.applied(batch('a', 2, 5));
  expect(told).toEqual(['a 3 in 5']);
  spans.announced(notice('a', 5));
  spans.announced(notice('a', 2));
  expect(told).toEqual(['a 3 in 5', 'a 5 in 5']);
  spans.applied(batch('a', 5, 20));
  spans.applied(batch('b', 0, 4));
  expect(told.slice(2)).toEqual(['a 9 in 20', 'b 3 in 4']);
});

test('what never meets its other half is forgotten', () => {
  const { told, spans, batch, notice } = watched();
  for (let n = 1; n <= 5_000; n += 1) spans.announced(notice('gone', n));
  spans.applied(batch('gone', 0, 5_000));
  expect(told).toHaveLength(1_000);
});
