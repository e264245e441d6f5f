/** A target that the read models name themselves is there. */

import type { TargetRow } from '@duban/read-models';
import { type Seen, type Snapshot, seen } from '../kernel/snapshot.ts';

/** Throws where the read models lack a target that they name themselves. */
export const knownTarget = async (snapshot: Snapshot, target: string): Promise<Seen<TargetRow>> => {
  const row = await snapshot.read.target(target);
  if (!row) throw new Error(`The read models of ${snapshot.plan.id} have no target ${target}`);
  return seen(snapshot, row);
};
