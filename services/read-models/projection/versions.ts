/** Versions of rows: every event that changes a row ends its version and begins the next, so that each position can be shown. */

import type { RowShape } from '../row-shape.ts';

/** The version holds from position `since` to the one before `until`; null while it is live. */
type Span = { readonly since: number; readonly until: number | null };

/** A row of a versioned table, its columns named as in the database and its values as in JSON. */
export type Stored<Record> = Record & Span;

export type Table<Record> = {
  /** Without schema. */
  readonly name: string;
  /** The columns, `plan` among them, of which one live row may exist. */
  readonly key: readonly (keyof Record & string)[];
  /** Key columns that are indexed by digest, because older events may have ids of any length. */
  readonly digested?: readonly (keyof Record & string)[];
  /** All columns except `since` and `until`. Instants of a row that is read have the same form as in events. */
  readonly columns: RowShape<Record>;
};

export type Versions<Record> = {
  readonly table: Table<Record>;
  /** The live row with the same key columns as `like`. */
  get(like: Partial<Record>): Record | undefined;
  put(record: Record, position: number): void;
  end(record: Record, position: number): void;
  /** Rows to write: stored ones that ended (with their `until`), and new versions, live or already ended. */
  written(): { readonly ended: readonly Stored<Record>[]; readonly added: readonly Stored<Record>[] };
};

/** `live` are the stored live rows that the batch may change. */
export const versionsOf = <Record extends object>(
  table: Table<Record>,
  live: readonly Stored<Record>[],
): Versions<Record> => {
  const keyOf = (record: Partial<Record>) => {
    let key = '';
    // A separator that no text of the log contains.
    for (const column of table.key) key += `${record[column]}\0`;
    return key;
  };
  const current = new Map(live.map((row) => [keyOf(row), row]));
  const stored = new Set<Stored<Record>>(live);
  const ended: Stored<Record>[] = [];
  const added: Stored<Record>[] = [];
  const end = (record: Record, position: number) => {
    const key = keyOf(record);
    const row = current.get(key);
    if (!row) return;
    current.delete(key);
    if (stored.has(row)) ended.push({ ...row, until: position });
    // If one event writes a row twice, the first version was never visible.
    else if (row.since < position) added.push({ ...row, until: position });
  };
  return {
    table,
    get: (like) => current.get(keyOf(like)),
    put(record, position) {
      end(record, position);
      current.set(keyOf(record), { ...record, since: position, until: null });
    },
    end,
    written: () => ({ ended, added: [...added, ...[...current.values()].filter((row) => !stored.has(row))] }),
  };
};
