/** Starts all of Duban in a temporary directory on free ports, for rehearsals and tests. */
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { migrateToLatest } from '@duban/migrations';
import { environmentWith, readConfig } from '@duban/runtime';
import { openDataDir } from './data-dir.ts';
import { bringPostgres, bringTemporal, type Engine } from './engine.ts';
import { ensureKeys } from './keys.ts';
import { anyFreePort } from './ports.ts';
import type { Say } from './progress.ts';
import { type ServiceName, startServices } from './steps.ts';

export type Whole = Omit<Engine, 'uiUrl'> & {
  /** Its temporary data directory: logs, keys, `state.json`. */
  readonly path: string;
  readonly namespace: string;
  readonly graphqlUrl: string;
  /** The environment of the services, for commands that connect to this instance. */
  readonly environment: Readonly<Record<string, string>>;
  /** Issuer and audience of its tokens. */
  readonly authority: { readonly issuer: string; readonly audience: string };
  /** Ends everything at once, without waiting. */
  kill(): void;
};

export type WholeOptions = {
  readonly say?: Say;
  /** Services that are not started. */
  readonly without?: readonly ServiceName[];
  /** A running Temporal server to use, such as the time-skipping test server. */
  readonly temporalAddress?: string;
  /** For runs whose data need not survive a power failure, nor the end of the Temporal process. */
  readonly unsafeFast?: boolean;
};

/** Does not touch the user's own data directory. Throws `StartError`, and then leaves nothing running. */
export const startWhole = async (options: WholeOptions): Promise<Whole> => {
  const { say = () => {}, without = [], unsafeFast = false } = options;
  const dir = await openDataDir(mkdtempSync(join(tmpdir(), 'duban-')), say, true);
  try {
    const databaseUrl = await bringPostgres(dir, { unsafeFast });
    await migrateToLatest(databaseUrl);
    const temporalAddress =
      options.temporalAddress ?? (await bringTemporal(dir, { inMemory: unsafeFast })).temporalAddress;
    const gatewayUrl = `http://127.0.0.1:${await anyFreePort()}`;
    const smtpPort = await anyFreePort();
    const environment = {
      DATABASE_URL: databaseUrl,
      TEMPORAL_ADDRESS: temporalAddress,
      TEMPORAL_NAMESPACE: 'default',
      DUBAN_DATA_DIR: dir.path,
      DUBAN_HTTP_PORT: new URL(gatewayUrl).port,
      DUBAN_PUBLIC_URL: gatewayUrl,
      // No rate limit, because a rehearsal sends a day's requests in a second.
      DUBAN_POINTS_PER_MINUTE: '0',
      DUBAN_SMTP_PORT: String(smtpPort),
      DUBAN_SMTP_URL: `smtp://127.0.0.1:${smtpPort}`,
      DUBAN_MAILBOX_PORT: String(await anyFreePort()),
      DUBAN_JWKS_FILE: await ensureKeys(dir.path),
    };
    await startServices(dir, environment, [...without, 'identity']);
    const { issuer, audience } = readConfig(['tokens'], environmentWith(environment)).tokens;
    return {
      path: dir.path,
      databaseUrl,
      temporalAddress,
      namespace: environment.TEMPORAL_NAMESPACE,
      graphqlUrl: `${gatewayUrl}/graphql`,
      environment,
      authority: { issuer, audience },
      stop: () => dir.close(),
      kill: () => dir.kill(),
    };
  } catch (error) {
    await dir.close();
    throw error;
  }
};
