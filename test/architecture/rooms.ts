/** What the source itself says of its rooms: which package imports which, read from every file. */

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
  readonly readsEnvironment: boolean;
};

const SKIP = new Set(['node_modules', '.git', '.duban']);
/** A statement that begins a line, or a call: the word `from` in a sentence is neither. */
const IMPORT = /^(?:import|export)\b(?:[^;'"]*?\bfrom)?\s*'(?<statement>[^']+)'|\bimport\('(?<call>[^']+)'\)/gm;

const walk = (directory: string): string[] =>
  readdirSync(directory, { withFileTypes: true }).flatMap((entry) => {
    if (SKIP.has(entry.name)) return [];
    const path = join(directory, entry.name);
    return entry.isDirectory() ? walk(path) : [path];
  });

const files = walk(ROOT);

type Manifest = { readonly name: string; readonly dependencies?: Record<string, string> };

/** Folder of each package, longest first, so that a file finds the innermost. */
const rooms = files
  .filter((path) => path.endsWith('/package.json'))
  .map((path) => ({ folder: dirname(path), manifest: JSON.parse(readFileSync(path, 'utf8')) as Manifest }))
  .sort((a, b) => b.folder.length - a.folder.length);

export const manifests = rooms.map(({ manifest }) => manifest);

export const sources: readonly SourceFile[] = files
  .filter((path) => path.endsWith('.ts'))
  .map((path) => {
    const text = readFileSync(path, 'utf8');
    return {
      path: relative(ROOT, path),
      room: rooms.find(({ folder }) => path.startsWith(`${folder}/`))?.manifest.name ?? 'duban',
      test:
        /(\.test|\/testing|\/examples)\.ts$/.test(path) ||
        path.includes('/testing/') ||
        path.startsWith(join(ROOT, 'test/')),
      imports: [...text.matchAll(IMPORT)].map(({ groups }) => groups?.statement ?? groups?.call ?? ''),
      readsEnvironment: /\bprocess\.env\b/.test(text),
    };
  });

/** "@duban/domain/testing" belongs to "@duban/domain", "pg/lib/x" to "pg". */
export const packageOf = (specifier: string): string =>
  specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/');
