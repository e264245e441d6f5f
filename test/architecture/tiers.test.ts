import { createRequire } from 'node:module';
import { join, relative } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ROOT, sources } from './rooms.ts';

const files = new Map(sources.map((file) => [file.path, file]));
const SERVERS = ['database', 'installation', 'service-process', 'stack', 'transaction-pooler'].map(
  (name) => `test/support/${name}.ts`,
);

/** The files of this repository that the file imports, from the root. */
const importsOf = (path: string): readonly string[] => {
  const { resolve } = createRequire(join(ROOT, path));
  const own = files.get(path)?.imports.filter((specifier) => /^(\.|@duban\/)/.test(specifier)) ?? [];
  return own.map((specifier) => relative(ROOT, resolve(specifier)));
};

/** All that the test and its helpers import, without following the product's own imports. */
const reachOf = (test: string): ReadonlySet<string> => {
  const reached = new Set([test]);
  for (const path of reached) if (files.get(path)?.test) for (const imported of importsOf(path)) reached.add(imported);
  return reached;
};

const tests = [...files.keys()].filter((path) => path.endsWith('.test.ts'));
const isUnit = (path: string): boolean => !/\.(integration|e2e)\.test\.ts$/.test(path);
const startsServers = (path: string): boolean => [...reachOf(path)].some((reached) => SERVERS.includes(reached));

describe('the tiers of the tests', () => {
  it('keep helpers that start a server out of unit tests; what needs one is named `.integration.test.ts`', () => {
    expect(tests.filter(isUnit).filter(startsServers)).toEqual([]);
  });

  it('count most integration tests among those that start a server', () => {
    expect(tests.filter((path) => !isUnit(path)).filter(startsServers).length).toBeGreaterThan(90);
  });
});
