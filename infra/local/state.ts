/** `state.json` in the data directory lists every process of the local engine, for `duban status` and for the next start. */
import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ReadyFacts } from '@duban/runtime';
import { z } from 'zod';
import { endProcess, isAlive } from './process-identity.ts';
import type { Say } from './progress.ts';

const signals = ['SIGINT', 'SIGTERM', 'SIGQUIT', 'SIGKILL'] as const;

const processRecord = z.object({
  pid: z.number(),
  identity: z.string(),
  /** The signal for a graceful stop. */
  stopSignal: z.enum(signals),
  /** When it was started. */
  since: z.iso.datetime(),
  /** Whether it has sent its ready message. */
  ready: z.boolean(),
  /** Number of restarts after a crash. */
  restarts: z.number(),
  /** Facts of its ready message, e.g. its port. */
  facts: z.record(z.string(), z.union([z.string(), z.number()])),
});

const state = z.object({ processes: z.record(z.string(), processRecord) });

export type ProcessRecord = Omit<z.output<typeof processRecord>, 'facts'> & { facts: ReadyFacts };
export type State = { processes: Record<string, ProcessRecord> };

/** One line of `duban status`. */
export type Probe = {
  name: string;
  pid: number;
  port: number | undefined;
  alive: boolean;
  ready: boolean;
  since: string;
  restarts: number;
};

/** Reads `state.json`; without a readable one there are no processes. */
export const readState = (dataDir: string): State => {
  try {
    return state.parse(JSON.parse(readFileSync(join(dataDir, 'state.json'), 'utf8')));
  } catch {
    return { processes: {} };
  }
};

/** Records one process, or removes it (undefined). Written atomically at once, so that a killed start leaves no unrecorded child. */
export const recordProcess = (dataDir: string, name: string, record: ProcessRecord | undefined): void => {
  const { processes } = readState(dataDir);
  // A process that is started again keeps its place in the order.
  if (record) processes[name] = record;
  else delete processes[name];
  writeState(dataDir, { processes });
};

/** Replaces `state.json` as a whole. */
export const writeState = (dataDir: string, next: State): void => {
  const file = join(dataDir, 'state.json');
  writeFileSync(`${file}.new`, `${JSON.stringify(next, null, 2)}\n`);
  renameSync(`${file}.new`, file);
};

/** The recorded processes in the order of starting, with whether the operating system still runs them. */
export const probe = (dataDir: string): Probe[] => {
  return Object.entries(readState(dataDir).processes).map(([name, record]) => {
    const alive = isAlive(record);
    const { pid, since, restarts } = record;
    return { name, pid, port: portOf(record.facts), alive, ready: alive && record.ready, since, restarts };
  });
};

/** The ready message of a process contains its port or its URL. */
const portOf = ({ port, url }: ReadyFacts): number | undefined => {
  if (typeof port === 'number') return port;
  return typeof url === 'string' ? Number(new URL(url).port) : undefined;
};

/** Stops the processes that a killed start left running, last started first. */
export const endOrphans = async (dataDir: string, say: Say): Promise<void> => {
  for (const [name, record] of Object.entries(readState(dataDir).processes).reverse()) {
    if (!isAlive(record)) continue;
    say(`  · ${name} (process ${record.pid}) was left by an earlier start: stopping it`);
    await endProcess(record, record.stopSignal);
  }
};
