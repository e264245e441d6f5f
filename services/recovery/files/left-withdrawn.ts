/** Files that were withdrawn and whose bytes are still there, as after a copy of the store from before was put back. */

import type { EventStore } from '@duban/event-store';
import type { Queries } from '../verify/verify-read-models.ts';
import { type FileRegister, type NamedFile, readFileRegister } from './named-files.ts';

type AttachedStore = { has(sha256: string): Promise<boolean> };
export type LeftOptions = {
  readonly store: EventStore;
  /** May read uploads. */
  readonly db: Queries;
  readonly attached: AttachedStore;
};

/** Of those that the register has as withdrawn, without those that another log or an upload still needs. */
export const leftWithdrawn = async (
  register: FileRegister,
  { store, db, attached }: LeftOptions,
): Promise<readonly NamedFile[]> => {
  const left: NamedFile[] = [];
  for (const file of register.withdrawn()) if (await attached.has(file.sha256)) left.push(file);
  if (left.length === 0) return left;
  const all = await readFileRegister(store, await store.plans());
  const named = new Set(all.named().map(({ sha256 }) => sha256));
  const { rows } = await db.query('select distinct sha256 from duban.upload where sha256 = any($1)', [
    left.map(({ sha256 }) => sha256),
  ]);
  const uploaded = new Set(rows.map(({ sha256 }) => sha256));
  return left.filter(({ sha256 }) => !named.has(sha256) && !uploaded.has(sha256));
};

/** Removes their bytes; returns which. */
export const removeLeftWithdrawn = async (
  plans: readonly string[],
  options: LeftOptions & { readonly attached: AttachedStore & { remove(sha256: string): Promise<void> } },
): Promise<readonly NamedFile[]> => {
  const left = await leftWithdrawn(await readFileRegister(options.store, plans), options);
  for (const { sha256 } of left) await options.attached.remove(sha256);
  return left;
};
