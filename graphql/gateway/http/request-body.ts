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

/** Puts the body where Yoga looks for it. */
export const withBody = (request: IncomingMessage, body: Buffer): IncomingMessage =>
  Object.assign(request, { body: Readable.from([body]) });

/** The body that `withBody` put there; empty where there is none. */
export const bodyOf = async (request: IncomingMessage): Promise<Uint8Array> => {
  const { body } = request as IncomingMessage & { readonly body?: Readable };
  const chunks: Buffer[] = [];
  for await (const chunk of body ?? []) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
};
