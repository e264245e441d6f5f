/** Finds recipients of several plans that share one entry of the contacts file, which may be intended or a mistake. */

import {
  leaderRecipient,
  type PlanFrame,
  type RecipientId,
  SUPERVISION_OFFICE,
  unitHead,
  unitReporter,
} from '@duban/domain';
import type { Contacts } from './contacts.ts';

export type Members = Pick<PlanFrame, 'id' | 'units' | 'leaders'>;
export type SharedContact = { readonly recipient: RecipientId; readonly plans: readonly string[] };

const recipientsIn = ({ units, leaders }: Members): readonly RecipientId[] => [
  SUPERVISION_OFFICE,
  ...units.flatMap(({ id }) => [unitHead(id), unitReporter(id)]),
  ...leaders.map(({ id }) => leaderRecipient(id)),
];

export const sharedContacts = (contacts: Contacts, plans: readonly Members[]): readonly SharedContact[] => {
  const served = plans.flatMap((plan) =>
    recipientsIn(plan)
      .filter((recipient) => contacts.isForAllPlans(plan.id, recipient))
      .map((recipient) => ({ recipient, plan: plan.id })),
  );
  return [...Map.groupBy(served, ({ recipient }) => recipient)]
    .map(([recipient, found]) => ({ recipient, plans: found.map(({ plan }) => plan) }))
    .filter(({ plans }) => plans.length > 1);
};
