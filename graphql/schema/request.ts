/** One request: the ports of the server, who calls, and what was read for them so far. */

import type { Context, Ports } from './context.ts';
import { createSnapshots } from './snapshot.ts';

export type Caller = Pick<Context, 'identify' | 'signal'>;

export const requestContext = (ports: Ports, caller: Caller): Context => ({
  ...ports,
  ...caller,
  snapshots: createSnapshots(ports, caller.identify),
});
