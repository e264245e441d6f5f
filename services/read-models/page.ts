/** Keyset pagination: a page starts at the key of a row, so that added or removed rows do not shift it. */

import { type RawBuilder, sql } from 'kysely';

/** The sort values of a row, JSON-safe. Callers must treat it as opaque. */
export type Key = readonly (string | number)[];

/** At most so many rows from the start or after a key, or from the end or before a key. */
export type Page =
  | { readonly first: number; readonly after?: Key | null }
  | { readonly last: number; readonly before?: Key | null };

/**
 * Always in the list's own order, also when it was asked for from the end. Towards the side that was not walked, a given
 * key counts as a row that is there.
 */
export type Rows<Row> = {
  readonly rows: readonly { readonly key: Key; readonly row: Row }[];
  readonly hasNext: boolean;
  readonly hasPrevious: boolean;
};

/** The key does not belong to this list. */
export class InvalidPageKeyError extends Error {
  override readonly name = 'InvalidPageKeyError';
}

/** The columns together are unique, and none may be null. */
export type Sort = {
  readonly columns: readonly { readonly value: RawBuilder<unknown>; readonly type: 'text' | 'bigint' }[];
  readonly direction: 'asc' | 'desc';
};

export type Keyed = { readonly key: Key };

/**
 * The pieces of a statement that reads one page: `key` to select, `beyond` the given key, `order` and `limit` (one row more
 * than asked, to see whether there is one). Throws `InvalidPageKeyError`.
 */
export const keyset = ({ columns, direction }: Sort, page: Page) => {
  const [size, start, backwards] =
    'first' in page ? [page.first, page.after ?? null, false] : [page.last, page.before ?? null, true];
  const ascending = (direction === 'asc') !== backwards;
  const values = sql.join(columns.map(({ value }) => value));
  return {
    key: sql<Key>`jsonb_build_array(${values})`,
    beyond: start
      ? sql<boolean>`(${values}) ${sql.raw(ascending ? '>' : '<')} (${checked(columns, start)})`
      : sql<boolean>`true`,
    order: sql.join(columns.map(({ value }) => sql`${value} ${sql.raw(ascending ? 'asc' : 'desc')}`)),
    limit: sql`${size + 1}::bigint`,
  };
};

const checked = (columns: Sort['columns'], key: Key) => {
  const fits = columns.every(({ type }, index) =>
    type === 'text' ? isText(key[index]) : Number.isSafeInteger(key[index]),
  );
  if (key.length !== columns.length || !fits) throw new InvalidPageKeyError('The cursor does not belong to this list');
  return sql.join(columns.map(({ type }, index) => sql`${key[index]}::${sql.raw(type)}`));
};

/** Postgres has no U+0000. */
const isText = (value: unknown): boolean => typeof value === 'string' && !value.includes('\0');

/** The page out of what the statement found, in the order in which it was found. */
export const rowsOf = <Found extends Keyed, Row>(
  found: readonly Found[],
  page: Page,
  toRow: (found: Found) => Row,
): Rows<Row> => {
  const backwards = 'last' in page;
  const size = backwards ? page.last : page.first;
  const more = found.length > size;
  const rows = found.slice(0, size).map((one) => ({ key: one.key, row: toRow(one) }));
  return backwards
    ? { rows: rows.reverse(), hasNext: (page.before ?? null) !== null, hasPrevious: more }
    : { rows, hasNext: more, hasPrevious: (page.after ?? null) !== null };
};

/** One page for each parent, an empty one where nothing was found. */
export const rowsPer = <Found extends Keyed & { readonly parent: string }, Row>(
  parents: readonly string[],
  found: readonly Found[],
  page: Page,
  toRow: (found: Found) => Row,
): ReadonlyMap<string, Rows<Row>> => {
  const groups = Map.groupBy(found, ({ parent }) => parent);
  return new Map(parents.map((parent) => [parent, rowsOf(groups.get(parent) ?? [], page, toRow)]));
};
