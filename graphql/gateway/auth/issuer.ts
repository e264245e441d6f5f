/** Finds the keys of an OpenID Connect issuer by discovery. */

import { KeysUnavailableError } from '@duban/auth';
import { createRemoteJWKSet, type JWTVerifyGetKey } from 'jose';

/** How long the issuer may take to answer. */
const DISCOVERY_TIMEOUT_MS = 5_000;

/** Discovers when the first token comes, and retries with later tokens until it succeeds: the issuer may start after us. */
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

/** Where an issuer describes itself. */
export const discoveryAddress = (issuer: string): string =>
  `${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`;

const discover = async (issuer: string): Promise<JWTVerifyGetKey> => {
  const address = discoveryAddress(issuer);
  try {
    const response = await fetch(address, { signal: AbortSignal.timeout(DISCOVERY_TIMEOUT_MS), redirect: 'error' });
    if (!response.ok) throw new Error(`it answers with ${response.status}`);
    const metadata = (await response.json()) as { readonly issuer?: unknown; readonly jwks_uri?: unknown };
    if (metadata.issuer !== issuer) throw new Error(`it calls itself ${metadata.issuer}`);
    if (typeof metadata.jwks_uri !== 'string' || !URL.canParse(metadata.jwks_uri))
      throw new Error('it names no jwks_uri');
    return createRemoteJWKSet(new URL(metadata.jwks_uri));
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new KeysUnavailableError(`The issuer at ${address} cannot be used: ${reason}`, { cause });
  }
};
