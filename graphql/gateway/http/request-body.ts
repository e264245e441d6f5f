/** A request's body is read whole before anything is done for it, so that one that is half sent holds nothing else. */

import type { IncomingMessage } from 'node:http';
import { Readable } from 'node:stream';

/** The longest text that the domain accepts is far below. */
export const MAX_BODY_BYTES = 1_000_000;

export const hasBody = ({ headers }: IncomingMessage): boolean =>
  headers['transfer-encoding'] !== undefined || Number(headers['content-length'] ?? 0) !== 0;

/** Null where the connection ended before. What is longer than it may be is cut a chunk later: whoever parses it refuses it. */
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

/** Gives the body that was read to whoever looks for it in the request, as Yoga does. */
export const withBody = (request: IncomingMessage, body: Buffer): IncomingMessage =>
  Object.assign(request, { body: Readable.from([body]) });
