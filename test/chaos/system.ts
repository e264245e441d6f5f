/** The whole of Duban for a bad day: two workers, two gateways, a projector, each on wires of its own to Postgres and Temporal. */

import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { TokenSubject } from '@duban/auth';
import { readState, startEngine } from '@duban/local';
import { migrateToLatest } from '@duban/migrations';
import { freePort, newIssuer } from '@duban/testing/service-process';
import { type KeptService, keepService } from './kept-service.ts';
import { startProxy, type Tunnel } from './proxy.ts';
import { mountVolume, type Volume } from './volume.ts';

export const SERVICES = ['worker-a', 'worker-b', 'gateway-a', 'gateway-b', 'projector'] as const;
export const TARGETS = [...SERVICES, 'temporal', 'postgres'] as const;
export type Target = (typeof TARGETS)[number];

/** Something that can be killed and comes back by itself. */
export type Victim = {
  readonly name: Target;
  pid(): number | undefined;
  ready(): boolean;
  /** Asks it to stop in order. */
  readonly stopSignal: NodeJS.Signals;
};

export type Wire = {
  readonly from: (typeof SERVICES)[number];
  readonly to: 'postgres' | 'temporal';
  readonly proxy: Tunnel;
};

export type System = {
  /** Its data directory, with the logs. */
  readonly path: string;
  /** Past the proxies, for the checker's own eyes. */
  readonly databaseUrl: string;
  readonly temporalAddress: string;
  /** GraphQL of each gateway. */
  readonly gateways: readonly string[];
  readonly victims: readonly Victim[];
  readonly wires: readonly Wire[];
  /** The disk of all data; null where it is everybody's. */
  readonly volume: Volume | null;
  failedStarts(): number;
  tokenFor(subject: TokenSubject): Promise<string>;
  /** Ends everything; the directory stays where somebody has to look into it. */
  stop(keep: boolean): Promise<void>;
};

const ENTRIES = {
  worker: 'services/worker/main.ts',
  gateway: 'graphql/gateway/main.ts',
  projector: 'services/projector/main.ts',
} as const;

/** Seconds for which tokens are good: longer than any run. */
const TOKEN_SECONDS = 86_400;

/** What is committed is on the disk before it is acknowledged, in Postgres as in production; Temporal keeps a file too. */
export const startSystem = async (say: (line: string) => void): Promise<System> => {
  const path = await mkdtemp(join(tmpdir(), 'duban-chaos-'));
  const volume = await mountVolume(path);
  const services = new Map<(typeof SERVICES)[number], KeptService>();
  const wires: Wire[] = [];
  const engine = await startEngine({ dataDir: path }).catch(async (error: unknown) => {
    await volume?.remove();
    throw error;
  });
  const stop = async (keep: boolean): Promise<void> => {
    await Promise.all([...services.values()].map((service) => service.stop()));
    await Promise.all(wires.map(({ proxy }) => proxy.close()));
    await engine.stop();
    if (keep) return;
    await volume?.remove();
    await rm(path, { recursive: true, force: true });
  };
  try {
    const { databaseUrl, temporalAddress } = engine;
    await migrateToLatest(databaseUrl);
    const issuer = await newIssuer(path, TOKEN_SECONDS);
    const wire = async (from: Wire['from'], to: Wire['to'], port: number): Promise<number> => {
      const proxy = await startProxy(port);
      wires.push({ from, to, proxy });
      return proxy.port;
    };
    const gateways: string[] = [];
    for (const name of SERVICES) {
      const kind = name.startsWith('worker') ? 'worker' : name.startsWith('gateway') ? 'gateway' : 'projector';
      const own = new URL(databaseUrl);
      own.port = String(await wire(name, 'postgres', Number(own.port)));
      const environment: Record<string, string> = {
        DATABASE_URL: own.href,
        DUBAN_DATA_DIR: path,
        DUBAN_JWKS_FILE: issuer.jwksFile,
        DUBAN_POINTS_PER_MINUTE: '0',
        LOG_LEVEL: 'warn',
      };
      if (kind !== 'projector') {
        const port = await wire(name, 'temporal', Number(temporalAddress.split(':')[1]));
        environment.TEMPORAL_ADDRESS = `127.0.0.1:${port}`;
      }
      if (kind === 'gateway') {
        environment.DUBAN_HTTP_PORT = String(await freePort());
        gateways.push(`http://127.0.0.1:${environment.DUBAN_HTTP_PORT}/graphql`);
      }
      const logFile = join(path, 'logs', `${name}.log`);
      const service = keepService({ name, entry: ENTRIES[kind], environment, logFile });
      services.set(name, service);
      // One after the other: the first worker makes the bundle that both run.
      await until(() => service.ready(), 120_000, `${name} is not ready: see ${logFile}`);
      say(`  ✓ ${name}`);
    }
    const victims: Victim[] = [...services].map(([name, { pid, ready }]) => ({
      name,
      pid,
      ready,
      stopSignal: 'SIGTERM',
    }));
    for (const [name, stopSignal] of [
      ['temporal', 'SIGTERM'],
      ['postgres', 'SIGINT'],
    ] as const)
      victims.push({
        name,
        pid: () => readState(path).processes[name]?.pid,
        ready: () => readState(path).processes[name]?.ready ?? false,
        stopSignal,
      });
    return {
      path,
      databaseUrl,
      temporalAddress,
      gateways,
      victims,
      wires,
      volume,
      failedStarts: () => [...services.values()].reduce((sum, { failures }) => sum + failures(), 0),
      tokenFor: issuer.tokenFor,
      stop,
    };
  } catch (error) {
    await stop(false);
    throw error;
  }
};

/** @throws Error with `otherwise` when it does not become true in so many milliseconds. */
export const until = async (isTrue: () => boolean, ms: number, otherwise: string): Promise<void> => {
  for (const givenUp = performance.now() + ms; !isTrue(); await sleep(20))
    if (performance.now() > givenUp) throw new Error(otherwise);
};
