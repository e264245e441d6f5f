/** Caches verified tokens: checking a signature costs more than many answers. */

import { LRUCache } from 'lru-cache';
import type { Authenticate, Identify } from './identity.ts';

/** A withdrawn key may remain accepted for this long. */
const TOKEN_CACHE_MS = 30_000;
const MAX_CACHED_TOKENS = 2_000;

/** Caches accepted tokens only, and never beyond their expiry. `now` in milliseconds since 1970. */
export const cacheTokens = (authenticate: Authenticate, now: () => number): Authenticate => {
  const known = new LRUCache<string, { readonly identify: Identify; readonly until: number }>({
    max: MAX_CACHED_TOKENS,
  });
  /** Requests of a burst with the same token share one verification. */
  const verifying = new Map<string, Promise<Identify>>();
  const verify = async (authorization: string): Promise<Identify> => {
    const identify = await authenticate(authorization);
    known.delete(authorization);
    const until = endOf(identify);
    if (until !== null) known.set(authorization, { identify, until: Math.min(until, now() + TOKEN_CACHE_MS) });
    return identify;
  };
  return async (authorization) => {
    if (authorization === null) return authenticate(null);
    const found = known.get(authorization);
    if (found && found.until > now()) return found.identify;
    const begun = verifying.get(authorization) ?? verify(authorization).finally(() => verifying.delete(authorization));
    verifying.set(authorization, begun);
    return begun;
  };
};

const endOf = (identify: Identify): number | null => {
  try {
    return Date.parse(identify().expiresAt);
  } catch {
    return null;
  }
};
