/** Serves the mailbox's pages on this machine; the HTML of a mail is shown in a sandbox, without scripts. */

import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { MailStore } from './mail-store.ts';
import { listPage, mailPage, missingPage } from './page.ts';
import type { Listening } from './smtp.ts';

const PAGE_SIZE = 50;
const PAGE_POLICY =
  "default-src 'none'; style-src 'unsafe-inline'; frame-src 'self'; form-action 'self'; frame-ancestors 'none'";
const MAIL_POLICY = "default-src 'none'; style-src 'unsafe-inline'; sandbox allow-top-navigation-by-user-activation";

/** Listens on 127.0.0.1; port 0 for any free one. */
export const startMailboxWeb = async (store: MailStore, port: number): Promise<Listening> => {
  const server = createServer(({ method, url = '/' }, response) => {
    const { pathname, searchParams } = new URL(url, 'http://mailbox');
    if (method !== 'GET' && method !== 'HEAD') return answer(response, 405, missingPage());
    if (pathname === '/') return answer(response, 200, list(store, searchParams));
    const [, id = '', html] = /^\/mail\/(\d{1,15})(\/html)?$/.exec(pathname) ?? [];
    const mail = id === '' ? undefined : store.get(Number(id));
    if (!mail) return answer(response, 404, missingPage());
    return html ? answer(response, 200, mail.html, MAIL_POLICY) : answer(response, 200, mailPage(mail));
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject).listen(port, '127.0.0.1', resolve);
  });
  return {
    port: (server.address() as AddressInfo).port,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
};

const list = (store: MailStore, query: URLSearchParams): string => {
  const to = query.get('to') ?? '';
  const words = query.get('words') ?? '';
  const page = Math.min(Math.max(1, Math.floor(Number(query.get('page'))) || 1), 1_000_000);
  const { mails, total } = store.list({ to, words, offset: (page - 1) * PAGE_SIZE, limit: PAGE_SIZE });
  return listPage({ mails, total, recipients: store.recipients(), to, words, page, pageSize: PAGE_SIZE });
};

const answer = (response: ServerResponse, status: number, html: string, policy = PAGE_POLICY): void => {
  response.writeHead(status, {
    'content-type': 'text/html; charset=utf-8',
    'content-security-policy': policy,
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
    'cache-control': 'no-store',
  });
  response.end(html);
};
