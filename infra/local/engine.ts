/** The embedded engine: a Postgres and a Temporal server on one data directory, for `start`, tests and the bench alike. */
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readConfig } from '@duban/runtime';
import { type DataDir, openDataDir } from './data-dir.ts';
import { anyFreePort, choosePort, type PortName } from './ports.ts';
import { startPostgres } from './postgres.ts';
import { ensureTemporal } from './program-cache.ts';
import type { Say } from './progress.ts';
import { startTemporal, type TemporalOptions } from './temporal.ts';

export type EngineOptions = {
  /** Directory of data and logs, owned by one engine at a time. Default: a temporary directory that is removed on stop. */
  dataDir?: string;
  /** `kept`: the ports of the last start. `any` (default): any free ports. */
  ports?: 'kept' | 'any';
  /** For tests only: committed data survives a killed process, but not a power failure. */
  unsafeFast?: boolean;
  /** Whether Temporal serves its web page (default: no). */
  ui?: boolean;
  say?: Say;
};

type Stoppable = { stop(): Promise<void> };
export type Engine = Stoppable & {
  databaseUrl: string;
  /** `host:port` */
  temporalAddress: string;
  uiUrl: string | undefined;
};

/** Starts Postgres and Temporal. Throws `StartError`, and then leaves nothing running. */
export const startEngine = (options: EngineOptions = {}): Promise<Engine> => {
  return withDataDir(options, async (dir) => {
    const databaseUrl = await bringPostgres(dir, options);
    return { databaseUrl, ...(await bringTemporal(dir, options)) };
  });
};

/** Starts only Postgres: `{ databaseUrl, stop }`. */
export const startOnlyPostgres = (options: EngineOptions = {}): Promise<Pick<Engine, 'databaseUrl' | 'stop'>> => {
  return withDataDir(options, async (dir) => ({ databaseUrl: await bringPostgres(dir, options) }));
};

/** Starts only Temporal: `{ temporalAddress, uiUrl, stop }`. */
export const startOnlyTemporal = (
  options: EngineOptions & Pick<TemporalOptions, 'inMemory'> = {},
): Promise<Omit<Engine, 'databaseUrl'>> => {
  return withDataDir(options, (dir) => bringTemporal(dir, options));
};

/** Starts Postgres on an open data directory and returns its URL. */
export const bringPostgres = async (
  dir: DataDir,
  { ports = 'any', unsafeFast = false }: EngineOptions,
): Promise<string> => {
  return startPostgres(dir, { port: await port(dir, 'postgres', ports), unsafeFast });
};

/** Starts Temporal on an open data directory; downloads the program first if necessary. */
export const bringTemporal = async (
  dir: DataDir,
  { ports = 'any', ui = false, inMemory = false }: EngineOptions & Pick<TemporalOptions, 'inMemory'>,
): Promise<Pick<Engine, 'temporalAddress' | 'uiUrl'>> => {
  const program = await ensureTemporal({ ...readConfig(['local']).local, say: dir.say, signal: dir.closing });
  const uiPort = ui ? await port(dir, 'temporalUi', ports) : undefined;
  const mainPort = await port(dir, 'temporal', ports);
  const temporalAddress = await startTemporal(dir, { program, port: mainPort, uiPort, inMemory });
  return { temporalAddress, uiUrl: uiPort === undefined ? undefined : `http://127.0.0.1:${uiPort}` };
};

const port = (dir: DataDir, name: PortName, ports: 'kept' | 'any'): Promise<number> => {
  return ports === 'any' ? anyFreePort() : choosePort(dir, name, readConfig(['local']).local.ports[name]);
};

const withDataDir = async <T>(options: EngineOptions, start: (dir: DataDir) => Promise<T>): Promise<T & Stoppable> => {
  const temporary = options.dataDir === undefined;
  const path = options.dataDir ?? mkdtempSync(join(tmpdir(), 'duban-'));
  const dir = await openDataDir(path, options.say ?? (() => {}), temporary);
  try {
    return { ...(await start(dir)), stop: () => dir.close() };
  } catch (error) {
    await dir.close();
    throw error;
  }
};
