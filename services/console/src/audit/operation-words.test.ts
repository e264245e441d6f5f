import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { OPERATIONS } from './operation-words.ts';

const SRC = join(import.meta.dirname, '..');
const names = globSync('**/*.graphql', { cwd: SRC }).flatMap((file) =>
  [...readFileSync(join(SRC, file), 'utf8').matchAll(/^(?:query|mutation|subscription) (\w+)/gm)].map(
    ([, name = '']) => name,
  ),
);

describe('the names of the operations', () => {
  it('are given to every operation of the console, and to no other', () => {
    expect(names.length).toBeGreaterThan(50);
    expect([...OPERATIONS.keys()].sort()).toEqual([...new Set(names)].sort());
  });

  it('are Chinese, with English beside', () => {
    const faults = [...OPERATIONS].filter(
      ([, { words }]) => !/\p{Script=Han}/u.test(words.zh) || !words.en || /\p{Script=Han}/u.test(words.en),
    );
    expect(faults).toEqual([]);
  });
});
