/** Runs the `duban` command as a process of its own, for tests. */

import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { childEnvironment } from '@duban/runtime';

/** The program of the command `duban`. */
export const CLI_MAIN = join(import.meta.dirname, '../main.ts');

export type Outcome = {
  readonly ok: boolean;
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
};

/** `environment` says which engine it means. */
export const runDuban = (environment: Readonly<Record<string, string>>, args: readonly string[]): Promise<Outcome> =>
  new Promise((resolve) => {
    const env = childEnvironment(environment);
    const child = execFile(process.execPath, [CLI_MAIN, ...args], { env }, (error, out, err) =>
      resolve({ ok: error === null, code: child.exitCode, out, err }),
    );
  });
