/** An instruction or a meeting's decision that was withdrawn: when, by whom and why. */
import { type Kysely, sql } from 'kysely';

export const up = async (db: Kysely<unknown>): Promise<void> => {
  await sql`alter table duban.rm_instruction add withdrawn jsonb`.execute(db);
};
