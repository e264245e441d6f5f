/** Renders the login page in Chinese with English beside it, without external resources. */

import { createHash } from 'node:crypto';
import { escapeHtml } from '@duban/runtime';
import type { Account } from './accounts.ts';

const style = `*{box-sizing:border-box}
body{margin:0;min-height:100vh;display:grid;place-items:center;background:#f3f1ec;color:#23262b;
font:15px/1.5 "PingFang SC","Noto Sans CJK SC","Microsoft YaHei",sans-serif}
main{width:min(34em,calc(100vw - 2em));margin:2em 0;padding:2em 2.2em;background:#fff;border-top:4px solid #a8201a;
box-shadow:0 1px 6px rgba(0,0,0,.14)}
h1{margin:0 0 .1em;font-size:1.6em}small{color:#6a6f76}p.e{color:#a8201a;margin:1em 0 0}
fieldset{border:0;margin:1.2em 0 0;padding:0;display:grid;grid-template-columns:1fr 1fr;gap:.5em}
legend{padding:0;margin-bottom:.4em}
label.a{display:flex;gap:.6em;align-items:center;padding:.55em .7em;border:1px solid #d9d6cf;cursor:pointer}
label.a:has(:checked){border-color:#a8201a;background:#fbf3f2}label.a span{line-height:1.3}label.a small{display:block}
label.p{display:block;margin:1.2em 0 .3em}
input[type=password]{width:100%;font:inherit;padding:.5em .6em;border:1px solid #b9b5ac}
button{width:100%;margin-top:1.2em;padding:.6em;border:0;background:#a8201a;color:#fff;font:inherit;cursor:pointer}
button:hover{background:#8c1a15}footer{margin-top:1.4em;font-size:.86em;color:#6a6f76}
@media(max-width:30em){fieldset{grid-template-columns:1fr}}`;

const shell = (title: string, body: string): string =>
  `<!doctype html><html lang="zh"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1">
<title>${escapeHtml(title)}</title><style>${style}</style></head><body><main>${body}</main></body></html>`;

export type LoginPage = {
  readonly uid: string;
  readonly accounts: readonly Account[];
  /** Id of the account to preselect. */
  readonly chosen?: string | undefined;
  readonly failed?: boolean;
};

export const loginPage = ({ uid, accounts, chosen, failed = false }: LoginPage): string => {
  const picked = chosen ?? accounts[0]?.id;
  const choices = accounts.map(
    ({ id, name }) =>
      `<label class="a"><input type="radio" name="account" value="${escapeHtml(id)}"${id === picked ? ' checked' : ''}>` +
      `<span>${escapeHtml(name.zh)}<small>${escapeHtml(name.en)}</small></span></label>`,
  );
  return shell(
    '登录 · 督办',
    `<h1>督办</h1><small>登录 · Log in to Duban</small>
<p class="n"><b>本系统为非涉密系统，严禁上传涉密信息</b> <small>This system is not for classified information</small></p>
${failed ? '<p class="e" role="alert">密码不正确，请重试。The password is wrong: try again.</p>' : ''}
<form method="post" action="/login/${escapeHtml(uid)}">
<fieldset><legend>演示账号 <small>Demo accounts</small></legend>${choices.join('')}</fieldset>
<label class="p" for="password">密码 <small>Password</small></label>
<input id="password" type="password" name="password" autocomplete="current-password" required autofocus>
<button>登录 Log in</button></form>
<footer>密码在启动督办的终端中给出，各账号相同；仅供试用。<br>The terminal in which Duban was started shows the password, the same for all; for trying out only.</footer>`,
  );
};

export const messagePage = (zh: string, en: string): string =>
  shell('督办', `<h1>督办</h1><p>${escapeHtml(zh)}</p><p><small>${escapeHtml(en)}</small></p>`);

/** Sends the form that ends the session: whoever comes here has chosen to log out already. */
const SUBMIT = "document.getElementById('op.logoutForm').submit()";
const SUBMIT_HASH = createHash('sha256').update(SUBMIT).digest('base64');

/** The form may redirect anywhere a client registered. */
export const LOGOUT_POLICY = `default-src 'none'; style-src 'unsafe-inline'; script-src 'sha256-${SUBMIT_HASH}'; frame-ancestors 'none'; base-uri 'none'`;

/** `form` as the provider makes it, with the id `op.logoutForm`. */
export const logoutPage = (form: string): string =>
  shell(
    '退出登录 · 督办',
    `<h1>督办</h1><p>正在退出登录 <small>Logging out</small></p>
${form.replace('</form>', '<input type="hidden" name="logout" value="yes"><noscript><button>退出登录 Log out</button></noscript></form>')}
<script>${SUBMIT}</script>`,
  );
