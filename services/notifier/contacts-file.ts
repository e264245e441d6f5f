/** The contacts file: recipients of each plan under `plans`, those of all plans at its top level. */

import { readFileSync } from 'node:fs';
import type { RecipientId } from '@duban/domain';
import { LineCounter, parseDocument } from 'yaml';
import { z } from 'zod';
import { type Contacts, WEBHOOK_KINDS, type Webhook } from './contacts.ts';

/** The contacts file cannot be used; the message says where and why. */
class InvalidContactsError extends Error {
  override readonly name = 'InvalidContactsError';
}

const webUrl = z
  .string()
  .refine(
    (text) => /^https?:\/\//.test(text) && URL.canParse(text),
    'must be a URL beginning with https:// or http://',
  );
const contact = z.strictObject({
  email: z.email('must be an e-mail address').optional(),
  webhook: z
    .strictObject({
      kind: z.enum(WEBHOOK_KINDS, { message: `must be one of ${WEBHOOK_KINDS.join(', ')}` }),
      url: webUrl,
      /** Name of the environment variable that holds the secret, which is not to be kept in a file of addresses. */
      secretEnv: z.string().optional(),
    })
    .optional(),
});
const RECIPIENT = /^(unit-reporter@|unit-head@|leader@)[a-z0-9-]+$|^supervision-office$/;
const recipients = z.record(
  z.string().regex(RECIPIENT, 'is not unit-reporter@…, unit-head@…, leader@… or supervision-office'),
  contact,
);
const plans = z.record(z.string().regex(/^[a-z0-9-]{1,64}$/, 'is not the id of a plan'), recipients.nullable());

type Contact = z.infer<typeof contact>;
type Address = { readonly email: string | null; readonly webhook: Webhook | null };
type SecretOf = (name: string) => string | undefined;

/**
 * Reads `recipient: { email, webhook: { kind, url, secretEnv } }`, at the top level for all plans and below
 * `plans: { <plan id>: … }` for one. An entry for a plan replaces the recipient's entry for all
 * plans; a recipient without an entry is notified in the inbox only.
 * @throws InvalidContactsError naming file, field and reason.
 */
export const readContacts = (path: string, secretOf: SecretOf): Contacts => {
  const { plans: perPlan, ...common } = sectionsOf(path);
  const forAll = addressesOf(path, [], readPart(path, [], recipients, common), secretOf);
  const byPlan = new Map(
    Object.entries(readPart(path, ['plans'], plans, perPlan ?? {})).map(([plan, found]) => [
      plan,
      addressesOf(path, ['plans', plan], found ?? {}, secretOf),
    ]),
  );
  const find = (plan: string, recipient: RecipientId): Address | undefined =>
    byPlan.get(plan)?.get(recipient) ?? forAll.get(recipient);
  return {
    email: (plan, recipient) => find(plan, recipient)?.email ?? null,
    webhook: (plan, recipient) => find(plan, recipient)?.webhook ?? null,
    isForAllPlans: (plan, recipient) => forAll.has(recipient) && !byPlan.get(plan)?.has(recipient),
    plans: [...byPlan.keys()],
  };
};

const sectionsOf = (path: string): Readonly<Record<string, unknown>> => {
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch (cause) {
    throw new InvalidContactsError(`The contacts file ${path} cannot be read`, { cause });
  }
  const document = parseDocument(text, { lineCounter: new LineCounter() });
  const [fault] = document.errors;
  if (fault) throw new InvalidContactsError(`${path}: ${fault.message}`);
  return readPart(path, [], z.record(z.string(), z.unknown()), document.toJS() ?? {});
};

const readPart = <Part>(path: string, within: readonly string[], shape: z.ZodType<Part>, value: unknown): Part => {
  const read = shape.safeParse(value);
  if (read.success) return read.data;
  const reasons = read.error.issues.map((issue) => {
    const { message = issue.message } = (issue.code === 'invalid_key' && issue.issues[0]) || {};
    return `  ${[...within, ...issue.path].join('.') || 'the file'}: ${message}`;
  });
  throw new InvalidContactsError([`The contacts file ${path} cannot be used:`, ...reasons].join('\n'));
};

const addressesOf = (
  path: string,
  within: readonly string[],
  contacts: Readonly<Record<string, Contact>>,
  secretOf: SecretOf,
): ReadonlyMap<RecipientId, Address> => {
  const withSecret = (recipient: string, { webhook }: Contact): Webhook | null => {
    if (!webhook) return null;
    const { kind, url, secretEnv } = webhook;
    const secret = secretEnv === undefined ? null : (secretOf(secretEnv) ?? null);
    if (secretEnv !== undefined && secret === null) {
      const field = [...within, recipient, 'webhook', 'secretEnv'].join('.');
      throw new InvalidContactsError(`${path}: ${field}: ${secretEnv} is not set in the environment`);
    }
    return { kind, url, secret };
  };
  return new Map(
    Object.entries(contacts).map(([recipient, found]) => [
      recipient,
      { email: found.email ?? null, webhook: withSecret(recipient, found) },
    ]),
  );
};
