/** Which state of a plan is read: the present one, or the one as of a position of its log. The SQL is the same. */

import { type RawBuilder, sql } from 'kysely';

/** `at` null is the present; a number is a position of the plan's log, whose event is included. */
export type At = { readonly plan: string; readonly at: number | null };

/** Whether the version in the row `alias` is the one to see. Live rows have partial indexes, `rm_measure` one of spans. */
export const visible = (alias: string, at: number | RawBuilder<number> | null): RawBuilder<boolean> =>
  at === null
    ? sql`${sql.ref(`${alias}.until`)} is null`
    : sql`int8range(${sql.ref(`${alias}.since`)}, ${sql.ref(`${alias}.until`)}) @> ${at}::bigint`;

/** The same for rows that never end, by the position that made them. */
export const happened = (column: string, at: number | null): RawBuilder<boolean> =>
  at === null ? sql`true` : sql`${sql.ref(column)} <= ${at}::bigint`;
