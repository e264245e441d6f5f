/** Compares the live rows of a model with the rebuilt ones, row by row, as of the latest position that both show. */

import type { Model } from '@duban/read-models';
import { type Client, SHADOW } from './shadow.ts';

export type Difference = {
  readonly model: string;
  readonly table: string;
  readonly plan: string;
  /** The columns of the row's key, as in the database. */
  readonly key: Readonly<Record<string, unknown>>;
  /** `lost`: only the live tables have the row; `new`: only the rebuilt ones; `changed`: `live` and `rebuilt` hold the columns that differ. */
  readonly kind: 'lost' | 'new' | 'changed';
  readonly live: Readonly<Record<string, unknown>>;
  readonly rebuilt: Readonly<Record<string, unknown>>;
};

type Row = Readonly<Record<string, unknown>>;
type Shape = { readonly columns: readonly string[]; readonly key: readonly string[] };

/**
 * Returns at most `maxPerTable` differences for each table. Events that only one side has applied are not compared. For a
 * plan in `closed`, events from that position on are not compared either, because the live rows left out an event there
 * that the rebuilt ones show.
 */
export const compareModels = async (
  client: Client,
  models: readonly Model[],
  maxPerTable: number,
  closed: ReadonlyMap<string, number> = new Map(),
): Promise<readonly Difference[]> => {
  const differences: Difference[] = [];
  for (const model of models)
    for (const table of model.tables)
      differences.push(...(await compareTable(client, { model: model.name, table, maxPerTable, closed })));
  return differences;
};

type Compared = {
  readonly model: string;
  readonly table: string;
  readonly maxPerTable: number;
  readonly closed: ReadonlyMap<string, number>;
};

const compareTable = async (
  client: Client,
  { model, table, maxPerTable, closed }: Compared,
): Promise<readonly Difference[]> => {
  const { columns, key } = await shapeOf(client, table);
  const versioned = columns.includes('until');
  // A row version that ended after the compared position was still live at it.
  const seen = columns.map((name) =>
    name === 'until' ? 'case when t.until <= cut.position then t.until end as until' : `t."${name}"`,
  );
  const rows = (schema: string) =>
    `select ${seen.join(', ')} from ${schema}.${table} t join cut using (plan)
     where t.${versioned ? 'since' : 'position'} <= cut.position`;
  const same = key.map((name) => `o."${name}" = n."${name}"`).join(' and ');
  const { rows: found } = await client.query<{ live: Row | null; rebuilt: Row | null }>(
    `with cut as (
       select plan, least(o.position, n.position, c.position - 1) as position
       from duban.rm_checkpoint o left join ${SHADOW}.rm_checkpoint n using (plan, model)
       left join unnest($3::text[], $4::bigint[]) c (plan, position) using (plan)
       where model = $1 and o.position > 0
     ), o as (${rows('duban')}), n as (${rows(SHADOW)})
     select to_jsonb(o) as live, to_jsonb(n) as rebuilt from o full join n on ${same}
     where o is distinct from n limit $2`,
    [model, maxPerTable, [...closed.keys()], [...closed.values()]],
  );
  return found.map(({ live, rebuilt }) => {
    const either = live ?? rebuilt ?? {};
    const changed = columns.filter((name) => JSON.stringify(live?.[name]) !== JSON.stringify(rebuilt?.[name]));
    const some = (row: Row | null) => Object.fromEntries(row ? changed.map((name) => [name, row[name]]) : []);
    return {
      model,
      table,
      plan: String(either.plan),
      key: Object.fromEntries(key.map((name) => [name, either[name]])),
      kind: live ? (rebuilt ? 'changed' : 'lost') : 'new',
      live: some(live),
      rebuilt: some(rebuilt),
    };
  });
};

/** The key is the primary key, or the columns of the index `<table>_key`, which may index digests of them. */
const shapeOf = async (client: Client, table: string): Promise<Shape> => {
  const { rows } = await client.query<{ name: string; isKey: boolean }>(
    `select a.attname as name, a.attnum = any(i.indkey) or exists (
       select from pg_depend d
       where d.classid = 'pg_class'::regclass and d.objid = i.indexrelid
         and d.refclassid = 'pg_class'::regclass and d.refobjid = a.attrelid and d.refobjsubid = a.attnum
     ) as "isKey"
     from pg_attribute a join pg_index i on i.indrelid = a.attrelid
     join pg_class c on c.oid = i.indexrelid and (i.indisprimary or c.relname = $2)
     where a.attrelid = $1::regclass and a.attnum > 0 and not a.attisdropped order by a.attnum`,
    [`duban.${table}`, `${table}_key`],
  );
  return {
    columns: rows.map(({ name }) => name),
    key: rows.filter(({ isKey }) => isKey).map(({ name }) => name),
  };
};
