/**
 * Starts one real Postgres and one Temporal, on free ports and in temporary directories that are deleted afterwards.
 * Projects that run in one process share them.
 */
import { startOnlyPostgres, startOnlyTemporal } from '@duban/local';
import type { TestProject } from 'vitest/node';

declare module 'vitest' {
  export interface ProvidedContext {
    /** The server's maintenance database; tests make their own with `freshDatabase`. */
    postgresUrl: string;
    /** `host:port`; tests make namespaces of their own with `startStack`. */
    temporalAddress: string;
  }
}

type Servers = {
  readonly postgresUrl: string;
  readonly temporalAddress: string;
  stop(): Promise<void>;
};

const startServers = async (): Promise<Servers> => {
  const [postgres, temporal] = await Promise.all([
    startOnlyPostgres({ unsafeFast: true }),
    startOnlyTemporal({ inMemory: true }),
  ]);
  return {
    postgresUrl: postgres.databaseUrl,
    temporalAddress: temporal.temporalAddress,
    stop: async () => {
      await Promise.all([postgres.stop(), temporal.stop()]);
    },
  };
};

// This module is loaded once a process, and its setup runs once a project.
let servers: Promise<Servers> | undefined;
let projects = 0;

/** Answers with what ends the project's use; the last one stops the servers. */
export const setup = async (project: TestProject): Promise<() => Promise<void>> => {
  projects += 1;
  servers ??= startServers();
  const { postgresUrl, temporalAddress, stop } = await servers;
  project.provide('postgresUrl', postgresUrl);
  project.provide('temporalAddress', temporalAddress);
  return async () => {
    projects -= 1;
    if (projects === 0) await stop();
  };
};
