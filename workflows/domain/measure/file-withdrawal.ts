/**
 * A file that was attached wrongly is withdrawn: by the unit or the leader who alone attached it, or by the supervision
 * office. Its hash, the reason and who withdrew it stay; its bytes go.
 */

import { refuse } from '../kernel/refusal.ts';
import { type Answer, accept } from './answer.ts';
import { isSameUploader } from './attached-file.ts';
import type { CommandOf, WithdrawalOrder } from './commands.ts';
import { checkText } from './words.ts';

/** On a measure in whatever stage: what must not be kept must be able to go. */
export const decideWithdrawal = ({ sha256, reason, file, actor }: CommandOf<WithdrawalOrder>): Answer => {
  const fault = checkText('reason', reason);
  if (fault) return fault;
  if (!file) return refuse('FILE_UNKNOWN', {}, 'sha256');
  if (actor.role !== 'supervisor' && !file.by.every((one) => isSameUploader(one, actor)))
    return refuse('NOT_YOUR_FILE', {}, 'sha256');
  return accept({ type: 'FileWithdrawn', data: { sha256, name: file.name, reason, from: file.from } });
};
