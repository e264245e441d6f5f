import { expect, test } from 'vitest';
import { type AppliedBatch, createBatchSpans } from './batch-spans.ts';

const recordedSpans = () => {
  const emitted: string[] = [];
  const spans = createBatchSpans((batch, { plan, position }) =>
    emitted.push(`${plan} ${position} in ${batch.position}`),
  );
  const batch = (plan: string, after: number, position: number): AppliedBatch => ({
    plan,
    after,
    position,
    began: 0,
    ended: 1,
  });
  const notice = (plan: string, position: number) => ({ plan, position, carrier: {} });
  return { emitted, spans, batch, notice };
};

test('emits one span for each command in a batch, whether the notice or the batch comes first', () => {
  const { emitted, spans, batch, notice } = recordedSpans();
  spans.announced(notice('a', 3));
  spans.announced(notice('a', 9));
  spans.announced(notice('b', 3));
  expect(emitted).toEqual([]);
  spans.applied(batch('a', 2, 5));
  expect(emitted).toEqual(['a 3 in 5']);
  spans.announced(notice('a', 5));
  spans.announced(notice('a', 2));
  expect(emitted).toEqual(['a 3 in 5', 'a 5 in 5']);
  spans.applied(batch('a', 5, 20));
  spans.applied(batch('b', 0, 4));
  expect(emitted.slice(2)).toEqual(['a 9 in 20', 'b 3 in 4']);
});

test('keeps at most 1,000 notices that wait for their batch', () => {
  const { emitted, spans, batch, notice } = recordedSpans();
  for (let n = 1; n <= 5_000; n += 1) spans.announced(notice('gone', n));
  spans.applied(batch('gone', 0, 5_000));
  expect(emitted).toHaveLength(1_000);
});
