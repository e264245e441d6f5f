/** Values on their way into and out of SQL. */

import type { Instant } from '@duban/domain';
import { type RawBuilder, sql } from 'kysely';

/** A text that Postgres takes: it has no U+0000, so nothing that contains one can be found. */
export const textOf = (value: string): string => value.replaceAll('\0', '\uFFFD');

/** A parameter of type text[]. */
export const texts = (values: readonly string[]) => sql<readonly string[]>`${values.map(textOf)}::text[]`;

/** The same text, found by the digest under which an index holds it: one that an older event brought may be of any length. */
export const sameText = (column: RawBuilder<unknown>, other: RawBuilder<unknown>): RawBuilder<boolean> =>
  sql`(md5(${column}) = md5(${other}) and ${column} = ${other})`;

/** As `sameText`, with one of many. */
export const amongTexts = (column: RawBuilder<unknown>, values: readonly string[]): RawBuilder<boolean> =>
  sql`(md5(${column}) = any(array(select md5(v) from unnest(${texts(values)}) v)) and ${column} = any(${texts(values)}))`;

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
