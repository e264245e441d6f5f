/** Verifies that every file that a plan's log names is in its store, with the bytes that the log names. */

import type { EventStore } from '@duban/event-store';
import { type FileKind, filesNamed, type NamedFile } from '../files/named-files.ts';
import type { Finding } from './finding.ts';

/** A store of files, as far as it is verified: reads the bytes and says how they stand. */
type VerifiedStore = { verify(sha256: string): Promise<'whole' | 'missing' | 'altered'> };

/** Of attached files, and of issued papers. */
export type VerifiedStores = Readonly<Record<FileKind, VerifiedStore>>;

/** Each file once, at the first event that names it. */
export const verifyFiles = async (
  store: EventStore,
  plan: string,
  stores: VerifiedStores,
): Promise<readonly Finding[]> => {
  const findings: Finding[] = [];
  const seen = new Set<string>();
  for await (const file of filesNamed(store, plan)) {
    const key = `${file.kind} ${file.sha256}`;
    if (seen.has(key)) continue;
    seen.add(key);
    const state = await stores[file.kind].verify(file.sha256);
    if (state !== 'whole') findings.push(fileFinding(file, state));
  }
  return findings;
};

export const fileFinding = ({ plan, sha256, name, position }: NamedFile, state: 'missing' | 'altered'): Finding => ({
  part: 'file',
  plan,
  code: state,
  position,
  what: sha256,
  en: `The file "${name}" of the event at position ${position} ${state === 'missing' ? 'is missing' : 'has been altered'} (SHA-256 ${sha256})`,
  zh: `第${position}号事件的文件“${name}”${state === 'missing' ? '缺失' : '已被改动'}`,
});
