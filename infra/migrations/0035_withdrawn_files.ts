/** Files that were withdrawn from a measure: looked up for each file that is shown, and before its bytes are removed. */
import { type Kysely, sql } from 'kysely';

const index = `
create index rm_timeline_withdrawn on duban.rm_timeline (plan, measure, (data->>'sha256'), position)
  where type = 'FileWithdrawn';
-- Whether bytes that were withdrawn are there because somebody has uploaded them again.
grant select on duban.upload to duban_projector;`;

export const up = async (db: Kysely<unknown>): Promise<void> => {
  await sql.raw(index).execute(db);
};
