/** Sends a command until it is answered: a lost answer is asked again under the same id, so nothing is done twice. */

import type { Fault } from '../graph/fault.ts';
import type { Phrase } from '../words/phrase.ts';

export type Refusal = {
  readonly code: string;
  /** The input's field as the mutation wrote it, `rows.1.values.0.value`; null where it concerns no single one. */
  readonly field?: string | null;
  readonly message: Phrase;
};

/** What every mutation answers; bulk mutations have rows in place of a receipt. */
export type Payload = {
  readonly receipt?: { readonly position: number } | null;
  readonly refusal?: Refusal | null;
};

export type Answer<P extends Payload> =
  | { readonly kind: 'done'; readonly payload: P }
  | { readonly kind: 'refused'; readonly payload: P; readonly refusal: Refusal }
  /** The request itself was wrong, or the login has ended: sending it again as it is would not help. */
  | { readonly kind: 'failed'; readonly fault: Fault };

export type Send<P extends Payload> = (
  commandId: string,
) => Promise<{ readonly payload: P } | { readonly fault: Fault }>;

type Options<P extends Payload> = {
  readonly commandId: string;
  readonly send: Send<P>;
  /** Whether the same command may be sent again after the fault. */
  readonly isPassing: (fault: Fault) => boolean;
  /** Before each further attempt; `attempt` counts from 1. */
  readonly pause: (attempt: number) => Promise<void>;
  readonly onAttempt?: (attempt: number) => void;
};

/** Never gives up while faults pass: only an answer, or a fault that stays, ends it. */
export const runCommand = async <P extends Payload>(options: Options<P>): Promise<Answer<P>> => {
  const { commandId, send, isPassing, pause, onAttempt } = options;
  for (let attempt = 1; ; attempt += 1) {
    onAttempt?.(attempt);
    const answer = await send(commandId);
    if ('payload' in answer) {
      const { payload } = answer;
      return payload.refusal ? { kind: 'refused', payload, refusal: payload.refusal } : { kind: 'done', payload };
    }
    if (!isPassing(answer.fault)) return { kind: 'failed', fault: answer.fault };
    await pause(attempt);
  }
};

/** The id of an input that was sent before and not answered is used again; any other input gets a new one. */
export const idFor = (
  body: string,
  unanswered: { readonly id: string; readonly body: string } | null,
  newId: () => string,
): string => (unanswered?.body === body ? unanswered.id : newId());
