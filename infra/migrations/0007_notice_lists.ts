/** Notices listed for the whole plan and for one measure, not by recipient alone. */
import { type Kysely, sql } from 'kysely';

const indexes = `
  create index rm_notice_position on duban.rm_notice (plan, position, recipient);
  create index rm_notice_measure on duban.rm_notice (plan, measure, position, recipient);
`;

export const up = async (db: Kysely<unknown>): Promise<void> => {
  await sql.raw(indexes).execute(db);
};
