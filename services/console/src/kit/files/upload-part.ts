/** One part of a file over HTTP, with the token of this tab. */

import { reportLoginEnded } from '../../login/login-ended.ts';
import { LoginRequiredError } from '../../login/session.ts';
import { authorizedFetch } from '../graph/authorized-fetch.ts';
import type { ChosenFile, UploadedFile } from './chosen-file.ts';
import { refusalIn } from './refusal.ts';
import type { PartAnswer } from './send-parts.ts';
import { fileWords } from './words.ts';

const pathOf = (plan: string): string => `/plans/${encodeURIComponent(plan)}/files`;

/** Too many requests, or a server that cannot just now. */
const PASSING = [429, 500, 502, 503, 504];

export const uploadPart = async (
  plan: string,
  { upload, name, size }: ChosenFile,
  offset: number,
  part: Blob,
): Promise<PartAnswer> => {
  const asked = new URLSearchParams({ upload, name, size: String(size), offset: String(offset) });
  try {
    const answer = await authorizedFetch(`${pathOf(plan)}?${asked}`, {
      method: 'POST',
      headers: { 'content-type': 'application/octet-stream' },
      body: part,
    });
    switch (answer.status) {
      case 201:
        return { kind: 'complete', file: (await answer.json()) as UploadedFile };
      case 202:
        return { kind: 'more', offset: ((await answer.json()) as { readonly offset: number }).offset };
      case 409: {
        const { offset: arrived } = (await answer.json()) as { readonly offset: number };
        // Another part is just being written.
        return arrived === offset ? { kind: 'later', words: fileWords.lineBroken } : { kind: 'more', offset: arrived };
      }
    }
    const refusal = await refusalIn(answer);
    const passes = PASSING.includes(answer.status) && !LASTING.includes(refusal.code ?? '');
    return { kind: passes ? 'later' : 'refused', words: refusal.words ?? fileWords.lineBroken };
  } catch (error) {
    if (error instanceof LoginRequiredError) reportLoginEnded();
    return { kind: 'later', words: fileWords.lineBroken };
  }
};

/** Refusals that stay for the day though their status is one that passes. */
const LASTING = ['TOO_MUCH_TODAY', 'TOO_MANY_OPEN'];

/** What has arrived of it at the server is not wanted: without this it would be removed a day later. */
export const abandonUpload = async (plan: string, { upload }: ChosenFile): Promise<void> => {
  await authorizedFetch(`${pathOf(plan)}?${new URLSearchParams({ upload })}`, { method: 'DELETE' }).catch(() => {});
};
