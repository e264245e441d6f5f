/** Caches verified tokens: checking a signature costs more than many answers. */

import type { Authenticate, Identify } from './identity.ts';

/** A withdrawn key may remain accepted for this long. */
const TOKEN_CACHE_MS = 30_000;
/** The newest are kept. */
const MAX_CACHED_TOKENS = 2_000;

/** Caches accepted tokens only, and never beyond their expiry. `now` in milliseconds since 1970. */
export const cacheTokens = (authenticate: Authenticate, now: () => number): Authenticate => {
  const known = new Map<string, { readonly identify: Identify; readonly until: number }>();
  return async (authorization) => {
    const found = authorization === null ? undefined : known.get(authorization);
    if (found && found.until > now()) return found.identify;
    const identify = await authenticate(authorization);
    if (authorization === null) return identify;
    known.delete(authorization);
    const until = endOf(identify);
    if (until === null) return identify;
    known.set(authorization, { identify, until: Math.min(until, now() + TOKEN_CACHE_MS) });
    const [oldest] = known.keys();
    if (known.size > MAX_CACHED_TOKENS && oldest !== undefined) known.delete(oldest);
    return identify;
  };
};

const endOf = (identify: Identify): number | null => {
  try {
    return Date.parse(identify().expiresAt);
  } catch {
    return null;
  }
};
