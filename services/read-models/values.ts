/** Values on their way into and out of SQL. */

import type { Instant } from '@duban/domain';
import { sql } from 'kysely';

/** A text that Postgres takes: it has no U+0000, so nothing that contains one can be found. */
export const textOf = (value: string): string => value.replaceAll('\0', '\uFFFD');

/** A parameter of type text[]. */
export const texts = (values: readonly string[]) => sql<readonly string[]>`${values.map(textOf)}::text[]`;

/** A timestamp as `to_jsonb` writes it → an instant as the domain writes it. */
export const instantOf = (timestamp: string): Instant => new Date(timestamp).toISOString();

/** In the order of the ids, null where nothing was found. */
export const inOrder = <Id, Row>(
  ids: readonly Id[],
  keyOfId: (id: Id) => string,
  rows: readonly Row[],
  keyOfRow: (row: Row) => string,
): readonly (Row | null)[] => {
  const found = new Map(rows.map((row) => [keyOfRow(row), row]));
  return ids.map((id) => found.get(keyOfId(id)) ?? null);
};
