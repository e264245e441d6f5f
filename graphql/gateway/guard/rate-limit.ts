/** A token bucket for each subject: points are refilled as time passes; kept in the memory of this process. */

import { LRUCache } from 'lru-cache';

type Spent =
  /** `left`: points that remain. */
  | { readonly ok: true; readonly left: number }
  /** `retryAfter`: seconds until the bucket holds enough. */
  | { readonly ok: false; readonly retryAfter: number };

export type RateLimit = { spend(subject: string, points: number): Spent };

/** Beyond this the least recently used bucket is dropped; its subject starts again with a full one. */
const MAX_BUCKETS = 10_000;
const MINUTE_MS = 60_000;

/** `now` in milliseconds. */
export const createRateLimit = (perMinute: number, now: () => number = () => performance.now()): RateLimit => {
  const buckets = new LRUCache<string, { level: number; at: number }>({ max: MAX_BUCKETS });
  const levelNow = ({ level, at }: { level: number; at: number }) =>
    Math.min(perMinute, level + ((now() - at) * perMinute) / MINUTE_MS);
  return {
    spend: (subject, points) => {
      const known = buckets.get(subject);
      const level = known ? levelNow(known) : perMinute;
      const ok = level >= points;
      buckets.set(subject, { level: ok ? level - points : level, at: now() });
      if (!ok) return { ok, retryAfter: Math.ceil(((points - level) / perMinute) * 60) };
      return { ok, left: Math.floor(level - points) };
    },
  };
};
