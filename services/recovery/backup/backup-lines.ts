/** Reads the lines of a backup: its header, then every row; whatever is incomplete or damaged is refused. */

import type { Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { createChecksum, type Header, type Line } from './format.ts';

/** The backup cannot be restored here, and nothing of it was kept; the message says why. */
export class RestoreRefusedError extends Error {
  override readonly name = 'RestoreRefusedError';
}

type Entry = { readonly header: Header } | Exclude<Line, { readonly end: unknown }>;

/**
 * The header comes first. Only after the last row is it known that the file is whole: it throws `RestoreRefusedError` then
 * or before. `migrations`: those that this program knows; by default those of the file.
 */
export async function* entriesOf(source: Readable, migrations?: readonly string[]): AsyncGenerator<Entry> {
  const checksum = createChecksum();
  let header: Header | null = null;
  let ended = false;
  for await (const text of linesOf(source)) {
    if (ended) throw damaged();
    const line = parse(text);
    if (!header) {
      header = checkHeader(line, migrations);
      checksum.add(text);
      yield { header };
      continue;
    }
    const entry = line as Line;
    if ('end' in entry) {
      const { lines, sha256 } = checksum.end();
      if (entry.end.lines !== lines || entry.end.sha256 !== sha256) throw damaged();
      ended = true;
      continue;
    }
    checksum.add(text);
    yield entry;
  }
  if (!header || !ended) throw damaged();
}

async function* linesOf(source: Readable): AsyncGenerator<string> {
  const unpacked = createGunzip().setEncoding('utf8');
  // An error of the file is passed on to the reader of the lines; after the last line it is ignored.
  source.on('error', (error) => unpacked.destroy(error));
  unpacked.on('error', () => {});
  let rest = '';
  try {
    for await (const chunk of source.pipe(unpacked)) {
      const lines = (rest + chunk).split('\n');
      rest = lines.pop() ?? '';
      yield* lines;
    }
  } catch (cause) {
    throw damaged(cause);
  }
  if (rest !== '') yield rest;
}

export const damaged = (cause?: unknown) =>
  new RestoreRefusedError('The backup is incomplete or damaged. 备份文件不完整或已损坏。', { cause });

const parse = (text: string): object => {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new RestoreRefusedError('The backup is damaged: a line is not JSON. 备份文件已损坏。', { cause });
  }
};

const checkHeader = (header: Partial<Header>, migrations?: readonly string[]): Header => {
  if (
    header.duban !== 'backup' ||
    (header.version !== 1 && header.version !== 2) ||
    !header.heads ||
    !header.migrations
  )
    throw new RestoreRefusedError('This is not a backup of Duban. 不是督办系统的备份文件。');
  const newer = header.migrations.find((name) => migrations?.includes(name) === false);
  if (newer !== undefined)
    throw new RestoreRefusedError(
      `The backup was made by a newer Duban (${newer}): restore it with that version. 备份由更新版本生成，请用该版本恢复。`,
    );
  return header as Header;
};
