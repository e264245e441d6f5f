/** Keeps the parts of uploads in a bucket, each an object of its own: every gateway goes on where another one stopped. */

import pLimit from 'p-limit';
import { type PartialFile, type PartialFiles, partialName, TooManyPartsError } from '../partial-files.ts';
import type { Bucket } from './bucket.ts';

/** Each is an object, and all of an upload are listed with every part. */
const MAX_PARTS = 1_000;
/** Of a key: offsets sort as text. */
const OFFSET_DIGITS = 12;
const READ_AT_ONCE = 4;

/** `prefix` of the keys, which ends with a slash. */
export const openS3PartialFiles = (bucket: Bucket, prefix: string): PartialFiles => {
  const reading = pLimit(READ_AT_ONCE);
  const ownerPrefix = (owner: string): string => `${prefix}${partialName(owner)}/`;
  const prefixOf = ({ owner, upload }: PartialFile): string => `${ownerPrefix(owner)}${partialName(upload)}/`;
  const keyOf = (file: PartialFile, offset: number): string =>
    `${prefixOf(file)}${String(offset).padStart(OFFSET_DIGITS, '0')}`;
  /** Those that follow each other from the beginning. */
  const partsOf = async (file: PartialFile): Promise<{ readonly keys: readonly string[]; readonly size: number }> => {
    const listed = new Map((await bucket.list(prefixOf(file))).map(({ key, size }) => [key, size]));
    const keys: string[] = [];
    let size = 0;
    for (let key = keyOf(file, 0); listed.has(key); key = keyOf(file, size)) {
      keys.push(key);
      size += listed.get(key) ?? 0;
    }
    return { keys, size };
  };
  const removeAll = async (keys: readonly string[]): Promise<void> => {
    // The last ones first: what is left of an interrupted removal is a shorter upload, never one with a gap.
    for (const key of [...keys].sort().reverse()) await bucket.remove(key);
  };
  return {
    size: async (file) => (await partsOf(file)).size,
    count: async (owner) => {
      const listed = await bucket.list(ownerPrefix(owner));
      return new Set(listed.map(({ key }) => key.slice(0, key.lastIndexOf('/')))).size;
    },
    async append(file, offset, part) {
      const { keys, size } = await partsOf(file);
      if (size !== offset) return false;
      if (part.length === 0) return true;
      if (keys.length >= MAX_PARTS) throw new TooManyPartsError(MAX_PARTS);
      // Of two gateways that are given the same part, one puts it.
      return bucket.put(keyOf(file, offset), part, { isNew: true });
    },
    async read(file) {
      const { keys } = await partsOf(file);
      const parts = await reading.map(keys, (key) => bucket.get(key));
      const found = parts.filter((part) => part !== null);
      return found.length === 0 || found.length < parts.length ? null : Buffer.concat(found);
    },
    remove: async (file) => removeAll((await bucket.list(prefixOf(file))).map(({ key }) => key)),
    async sweep(maxAgeMs) {
      const uploads = Map.groupBy(await bucket.list(prefix), ({ key }) => key.slice(0, key.lastIndexOf('/')));
      let removed = 0;
      for (const parts of uploads.values()) {
        if (Date.now() - Math.max(...parts.map(({ changedAt }) => changedAt)) <= maxAgeMs) continue;
        await removeAll(parts.map(({ key }) => key));
        removed += 1;
      }
      return removed;
    },
  };
};
