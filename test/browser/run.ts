/** `pnpm test:browser`: installs the browser on first use, checks the types of these tests, and runs them; or `bench` alone. */

import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

const HERE = import.meta.dirname;
const BIN = join(HERE, '../../node_modules/.bin');

const run = (command: string, args: readonly string[]): void => {
  const { status } = spawnSync(command, args, { cwd: HERE, stdio: 'inherit' });
  if (status !== 0) process.exit(status ?? 1);
};

run('npx', ['-y', 'pnpm@12', 'install', '--frozen-lockfile', '--prefer-offline']);
run(join(BIN, 'tsc'), ['--noEmit', '-p', '.']);
const [first] = process.argv.slice(2);
if (first === 'bench') run(process.execPath, ['bench/main.ts']);
else run(join(BIN, 'vitest'), ['run', '--config', 'vitest.config.ts', ...process.argv.slice(2)]);
