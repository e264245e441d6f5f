/** Starts one real Postgres for a whole test run, on a free port and in a temporary directory that is deleted afterwards. */
import { startOnlyPostgres } from '@duban/local';
import type { TestProject } from 'vitest/node';

declare module 'vitest' {
  export interface ProvidedContext {
    /** The server's maintenance database; tests make their own with `freshDatabase`. */
    postgresUrl: string;
  }
}

let stop = async (): Promise<void> => {};

export const setup = async (project: TestProject): Promise<void> => {
  const postgres = await startOnlyPostgres({ unsafeFast: true });
  stop = postgres.stop;
  project.provide('postgresUrl', postgres.databaseUrl);
};

export const teardown = (): Promise<void> => stop();
