/** A list is walked by the key of a row, never by a count of rows: rows that come or go meanwhile shift nothing. */

/** The sort values of a row, JSON-safe. Callers keep it as they got it and know nothing of its content. */
export type Key = readonly (string | number)[];

/** `first`/`last` from 1. A key that does not fit the list's order is a `BadKey`. */
export type Page =
  | { readonly first: number; readonly after?: Key | null }
  | { readonly last: number; readonly before?: Key | null };

/** Always in the list's own order, also when it was asked for from the end. */
export type Rows<Row> = {
  readonly rows: readonly { readonly key: Key; readonly row: Row }[];
  readonly hasNext: boolean;
  readonly hasPrevious: boolean;
};
