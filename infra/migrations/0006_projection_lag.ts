/** The gateway may see how long the logs are, and nothing of what stands in them: it says how far its answers are behind. */
import { type Kysely, sql } from 'kysely';

export const up = async (db: Kysely<unknown>): Promise<void> => {
  await sql.raw('grant select (plan, position) on duban.log_head to duban_gateway').execute(db);
};
