import { setTimeout as sleep } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { step } from './progress.ts';

test('a step reports its duration, and its progress when it takes longer than a second', async () => {
  const lines: string[] = [];
  let done = 0;
  const label = () => `plan ${done}/2`;
  const work = async () => {
    done = 1;
    await sleep(1_200);
    done = 2;
    return 'all';
  };
  expect(
    await step(
      label,
      (line) => lines.push(line),
      work,
      (result) => result,
    ),
  ).toBe('all');
  expect(lines[0]).toMatch(/^ {2}… plan 1\/2 \(1\.\d s\)$/);
  expect(lines[1]).toMatch(/^ {2}✓ plan 2\/2: all \(1\.\d s\)$/);
});

test('a step that fails prints nothing, because the error is reported by the caller', async () => {
  const lines: string[] = [];
  await expect(
    step(
      'x',
      (line) => lines.push(line),
      () => Promise.reject(new Error('no')),
    ),
  ).rejects.toThrow('no');
  expect(lines).toEqual([]);
});
