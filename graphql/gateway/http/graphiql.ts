/** Serves the GraphiQL page as one self-contained file: installations may have no internet. */

import { createHash } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import { type GraphiqlLogin, withLogin } from '../auth/graphiql-login.ts';

const FIRST_QUERY = `# 督办 Duban
# 先登录（右下角，如有），或在下方 Headers 的引号内粘贴令牌，再按运行。
# 启动时列出各角色的令牌；duban token 另签。
# Log in (bottom right, if shown), or paste a token between the
# quotes below, under Headers; then press play.
# Tokens are printed at startup; \`duban token\` issues more.

query Overview {
  plans {
    id
    title { zh }
    clock { today }
    overview {
      total {
        measures { total acknowledged }
        milestones { total due met missed overdue }
      }
    }
  }
}
`;

const OPTIONS = {
  title: '督办 Duban',
  defaultQuery: FIRST_QUERY,
  headers: '{\n  "authorization": "Bearer "\n}',
  defaultEditorToolsVisibility: 'headers',
  // Headers hold tokens: stored in a browser, its next user could read them.
  shouldPersistHeaders: false,
} as const;

export type GraphiqlPage = {
  /** Whether a browser opens the address, rather than an API client. */
  isRequestedBy(request: IncomingMessage): boolean;
  answer(request: IncomingMessage, response: ServerResponse): Promise<void>;
};

type Rendered = { readonly html: Buffer; readonly zipped: Buffer; readonly etag: string };

/** The page weighs 9 MB, so it is rendered on first use, sent compressed, and cached by browsers. */
export const createGraphiqlPage = (login?: GraphiqlLogin | null): GraphiqlPage => {
  let rendered: Promise<Rendered> | undefined;
  return {
    isRequestedBy: ({ method, headers }) => method === 'GET' && (headers.accept ?? '').includes('text/html'),
    answer: async ({ headers }, response) => {
      rendered ??= render(login);
      const { html, zipped, etag } = await rendered;
      const common = { etag, 'cache-control': 'no-cache', vary: 'accept, accept-encoding' };
      if (headers['if-none-match']?.includes(etag)) {
        response.writeHead(304, common).end();
        return;
      }
      const zips = /\bgzip\b/.test(String(headers['accept-encoding'] ?? ''));
      const type = { 'content-type': 'text/html; charset=utf-8', ...(zips && { 'content-encoding': 'gzip' }) };
      response.writeHead(200, { ...common, ...type }).end(zips ? zipped : html);
    },
  };
};

const render = async (login: GraphiqlLogin | null | undefined): Promise<Rendered> => {
  const { renderGraphiQL } = await import('@graphql-yoga/render-graphiql');
  const page = await renderGraphiQL(OPTIONS);
  const html = Buffer.from(login ? withLogin(page, login) : page);
  return {
    html,
    zipped: await promisify(gzip)(html),
    etag: `"${createHash('sha256').update(html).digest('base64url')}"`,
  };
};
