/** The only file that knows the claims of a token: it signs tokens with them and verifies them. */

import { isActorName, LIMITS, ROLES, type Role } from '@duban/domain';
import { errors, type JWK, type JWTPayload, type JWTVerifyGetKey, jwtVerify, SignJWT } from 'jose';

/** The roles that a token may name. `system` is Duban itself and is never accepted from outside. */
export type TokenRole = Exclude<Role, 'system'>;
export const TOKEN_ROLES: readonly TokenRole[] = ROLES.filter((role) => role !== 'system');

/** The `plan` claim of a token for every plan of the installation; no plan can have this id. */
export const ALL_PLANS = '*';

/** The roles that act for a unit: their tokens must name it. */
export const UNIT_ROLES: readonly TokenRole[] = ['unit-reporter', 'unit-head'];

/**
 * The caller. In the token: `sub` is the subject, `role` one of `TOKEN_ROLES`, `unit` the id of the unit that a reporter
 * or head acts for, `leader` the id of the leader's post, where it is known, and `plan` the only plan that the token
 * gives access to, or `ALL_PLANS`.
 */
export type TokenIdentity = {
  readonly subject: string;
  readonly role: TokenRole;
  /** Null for every role but `UNIT_ROLES`. */
  readonly unit: string | null;
  /** Null for every role but `leader`, and for a leader whose token names no post, who has no inbox. */
  readonly leader: string | null;
  /** `ALL_PLANS` for every plan; null without a `plan` claim, which only an installation of one plan accepts. */
  readonly plan: string | null;
  /** Names the login that the token comes from (`sid`, else `auth_time`), else the token itself (`jti`); null without any. */
  readonly session: string | null;
  /** Milliseconds since 1970. */
  readonly expiresAt: number;
};

export type TokenSubject = {
  readonly subject: string;
  readonly role: TokenRole;
  readonly unit?: string | null;
  readonly leader?: string | null;
  readonly plan?: string | null;
};

/** The issuer and the audience that a token must name. */
export type TokenAuthority = { readonly issuer: string; readonly audience: string };

/** Asymmetric algorithms only: with a symmetric one, a token could be signed with the public key as the shared secret. */
const ALGORITHMS = ['EdDSA', 'Ed25519', 'ES256', 'ES384', 'RS256', 'PS256'];
/** Tolerated difference between the clocks of issuer and verifier. */
const CLOCK_TOLERANCE_S = 30;

/** The claims of a token beside `sub`. Throws a `TypeError` that names the invalid claim. */
export const claimsOf = ({ subject, role, unit = null, leader = null, plan = null }: TokenSubject) => {
  const fault = faultIn({ sub: subject, role, unit, leader, plan });
  if (fault) throw new TypeError(`${fault.claim} ${fault.en}`);
  if (UNIT_ROLES.includes(role) !== (unit !== null))
    throw new TypeError(`unit belongs in a token for ${UNIT_ROLES.join(' and ')}, and in no other`);
  if (leader !== null && role !== 'leader')
    throw new TypeError('leader belongs in a token for leader, and in no other');
  return {
    role,
    ...(unit !== null && { unit }),
    ...(leader !== null && { leader }),
    ...(plan !== null && { plan }),
  };
};

/**
 * Signs a token for `ttl` seconds. The key is a private JWK with `alg` (one of EdDSA, Ed25519, ES256, ES384, RS256, PS256)
 * and, where the key set has more than one key, `kid`. Throws a `TypeError` that names the invalid claim or the key's `alg`.
 */
export const signToken = async (
  options: TokenSubject & TokenAuthority & { readonly privateJwk: JWK; readonly ttl: number },
): Promise<string> => {
  const { privateJwk, subject, issuer, audience, ttl } = options;
  const { alg, kid } = privateJwk;
  if (!alg || !ALGORITHMS.includes(alg))
    throw new TypeError(`The key's alg must be one of ${ALGORITHMS.join(', ')}, not ${alg}`);
  const claims = claimsOf(options);
  return new SignJWT(claims)
    .setProtectedHeader({ alg, typ: 'JWT', ...(kid !== undefined && { kid }) })
    .setSubject(subject)
    .setIssuer(issuer)
    .setAudience(audience)
    .setIssuedAt()
    .setExpirationTime(`${ttl} seconds`)
    .sign(privateJwk);
};

/** Why a token is not accepted, in words that help its bearer and reveal nothing about the server. */
export type TokenFault = { readonly zh: string; readonly en: string };
export type TokenAnswer =
  | { readonly ok: true; readonly identity: TokenIdentity }
  | { readonly ok: false; readonly fault: TokenFault };

/** The public keys could not be fetched, so no token can be verified. */
export class KeysUnavailableError extends Error {
  override readonly name = 'KeysUnavailableError';
}

/** Checks signature, issuer, audience, time and claims. Throws only `KeysUnavailableError`. */
export const verifyToken = async (
  token: string,
  keys: JWTVerifyGetKey,
  { issuer, audience }: TokenAuthority,
): Promise<TokenAnswer> => {
  try {
    const { payload } = await jwtVerify(token, keys, {
      issuer,
      audience,
      algorithms: ALGORITHMS,
      clockTolerance: CLOCK_TOLERANCE_S,
      requiredClaims: ['sub', 'exp'],
    });
    const fault = faultIn(payload) ?? faultInTime(payload);
    return fault
      ? refused(
          `令牌中的${claimWords(fault.claim)}不合要求：${fault.zh}`,
          `The token's claim ${fault.claim} ${fault.en}`,
        )
      : { ok: true, identity: identityOf(payload) };
  } catch (error) {
    return { ok: false, fault: faultOf(error) };
  }
};

/** Chinese names of the claims that a fault can concern. */
const CLAIMS_ZH: Readonly<Record<string, string>> = {
  aud: '适用对象',
  exp: '有效期',
  iss: '签发者',
  leader: '领导职务',
  nbf: '生效时间',
  plan: '所属计划',
  role: '角色',
  sub: '用户',
  unit: '单位',
};

const claimWords = (claim: string): string => (Object.hasOwn(CLAIMS_ZH, claim) && CLAIMS_ZH[claim]) || '声明';

const refused = (zh: string, en: string): TokenAnswer => ({ ok: false, fault: { zh, en } });

type Claims = { readonly [claim in 'sub' | 'role' | 'unit' | 'leader' | 'plan']?: unknown };

/** Seconds since 1970: the end of the year 9999, the last that an ISO 8601 date of four digits can express. */
const MAX_EXPIRY_S = 253_402_300_799;
const isRole = (value: unknown): value is TokenRole => TOKEN_ROLES.some((role) => role === value);

const faultIn = (claims: Claims): (TokenFault & { readonly claim: string }) | null => {
  const { sub, role, unit = null, leader = null, plan = null } = claims;
  if (!isActorName(sub))
    return {
      claim: 'sub',
      zh: `须写明用户，不超过${LIMITS.actorName}字且不含控制字符`,
      en: `must name the subject, in at most ${LIMITS.actorName} characters, none of them a control character`,
    };
  if (!isRole(role)) return { claim: 'role', zh: '不是本系统的角色', en: `must be one of ${TOKEN_ROLES.join(', ')}` };
  if (UNIT_ROLES.includes(role) && !isActorName(unit))
    return { claim: 'unit', zh: '责任单位的角色须写明单位', en: `must name the unit of a ${role}` };
  if (role === 'leader' && leader !== null && !isActorName(leader))
    return { claim: 'leader', zh: '须为领导职务的编号', en: 'must be the id of a leader’s post' };
  if (plan !== null && !isActorName(plan))
    return { claim: 'plan', zh: '须为计划编号，或以*表示全部计划', en: 'must be the id of a plan, or * for all plans' };
  return null;
};

const faultInTime = ({ exp = 0 }: JWTPayload): (TokenFault & { readonly claim: string }) | null =>
  exp <= MAX_EXPIRY_S
    ? null
    : { claim: 'exp', zh: '须为公元9999年以前的秒数', en: 'must be in seconds, before the year 10000' };

/** Expects claims without a fault. */
const identityOf = ({ sub = '', exp = 0, ...claims }: JWTPayload): TokenIdentity => {
  const role = claims.role as TokenRole;
  return {
    subject: sub,
    role,
    unit: UNIT_ROLES.includes(role) ? (claims.unit as string) : null,
    leader: role === 'leader' ? ((claims.leader as string | undefined) ?? null) : null,
    plan: (claims.plan as string | undefined) ?? null,
    session: sessionOf(claims),
    expiresAt: exp * 1000,
  };
};

/** UTF-16 code units of a session’s name that are kept; issuers name them by ids. */
const MAX_SESSION_LENGTH = 100;

const sessionOf = ({ sid, auth_time: time, jti }: JWTPayload): string | null => {
  const named = [sid, time, jti].find((claim) => typeof claim === 'string' || typeof claim === 'number');
  return named === undefined ? null : String(named).toWellFormed().slice(0, MAX_SESSION_LENGTH);
};

const faultOf = (error: unknown): TokenFault => {
  if (error instanceof errors.JWTExpired)
    return { zh: '令牌已过期，请换一个新的', en: 'The token has expired: get a new one' };
  if (error instanceof errors.JWTClaimValidationFailed)
    return {
      zh: `令牌中的${claimWords(error.claim)}不被本服务接受`,
      en: `The token's claim ${error.claim} is not accepted here`,
    };
  if (error instanceof errors.JWSSignatureVerificationFailed || error instanceof errors.JWKSNoMatchingKey)
    return { zh: '令牌的签名无法核验', en: "The token's signature cannot be verified with the published keys" };
  if (error instanceof errors.JWKSMultipleMatchingKeys)
    return { zh: '令牌没有写明签名密钥', en: 'The token does not say which key signed it (kid)' };
  if (error instanceof errors.JOSEAlgNotAllowed)
    return { zh: '令牌的签名算法不被接受', en: "The token's signature algorithm is not accepted" };
  if (
    error instanceof errors.JWSInvalid ||
    error instanceof errors.JWTInvalid ||
    error instanceof errors.JOSENotSupported
  )
    return { zh: '令牌不完整或格式不对', en: 'The token is incomplete or not a signed JWT' };
  if (error instanceof KeysUnavailableError) throw error;
  throw new KeysUnavailableError('The public keys of tokens cannot be read', { cause: error });
};
