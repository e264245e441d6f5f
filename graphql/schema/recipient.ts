/** Who can be told something: an office, never a person; and which of them a caller speaks for. */

import {
  leaderRecipient,
  type RecipientId,
  recipientName,
  SUPERVISION_OFFICE,
  unitHead,
  unitReporter,
} from '@duban/domain';
import { builder } from './builder.ts';
import type { Identity } from './context.ts';
import { badInput, problem } from './problem.ts';
import type { Seen } from './snapshot.ts';
import { TextRef } from './text.ts';

/** Null for an auditor, and for a leader whose token does not say which. */
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
      return null;
    default:
      return role satisfies never;
  }
};

/** The office that sends everything and those who check it may read what was sent to anybody. */
const readsAll = ({ role }: Identity): boolean => role === 'supervisor' || role === 'auditor';

/** Whose post the caller may read: the recipient asked for, or their own. Throws the problem that names `recipient`. */
export const readableRecipient = (identity: Identity, asked: string | null | undefined): RecipientId => {
  const own = recipientFor(identity);
  const recipient = asked ?? own;
  if (recipient === null)
    throw badInput('recipient', { zh: '须给出：令牌未表明代表谁', en: 'must be given: your token names no recipient' });
  if (recipient !== own && !readsAll(identity)) throw forbidden();
  return recipient;
};

/** The same of many; null is everybody, for whoever may read everybody's. */
export const readableRecipients = (
  identity: Identity,
  asked: readonly string[] | null | undefined,
): readonly RecipientId[] | null => {
  if (readsAll(identity)) return asked ?? null;
  return (asked ?? [undefined]).map((one) => readableRecipient(identity, one));
};

/** Throws where the caller may not read everybody's. */
export const checkReadsAll = (identity: Identity): void => {
  if (!readsAll(identity)) throw forbidden();
};

const forbidden = () =>
  problem('FORBIDDEN', {
    zh: '他人的通知只有督查室和审计人员可以查看',
    en: 'What others were told is open to the supervision office and auditors only',
  });

export const RecipientRef = builder.objectRef<Seen<{ readonly recipient: RecipientId }>>('Recipient').implement({
  description: '收件人：职务或单位，不是个人。An office that can be told something, never a person.',
  fields: (t) => ({
    key: t.exposeString('recipient', {
      description:
        '编号：unit-reporter@单位、unit-head@单位、leader@领导、supervision-office。Its key, the same everywhere.',
    }),
    name: t.field({
      type: TextRef,
      description: '称呼。How it is addressed.',
      resolve: ({ snapshot, recipient }) => recipientName(recipient, snapshot.plan),
    }),
  }),
});
