/** What a resolver may reach: everything comes through here, nothing from a global. */

import type { Reads } from '@duban/read-models';
import type { FieldNode } from 'graphql';
import type { Identity, Ports } from './ports.ts';
import type { Snapshots } from './snapshot.ts';

export type Context = Ports & {
  /** Throws the `UNAUTHENTICATED` error where the request brought no valid token: that is the only check. */
  readonly identify: () => Identity;
  /**
   * Calls back once when the caller goes away, the token expires or the server stops; answers what takes that back.
   * Whoever does not wait any more must take it back: the connection may outlive him by far.
   */
  readonly whenOver: (onOver: () => void) => () => void;
  /** With the caller's own eyes; throws where nobody is known. */
  readonly reads: () => Reads;
  readonly snapshots: Snapshots;
  readonly access: AccessNote;
  /** Counts items beyond what the cost of the field was judged by; throws the problem where the answer becomes too large. */
  charge?: ((nodes: readonly FieldNode[], items: number) => void) | undefined;
};

/** What an access turned out to be: the plans that were asked for, what was refused, and the plans that were shown. */
export type AccessNote = {
  readonly plans: Set<string>;
  readonly refused: Set<string>;
  readonly shown: Set<string>;
};
