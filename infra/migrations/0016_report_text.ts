/** A plan keeps the sentences of its report that its measures name, once its text was given. */
import { type Kysely, sql } from 'kysely';

export const up = async (db: Kysely<unknown>): Promise<void> => {
  await sql`alter table duban.rm_plan add report_text jsonb`.execute(db);
};
