/** Verifies that every file that a plan's log names is in its store, with the bytes that the log names. */

import { domainCodec, type EventStore, UnreadableEventError } from '@duban/event-store';
import type { Finding } from './finding.ts';

/** A store of files, as far as it is verified: reads the bytes and says how they stand. */
type VerifiedStore = { verify(sha256: string): Promise<'whole' | 'missing' | 'altered'> };

/** Of attached files, and of issued papers. */
export type FileStores = { readonly attached: VerifiedStore; readonly papers: VerifiedStore };

type Named = { readonly sha256: string; readonly name: string; readonly position: number; readonly isPaper: boolean };

const BATCH_EVENTS = 500;

/** Each file once, at the first event that names it. */
export const verifyFiles = async (store: EventStore, plan: string, stores: FileStores): Promise<readonly Finding[]> => {
  const findings: Finding[] = [];
  const seen = new Set<string>();
  for await (const file of filesNamed(store, plan)) {
    const key = `${file.isPaper} ${file.sha256}`;
    if (seen.has(key)) continue;
    seen.add(key);
    const state = await (file.isPaper ? stores.papers : stores.attached).verify(file.sha256);
    if (state !== 'whole') findings.push(findingOf(plan, file, state));
  }
  return findings;
};

async function* filesNamed(store: EventStore, plan: string): AsyncGenerator<Named> {
  let after = 0;
  for (;;) {
    const events = await store.readStored({ plan, after, limit: BATCH_EVENTS });
    for (const event of events) {
      after = event.position;
      yield* filesOf(event);
    }
    if (events.length < BATCH_EVENTS) return;
  }
}

/** An event that cannot be read is a finding of the log. */
const filesOf = (event: Parameters<typeof domainCodec.decode>[0]): readonly Named[] => {
  try {
    const { type, data, position } = domainCodec.decode(event);
    if (type === 'PaperIssued') return [{ sha256: data.sha256, name: data.paper, position, isPaper: true }];
    const files = 'files' in data ? (data.files ?? []) : [];
    return files.map(({ sha256, name }) => ({ sha256, name, position, isPaper: false }));
  } catch (error) {
    if (error instanceof UnreadableEventError) return [];
    throw error;
  }
};

const findingOf = (plan: string, { sha256, name, position }: Named, state: 'missing' | 'altered'): Finding => ({
  part: 'file',
  plan,
  code: state,
  position,
  what: sha256,
  en: `The file "${name}" of the event at position ${position} ${state === 'missing' ? 'is missing' : 'has been altered'} (SHA-256 ${sha256})`,
  zh: `第${position}号事件的文件“${name}”${state === 'missing' ? '缺失' : '已被改动'}`,
});
