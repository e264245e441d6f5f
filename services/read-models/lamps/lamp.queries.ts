/** Turns of the lamps: of many measures, of the whole plan, and what they come to between two positions. */

import { type QueryExecutorProvider, sql } from 'kysely';
import { listAll, listPer, newest } from '../list.ts';
import { COUNTED, standing } from '../measures/standing.ts';
import { type Page, type Rows, rowsOf, rowsPer } from '../page.ts';
import { fetchRows } from '../row-shape.ts';
import { all } from '../text-search.ts';
import { isKind, ofKind } from '../timeline/timeline.kinds.ts';
import type { TimelineRecord } from '../timeline/timeline.table.ts';
import { MEASURE_EVENT_COLUMNS } from '../timeline/timeline.table.ts';
import { instantOf, textOf, texts } from '../values.ts';
import { type At, happened, visible } from '../version.ts';
import type { LampChangeRow, LampTurnFilter, LampTurnRow } from './lamp.rows.ts';

type Turn = TimelineRecord & { readonly type: 'LampTurned'; readonly measure: string };

export type LampReads = {
  /** Newest first. */
  lampTurnsOf(at: At, measures: readonly string[], page: Page): Promise<ReadonlyMap<string, Rows<LampTurnRow>>>;
  /** Of all measures, newest first. */
  lampTurns(at: At, ask: { readonly filter?: LampTurnFilter; readonly page: Page }): Promise<Rows<LampTurnRow>>;
  /** Of the measures that count in figures, or of those in a leader's charge, those whose lamp differs from the one that they showed as of `then`. */
  lampChanges(at: At, then: number, leader?: string): Promise<readonly LampChangeRow[]>;
};

export const lampReads = (db: QueryExecutorProvider): LampReads => ({
  async lampTurnsOf(at, measures, page) {
    const found = await listPer<Turn>(db, measures, {
      fields: sql`l as item`,
      record: sql`to_jsonb(f.item)`,
      shape: MEASURE_EVENT_COLUMNS,
      from: sql`duban.rm_timeline l`,
      where: ofKind(at, 'LampTurned'),
      sort: newest(sql`l.position`),
      page,
    });
    return rowsPer(measures, found, page, ({ record }) => turnRow(record));
  },

  async lampTurns(at, { filter = {}, page }) {
    const found = await listAll<Turn>(db, {
      fields: sql`l as item`,
      record: sql`to_jsonb(f.item)`,
      shape: MEASURE_EVENT_COLUMNS,
      from: sql`duban.rm_timeline l`,
      where: sql`l.plan = ${textOf(at.plan)} and ${isKind('LampTurned')} and ${happened('l.position', at.at)}
        and ${matching(at, filter)}`,
      sort: newest(sql`l.position`),
      page,
    });
    return rowsOf(found, page, ({ record }) => turnRow(record));
  },

  lampChanges: (at, then, leader) =>
    fetchRows<LampChangeRow>(
      db,
      { from: 'text?', to: 'text', measures: 'int4' },
      sql`
      ${standing(at)}
      select b.lamp as "from", coalesce(m.lamp, '') as "to", count(*)::integer as measures
      from standing m left join duban.rm_measure b
        on b.plan = ${textOf(at.plan)} and b.measure = m.measure and ${visible('b', then)}
      where ${COUNTED}${inChargeOf(at, leader)} and m.lamp is not null and m.lamp is distinct from b.lamp
      group by b.lamp, m.lamp order by m.lamp, b.lamp`,
    ),
});

const inChargeOf = ({ plan, at }: At, leader: string | undefined) =>
  leader === undefined
    ? sql``
    : sql` and m.measure in (select d.measure from duban.rm_definition d
        where d.plan = ${textOf(plan)} and ${visible('d', at)} and d.leader = ${textOf(leader)})`;

const matching = ({ plan, at }: At, { from, to, lamps, sections, leadUnits, leaders }: LampTurnFilter) => {
  const defined = all([
    sections && sql`d.section = any(${texts(sections)})`,
    leadUnits && sql`d.lead_unit = any(${texts(leadUnits)})`,
    leaders && sql`d.leader = any(${texts(leaders)})`,
  ]);
  return all([
    from === undefined ? undefined : sql`l.data->>'date' >= ${from}`,
    to === undefined ? undefined : sql`l.data->>'date' <= ${to}`,
    lamps && sql`l.data->>'lamp' = any(${texts(lamps)})`,
    sections || leadUnits || leaders
      ? sql`l.measure = any(array(select d.measure from duban.rm_definition d
          where d.plan = ${textOf(plan)} and ${visible('d', at)} and ${defined}))`
      : undefined,
  ]);
};

const turnRow = ({ plan, measure, position, occurred_at, data }: Turn): LampTurnRow => ({
  plan,
  measure,
  position,
  ...data,
  at: instantOf(occurred_at),
});
