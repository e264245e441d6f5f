/** What the running engine tells its services, kept in the data directory so that commands can reach the same engine. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Environment } from '@duban/runtime';
import { z } from 'zod';

const environment = z.record(z.string(), z.string());
const fileName = 'environment.json';

/** Only this user may read it: it holds the password of the database. */
export const writeLocalEnvironment = (dataDir: string, values: Record<string, string>): void => {
  writeFileSync(join(dataDir, fileName), `${JSON.stringify(values, null, 2)}\n`, { mode: 0o600 });
};

/** The environment of the last start on this data directory; empty when there was none. */
export const readLocalEnvironment = (dataDir: string): Environment => {
  try {
    return environment.parse(JSON.parse(readFileSync(join(dataDir, fileName), 'utf8')));
  } catch {
    return {};
  }
};
