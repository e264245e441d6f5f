/** The origins that a browser has to reach to log in: the issuer's own, and those of the endpoints that its discovery document names. */

import { discoveryAddress } from '../auth/issuer.ts';

/** What of the document a page calls by itself. Pages to which a browser is sent need no permission. */
const CALLED = ['token_endpoint', 'userinfo_endpoint', 'revocation_endpoint', 'duban_accounts_endpoint'] as const;

const ANSWER_LIMIT_MS = 2_000;
/** Endpoints move seldom, and a page that is open keeps its policy. */
const KEPT_MS = 3_600_000;
/** A page must not wait for an unreachable issuer each time. */
const PAUSE_AFTER_FAILURE_MS = 5_000;

const originOf = (address: unknown): readonly string[] => {
  if (typeof address !== 'string' || !URL.canParse(address)) return [];
  const { origin, protocol } = new URL(address);
  return protocol === 'https:' || protocol === 'http:' ? [origin] : [];
};

const discover = async (issuer: string): Promise<readonly string[]> => {
  const response = await fetch(discoveryAddress(issuer), { signal: AbortSignal.timeout(ANSWER_LIMIT_MS) });
  if (!response.ok) throw new Error(`The discovery document of ${issuer} was answered with ${response.status}`);
  const document = (await response.json()) as Readonly<Record<string, unknown>>;
  return CALLED.flatMap((name) => originOf(document[name]));
};

export type IssuerOrigins = () => Promise<readonly string[]>;

/** Never rejects: while the issuer does not answer, its own origin is all that is known, or what it said before. */
export const createIssuerOrigins = (issuer: string, now: () => number = Date.now): IssuerOrigins => {
  const own = new URL(issuer).origin;
  let known: readonly string[] = [own];
  let askedAgainAt = Number.NEGATIVE_INFINITY;
  let asking: Promise<void> | null = null;
  const ask = async (): Promise<void> => {
    try {
      known = [...new Set([own, ...(await discover(issuer))])];
      askedAgainAt = now() + KEPT_MS;
    } catch {
      askedAgainAt = now() + PAUSE_AFTER_FAILURE_MS;
    }
    asking = null;
  };
  return async () => {
    if (now() >= askedAgainAt) {
      asking ??= ask();
      await asking;
    }
    return known;
  };
};
