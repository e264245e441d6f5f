/** Shadow tables: they have the shape of the live ones in a schema of their own, are filled, then indexed, then swapped in. */

import type { Model } from '@duban/read-models';
import type pg from 'pg';

export const SHADOW = 'duban_rebuild';
/** The schema to which replaced tables are moved until they are dropped. */
const REPLACED = 'duban_replaced';

export type Client = Pick<pg.ClientBase, 'query'>;

type Index = {
  readonly name: string;
  readonly definition: string;
  /** A partial index on current row versions (`until is null`): small, and needed while the table is filled. */
  readonly live: boolean;
  /** The definition of the primary key that the index belongs to, or null. */
  readonly constraint: string | null;
};

const tablesOf = (models: readonly Model[]): readonly string[] => models.flatMap(({ tables }) => tables);

/** The mark of an interrupted rebuild; null where there is none. */
export const shadowMark = async (client: Client): Promise<string | null> => {
  const found = await client.query<{ mark: string | null }>(
    `select obj_description(oid, 'pg_namespace') as mark from pg_namespace where nspname = $1`,
    [SHADOW],
  );
  return found.rows[0]?.mark ?? null;
};

/**
 * Returns whether an interrupted rebuild is resumed, which must carry the same mark. Any other shadow tables are dropped
 * and created again.
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
  // The mark comes last, so that only complete shadow tables are ever resumed.
  await client.query(`comment on schema ${SHADOW} is ${literal(mark)}`);
  await client.query('commit');
  return false;
};

export const dropShadow = async (client: Client): Promise<void> => {
  await client.query(`drop schema if exists ${SHADOW} cascade`);
  await dropReplaced(client);
};

/** A transaction of its own, because dropping gigabytes takes seconds, during which readers should not wait for locks. */
export const dropReplaced = async (client: Client): Promise<void> => {
  await client.query(`drop schema if exists ${REPLACED} cascade`);
};

/** Creates the missing indexes after the fill, which is much cheaper than maintaining them row by row. Safe to repeat. */
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

/** The models' shadow tables, the largest first. */
export const shadowTables = async (client: Client, models: readonly Model[]): Promise<readonly string[]> => {
  const { rows } = await client.query<{ name: string }>(
    `select relname as name from pg_class where relnamespace = $1::regnamespace and relname = any($2)
     order by pg_relation_size(oid) desc, relname`,
    [SHADOW, tablesOf(models)],
  );
  return rows.map(({ name }) => name);
};

/**
 * Puts the shadow tables in the place of the live ones, which `dropReplaced` drops later; grants and row policies are
 * copied. Part of the caller's transaction.
 */
export const swapShadow = async (client: Client, models: readonly Model[]): Promise<void> => {
  const tables = tablesOf(models);
  await client.query(`create schema ${REPLACED}`);
  // All locks in one statement, to avoid a deadlock with a reader that holds one table and waits for another.
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

/** Copies the gap of the live tables, because the shadow tables leave the event out too. */
export const keepGap = async (client: Client, plan: string, position: number): Promise<void> => {
  await client.query(
    `insert into ${SHADOW}.projection_gap select * from duban.projection_gap where plan = $1 and position = $2
     on conflict do nothing`,
    [plan, position],
  );
};

/** A plan that cannot be rebuilt as far as it is shown keeps its live rows. Part of the caller's transaction. */
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

/** The statements that copy the row-level security policies, so that they hold for the new table from the start. */
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

/** Rewrites an index definition for the shadow table; the name can stay, as an index lives in its table's schema. */
const beside = (definition: string): string => definition.replace(' ON duban.', ` ON ${SHADOW}.`);

const literal = (text: string): string => `'${text.replaceAll("'", "''")}'`;
