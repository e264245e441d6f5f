/** The addresses of a plan's recipients: those of the contacts file or, without a file, addresses on this machine. */

import type { DeliveryChannel, RecipientId } from '@duban/domain';

export const WEBHOOK_KINDS = ['generic', 'wecom', 'dingtalk', 'feishu'] as const;
export type WebhookKind = (typeof WEBHOOK_KINDS)[number];

/** `secret` is null where the receiver checks no signature; WeCom's robots check none. */
export type Webhook = { readonly kind: WebhookKind; readonly url: string; readonly secret: string | null };

export type Contacts = {
  /** Null when the recipient has no e-mail address. */
  email(plan: string, recipient: RecipientId): string | null;
  webhook(plan: string, recipient: RecipientId): Webhook | null;
  /** Whether the recipient uses the contact that the recipients of the same id in all plans share. */
  isForAllPlans(plan: string, recipient: RecipientId): boolean;
  /** The plans that have contacts of their own. */
  readonly plans: readonly string[];
};

/** `unit-head.education@zhongyuan-2023.localhost`: `localhost` always means this machine (RFC 6761). */
export const LOCAL_CONTACTS: Contacts = {
  email: (plan, recipient) => `${recipient.replace('@', '.')}@${plan}.localhost`,
  webhook: () => null,
  isForAllPlans: () => false,
  plans: [],
};

const LOOPBACK_HOSTS: readonly string[] = ['localhost', '127.0.0.1', '[::1]'];

/** Whether a mail server runs on this machine, by its URL. */
export const isOnThisMachine = (url: string): boolean => LOOPBACK_HOSTS.includes(new URL(url).hostname);

/** The channels for which a recipient has an address. */
export type Reachable = (
  plan: { readonly id: string; readonly demonstration?: true },
  recipient: RecipientId,
) => readonly DeliveryChannel[];

/** `mail`: whether mail is sent at all, and whether by a server on this machine. */
export type MailReach = { readonly isSent: boolean; readonly isLocal: boolean };

/** Letters of a demonstration go to an address on this machine by a mail server on this machine, and nowhere else. */
export const reachableBy =
  (contacts: Contacts, mail: MailReach): Reachable =>
  ({ id, demonstration }, recipient) => {
    if (demonstration) return mail.isSent && mail.isLocal ? ['email'] : [];
    return [
      ...(mail.isSent && contacts.email(id, recipient) !== null ? (['email'] as const) : []),
      ...(contacts.webhook(id, recipient) ? (['webhook'] as const) : []),
    ];
  };
