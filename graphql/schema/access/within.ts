/** How far a caller's scope reaches: whose eyes the database is told, and which units, recipients and measures are within. */

import {
  assertNever,
  leaderRecipient,
  type RecipientId,
  SUPERVISION_OFFICE,
  unitHead,
  unitReporter,
} from '@duban/domain';
import type { MeasureRow, Reader } from '@duban/read-models';
import type { Identity } from '../kernel/ports.ts';
import type { Snapshot } from '../kernel/snapshot.ts';
import { type Operation, scopeOf } from './table.ts';

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
const scopeFor = ({ role, leader }: Identity, operation: Operation) => {
  const scope = scopeOf(operation, role);
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

export const readsAll = (identity: Identity, operation: Operation): boolean => scopeFor(identity, operation) === 'plan';

export const opensUnit = (identity: Identity, operation: Operation, unit: string): boolean =>
  readsAll(identity, operation) || (scopeFor(identity, operation) === 'unit' && unit === identity.unit);

export const opensRecipient = (identity: Identity, operation: Operation, recipient: RecipientId): boolean => {
  if (readsAll(identity, operation)) return true;
  const { unit } = identity;
  const offices = scopeFor(identity, operation) === 'unit' && unit !== null ? [unitHead(unit), unitReporter(unit)] : [];
  return recipient === recipientFor(identity) || offices.includes(recipient);
};

/** Of measures in a leader's charge: those that belong to the post or to a unit of its portfolio; the main leader's are all. */
export const inCharge = (
  { plan }: Pick<Snapshot, 'plan'>,
  id: string,
  { supervisingLeader, leadUnit }: Pick<MeasureRow, 'supervisingLeader' | 'leadUnit'>,
): boolean => {
  const post = plan.leaders.find((candidate) => candidate.id === id);
  return post !== undefined && (post.main || supervisingLeader === id || post.portfolio.includes(leadUnit));
};

/** Whether the command may be given to any measure, as far as the table goes; the domain knows a measure's units itself. */
export const needsCharge = (identity: Identity, operation: Operation): boolean =>
  scopeFor(identity, operation) === 'portfolio';
