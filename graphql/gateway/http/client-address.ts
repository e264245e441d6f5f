/** Where a request comes from: the connection itself, or the header that the proxy in front is configured to write. */

import type { IncomingMessage } from 'node:http';

/** Characters; an address has at most 45. */
const MAX_ADDRESS_LENGTH = 64;

/**
 * `header` is a lower-case name, null where there is no proxy. Only the last entry of a list (`x-forwarded-for`) counts:
 * the proxy itself wrote it, while any client may have written the entries before it.
 */
export const clientAddress = (request: IncomingMessage, header: string | null): string => {
  const given = header === null ? undefined : request.headers[header];
  const last =
    String(given ?? '')
      .split(',')
      .at(-1)
      ?.trim() ?? '';
  return last.slice(0, MAX_ADDRESS_LENGTH) || (request.socket.remoteAddress ?? '');
};
