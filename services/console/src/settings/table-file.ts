/** A task table as it is sent: read once, so that what was checked is what is loaded. */

export type TableFile =
  | { readonly kind: 'table'; readonly name: string; readonly base64: string }
  | { readonly kind: 'too-large' | 'unread' };

/** In Base64 and with the rest of the question it has to fit into one request of a million bytes. */
export const MAX_TABLE_BYTES = 730_000;
/** Of the bytes that are turned into characters at once: more would exhaust the stack. */
const CHUNK_BYTES = 32_768;

export const base64Of = (bytes: Uint8Array): string => {
  let text = '';
  for (let from = 0; from < bytes.length; from += CHUNK_BYTES)
    text += String.fromCharCode(...bytes.subarray(from, from + CHUNK_BYTES));
  return btoa(text);
};

export const readTable = async (file: Pick<File, 'name' | 'size' | 'arrayBuffer'>): Promise<TableFile> => {
  if (file.size > MAX_TABLE_BYTES) return { kind: 'too-large' };
  try {
    return { kind: 'table', name: file.name, base64: base64Of(new Uint8Array(await file.arrayBuffer())) };
  } catch {
    return { kind: 'unread' };
  }
};
