/** Starts one real Postgres and one Temporal for a tier, on free ports and in temporary directories that are deleted afterwards. */
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

let stop = async (): Promise<void> => {};

export const setup = async (project: TestProject): Promise<void> => {
  const [postgres, temporal] = await Promise.all([
    startOnlyPostgres({ unsafeFast: true }),
    startOnlyTemporal({ inMemory: true }),
  ]);
  stop = async () => {
    await Promise.all([postgres.stop(), temporal.stop()]);
  };
  project.provide('postgresUrl', postgres.databaseUrl);
  project.provide('temporalAddress', temporal.temporalAddress);
};

export const teardown = (): Promise<void> => stop();
