/** Who uploaded which file: a command may carry those of its account or unit, and what no command carries is removed. */
import { type Kysely, sql } from 'kysely';

/** `size`: bytes that are kept; `received`: bytes that came in, before pictures were brought down. */
const table = `
create table duban.upload (
  plan text collate "C" not null,
  sha256 text collate "C" not null,
  subject text not null,
  unit text,
  size bigint not null,
  type text not null,
  name text not null,
  received bigint not null,
  uploaded_at timestamptz not null default now(),
  claimed_at timestamptz,
  primary key (plan, sha256, subject)
);
comment on column duban.upload.claimed_at is 'When a command first named the file; null while none has.';
create index upload_day on duban.upload (plan, uploaded_at);
create index upload_unclaimed on duban.upload (uploaded_at) where claimed_at is null;
grant select, insert, update, delete on duban.upload to duban_gateway;`;

/** The files of a measure, and where a file was attached: events of the timeline that carry some. */
const indexes = `
create index rm_timeline_files on duban.rm_timeline (plan, measure, position) where data ? 'files';`;

export const up = async (db: Kysely<unknown>): Promise<void> => {
  for (const part of [table, indexes]) await sql.raw(part).execute(db);
};
