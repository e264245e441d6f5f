/**
 * What one person did is found without reading the whole timeline. A column, because row security keeps an index on an
 * expression from being used: its operator could leak what the policy hides.
 */
import { type Kysely, sql } from 'kysely';

export const up = async (db: Kysely<unknown>): Promise<void> => {
  await sql`alter table duban.rm_timeline add subject text collate "C"`.execute(db);
  await sql`update duban.rm_timeline set subject = actor->>'id'`.execute(db);
  await sql`alter table duban.rm_timeline alter subject set not null`.execute(db);
  await sql`create index rm_timeline_subject on duban.rm_timeline (plan, subject, position)`.execute(db);
};
