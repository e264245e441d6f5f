/** A request takes its place once it is there as a whole: what is half sent keeps nobody out. */

import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import type { Authenticate } from '../auth/identity.ts';
import type { Incoming } from '../http/incoming.ts';
import { hasBody, MAX_BODY_BYTES, readBody, withBody } from '../http/request-body.ts';
import { createShare, type Release } from './share.ts';
import type { Strangers } from './strangers.ts';

/** Requests of strangers whose body has not come whole: in all, and from one address. */
const ARRIVING_OF_STRANGERS = 128;
const ARRIVING_FROM_ADDRESS = 32;

export type Places = {
  readonly areTaken: boolean;
  /** Gives none where there are too many, or where too much of the caller's is half sent; `gone` where nobody waits. */
  take(request: IncomingMessage, response: ServerResponse, incoming: Incoming): Promise<Release | 'none' | 'gone'>;
};

export type PlacesOptions = {
  readonly authenticate: Authenticate;
  /** Places in all. */
  readonly most: number;
  /** Where a connection is forgotten once a valid token came over it. */
  readonly connections: Strangers<Socket>;
};

export const createPlaces = ({ authenticate, most, connections }: PlacesOptions): Places => {
  const arrivingOfStrangers = createShare(ARRIVING_OF_STRANGERS, ARRIVING_FROM_ADDRESS);
  // With a token nobody is kept out by what others have half sent.
  const arrivingOfSubjects = createShare(2 * most, most);
  let taken = 0;

  /** False where too much is half sent already, or the caller has left. */
  const hasArrived = async (request: IncomingMessage, response: ServerResponse, { address = '' }: Incoming) => {
    const subject = await subjectOf(authenticate, request);
    if (subject !== null) connections.forget(request.socket);
    if (request.method !== 'POST' || !hasBody(request)) return true;
    const arriving = subject === null ? arrivingOfStrangers.enter(address) : arrivingOfSubjects.enter(subject);
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
    get areTaken() {
      return taken >= most;
    },
    async take(request, response, incoming) {
      const arrived = await hasArrived(request, response, incoming);
      // Whoever has left meanwhile would never give the place back.
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

/** Null where no token is accepted; why, the answer says. */
const subjectOf = async (authenticate: Authenticate, { headers }: IncomingMessage): Promise<string | null> => {
  try {
    return (await authenticate(headers.authorization ?? null))().subject;
  } catch {
    return null;
  }
};
