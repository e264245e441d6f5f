/** A lamp policy or a ladder is named by the id of one at hand, or by a .yaml file; and the two must know the same lamps. */

import { resolve } from 'node:path';
import type { Ladder, LampPolicy } from '@duban/domain';
import { ladderPath, readLadder } from '../ladders/read-ladder.ts';
import { lampPolicyPath, readLampPolicyFile } from './lamp-policies.ts';

export const isFileReference = (reference: string): boolean => /\.ya?ml$/.test(reference);

/** A file is looked for from `folder`. @throws PlanFormatError for a file at fault, Error for an unknown id. */
export const findLampPolicy = (reference: string, folder: string): LampPolicy =>
  readLampPolicyFile(isFileReference(reference) ? resolve(folder, reference) : lampPolicyPath(reference));

/** A file is looked for from `folder`. @throws PlanFormatError for a file at fault, Error for an unknown id. */
export const findLadder = (reference: string, folder: string): Ladder =>
  readLadder(isFileReference(reference) ? resolve(folder, reference) : ladderPath(reference));

/** Why the two cannot be in force together, or null: a rung that waits for a lamp which does not exist never fires. */
export const mismatch = (ladder: Ladder, policy: LampPolicy): string | null => {
  const known = policy.lamps.map(({ id }) => id);
  for (const { id, trigger } of ladder.rungs) {
    const unknown = trigger.kind === 'lamp-turned' && trigger.to.find((lamp) => !known.includes(lamp));
    if (unknown)
      return `the rung "${id}" of the ladder "${ladder.id}" waits for the lamp "${unknown}", but the lamps of "${policy.id}" are ${known.join(', ')}`;
  }
  return null;
};
