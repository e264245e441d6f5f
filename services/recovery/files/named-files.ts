/** Reads off a plan's log which files it names: attached ones, issued papers and templates of heads, by the hash of their bytes. */

import { domainCodec, type EventStore, type StoredEvent, UnreadableEventError } from '@duban/event-store';

/** In which of the two stores the bytes are. */
export type FileKind = 'attached' | 'papers';

/** `stream` and `position`: of the event that names it. */
export type NamedFile = {
  readonly kind: FileKind;
  readonly plan: string;
  readonly sha256: string;
  readonly name: string;
  readonly stream: string;
  readonly position: number;
};

/** What one or several logs say of files, event after event. */
export type FileRegister = {
  add(event: StoredEvent): void;
  /** Each file once, by the last event that names it and is not withdrawn. */
  named(): readonly NamedFile[];
  /** Each file once that was withdrawn and that no event names any more, by its last withdrawal. */
  withdrawn(): readonly NamedFile[];
};

const BATCH_EVENTS = 500;

export const createFileRegister = (): FileRegister => {
  /** By kind and hash, then by the stream that names it: withdrawn from one measure, a file may stay at another. */
  const live = new Map<string, Map<string, NamedFile>>();
  const gone = new Map<string, NamedFile>();
  const streamOf = ({ plan, stream }: NamedFile): string => JSON.stringify([plan, stream]);
  return {
    add(event) {
      for (const { isWithdrawn, ...file } of filesOf(event)) {
        const key = `${file.kind} ${file.sha256}`;
        const streams = live.get(key) ?? new Map<string, NamedFile>();
        if (isWithdrawn) {
          streams.delete(streamOf(file));
          gone.set(key, file);
        } else streams.set(streamOf(file), file);
        live.set(key, streams);
      }
    },
    named: () => [...live.values()].flatMap((streams) => [...streams.values()].slice(-1)),
    withdrawn: () => [...gone].filter(([key]) => !live.get(key)?.size).map(([, file]) => file),
  };
};

/** The files of these plans' logs. */
export const readFileRegister = async (store: EventStore, plans: readonly string[]): Promise<FileRegister> => {
  const register = createFileRegister();
  for (const plan of plans)
    for (let after = 0; ; ) {
      const events = await store.readStored({ plan, after, limit: BATCH_EVENTS });
      for (const event of events) register.add(event);
      const last = events.at(-1);
      if (!last || events.length < BATCH_EVENTS) break;
      after = last.position;
    }
  return register;
};

type Named = NamedFile & { readonly isWithdrawn: boolean };

const NAMING: readonly string[] = ['PaperIssued', 'PaperSettingsChanged', 'FileWithdrawn'];

/** Those of an event that cannot be read are unknown: the event itself is a finding of the log. */
const filesOf = (event: StoredEvent): readonly Named[] => {
  // Most events name none and need not be decoded.
  if (!NAMING.includes(event.type) && !event.data.includes('"files"')) return [];
  const { plan, stream } = event;
  try {
    const { type, data, position } = domainCodec.decode(event);
    const at = { plan, stream, position };
    if (type === 'PaperIssued')
      return [{ kind: 'papers', ...at, sha256: data.sha256, name: data.paper, isWithdrawn: false }];
    // Templates stay, for papers that were issued with them.
    if (type === 'PaperSettingsChanged')
      return (data.settings.heads ?? []).map(({ sha256, name }) => ({
        ...{ kind: 'papers', ...at, sha256, name, isWithdrawn: false },
      }));
    if (type === 'FileWithdrawn')
      return [{ kind: 'attached', ...at, sha256: data.sha256, name: data.name, isWithdrawn: true }];
    const files = 'files' in data ? (data.files ?? []) : [];
    return files.map(({ sha256, name }) => ({ kind: 'attached', ...at, sha256, name, isWithdrawn: false }));
  } catch (error) {
    if (error instanceof UnreadableEventError) return [];
    throw error;
  }
};
