/** Rejects what another site's page could make a browser send: by origin, Sec-Fetch-Site and content type. */

import type { IncomingHttpHeaders } from 'node:http';
import { problem } from '@duban/schema';
import type { Plugin } from 'graphql-yoga';

/** Whether a page of that origin may ask; the gateway's own pages always may. */
const isOpen = (origins: readonly string[], origin: string, host: string | null): boolean =>
  origins.includes('*') || origins.includes(origin) || (URL.canParse(origin) && new URL(origin).host === host);

/** Over a WebSocket a browser names its page's origin, too, and no preflight protects from it. */
export const mayUpgrade = (origins: readonly string[], { origin, host }: IncomingHttpHeaders): boolean =>
  origin === undefined || isOpen(origins, origin, host ?? null);

const refused = () =>
  problem(
    'FORBIDDEN',
    { zh: '不接受来自此网页的请求', en: 'Requests from that page are not taken' },
    { http: { status: 403 } },
  );

/** A form can send the other types to anybody without asking; a script can send this one only where it is allowed to. */
const JSON_TYPE = /^application\/(graphql\+)?json\s*(;|$)/i;

/** Yoga's own headers let a page read an answer; this keeps what it may not read from being done. */
export const withCsrfGuard = (origins: readonly string[]): Plugin => ({
  onRequestParse: ({ request: { method, headers }, setRequestParser }) => {
    const origin = headers.get('origin');
    if (origin !== null && !isOpen(origins, origin, headers.get('host'))) throw refused();
    // A picture, a frame or a link of another's page, as the browser itself says.
    if (headers.get('sec-fetch-site') === 'cross-site' && headers.get('sec-fetch-mode') !== 'cors') throw refused();
    if (method === 'POST' && !JSON_TYPE.test(headers.get('content-type') ?? '')) setRequestParser(undefined as never);
  },
});
