/** Every promise of docs/guarantees.md names tests that exist. */

import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ROOT } from './rooms.ts';

type Evidence = { readonly label: string; readonly target: string; readonly titles: readonly string[] };

/** A promise is an item of a list, the tests that show it are the items below it: a link, and titles in italics. */
const promises = (): readonly (readonly [string, readonly Evidence[]])[] => {
  const [page = ''] = readFileSync(join(ROOT, 'docs/guarantees.md'), 'utf8').split(/^# What is not promised$/m);
  const [, ...items] = page.split(/^- /m);
  return items.map((item) => {
    const [promise = '', ...shown] = item.split(/^#|^ {2}- /m);
    return [
      promise.replace(/\s+/g, ' ').trim(),
      shown.flatMap((text) => {
        const [, label, target, rest = ''] = /^\[([^\]]+)\]\(([^)]+)\)(.*)$/s.exec(text) ?? [];
        if (label === undefined || target === undefined) return [];
        return [{ label, target, titles: [...rest.matchAll(/_([^_]+)_/g)].map(([, title = '']) => title) }];
      }),
    ] as const;
  });
};

describe('what docs/guarantees.md promises', () => {
  it('is more than a few sentences', () => {
    expect(promises().length).toBeGreaterThan(15);
  });

  it.each(promises())('%s', (_promise, evidence) => {
    expect(evidence.length).toBeGreaterThan(0);
    for (const { label, target, titles } of evidence) {
      expect(target).toBe(`../${label}`);
      expect(label).toMatch(/\.test\.ts$/);
      expect(existsSync(join(ROOT, label)), label).toBe(true);
      const source = readFileSync(join(ROOT, label), 'utf8');
      for (const title of titles) expect(source).toContain(title);
    }
  });
});
