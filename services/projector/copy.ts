/** Inserts rows in bulk by Postgres' COPY, in its text format. */

import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type pg from 'pg';
import { from as copyFrom } from 'pg-copy-streams';

type Row = Readonly<Record<string, unknown>>;
type Column = { readonly name: string; readonly json: boolean };

/** Properties of the rows are named as the columns and hold JSON values, as for `json_populate_recordset`. */
export const createCopier = (client: pg.ClientBase, schema: string) => {
  const known = new Map<string, readonly Column[]>();
  const columnsOf = async (table: string): Promise<readonly Column[]> => {
    const before = known.get(table);
    if (before) return before;
    const { rows } = await client.query<Column>(
      `select attname as name, atttypid = 'jsonb'::regtype as json from pg_attribute
       where attrelid = $1::regclass and attnum > 0 and not attisdropped order by attnum`,
      [`${schema}.${table}`],
    );
    known.set(table, rows);
    return rows;
  };
  return async (table: string, rows: readonly object[]): Promise<void> => {
    const columns = await columnsOf(table);
    const names = columns.map(({ name }) => `"${name}"`).join(', ');
    const stream = client.query(copyFrom(`copy ${schema}.${table} (${names}) from stdin`));
    await pipeline(Readable.from(linesOf(rows as readonly Row[], columns), { objectMode: false }), stream);
  };
};

const ROWS_PER_CHUNK = 200;

function* linesOf(rows: readonly Row[], columns: readonly Column[]): Generator<Buffer> {
  const fields = new Array<string>(columns.length);
  const line = (row: Row): string => {
    for (let index = 0; index < columns.length; index += 1) {
      const { name, json } = columns[index] as Column;
      fields[index] = fieldOf(row[name], json);
    }
    return fields.join('\t');
  };
  for (let start = 0; start < rows.length; start += ROWS_PER_CHUNK)
    yield Buffer.from(
      `${rows
        .slice(start, start + ROWS_PER_CHUNK)
        .map(line)
        .join('\n')}\n`,
    );
}

const fieldOf = (value: unknown, json: boolean): string => {
  if (value === null || value === undefined) return '\\N';
  if (typeof value === 'object') return (json ? jsonField : arrayField)(value);
  if (json) return escaped(JSON.stringify(value));
  return typeof value === 'string' ? escaped(value) : String(value);
};

/** Versions of a row share the objects that did not change, so their JSON text is cached by identity. */
const jsonTexts = new WeakMap<object, string>();

const jsonField = (value: object): string => {
  const known = jsonTexts.get(value);
  if (known !== undefined) return known;
  const text = escaped(JSON.stringify(value));
  jsonTexts.set(value, text);
  return text;
};

/** Not cached: arrays are short, and nearly every version has a new one. */
const arrayField = (value: object): string => escaped(arrayOf(value as readonly unknown[]));

const arrayOf = (values: readonly unknown[]): string =>
  `{${values.map((value) => (value === null ? 'NULL' : `"${String(value).replace(/["\\]/g, '\\$&')}"`)).join(',')}}`;

const SPECIAL = /[\\\n\r\t]/;
const SPECIALS = /[\\\n\r\t]/g;
const ESCAPES: Readonly<Record<string, string>> = { '\\': '\\\\', '\n': '\\n', '\r': '\\r', '\t': '\\t' };
const escaped = (text: string): string =>
  SPECIAL.test(text) ? text.replace(SPECIALS, (found) => ESCAPES[found] ?? found) : text;
