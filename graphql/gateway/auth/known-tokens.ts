/** A token that was verified a moment ago is not verified again: a signature costs more than many an answer. */

import type { Authenticate, Identify } from './identity.ts';

/** Milliseconds that an answer is good for: so long a key that was withdrawn may still open. */
const GOOD_FOR = 30_000;
/** Tokens that are remembered, the newest of them. */
const MOST_KNOWN = 2_000;

/** Only what was accepted is remembered, and never beyond its end. `now` in milliseconds since 1970. */
export const rememberTokens = (authenticate: Authenticate, now: () => number): Authenticate => {
  const known = new Map<string, { readonly identify: Identify; readonly until: number }>();
  return async (authorization) => {
    const found = authorization === null ? undefined : known.get(authorization);
    if (found && found.until > now()) return found.identify;
    const identify = await authenticate(authorization);
    if (authorization === null) return identify;
    known.delete(authorization);
    const until = endOf(identify);
    if (until === null) return identify;
    known.set(authorization, { identify, until: Math.min(until, now() + GOOD_FOR) });
    const [oldest] = known.keys();
    if (known.size > MOST_KNOWN && oldest !== undefined) known.delete(oldest);
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
