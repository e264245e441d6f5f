/** Reads the file of accounts that may log in, and refuses an invalid one with the reason. */

import { createHash, timingSafeEqual } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { claimsOf, TOKEN_ROLES } from '@duban/auth';
import { z } from 'zod';

const account = z.object({
  /** The login name, and the subject of the tokens. */
  id: z.string().regex(/^[a-z0-9][a-z0-9.-]{0,63}$/, 'must be small letters, digits, dots and dashes'),
  name: z.object({ zh: z.string(), en: z.string() }),
  password: z.string().min(8, 'must have at least 8 characters'),
  role: z.enum(TOKEN_ROLES as [string, ...string[]]).transform((role) => role as (typeof TOKEN_ROLES)[number]),
  unit: z.string().nullish(),
  leader: z.string().nullish(),
  /** The only plan that the account has access to, or `*` for all. */
  plan: z.string().min(1, 'must be the id of a plan, or * for all plans'),
});
const accounts = z.array(account).min(1);

export type Account = z.infer<typeof account>;

/** The accounts file cannot be used; the message names the file and the reason. */
class UnusableAccountsError extends Error {
  override readonly name = 'UnusableAccountsError';
}

/** Throws `UnusableAccountsError`. */
export const readAccounts = async (file: string): Promise<readonly Account[]> => {
  try {
    const found = accounts.parse(JSON.parse(await readFile(file, 'utf8')));
    for (const one of found) claimsFor(one);
    return found;
  } catch (cause) {
    const reason = cause instanceof z.ZodError ? z.prettifyError(cause) : String(cause);
    throw new UnusableAccountsError(`The accounts, DUBAN_ACCOUNTS_FILE=${file}, cannot be used: ${reason}`, { cause });
  }
};

/** The claims of the account's tokens. Throws a `TypeError` where its role and its unit or post do not match. */
export const claimsFor = ({ id, role, unit, leader, plan }: Account) =>
  claimsOf({ subject: id, role, unit: unit ?? null, leader: leader ?? null, plan });

const digest = (text: string) => createHash('sha256').update(text).digest();

/** Whether the password is right. Compares in constant time, and does so also for an unknown account. */
export const opens = (known: Account | undefined, password: string): boolean => {
  const right = timingSafeEqual(digest(known?.password ?? ''), digest(password));
  return known !== undefined && right;
};
