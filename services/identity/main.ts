/** The entry point of the identity process: demo accounts, for installations without an issuer of their own. */

import { readFile } from 'node:fs/promises';
import { openDatabase, readConfig, runService } from '@duban/runtime';
import type { JWK } from 'jose';
import { readAccounts } from './accounts.ts';
import { createLoginRecord } from './login-record.ts';
import { openMemory } from './memory.ts';
import { startIdentity } from './server.ts';

runService('identity', async ({ log, onShutdown }) => {
  const { identity, database } = readConfig(['identity', 'database', 'log']);
  const db = await openDatabase<unknown>(database.url, {
    role: 'duban_gateway',
    applicationName: 'duban identity',
    poolSize: 1,
    log,
  });
  onShutdown('database', () => db.close());
  const memory = openMemory(identity.memoryFile);
  onShutdown('memory', () => memory.close());
  const server = await startIdentity({
    ...identity,
    accounts: await readAccounts(identity.accountsFile),
    privateJwk: JSON.parse(await readFile(identity.keyFile, 'utf8')) as JWK,
    adapter: memory.adapter,
    record: createLoginRecord(db, { log }),
    log,
  });
  onShutdown('server', () => server.stop());
  return { url: identity.issuer };
});
