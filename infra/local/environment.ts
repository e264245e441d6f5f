/** Stores the services' environment in the data directory, so that commands connect to the same engine. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Environment } from '@duban/runtime';
import { z } from 'zod';

const environment = z.record(z.string(), z.string());
const FILE_NAME = 'environment.json';

/** Only this user may read the file, which contains the password of the database. */
export const writeLocalEnvironment = (dataDir: string, values: Record<string, string>): void => {
  writeFileSync(join(dataDir, FILE_NAME), `${JSON.stringify(values, null, 2)}\n`, { mode: 0o600 });
};

/** The environment of the last start on this data directory; empty without a readable file. */
export const readLocalEnvironment = (dataDir: string): Environment => {
  try {
    return environment.parse(JSON.parse(readFileSync(join(dataDir, FILE_NAME), 'utf8')));
  } catch {
    return {};
  }
};
