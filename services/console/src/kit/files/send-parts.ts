/** Sends a file in parts until the server has it whole: what is refused ends it, a broken line only delays it. */

import type { Phrase } from '../words/phrase.ts';
import type { UploadedFile } from './chosen-file.ts';

export type PartAnswer =
  /** Where the server wants to go on. */
  | { readonly kind: 'more'; readonly offset: number }
  | { readonly kind: 'complete'; readonly file: UploadedFile }
  | { readonly kind: 'refused'; readonly words: Phrase }
  /** The same may succeed a moment later. */
  | { readonly kind: 'later'; readonly words: Phrase };

export type Sending = {
  /** Bytes of the whole file. */
  readonly size: number;
  readonly ask: (from: number, to: number) => Promise<PartAnswer>;
  /** `attempt` counts from 1 and begins again with each part that arrives. */
  readonly pause: (attempt: number) => Promise<void>;
  /** `waits`: why nothing moves; null while something does. */
  readonly onProgress: (sent: number, waits: Phrase | null) => void;
  /** Nobody wants it any more. */
  readonly isStopped: () => boolean;
};

export type Sent = Extract<PartAnswer, { readonly kind: 'complete' | 'refused' }> | { readonly kind: 'stopped' };

/** Small enough that a bad line brings one through, large enough that most pictures take a few. */
export const PART_BYTES = 400_000;

export const sendParts = async ({ size, ask, pause, onProgress, isStopped }: Sending): Promise<Sent> => {
  let sent = 0;
  let attempt = 0;
  while (!isStopped()) {
    const answer = await ask(sent, Math.min(size, sent + PART_BYTES));
    if (isStopped()) break;
    switch (answer.kind) {
      case 'complete':
      case 'refused':
        return answer;
      case 'more':
        if (answer.offset > sent) attempt = 0;
        sent = answer.offset;
        onProgress(sent, null);
        break;
      case 'later':
        attempt += 1;
        onProgress(sent, answer.words);
        await pause(attempt);
    }
  }
  return { kind: 'stopped' };
};
