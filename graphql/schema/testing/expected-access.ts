/** The access that the table grants on the restricted plan, computed a second time and without a database. */

import { isOpenTo, type Operation, scopeOf } from '../access/table.ts';
import { recipientFor } from '../access/within.ts';
import type { Identity } from '../kernel/ports.ts';
import type { Marker } from './restricted-plan.ts';

export const isAllowed = (identity: Identity, operation: Operation): boolean => {
  // A leader whose token names no post is no recipient and has no inbox.
  const isAddressed =
    (operation === 'inbox' || operation === 'deliveries') && scopeOf(operation, identity.role) === 'self';
  return isOpenTo(operation, identity.role) && (!isAddressed || recipientFor(identity) !== null);
};

/** The measures in each leader's charge. */
export const MEASURES_BY_LEADER: Readonly<Record<string, readonly string[]>> = {
  'vice-mayor': ['measure-1'],
  deputy: ['measure-2'],
  mayor: ['measure-1', 'measure-2'],
};
/** The measures that each unit leads or supports. */
const MEASURES_BY_UNIT: Readonly<Record<string, readonly string[]>> = {
  science: ['measure-1'],
  education: ['measure-1'],
  housing: ['measure-2'],
};

/** Whether the caller may see the marked text. */
export const isVisibleTo = (identity: Identity, { operation, of }: Marker): boolean => {
  const { role, unit, leader } = identity;
  switch (scopeOf(operation, role)) {
    case 'plan':
      return true;
    case 'portfolio':
      return leader === null || (MEASURES_BY_LEADER[leader]?.includes(of ?? '') ?? false);
    case 'unit':
      return MEASURES_BY_UNIT[unit ?? '']?.includes(of ?? '') ?? false;
    case 'self':
      return of === `${role}@${unit}`;
    default:
      return false;
  }
};
