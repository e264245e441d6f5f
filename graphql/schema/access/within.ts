/** How far a caller may read: who the database is told is reading, and which units and recipients are within the scope. */

import {
  assertNever,
  leaderRecipient,
  type RecipientId,
  SUPERVISION_OFFICE,
  unitHead,
  unitReporter,
} from '@duban/domain';
import type { Reader } from '@duban/read-models';
import type { Identity } from '../kernel/ports.ts';
import { type Reading, scopeOf } from './table.ts';

/** Null for whoever is told nothing, and for a leader whose token does not say which. */
export const recipientFor = ({ role, unit, leader }: Identity): RecipientId | null => {
  switch (role) {
    case 'unit-reporter':
      return unit && unitReporter(unit);
    case 'unit-head':
      return unit && unitHead(unit);
    case 'supervisor':
      return SUPERVISION_OFFICE;
    case 'leader':
      return leader && leaderRecipient(leader);
    case 'auditor':
    case 'admin':
    case 'security':
      return null;
    default:
      return assertNever(role);
  }
};

/** A leader's token that names no post stands for all of them. */
const scopeFor = ({ role, leader }: Identity, reading: Reading) => {
  const scope = scopeOf(reading, role);
  return scope === 'portfolio' && leader === null ? 'plan' : scope;
};

export const readerOf = (identity: Identity): Reader => ({
  scopes: {
    drafts: scopeFor(identity, 'drafts'),
    to_do: scopeFor(identity, 'toDo'),
    waiting: scopeFor(identity, 'waiting'),
    papers: scopeFor(identity, 'papers'),
    inbox: scopeFor(identity, 'inbox'),
    deliveries: scopeFor(identity, 'deliveries'),
    accesses: scopeFor(identity, 'accesses'),
  },
  plan: identity.plan,
  unit: identity.unit,
  leader: identity.leader,
  recipient: recipientFor(identity),
});

export const readsAll = (identity: Identity, reading: Reading): boolean => scopeFor(identity, reading) === 'plan';

export const opensUnit = (identity: Identity, reading: Reading, unit: string): boolean =>
  readsAll(identity, reading) || (scopeFor(identity, reading) === 'unit' && unit === identity.unit);

export const opensRecipient = (identity: Identity, reading: Reading, recipient: RecipientId): boolean => {
  if (readsAll(identity, reading)) return true;
  const { unit } = identity;
  const offices = scopeFor(identity, reading) === 'unit' && unit !== null ? [unitHead(unit), unitReporter(unit)] : [];
  return recipient === recipientFor(identity) || offices.includes(recipient);
};
