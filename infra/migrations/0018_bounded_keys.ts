/** Ids that older events hold at any length stand in indexes by their digest: a btree takes no row above 2,704 bytes. */
import { type Kysely, sql } from 'kysely';

/**
 * `md5` is leakproof, so that an index on it serves readers under row security too; whoever looks an id up compares the
 * digest, to find the row, and the id itself. Ids that the domain numbers by itself (reports, instructions, amendments)
 * and those that are part of a stream's name (plan, measure) are short, and stay as they are.
 * `<table>_key` takes the place of the primary key, which cannot hold a digest.
 */
const indexes = `
alter table duban.rm_milestone drop constraint rm_milestone_pkey;
create unique index rm_milestone_key on duban.rm_milestone (plan, measure, md5(milestone), since);
drop index duban.rm_milestone_live;
create unique index rm_milestone_live on duban.rm_milestone (plan, measure, md5(milestone)) where until is null;

alter table duban.rm_target drop constraint rm_target_pkey;
create unique index rm_target_key on duban.rm_target (plan, md5(target), since);
drop index duban.rm_target_live;
create unique index rm_target_live on duban.rm_target (plan, measure, md5(target)) where until is null;

alter table duban.rm_value drop constraint rm_value_pkey;
create unique index rm_value_key on duban.rm_value (plan, md5(target), position, since);
drop index duban.rm_value_live;
create unique index rm_value_live on duban.rm_value (plan, measure, report, md5(target)) where until is null;

-- A recipient's name holds its unit's id, and a dispatch its recipient's.
alter table duban.rm_notice drop constraint rm_notice_pkey;
create unique index rm_notice_key on duban.rm_notice (plan, md5(recipient), position);
drop index duban.rm_notice_position;
create index rm_notice_position on duban.rm_notice (plan, position);
drop index duban.rm_notice_measure;
create index rm_notice_measure on duban.rm_notice (plan, measure, position);

alter table duban.rm_delivery drop constraint rm_delivery_pkey;
create unique index rm_delivery_key on duban.rm_delivery (plan, md5(dispatch), channel, since);
drop index duban.rm_delivery_live;
create unique index rm_delivery_live on duban.rm_delivery (plan, md5(dispatch), channel) where until is null;
drop index duban.rm_delivery_recipient;
create index rm_delivery_recipient on duban.rm_delivery (plan, md5(recipient), position);

alter table duban.outbox drop constraint outbox_pkey;
create unique index outbox_key on duban.outbox (plan, md5(dispatch));
drop index duban.outbox_recipient;
create index outbox_recipient on duban.outbox (plan, md5(recipient), leaves_at);`;

export const up = async (db: Kysely<unknown>): Promise<void> => {
  await sql.raw(indexes).execute(db);
};
