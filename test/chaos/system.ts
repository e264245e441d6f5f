/** The system under test: two workers, two gateways and a projector, each with its own proxies to Postgres and Temporal. */

import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { TokenSubject } from '@duban/auth';
import { readState, startEngine } from '@duban/local';
import { migrateToLatest } from '@duban/migrations';
import { freePort, newIssuer } from '@duban/testing/service-process';
import { type FaultProxy, startProxy } from './proxy.ts';
import { type SupervisedService, superviseService } from './supervised-service.ts';
import { mountVolume, type Volume } from './volume.ts';

const SERVICES = ['worker-a', 'worker-b', 'gateway-a', 'gateway-b', 'projector'] as const;
export const TARGET_NAMES = [...SERVICES, 'temporal', 'postgres'] as const;
export type TargetName = (typeof TARGET_NAMES)[number];

/** A process that can be killed and is restarted by its supervisor. */
export type FaultTarget = {
  readonly name: TargetName;
  pid(): number | undefined;
  ready(): boolean;
  /** The signal for an orderly shutdown. */
  readonly stopSignal: NodeJS.Signals;
};

type Link = {
  readonly from: (typeof SERVICES)[number];
  readonly to: 'postgres' | 'temporal';
  readonly proxy: FaultProxy;
};

export type System = {
  /** The data directory, which holds the logs too. */
  readonly path: string;
  /** Without a proxy, for the checker. */
  readonly databaseUrl: string;
  readonly temporalAddress: string;
  /** GraphQL URL of each gateway. */
  readonly gateways: readonly string[];
  readonly targets: readonly FaultTarget[];
  readonly links: readonly Link[];
  /** The disk that holds all data; null where it is shared with other programs. */
  readonly volume: Volume | null;
  failedStarts(): number;
  tokenFor(subject: TokenSubject): Promise<string>;
  /** Stops everything; `keep` leaves the directory for an investigation. */
  stop(keep: boolean): Promise<void>;
};

const ENTRIES = {
  worker: 'services/worker/main.ts',
  gateway: 'graphql/gateway/main.ts',
  projector: 'services/projector/main.ts',
} as const;

/** How long tokens are valid: longer than any run. */
const TOKEN_LIFETIME_SECONDS = 86_400;

/** Postgres syncs each commit to the disk before it acknowledges it, as in production; Temporal keeps its data in a file too. */
export const startSystem = async (print: (line: string) => void): Promise<System> => {
  const path = await mkdtemp(join(tmpdir(), 'duban-chaos-'));
  const volume = await mountVolume(path);
  const services = new Map<(typeof SERVICES)[number], SupervisedService>();
  const links: Link[] = [];
  const engine = await startEngine({ dataDir: path }).catch(async (error: unknown) => {
    await volume?.remove();
    throw error;
  });
  const stop = async (keep: boolean): Promise<void> => {
    await Promise.all([...services.values()].map((service) => service.stop()));
    await Promise.all(links.map(({ proxy }) => proxy.close()));
    await engine.stop();
    if (keep) return;
    await volume?.remove();
    await rm(path, { recursive: true, force: true });
  };
  try {
    const { databaseUrl, temporalAddress } = engine;
    await migrateToLatest(databaseUrl);
    const issuer = await newIssuer(path, TOKEN_LIFETIME_SECONDS);
    const link = async (from: Link['from'], to: Link['to'], port: number): Promise<number> => {
      const proxy = await startProxy(port);
      links.push({ from, to, proxy });
      return proxy.port;
    };
    const gateways: string[] = [];
    for (const name of SERVICES) {
      const kind = name.startsWith('worker') ? 'worker' : name.startsWith('gateway') ? 'gateway' : 'projector';
      const own = new URL(databaseUrl);
      own.port = String(await link(name, 'postgres', Number(own.port)));
      const environment: Record<string, string> = {
        DATABASE_URL: own.href,
        DUBAN_DATA_DIR: path,
        DUBAN_JWKS_FILE: issuer.jwksFile,
        DUBAN_POINTS_PER_MINUTE: '0',
        LOG_LEVEL: 'warn',
      };
      if (kind !== 'projector') {
        const port = await link(name, 'temporal', Number(temporalAddress.split(':')[1]));
        environment.TEMPORAL_ADDRESS = `127.0.0.1:${port}`;
      }
      if (kind === 'gateway') {
        environment.DUBAN_HTTP_PORT = String(await freePort());
        gateways.push(`http://127.0.0.1:${environment.DUBAN_HTTP_PORT}/graphql`);
      }
      const logFile = join(path, 'logs', `${name}.log`);
      const service = superviseService({ name, entry: ENTRIES[kind], environment, logFile });
      services.set(name, service);
      // One after the other, because the first worker builds the bundle that both run.
      await until(() => service.ready(), 120_000, `${name} is not ready: see ${logFile}`);
      print(`  ✓ ${name}`);
    }
    const targets: FaultTarget[] = [...services].map(([name, { pid, ready }]) => ({
      name,
      pid,
      ready,
      stopSignal: 'SIGTERM',
    }));
    for (const [name, stopSignal] of [
      ['temporal', 'SIGTERM'],
      ['postgres', 'SIGINT'],
    ] as const)
      targets.push({
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
      targets,
      links,
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

/** @throws Error with the message `otherwise` when it does not become true within `ms` milliseconds. */
const until = async (isTrue: () => boolean, ms: number, otherwise: string): Promise<void> => {
  for (const deadline = performance.now() + ms; !isTrue(); await sleep(20))
    if (performance.now() > deadline) throw new Error(otherwise);
};
