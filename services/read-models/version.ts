/** Which state of a plan is read: the present one, or the one as of a position of its log. The SQL is the same. */

import { type RawBuilder, sql } from 'kysely';

/** `at` null is the present; a number is a position of the plan's log, whose event is included. */
export type At = { readonly plan: string; readonly at: number | null };

/** A position given as a number, or as an expression of the statement where it leads to few rows: see `visible`. */
type Position = number | RawBuilder<number>;

/**
 * Whether the version in the row `alias` is the one to see. Two comparisons rather than a range that contains the position:
 * the planner knows how the columns are distributed, but takes any `@>` on a computed range for one row, and then scans what
 * it found once for every row of the other side. Each half of the `or` has its index: that of live rows, and `…_ended`.
 * Of a position that stands in another table the planner knows nothing: a statement about several plans asks each by itself.
 */
export const visible = (alias: string, at: Position | null): RawBuilder<boolean> => {
  const [since, until] = [sql.ref(`${alias}.since`), sql.ref(`${alias}.until`)];
  return at === null
    ? sql`${until} is null`
    : sql`${since} <= ${at}::bigint and (${until} is null or ${until} > ${at}::bigint)`;
};

/** The same for rows that never end, by the position that made them. */
export const happened = (column: string, at: number | null): RawBuilder<boolean> =>
  at === null ? sql`true` : sql`${sql.ref(column)} <= ${at}::bigint`;
