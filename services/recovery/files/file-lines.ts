/** The bytes of files as lines of a backup: in parts, so that neither side holds long lines, and checked by their hash. */

import { createHash } from 'node:crypto';
import type { FileLine } from '../backup/format.ts';
import type { FileKind } from './named-files.ts';

/** Bytes in one line. */
const PART_BYTES = 192 * 1024;

export function* linesOfFile(kind: FileKind, sha256: string, bytes: Uint8Array): Generator<FileLine> {
  const all = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let from = 0; from === 0 || from < all.length; from += PART_BYTES) {
    const part = all.subarray(from, from + PART_BYTES).toString('base64');
    yield { kind, sha256, part, isLast: from + PART_BYTES >= all.length };
  }
}

type WholeFile = { readonly kind: FileKind; readonly sha256: string; readonly bytes: Buffer };

/** Puts the parts of one file after the other together. */
export const createFileAssembly = () => {
  let parts: Buffer[] = [];
  let begun = '';
  return {
    /** The file after its last part, null before. Undefined where the parts are not those of the file. */
    add({ kind, sha256, part, isLast }: FileLine): WholeFile | null | undefined {
      const name = `${kind} ${sha256}`;
      if (parts.length > 0 && begun !== name) return undefined;
      begun = name;
      parts.push(Buffer.from(part, 'base64'));
      if (!isLast) return null;
      const bytes = Buffer.concat(parts);
      parts = [];
      return createHash('sha256').update(bytes).digest('hex') === sha256 ? { kind, sha256, bytes } : undefined;
    },
    isBetweenFiles: (): boolean => parts.length === 0,
  };
};
