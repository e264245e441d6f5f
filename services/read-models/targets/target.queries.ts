/** Reads the targets of many measures with their current values, and the history of values of many targets. */

import { assertNever, type Target } from '@duban/domain';
import { type QueryExecutorProvider, type RawBuilder, sql } from 'kysely';
import { type Key, keyset, type Page, type Rows, rowsPer, type Sort } from '../page.ts';
import { fetchRows } from '../row-shape.ts';
import { amongTexts, inOrder, instantOf, sameText, textOf, texts } from '../values.ts';
import { type At, visible } from '../version.ts';
import type { TargetRow, ValueRow } from './target.rows.ts';
import type { TargetRecord, ValueRecord } from './target.table.ts';
import { targetTable, valueTable } from './target.table.ts';

export type TargetReads = {
  /** In the plan's order, without paging, because a measure has few targets. */
  targetsOf(at: At, measures: readonly string[]): Promise<ReadonlyMap<string, readonly TargetRow[]>>;
  /** Target ids are unique within the plan. */
  targetsByIds(at: At, ids: readonly string[]): Promise<readonly (TargetRow | null)[]>;
  /** The stated values of each target, newest report first. */
  valuesOf(at: At, targets: readonly string[], page: Page): Promise<ReadonlyMap<string, Rows<ValueRow>>>;
};
type Found = { readonly record: TargetRecord; readonly latest: readonly ValueRecord[] | null };

/** The newest report first, by its position in the log. */
const NEWEST: Sort = { columns: [{ value: sql`v.position`, type: 'bigint' }], direction: 'desc' };

export const targetReads = (db: QueryExecutorProvider): TargetReads => ({
  async targetsOf(at, measures) {
    const found = await targets(db, at, sql`t.measure = any(${texts(measures)})`);
    const groups = Map.groupBy(found, ({ measure }) => measure);
    return new Map(measures.map((measure) => [measure, groups.get(measure) ?? []]));
  },

  async targetsByIds(at, ids) {
    const found = await targets(db, at, amongTexts(sql`t.target`, ids));
    return inOrder(ids, String, found, ({ id }) => id);
  },

  async valuesOf({ plan, at }, ids, page) {
    const { key, beyond, order, limit } = keyset(NEWEST, page);
    const found = await fetchRows<{ parent: string; key: Key; record: ValueRecord }>(
      db,
      { parent: 'text', key: 'jsonb', record: valueTable.columns },
      sql`
      select p.id as parent, l.key, l.record
      from unnest(${texts(ids)}) p (id)
      cross join lateral (
        select ${key} as key, to_jsonb(v) as record, row_number() over (order by ${order}) as place
        from duban.rm_value v
        where v.plan = ${textOf(plan)} and ${sameText(sql`v.target`, sql`p.id`)} and ${visible('v', at)} and ${beyond}
        order by ${order} limit ${limit}
      ) l order by p.id, l.place`,
    );
    return rowsPer(ids, found, page, ({ record }) => valueRow(record));
  },
});

const targets = async (
  db: QueryExecutorProvider,
  { plan, at }: At,
  which: RawBuilder<unknown>,
): Promise<readonly TargetRow[]> => {
  const found = await fetchRows<Found>(
    db,
    { record: targetTable.columns, latest: 'jsonb?' },
    sql`
    select to_jsonb(t) as record, l.latest
    from duban.rm_target t
    cross join lateral (
      select jsonb_agg(to_jsonb(n) order by n.position desc) as latest
      from (
        select * from duban.rm_value v
        where v.plan = t.plan and ${sameText(sql`v.target`, sql`t.target`)} and ${visible('v', at)}
        order by v.position desc limit 2
      ) n
    ) l
    where t.plan = ${textOf(plan)} and ${which} and ${visible('t', at)}
    order by t.measure, t.ordinal`,
  );
  return found.map(targetRow);
};

const targetRow = ({ record, latest }: Found): TargetRow => {
  const [current = null, previous = null] = (latest ?? []).map(valueRow);
  return {
    ...record.definition,
    plan: record.plan,
    measure: record.measure,
    ordinal: record.ordinal,
    current,
    previous,
    percent: current && percentOf(record.definition, current.value),
    reached: current && isReached(record.definition, current.value),
  };
};

const valueRow = (record: ValueRecord): ValueRow => ({
  value: record.value,
  asOf: record.as_of,
  report: record.report,
  reportedAt: instantOf(record.reported_at),
  by: record.actor,
  correctedAt: record.corrected_at && instantOf(record.corrected_at),
  replaced: record.replaced,
});

/** Only these kinds start from zero; half a growth rate or half a level is not half the progress. */
export const percentOf = ({ kind, value: promised }: Pick<Target, 'kind' | 'value'>, value: number): number | null => {
  switch (kind) {
    case 'deliverable':
      return oneDecimal(value);
    case 'count':
      return promised === null || promised <= 0 ? null : oneDecimal((value / promised) * 100);
    case 'level':
    case 'growth':
    case 'ceiling':
      return null;
    default:
      return assertNever(kind);
  }
};

export const isReached = ({ kind, value: promised }: Pick<Target, 'kind' | 'value'>, value: number): boolean | null => {
  switch (kind) {
    case 'deliverable':
      return value >= 100;
    case 'ceiling':
      return promised === null ? null : value <= promised;
    case 'count':
    case 'level':
    case 'growth':
      return promised === null ? null : value >= promised;
    default:
      return assertNever(kind);
  }
};

const oneDecimal = (value: number): number => Math.round(value * 10) / 10;
