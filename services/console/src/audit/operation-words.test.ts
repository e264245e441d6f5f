import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { OPERATIONS } from './operation-words.ts';

const SRC = join(import.meta.dirname, '..');
const namesIn = (directory: string, pattern: string): readonly string[] =>
  globSync(pattern, { cwd: directory }).flatMap((file) =>
    [
      ...readFileSync(join(directory, file), 'utf8').matchAll(/^[ '[,\w`]*\b(?:query|mutation|subscription) (\w+)/gm),
    ].map(([, name = '']) => name),
  );
const names = namesIn(SRC, '**/*.graphql');
/** What the gateway asks the graph on behalf of an address of a file. */
const ofFiles = namesIn(join(SRC, '../../../graphql/gateway/http'), '!(*.test).ts');

describe('the names of the operations', () => {
  it('are given to every operation of the console, and else only to those of addresses of files', () => {
    expect(names.length).toBeGreaterThan(50);
    expect(names.filter((name) => !OPERATIONS.has(name))).toEqual([]);
    expect([...OPERATIONS.keys()].filter((name) => !names.includes(name) && !ofFiles.includes(name))).toEqual([]);
  });

  it('are Chinese, with English beside', () => {
    const faults = [...OPERATIONS].filter(
      ([, { words }]) => !/\p{Script=Han}/u.test(words.zh) || !words.en || /\p{Script=Han}/u.test(words.en),
    );
    expect(faults).toEqual([]);
  });
});
