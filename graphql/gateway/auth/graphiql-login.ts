/** Adds a login to the GraphiQL page: authorization code flow with PKCE; the token stays in the page's memory. */

export type GraphiqlLogin = {
  readonly issuer: string;
  /** Client id of the page: a public client whose redirect URI is the page's address. */
  readonly client: string;
};

/** Runs in the browser before the page; `dubanLogin` resolves to additional options for the page. */
export const loginScript = (login: GraphiqlLogin): string => `
const dubanLogin = (async () => {
  const { issuer, client } = ${JSON.stringify(login).replaceAll('<', '\\u003c')};
  const here = location.origin + location.pathname;
  const text = (bytes) => btoa(String.fromCharCode(...bytes)).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
  const random = () => text(crypto.getRandomValues(new Uint8Array(32)));
  const endpoints = async () => (await fetch(issuer.replace(/\\/$/, '') + '/.well-known/openid-configuration')).json();
  const begin = async () => {
    const [verifier, state] = [random(), random()];
    sessionStorage.setItem('duban.login', JSON.stringify({ verifier, state }));
    const hash = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(verifier));
    const asked = { client_id: client, response_type: 'code', scope: 'openid', redirect_uri: here, state, prompt: 'login',
      code_challenge: text(new Uint8Array(hash)), code_challenge_method: 'S256' };
    location.assign((await endpoints()).authorization_endpoint + '?' + new URLSearchParams(asked));
  };
  const say = (words) => { button.textContent = words; };
  const button = document.createElement('button');
  button.style = 'position:fixed;bottom:28px;right:28px;z-index:9;padding:6px 12px;border:0;border-radius:4px;background:#a8201a;color:#fff;font:14px sans-serif;cursor:pointer';
  say('登录 Log in');
  button.addEventListener('click', () => begin().catch(() => say('无法登录 The login service cannot be reached')));
  addEventListener('DOMContentLoaded', () => document.body.append(button));
  const answer = new URLSearchParams(location.search);
  if (!answer.has('code') || !answer.has('state')) return {};
  history.replaceState(null, '', here);
  const { verifier, state } = JSON.parse(sessionStorage.getItem('duban.login') ?? '{}');
  sessionStorage.removeItem('duban.login');
  if (state !== answer.get('state')) return {};
  try {
    const body = new URLSearchParams({ grant_type: 'authorization_code', client_id: client, code: answer.get('code'),
      redirect_uri: here, code_verifier: verifier });
    const token = (await (await fetch((await endpoints()).token_endpoint, { method: 'POST', body })).json()).access_token;
    const { sub, role } = JSON.parse(atob(token.split('.')[1].replaceAll('-', '+').replaceAll('_', '/')));
    say(sub + ' · ' + role + ' · 换人 Switch');
    return { headers: JSON.stringify({ authorization: 'Bearer ' + token }, null, 2) };
  } catch {
    say('登录失败，请重试 Try again');
    return {};
  }
})();`;

const CALL = 'YogaGraphiQL.renderYogaGraphiQL(';

/** Delays the page's start until a returning login is handled. Throws where the page has an unexpected form. */
export const withLogin = (html: string, login: GraphiqlLogin): string => {
  const call = html.lastIndexOf(CALL);
  const end = html.lastIndexOf(');');
  const options = html.lastIndexOf('{"title"', end);
  const close = html.lastIndexOf('}', end) + 1;
  if (call < 0 || options < call || close <= options)
    throw new Error('The GraphiQL page has an unexpected form: the login cannot be inserted');
  const given = html.slice(options, close);
  // Headers given as an option open a new tab, which would be empty without the default query.
  const all = `{ ...${given}, ...(own.headers && { ...own, query: ${given}.defaultQuery }) }`;
  const rendered = `${html.slice(call, options)}${all})`;
  const script = `<script>${loginScript(login)}</script>`;
  const before = html.slice(0, call).replace('<head>', () => `<head>${script}`);
  return `${before}dubanLogin.then((own) => ${rendered}${html.slice(end)}`;
};
