/** Turns the bearer token of a request into an identity, or into the reason why there is none. */

import { readFile } from 'node:fs/promises';
import {
  ALL_PLANS,
  KeysUnavailableError,
  type TokenAuthority,
  type TokenFault,
  type TokenIdentity,
  verifyToken,
} from '@duban/auth';
import type { Logger } from '@duban/runtime';
import { type Identity, problem, toTryAgain } from '@duban/schema';
import { createLocalJWKSet, createRemoteJWKSet, decodeJwt, type JSONWebKeySet, type JWTVerifyGetKey } from 'jose';
import { discoveredKeys } from './issuer.ts';

/** Where the public keys come from, and the issuer and audience that a token must name. */
export type TokenConfig = TokenAuthority & {
  /** Undefined where the OpenID Connect issuer alone is trusted. */
  readonly jwks: { readonly url: string } | { readonly file: string } | undefined;
  /** An issuer whose keys are found by OpenID Connect discovery. */
  readonly oidc?: { readonly issuer: string } | undefined;
};

type Trusted = { readonly keys: JWTVerifyGetKey; readonly authority: TokenAuthority };

/** Returns the caller; throws an `UNAUTHENTICATED` or `UNAVAILABLE` problem, with its HTTP status, where there is none. */
export type Identify = () => Identity;
export type Authenticate = (authorization: string | null) => Promise<Identify>;

/** The file of public keys cannot be used; the message names the file and its fault. */
class UnusableKeysError extends Error {
  override readonly name = 'UnusableKeysError';
}

const NO_TOKEN: TokenFault = {
  zh: '请提供令牌，请求头写作 Authorization: Bearer <令牌>',
  en: 'A token is required, in the header Authorization: Bearer <token>',
};

/** Id of the plan where the installation has exactly one, else null. Rejects while that is unknown. */
export type OnlyPlan = () => Promise<string | null>;

/** Tokens of earlier versions may lack the claim; where there are several plans, none is assumed. */
const NO_PLAN: TokenFault = {
  zh: '令牌须写明所属计划：计划编号，或以*表示全部计划；本系统并非只有一个计划',
  en: "The token's claim plan must be the id of a plan, or * for all plans: this installation does not have exactly one plan",
};

/** A file of keys is read once; a changed file needs a restart. Throws `UnusableKeysError`. */
export const createAuthenticate = async (
  config: TokenConfig,
  onlyPlan: OnlyPlan,
  log?: Logger,
): Promise<Authenticate> => {
  const { jwks, oidc, audience, issuer } = config;
  const trusted: Trusted[] = [];
  if (jwks) {
    const keys = 'file' in jwks ? await keysInFile(jwks.file) : createRemoteJWKSet(new URL(jwks.url));
    trusted.push({ keys, authority: { issuer, audience } });
  }
  if (oidc) trusted.push({ keys: discoveredKeys(oidc.issuer), authority: { issuer: oidc.issuer, audience } });
  return authenticateWithin(trusted, onlyPlan, log);
};

export const authenticateWith = (
  keys: JWTVerifyGetKey,
  authority: TokenAuthority,
  onlyPlan: OnlyPlan = async () => null,
): Authenticate => authenticateWithin([{ keys, authority }], onlyPlan);

const authenticateWithin =
  (trusted: readonly Trusted[], onlyPlan: OnlyPlan, log?: Logger): Authenticate =>
  async (authorization) => {
    const [, token] = /^Bearer +(\S+) *$/i.exec(authorization ?? '') ?? [];
    if (token === undefined) return () => refuse(NO_TOKEN);
    const named = issuerOf(token);
    const { keys, authority } = trusted.find((one) => one.authority.issuer === named) ?? (trusted[0] as Trusted);
    try {
      const answer = await verifyToken(token, keys, authority);
      if (!answer.ok) return () => refuse(answer.fault);
      return await identifyWithin(answer.identity, onlyPlan, log);
    } catch (error) {
      if (!(error instanceof KeysUnavailableError)) throw error;
      log?.warn({ err: error }, 'token verification failed: the keys cannot be fetched');
      return refuseForNow;
    }
  };

/** The unverified claim, used only to choose the keys by which the token is then verified. */
const issuerOf = (token: string): string | undefined => {
  try {
    return decodeJwt(token).iss;
  } catch {
    return undefined;
  }
};

const identifyWithin = async (token: TokenIdentity, onlyPlan: OnlyPlan, log?: Logger): Promise<Identify> => {
  if (token.plan === ALL_PLANS) return () => identityOf(token, null);
  try {
    const plan = token.plan ?? (await onlyPlan());
    return plan === null ? () => refuse(NO_PLAN) : () => identityOf(token, plan);
  } catch (error) {
    log?.warn({ err: error }, 'reading the plans of the installation failed: a token without a plan is refused');
    return refuseForNow;
  }
};

const identityOf = ({ expiresAt, ...identity }: TokenIdentity, plan: string | null): Identity => ({
  ...identity,
  plan,
  expiresAt: new Date(expiresAt).toISOString(),
});

const refuse = (fault: TokenFault): never => {
  throw problem('UNAUTHENTICATED', fault, { http: { status: 401, headers: { 'www-authenticate': 'Bearer' } } });
};

const refuseForNow: Identify = () => {
  const words = { zh: '暂时无法核验令牌，请稍后再试', en: 'Tokens cannot be verified right now: try again later' };
  throw toTryAgain('UNAVAILABLE', words);
};

const keysInFile = async (file: string): Promise<JWTVerifyGetKey> => {
  try {
    const keys = JSON.parse(await readFile(file, 'utf8')) as JSONWebKeySet;
    return createLocalJWKSet(keys);
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new UnusableKeysError(`The token keys in DUBAN_JWKS_FILE=${file} cannot be used: ${reason}`, { cause });
  }
};
