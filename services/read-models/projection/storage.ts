/** Writes a batch in a fixed number of statements: one reads a table's live rows, one ends versions, one adds new ones. */

import { type QueryExecutorProvider, type RawBuilder, sql } from 'kysely';
import { columnsOfKind } from '../row-shape.ts';
import { instantOf, sameText } from '../values.ts';
import type { Stored, Table, Versions } from './versions.ts';

/** The database in which models keep their rows; without `schemaName`, the live tables. */
export type ModelStore = QueryExecutorProvider & {
  /** A schema with shadow tables of the same shape, which are filled during a rebuild. */
  readonly schemaName?: string;
  /** Inserts many rows faster than a statement; `table` has no schema. */
  readonly insert?: (table: string, rows: readonly object[]) => Promise<void>;
};

/** `table` has no schema. */
export const named = ({ schemaName = 'duban' }: ModelStore, table: string) => sql.table(`${schemaName}.${table}`);

/** The live rows that match `where`, in which the table is called `t`. */
export const loadLive = async <Record>(
  db: ModelStore,
  table: Table<Record>,
  where: RawBuilder<unknown>,
): Promise<readonly Stored<Record>[]> => {
  const found = await sql<{ row: Stored<Record> }>`
    select to_jsonb(t) as row from ${named(db, table.name)} t where t.until is null and ${where}`.execute(db);
  const instants = columnsOfKind(table.columns, 'timestamptz');
  return found.rows.map(({ row }) => withInstants(row, instants));
};

/** `to_jsonb` formats timestamps differently from events; copied into another row, a value would depend on its batch. */
const withInstants = <Record>(row: Stored<Record>, instants: readonly (keyof Record)[]): Stored<Record> => {
  const own = instants.map((name) => [name, row[name]] as const).filter(([, value]) => typeof value === 'string');
  return { ...row, ...Object.fromEntries(own.map(([name, value]) => [name, instantOf(String(value))])) };
};

export const save = async <Record>(db: ModelStore, { table, written }: Versions<Record>): Promise<void> => {
  const { ended, added } = written();
  if (ended.length > 0) {
    const keys = ended.map((row) =>
      Object.fromEntries([...table.key, 'until' as const].map((name) => [name, row[name]])),
    );
    const sameKey = sql.join(
      table.key.map((name) =>
        (table.digested?.includes(name) ? sameText : same)(sql.ref(`t.${name}`), sql.ref(`e.${name}`)),
      ),
      sql` and `,
    );
    await sql`update ${named(db, table.name)} t set until = e.until from ${rowsOf(db, table.name, keys)} e
      where t.until is null and ${sameKey}`.execute(db);
  }
  await add(db, table.name, added);
};

const same = (one: RawBuilder<unknown>, other: RawBuilder<unknown>) => sql`${one} = ${other}`;

/** `table` has no schema. */
export const add = async (db: ModelStore, table: string, rows: readonly object[]): Promise<void> => {
  if (rows.length === 0) return;
  if (db.insert) return db.insert(table, rows);
  await sql`insert into ${named(db, table)} select * from ${rowsOf(db, table, rows)}`.execute(db);
};

const rowsOf = (db: ModelStore, table: string, rows: readonly object[]) =>
  sql`json_populate_recordset(null::${named(db, table)}, ${JSON.stringify(rows)}::json)`;
