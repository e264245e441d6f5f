/** Loads the demonstration in a process of its own, for `start`; it reports to the process that started it. */

import { LOCAL_PLAN } from '@duban/local';
import { openDatabase, readConfig } from '@duban/runtime';
import { planDirectory, readPlan } from '@duban/seeds';
import { Client, Connection } from '@temporalio/client';
import { dropRecords } from './drop.ts';
import { loadDemonstration, type Progress } from './load.ts';
import { demonstrationId, demonstrationOf } from './story/demonstration-plan.ts';
import { DEMONSTRATION_SEED, DEMONSTRATION_UNTIL } from './story/story.ts';

/** What `start` receives; `outcome` is a sentence for its progress line. */
type Report = ({ readonly type: 'progress' } & Progress) | { readonly type: 'done'; readonly outcome: string };

/** Loads it even where a user has removed it. */
const FORCE = '--force';

const report = (message: Report): void => {
  process.send?.(message);
};

const wasDropped = async (databaseUrl: string, plan: string): Promise<string | null> => {
  const database = await openDatabase<unknown>(databaseUrl, { poolSize: 1, applicationName: 'duban demo' });
  try {
    const found = (await dropRecords(database)).find((one) => one.plan === plan);
    return found ? found.at.toISOString() : null;
  } finally {
    await database.close();
  }
};

const main = async (): Promise<string> => {
  const { database, temporal } = readConfig(['database', 'temporal']);
  const dropped = process.argv.includes(FORCE) ? null : await wasDropped(database.url, demonstrationId(LOCAL_PLAN));
  if (dropped) return `left out, for it was removed at ${dropped} (start --demo loads it again)`;
  const plan = demonstrationOf(readPlan(planDirectory(LOCAL_PLAN)));
  const connection = await Connection.connect({ address: temporal.address });
  try {
    const { kind, events } = await loadDemonstration({
      databaseUrl: database.url,
      client: new Client({ connection, namespace: temporal.namespace }),
      plan,
      seed: DEMONSTRATION_SEED,
      until: DEMONSTRATION_UNTIL,
      onProgress: (progress) => report({ type: 'progress', ...progress }),
    });
    const what = { loaded: 'loaded', continued: 'loaded to its end', complete: 'there already' }[kind];
    return `${what}, ${events} events`;
  } finally {
    await connection.close();
  }
};

process.on('disconnect', () => process.exit(1));
main().then(
  (outcome) => {
    report({ type: 'done', outcome });
    process.disconnect?.();
    process.exit(0);
  },
  (error: unknown) => {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exit(1);
  },
);
