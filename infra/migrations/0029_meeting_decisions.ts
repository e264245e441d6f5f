/** Decisions of meetings stand beside the instructions of leaders: of each, which meeting decided it. */
import { type Kysely, sql } from 'kysely';

/** Null for a leader's instruction, as in every row of before. */
const column = `alter table duban.rm_instruction add meeting jsonb;`;

export const up = async (db: Kysely<unknown>): Promise<void> => {
  await sql.raw(column).execute(db);
};
