/** Reads from every source file which package imports which. */

import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';

export const ROOT = join(import.meta.dirname, '../..');

export type SourceFile = {
  /** From the root, with forward slashes. */
  readonly path: string;
  /** Name of the package that it belongs to. */
  readonly room: string;
  readonly test: boolean;
  /** Specifiers as written. */
  readonly imports: readonly string[];
  /** Specifiers from which only types are imported; the others are loaded at run time. */
  readonly typeImports: readonly string[];
  readonly readsEnvironment: boolean;
};

const SKIP = new Set(['node_modules', '.git', '.duban']);
/** A statement that begins a line, or a call: not the word `from` in a sentence. */
const IMPORT = /^(?:import|export)\b(?<names>[^;'"]*?\bfrom)?\s*'(?<statement>[^']+)'|\bimport\('(?<call>[^']+)'\)/gm;

/** `type { A }`, or braces in which each name is a type. */
const takesTypesOnly = (names: string): boolean =>
  /^\s*type\b/.test(names) || /^\s*\{(?:\s*type\s[^,}]*,?)+\s*\}\s*from$/.test(names);

const walk = (directory: string): string[] =>
  readdirSync(directory, { withFileTypes: true }).flatMap((entry) => {
    if (SKIP.has(entry.name)) return [];
    const path = join(directory, entry.name);
    return entry.isDirectory() ? walk(path) : [path];
  });

const files = walk(ROOT);

type Manifest = {
  readonly name: string;
  readonly dependencies?: Record<string, string>;
  readonly exports?: string | Record<string, string>;
};

/** Folder of each package, longest first, so that a file finds the innermost. */
const rooms = files
  .filter((path) => path.endsWith('/package.json'))
  .map((path) => ({ folder: dirname(path), manifest: JSON.parse(readFileSync(path, 'utf8')) as Manifest }))
  .sort((a, b) => b.folder.length - a.folder.length);

export const manifests = rooms.map(({ manifest }) => manifest);

export const sources: readonly SourceFile[] = files
  .filter((path) => /\.tsx?$/.test(path))
  .map((path) => {
    const text = readFileSync(path, 'utf8');
    const found = [...text.matchAll(IMPORT)].map(({ groups }) => ({
      specifier: groups?.statement ?? groups?.call ?? '',
      typesOnly: takesTypesOnly(groups?.names ?? ''),
    }));
    const valueImports = new Set(found.filter(({ typesOnly }) => !typesOnly).map(({ specifier }) => specifier));
    return {
      path: relative(ROOT, path),
      room: rooms.find(({ folder }) => path.startsWith(`${folder}/`))?.manifest.name ?? 'duban',
      test:
        /(\.test|\/testing|\/examples)\.tsx?$/.test(path) ||
        path.includes('/testing/') ||
        path.startsWith(join(ROOT, 'test/')),
      imports: found.map(({ specifier }) => specifier),
      typeImports: found.map(({ specifier }) => specifier).filter((specifier) => !valueImports.has(specifier)),
      readsEnvironment: /\bprocess\.env\b/.test(text),
    };
  });

/** "@duban/domain/testing" belongs to "@duban/domain", "pg/lib/x" to "pg". */
export const packageOf = (specifier: string): string =>
  specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/');

/** Every export of a package ("@duban/domain/testing") → its file, from the root. */
const entries = new Map(
  rooms.flatMap(({ folder, manifest: { name, exports = {} } }) =>
    Object.entries(typeof exports === 'string' ? { '.': exports } : exports).map(
      ([way, file]) => [`${name}${way.slice(1)}`, relative(ROOT, join(folder, file))] as const,
    ),
  ),
);

/** The file that a specifier resolves to, from the root; undefined for third-party packages. */
export const targetOf = ({ path }: SourceFile, specifier: string): string | undefined =>
  specifier.startsWith('.') ? join(dirname(path), specifier) : entries.get(specifier);
