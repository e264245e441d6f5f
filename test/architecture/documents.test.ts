/** The README stays a newcomer's page, links between documents lead somewhere, and every configuration key is described. */

import { existsSync, globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { buildSchema, parse, validate } from 'graphql';
import { describe, expect, it } from 'vitest';
import { ROOT } from './rooms.ts';

const MAX_README_LINES = 200;
const MAX_LINE_CHARACTERS = 160;

const pages = globSync('**/*.md', { cwd: ROOT, exclude: (name) => /^(node_modules|\.duban|\.git)$/.test(name) });
const read = (page: string): string => readFileSync(join(ROOT, page), 'utf8');
const longLines = (page: string): readonly string[] =>
  read(page)
    .split('\n')
    .filter((line) => line.length > MAX_LINE_CHARACTERS);

/** Relative targets of links and pictures, without code blocks and anchors. */
const targetsOf = (page: string): readonly string[] =>
  [
    ...read(page)
      .replace(/^\s*```.*?^\s*```/gms, '')
      .matchAll(/\]\(([^)\s#]+)(?:#[^)]*)?\)/g),
  ]
    .map(([, target = '']) => target)
    .filter((target) => !/^[a-z]+:/.test(target));

describe('the documents', () => {
  it('the README has at most 200 lines', () => {
    expect(read('README.md').split('\n').length).toBeLessThanOrEqual(MAX_README_LINES);
  });

  it.each(['README.md', 'graphql/README.md', 'seeds/README.md', 'docs/guarantees.md'])(
    'no line of %s is longer than 160 characters',
    (page) => {
      expect(longLines(page)).toEqual([]);
    },
  );

  it('every relative link leads to a file or folder', () => {
    const links = pages.flatMap((page) => targetsOf(page).map((target) => [page, target] as const));
    expect(links.length).toBeGreaterThan(50);
    const broken = links.filter(([page, target]) => !existsSync(join(ROOT, dirname(page), target)));
    expect(broken.map(([page, target]) => `${page}: ${target}`)).toEqual([]);
  });

  it('every GraphQL operation of an example is valid', () => {
    const schema = buildSchema(read('graphql/schema/schema.graphql'));
    const examples = pages.flatMap((page) =>
      [...read(page).matchAll(/^\s*```graphql\n(.*?)^\s*```/gms)].map(([, text = '']) => [page, text] as const),
    );
    expect(examples.length).toBeGreaterThan(5);
    const faults = examples.flatMap(([page, text]) =>
      validate(schema, parse(text)).map(({ message }) => `${page}: ${message}`),
    );
    expect(faults).toEqual([]);
  });

  it('docs/operations.md describes every configuration key', () => {
    const sources = ['config.ts', 'edge-config.ts', 'local-config.ts']
      .map((name) => read(`services/runtime/${name}`))
      .join('\n');
    const keys = [
      ...new Set(
        [...sources.matchAll(/^\s+((?:DUBAN|OTEL|TEMPORAL|DATABASE|LOG)_[A-Z_]+):/gm)].map(([, key = '']) => key),
      ),
    ];
    expect(keys.length).toBeGreaterThan(30);
    const page = read('docs/operations.md');
    expect(keys.filter((key) => !page.includes(`\`${key}\``))).toEqual([]);
  });
});
