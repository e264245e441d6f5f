/** The files that a mail carries: the issued bytes under their hash, as many as a mail may carry. */

import { DamagedFileError } from '@duban/files';
import type { Attachment } from '../letter/letter.ts';
import { ChannelError, reasonOf } from './failure.ts';

export type AttachedFile = { readonly name: string; readonly bytes: Uint8Array };

/** The issued papers. `file` resolves to null where there is none, and throws `DamagedFileError` where its bytes were altered. */
export type IssuedPapers = { file(sha256: string): Promise<Uint8Array | null> };

/** Of all files of one mail: in base64 some 10 MB, which mail servers take. A letter has some 20 kB. */
const MAX_ATTACHED_BYTES = 7_000_000;

/** In their order, without those for which there is no room: the mail links to them. @throws ChannelError naming the paper */
export const attachedFiles = async (
  attachments: readonly Attachment[],
  papers: IssuedPapers,
): Promise<readonly AttachedFile[]> => {
  const files: AttachedFile[] = [];
  let room = MAX_ATTACHED_BYTES;
  for (const { name, number, sha256, size } of attachments) {
    if (size > room) continue;
    room -= size;
    files.push({ name, bytes: await bytesOf(number, sha256, papers) });
  }
  return files;
};

const bytesOf = async (number: string, sha256: string, papers: IssuedPapers): Promise<Uint8Array> => {
  try {
    const bytes = await papers.file(sha256);
    if (bytes) return bytes;
  } catch (error) {
    const reason =
      error instanceof DamagedFileError
        ? 'was altered in the file store'
        : `cannot be read: ${reasonOf(String(error))}`;
    throw new ChannelError(reasonOf(`the file of ${number} ${reason}`), false, { cause: error });
  }
  throw new ChannelError(reasonOf(`the file of ${number} is missing from the file store: ${sha256}`));
};
