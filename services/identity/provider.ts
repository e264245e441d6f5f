/** Configures the OpenID provider: authorization code with PKCE for people, client credentials for programs, signed tokens. */

import { hkdfSync } from 'node:crypto';
import type { JWK } from 'jose';
import { type AdapterConstructor, type Configuration, Provider } from 'oidc-provider';
import { type Account, claimsFor } from './accounts.ts';
import { LOGOUT_POLICY, logoutPage, messagePage } from './login-page.ts';

export type ProviderOptions = {
  readonly issuer: string;
  /** The audience that the gateway expects. */
  readonly audience: string;
  /** Signs the tokens; the public key is published. */
  readonly privateJwk: JWK;
  readonly accounts: readonly Account[];
  /** Pages to which a login may redirect with a code. */
  readonly redirectUris: readonly string[];
  /** Origins of the console, which redirects to `/login` and, after a logout, to `/logged-out`. */
  readonly consoleOrigins: readonly string[];
  readonly adapter: AdapterConstructor;
};

/** Where the console finds the accounts to choose from; named in the metadata. */
export const ACCOUNTS_PATH = '/accounts';
/** The resource of a token when the client names none. */
const RESOURCE = 'urn:duban:api';
const SCOPE = 'api';
const HOUR_S = 3_600;
/** A login lasts for a working day. */
const WORKING_DAY_S = 12 * HOUR_S;

export const createProvider = (options: ProviderOptions): Provider => {
  const { issuer, audience, privateJwk, accounts, redirectUris, consoleOrigins, adapter } = options;
  const accountOf = (id: string | undefined) => accounts.find((account) => account.id === id);
  const loopback = ['http://127.0.0.1/callback', 'http://localhost/callback'];
  const people = { token_endpoint_auth_method: 'none', grant_types: ['authorization_code', 'refresh_token'] } as const;
  const configuration: Configuration = {
    adapter,
    jwks: { keys: [privateJwk as never] },
    cookies: { keys: [cookieKey(privateJwk)] },
    clients: [
      { client_id: 'graphiql', redirect_uris: [...redirectUris], ...people },
      {
        client_id: 'console',
        redirect_uris: consoleOrigins.map((origin) => `${origin}/login`),
        post_logout_redirect_uris: consoleOrigins.map((origin) => `${origin}/logged-out`),
        ...people,
      },
      // Native programs on the same machine, on any port (RFC 8252).
      { client_id: 'duban-cli', application_type: 'native', redirect_uris: loopback, ...people },
      // For programs without a browser, each account is a client too.
      ...accounts.map(({ id, password }) => ({
        client_id: id,
        client_secret: password,
        grant_types: ['client_credentials'],
        response_types: [],
        redirect_uris: [],
      })),
    ],
    clientBasedCORS: (_context, origin) => mayCall(options, origin),
    discovery: { duban_accounts_endpoint: new URL(ACCOUNTS_PATH, issuer).href },
    findAccount: (_context, id) => {
      const account = accountOf(id);
      if (!account) return undefined;
      return { accountId: id, claims: async () => ({ sub: id, name: account.name.zh, ...claimsFor(account) }) };
    },
    claims: { openid: ['sub'], profile: ['name', 'role', 'unit', 'leader', 'plan'] },
    scopes: ['openid', 'profile', 'offline_access'],
    features: {
      devInteractions: { enabled: false },
      rpInitiatedLogout: {
        enabled: true,
        logoutSource: (context, form) => {
          context.type = 'html';
          context.set('content-security-policy', LOGOUT_POLICY);
          context.body = logoutPage(form);
        },
      },
      clientCredentials: { enabled: true },
      resourceIndicators: {
        enabled: true,
        defaultResource: () => RESOURCE,
        useGrantedResource: () => true,
        getResourceServerInfo: () => ({
          audience,
          scope: SCOPE,
          accessTokenFormat: 'jwt',
          accessTokenTTL: HOUR_S,
          jwt: { sign: { alg: privateJwk.alg as 'ES256' } },
        }),
      },
    },
    extraTokenClaims: (_context, token) => {
      const account = accountOf('accountId' in token ? token.accountId : token.clientId);
      const sid = 'sessionUid' in token ? token.sessionUid : undefined;
      return account && { ...claimsFor(account), ...(sid !== undefined && { sid }) };
    },
    renderError: (context, { error, error_description: reason }) => {
      context.type = 'html';
      context.body = messagePage(
        '登录无法继续，请从原页面重新开始。',
        `The login cannot continue; start again from the page you came from: ${reason ?? error}`,
      );
    },
    // Pages are renewed while people work; without `offline_access` only as long as the session lasts.
    issueRefreshToken: async (_context, client) => client.grantTypeAllowed('refresh_token'),
    interactions: { url: (_context, { uid }) => `/login/${uid}` },
    // No consent page: a token gives access to Duban only, with the rights of the account.
    loadExistingGrant: async ({ oidc }) => {
      const { client, session, provider } = oidc;
      const grant = new provider.Grant({ clientId: client?.clientId ?? '', accountId: session?.accountId ?? '' });
      grant.addOIDCScope('openid profile offline_access');
      grant.addResourceScope(RESOURCE, SCOPE);
      await grant.save();
      return grant;
    },
    ttl: {
      AccessToken: HOUR_S,
      ClientCredentials: HOUR_S,
      AuthorizationCode: 60,
      IdToken: HOUR_S,
      Interaction: HOUR_S,
      Grant: WORKING_DAY_S,
      Session: WORKING_DAY_S,
      RefreshToken: WORKING_DAY_S,
    },
    enabledJWA: { idTokenSigningAlgValues: [privateJwk.alg as 'ES256'] },
    clientDefaults: { id_token_signed_response_alg: privateJwk.alg as 'ES256' },
  };
  return new Provider(issuer, configuration);
};

/** Whether pages of that origin may call the provider. */
export const mayCall = ({ redirectUris, consoleOrigins }: ProviderOptions, origin: string): boolean =>
  [...redirectUris, ...consoleOrigins].some((uri) => new URL(uri).origin === origin);

/** Cookies are signed with a key of their own, derived from the signing key of the tokens. */
const cookieKey = ({ d = '' }: JWK): string =>
  Buffer.from(hkdfSync('sha256', d, '', 'duban identity cookies', 32)).toString('base64url');
