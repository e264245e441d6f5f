/** One request: the ports of the server, who calls, and what was read for them so far. */

import type { Context, Identity, Ports } from './context.ts';
import { createSnapshots } from './snapshot.ts';

export type Caller = {
  /** Answers who calls, or throws the error that every field should then give. */
  readonly identify: () => Identity;
  /** Aborted when the caller goes away, the token expires or the server stops. */
  readonly signal: AbortSignal;
};

export const requestContext = (ports: Ports, { identify, signal }: Caller): Context => ({
  ...ports,
  signal,
  get identity() {
    return identify();
  },
  snapshots: createSnapshots(ports, identify),
});
