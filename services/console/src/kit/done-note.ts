/** What was done last, said at the edge of the window: it moves nothing on the screen. */

import { useSyncExternalStore } from 'react';
import type { Phrase } from './words/phrase.ts';

export type Done = {
  readonly what: Phrase;
  /** The code of the measure that it was done on, where it was one. */
  readonly code: string | null;
};

let shown: Done | null = null;
const listeners = new Set<() => void>();

const set = (next: Done | null): void => {
  shown = next;
  for (const listener of listeners) listener();
};

export const noteDone = (done: Done): void => set(done);
export const forgetDone = (): void => set(null);

const subscribe = (listener: () => void): (() => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

export const useDone = (): Done | null => useSyncExternalStore(subscribe, () => shown);
