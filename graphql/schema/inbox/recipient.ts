/** Who can be told something: an office, never a person; and which of them a caller speaks for. */

import { type RecipientId, recipientName } from '@duban/domain';
import type { Reading } from '../access/table.ts';
import { opensRecipient, readsAll, recipientFor } from '../access/within.ts';
import { builder } from '../builder.ts';
import type { Identity } from '../kernel/ports.ts';
import { badInput, problem } from '../kernel/problem.ts';
import type { Seen } from '../kernel/snapshot.ts';
import { TextRef } from '../kernel/text.ts';

/** Whose the caller may read: the recipient asked for, or their own. Throws the problem that names `recipient`. */
export const readableRecipient = (
  identity: Identity,
  reading: Reading,
  asked: string | null | undefined,
): RecipientId => {
  const recipient = asked ?? recipientFor(identity);
  if (recipient === null)
    throw badInput('recipient', { zh: '须给出：令牌未表明代表谁', en: 'must be given: your token names no recipient' });
  if (!opensRecipient(identity, reading, recipient)) throw othersAreClosed();
  return recipient;
};

/** The same of many; null is everybody, for whoever may read everybody's. */
export const readableRecipients = (
  identity: Identity,
  reading: Reading,
  asked: readonly string[] | null | undefined,
): readonly RecipientId[] | null => {
  if (readsAll(identity, reading)) return asked ?? null;
  return (asked ?? [undefined]).map((one) => readableRecipient(identity, reading, one));
};

const othersAreClosed = () =>
  problem('FORBIDDEN', {
    zh: '他人的通知、投递和待决定事项只有督查室和审计人员可以查看',
    en: 'Only the supervision office and auditors may view the notices, deliveries and pending decisions of others',
  });

export const RecipientRef = builder.objectRef<Seen<{ readonly recipient: RecipientId }>>('Recipient').implement({
  description: '收件人：职务或单位，不是个人。A recipient of notices: a post or unit, never a person.',
  fields: (t) => ({
    key: t.exposeString('recipient', {
      description:
        '编号，由职务与单位或领导组成，如unit-head@education、leader@vice-mayor、supervision-office。Its key, the same everywhere: unit-reporter@unit, unit-head@unit, leader@leader or supervision-office.',
    }),
    name: t.field({
      type: TextRef,
      description: '称呼。How it is addressed.',
      resolve: ({ snapshot, recipient }) => recipientName(recipient, snapshot.plan),
    }),
  }),
});
