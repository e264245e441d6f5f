/**
 * `pnpm bench` compares Duban with a bare baseline in one run on one machine; only the ratios are meaningful.
 * `pnpm bench rebuild --events 1000000` runs the rebuild alone, with that many events. `pnpm bench console` opens the
 * console in a browser, which only it installs.
 */

import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { startEngine } from '@duban/local';
import { migrateToLatest } from '@duban/migrations';
import { DefaultLogger, Runtime } from '@temporalio/worker';
import pg from 'pg';
import { benchAppend } from './append.ts';
import { benchCommand } from './command.ts';
import { benchProjection } from './projection.ts';
import { benchQuery } from './query.ts';
import type { Measured } from './slices.ts';

const CLIENTS = [1, 16];
const READERS = [1, 16, 64];
const SECONDS = 16;
/** `pnpm bench query` runs only that benchmark. */
const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: { events: { type: 'string', default: '50000' } },
});
const events = Number(values.events);
const wanted = (name: string) => positionals.length === 0 || positionals.includes(name);

if (positionals.includes('console')) {
  // Alone: it starts an installation of its own.
  const { status } = spawnSync(process.execPath, [join(import.meta.dirname, '../browser/run.ts'), 'bench'], {
    stdio: 'inherit',
  });
  process.exit(status ?? 1);
}

const cacheDir = join(import.meta.dirname, '../../node_modules/.cache/duban');
const write = (line = '') => process.stdout.write(`${line}\n`);

Runtime.install({ logger: new DefaultLogger('WARN') });
const engine = await startEngine();
const { databaseUrl } = engine;
const command = async (): Promise<void> => {
  write('## A command from end to end, against a bare Update on the same server');
  const addresses = { ...engine, databaseUrl: await database('command'), cacheDir };
  for (const { clients, measured } of await benchCommand(addresses, { seconds: SECONDS, clientCounts: CLIENTS }))
    printTable(clients, measured);
};

const append = async (): Promise<void> => {
  write('\n## An append, against a bare prepared INSERT of the same columns and indexes');
  const appends = await benchAppend(await database('append'), { seconds: SECONDS / 2, clientCounts: CLIENTS });
  for (const { clients, measured } of appends) printTable(clients, measured);
};

const rebuild = async (): Promise<void> => {
  write('\n## A rebuild of all read models, against one INSERT … SELECT of the same events');
  // A long rebuild needs no repetition to average out noise.
  const rounds = events > 200_000 ? 1 : 3;
  const figures = await benchProjection(await database('projection'), { events, rounds });
  const { ours, again, bare, ratio, rows, steps, memory } = figures;
  write(`\n| ${figures.events} events → ${rows} rows | events a second | against bare |\n|---|---:|---:|`);
  write(`| bare: INSERT … SELECT into one table | ${bare.toFixed(0)} | 1 |`);
  write(`| duban: log → all read models, which were empty | ${ours.toFixed(0)} | ${ratio.toFixed(3)} |`);
  write(`| duban: the same, compared with the rows there | ${again.toFixed(0)} | ${(again / bare).toFixed(3)} |`);
  const seconds = Object.entries(steps).map(([step, spent]) => `${step} ${(spent / 1000).toFixed(1)} s`);
  write(`\nThe last: ${seconds.join(', ')}.`);
  write(`The process held ${memory.before.toFixed(0)} MB before, and ${memory.most.toFixed(0)} MB at most.`);
};

const query = async (): Promise<void> => {
  write('\n## A read over HTTP, against the same SQL by bare pg over a bare Node HTTP server');
  const reads = benchQuery(await database('query'), { seconds: SECONDS / 2, clientCounts: READERS });
  for await (const { operation, statements, clients, measured } of reads) {
    write(`\n${operation}: ${statements} SQL statements`);
    printTable(clients, measured);
  }
};

/** A migrated database for one benchmark: each leaves a log that cannot be cleaned. */
const database = async (name: string): Promise<string> => {
  const server = new pg.Client({ connectionString: databaseUrl });
  await server.connect();
  await server.query(`create database bench_${name}`);
  await server.end();
  const url = new URL(databaseUrl);
  url.pathname = `/bench_${name}`;
  await migrateToLatest(url.href);
  return url.href;
};

/** The first row is Duban's; the ratio of every other row is Duban's figure to it. */
const printTable = (clients: number, measured: readonly Measured[]): void => {
  const [ours] = measured;
  write(
    `\n| ${clients} client${clients === 1 ? '' : 's'} | a second | median ms | p99 ms | ours/this: rate | median |`,
  );
  write('|---|---:|---:|---:|---:|---:|');
  for (const { name, rate, median, p99 } of measured) {
    const ratio = ours && [(ours.rate / rate).toFixed(2), (ours.median / median).toFixed(2)].join(' | ');
    write(`| ${name} | ${rate.toFixed(0)} | ${median.toFixed(2)} | ${p99.toFixed(2)} | ${ratio} |`);
  }
};

try {
  if (wanted('command')) await command();
  if (wanted('append')) await append();
  if (wanted('rebuild')) await rebuild();
  if (wanted('query')) await query();
} finally {
  await engine.stop();
}
