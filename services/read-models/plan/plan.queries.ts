/** Which plans there are, how far their log is shown, and when each of its positions was reached. */

import type { Instant } from '@duban/domain';
import { type QueryExecutorProvider, sql } from 'kysely';
import { visiblePosition, visiblePositions } from '../changes/change.queries.ts';
import { fetchRows, type RowShape } from '../row-shape.ts';
import { instantOf, textOf, texts } from '../values.ts';
import { type At, visible } from '../version.ts';
import type { FoundPlan, PlanCache } from './plan.cache.ts';
import type { Moment, PlanRow } from './plan.rows.ts';

const FOUND_PLAN: RowShape<FoundPlan> = { version: 'text', record: 'jsonb?' };

export type PlanReads = {
  /** All adopted plans, by year and id; or those named, as of their positions. */
  plans(which?: readonly At[]): Promise<readonly PlanRow[]>;
  /** A plan as it stands at the last position that every read model shows; null for one that is not adopted. */
  present(plan: string): Promise<{ readonly position: number; readonly plan: PlanRow } | null>;
  /** Whether the reader sees the event at the position. */
  seesChange(at: { readonly plan: string; readonly position: number }): Promise<boolean>;
  /** The last position that every read model shows; 0 for an unknown plan. */
  positionOf(plan: string): Promise<number>;
  /** When the event at the position happened (`at` null: the last one); null where there is none. */
  momentOf(at: At): Promise<Moment | null>;
  /** The position of the last event that had happened at this plan time; 0 when none had. */
  positionAt(plan: string, instant: Instant): Promise<number>;
};

export const planReads = (db: QueryExecutorProvider, lookup: PlanCache): PlanReads => ({
  async plans(which) {
    const { columns, row } = lookup();
    // Few plans, few versions: a version may be asked for by each plan's own position in one statement.
    const asked = which
      ? sql`join unnest(${texts(which.map(({ plan }) => plan))}, ${which.map(({ at }) => at)}::bigint[]) a (plan, at)
          on a.plan = p.plan and (${visible('p', sql`a.at`)} or a.at is null and ${visible('p', null)})`
      : sql`where ${visible('p', null)}`;
    const found = await fetchRows<FoundPlan>(
      db,
      FOUND_PLAN,
      sql`
      select ${columns} from duban.rm_plan p ${asked} order by (p.frame->>'year')::integer, p.plan`,
    );
    return found.map(row);
  },

  async present(plan) {
    const { columns, row } = lookup();
    const found = await fetchRows<FoundPlan & { position: string | number }>(
      db,
      { ...FOUND_PLAN, position: 'int8' },
      sql`
      select c.position, ${columns}
      from (${visiblePosition([plan])}) c join duban.rm_plan p on p.plan = c.plan
      where ${visible('p', sql`c.position`)}`,
    );
    const [present] = found;
    return present ? { position: Number(present.position), plan: row(present) } : null;
  },

  async seesChange({ plan, position }) {
    const found = await sql`
      select from duban.rm_timeline l where l.plan = ${textOf(plan)} and l.position = ${position}::bigint`.execute(db);
    return found.rows.length > 0;
  },

  async positionOf(plan) {
    return (await visiblePositions(db, [plan])).get(plan) ?? 0;
  },

  async momentOf({ plan, at }) {
    const found = await fetchRows<{ moment: { place: number; occurred_at: string; recorded_at: string } }>(
      db,
      { moment: { place: 'int8', occurred_at: 'timestamptz', recorded_at: 'timestamptz' } },
      sql`
      select to_jsonb(t) as moment from duban.moment_of(${textOf(plan)}, ${at}::bigint) t`,
    );
    const moment = found[0]?.moment;
    if (!moment) return null;
    const { place, occurred_at, recorded_at } = moment;
    return { position: place, occurredAt: instantOf(occurred_at), recordedAt: instantOf(recorded_at) };
  },

  async positionAt(plan: string, instant: Instant) {
    const found = await fetchRows<{ position: string | number | null }>(
      db,
      { position: 'int8?' },
      sql`
      select duban.position_at(${textOf(plan)}, ${instant}::timestamptz) as position`,
    );
    return Number(found[0]?.position ?? 0);
  },
});
