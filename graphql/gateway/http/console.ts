/** Serves the built console from the gateway's own origin: hashed files for ever, the page anew with a nonce each time. */

import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { join } from 'node:path';
import sirv from 'sirv';
import type { IssuerOrigins } from './issuer-origins.ts';

/** What the page is told: where people log in. */
export type ConsoleSettings = { readonly login: { readonly issuer: string; readonly client: string } | null };

export type ConsolePages = {
  /** Answers what belongs to the console; false for everything else. */
  answer(request: IncomingMessage, response: ServerResponse, path: string): boolean;
};

const ASSETS = '/assets/';
const SETTINGS = '/console/settings.json';
/** Served from the build beside the assets, under names that do not change. */
const FIXED = ['/favicon.svg'];
/** They never belong to the console, whatever asks for them. */
const OTHERS = ['/graphql', '/health', '/ready', '/metrics'];
const NONCE_BYTES = 16;
const YEAR_S = 31_536_000;

/** `directory` as services/console/build makes it; `origins` are what the page may call to log in. Rejects where it is not there. */
export const openConsole = async (
  directory: string,
  settings: ConsoleSettings,
  origins: IssuerOrigins = async () => [],
): Promise<ConsolePages> => {
  const served = join(directory, 'public');
  const told = JSON.stringify(settings);
  const page = (await readFile(join(served, 'index.html'), 'utf8')).replaceAll('%DUBAN_SETTINGS%', () =>
    escapeHtml(told),
  );
  const files = sirv(served, {
    etag: true,
    brotli: true,
    gzip: true,
    extensions: [],
    setHeaders: (response, path) => {
      // Their names change with their content.
      const forEver = path.startsWith(ASSETS);
      response.setHeader('cache-control', forEver ? `public, max-age=${YEAR_S}, immutable` : 'no-cache');
      // A worker goes by the policy of its own file: it may load scripts that lie beside it, and fetch nothing.
      response.setHeader('content-security-policy', "default-src 'none'; script-src 'self'; frame-ancestors 'none'");
    },
  });
  const answerPage = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const nonce = randomBytes(NONCE_BYTES).toString('base64');
    const policy = policyFor(nonce, await origins());
    response.writeHead(200, {
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': policy,
      'cross-origin-opener-policy': 'same-origin',
      // Not no-store, which would keep browsers from going back to the page as it was.
      'cache-control': 'no-cache',
    });
    response.end(request.method === 'HEAD' ? undefined : page.replaceAll('%DUBAN_NONCE%', () => nonce));
  };
  return {
    answer: (request, response, path) => {
      const { method = 'GET', headers } = request;
      if (!['GET', 'HEAD'].includes(method) || OTHERS.some((other) => path === other || path.startsWith(`${other}/`)))
        return false;
      if (path.startsWith(ASSETS) || FIXED.includes(path)) {
        files(request, response, () => notFound(response));
        return true;
      }
      if (path === SETTINGS) {
        response.writeHead(200, { 'content-type': 'application/json; charset=utf-8' });
        response.end(method === 'HEAD' ? undefined : `${told}\n`);
        return true;
      }
      // Every other address that a browser opens is one of the console's own: it says itself which do not exist.
      if (path !== '/' && !(headers.accept ?? '').includes('text/html')) return false;
      void answerPage(request, response);
      return true;
    },
  };
};

/** No inline script or style without the nonce, no other hosts but those where people log in, no frame. */
const policyFor = (nonce: string, origins: readonly string[]): string =>
  [
    "default-src 'none'",
    `script-src 'self' 'nonce-${nonce}'`,
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' data: blob:",
    "font-src 'self'",
    `connect-src ${["'self'", ...origins].join(' ')}`,
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ].join('; ');

const notFound = (response: ServerResponse): void => {
  response.writeHead(404, { 'content-type': 'application/json; charset=utf-8', 'cache-control': 'no-store' });
  response.end(`${JSON.stringify({ error: 'NOT_FOUND' })}\n`);
};

const escapeHtml = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
