/** A batch costs a fixed number of statements: one to read a table's live rows, one to end versions, one to add them. */

import { type QueryExecutorProvider, type RawBuilder, sql } from 'kysely';
import type { Stored, Table, Versions } from './versions.ts';

const named = (table: string) => sql.table(`duban.${table}`);

/** The live rows for which `where` holds; the table is `t` there. */
export const loadLive = async <Record>(
  db: QueryExecutorProvider,
  table: Table<Record>,
  where: RawBuilder<unknown>,
): Promise<readonly Stored<Record>[]> => {
  const found = await sql<{ row: Stored<Record> }>`
    select to_jsonb(t) as row from ${named(table.name)} t where t.until is null and ${where}`.execute(db);
  return found.rows.map(({ row }) => row);
};

export const save = async <Record>(db: QueryExecutorProvider, { table, written }: Versions<Record>): Promise<void> => {
  const { ended, added } = written();
  if (ended.length > 0) {
    const keys = ended.map((row) =>
      Object.fromEntries([...table.key, 'until' as const].map((name) => [name, row[name]])),
    );
    const same = sql.join(
      table.key.map((name) => sql`t.${sql.ref(name)} = e.${sql.ref(name)}`),
      sql` and `,
    );
    await sql`update ${named(table.name)} t set until = e.until from ${rowsOf(table.name, keys)} e
      where t.until is null and ${same}`.execute(db);
  }
  await add(db, table.name, added);
};

/** `table` without schema. */
export const add = async (db: QueryExecutorProvider, table: string, rows: readonly object[]): Promise<void> => {
  if (rows.length === 0) return;
  await sql`insert into ${named(table)} select * from ${rowsOf(table, rows)}`.execute(db);
};

const rowsOf = (table: string, rows: readonly object[]) =>
  sql`json_populate_recordset(null::${named(table)}, ${JSON.stringify(rows)}::json)`;
