/** Checks the id, actor and type of a command before it is decided: without them the workflow task would fail. */

import type { Order } from '@duban/contract';
import { actorFault, commandIdFault, makeRefusal, type Refusal } from '@duban/domain';

export const inputFault = (order: Order<{ readonly type: string }> | undefined): Refusal | null => {
  const fault = (field: string, reason: string, reasonZh: string) =>
    makeRefusal('INVALID', { reason, reasonZh }, field);
  if (typeof order !== 'object' || order === null) return fault('order', 'is missing', '缺失');
  const wrong = commandIdFault(order.commandId) ?? actorFault(order.actor);
  if (wrong) return fault(wrong.field, wrong.reason, wrong.reasonZh);
  if (typeof order.order?.type !== 'string') return fault('order.type', 'is missing', '缺失');
  return null;
};
