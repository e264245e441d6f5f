/** Reads a backup again, whole: its checksum, and that it holds each log up to the event and hash that it names. */

import type { Readable } from 'node:stream';
import type { Head } from '@duban/event-store';
import { createChecksum, type Header, type Line } from './format.ts';
import { checkHeader, damaged, linesOf, parse } from './read-backup.ts';

/** Returns the logs that the file holds. Throws `RestoreRefusedError` for one that is incomplete or damaged. */
export const verifyBackup = async (source: Readable): Promise<readonly Head[]> => {
  const checksum = createChecksum();
  const last = new Map<string, string>();
  let header: Header | null = null;
  let ended = false;
  for await (const text of linesOf(source)) {
    if (ended) throw damaged();
    const line = parse(text);
    if (!header) {
      const { migrations = [] } = line as Partial<Header>;
      header = checkHeader(line, migrations);
      checksum.add(text);
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
    if ('event' in entry) last.set(entry.event.plan, `${entry.event.position} ${entry.event.hash}`);
  }
  if (!header || !ended) throw damaged();
  for (const { plan, position, hash } of header.heads) if (last.get(plan) !== `${position} \\x${hash}`) throw damaged();
  return header.heads;
};
