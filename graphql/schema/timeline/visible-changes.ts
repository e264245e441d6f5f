/** What a follower is told of: changes are read once for all who follow, so those of a narrower circle are asked for by each. */

import type { Change, Reads } from '@duban/read-models';
import { TYPES } from '../access/operations.ts';
import type { Ports } from '../kernel/ports.ts';

/** Agendas are closed to some, bulletins to nobody: only the row tells. */
const MIXED: readonly Change['type'][] = ['SnapshotMade'];
const isOpen = ({ type }: Change): boolean => TYPES.get(type) === 'board' && !MIXED.includes(type);

export const openChanges = (changes: Ports['changes'], reads: () => Reads): Ports['changes'] => ({
  waitFor: (wanted) => changes.waitFor(wanted),
  changes: async function* (from) {
    for await (const change of changes.changes(from))
      if (isOpen(change) || (await reads().seesChange(change))) yield change;
  },
});
