/** Finds files in a plan's folder that are not read, most likely because their names are mistyped. */

import { readdirSync } from 'node:fs';
import { extname } from 'node:path';
import { because, type Reason } from './problem.ts';
import { files } from './schema.ts';

/** Limit of directory entries that are listed; a folder with more is hardly a plan's. */
const MAX_LISTED = 1000;

export type UnreadFiles = {
  /** Data files with an unknown name, such as units.yml: an error. */
  readonly mistaken: readonly string[];
  /** All other files: a warning. */
  readonly ignored: readonly string[];
};

const DATA_EXTENSIONS = new Set(['.yaml', '.yml', '.json']);

const isRead = (name: string, alsoRead: ReadonlySet<string>): boolean =>
  alsoRead.has(name) ||
  name === 'report.txt' ||
  /^measures\/[^/]+\.yaml$/.test(name) ||
  Object.keys(files).some((kind) => kind !== 'measures' && name === `${kind}.yaml`);

/**
 * Names are relative to the folder; names that begin with a dot are left out.
 * @param alsoRead files that the plan itself refers to, as a lamp policy of its own.
 */
export const unreadFiles = (directory: string, alsoRead: readonly string[]): UnreadFiles => {
  const known = new Set(alsoRead);
  const unread = readdirSync(directory, { recursive: true, withFileTypes: true })
    .filter((entry) => !entry.isDirectory())
    .map((entry) =>
      `${entry.parentPath}/${entry.name}`
        .slice(directory.length)
        .replace(/^[/\\]+/, '')
        .replaceAll('\\', '/'),
    )
    .filter((name) => !name.split('/').some((part) => part.startsWith('.')) && !isRead(name, known))
    .sort()
    .slice(0, MAX_LISTED);
  const [mistaken, ignored] = [true, false].map((isData) =>
    unread.filter((name) => DATA_EXTENSIONS.has(extname(name).toLowerCase()) === isData),
  );
  return { mistaken: mistaken ?? [], ignored: ignored ?? [] };
};

/** Says what to do about a data file with an unknown name. */
export const mistakeOf = (name: string): Reason => {
  const twin = name.replace(/\.(ya?ml|json)$/i, '.yaml').toLowerCase();
  return twin !== name && isRead(twin, new Set())
    ? because(`未读取：该文件应名为${twin}`, `is not read: a plan's file is called ${twin}`)
    : because(
        '未读取：计划没有此名的文件，或应放在举措文件夹内',
        'is not read: no file of a plan has this name (see seeds/README.md), or measures/ is its place',
      );
};
