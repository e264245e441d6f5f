/** What the gateway says of a file or a request that it does not take. */

import type { Phrase } from '../words/phrase.ts';

type Answer = {
  readonly errors?: readonly {
    readonly message: string;
    readonly extensions?: { readonly messages?: Phrase; readonly code?: string; readonly fault?: string };
  }[];
};

/** `words` null where the answer says nothing, as that of a proxy in between. */
export const refusalIn = async (
  answer: Response,
): Promise<{ readonly code: string | null; readonly words: Phrase | null }> => {
  const { errors } = (await answer.json().catch(() => ({}))) as Answer;
  const [first] = errors ?? [];
  if (!first) return { code: null, words: null };
  const { message, extensions = {} } = first;
  return {
    code: extensions.fault ?? extensions.code ?? null,
    words: extensions.messages ?? { zh: message, en: message },
  };
};
