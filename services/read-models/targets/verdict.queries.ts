/** Reads the input of the verdict whether measures can be closed: targets, milestones, reported and verified figures. */

import type { MilestoneState, Target, VerdictParts } from '@duban/domain';
import { type QueryExecutorProvider, sql } from 'kysely';
import { fetchRows } from '../row-shape.ts';
import { sameText, textOf, texts } from '../values.ts';
import { type At, happened, visible } from '../version.ts';

type Figure = { readonly value: number; readonly report: string };
type Found = {
  readonly measure: string;
  readonly targets: readonly {
    readonly definition: Target;
    readonly reported: Figure | null;
    readonly verified: Figure | null;
  }[];
  readonly milestones: readonly Pick<MilestoneState, 'id' | 'status'>[];
};

export type VerdictReads = {
  /** The facts that decide whether each measure can be closed. */
  verdictParts(at: At, measures: readonly string[]): Promise<ReadonlyMap<string, VerdictParts>>;
};

export const verdictReads = (db: QueryExecutorProvider): VerdictReads => ({
  verdictParts: (at, measures) => verdictParts(db, at, measures),
});

/**
 * A figure is verified as the domain's `verdict.ts` says: it was the newest at the last verification, and every version
 * of it since states the same value without a gap.
 */
export const verdictParts = async (
  db: QueryExecutorProvider,
  { plan, at }: At,
  measures: readonly string[],
): Promise<ReadonlyMap<string, VerdictParts>> => {
  const own = (alias: string) =>
    sql`${sql.ref(`${alias}.plan`)} = t.plan and ${sameText(sql.ref(`${alias}.target`), sql`t.target`)}`;
  // Values of the same report share its position, which the index contains.
  const same = (alias: string) => sql`${own(alias)} and ${sql.ref(`${alias}.position`)} = n.position`;
  const found = await fetchRows<Found>(
    db,
    { measure: 'text', targets: 'jsonb', milestones: 'jsonb' },
    sql`
    select p.id as measure,
      (select coalesce(jsonb_agg(jsonb_build_object('definition', t.definition, 'reported', r.record, 'verified', w.record)
          order by t.ordinal), '[]')
        from duban.rm_target t
        left join lateral (
          select jsonb_build_object('value', v.value, 'report', v.report) as record
          from duban.rm_value v where ${own('v')} and ${visible('v', at)}
          order by v.position desc limit 1
        ) r on true
        left join lateral (
          select jsonb_build_object('value', n.value, 'report', n.report) as record
          from (
            select v.value, v.report, v.position from duban.rm_value v
            where ${own('v')} and ${visible('v', sql<number>`l.position`)}
            order by v.position desc limit 1
          ) n
          where exists (select from duban.rm_value c where ${same('c')} and ${visible('c', at)})
            and not exists (
              select from duban.rm_value c
              where ${same('c')} and c.since > l.position and ${happened('c.since', at)}
                and (c.value <> n.value or not exists (
                  select from duban.rm_value b where ${same('b')} and b.until = c.since)))
        ) w on true
        where t.plan = ${textOf(plan)} and t.measure = p.id and ${visible('t', at)}) as targets,
      (select coalesce(jsonb_agg(jsonb_build_object('id', s.milestone, 'status', s.status) order by s.ordinal), '[]')
        from duban.rm_milestone s
        where s.plan = ${textOf(plan)} and s.measure = p.id and ${visible('s', at)}) as milestones
    from unnest(${texts(measures)}) p (id)
    left join lateral (
      select max(e.position) as position from duban.rm_timeline e
      where e.plan = ${textOf(plan)} and e.measure = p.id and e.type = 'MilestoneVerified' and ${happened('e.position', at)}
    ) l on true`,
  );
  return new Map(found.map((row) => [row.measure, partsIn(row)]));
};

const partsIn = ({ targets, milestones }: Found): VerdictParts => {
  const figures = (kind: 'reported' | 'verified') =>
    targets.flatMap(({ definition, [kind]: figure }) => (figure ? [{ target: definition.id, ...figure }] : []));
  return {
    targets: targets.map(({ definition }) => definition),
    milestones,
    reported: figures('reported'),
    verified: figures('verified'),
  };
};
