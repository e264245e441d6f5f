/** Where a recipient of a plan is reached: what the contacts file says, or, without a file, an address on this machine. */

import type { DeliveryChannel, RecipientId } from '@duban/domain';

export const WEBHOOK_KINDS = ['generic', 'wecom', 'dingtalk', 'feishu'] as const;
export type WebhookKind = (typeof WEBHOOK_KINDS)[number];

/** `secret` null: the receiver checks no signature; WeCom's robots know none. */
export type Webhook = { readonly kind: WebhookKind; readonly url: string; readonly secret: string | null };

export type Contacts = {
  /** Null: no mail for this recipient. */
  email(plan: string, recipient: RecipientId): string | null;
  webhook(plan: string, recipient: RecipientId): Webhook | null;
  /** Whether the recipient is reached where every other plan's recipient of the same id is, too. */
  isForAllPlans(plan: string, recipient: RecipientId): boolean;
  /** The plans that have contacts of their own. */
  readonly plans: readonly string[];
};

/** `unit-head.education@zhongyuan-2023.localhost`: `localhost` leads nowhere else (RFC 6761). */
export const LOCAL_CONTACTS: Contacts = {
  email: (plan, recipient) => `${recipient.replace('@', '.')}@${plan}.localhost`,
  webhook: () => null,
  isForAllPlans: () => false,
  plans: [],
};

/** Over which channels somebody can be reached at all. */
export type Reachable = (plan: string, recipient: RecipientId) => readonly DeliveryChannel[];

export const reachableBy =
  (contacts: Contacts, hasMail: boolean): Reachable =>
  (plan, recipient) => [
    ...(hasMail && contacts.email(plan, recipient) !== null ? (['email'] as const) : []),
    ...(contacts.webhook(plan, recipient) ? (['webhook'] as const) : []),
  ];
