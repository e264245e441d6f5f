/** Where a recipient is reached: what the contacts file says, or, without a file, an address on this machine. */

import { readFileSync } from 'node:fs';
import type { DeliveryChannel, RecipientId } from '@duban/domain';
import { LineCounter, parseDocument } from 'yaml';
import { z } from 'zod';

export const WEBHOOK_KINDS = ['generic', 'wecom', 'dingtalk', 'feishu'] as const;
export type WebhookKind = (typeof WEBHOOK_KINDS)[number];

/** `secret` null: the receiver checks no signature; WeCom's robots know none. */
export type Webhook = { readonly kind: WebhookKind; readonly url: string; readonly secret: string | null };

export type Contacts = {
  /** Null: no mail for this recipient. */
  email(plan: string, recipient: RecipientId): string | null;
  webhook(recipient: RecipientId): Webhook | null;
};

/** `unit-head.education@zhongyuan-2023.localhost`: `localhost` leads nowhere else (RFC 6761). */
export const LOCAL_CONTACTS: Contacts = {
  email: (plan, recipient) => `${recipient.replace('@', '.')}@${plan}.localhost`,
  webhook: () => null,
};

/** The contacts file cannot be used; the message says where and why. */
export class ContactsInvalid extends Error {
  override readonly name = 'ContactsInvalid';
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
      /** Name of the environment variable that holds the secret: a file of addresses is no place for it. */
      secretEnv: z.string().optional(),
    })
    .optional(),
});
const RECIPIENT = /^(unit-reporter@|unit-head@|leader@)[a-z0-9-]+$|^supervision-office$/;
const file = z.record(
  z.string().regex(RECIPIENT, 'is not unit-reporter@…, unit-head@…, leader@… or supervision-office'),
  contact,
);

/**
 * Reads `recipient: { email, webhook: { kind, url, secretEnv } }`. Who is not in the file is told in the inbox only.
 * @throws ContactsInvalid naming file, field and reason.
 */
export const readContacts = (path: string, secretOf: (name: string) => string | undefined): Contacts => {
  const lines = new LineCounter();
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch (cause) {
    throw new ContactsInvalid(`The contacts file ${path} cannot be read`, { cause });
  }
  const document = parseDocument(text, { lineCounter: lines });
  const [fault] = document.errors;
  if (fault) throw new ContactsInvalid(`${path}: ${fault.message}`);
  const read = file.safeParse(document.toJS() ?? {});
  if (!read.success) {
    const reasons = read.error.issues.map((issue) => {
      const { message = issue.message } = (issue.code === 'invalid_key' && issue.issues[0]) || {};
      return `  ${issue.path.join('.') || 'the file'}: ${message}`;
    });
    throw new ContactsInvalid([`The contacts file ${path} cannot be used:`, ...reasons].join('\n'));
  }
  const contacts = new Map(Object.entries(read.data));
  const webhooks = new Map<RecipientId, Webhook>();
  for (const [recipient, { webhook }] of contacts) {
    if (!webhook) continue;
    const { kind, url, secretEnv } = webhook;
    const secret = secretEnv === undefined ? null : (secretOf(secretEnv) ?? null);
    if (secretEnv !== undefined && secret === null)
      throw new ContactsInvalid(`${path}: ${recipient}.webhook.secretEnv: ${secretEnv} is not set in the environment`);
    webhooks.set(recipient, { kind, url, secret });
  }
  return {
    email: (_plan, recipient) => contacts.get(recipient)?.email ?? null,
    webhook: (recipient) => webhooks.get(recipient) ?? null,
  };
};

/** Over which channels somebody can be reached at all. */
export type Reachable = (plan: string, recipient: RecipientId) => readonly DeliveryChannel[];

export const reachableBy =
  (contacts: Contacts, hasMail: boolean): Reachable =>
  (plan, recipient) => [
    ...(hasMail && contacts.email(plan, recipient) !== null ? (['email'] as const) : []),
    ...(contacts.webhook(recipient) ? (['webhook'] as const) : []),
  ];
