/** Gives a request a slot once its body has arrived completely, so that incomplete requests block no others. */

import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import type { Authenticate } from '../auth/identity.ts';
import type { Incoming } from '../http/incoming.ts';
import { hasBody, MAX_BODY_BYTES, readBody, withBody } from '../http/request-body.ts';
import { createShareLimiter, type Release } from './share-limiter.ts';
import type { UnauthenticatedLimit } from './unauthenticated-limit.ts';

/** Unauthenticated requests whose body is incomplete: in all, and from one address. */
const MAX_INCOMPLETE_UNAUTHENTICATED = 128;
const MAX_INCOMPLETE_PER_ADDRESS = 32;

export type RequestSlots = {
  readonly areFull: boolean;
  /** `none` where all slots are taken or the caller has too many incomplete requests; `gone` where the client left. */
  take(request: IncomingMessage, response: ServerResponse, incoming: Incoming): Promise<Release | 'none' | 'gone'>;
};

export type RequestSlotsOptions = {
  readonly authenticate: Authenticate;
  /** Slots in all. */
  readonly most: number;
  /** Connections are removed from this limit once a valid token came over them. */
  readonly connections: UnauthenticatedLimit<Socket>;
};

export const createRequestSlots = ({ authenticate, most, connections }: RequestSlotsOptions): RequestSlots => {
  const incompleteUnauthenticated = createShareLimiter(MAX_INCOMPLETE_UNAUTHENTICATED, MAX_INCOMPLETE_PER_ADDRESS);
  // Counted by subject, so that no authenticated caller is blocked by the incomplete requests of others.
  const incompleteBySubject = createShareLimiter(2 * most, most);
  let taken = 0;

  /** False where too many requests are incomplete already, or the client has left. */
  const hasArrived = async (request: IncomingMessage, response: ServerResponse, { address = '' }: Incoming) => {
    const subject = await subjectOf(authenticate, request);
    if (subject !== null) connections.forget(request.socket);
    if (request.method !== 'POST' || !hasBody(request)) return true;
    const arriving = subject === null ? incompleteUnauthenticated.enter(address) : incompleteBySubject.enter(subject);
    if (typeof arriving === 'string') {
      response.setHeader('connection', 'close');
      return false;
    }
    const body = await readBody(request).finally(arriving);
    if (body === null) return false;
    if (body.length > MAX_BODY_BYTES) response.setHeader('connection', 'close');
    withBody(request, body);
    return true;
  };

  return {
    get areFull() {
      return taken >= most;
    },
    async take(request, response, incoming) {
      const arrived = await hasArrived(request, response, incoming);
      // A client that has left meanwhile would never give the slot back.
      if (incoming.gone?.aborted) return 'gone';
      if (!arrived || taken >= most) return 'none';
      taken += 1;
      let released = false;
      const release = () => {
        if (released) return;
        released = true;
        taken -= 1;
      };
      response.on('close', release);
      return release;
    },
  };
};

/** Null where the token is not accepted; the answer gives the reason. */
const subjectOf = async (authenticate: Authenticate, { headers }: IncomingMessage): Promise<string | null> => {
  try {
    return (await authenticate(headers.authorization ?? null))().subject;
  } catch {
    return null;
  }
};
