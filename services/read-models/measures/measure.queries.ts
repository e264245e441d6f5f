/** Reads lists of measures, filtered and ordered, of the whole plan or of each of many parents. */

import { type QueryExecutorProvider, type RawBuilder, sql } from 'kysely';
import { type Key, keyset, type Page, type Rows, rowsOf, rowsPer } from '../page.ts';
import { fetchRows, type RowShape } from '../row-shape.ts';
import { inOrder, instantOf, textOf, texts } from '../values.ts';
import { type At, visible } from '../version.ts';
import { below, matching, SEES_INSIDE, sorting } from './measure.filter.ts';
import type { MeasureFilter, MeasureOrder, MeasureParent, MeasureRow } from './measure.rows.ts';
import type { DefinitionRecord, MeasureRecord } from './measure.table.ts';
import { measureTable } from './measure.table.ts';
import { measuresIn, standing } from './standing.ts';

export type MeasureReads = {
  measures(at: At, ask: { filter?: MeasureFilter; order?: MeasureOrder; page: Page }): Promise<Rows<MeasureRow>>;
  /** The same list for each of many parents of one kind. */
  measuresPer(
    at: At,
    parent: MeasureParent,
    ids: readonly string[],
    ask: { filter?: MeasureFilter; order?: MeasureOrder; page: Page },
  ): Promise<ReadonlyMap<string, Rows<MeasureRow>>>;
  countMeasures(at: At, filter?: MeasureFilter): Promise<number>;
  countMeasuresPer(
    at: At,
    parent: MeasureParent,
    ids: readonly string[],
    filter?: MeasureFilter,
  ): Promise<ReadonlyMap<string, number>>;
  measuresByIds(at: At, ids: readonly string[]): Promise<readonly (MeasureRow | null)[]>;
};
type Ask = Parameters<MeasureReads['measures']>[1];
type Found = { readonly record: MeasureRecord; readonly inside: boolean } & Pick<DefinitionRecord, 'definition'>;

const FOUND: RowShape<Found> = { record: measureTable.columns, inside: 'bool', definition: 'jsonb' };

/** A single parent for the whole plan. */
const WHOLE = sql`(values ('')) p (id)`;
const BY_CODE: MeasureOrder = { by: 'code', direction: 'asc' };

export const measureReads = (db: QueryExecutorProvider): MeasureReads => ({
  async measures(at, ask) {
    const found = await list(db, at, WHOLE, sql`true`, ask);
    return rowsOf(found, ask.page, measureRow);
  },

  async measuresPer(at, parent, ids, ask) {
    const found = await list(db, at, sql`unnest(${texts(ids)}) p (id)`, below(parent), ask);
    return rowsPer(ids, found, ask.page, measureRow);
  },

  async countMeasures(at, filter) {
    const [found] = await count(db, at, WHOLE, sql`true`, filter);
    return Number(found?.count ?? 0);
  },

  async countMeasuresPer(at, parent, ids, filter) {
    const found = await count(db, at, sql`unnest(${texts(ids)}) p (id)`, below(parent), filter);
    const counts = new Map(found.map(({ id, count }) => [id, Number(count)]));
    return new Map(ids.map((id) => [id, counts.get(id) ?? 0]));
  },

  async measuresByIds({ plan, at }, ids) {
    const found = await fetchRows<Found>(
      db,
      FOUND,
      sql`
      select to_jsonb(m) as record, ${SEES_INSIDE} as inside, d.definition
      from duban.rm_measure m
      join duban.rm_definition d on d.plan = m.plan and d.measure = m.measure and ${visible('d', at)}
      where m.plan = ${textOf(plan)} and m.measure = any(${texts(ids)}) and ${visible('m', at)}`,
    );
    return inOrder(ids, String, found.map(measureRow), ({ id }) => id);
  },
});

/** One page for each row `p` of `parents`. */
const list = async (
  db: QueryExecutorProvider,
  at: At,
  parents: RawBuilder<unknown>,
  belongs: RawBuilder<unknown>,
  { filter = {}, order = BY_CODE, page }: Ask,
) => {
  const { key, beyond, order: ordered, limit } = keyset(sorting(order), page);
  const found = await fetchRows<Found & { parent: string; key: Key }>(
    db,
    { ...FOUND, parent: 'text', key: 'jsonb' },
    sql`
    ${standing(at)}
    select p.id as parent, l.key, l.record, l.inside, l.definition
    from ${parents}
    cross join lateral (
      select ${key} as key, to_jsonb(m) as record, ${SEES_INSIDE} as inside, d.definition,
        row_number() over (order by ${ordered}) as place
      from ${measuresIn(at)}
      where ${belongs} and ${matching(at, filter)} and ${beyond}
      order by ${ordered} limit ${limit}
    ) l
    order by p.id, l.place`,
  );
  return found;
};

const count = async (
  db: QueryExecutorProvider,
  at: At,
  parents: RawBuilder<unknown>,
  belongs: RawBuilder<unknown>,
  filter: MeasureFilter = {},
) => {
  const found = await fetchRows<{ id: string; count: string | number }>(
    db,
    { id: 'text', count: 'int8' },
    sql`
    ${standing(at)}
    select p.id, count(*) as count
    from ${parents} cross join lateral (
      select from ${measuresIn(at)} where ${belongs} and ${matching(at, filter)}
    ) l
    group by p.id`,
  );
  return found;
};

const measureRow = ({ record, inside, definition }: Found): MeasureRow => ({
  ...definition,
  plan: record.plan,
  id: record.measure,
  stage: record.stage,
  draftedAt: record.drafted_at && instantOf(record.drafted_at),
  approval: record.approval,
  issuedAt: record.issued_at && instantOf(record.issued_at),
  acknowledgeBy: record.acknowledge_by,
  acknowledgementMissed: record.acknowledgement_missed,
  acknowledgedAt: record.acknowledged_at && instantOf(record.acknowledged_at),
  acknowledgedImplied: record.acknowledged_implied,
  halt: record.halt,
  lamp: record.lamp !== null && record.lamp_turn !== null ? { id: record.lamp, ...record.lamp_turn } : null,
  amendment: record.amendment,
  closing: record.closing && { ...record.closing, at: instantOf(record.closing.at) },
  milestoneCounts: {
    total: record.dues.length,
    pending: record.pending,
    submitted: record.submitted,
    returned: record.returned,
    verified: record.verified,
    missed: record.missed,
    extensionsAsked: record.extensions_asked,
  },
  owedDues: record.owed_dues,
  next:
    record.next_milestone !== null && record.next_due !== null
      ? { milestone: record.next_milestone, due: record.next_due }
      : null,
  reportCount: record.reports,
  draftCount: inside ? record.drafts.length : 0,
  contributionCount: inside ? record.contributions : 0,
  reportMissing: record.report_missing,
  reportDue: record.report_due,
  reportedAt: record.reported_at,
  missedPeriod: record.missed_period,
  instructionCounts: {
    total: record.instructions,
    open: record.open_instructions,
    missed: record.missed_instructions,
  },
  rungCount: record.rungs,
  lastRung: record.last_rung,
  lastActivity: inside
    ? { at: instantOf(record.last_at), position: record.last_position, type: record.last_type }
    : { at: instantOf(record.open_at), position: record.open_position, type: record.open_type },
  version: inside ? record.version : record.open_version,
});
