/** Which files are still needed: named by the log of some plan, or held by an upload. */

import type { EventStore } from '@duban/event-store';
import type { Queries } from '../verify/verify-read-models.ts';
import { type FileKind, readFileRegister } from './named-files.ts';

export type NeedOptions = {
  readonly store: EventStore;
  /** May read uploads. */
  readonly db: Queries;
};

/** Of these hashes those of the uploads; of the logs all that they name. */
export const neededFiles = async (
  { store, db }: NeedOptions,
  hashes: readonly string[],
): Promise<Readonly<Record<FileKind, ReadonlySet<string>>>> => {
  const named = (await readFileRegister(store, await store.plans())).named();
  const { rows } = await db.query<{ sha256: string }>(
    'select distinct sha256 from duban.upload where sha256 = any($1)',
    [hashes],
  );
  const namedAs = (wanted: FileKind) => named.filter(({ kind }) => kind === wanted).map(({ sha256 }) => sha256);
  return {
    attached: new Set([...namedAs('attached'), ...rows.map(({ sha256 }) => sha256)]),
    papers: new Set(namedAs('papers')),
  };
};
