/** Reads a request's whole body before anything else is done for it, so that an incomplete request holds no resources. */

import type { IncomingMessage } from 'node:http';
import { Readable } from 'node:stream';

/** Far above the longest text that the domain accepts. */
export const MAX_BODY_BYTES = 1_000_000;

export const hasBody = ({ headers }: IncomingMessage): boolean =>
  headers['transfer-encoding'] !== undefined || Number(headers['content-length'] ?? 0) !== 0;

/** Null where the connection closed early. Reading stops just past the limit; the parser then refuses the body. */
export const readBody = (request: IncomingMessage): Promise<Buffer | null> =>
  new Promise((resolve) => {
    const chunks: Buffer[] = [];
    let bytes = 0;
    const finish = (body: Buffer | null) => {
      request.off('data', take).off('end', end).off('close', gone).off('error', gone);
      resolve(body);
    };
    const end = () => finish(Buffer.concat(chunks));
    const gone = () => finish(null);
    const take = (chunk: Buffer) => {
      chunks.push(chunk);
      bytes += chunk.length;
      if (bytes <= MAX_BODY_BYTES) return;
      request.pause();
      end();
    };
    request.on('data', take).on('end', end).on('close', gone).on('error', gone);
  });

const bodies = new WeakMap<IncomingMessage, Buffer>();

/** Puts the body where Yoga looks for it. */
export const withBody = (request: IncomingMessage, body: Buffer): IncomingMessage => {
  bodies.set(request, body);
  return Object.assign(request, { body: Readable.from([body]) });
};

/** The body that `withBody` put there; undefined where there was none. */
export const bodyOf = (request: IncomingMessage): Buffer | undefined => bodies.get(request);
