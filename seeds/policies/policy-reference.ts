/** Resolves a reference to a lamp policy or ladder: the id of an included one, or a .yaml file. */

import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Ladder, LampPolicy } from '@duban/domain';
import { ladderIds, ladderPath, readLadder } from '../ladders/read-ladder.ts';
import { lampPolicyIds, lampPolicyPath, readLampPolicyFile } from './lamp-policies.ts';

export const isFileReference = (reference: string): boolean => /\.ya?ml$/.test(reference);

/** A file is looked for from `folder`. @throws PlanFormatError for a file at fault, Error for an unknown id. */
export const findLampPolicy = (reference: string, folder: string): LampPolicy =>
  readLampPolicyFile(isFileReference(reference) ? resolve(folder, reference) : lampPolicyPath(reference));

/** A file is looked for from `folder`. @throws PlanFormatError for a file at fault, Error for an unknown id. */
export const findLadder = (reference: string, folder: string): Ladder =>
  readLadder(isFileReference(reference) ? resolve(folder, reference) : ladderPath(reference));

export type PolicyFile =
  | { readonly kind: 'lamp policy'; readonly policy: LampPolicy }
  | { readonly kind: 'ladder'; readonly policy: Ladder };

/**
 * Either, as its content shows: a ladder stands under `ladder:`.
 * @throws PlanFormatError naming every problem by file, path, line and reason.
 */
export const readPolicyFile = (path: string): PolicyFile =>
  existsSync(path) && /^ladder:/m.test(readFileSync(path, 'utf8'))
    ? { kind: 'ladder', policy: readLadder(path) }
    : { kind: 'lamp policy', policy: readLampPolicyFile(path) };

/** The file of the included policy or ladder with that id. @throws Error that lists the included ones. */
export const policyPath = (id: string): string => {
  if (lampPolicyIds().includes(id)) return lampPolicyPath(id);
  if (ladderIds().includes(id)) return ladderPath(id);
  throw new Error(
    `There is no policy "${id}". Lamp policies: ${lampPolicyIds().join(', ')}. Ladders: ${ladderIds().join(', ')}.`,
  );
};
