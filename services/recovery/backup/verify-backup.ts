/** Reads a backup again, whole: its checksum, and that it holds each log up to the event and hash that it names. */

import type { Readable } from 'node:stream';
import type { Head } from '@duban/event-store';
import { damaged, entriesOf } from './backup-lines.ts';

/** Returns the logs that the file holds. Throws `RestoreRefusedError` for one that is incomplete or damaged. */
export const verifyBackup = async (source: Readable): Promise<readonly Head[]> => {
  const last = new Map<string, string>();
  let heads: readonly Head[] = [];
  for await (const entry of entriesOf(source)) {
    if ('header' in entry) heads = entry.header.heads;
    if ('event' in entry) last.set(entry.event.plan, `${entry.event.position} ${entry.event.hash}`);
  }
  for (const { plan, position, hash } of heads) if (last.get(plan) !== `${position} \\x${hash}`) throw damaged();
  return heads;
};
