import { describe, expect, it } from 'vitest';
import { manifests, packageOf, type SourceFile, sources, targetOf } from './rooms.ts';

/** The rooms that each room may import. A room that is not listed here may not exist. */
const ALLOWED_IMPORTS: Readonly<Record<string, readonly string[]>> = {
  '@duban/domain': [],
  '@duban/contract': ['@duban/domain'],
  '@duban/stream': ['@duban/contract', '@duban/domain'],
  '@duban/delivery': ['@duban/contract', '@duban/domain', '@duban/stream'],
  '@duban/letters': ['@duban/contract'],
  '@duban/load': ['@duban/contract'],
  '@duban/measure': ['@duban/contract', '@duban/domain', '@duban/stream'],
  '@duban/plan-workflow': ['@duban/contract', '@duban/domain', '@duban/stream'],
  '@duban/reconcile': ['@duban/contract'],
  '@duban/rhythm': ['@duban/contract', '@duban/domain'],
  '@duban/runtime': [],
  '@duban/migrations': ['@duban/runtime'],
  '@duban/event-store': ['@duban/contract', '@duban/domain', '@duban/runtime'],
  '@duban/read-models': ['@duban/domain', '@duban/event-store', '@duban/runtime'],
  '@duban/documents': ['@duban/domain', '@duban/files', '@duban/read-models'],
  '@duban/tables': ['@duban/documents', '@duban/domain', '@duban/read-models', '@duban/seeds'],
  '@duban/files': ['@duban/domain', '@duban/runtime'],
  '@duban/projector': ['@duban/domain', '@duban/event-store', '@duban/read-models', '@duban/runtime'],
  '@duban/notifier': ['@duban/contract', '@duban/domain', '@duban/event-store', '@duban/files', '@duban/runtime'],
  '@duban/worker': [
    '@duban/contract',
    '@duban/delivery',
    '@duban/documents',
    '@duban/domain',
    '@duban/event-store',
    '@duban/files',
    '@duban/letters',
    '@duban/load',
    '@duban/measure',
    '@duban/plan-loader',
    '@duban/plan-workflow',
    '@duban/read-models',
    '@duban/reconcile',
    '@duban/recovery',
    '@duban/rhythm',
    '@duban/runtime',
  ],
  '@duban/plan-loader': ['@duban/contract', '@duban/domain'],
  '@duban/recovery': [
    '@duban/contract',
    '@duban/domain',
    '@duban/event-store',
    '@duban/files',
    '@duban/notifier',
    '@duban/plan-loader',
    '@duban/projector',
    '@duban/read-models',
    '@duban/runtime',
  ],
  '@duban/schema': ['@duban/contract', '@duban/documents', '@duban/domain', '@duban/read-models', '@duban/tables'],
  '@duban/auth': ['@duban/domain'],
  '@duban/gateway': [
    '@duban/auth',
    '@duban/contract',
    '@duban/documents',
    '@duban/domain',
    '@duban/files',
    '@duban/plan-loader',
    '@duban/read-models',
    '@duban/runtime',
    '@duban/schema',
    '@duban/seeds',
    '@duban/tables',
  ],
  // It knows the graph only by its schema: nothing of the server may reach a browser.
  '@duban/console': [],
  '@duban/identity': ['@duban/auth', '@duban/runtime'],
  '@duban/seeds': ['@duban/domain'],
  '@duban/local': [
    '@duban/event-store',
    '@duban/auth',
    '@duban/console',
    '@duban/migrations',
    '@duban/plan-loader',
    '@duban/recovery',
    '@duban/runtime',
    '@duban/seeds',
  ],
  '@duban/rehearsal': [
    '@duban/domain',
    '@duban/event-store',
    '@duban/auth',
    '@duban/local',
    '@duban/notifier',
    '@duban/plan-loader',
    '@duban/runtime',
    '@duban/seeds',
  ],
  '@duban/demonstration': [
    '@duban/contract',
    '@duban/domain',
    '@duban/event-store',
    '@duban/local',
    '@duban/plan-loader',
    '@duban/read-models',
    '@duban/recovery',
    '@duban/rehearsal',
    '@duban/runtime',
    '@duban/seeds',
    '@duban/worker',
  ],
  '@duban/cli': [
    '@duban/contract',
    '@duban/demonstration',
    '@duban/documents',
    '@duban/domain',
    '@duban/event-store',
    '@duban/files',
    '@duban/auth',
    '@duban/files',
    '@duban/local',
    '@duban/migrations',
    '@duban/notifier',
    '@duban/plan-loader',
    '@duban/projector',
    '@duban/read-models',
    '@duban/recovery',
    '@duban/rehearsal',
    '@duban/runtime',
    '@duban/seeds',
    '@duban/tables',
  ],
};
/** Packages that may import every other: the tests, their helpers and the root. */
const UNRESTRICTED = ['@duban/browser-tests', '@duban/test', '@duban/testing', 'duban'];

/** From the lowest layer to the highest: each may import those before it. */
const LAYERS = ['workflows', 'seeds', 'services', 'graphql', 'infra'];

/** The circles of a graph, each as a sorted list of what is in it; those are its strongly connected components (Tarjan). */
const circlesIn = (next: ReadonlyMap<string, readonly string[]>): readonly (readonly string[])[] => {
  const order = new Map<string, number>();
  const lowest = new Map<string, number>();
  const open: string[] = [];
  const found: (readonly string[])[] = [];
  const visit = (node: string): number => {
    const mine = order.size;
    order.set(node, mine);
    open.push(node);
    let low = mine;
    for (const other of next.get(node) ?? []) {
      if (!order.has(other)) low = Math.min(low, visit(other));
      else if (open.includes(other)) low = Math.min(low, lowest.get(other) ?? order.get(other) ?? mine);
    }
    lowest.set(node, low);
    if (low === mine) {
      const circle = open.splice(open.indexOf(node));
      if (circle.length > 1) found.push(circle.sort());
    }
    return low;
  };
  for (const node of next.keys()) if (!order.has(node)) visit(node);
  return found;
};

const product = sources.filter(({ room, test }) => !UNRESTRICTED.includes(room) && !test);
const list = (found: readonly (readonly [SourceFile, string])[]) => found.map(([{ path }, what]) => `${path}: ${what}`);

describe('the direction of dependencies', () => {
  it('is checked on source files that were really read', () => {
    expect(product.length).toBeGreaterThan(100);
    expect(sources.flatMap(({ imports }) => imports).length).toBeGreaterThan(300);
  });

  it('covers every room, and every room that is listed exists', () => {
    const rooms = manifests.map(({ name }) => name).filter((name) => !UNRESTRICTED.includes(name));
    expect(rooms.sort()).toEqual(Object.keys(ALLOWED_IMPORTS).sort());
  });

  it('lets no room import one that it may not know', () => {
    const wrong = product.flatMap((file) =>
      file.imports
        .map(packageOf)
        .filter(
          (name) => name.startsWith('@duban/') && name !== file.room && !ALLOWED_IMPORTS[file.room]?.includes(name),
        )
        .map((name) => [file, name] as const),
    );
    expect(list(wrong)).toEqual([]);
  });

  it('has no circle among the allowed imports', () => {
    const open = new Set<string>();
    const visit = (room: string): void => {
      if (open.has(room)) throw new Error(`circle: ${[...open, room].join(' → ')}`);
      open.add(room);
      for (const next of ALLOWED_IMPORTS[room] ?? []) visit(next);
      open.delete(room);
    };
    for (const room of Object.keys(ALLOWED_IMPORTS)) visit(room);
  });

  it('lets no import run upward between the layers', () => {
    const floorOf = (path: string) => LAYERS.findIndex((floor) => path.startsWith(`${floor}/`));
    const wrong = product.flatMap((file) =>
      file.imports
        .filter((specifier) => floorOf(targetOf(file, specifier) ?? '') > floorOf(file.path))
        .map((specifier) => [file, specifier] as const),
    );
    expect(list(wrong)).toEqual([]);
  });

  it('lets no files import each other in a circle, not even for their types', () => {
    const next = new Map(
      sources.map((file) => [file.path, file.imports.flatMap((specifier) => targetOf(file, specifier) ?? [])]),
    );
    expect(circlesIn(next)).toEqual([]);
  });

  it('lets the checker of the rehearsal import types alone, and those from the domain alone', () => {
    const wrong = product
      .filter(({ path }) => path.startsWith('infra/rehearsal/checker/'))
      .flatMap((file) =>
        file.imports
          .filter((specifier) => !specifier.startsWith('./'))
          .filter((specifier) => specifier !== '@duban/domain' || !file.typeImports.includes(specifier))
          .map((specifier) => [file, specifier] as const),
      );
    expect(list(wrong)).toEqual([]);
  });

  it('lets no file, tests included, import from another room by a relative path', () => {
    const rooms = new Map(sources.map(({ path, room }) => [path, room]));
    const wrong = sources.flatMap((file) =>
      file.imports
        // Styles are no source files, and lie beside the screens that import them.
        .filter((specifier) => specifier.startsWith('.') && !specifier.endsWith('.css'))
        .map((specifier) => [file, new URL(specifier, `file:///${file.path}`).pathname.slice(1)] as const)
        .filter(([, target]) => rooms.get(target) !== file.room),
    );
    expect(list(wrong)).toEqual([]);
  });

  it('keeps the helpers of the tests out of the product', () => {
    const wrong = product.flatMap((file) =>
      file.imports
        .filter((specifier) => /^@duban\/testing\/|(^@duban\/[^/]+|\.)\/testing(\/|\.ts$)/.test(specifier))
        .map((specifier) => [file, specifier] as const),
    );
    expect(list(wrong)).toEqual([]);
  });

  it('lets the domain import nothing, and workflow code nothing of Node', () => {
    const wrong = product.flatMap((file) => {
      if (!file.path.startsWith('workflows/')) return [];
      const allowed = file.room === '@duban/domain' ? /^\./ : /^(\.|@duban\/|@temporalio\/workflow$)/;
      return file.imports
        .filter((specifier) => !allowed.test(specifier))
        .map((specifier) => [file, specifier] as const);
    });
    expect(list(wrong)).toEqual([]);
  });

  it('lets only one file read the environment', () => {
    const wrong = product.flatMap((file) =>
      file.path === 'services/runtime/config.ts' || !file.readsEnvironment ? [] : [[file, 'process.env'] as const],
    );
    expect(list(wrong)).toEqual([]);
  });

  it('lets a room import only packages that its package.json names', () => {
    const declared = new Map(manifests.map(({ name, dependencies }) => [name, Object.keys(dependencies ?? {})]));
    const wrong = product.flatMap((file) =>
      file.imports
        .filter((specifier) => !/^(\.|node:)/.test(specifier))
        .map(packageOf)
        .filter((name) => name !== file.room && !declared.get(file.room)?.includes(name))
        .map((name) => [file, name] as const),
    );
    expect(list(wrong)).toEqual([]);
  });
});
