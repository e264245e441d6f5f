import { bareDatabase, type FreshDatabase, freshDatabase } from '@duban/testing/database';
import { Kysely, PostgresDialect } from 'kysely';
import { Migrator } from 'kysely/migration';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as eventLog from './0001_event_log.ts';
import * as readModels from './0002_read_models.ts';
import { MigrationError, migrateToLatest, migrationStatus } from './index.ts';

const ROLES =
  'duban_appender, duban_worker, duban_projector, duban_gateway, duban_reader, duban_notifier, duban_operator';
const opened: FreshDatabase[] = [];
const open = async (make: () => Promise<FreshDatabase>) => {
  const database = await make();
  opened.push(database);
  return database.url;
};
const on = async <T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> => {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  return work(client).finally(() => client.end());
};
const failure = (work: Promise<unknown>) =>
  work.then(
    () => undefined,
    (error: unknown) => error,
  );

afterAll(async () => {
  for (const database of opened) await database.drop();
});

describe('migrating', () => {
  it('brings an empty database up to date once, however many begin at the same time', async () => {
    const url = await open(bareDatabase);
    expect((await migrationStatus(url)).map(({ appliedAt }) => appliedAt)).not.toContain(expect.any(String));
    const lines: string[] = [];
    const applied = await Promise.all(
      Array.from({ length: 5 }, () => migrateToLatest(url, { log: (line) => lines.push(line) })),
    );
    const names = (await migrationStatus(url)).map(({ name }) => name);
    expect(applied.flat()).toEqual(names);
    expect(lines).toEqual(names.map((name) => `migrated ${name}`));
    expect(await migrateToLatest(url)).toEqual([]);
    for (const { appliedAt } of await migrationStatus(url)) expect(Date.parse(appliedAt ?? '')).toBeGreaterThan(0);
  });

  it('of several databases of one cluster at the same time works, although they share their roles', async () => {
    const urls = await Promise.all(Array.from({ length: 3 }, () => open(bareDatabase)));
    const applied = await Promise.all(urls.map((url) => migrateToLatest(url)));
    for (const names of applied) expect(names[0]).toBe('0001_event_log');
  });

  it('needs no superuser, only a login that owns the database and may have the roles', async () => {
    const url = new URL(await open(bareDatabase));
    const login = `plain_${url.pathname.slice(-12)}`;
    await on(url.href, async (owner) => {
      await owner.query(`create role ${login} login createrole password 'plain'`);
      await owner.query(`grant ${ROLES} to ${login} with set true`);
      await owner.query(`alter database ${url.pathname.slice(1)} owner to ${login}`);
    });
    const plain = new URL(url);
    plain.username = login;
    plain.password = 'plain';
    expect(await migrateToLatest(plain.href)).toContain('0001_event_log');
    plain.searchParams.set('options', '-c role=duban_worker');
    const append = `select kind from duban.append_events('p', 's', 0, 'c', sha256(''), '{}', now(), '{T}', '{1}', array['{"a":1}'])`;
    expect((await on(plain.href, (worker) => worker.query(append))).rows).toEqual([{ kind: 'appended' }]);
  });

  it('throws read models of an older shape away, so that they are built again from the log', async () => {
    const url = await open(bareDatabase);
    const pool = new pg.Pool({ connectionString: url, max: 2 });
    const db = new Kysely<unknown>({ dialect: new PostgresDialect({ pool }) });
    const before = { '0001_event_log': eventLog, '0002_read_models': readModels };
    const names = { migrationTableName: 'migration', migrationLockTableName: 'migration_lock' };
    const provider = { getMigrations: async () => before };
    const { error } = await new Migrator({ db, provider, migrationTableSchema: 'duban', ...names }).migrateToLatest();
    expect(error).toBeUndefined();
    await pool.query(`insert into duban.rm_plan values ('p', 1, null, '{}', '{}', now())`);
    await pool.query(`insert into duban.rm_checkpoint values ('p', 'plan', 1), ('p', 'measure', 1)`);
    await db.destroy();
    expect(await migrateToLatest(url)).not.toContain('0002_read_models');
    const left = await on(url, (client) =>
      client.query('select plan from duban.rm_plan union all select plan from duban.rm_checkpoint'),
    );
    expect(left.rows).toEqual([]);
  });

  it('by a login without rights keeps nothing and says what is needed', async () => {
    const url = new URL(await open(bareDatabase));
    const login = `nobody_${url.pathname.slice(-12)}`;
    await on(url.href, (owner) => owner.query(`create role ${login} login password 'nobody'`));
    url.username = login;
    url.password = 'nobody';
    const error = await failure(migrateToLatest(url.href));
    expect(error).toBeInstanceOf(MigrationError);
    expect(String(error)).toContain('must be allowed to create roles and schemas');
  });

  it('of a database that is not there says so', async () => {
    const error = await failure(migrateToLatest('postgres://nobody:secret@127.0.0.1:1/nothing'));
    expect(error).toBeInstanceOf(MigrationError);
    expect(String(error)).toContain('ECONNREFUSED');
    expect(String(error)).not.toContain('secret');
  });
});

describe('the log is append-only:', () => {
  let url: string;
  beforeAll(async () => {
    url = await open(freshDatabase);
  });
  const append = `select duban.append_events('p', 's', 0, 'c', sha256(''), '{}', now(), '{T}', '{1}', array['{"a":1}'])`;
  const changes = [
    `update duban.event set data = ''`,
    'delete from duban.event',
    'truncate duban.event',
    'insert into duban.event select * from duban.event',
    'update duban.log_head set position = 0',
    `insert into duban.log_head values ('q', 0, sha256(''))`,
    'delete from duban.log_head',
    'truncate duban.log_head',
    'alter table duban.event disable trigger all',
    'drop function duban.append_events',
  ];
  const as = (role: string, statement: string) =>
    on(url, async (client) => {
      await client.query(`set role ${role}`);
      return client.query(statement);
    });

  it.each(['duban_worker', 'duban_projector', 'duban_gateway', 'duban_reader', 'duban_notifier', 'duban_operator'])(
    '%s can change nothing of it',
    async (role) => {
      for (const change of changes) {
        const error = await failure(as(role, change));
        expect(error, change).toMatchObject({ code: '42501' });
      }
    },
  );

  it('the function that appends runs as a role that cannot change an event either', async () => {
    const owner = `select pg_get_userbyid(proowner) as name from pg_proc where proname = 'append_events'`;
    expect((await on(url, (client) => client.query(owner))).rows).toEqual([{ name: 'duban_appender' }]);
    for (const change of [...changes.slice(0, 3), ...changes.slice(6, 9)])
      expect(await failure(as('duban_appender', change)), change).toMatchObject({ code: '42501' });
  });

  it('even the owner is stopped, who has all rights', async () => {
    await on(url, async (owner) => {
      await owner.query(append);
      for (const change of changes.slice(0, 3))
        await expect(owner.query(change)).rejects.toThrow(/duban\.event is append-only: (UPDATE|DELETE|TRUNCATE)/);
    });
  });

  it('only the worker appends, worker and projector read, the gateway does neither', async () => {
    const read = 'select * from duban.event, duban.log_head';
    await as('duban_worker', append);
    await as('duban_worker', read);
    await as('duban_projector', read);
    expect(await failure(as('duban_projector', append))).toMatchObject({ code: '42501' });
    expect(await failure(as('duban_gateway', append))).toMatchObject({ code: '42501' });
    expect(await failure(as('duban_gateway', read))).toMatchObject({ code: '42501' });
  });

  it('what is stored can be queried as jsonb', async () => {
    const query = `select actor::jsonb as actor, data::jsonb as data from duban.event where plan = 'p'`;
    expect((await as('duban_projector', query)).rows).toEqual([{ actor: {}, data: { a: 1 } }]);
  });
});

describe('the record of accesses is append-only:', () => {
  const add = `insert into duban.access (at, request_id, kind, fields, targets, plans, allowed, refusals)
    values (now(), 'r', 'query', '{}', '{}', '{}', true, '{}')`;
  const end = `insert into duban.access_outcome values (gen_random_uuid(), now(), '{}', true, '{}')`;
  const changesOf = (table: string) => [
    `update ${table} set allowed = true`,
    `delete from ${table}`,
    `truncate ${table}`,
  ];

  it.each([
    ['duban.access', add],
    ['duban.access_outcome', end],
  ])(
    'the gateway adds to %s and cannot read it, nobody else adds, and no role changes anything',
    async (table, add) => {
      const url = await open(freshDatabase);
      const as = (role: string, statement: string) =>
        on(url, async (client) => {
          await client.query(`set role ${role}`);
          return client.query(statement);
        });
      await as('duban_gateway', add);
      expect(await failure(as('duban_gateway', `select from ${table}`))).toMatchObject({ code: '42501' });
      expect((await as('duban_reader', `select begun, allowed from ${table}`)).rows).toEqual([]);
      expect(await failure(as('duban_reader', `select * from ${table}`))).toMatchObject({ code: '42501' });
      expect((await as('duban_reader', 'select * from duban.access_with_outcome')).rows).toEqual([]);
      for (const role of ['duban_worker', 'duban_projector', 'duban_reader', 'duban_notifier'])
        expect(await failure(as(role, add)), role).toMatchObject({ code: '42501' });
      for (const role of ROLES.split(', '))
        for (const change of changesOf(table))
          expect(await failure(as(role, change)), change).toMatchObject({ code: '42501' });
      await on(url, async (owner) => {
        for (const change of changesOf(table))
          await expect(owner.query(change)).rejects.toThrow(`${table} is append-only`);
      });
    },
  );
});

describe('the record of skipped events is append-only:', () => {
  const add = `insert into duban.projection_skip (plan, position, code, cause, reason, skipped_by)
    values ('p', 1, 'failed', 'c', 'r', 'somebody')`;
  const changes = [
    `update duban.projection_skip set reason = ''`,
    'delete from duban.projection_skip',
    'truncate duban.projection_skip',
  ];

  it('the operator alone adds, and no role changes anything', async () => {
    const url = await open(freshDatabase);
    const as = (role: string, statement: string) =>
      on(url, async (client) => {
        await client.query(`set role ${role}`);
        return client.query(statement);
      });
    await as('duban_operator', add);
    for (const role of ROLES.split(', ').filter((one) => one !== 'duban_operator'))
      expect(await failure(as(role, add)), role).toMatchObject({ code: '42501' });
    for (const role of ROLES.split(', '))
      for (const change of changes) expect(await failure(as(role, change)), change).toMatchObject({ code: '42501' });
    await on(url, async (owner) => {
      for (const change of changes)
        await expect(owner.query(change)).rejects.toThrow('duban.projection_skip is append-only');
    });
  });
});
