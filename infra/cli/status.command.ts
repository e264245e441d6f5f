/** `duban status`: shows the processes of the local engine, their ports and their state. */

import { type Probe, probe } from '@duban/local';
import { FAULT_WORDS, type ProjectionGap, type ProjectionHalt, projectionStates } from '@duban/read-models';
import { openDatabase } from '@duban/runtime';
import { Command } from 'commander';
import { configOf, dataDirectory } from './target.ts';

export const statusCommand = (): Command =>
  new Command('status')
    .description('运行状态 · show the processes, their ports and state')
    .option('--json', 'as JSON')
    .action(async ({ json }: { json?: boolean }) => {
      const faults = await projectionFaults();
      const found = probe(dataDirectory()).map((one) => (one.name === 'projector' ? { ...one, ...faults } : one));
      const text = [table(found), ...faults.halted.map(describeHalt), ...faults.gaps.map(describeGap)].join('\n');
      process.stdout.write(json ? `${JSON.stringify(found, null, 2)}\n` : `${text}\n`);
      if (!found.some(({ alive }) => alive)) process.exitCode = 3;
    });

const table = (found: readonly Probe[]): string => {
  if (!found.some(({ alive }) => alive))
    return `Duban is not running on ${dataDirectory()}. Start it with: npx -y pnpm@12 start  未在运行。`;
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

type Faults = { readonly halted: readonly ProjectionHalt[]; readonly gaps: readonly ProjectionGap[] };

/** Empty if the database does not answer: the processes are listed all the same. */
const projectionFaults = async (): Promise<Faults> => {
  try {
    const database = await openDatabase<unknown>(configOf(['database']).database.url, {
      role: 'duban_gateway',
      poolSize: 1,
      statementTimeout: 3_000,
      applicationName: 'duban status',
    });
    try {
      const states = await projectionStates(database.kysely);
      return {
        halted: states.map(({ halt }) => halt).filter((halt) => halt !== null),
        gaps: states.flatMap(({ gaps }) => gaps),
      };
    } finally {
      await database.close();
    }
  } catch {
    return { halted: [], gaps: [] };
  }
};

const eventOf = ({ plan, position, stream, type }: ProjectionHalt): string =>
  `${plan}, position ${position}${type === null ? '' : ` (${type} in ${stream})`}`;

const describeHalt = (halt: ProjectionHalt): string =>
  `! ${eventOf(halt)}: projection halted before this event since ${halt.since}: ${halt.cause}. 读模型停在此处：${FAULT_WORDS[halt.code].zh}。`;

const describeGap = (gap: ProjectionGap): string =>
  `! ${eventOf(gap)} is skipped: ${gap.cause}. 缺此事件：${FAULT_WORDS[gap.code].zh}。`;
