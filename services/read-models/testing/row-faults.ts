/** Holds a declared row against what the database answers: the columns' names and types, and whether they may be null. */

import type pg from 'pg';
import type { AnyShape } from '../row-shape.ts';

type Answer = Pick<pg.QueryArrayResult, 'fields'> & { readonly rows: readonly Readonly<Record<string, unknown>>[] };

const JSON_TYPES: Readonly<Record<string, string>> = { text: 'string', timestamptz: 'string', bool: 'boolean' };
/** `to_jsonb` of a whole row brings them along. */
const SPAN = ['since', 'until'];

/** What differs, in words; empty when nothing does. `typeNames`: by oid, arrays as `text[]`. */
export const rowFaults = async (
  pool: pg.Pool,
  shape: AnyShape,
  { fields, rows }: Answer,
): Promise<readonly string[]> => {
  const typeNames = await typesByOid(pool);
  const faults = namesDiffer(
    Object.keys(shape),
    fields.map(({ name }) => name),
    'row',
  );
  for (const { name, dataTypeID, tableID, columnID } of fields) {
    const declared = shape[name];
    if (declared === undefined) continue;
    const [kind, nullable] = kindOf(declared);
    const found = typeNames.get(dataTypeID);
    if (found !== kind) faults.push(`${name} is declared ${kind} and is ${found}`);
    if (!nullable && tableID > 0 && !(await isNotNull(pool, tableID, columnID)))
      faults.push(`${name} may be null in its table`);
  }
  for (const row of rows)
    for (const [name, value] of Object.entries(row)) faults.push(...valueFaults(name, shape[name], value, 'sql'));
  return [...new Set(faults)];
};

/** Of one value; a told jsonb is looked into. */
const valueFaults = (
  path: string,
  declared: AnyShape[string] | undefined,
  value: unknown,
  from: 'sql' | 'json',
): string[] => {
  if (declared === undefined) return [];
  const [kind, nullable] = kindOf(declared);
  if (value === null || value === undefined) return nullable ? [] : [`${path} is null`];
  if (typeof declared === 'object') {
    const fields = Object.entries(value as Record<string, unknown>).filter(([name]) => !SPAN.includes(name));
    const own = Object.entries(declared)
      .filter(([name]) => !SPAN.includes(name))
      .map(([name]) => name);
    return [
      ...namesDiffer(
        own,
        fields.map(([name]) => name),
        path,
      ),
      ...fields.flatMap(([name, field]) => valueFaults(`${path}.${name}`, declared[name], field, 'json')),
    ];
  }
  if (from === 'sql' || kind === 'jsonb') return [];
  const wanted = JSON_TYPES[kind] ?? (kind.endsWith('[]') ? 'array' : 'number');
  const found = Array.isArray(value) ? 'array' : typeof value;
  return found === wanted ? [] : [`${path} is declared ${kind} and holds a JSON ${found}`];
};

const kindOf = (declared: string | AnyShape): readonly [kind: string, nullable: boolean] => {
  if (typeof declared === 'object') return ['jsonb', false];
  return declared.endsWith('?') ? [declared.slice(0, -1), true] : [declared, false];
};

const namesDiffer = (declared: readonly string[], found: readonly string[], what: string): string[] => {
  const missing = declared.filter((name) => !found.includes(name)).map((name) => `${what} lacks ${name}`);
  const extra = found
    .filter((name) => !declared.includes(name))
    .map((name) => `${what} has ${name}, which is not declared`);
  return [...missing, ...extra];
};

const typesByOid = async (pool: pg.Pool): Promise<ReadonlyMap<number, string>> => {
  const { rows } = await pool.query<{ oid: number; name: string }>(
    `select oid::integer, case when typcategory = 'A' then substr(typname, 2) || '[]' else typname end as name
     from pg_type where typnamespace = 'pg_catalog'::regnamespace`,
  );
  return new Map(rows.map(({ oid, name }) => [oid, name]));
};

const isNotNull = async (pool: pg.Pool, table: number, column: number): Promise<boolean> => {
  const { rows } = await pool.query<{ attnotnull: boolean }>(
    'select attnotnull from pg_attribute where attrelid = $1 and attnum = $2',
    [table, column],
  );
  return rows[0]?.attnotnull ?? false;
};
