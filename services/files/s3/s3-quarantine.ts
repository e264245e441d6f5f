/** Keeps what the virus scanner refused in a bucket, under a prefix that nothing serves. */

import { infectedNames, type Quarantine } from '../quarantine.ts';
import type { Bucket } from './bucket.ts';

/** `prefix` of the keys, which ends with a slash. */
export const openS3Quarantine = (bucket: Bucket, prefix: string): Quarantine => ({
  async keep(bytes, about) {
    const { sha256, file, note } = infectedNames(bytes);
    await bucket.put(`${prefix}${file}`, bytes);
    const words = JSON.stringify({ ...about, at: new Date().toISOString() }, null, 2);
    await bucket.put(`${prefix}${note}`, new TextEncoder().encode(words));
    return sha256;
  },
  async sweep(maxAgeMs) {
    const old = (await bucket.list(prefix)).filter(({ changedAt }) => Date.now() - changedAt > maxAgeMs);
    for (const { key } of old) await bucket.remove(key);
    return old.filter(({ key }) => key.endsWith('.infected')).length;
  },
});
