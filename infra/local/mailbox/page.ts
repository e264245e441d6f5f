/** Renders the pages of the mailbox: a list that can be filtered by recipient, and a page for each mail. */

import { escapeHtml } from '@duban/runtime';
import type { MailLine, StoredMail } from './mail-store.ts';

/** The date in the district's local time, UTC+8: "2023-07-03 09:30". */
const localTime = (date: string): string => {
  const time = Date.parse(date);
  return Number.isNaN(time) ? date : new Date(time + 8 * 3_600_000).toISOString().slice(0, 16).replace('T', ' ');
};

const style = `body{margin:0 auto;max-width:64em;padding:1em;font:15px/1.5 sans-serif;color:#222}
a{color:#1f4e8c;text-decoration:none}a:hover{text-decoration:underline}
form{display:flex;gap:.5em;flex-wrap:wrap;margin:1em 0}select,input,button{font:inherit;padding:.2em .4em}
table{width:100%;border-collapse:collapse}td{padding:.35em .6em;border-top:1px solid #ddd;vertical-align:top}
td.d{white-space:nowrap;color:#666}td.t{color:#666}iframe{width:100%;height:75vh;border:1px solid #ddd}
nav{margin:1em 0;display:flex;gap:1em}.e{color:#666}`;

const shell = (title: string, body: string): string =>
  `<!doctype html><html lang="zh"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>${escapeHtml(title)}</title><style>${style}</style></head><body>${body}</body></html>`;

export type ListPage = {
  readonly mails: readonly MailLine[];
  readonly total: number;
  readonly recipients: readonly { readonly recipient: string; readonly mails: number }[];
  readonly to: string;
  readonly words: string;
  /** From 1. */
  readonly page: number;
  readonly pageSize: number;
};

export const listPage = ({ mails, total, recipients, to, words, page, pageSize }: ListPage): string => {
  const options = recipients.map(
    ({ recipient, mails: count }) =>
      `<option value="${escapeHtml(recipient)}"${recipient === to ? ' selected' : ''}>${escapeHtml(recipient)}（${count}）</option>`,
  );
  const rows = mails.map(
    ({ id, recipient, subject, date }) =>
      `<tr><td class="d">${escapeHtml(localTime(date))}</td><td><a href="/mail/${id}">${escapeHtml(subject || '（无主题）')}</a></td>` +
      `<td class="t">${escapeHtml(recipient)}</td></tr>`,
  );
  const link = (number: number, text: string) =>
    `<a href="/?${escapeHtml(new URLSearchParams({ to, words, page: String(number) }).toString())}">${text}</a>`;
  const pages = Math.max(1, Math.ceil(total / pageSize));
  return shell(
    '督办 · 本机信箱',
    `<h1>督办 · 本机信箱</h1>
<form><select name="to" aria-label="收件人"><option value="">全部收件人</option>${options.join('')}</select>
<input name="words" value="${escapeHtml(words)}" placeholder="主题或正文" aria-label="主题或正文"><button>查看</button></form>
<p class="e">共${total}封。信件只存于本机，不会外发。Nothing leaves this machine.</p>
<table>${rows.join('') || '<tr><td class="e">没有信件</td></tr>'}</table>
<nav>${page > 1 ? link(page - 1, '← 较新') : ''}<span class="e">第${page}/${pages}页</span>${page < pages ? link(page + 1, '较早 →') : ''}</nav>`,
  );
};

export const mailPage = ({ id, sender, recipient, subject, date, text, html }: StoredMail): string =>
  shell(
    subject,
    `<nav><a href="/">← 全部</a><a href="/?to=${escapeHtml(encodeURIComponent(recipient))}">该收件人的信件</a></nav>
<h1 style="font-size:20px">${escapeHtml(subject)}</h1>
<p class="e">${escapeHtml(localTime(date))}　${escapeHtml(sender)} → ${escapeHtml(recipient)}</p>
${html ? `<iframe sandbox="allow-top-navigation-by-user-activation" src="/mail/${id}/html" title="正文"></iframe>` : ''}
<details${html ? '' : ' open'}><summary>纯文本</summary><pre style="white-space:pre-wrap">${escapeHtml(text)}</pre></details>`,
  );

export const missingPage = (): string => shell('没有这封信', '<p>没有这封信。<a href="/">全部信件</a></p>');
