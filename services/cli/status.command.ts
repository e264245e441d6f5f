/** `duban status`: what runs where. */

import { type Probe, probe } from '@duban/local';
import { Command } from 'commander';
import { dataDirectory } from './target.ts';

export const statusCommand = (): Command =>
  new Command('status')
    .description('运行状态 · what runs where')
    .option('--json', 'as JSON')
    .action(({ json }: { json?: boolean }) => {
      const found = probe(dataDirectory());
      process.stdout.write(json ? `${JSON.stringify(found, null, 2)}\n` : `${table(found)}\n`);
      if (!found.some(({ alive }) => alive)) process.exitCode = 3;
    });

const table = (found: readonly Probe[]): string => {
  if (!found.some(({ alive }) => alive))
    return `Nothing runs on ${dataDirectory()}. Start it: npx -y pnpm@12 start  未在运行。`;
  const rows = found.map((one) => [
    one.name,
    stateOf(one),
    String(one.pid),
    String(one.port ?? '—'),
    one.since,
    String(one.restarts),
  ]);
  const lines = [['service', 'state', 'pid', 'port', 'since', 'restarts'], ...rows];
  const widths = lines[0]?.map((_, column) => Math.max(...lines.map((line) => line[column]?.length ?? 0))) ?? [];
  return lines
    .map((line) =>
      line
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
};

const stateOf = ({ alive, ready }: Probe): string => {
  if (ready) return 'ready';
  return alive ? 'starting' : 'stopped';
};
