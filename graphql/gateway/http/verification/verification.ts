/** Serves the page on which anybody verifies an issued paper, without login: bounded in rate, and saying nothing but what is printed. */

import { readFile } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { typedVerification } from '@duban/domain';
import type { VerifiedPaper } from '@duban/read-models';
import { createRateLimit } from '../../guard/rate-limit.ts';
import { verificationPage } from './page.ts';

/** Looks up an issued paper by its code; null where none bears it. */
export type Verify = (code: string) => Promise<VerifiedPaper | null>;

export type Verification = (request: IncomingMessage, response: ServerResponse, address: string) => Promise<void>;

/** Lookups from one address. A code has 80 bits, so that this bounds load and not guessing. */
const LOOKUPS_PER_MINUTE = 30;
/** Of what is typed into the field; a code has 16 and its separators. */
const MAX_TYPED_LENGTH = 40;

const PATH = /^\/verify(?:\/([^/]*))?$/;
const ASSETS: ReadonlyMap<string, string> = new Map([
  ['page.css', 'text/css; charset=utf-8'],
  ['page.js', 'text/javascript; charset=utf-8'],
]);

export const isVerificationPath = (path: string): boolean => PATH.test(path);

/** The page's own script and style, a form to the same page, and nothing else: no connection, no image, no frame. */
const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ');

export const createVerification = (verify: Verify, perMinute = LOOKUPS_PER_MINUTE): Verification => {
  const limit = createRateLimit(perMinute);
  return async (request, response, address) => {
    response.setHeader('content-security-policy', CONTENT_SECURITY_POLICY);
    const { method = 'GET' } = request;
    if (method !== 'GET' && method !== 'HEAD') return send(response, 405, 'text/plain; charset=utf-8', 'GET\n');
    const url = new URL(request.url ?? '/', 'http://gateway');
    const named = PATH.exec(url.pathname)?.[1] ?? '';
    const asset = ASSETS.get(named);
    if (asset) return send(response, 200, asset, await readFile(new URL(named, import.meta.url)));
    const typed = (url.searchParams.get('code') ?? named).slice(0, MAX_TYPED_LENGTH);
    if (typed === '') return send(response, 200, HTML, verificationPage('', undefined));
    const spent = limit.spend(address, 1);
    if (!spent.ok) {
      response.setHeader('retry-after', String(spent.retryAfter));
      return send(
        response,
        429,
        'text/plain; charset=utf-8',
        '查验过于频繁，请稍后再试。Too many lookups; try again later.\n',
      );
    }
    const paper = await verify(typedVerification(typed));
    send(response, paper ? 200 : 404, HTML, verificationPage(typed, paper));
  };
};

const HTML = 'text/html; charset=utf-8';

const send = (response: ServerResponse, status: number, type: string, body: string | Uint8Array): void => {
  response.writeHead(status, { 'content-type': type });
  response.end(body);
};
