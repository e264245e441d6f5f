/** The read models of a measure's whole life: stages, lamps, the ladder, instructions, amendments, notices, deliveries. */
import { type Kysely, sql } from 'kysely';

/**
 * Read models hold nothing of their own, so what is there is thrown away: the projector finds its checkpoints gone and
 * builds everything again from the log, in the new shape.
 */
const emptied = `
  truncate duban.rm_checkpoint, duban.rm_plan, duban.rm_definition, duban.rm_measure, duban.rm_milestone,
    duban.rm_target, duban.rm_report, duban.rm_value, duban.rm_timeline;
`;

const grown = `
  alter table duban.rm_plan add terms jsonb not null;

  alter table duban.rm_definition drop issued_at;

  alter table duban.rm_measure rename state to stage;
  alter table duban.rm_measure
    add before text,
    add drafted_at timestamptz,
    add approval jsonb,
    add issued_at timestamptz,
    add acknowledge_by text collate "C",
    add acknowledgement_missed boolean not null,
    add halt jsonb,
    add standstills jsonb not null,
    add lamp text collate "C",
    add lamp_turn jsonb,
    add amendment jsonb,
    add extensions_asked integer not null,
    add drafts text[] not null,
    add contributions integer not null,
    add reported_at timestamptz,
    add missed_period text collate "C",
    add report_missing text collate "C",
    add report_due text collate "C",
    add instructions integer not null,
    add open_instructions integer not null,
    add missed_instructions integer not null,
    add rungs integer not null,
    add last_rung jsonb,
    -- A change of the plan's settings makes a version too, and is no event of the measure.
    add last_position bigint not null;

  alter table duban.rm_milestone
    add extended integer not null,
    add request jsonb,
    add missed_dates text[] not null;

  create unique index rm_target_live on duban.rm_target (plan, measure, target) where until is null;

  alter table duban.rm_report add written jsonb;

  -- What is read of the timeline by its kind.
  create index rm_timeline_lamp on duban.rm_timeline (plan, measure, position) where type = 'LampTurned';
  create index rm_timeline_contribution on duban.rm_timeline (plan, measure, position) where type = 'ContributionMade';
  create index rm_timeline_rung on duban.rm_timeline (plan, measure, position)
    where type in ('RungFired', 'RungSkipped', 'LadderHeld', 'LadderReleased');
`;

const added = `
  create table duban.rm_draft (
    plan text collate "C" not null,
    measure text collate "C" not null,
    report text collate "C" not null,
    since bigint not null,
    until bigint,
    position bigint not null,
    as_of text collate "C" not null,
    content jsonb not null,
    written_at timestamptz not null,
    actor jsonb not null,
    rejection jsonb,
    primary key (plan, measure, position, since)
  );
  create unique index rm_draft_live on duban.rm_draft (plan, measure, report) where until is null;

  create table duban.rm_instruction (
    plan text collate "C" not null,
    measure text collate "C" not null,
    instruction text collate "C" not null,
    since bigint not null,
    until bigint,
    position bigint not null,
    text text not null,
    urgency text not null,
    due text collate "C" not null,
    given_at timestamptz not null,
    actor jsonb not null,
    answer jsonb,
    missed text collate "C",
    primary key (plan, measure, position, since)
  );
  create unique index rm_instruction_live on duban.rm_instruction (plan, measure, instruction) where until is null;

  create table duban.rm_amendment (
    plan text collate "C" not null,
    measure text collate "C" not null,
    amendment text collate "C" not null,
    since bigint not null,
    until bigint,
    position bigint not null,
    reason text not null,
    proposed_at timestamptz not null,
    actor jsonb not null,
    state text not null,
    next text,
    -- Since when it is that step's turn.
    waiting_since timestamptz not null,
    steps jsonb not null,
    targets jsonb not null,
    milestones jsonb not null,
    primary key (plan, measure, position, since)
  );
  create unique index rm_amendment_live on duban.rm_amendment (plan, measure, amendment) where until is null;

  create table duban.rm_notice (
    plan text collate "C" not null,
    recipient text collate "C" not null,
    position bigint not null,
    measure text collate "C" not null,
    kind text not null,
    document text,
    copy boolean not null,
    obligation text collate "C",
    due text collate "C",
    text text not null,
    at timestamptz not null,
    primary key (plan, recipient, position)
  );

  create table duban.rm_delivery (
    plan text collate "C" not null,
    dispatch text collate "C" not null,
    channel text collate "C" not null,
    since bigint not null,
    until bigint,
    recipient text collate "C" not null,
    position bigint not null,
    state text not null,
    attempts integer not null,
    failures jsonb not null,
    notices bigint[] not null,
    at timestamptz not null,
    primary key (plan, dispatch, channel, since)
  );
  create unique index rm_delivery_live on duban.rm_delivery (plan, dispatch, channel) where until is null;
  create index rm_delivery_recipient on duban.rm_delivery (plan, recipient, position);

  create table duban.rm_snapshot (
    plan text collate "C" not null,
    kind text collate "C" not null,
    period text collate "C" not null,
    since bigint not null,
    until bigint,
    position bigint not null,
    as_of bigint not null,
    at timestamptz not null,
    head_hash text not null,
    content jsonb not null,
    primary key (plan, kind, period, since)
  );
  create unique index rm_snapshot_live on duban.rm_snapshot (plan, kind, period) where until is null;
`;

const names = ['draft', 'instruction', 'amendment', 'notice', 'delivery', 'snapshot']
  .map((name) => `duban.rm_${name}`)
  .join(', ');

const grants = `
  grant select, insert, update, delete on ${names} to duban_projector;
  grant select on ${names} to duban_gateway;
`;

export const up = async (db: Kysely<unknown>): Promise<void> => {
  for (const part of [emptied, grown, added, grants]) await sql.raw(part).execute(db);
};
