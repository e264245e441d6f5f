import { EVENT_TYPES, EVENTS } from '@duban/domain';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { MODELS } from './models.ts';
import { openReadModels, type ReadModels } from './testing/read-models.ts';

let models: ReadModels;
beforeAll(async () => {
  models = await openReadModels();
});
afterAll(() => models.close());

const tables = MODELS.flatMap((model) => model.tables);

it.each([...tables, 'rm_checkpoint'])('the gateway’s role may read %s and change nothing in it', async (table) => {
  const { pool } = models.gateway;
  await pool.query(`select from duban.${table}`);
  for (const statement of [
    `insert into duban.${table} select * from duban.${table}`,
    `update duban.${table} set plan = plan`,
    `delete from duban.${table}`,
    `truncate duban.${table}`,
  ])
    await expect(pool.query(statement)).rejects.toThrow('permission denied');
});

it.each([...tables, 'rm_checkpoint'])(
  'the role that reads for a person may read %s and change nothing in it',
  async (table) => {
    const rights = await models.gateway.pool.query(
      `select has_table_privilege('duban_reader', 'duban.${table}', 'select') as reads,
       has_table_privilege('duban_reader', 'duban.${table}', 'insert, update, delete, truncate') as changes`,
    );
    expect(rights.rows).toEqual([{ reads: true, changes: false }]);
  },
);

it('every table of the read models belongs to a model, and has the plan as its first column', async () => {
  const found = await models.gateway.pool.query<{ name: string; first: string }>(
    `select table_name as name, column_name as first from information_schema.columns
     where table_schema = 'duban' and table_name like 'rm\\_%' and ordinal_position = 1`,
  );
  expect(found.rows.map(({ name }) => name).sort()).toEqual([...tables, 'rm_checkpoint'].sort());
  expect(new Set(found.rows.map(({ first }) => first))).toEqual(new Set(['plan']));
});

it('the row policy of the timeline names the same events as the catalogue does', async () => {
  const { rows } = await models.gateway.pool.query<{ rule: string }>(
    `select pg_get_expr(polqual, polrelid) as rule from pg_policy
     where polrelid = 'duban.rm_timeline'::regclass and polname = 'read'`,
  );
  const named = EVENT_TYPES.filter((type) => rows[0]?.rule.includes(`'${type}'`) && type !== 'SnapshotMade');
  expect(named.toSorted()).toEqual(EVENT_TYPES.filter((type) => EVENTS[type].openTo !== 'plan').toSorted());
});
