/** The files of a plan that is removed: bytes that no other log or upload needs go with it. */

import type { EventStore } from '@duban/event-store';
import type { Queries } from '../verify/verify-read-models.ts';
import { type FileKind, readFileRegister } from './named-files.ts';
import { type NeedOptions, neededFiles } from './needed-files.ts';

type RemovingStore = { remove(sha256: string): Promise<void> };
export type RemovingStores = Readonly<Record<FileKind, RemovingStore>>;
export type PlanFiles = readonly { readonly kind: FileKind; readonly sha256: string }[];

/** Those that the plan's log names and those that were uploaded to it; to be read before the plan is removed. */
export const filesOfPlan = async (store: EventStore, db: Queries, plan: string): Promise<PlanFiles> => {
  const register = await readFileRegister(store, [plan]);
  const { rows } = await db.query<{ sha256: string }>('select distinct sha256 from duban.upload where plan = $1', [
    plan,
  ]);
  return [...register.named(), ...rows.map(({ sha256 }) => ({ kind: 'attached', sha256 }) as const)];
};

/** Removes the bytes of those that nothing needs any more; returns how many. May be repeated. */
export const removeUnneeded = async (
  files: PlanFiles,
  { stores, ...options }: NeedOptions & { readonly stores: RemovingStores },
): Promise<number> => {
  if (files.length === 0) return 0;
  const needed = await neededFiles(
    options,
    files.map(({ sha256 }) => sha256),
  );
  const unneeded = new Map(
    files
      .filter(({ kind, sha256 }) => !needed[kind].has(sha256))
      .map((file) => [`${file.kind} ${file.sha256}`, file] as const),
  );
  for (const { kind, sha256 } of unneeded.values()) await stores[kind].remove(sha256);
  return unneeded.size;
};
