/** Reads and writes the database's records of halts, skips and gaps: what stops or thins the projection of a plan. */

import { type ModelStore, named, type ProjectionFault } from '@duban/read-models';
import { type QueryExecutorProvider, sql } from 'kysely';

/** An operator's decision to pass over the event at the position; `hash` is the event's, in hexadecimal, null where there was no event. */
export type Skip = { readonly position: number; readonly hash: string | null };

/** The positions whose events must be tried one by one. */
export type Suspects = {
  readonly skips: readonly Skip[];
  /** Positions that the read models leave out. */
  readonly gaps: readonly number[];
  /** The position at which the plan is halted; null while it is not. */
  readonly halt: number | null;
};

/** A select-list column `suspects` for the plan, with positions above `after` only. */
export const suspectsColumn = (plan: string, after = sql`0`) => sql<Suspects>`(
  select jsonb_build_object(
    'skips', (select coalesce(jsonb_agg(jsonb_build_object('position', s.position, 'hash', encode(s.hash, 'hex'))), '[]')
      from duban.projection_skip s where s.plan = ${plan} and s.position > ${after}),
    'gaps', (select coalesce(jsonb_agg(g.position), '[]')
      from duban.projection_gap g where g.plan = ${plan} and g.position > ${after}),
    'halt', (select h.position from duban.projection_halt h where h.plan = ${plan})
  )) as suspects`;

export const readSuspects = async (db: QueryExecutorProvider, plan: string): Promise<Suspects> => {
  const found = await sql<{ suspects: Suspects }>`select ${suspectsColumn(plan)}`.execute(db);
  return found.rows[0]?.suspects ?? { skips: [], gaps: [], halt: null };
};

/** The first position above `after` that has to be tried on its own; Infinity where there is none. */
export const nextSuspect = ({ skips, gaps, halt }: Suspects, after: number): number =>
  Math.min(...[...skips.map(({ position }) => position), ...gaps, halt ?? 0].filter((position) => position > after));

/** Records the halt; keeps the time of the first halt at the same event. Does nothing if the plan has advanced meanwhile. */
export const recordHalt = async (
  db: QueryExecutorProvider,
  { plan, position, stream, type, code, cause }: ProjectionFault,
): Promise<void> => {
  await sql`insert into duban.projection_halt as h (plan, position, stream, type, code, cause)
    select ${plan}, ${position}::bigint, ${stream}, ${type}, ${code}, ${cause}
    where not exists (select from duban.rm_checkpoint where plan = ${plan} having min(position) > ${position}::bigint)
    on conflict (plan) do update set position = excluded.position, stream = excluded.stream, type = excluded.type,
      code = excluded.code, cause = excluded.cause, tried_at = now(),
      since = case when h.position = excluded.position then h.since else now() end`.execute(db);
};

export const clearHalt = async (db: QueryExecutorProvider, plan: string): Promise<void> => {
  await sql`delete from duban.projection_halt where plan = ${plan}`.execute(db);
};

/** The halted plans to be retried at once: an operator has skipped the event or cleared the halt. */
export const releasedPlans = async (
  db: QueryExecutorProvider,
  plans: readonly string[],
): Promise<readonly string[]> => {
  const found = await sql<{ plan: string }>`
    select p.plan from unnest(${plans}::text[]) p (plan)
    left join duban.projection_halt h on h.plan = p.plan
    where h.plan is null or exists (
      select from duban.projection_skip s where s.plan = h.plan and s.position = h.position and s.at > h.tried_at)`.execute(
    db,
  );
  return found.rows.map(({ plan }) => plan);
};

type Gap = ProjectionFault & { readonly follows: number | null };

export const addGap = async (
  db: ModelStore,
  { plan, position, stream, type, code, cause, follows }: Gap,
): Promise<void> => {
  await sql`insert into ${named(db, 'projection_gap')} as g (plan, position, stream, type, code, cause, follows)
    values (${plan}, ${position}::bigint, ${stream}, ${type}, ${code}, ${cause}, ${follows}::bigint)
    on conflict (plan, position) do update set code = excluded.code, cause = excluded.cause, follows = excluded.follows
  `.execute(db);
};

export const closeGap = async (db: ModelStore, plan: string, position: number): Promise<void> => {
  await sql`delete from ${named(db, 'projection_gap')} where plan = ${plan} and position = ${position}::bigint`.execute(
    db,
  );
};

/** The first gap before the position in one of the streams; null where there is none. */
export const gapBefore = async (
  db: ModelStore,
  { plan, position, stream }: Pick<ProjectionFault, 'plan' | 'position' | 'stream'>,
): Promise<number | null> => {
  const found = await sql<{ position: string | number | null }>`
    select min(g.position) as position from ${named(db, 'projection_gap')} g
    where g.plan = ${plan} and g.position < ${position}::bigint and g.stream = ${stream}`.execute(db);
  const first = found.rows[0]?.position ?? null;
  return first === null ? null : Number(first);
};
