/**
 * A text is looked for literally, without regard to case and to half or full width: Chinese is written without spaces, and
 * one sign may be a word. What is searched and what is sought are folded alike (NFKC), by the database.
 *
 * No index: a plan's year of 5,000 reports is looked through in some 50 ms, most of them for the folding. The trigrams of `pg_trgm` leave Chinese out where
 * the database's locale is C, as the embedded one's is; pairs of signs in an index of our own would save nearly all of
 * them and make the writing of a report fifty times as dear.
 */

import { type RawBuilder, sql } from 'kysely';
import { textOf } from './values.ts';

export const containing = (text: RawBuilder<unknown>, search: string): RawBuilder<unknown> =>
  sql`strpos(lower(normalize(${text}, NFKC)), lower(normalize(${textOf(search)}::text, NFKC))) > 0`;

/** Conditions that are given, joined by and. */
export const all = (conditions: readonly (RawBuilder<unknown> | undefined)[]): RawBuilder<unknown> =>
  sql.join([sql`true`, ...conditions.filter((condition) => condition !== undefined)], sql` and `);
