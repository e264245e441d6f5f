import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { pathToFileURL } from 'node:url';
import { openDatabase } from '@duban/runtime';
import { Connection } from '@temporalio/client';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { removeDataDir } from './data-dir.ts';
import { type Engine, startEngine, startOnlyPostgres } from './engine.ts';
import { identityOf } from './process-identity.ts';
import { probe } from './state.ts';

let dataDir: string;
let engine: Engine;

beforeAll(async () => {
  dataDir = mkdtempSync(join(tmpdir(), 'duban-engine-'));
  engine = await startEngine({ dataDir, unsafeFast: true });
});
afterAll(async () => {
  await engine.stop();
  removeDataDir(dataDir);
});

const query = async (url: string, text: string, options = {}): Promise<unknown[]> => {
  const database = await openDatabase(url, options);
  try {
    return (await database.pool.query(text)).rows;
  } finally {
    await database.close();
  }
};

const namespaces = async (): Promise<string[]> => {
  const connection = await Connection.connect({ address: engine.temporalAddress });
  const { namespaces: found } = await connection.workflowService.listNamespaces({});
  await connection.close();
  return found.map(({ namespaceInfo }) => namespaceInfo?.name ?? '');
};

/** The guards of directories within the one given. */
const guardsWithin = (directory: string): readonly number[] =>
  execFileSync('ps', ['-A', '-o', 'pid=,args='], { encoding: 'utf8' })
    .split('\n')
    .filter((line) => line.includes('guard.ts') && line.includes(join(directory, 'duban-')))
    .map((line) => Number.parseInt(line, 10));

const running = (name: string) => probe(dataDir).find((one) => one.name === name);

test('the database returns exact positions and dates without a time zone shift, and sorts text by code point', async () => {
  const rows = await query(
    engine.databaseUrl,
    `select 9007199254740991::int8 as position, '2023-06-30'::date as due, 'Z' < 'a' as sorted, current_setting('server_encoding') as encoding`,
  );
  expect(rows).toEqual([{ position: 9007199254740991, due: '2023-06-30', sorted: true, encoding: 'UTF8' }]);
  await expect(query(engine.databaseUrl, 'select 9007199254740993::int8')).rejects.toThrow('too large');
});

test('every connection of a process has its role, also when the URL has options of its own', async () => {
  await query(engine.databaseUrl, 'create role duban_gateway');
  const url = `${engine.databaseUrl}?options=-c%20lock_timeout%3D1234`;
  const text = `select current_user::text as "user", current_setting('lock_timeout') as lock`;
  expect(await query(url, text, { role: 'duban_gateway' })).toEqual([{ user: 'duban_gateway', lock: '1234ms' }]);
  await expect(query(url, text, { role: 'duban_projector' })).rejects.toThrow('Run the migrations first');
});

test('Postgres refuses a connection with a wrong password', async () => {
  await expect(query(engine.databaseUrl.replace(/:[^:@]+@/, ':wrong@'), 'select 1')).rejects.toThrow(
    'Check user and password',
  );
});

test('a killed Postgres is restarted with all committed data', async () => {
  await query(engine.databaseUrl, 'create table kept (n int); insert into kept values (42)');
  process.kill(running('postgres')?.pid ?? 0, 'SIGKILL');
  await vi.waitFor(() => expect(running('postgres')).toMatchObject({ ready: true, restarts: 1 }), { timeout: 30_000 });
  expect(await query(engine.databaseUrl, 'select n from kept')).toEqual([{ n: 42 }]);
});

test('a killed Temporal is restarted', async () => {
  process.kill(running('temporal')?.pid ?? 0, 'SIGKILL');
  await vi.waitFor(() => expect(running('temporal')).toMatchObject({ ready: true, restarts: 1 }), { timeout: 30_000 });
  expect(await namespaces()).toContain('default');
});

test('a stopped engine can be started again on the same data', async () => {
  await query(engine.databaseUrl, 'create table again (n int); insert into again values (7)');
  await engine.stop();
  expect(probe(dataDir)).toEqual([]);
  engine = await startEngine({ dataDir, unsafeFast: true });
  expect(await query(engine.databaseUrl, 'select n from again')).toEqual([{ n: 7 }]);
});

test('an engine whose process is killed is stopped by its guard, and a temporary one is removed', async () => {
  const index = pathToFileURL(join(import.meta.dirname, 'index.ts')).href;
  const body = `const { startOnlyPostgres } = await import('${index}');
    console.log((await startOnlyPostgres({ unsafeFast: true })).databaseUrl);
    setInterval(() => {}, 1000);`;
  const environment = { ...process.env, TMPDIR: dataDir };
  const owner = spawn(process.execPath, ['--input-type=module', '-e', body], { env: environment });
  const [url] = await once(createInterface({ input: owner.stdout }), 'line');
  const guards = guardsWithin(dataDir);
  expect(guards).toHaveLength(1);
  owner.kill('SIGKILL');
  // However long that takes: once the guard ends, nothing is left to do.
  await vi.waitFor(() => expect(guards.filter(identityOf)).toEqual([]), { timeout: 30_000 });
  expect(readdirSync(dataDir).filter((name) => name.startsWith('duban-'))).toEqual([]);
  await expect(query(String(url), 'select 1')).rejects.toThrow('ECONNREFUSED');
});

test('Postgres can be started alone, in a temporary directory that is removed afterwards', async () => {
  const alone = await startOnlyPostgres({ unsafeFast: true });
  expect(await query(alone.databaseUrl, 'select 1 as one')).toEqual([{ one: 1 }]);
  await alone.stop();
});
