/** `pnpm bench`: what Duban costs beside the bare thing, measured in one run on one machine. Ratios count, not seconds. */

import { join } from 'node:path';
import { startEngine } from '@duban/local';
import { migrateToLatest } from '@duban/migrations';
import { DefaultLogger, Runtime } from '@temporalio/worker';
import { benchCommand } from './command.ts';
import type { Measured } from './slices.ts';

const SECONDS = 16;
const cacheDir = join(import.meta.dirname, '../../node_modules/.cache/duban');
const write = (line = '') => process.stdout.write(`${line}\n`);

Runtime.install({ logger: new DefaultLogger('WARN') });
const engine = await startEngine();
try {
  await migrateToLatest(engine.databaseUrl);
  write('# A command from end to end, against a bare Update on the same server');
  for (const { clients, measured } of await benchCommand(
    { ...engine, cacheDir },
    { seconds: SECONDS, clientCounts: [1, 16] },
  ))
    printTable(`${clients} client${clients === 1 ? '' : 's'}`, measured);
} finally {
  await engine.stop();
}

/** The first row is ours; the ratio of every other row is ours to it. */
function printTable(title: string, measured: readonly Measured[]): void {
  const [ours] = measured;
  write(`\n| ${title} | a second | median ms | p99 ms | ours/this: rate | ours/this: median |`);
  write('|---|---:|---:|---:|---:|---:|');
  for (const { name, rate, median, p99 } of measured) {
    const ratio = ours && [(ours.rate / rate).toFixed(2), (ours.median / median).toFixed(2)].join(' | ');
    write(`| ${name} | ${rate.toFixed(0)} | ${median.toFixed(1)} | ${p99.toFixed(1)} | ${ratio} |`);
  }
}
