/** Tables of the same shape as the live ones, in a schema beside them: filled first, indexed then, and put in their place at last. */

import type { Model } from '@duban/read-models';
import type pg from 'pg';

export const SHADOW = 'duban_rebuild';
/** Where the tables go whose place was taken, until they are thrown away. */
const REPLACED = 'duban_replaced';

export type Client = Pick<pg.ClientBase, 'query'>;

type Index = {
  readonly name: string;
  readonly definition: string;
  /** Of live rows only: small, and needed while the table is filled. */
  readonly live: boolean;
  /** The primary key's. */
  readonly constraint: string | null;
};

export const tablesOf = (models: readonly Model[]): readonly string[] => models.flatMap(({ tables }) => tables);

/** The mark of an interrupted rebuild; null where there is none. */
export const shadowMark = async (client: Client): Promise<string | null> => {
  const found = await client.query<{ mark: string | null }>(
    `select obj_description(oid, 'pg_namespace') as mark from pg_namespace where nspname = $1`,
    [SHADOW],
  );
  return found.rows[0]?.mark ?? null;
};

/**
 * Answers whether a rebuild that was interrupted is gone on with: it must have been of the same models by the same
 * program. Whatever else stands there is thrown away.
 */
export const makeShadow = async (client: Client, models: readonly Model[], mark: string): Promise<boolean> => {
  if ((await shadowMark(client)) === mark) return true;
  await dropShadow(client);
  await client.query('begin');
  await client.query(`create schema ${SHADOW}`);
  for (const table of ['rm_checkpoint', 'projection_gap'])
    await client.query(`create table ${SHADOW}.${table} (like duban.${table} including all)`);
  for (const table of tablesOf(models)) {
    await client.query(
      `create table ${SHADOW}.${table} (like duban.${table} including all excluding indexes excluding statistics)`,
    );
    for (const index of await indexesOf(client, table)) if (index.live) await client.query(beside(index.definition));
  }
  // Last: only what is whole is ever gone on with.
  await client.query(`comment on schema ${SHADOW} is ${literal(mark)}`);
  await client.query('commit');
  return false;
};

export const dropShadow = async (client: Client): Promise<void> => {
  await client.query(`drop schema if exists ${SHADOW} cascade`);
  await dropReplaced(client);
};

/** Gigabytes take seconds to throw away, for which nobody should have to wait. */
export const dropReplaced = async (client: Client): Promise<void> => {
  await client.query(`drop schema if exists ${REPLACED} cascade`);
};

/** What is made in one piece at the end costs a fraction of what is kept up row by row. Safe to repeat. */
export const indexShadow = async (client: Client, table: string): Promise<void> => {
  await client.query('begin');
  await client.query(`set local maintenance_work_mem = '256MB'`);
  const there = await client.query<{ name: string }>(
    `select indexname as name from pg_indexes where schemaname = $1 and tablename = $2`,
    [SHADOW, table],
  );
  const names = new Set(there.rows.map(({ name }) => name));
  for (const { name, definition, constraint } of await indexesOf(client, table)) {
    if (names.has(name)) continue;
    await client.query(
      constraint ? `alter table ${SHADOW}.${table} add constraint "${name}" ${constraint}` : beside(definition),
    );
  }
  await client.query(`analyze ${SHADOW}.${table}`);
  await client.query('commit');
};

/** The models' tables, the largest first. */
export const shadowTables = async (client: Client, models: readonly Model[]): Promise<readonly string[]> => {
  const { rows } = await client.query<{ name: string }>(
    `select relname as name from pg_class where relnamespace = $1::regnamespace and relname = any($2)
     order by pg_relation_size(oid) desc, relname`,
    [SHADOW, tablesOf(models)],
  );
  return rows.map(({ name }) => name);
};

/**
 * Puts the tables in the place of the live ones, which are set aside for `dropReplaced`; whoever may do something with
 * those, or see some of their rows, may do and see the same of these. Part of the caller's transaction.
 */
export const swapShadow = async (client: Client, models: readonly Model[]): Promise<void> => {
  const tables = tablesOf(models);
  await client.query(`create schema ${REPLACED}`);
  // All at once, or not at all: a reader that holds one of them and waits for another would wait for us.
  await client.query(`lock table ${tables.map((table) => `duban.${table}`).join(', ')} in access exclusive mode`);
  for (const table of tables) {
    const grants = await client.query<{ statement: string }>(
      `select format('grant %s on ${SHADOW}.${table} to %s', g.privilege_type,
         case g.grantee when 0 then 'public' else quote_ident(pg_get_userbyid(g.grantee)) end) as statement
       from pg_class c, aclexplode(c.relacl) g where c.oid = $1::regclass and g.grantee <> c.relowner`,
      [`duban.${table}`],
    );
    for (const { statement } of [...grants.rows, ...(await policiesOf(client, table))]) await client.query(statement);
    await client.query(`alter table duban.${table} set schema ${REPLACED}`);
    await client.query(`alter table ${SHADOW}.${table} set schema duban`);
  }
};

/** The live tables leave the event out, and so do these. */
export const keepGap = async (client: Client, plan: string, position: number): Promise<void> => {
  await client.query(
    `insert into ${SHADOW}.projection_gap select * from duban.projection_gap where plan = $1 and position = $2
     on conflict do nothing`,
    [plan, position],
  );
};

/** A plan that cannot be built again as far as it is shown keeps the rows that are shown. Part of the caller's transaction. */
export const keepLiveRows = async (client: Client, models: readonly Model[], plan: string): Promise<void> => {
  const names = models.map(({ name }) => name);
  for (const table of tablesOf(models)) {
    await client.query(`delete from ${SHADOW}.${table} where plan = $1`, [plan]);
    await client.query(`insert into ${SHADOW}.${table} select * from duban.${table} where plan = $1`, [plan]);
  }
  await client.query(`delete from ${SHADOW}.rm_checkpoint where plan = $1`, [plan]);
  await client.query(
    `insert into ${SHADOW}.rm_checkpoint select * from duban.rm_checkpoint where plan = $1 and model = any($2)`,
    [plan, names],
  );
  await client.query(`delete from ${SHADOW}.projection_gap where plan = $1`, [plan]);
  await client.query(`insert into ${SHADOW}.projection_gap select * from duban.projection_gap where plan = $1`, [plan]);
};

/** Who may see which rows: it holds for the new table from the first moment. */
const policiesOf = async (client: Client, table: string): Promise<readonly { readonly statement: string }[]> => {
  const { rows } = await client.query<{ statement: string }>(
    `select 'alter table ${SHADOW}.${table} enable row level security' as statement
     from pg_class where oid = $1::regclass and relrowsecurity
     union all
     select format('create policy %I on ${SHADOW}.${table} as %s for %s to %s', policyname, permissive, cmd,
         array_to_string(roles, ', ')) || coalesce(' using (' || qual || ')', '') ||
         coalesce(' with check (' || with_check || ')', '')
     from pg_policies where schemaname = 'duban' and tablename = $2`,
    [`duban.${table}`, table],
  );
  return rows;
};

const indexesOf = async (client: Client, table: string): Promise<readonly Index[]> => {
  const { rows } = await client.query<Index>(
    `select c.relname as name, pg_get_indexdef(i.indexrelid) as definition,
       coalesce(pg_get_expr(i.indpred, i.indrelid) = '(until IS NULL)', false) as live,
       pg_get_constraintdef(k.oid) as constraint
     from pg_index i join pg_class c on c.oid = i.indexrelid
     left join pg_constraint k on k.conindid = i.indexrelid and k.conrelid = i.indrelid
     where i.indrelid = $1::regclass order by i.indisprimary desc, c.relname`,
    [`duban.${table}`],
  );
  return rows;
};

/** An index stands in the schema of its table, so its name may stay. */
const beside = (definition: string): string => definition.replace(' ON duban.', ` ON ${SHADOW}.`);

const literal = (text: string): string => `'${text.replaceAll("'", "''")}'`;
