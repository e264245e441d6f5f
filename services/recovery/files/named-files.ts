/** Reads off a plan's log which files it names: attached ones and issued papers, by the hash of their bytes. */

import { domainCodec, type EventStore, type StoredEvent, UnreadableEventError } from '@duban/event-store';

/** In which of the two stores the bytes are. */
export type FileKind = 'attached' | 'papers';

/** `position`: of the event that names it. */
export type NamedFile = {
  readonly kind: FileKind;
  readonly plan: string;
  readonly sha256: string;
  readonly name: string;
  readonly position: number;
};

const BATCH_EVENTS = 500;

/** In the order of the log; a file as often as events name it. */
export async function* filesNamed(store: EventStore, plan: string): AsyncGenerator<NamedFile> {
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

/** Those of an event that cannot be read are unknown: the event itself is a finding of the log. */
export const filesOf = (event: StoredEvent): readonly NamedFile[] => {
  // Most events name none and need not be decoded.
  if (event.type !== 'PaperIssued' && !event.data.includes('"files"')) return [];
  const { plan } = event;
  try {
    const { type, data, position } = domainCodec.decode(event);
    if (type === 'PaperIssued') return [{ kind: 'papers', plan, sha256: data.sha256, name: data.paper, position }];
    const files = 'files' in data ? (data.files ?? []) : [];
    return files.map(({ sha256, name }) => ({ kind: 'attached', plan, sha256, name, position }));
  } catch (error) {
    if (error instanceof UnreadableEventError) return [];
    throw error;
  }
};
