/** Reads a text file as it comes from an office: UTF-8, or GBK where it is not. */

/** Of a file, in bytes; a report has some hundred thousand. */
export const MAX_FILE_BYTES = 2_000_000;

export type ReadText =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'too-large' }
  | { readonly kind: 'no-text' };

export const readText = (bytes: Uint8Array): ReadText => {
  if (bytes.length > MAX_FILE_BYTES) return { kind: 'too-large' };
  const text = decoded(bytes);
  // A Word file named .txt holds bytes that no text has.
  if (text === null || text.trim() === '' || text.includes('\u0000')) return { kind: 'no-text' };
  return { kind: 'text', text };
};

const decoded = (bytes: Uint8Array): string | null => {
  for (const encoding of ['utf-8', 'gbk'])
    try {
      return new TextDecoder(encoding, { fatal: true }).decode(bytes);
    } catch {
      // Not of this encoding: the next one is tried.
    }
  return null;
};
