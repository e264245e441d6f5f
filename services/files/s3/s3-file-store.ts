/** Keeps files in a bucket under the SHA-256 of their bytes, with the promises of the store on disk. */

import { checkedReader, type FileStore, hashOf, requireHash } from '../file-store.ts';
import type { Bucket } from './bucket.ts';

/** `prefix` of the keys, which ends with a slash. */
export const openS3FileStore = (bucket: Bucket, prefix: string): FileStore => {
  const keyOf = (sha256: string): string => `${prefix}${requireHash(sha256)}`;
  const reader = checkedReader((sha256) => bucket.get(keyOf(sha256)));
  return {
    ...reader,
    async put(bytes) {
      const file = { sha256: hashOf(bytes), size: bytes.length };
      const key = keyOf(file.sha256);
      const isThere = (await bucket.has(key)) || !(await bucket.put(key, bytes, { isNew: true }));
      if (isThere && (await reader.verify(file.sha256)) !== 'whole') await bucket.put(key, bytes);
      return file;
    },
    has: async (sha256) => bucket.has(keyOf(sha256)),
    hashOf,
    remove: async (sha256) => bucket.remove(keyOf(sha256)),
  };
};
