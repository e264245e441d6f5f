/** The read models: every row is a version that holds from one position of its plan's log until another. */
import { type Kysely, sql } from 'kysely';

/**
 * `since` is the position of the event that made the version, `until` that of the event that ended it, null while it is
 * live. Civil dates are text, as in the domain: what the domain accepts must never be refused here, for the log cannot be
 * amended and the projector would stand still. Text sorts by code point, so that keys compare the same everywhere.
 */
const tables = `
  create table duban.rm_checkpoint (
    plan text not null,
    model text not null,
    position bigint not null,
    primary key (plan, model)
  );

  create table duban.rm_plan (
    plan text collate "C" not null,
    since bigint not null,
    until bigint,
    frame jsonb not null,
    clock jsonb not null,
    adopted_at timestamptz not null,
    primary key (plan, since)
  );
  create unique index rm_plan_live on duban.rm_plan (plan) where until is null;

  create table duban.rm_definition (
    plan text collate "C" not null,
    measure text collate "C" not null,
    since bigint not null,
    until bigint,
    code text collate "C" not null,
    code_order text collate "C" not null,
    section text collate "C" not null,
    lead_unit text collate "C" not null,
    units text[] not null,
    leader text collate "C" not null,
    target_kinds text[] not null,
    search text not null,
    title jsonb not null,
    definition jsonb not null,
    issued_at timestamptz not null,
    primary key (plan, measure, since)
  );
  create unique index rm_definition_live on duban.rm_definition (plan, measure) where until is null;

  create table duban.rm_measure (
    plan text collate "C" not null,
    measure text collate "C" not null,
    since bigint not null,
    until bigint,
    state text not null,
    acknowledged_at timestamptz,
    acknowledged_implied boolean,
    pending integer not null,
    submitted integer not null,
    returned integer not null,
    verified integer not null,
    missed integer not null,
    overdue integer not null,
    dues text[] not null,
    open_dues text[] not null,
    next_milestone text,
    next_due text collate "C",
    reports integer not null,
    last_at timestamptz not null,
    last_type text not null,
    version bigint not null,
    primary key (plan, measure, since)
  );
  create unique index rm_measure_live on duban.rm_measure (plan, measure) where until is null;
  -- A list as of a position touches only the rows of that moment, however long the log has grown.
  create index rm_measure_as_of on duban.rm_measure using gist (int8range(since, until));

  create table duban.rm_milestone (
    plan text collate "C" not null,
    measure text collate "C" not null,
    milestone text collate "C" not null,
    since bigint not null,
    until bigint,
    ordinal integer not null,
    label jsonb not null,
    planned_due text collate "C" not null,
    due text collate "C" not null,
    expected jsonb not null,
    origin jsonb not null,
    status text not null,
    missed text collate "C",
    submission jsonb,
    decision jsonb,
    primary key (plan, measure, milestone, since)
  );
  create unique index rm_milestone_live on duban.rm_milestone (plan, measure, milestone) where until is null;

  create table duban.rm_target (
    plan text collate "C" not null,
    target text collate "C" not null,
    measure text collate "C" not null,
    since bigint not null,
    until bigint,
    ordinal integer not null,
    definition jsonb not null,
    primary key (plan, target, since)
  );
  create index rm_target_measure on duban.rm_target (plan, measure);

  create table duban.rm_report (
    plan text collate "C" not null,
    measure text collate "C" not null,
    report text collate "C" not null,
    since bigint not null,
    until bigint,
    position bigint not null,
    as_of text collate "C" not null,
    content jsonb not null,
    reported_at timestamptz not null,
    actor jsonb not null,
    corrections jsonb not null,
    primary key (plan, measure, position, since)
  );
  create unique index rm_report_live on duban.rm_report (plan, measure, report) where until is null;

  create table duban.rm_value (
    plan text collate "C" not null,
    target text collate "C" not null,
    measure text collate "C" not null,
    report text collate "C" not null,
    since bigint not null,
    until bigint,
    position bigint not null,
    as_of text collate "C" not null,
    value double precision not null,
    reported_at timestamptz not null,
    actor jsonb not null,
    corrected_at timestamptz,
    replaced double precision,
    primary key (plan, target, position, since)
  );
  create unique index rm_value_live on duban.rm_value (plan, measure, report, target) where until is null;

  create table duban.rm_timeline (
    plan text collate "C" not null,
    position bigint not null,
    measure text collate "C",
    version bigint not null,
    type text not null,
    command_id text not null,
    ordinal integer not null,
    actor jsonb not null,
    occurred_at timestamptz not null,
    recorded_at timestamptz not null,
    data jsonb not null,
    primary key (plan, position)
  );
  create index rm_timeline_measure on duban.rm_timeline (plan, measure, position);
  create index rm_timeline_occurred on duban.rm_timeline (plan, occurred_at, position);
`;

const names = ['checkpoint', 'plan', 'definition', 'measure', 'milestone', 'target', 'report', 'value', 'timeline']
  .map((name) => `duban.rm_${name}`)
  .join(', ');

const grants = `
  grant select, insert, update, delete on ${names} to duban_projector;
  grant select on ${names} to duban_gateway;
`;

export const up = async (db: Kysely<unknown>): Promise<void> => {
  for (const part of [tables, grants]) await sql.raw(part).execute(db);
};
