/** What every order must carry before it is looked at: an id, an actor, a type; anything else would fail a task, not a caller. */

import type { Order } from '@duban/contract';
import { type Refusal, ROLES, refusalOf } from '@duban/domain';

/** Printable and short enough for an index; the deadline ids of the domain fit too. */
const COMMAND_ID = /^[\w.:/-]{1,200}$/;

export const inputFault = (order: Order<{ readonly type: string }> | undefined): Refusal | null => {
  const fault = (field: string, reason: string, reasonZh: string) => refusalOf('INVALID', { reason, reasonZh }, field);
  if (typeof order !== 'object' || order === null) return fault('order', 'is missing', '缺失');
  if (typeof order.commandId !== 'string' || !COMMAND_ID.test(order.commandId))
    return fault(
      'commandId',
      'must be 1 to 200 letters, digits or . _ : / -',
      '须为1至200个字母、数字或 . _ : / - 字符',
    );
  const { actor } = order;
  if (typeof actor?.id !== 'string' || !ROLES.includes(actor.role))
    return fault('actor', 'is not an actor', '不是有效的操作人');
  if (typeof order.order?.type !== 'string') return fault('order.type', 'is missing', '缺失');
  return null;
};
