/** A subject has so many points a minute, and gets them back as time passes: a bucket for each, in this process alone. */

export type Spent =
  /** `left` points after it. */
  | { readonly ok: true; readonly left: number }
  /** Seconds until the bucket holds enough. */
  | { readonly ok: false; readonly retryAfter: number };

export type RateLimit = { spend(subject: string, points: number): Spent };

/** Buckets that are kept; of more, whoever asked longest ago is forgotten, and begins with a full one. */
const MOST_BUCKETS = 10_000;
const MINUTE = 60_000;

/** `now` in milliseconds. */
export const createRateLimit = (perMinute: number, now: () => number = () => performance.now()): RateLimit => {
  const buckets = new Map<string, { level: number; at: number }>();
  const levelNow = ({ level, at }: { level: number; at: number }) =>
    Math.min(perMinute, level + ((now() - at) * perMinute) / MINUTE);
  const keep = (subject: string, level: number) => {
    buckets.delete(subject);
    buckets.set(subject, { level, at: now() });
    const [oldest] = buckets.keys();
    if (buckets.size > MOST_BUCKETS && oldest !== undefined) buckets.delete(oldest);
  };
  return {
    spend: (subject, points) => {
      const known = buckets.get(subject);
      const level = known ? levelNow(known) : perMinute;
      const ok = level >= points;
      keep(subject, ok ? level - points : level);
      if (!ok) return { ok, retryAfter: Math.ceil(((points - level) / perMinute) * 60) };
      return { ok, left: Math.floor(level - points) };
    },
  };
};
