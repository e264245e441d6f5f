/** What the words of the table mean for the guarded plan, said once more and without a database. */

import { type Operation, scopeOf } from '../access/table.ts';
import { recipientFor } from '../access/within.ts';
import type { Identity } from '../kernel/ports.ts';
import type { Mark } from './guarded.ts';

export const may = (identity: Identity, operation: Operation): boolean => {
  const scope = scopeOf(operation, identity.role);
  // A leader who is not told apart is told nothing.
  return scope === 'self' && operation !== 'self' ? recipientFor(identity) !== null : scope !== 'none';
};

/** By leader. */
export const CHARGE: Readonly<Record<string, readonly string[]>> = {
  'vice-mayor': ['measure-1'],
  deputy: ['measure-2'],
  mayor: ['measure-1', 'measure-2'],
};
/** By unit. */
const PARTS: Readonly<Record<string, readonly string[]>> = {
  science: ['measure-1'],
  education: ['measure-1'],
  housing: ['measure-2'],
};
export const sees = (identity: Identity, { operation, of }: Mark): boolean => {
  const { role, unit, leader } = identity;
  switch (scopeOf(operation, role)) {
    case 'plan':
      return true;
    case 'portfolio':
      return leader === null || (CHARGE[leader]?.includes(of ?? '') ?? false);
    case 'unit':
      return PARTS[unit ?? '']?.includes(of ?? '') ?? false;
    case 'self':
      return of === `${role}@${unit}`;
    default:
      return false;
  }
};
