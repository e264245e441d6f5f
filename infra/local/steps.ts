/** The steps of `start`, each on top of the one before; what the environment already provides is checked, not started. */
import { fileURLToPath } from 'node:url';
import { migrateToLatest } from '@duban/migrations';
import { loadPlan, openingClock } from '@duban/plan-loader';
import { openDatabase, type ReadyFacts } from '@duban/runtime';
import { planDirectory, readPlan } from '@duban/seeds';
import { Client, Connection } from '@temporalio/client';
import type { DataDir } from './data-dir.ts';
import { bringPostgres, bringTemporal } from './engine.ts';
import { type Say, step } from './progress.ts';
import { startService } from './supervisor.ts';
import { checkTemporal } from './temporal.ts';

/** Answers with the URL of the database. Throws `StartError` or `DatabaseUnreachable`. */
export function database(dir: DataDir, given: string | undefined): Promise<string> {
  if (given === undefined) return step('Postgres', dir.say, () => bringPostgres(dir, { ports: 'kept' }), hostOf);
  return step(
    'Postgres of DATABASE_URL',
    dir.say,
    async () => {
      const probe = await openDatabase(given, { poolSize: 1, applicationName: 'duban start' });
      await probe.close();
      return given;
    },
    hostOf,
  );
}

export async function schema(databaseUrl: string, say: Say): Promise<void> {
  await step(
    'database schema',
    say,
    () => migrateToLatest(databaseUrl),
    (done) => (done.length === 0 ? 'up to date' : `${done.length} migrations applied`),
  );
}

/** Answers with the address of the server, and of its web page if it is ours. Throws `StartError`. */
export function temporal(
  dir: DataDir,
  given: string | undefined,
  namespace: string,
): Promise<{ temporalAddress: string; uiUrl: string | undefined }> {
  if (given === undefined) {
    const start = () => bringTemporal(dir, { ports: 'kept', ui: true });
    return step('Temporal', dir.say, start, ({ temporalAddress }) => temporalAddress);
  }
  return step('Temporal of TEMPORAL_ADDRESS', dir.say, async () => {
    await checkTemporal(given, namespace);
    return { temporalAddress: given, uiUrl: undefined };
  });
}

/** The services in the order of starting; they stop in the reverse order. */
const services = [
  { name: 'worker', entry: '../../services/worker/main.ts' },
  { name: 'projector', entry: '../../services/projector/main.ts' },
  { name: 'gateway', entry: '../../graphql/gateway/main.ts' },
];

/** Starts all services, one when the one before is ready. Throws `StartError` with the last words of the one that fails. */
export async function startServices(dir: DataDir, environment: Record<string, string>): Promise<void> {
  for (const { name, entry } of services) {
    const file = fileURLToPath(new URL(entry, import.meta.url));
    const start = () => startService(dir, { name, entry: file, environment });
    await step(name, dir.say, start, (facts: ReadyFacts) => Object.values(facts).join(', '));
  }
}

/** Loads a plan; what is there already stays as it is. Answers with the number of its measures. */
export async function plan(
  id: string,
  { temporalAddress, namespace, say }: { temporalAddress: string; namespace: string; say: Say },
): Promise<number> {
  let done = 0;
  let total = 0;
  const connection = await Connection.connect({ address: temporalAddress });
  const work = async () => {
    const definition = readPlan(planDirectory(id));
    const clock = openingClock(definition, Date.now());
    const client = new Client({ connection, namespace });
    const onProgress = (issued: number, all: number) => {
      [done, total] = [issued, all];
    };
    return loadPlan({ client, plan: definition, clock, onProgress });
  };
  try {
    const { measures } = await step(() => `plan ${id}${total > 0 ? ` ${done}/${total}` : ''}`, say, work);
    return measures;
  } finally {
    await connection.close();
  }
}

function hostOf(url: string): string {
  const { host, pathname } = new URL(url);
  return `${host}${pathname}`;
}
