/** A bucket that keeps its objects in memory, with the promises of a real one; one for each test. */

import type { Bucket } from '../s3/bucket.ts';

/** `objects`: what it holds, by key, to be looked at or altered. */
export const openMemoryBucket = (now: () => number = Date.now) => {
  const objects = new Map<string, { readonly bytes: Uint8Array; readonly changedAt: number }>();
  const bucket: Bucket = {
    async put(key, bytes, { isNew } = { isNew: false }) {
      if (isNew && objects.has(key)) return false;
      objects.set(key, { bytes: Uint8Array.from(bytes), changedAt: now() });
      return true;
    },
    get: async (key) => objects.get(key)?.bytes ?? null,
    has: async (key) => objects.has(key),
    async remove(key) {
      objects.delete(key);
    },
    list: async (prefix) =>
      [...objects]
        .filter(([key]) => key.startsWith(prefix))
        .map(([key, { bytes, changedAt }]) => ({ key, size: bytes.length, changedAt })),
  };
  return { bucket, objects };
};
