/** Rejects cross-site requests by origin, Sec-Fetch-Site and content type. */

import type { IncomingHttpHeaders } from 'node:http';
import { problem } from '@duban/schema';
import type { Plugin } from 'graphql-yoga';

/** Whether pages of that origin may send requests; the gateway's own pages always may. */
export const isAllowedOrigin = (origins: readonly string[], origin: string, host: string | null): boolean =>
  origins.includes('*') || origins.includes(origin) || (URL.canParse(origin) && new URL(origin).host === host);

/** WebSocket upgrades carry the page's origin but have no CORS preflight, so it is checked here. */
export const mayUpgrade = (origins: readonly string[], { origin, host }: IncomingHttpHeaders): boolean =>
  origin === undefined || isAllowedOrigin(origins, origin, host ?? null);

const refused = () =>
  problem(
    'FORBIDDEN',
    { zh: '不接受来自此网页的请求', en: 'Requests from that page are not accepted' },
    { http: { status: 403 } },
  );

/** Browsers send other content types cross-site without a preflight; this one needs the preflight's consent. */
const JSON_TYPE = /^application\/(graphql\+)?json\s*(;|$)/i;

/** Yoga's CORS headers only decide who may read an answer; this prevents the operation from running at all. */
export const withCsrfGuard = (origins: readonly string[]): Plugin => ({
  onRequestParse: ({ request: { method, headers }, setRequestParser }) => {
    const origin = headers.get('origin');
    if (origin !== null && !isAllowedOrigin(origins, origin, headers.get('host'))) throw refused();
    // An image, frame or link on another site's page, as the browser itself reports.
    if (headers.get('sec-fetch-site') === 'cross-site' && headers.get('sec-fetch-mode') !== 'cors') throw refused();
    if (method === 'POST' && !JSON_TYPE.test(headers.get('content-type') ?? '')) setRequestParser(undefined as never);
  },
});
