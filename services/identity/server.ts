/** Serves the OpenID provider and its login page; the rest of the login is handled by the provider. */

import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Logger } from '@duban/runtime';
import { errors, type Provider } from 'oidc-provider';
import { type Account, opens } from './accounts.ts';
import { loginPage, messagePage } from './login-page.ts';
import type { LoginRecord } from './login-record.ts';
import { ACCOUNTS_PATH, createProvider, mayCall, type ProviderOptions } from './provider.ts';

export type IdentityOptions = ProviderOptions & {
  readonly port: number;
  readonly log: Logger;
  readonly record: LoginRecord;
};
export type Identity = { readonly port: number; stop(): Promise<void> };

/** Delay of the response to a wrong password, against guessing. */
const WRONG_PASSWORD_DELAY_MS = 500;
/** Limit of a posted login form; counted in UTF-16 code units. */
const MAX_FORM_CHARS = 10_000;

/** Listens on 127.0.0.1. Rejects when the port cannot be bound. */
export const startIdentity = async ({ port, log, record, ...options }: IdentityOptions): Promise<Identity> => {
  const provider = createProvider(options);
  provider.on('server_error', (_context, err) => log.error({ err }, 'the OpenID Connect provider failed'));
  provider.on('end_session.success', ({ oidc }) => {
    const account = options.accounts.find(({ id }) => id === oidc.session?.accountId);
    if (account) record.loggedOut(account);
  });
  const answer = pagesFor(options);
  const standard = provider.callback();
  const server = createServer((request, response) => {
    const [, uid] = /^\/login\/([\w-]{1,64})$/.exec(request.url ?? '') ?? [];
    if (request.url === ACCOUNTS_PATH) return answerAccounts(options, request, response);
    if (uid === undefined && request.url !== '/') return standard(request, response);
    const page =
      uid === undefined
        ? answer(response, 200, HOME)
        : login({ ...options, provider, log, record, answer }, request, response);
    Promise.resolve(page).catch((err: unknown) => {
      if (err instanceof errors.SessionNotFound) return answer(response, 400, EXPIRED);
      log.error({ err }, 'login failed unexpectedly');
      answer(
        response,
        500,
        messagePage('登录出错，请重试。', 'The login failed because of an internal error: try again.'),
      );
    });
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject).listen(port, '127.0.0.1', resolve);
  });
  return {
    port: (server.address() as AddressInfo).port,
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
};

const HOME = messagePage(
  '督办的演示登录服务。请从督办的页面登录。',
  'The demo login of Duban: log in from a page of Duban. Its metadata is at /.well-known/openid-configuration.',
);
const EXPIRED = messagePage(
  '登录已超时，请从原页面重新登录。',
  'This login has expired: start again from the page you came from.',
);

type Answer = (response: ServerResponse, status: number, html: string) => void;
type Login = Omit<IdentityOptions, 'port'> & { readonly provider: Provider; readonly answer: Answer };

const login = async (
  { provider, accounts, log, record, answer }: Login,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> => {
  const { uid, params, session } = await provider.interactionDetails(request, response);
  if (request.method !== 'POST') {
    const hint = typeof params.login_hint === 'string' ? params.login_hint : undefined;
    const wanted = accounts.find(({ id }) => id === hint);
    if (wanted && knowsPassword(accounts, session?.accountId, wanted)) {
      log.info({ account: wanted.id, role: wanted.role, before: session?.accountId }, 'account switched');
      return provider.interactionFinished(request, response, { login: { accountId: wanted.id, remember: false } });
    }
    return answer(response, 200, loginPage({ uid, accounts, chosen: hint }));
  }
  const form = new URLSearchParams(await bodyOf(request));
  const chosen = form.get('account') ?? '';
  const account = accounts.find(({ id }) => id === chosen);
  const open = opens(account, form.get('password') ?? '');
  if (!account || !open) {
    log.warn({ account: account?.id ?? null }, 'login refused');
    record.passwordRefused(account ?? null);
    await sleep(WRONG_PASSWORD_DELAY_MS);
    return answer(response, 401, loginPage({ uid, accounts, chosen: account?.id, failed: true }));
  }
  log.info({ account: account.id, role: account.role }, 'logged in');
  const result = { login: { accountId: account.id, remember: false } };
  await provider.interactionFinished(request, response, result, { mergeWithLastSubmission: false });
};

/** Whether the session's account has the same password: its bearer has proven to know it. */
const knowsPassword = (accounts: readonly Account[], current: string | undefined, wanted: Account): boolean =>
  accounts.some(({ id, password }) => id === current && password === wanted.password);

/** The accounts as the login page lists them, for a menu in the console. */
const answerAccounts = (options: ProviderOptions, request: IncomingMessage, response: ServerResponse): void => {
  const { origin } = request.headers;
  response.writeHead(200, {
    'content-type': 'application/json; charset=utf-8',
    'cache-control': 'no-store',
    vary: 'origin',
    ...(origin !== undefined && mayCall(options, origin) && { 'access-control-allow-origin': origin }),
  });
  response.end(JSON.stringify(options.accounts.map(({ id, name, role }) => ({ id, name, role }))));
};

const bodyOf = async (request: IncomingMessage): Promise<string> => {
  let body = '';
  for await (const chunk of request) {
    body += chunk;
    if (body.length > MAX_FORM_CHARS) throw new RangeError('The login form is too large');
  }
  return body;
};

/** The form-action policy allows only the pages to which the provider redirects. */
const pagesFor = ({ redirectUris, consoleOrigins }: ProviderOptions): Answer => {
  const origins = [...new Set([...redirectUris, ...consoleOrigins].map((uri) => new URL(uri).origin))].join(' ');
  const policy = `default-src 'none'; style-src 'unsafe-inline'; form-action 'self' ${origins} http://127.0.0.1:* http://localhost:*; frame-ancestors 'none'; base-uri 'none'`;
  return (response, status, html) => {
    response.writeHead(status, {
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': policy,
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
      'cache-control': 'no-store',
    });
    response.end(html);
  };
};
