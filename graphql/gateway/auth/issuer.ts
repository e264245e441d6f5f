/** The keys of an OpenID Connect issuer, found where it says itself that they are. */

import { KeysUnavailableError } from '@duban/auth';
import { createRemoteJWKSet, type JWTVerifyGetKey } from 'jose';

/** Milliseconds. */
const PATIENCE = 5_000;

/** Asked when the first token comes, and again as long as it does not answer: it may start after us. */
export const discoveredKeys = (issuer: string): JWTVerifyGetKey => {
  let found: Promise<JWTVerifyGetKey> | undefined;
  return async (header, token) => {
    found ??= discover(issuer);
    const keys = await found.catch((error: unknown) => {
      found = undefined;
      throw error;
    });
    return keys(header, token);
  };
};

const discover = async (issuer: string): Promise<JWTVerifyGetKey> => {
  const address = `${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`;
  try {
    const response = await fetch(address, { signal: AbortSignal.timeout(PATIENCE), redirect: 'error' });
    if (!response.ok) throw new Error(`it answers with ${response.status}`);
    const said = (await response.json()) as { readonly issuer?: unknown; readonly jwks_uri?: unknown };
    if (said.issuer !== issuer) throw new Error(`it calls itself ${said.issuer}`);
    if (typeof said.jwks_uri !== 'string' || !URL.canParse(said.jwks_uri)) throw new Error('it names no jwks_uri');
    return createRemoteJWKSet(new URL(said.jwks_uri));
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new KeysUnavailableError(`The issuer at ${address} cannot be used: ${reason}`, { cause });
  }
};
