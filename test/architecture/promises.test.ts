import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ROOT } from './rooms.ts';

/** The rows of the README's table of promises: what is promised, and where it is shown. */
const promises = (): readonly (readonly [string, string])[] => {
  const [, section = ''] = readFileSync(join(ROOT, 'README.md'), 'utf8').split(/^## Limits, honestly$/m);
  const [ours = ''] = section.split(/^## /m);
  return ours
    .split('\n')
    .filter((line) => line.startsWith('|'))
    .slice(2)
    .map((line) => line.split('|').map((cell) => cell.trim()))
    .map(([, promise = '', shown = '']) => [promise, shown] as const);
};

describe('what the README promises', () => {
  it('is more than a few words', () => {
    expect(promises().length).toBeGreaterThan(15);
  });

  it.each(promises())('%s', (_promise, shown) => {
    // Links to tests, each with the titles that are meant, if only some are.
    const [, ...links] = shown.split(/\[(?=[^\]]+\]\()/);
    expect(links.length).toBeGreaterThan(0);
    for (const link of links) {
      const [, name = '', file = '', rest = ''] = /^([^\]]+)\]\(([^)]+)\)(.*)$/.exec(link) ?? [];
      expect(file).toBe(name);
      expect(file).toMatch(/\.test\.ts$/);
      expect(existsSync(join(ROOT, file)), file).toBe(true);
      const source = readFileSync(join(ROOT, file), 'utf8');
      for (const [, title] of rest.matchAll(/_([^_]+)_/g)) expect(source).toContain(title);
    }
  });
});
