/** With which template of an office's own an issued paper was set. */
import { type Kysely, sql } from 'kysely';

export const up = async (db: Kysely<unknown>): Promise<void> => {
  await sql.raw('alter table duban.rm_paper add column head text').execute(db);
};
