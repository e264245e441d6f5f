/** Takes a whole file to the server at once with the token of this tab; a refusal comes in both languages. */

import { authorizedFetch } from '../graph/authorized-fetch.ts';
import type { Phrase } from '../words/phrase.ts';
import { refusalIn } from './refusal.ts';

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

/** @throws FileRefusedError */
export const uploadFile = async <T>(path: string, file: File): Promise<T> => {
  const headers = { 'content-type': 'application/octet-stream' };
  const answer = await authorizedFetch(path, { method: 'POST', headers, body: file }).catch(() => {
    throw new FileRefusedError(UNREACHABLE);
  });
  if (answer.ok) return (await answer.json()) as T;
  throw new FileRefusedError((await refusalIn(answer)).words ?? UNREACHABLE);
};
