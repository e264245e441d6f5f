/** Takes a file to the server with the token of this tab; a refusal comes in both languages. */

import { authorizedFetch } from '../graph/authorized-fetch.ts';
import type { Phrase } from '../words/phrase.ts';

/** What the server said of a file that it does not take. */
export class FileRefusedError extends Error {
  override readonly name = 'FileRefusedError';
  readonly phrase: Phrase;
  constructor(phrase: Phrase) {
    super(phrase.en ?? phrase.zh);
    this.phrase = phrase;
  }
}

const UNREACHABLE: Phrase = { zh: '没有连上服务器，请稍后再试', en: 'The server was not reached: try again' };

type Refused = {
  readonly errors?: readonly { readonly message: string; readonly extensions?: { readonly messages?: Phrase } }[];
};

/** @throws FileRefusedError */
export const uploadFile = async <T>(path: string, file: File): Promise<T> => {
  const headers = { 'content-type': 'application/octet-stream' };
  const answer = await authorizedFetch(path, { method: 'POST', headers, body: file }).catch(() => {
    throw new FileRefusedError(UNREACHABLE);
  });
  if (answer.ok) return (await answer.json()) as T;
  const { errors } = (await answer.json().catch(() => ({}))) as Refused;
  const [first] = errors ?? [];
  throw new FileRefusedError(
    first?.extensions?.messages ?? (first ? { zh: first.message, en: first.message } : UNREACHABLE),
  );
};
