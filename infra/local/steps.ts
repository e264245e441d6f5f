/** The steps of `start`, each on top of the one before; what the environment already provides is checked, not started. */
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { migrateToLatest } from '@duban/migrations';
import { type LoadOptions, loadPlan, openingClock } from '@duban/plan-loader';
import { openDatabase, type ReadyFacts } from '@duban/runtime';
import { Client, Connection } from '@temporalio/client';
import { z } from 'zod';
import type { DataDir } from './data-dir.ts';
import { bringPostgres, bringTemporal } from './engine.ts';
import { type Say, step } from './progress.ts';
import { StartError } from './start-error.ts';
import { startService } from './supervisor.ts';
import { checkTemporal } from './temporal.ts';

/** A plan as it is loaded. */
export type Plan = LoadOptions['plan'];

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

/** Loads a plan; what is there already stays as it is. Answers with the position of the log that holds all of it. */
export async function load(
  plan: Plan,
  { temporalAddress, namespace, say }: { temporalAddress: string; namespace: string; say: Say },
): Promise<number> {
  let done = 0;
  const connection = await Connection.connect({ address: temporalAddress });
  const work = () => {
    const client = new Client({ connection, namespace });
    const clock = openingClock(plan, Date.now());
    const onProgress = (issued: number) => {
      done = issued;
    };
    return loadPlan({ client, plan, clock, onProgress });
  };
  try {
    const { position } = await step(() => `plan ${plan.id}, ${done}/${plan.measures.length} measures`, say, work);
    return position;
  } finally {
    await connection.close();
  }
}

/** Waits until a query shows what was loaded: from here on the printed commands work. */
export async function whenReadable(
  plan: Plan,
  position: number,
  { graphqlUrl, token, say }: { graphqlUrl: string; token: string; say: Say },
): Promise<void> {
  const body = JSON.stringify({ query: `{ plan(id: "${plan.id}") { position } }` });
  const headers = { 'content-type': 'application/json', authorization: `Bearer ${token}` };
  await step('first query', say, async () => {
    const deadline = Date.now() + 60_000;
    for (let answer = ''; Date.now() < deadline; await sleep(100)) {
      answer = await (await fetch(graphqlUrl, { method: 'POST', headers, body })).text();
      const read = shown.safeParse(JSON.parse(answer));
      if (read.success && Number(read.data.data.plan.position) >= position) return;
    }
    throw new StartError(`The plan ${plan.id} is loaded, but queries do not show it. 计划已载入，但查询不到。`, [
      'See the logs of projector and gateway in the directory logs below the data directory',
    ]);
  });
}

const shown = z.object({
  data: z.object({ plan: z.object({ position: z.union([z.string(), z.number()]) }) }),
});

function hostOf(url: string): string {
  const { host, pathname } = new URL(url);
  return `${host}${pathname}`;
}
