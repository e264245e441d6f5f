/** What lies in a plan's folder and is not read is named: most likely it was meant to be. */

import { readdirSync } from 'node:fs';
import { extname } from 'node:path';
import { because, type Reason } from './problem.ts';
import { files } from './schema.ts';

/** Entries listed; a folder with more of them is hardly a plan's. */
const MAX_LISTED = 1000;

export type UnreadFiles = {
  /** Written like a plan's file and yet not read, as units.yml: an error. */
  readonly mistaken: readonly string[];
  /** Anything else; a warning. */
  readonly ignored: readonly string[];
};

const DATA = new Set(['.yaml', '.yml', '.json']);

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
    unread.filter((name) => DATA.has(extname(name).toLowerCase()) === isData),
  );
  return { mistaken: mistaken ?? [], ignored: ignored ?? [] };
};

/** What a reader should do about a file that is written like one of the plan's. */
export const mistakeOf = (name: string): Reason => {
  const twin = name.replace(/\.(ya?ml|json)$/i, '.yaml').toLowerCase();
  return twin !== name && isRead(twin, new Set())
    ? because(`未读取：该文件应名为${twin}`, `is not read: a plan's file is called ${twin}`)
    : because(
        '未读取：计划没有此名的文件，或应放在举措文件夹内',
        'is not read: no file of a plan has this name (see seeds/README.md), or measures/ is its place',
      );
};
