/** The uploads of this tab, one after the other: they go on while a form is closed, and are known again when it is opened. */

import type { Phrase } from '../words/phrase.ts';
import type { ChosenFile, UploadedFile } from './chosen-file.ts';
import { type PartAnswer, sendParts } from './send-parts.ts';

export type UploadState =
  | { readonly kind: 'queued' }
  /** `sent` bytes; `waits` says why nothing moves. */
  | { readonly kind: 'sending'; readonly sent: number; readonly waits: Phrase | null }
  | { readonly kind: 'done'; readonly file: UploadedFile }
  | { readonly kind: 'refused'; readonly words: Phrase };

type Entry = {
  readonly plan: string;
  readonly chosen: ChosenFile;
  readonly content: Blob;
  state: UploadState;
  isStopped: boolean;
  pauseEnds?: (() => void) | undefined;
};

export type UploadQueue = {
  /** Does nothing for an upload that is known, unless it was refused. */
  add(plan: string, chosen: ChosenFile, content: Blob): void;
  /** Forgets it, and at the server what has arrived of it. */
  remove(upload: string): void;
  /** Begins a refused one again, or ends the pause of one that waits. */
  retry(upload: string): void;
  stateOf(upload: string): UploadState | null;
  /** Returns how to stop listening. */
  subscribe(listener: () => void): () => void;
  /** Changes whenever a state does. */
  version(): number;
};

type Deps = {
  readonly send: (plan: string, chosen: ChosenFile, offset: number, part: Blob) => Promise<PartAnswer>;
  readonly abandon: (plan: string, chosen: ChosenFile) => Promise<void>;
};

const FIRST_PAUSE_MS = 1_000;
const LONGEST_PAUSE_MS = 15_000;

export const createUploadQueue = ({ send, abandon }: Deps): UploadQueue => {
  const entries = new Map<string, Entry>();
  const listeners = new Set<() => void>();
  let version = 0;
  let isRunning = false;

  const change = (entry: Entry, state: UploadState): void => {
    entry.state = state;
    changed();
  };
  const changed = (): void => {
    version += 1;
    for (const listener of listeners) listener();
  };
  const pauseOf =
    (entry: Entry) =>
    (attempt: number): Promise<void> =>
      new Promise((resolve) => {
        const timer = setTimeout(resolve, Math.min(LONGEST_PAUSE_MS, FIRST_PAUSE_MS * 2 ** (attempt - 1)));
        entry.pauseEnds = () => {
          clearTimeout(timer);
          resolve();
        };
      });

  const sendOne = async (entry: Entry): Promise<void> => {
    const { plan, chosen, content } = entry;
    change(entry, { kind: 'sending', sent: 0, waits: null });
    const sent = await sendParts({
      size: content.size,
      ask: (from, to) => send(plan, chosen, from, content.slice(from, to)),
      pause: pauseOf(entry),
      onProgress: (bytes, waits) => change(entry, { kind: 'sending', sent: bytes, waits }),
      isStopped: () => entry.isStopped,
    });
    if (sent.kind === 'stopped') await abandon(plan, chosen);
    else if (sent.kind === 'complete') change(entry, { kind: 'done', file: sent.file });
    else change(entry, { kind: 'refused', words: sent.words });
  };
  const run = async (): Promise<void> => {
    if (isRunning) return;
    isRunning = true;
    for (let next = first(); next; next = first()) await sendOne(next);
    isRunning = false;
  };
  const first = (): Entry | undefined => [...entries.values()].find(({ state }) => state.kind === 'queued');

  return {
    add(plan, chosen, content) {
      const known = entries.get(chosen.upload);
      if (known && known.state.kind !== 'refused') return;
      entries.set(chosen.upload, { plan, chosen, content, state: { kind: 'queued' }, isStopped: false });
      changed();
      void run();
    },
    remove(upload) {
      const entry = entries.get(upload);
      if (!entry) return;
      entry.isStopped = true;
      entry.pauseEnds?.();
      entries.delete(upload);
      changed();
    },
    retry(upload) {
      const entry = entries.get(upload);
      entry?.pauseEnds?.();
      if (entry?.state.kind !== 'refused') return;
      change(entry, { kind: 'queued' });
      void run();
    },
    stateOf: (upload) => entries.get(upload)?.state ?? null,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    version: () => version,
  };
};
