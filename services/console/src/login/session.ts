/** Log in by authorization code with PKCE, renew while working, log out at the issuer too. */

import * as oauth from 'oauth4webapi';
import { readSettings } from './settings.ts';
import { keepTokens, readTokens, type Tokens } from './tokens.ts';

/** A token with less left is renewed before it is used. */
const RENEW_BEFORE_MS = 60_000;
/** How far the clock of this machine may be off. */
const CLOCK_TOLERANCE_S = 300;
const PENDING_KEY = 'duban.login';
export const CALLBACK_PATH = '/login';
export const LOGGED_OUT_PATH = '/logged-out';

/** There is no login, or it has ended and cannot be renewed: the person has to log in again. */
export class LoginRequiredError extends Error {
  override readonly name = 'LoginRequiredError';
}
/** The issuer cannot be reached right now; logging in again would not help. */
export class IssuerUnreachableError extends Error {
  override readonly name = 'IssuerUnreachableError';
}

/** An account of the local login, which the issuer's metadata names; other issuers have no such list. */
export type DemoAccount = {
  readonly id: string;
  readonly name: { readonly zh: string; readonly en: string };
  /** As a token says it: `unit-head`. */
  readonly role: string;
};

type Issuer = {
  readonly server: oauth.AuthorizationServer;
  readonly client: oauth.Client;
  readonly options: { readonly [oauth.allowInsecureRequests]: boolean };
};

let found: Promise<Issuer> | undefined;

const issuer = (): Promise<Issuer> => {
  found ??= discover().catch((cause: unknown) => {
    found = undefined;
    throw new IssuerUnreachableError('The issuer cannot be reached', { cause });
  });
  return found;
};

const discover = async (): Promise<Issuer> => {
  const { login } = readSettings();
  if (!login) throw new LoginRequiredError('This installation has no issuer');
  const url = new URL(login.issuer);
  // The local login of `start` speaks plain HTTP on this machine.
  const options = { [oauth.allowInsecureRequests]: url.protocol === 'http:' };
  const answer = await oauth.discoveryRequest(url, { algorithm: 'oidc', ...options });
  const server = await oauth.processDiscoveryResponse(url, answer);
  return { server, client: { client_id: login.client, [oauth.clockTolerance]: CLOCK_TOLERANCE_S }, options };
};

type Pending = { readonly verifier: string; readonly state: string; readonly nonce: string; readonly returnTo: string };

const redirectUri = (): string => location.origin + CALLBACK_PATH;

/** Leaves the page for the issuer's; afterwards the person is back at `returnTo`. Throws `IssuerUnreachableError`. */
export const beginLogin = async ({ returnTo, account }: { returnTo: string; account?: string }): Promise<void> => {
  const { server, client } = await issuer();
  const pending: Pending = {
    verifier: oauth.generateRandomCodeVerifier(),
    state: oauth.generateRandomState(),
    nonce: oauth.generateRandomNonce(),
    returnTo,
  };
  sessionStorage.setItem(PENDING_KEY, JSON.stringify(pending));
  const asked = new URL(server.authorization_endpoint ?? '');
  const parameters = {
    client_id: client.client_id,
    response_type: 'code',
    scope: 'openid profile',
    redirect_uri: redirectUri(),
    state: pending.state,
    nonce: pending.nonce,
    code_challenge: await oauth.calculatePKCECodeChallenge(pending.verifier),
    code_challenge_method: 'S256',
    ...(account !== undefined && { login_hint: account, prompt: 'login' }),
  };
  for (const [name, value] of Object.entries(parameters)) asked.searchParams.set(name, value);
  location.assign(asked.href);
};

/** Takes the issuer's answer out of the address; returns where to go on. Throws where the answer is not one to our question. */
export const completeLogin = async (): Promise<string> => {
  const pending = JSON.parse(sessionStorage.getItem(PENDING_KEY) ?? 'null') as Pending | null;
  if (!pending) throw new LoginRequiredError('No login is under way in this tab');
  sessionStorage.removeItem(PENDING_KEY);
  const { server, client, options } = await issuer();
  const parameters = oauth.validateAuthResponse(server, client, new URL(location.href), pending.state);
  const answer = await oauth.authorizationCodeGrantRequest(
    server,
    client,
    oauth.None(),
    parameters,
    redirectUri(),
    pending.verifier,
    options,
  );
  const tokens = await oauth.processAuthorizationCodeResponse(server, client, answer, {
    expectedNonce: pending.nonce,
    requireIdToken: true,
  });
  keepTokens(tokensOf(tokens, null));
  return pending.returnTo;
};

const tokensOf = (answer: oauth.TokenEndpointResponse, before: Tokens | null): Tokens => ({
  access: answer.access_token,
  expiresAt: Date.now() + (answer.expires_in ?? 300) * 1_000,
  refresh: answer.refresh_token ?? before?.refresh ?? null,
  id: answer.id_token ?? before?.id ?? null,
});

let renewing: Promise<Tokens> | undefined;

const renew = async (tokens: Tokens): Promise<Tokens> => {
  if (tokens.refresh === null) throw new LoginRequiredError('The login has expired');
  const { server, client, options } = await issuer();
  let answer: Response;
  try {
    answer = await oauth.refreshTokenGrantRequest(server, client, oauth.None(), tokens.refresh, options);
  } catch (cause) {
    throw new IssuerUnreachableError('The issuer cannot be reached', { cause });
  }
  try {
    const fresh = tokensOf(await oauth.processRefreshTokenResponse(server, client, answer), tokens);
    keepTokens(fresh);
    return fresh;
  } catch (cause) {
    throw new LoginRequiredError('The login cannot be renewed', { cause });
  }
};

/** A token that is good for at least a minute. Throws `LoginRequiredError` or `IssuerUnreachableError`. */
export const accessToken = async ({ renewed = false } = {}): Promise<string> => {
  const tokens = readTokens();
  if (!tokens) throw new LoginRequiredError('Nobody is logged in');
  if (!renewed && tokens.expiresAt - Date.now() > RENEW_BEFORE_MS) return tokens.access;
  renewing ??= renew(tokens).finally(() => {
    renewing = undefined;
  });
  return (await renewing).access;
};

/** Ends the session here and at the issuer, and leaves the page. */
export const logOut = async (): Promise<void> => {
  const tokens = readTokens();
  keepTokens(null);
  const { server, client } = await issuer();
  if (!server.end_session_endpoint) return location.assign(LOGGED_OUT_PATH);
  const asked = new URL(server.end_session_endpoint);
  if (tokens?.id) asked.searchParams.set('id_token_hint', tokens.id);
  asked.searchParams.set('client_id', client.client_id);
  asked.searchParams.set('post_logout_redirect_uri', location.origin + LOGGED_OUT_PATH);
  location.assign(asked.href);
};

/** The accounts of the local login; none at any other issuer. */
export const demoAccounts = async (): Promise<readonly DemoAccount[]> => {
  const { server } = await issuer();
  const address = server.duban_accounts_endpoint;
  if (typeof address !== 'string') return [];
  const answer = await fetch(address);
  return answer.ok ? ((await answer.json()) as readonly DemoAccount[]) : [];
};
