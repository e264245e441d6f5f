/**
 * A text is looked for literally, without regard to case: Chinese is written without spaces, and one sign may be a word.
 *
 * No index: a plan's year of 5,000 reports is looked through in 13 ms. The trigrams of `pg_trgm` leave Chinese out where
 * the database's locale is C, as the embedded one's is; pairs of signs in an index of our own would save 12 ms of them
 * and make the writing of a report fifty times as dear.
 */

import { type RawBuilder, sql } from 'kysely';
import { textOf } from './values.ts';

export const containing = (text: RawBuilder<unknown>, search: string): RawBuilder<unknown> =>
  sql`${text} ilike ${`%${textOf(search).replace(/[\\%_]/g, '\\$&')}%`}`;

/** Conditions that are given, joined by and. */
export const all = (conditions: readonly (RawBuilder<unknown> | undefined)[]): RawBuilder<unknown> =>
  sql.join([sql`true`, ...conditions.filter((condition) => condition !== undefined)], sql` and `);
