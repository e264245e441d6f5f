import { globSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Phrase } from './phrase.ts';

const SRC = join(import.meta.dirname, '../..');
const files = globSync('*/words.ts', { cwd: SRC }).sort();
const HAN = /\p{Script=Han}/u;

/** The phrases of a file; those that are functions are only counted, for what they are given is not known. */
const phrasesIn = async (file: string): Promise<readonly (readonly [string, Phrase])[]> => {
  const module = (await import(join(SRC, file))) as Record<string, unknown>;
  const catalogues = Object.values(module).filter((one): one is object => typeof one === 'object' && one !== null);
  return catalogues
    .flatMap((catalogue) => Object.entries(catalogue))
    .filter((entry): entry is [string, Phrase] => typeof (entry[1] as Phrase | null)?.zh === 'string');
};

describe('the words of the console', () => {
  it('are read from the rooms that have some', () => {
    expect(files).toContain('frame/words.ts');
    expect(files).toContain('kit/words.ts');
  });

  it.each(files)('%s says everything in both languages', async (file) => {
    const phrases = await phrasesIn(file);
    expect(phrases.length).toBeGreaterThan(0);
    const missing = phrases.filter(([, { zh, en }]) => !zh || !en).map(([name]) => name);
    expect(missing).toEqual([]);
    // The name of the other language is the only word that is meant to stand in the wrong one.
    const english = phrases.filter(([name, { en }]) => name !== 'language' && HAN.test(en ?? '')).map(([name]) => name);
    expect(english).toEqual([]);
  });
});
