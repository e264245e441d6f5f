/** Official papers: those that were issued are open to the plan, drafts to those who read papers. */
import { type Kysely, sql } from 'kysely';

const table = `
create table duban.rm_paper (
  plan text collate "C" not null,
  paper text collate "C" not null,
  since bigint not null,
  until bigint,
  position bigint not null,
  stage text not null,
  subject jsonb not null,
  title text not null,
  shows bigint not null,
  day text not null,
  template integer not null,
  revision integer not null,
  paragraphs jsonb not null,
  addressees jsonb not null,
  copies jsonb not null,
  steps jsonb not null,
  series jsonb,
  number integer,
  signed_on text,
  numbered_on text,
  sha256 text,
  size integer,
  verification text collate "C",
  page text,
  primary key (plan, paper, since)
);
create unique index rm_paper_live on duban.rm_paper (plan, paper) where until is null;
create index rm_paper_verification on duban.rm_paper (verification) where until is null and verification is not null;
grant select, insert, update, delete on duban.rm_paper to duban_projector;
grant select on duban.rm_paper to duban_gateway, duban_worker, duban_reader;
-- Null until the settings of papers were changed.
alter table duban.rm_plan add paper_settings jsonb;`;

const policies = `
alter table duban.rm_paper enable row level security;
create policy keep on duban.rm_paper to duban_projector using (true) with check (true);
create policy see on duban.rm_paper for select to duban_gateway, duban_worker using (true);
create policy read on duban.rm_paper for select to duban_reader
  using (stage in ('issued', 'withdrawn') or (select duban.eyes('reads_papers')) = 'plan');
create policy within_plan on duban.rm_paper as restrictive for select to duban_reader
  using (case when (select duban.eyes('plan')) = '*' then true else (select duban.eyes('plan')) = plan end);

alter policy read on duban.rm_timeline
  using (case
    when type in ('ReportDrafted', 'DraftRejected', 'ContributionMade')
      then duban.reads_of_measure((select duban.eyes('reads_drafts')), plan, measure)
    when type in ('DeliverySucceeded', 'DeliveryFailed', 'DeliveryGivenUp')
      then duban.reads_of_recipient((select duban.eyes('reads_deliveries')), data->>'recipient')
    when type = 'SnapshotMade' and data->>'kind' = 'weekly-meeting'
      then (select duban.eyes('reads_papers')) = 'plan'
    when type in ('PaperDrafted', 'PaperEdited', 'PaperReviewed', 'PaperReturned', 'PaperSigned', 'PaperNumbered',
        'PaperDiscarded')
      then (select duban.eyes('reads_papers')) = 'plan'
    else true end);`;

export const up = async (db: Kysely<unknown>): Promise<void> => {
  for (const part of [table, policies]) await sql.raw(part).execute(db);
};
