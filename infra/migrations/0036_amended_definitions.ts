/** What an amendment changes of title, responsibilities and evidence, beside targets and milestones. */
import { type Kysely, sql } from 'kysely';

export const up = async (db: Kysely<unknown>): Promise<void> => {
  await sql`alter table duban.rm_amendment add column definition jsonb`.execute(db);
};
