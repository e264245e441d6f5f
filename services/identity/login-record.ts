/** Adds refused passwords and logouts to the record of accesses; logins are seen by the gateway, at any issuer. */

import { randomUUID } from 'node:crypto';
import type { Database, Logger } from '@duban/runtime';
import { type Account, claimsFor } from './accounts.ts';

export type LoginRecord = {
  /** `account` is null for one that does not exist. */
  passwordRefused(account: Account | null): void;
  loggedOut(account: Account): void;
};

const INSERT = `insert into duban.access
  (at, subject, role, unit, leader, request_id, kind, fields, targets, plans, allowed, refusals)
  values (now(), $1, $2, $3, $4, $5, $6, '{}', '{}', $7, $8, $9)`;
/** Stands for every plan: such an access belongs to none in particular. */
const ALL_PLANS = '*';

/** A login goes on where the entry cannot be written; the service's log then has it. */
export const createLoginRecord = (
  { pool }: Pick<Database<unknown>, 'pool'>,
  { log }: { readonly log: Logger },
): LoginRecord => {
  const add = (account: Account | null, kind: 'login' | 'logout', refusals: readonly string[]): void => {
    const { role = null, unit = null, leader = null } = account ? claimsFor(account) : {};
    const plans = account === null || account.plan === ALL_PLANS ? [] : [account.plan];
    const allowed = refusals.length === 0;
    pool
      .query(INSERT, [account?.id ?? null, role, unit, leader, randomUUID(), kind, plans, allowed, refusals])
      .catch((err: unknown) => log.error({ err, account: account?.id, kind }, 'writing the access record failed'));
  };
  return {
    passwordRefused: (account) => add(account, 'login', ['UNAUTHENTICATED: password']),
    loggedOut: (account) => add(account, 'logout', []),
  };
};
