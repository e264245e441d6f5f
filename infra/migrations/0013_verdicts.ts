/** What waits for a leader to close by exception, and figures that were hardly possible and confirmed. */
import { type Kysely, sql } from 'kysely';

/** Null where there is nothing of the kind, as in every row of before. */
const columns = `
alter table duban.rm_measure add closing jsonb;
alter table duban.rm_report add confirmed jsonb;
alter table duban.rm_draft add confirmed jsonb;
create index rm_timeline_verified on duban.rm_timeline (plan, measure, position) where type = 'MilestoneVerified';
`;

export const up = async (db: Kysely<unknown>): Promise<void> => {
  await sql.raw(columns).execute(db);
};
