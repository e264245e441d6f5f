/**
 * Verifies that every file that a plan's log names is in its store, with the bytes that the log names, and that what was
 * withdrawn is gone.
 */

import type { EventStore } from '@duban/event-store';
import { leftWithdrawn } from '../files/left-withdrawn.ts';
import { type FileKind, type NamedFile, readFileRegister } from '../files/named-files.ts';
import type { Finding } from './finding.ts';
import type { Queries } from './verify-read-models.ts';

/** A store of files, as far as it is verified: reads the bytes and says how they stand. */
type VerifiedStore = {
  verify(sha256: string): Promise<'whole' | 'missing' | 'altered'>;
  has(sha256: string): Promise<boolean>;
};

/** Of attached files, and of issued papers. */
export type VerifiedStores = Readonly<Record<FileKind, VerifiedStore>>;
type State = 'missing' | 'altered' | 'withdrawn';

/** Each file once, at the last event that names it. */
export const verifyFiles = async (
  store: EventStore,
  plan: string,
  stores: VerifiedStores,
  db: Queries,
): Promise<readonly Finding[]> => {
  const findings: Finding[] = [];
  const register = await readFileRegister(store, [plan]);
  for (const file of register.named()) {
    const state = await stores[file.kind].verify(file.sha256);
    if (state !== 'whole') findings.push(fileFinding(file, state));
  }
  const left = await leftWithdrawn(register, { store, db, attached: stores.attached });
  return [...findings, ...left.map((file) => fileFinding(file, 'withdrawn'))];
};

const WORDS: Readonly<Record<State, readonly [zh: string, en: string]>> = {
  missing: ['缺失', 'is missing'],
  altered: ['已被改动', 'has been altered'],
  withdrawn: [
    '已撤回而内容仍在，可由 duban recover 清除',
    'was withdrawn and is still there: duban recover removes it',
  ],
};

export const fileFinding = ({ plan, sha256, name, position }: NamedFile, state: State): Finding => {
  const [zh, en] = WORDS[state];
  return {
    part: 'file',
    plan,
    code: state,
    position,
    what: sha256,
    en: `The file "${name}" of the event at position ${position} ${en} (SHA-256 ${sha256})`,
    zh: `第${position}号事件的文件“${name}”${zh}`,
  };
};
