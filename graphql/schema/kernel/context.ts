/** What a resolver may reach: everything comes through here, nothing from a global. */

import type { Reads } from '@duban/read-models';
import type { FieldNode } from 'graphql';
import type { AccessNote } from './access-note.ts';
import type { Identity, Ports } from './ports.ts';
import type { Snapshots } from './snapshot.ts';

export type Context = Ports & {
  /** Throws the `UNAUTHENTICATED` error where the request brought no valid token: that is the only check. */
  readonly identify: () => Identity;
  /**
   * Calls back once when the client disconnects, the token expires or the server stops. Returns a function that removes
   * the callback; call it when the wait is over, because the connection may stay open much longer.
   */
  readonly whenOver: (onOver: () => void) => () => void;
  /** Reads on behalf of the caller. Throws for a request without a valid token. */
  readonly reads: () => Reads;
  readonly snapshots: Snapshots;
  readonly access: AccessNote;
  /** Counts items beyond what the cost of the field was judged by; throws the problem where the answer becomes too large. */
  charge?: ((nodes: readonly FieldNode[], items: number) => void) | undefined;
};
