/** Reads a backup again, whole: its checksum, each log up to the event and hash that it names, and the hash of each file. */

import type { Readable } from 'node:stream';
import type { Head } from '@duban/event-store';
import { createFileAssembly } from '../files/file-lines.ts';
import { damaged, entriesOf } from './backup-lines.ts';

/** Returns the logs that the file holds. Throws `RestoreRefusedError` for one that is incomplete or damaged. */
export const verifyBackup = async (source: Readable): Promise<readonly Head[]> => {
  const last = new Map<string, string>();
  let heads: readonly Head[] = [];
  const files = createFileAssembly();
  for await (const entry of entriesOf(source)) {
    if ('header' in entry) heads = entry.header.heads;
    if ('file' in entry && files.add(entry.file) === undefined) throw damaged();
    if ('event' in entry) last.set(entry.event.plan, `${entry.event.position} ${entry.event.hash}`);
  }
  if (!files.isBetweenFiles()) throw damaged();
  for (const { plan, position, hash } of heads) if (last.get(plan) !== `${position} \\x${hash}`) throw damaged();
  return heads;
};
