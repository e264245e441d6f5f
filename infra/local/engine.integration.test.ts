import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { openDatabase } from '@duban/runtime';
import { Connection } from '@temporalio/client';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { removeDataDir } from './data-dir.ts';
import { type Engine, startEngine, startOnlyPostgres } from './engine.ts';
import { probe } from './state.ts';

const slow = 30_000;
let dataDir: string;
let engine: Engine;

beforeAll(async () => {
  dataDir = mkdtempSync(join(tmpdir(), 'duban-engine-'));
  engine = await startEngine({ dataDir, unsafeFast: true });
}, slow);
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

const running = (name: string) => probe(dataDir).find((one) => one.name === name);

test('a position is an exact number, a date is the date that was stored, and text sorts by code point', async () => {
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

test('Postgres is reached with its password only', async () => {
  await expect(query(engine.databaseUrl.replace(/:[^:@]+@/, ':wrong@'), 'select 1')).rejects.toThrow(
    'Check user and password',
  );
});

test('a killed Postgres is started again with what was committed', { timeout: slow }, async () => {
  await query(engine.databaseUrl, 'create table kept (n int); insert into kept values (42)');
  process.kill(running('postgres')?.pid ?? 0, 'SIGKILL');
  await vi.waitFor(() => expect(running('postgres')).toMatchObject({ ready: true, restarts: 1 }), { timeout: 20_000 });
  expect(await query(engine.databaseUrl, 'select n from kept')).toEqual([{ n: 42 }]);
});

test('a killed Temporal is started again', { timeout: slow }, async () => {
  process.kill(running('temporal')?.pid ?? 0, 'SIGKILL');
  await vi.waitFor(() => expect(running('temporal')).toMatchObject({ ready: true, restarts: 1 }), { timeout: 20_000 });
  expect(await namespaces()).toContain('default');
});

test('a stopped engine starts again on the same data', { timeout: slow }, async () => {
  await query(engine.databaseUrl, 'create table again (n int); insert into again values (7)');
  await engine.stop();
  expect(probe(dataDir)).toEqual([]);
  engine = await startEngine({ dataDir, unsafeFast: true });
  expect(await query(engine.databaseUrl, 'select n from again')).toEqual([{ n: 7 }]);
});

test('an engine whose process is killed is stopped by its guard, and a temporary one is removed', {
  timeout: slow,
}, async () => {
  const index = new URL('./index.ts', import.meta.url).href;
  const body = `const { startOnlyPostgres } = await import('${index}');
    console.log((await startOnlyPostgres({ unsafeFast: true })).databaseUrl);
    setInterval(() => {}, 1000);`;
  const environment = { ...process.env, TMPDIR: dataDir };
  const owner = spawn(process.execPath, ['--input-type=module', '-e', body], { env: environment });
  const [url] = await once(createInterface({ input: owner.stdout }), 'line');
  owner.kill('SIGKILL');
  await vi.waitFor(() => expect(query(String(url), 'select 1')).rejects.toThrow('ECONNREFUSED'), { timeout: 20_000 });
  const left = () => readdirSync(dataDir).filter((name) => name.startsWith('duban-'));
  await vi.waitFor(() => expect(left()).toEqual([]), { timeout: 5_000 });
});

test('only Postgres can be had alone, in a directory that is gone afterwards', { timeout: slow }, async () => {
  const alone = await startOnlyPostgres({ unsafeFast: true });
  expect(await query(alone.databaseUrl, 'select 1 as one')).toEqual([{ one: 1 }]);
  await alone.stop();
});
