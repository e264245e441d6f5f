/** The steps of `start`; a server that the environment names is checked, not started. */
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { createEventStore } from '@duban/event-store';
import { migrateToLatest } from '@duban/migrations';
import { type LoadOptions, loadPlan, openingClock, startReconcile } from '@duban/plan-loader';
import { demonstrationStanding, lostWorkflows, recoverPlan } from '@duban/recovery';
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

/** Returns the URL of the database. Throws `StartError` or `DatabaseUnreachableError`. */
export const database = (dir: DataDir, given: string | undefined): Promise<string> => {
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
};

export const schema = async (databaseUrl: string, say: Say): Promise<void> => {
  await step(
    'database schema',
    say,
    () => migrateToLatest(databaseUrl),
    (done) => (done.length === 0 ? 'up to date' : `up to date, migrations applied: ${done.length}`),
  );
};

/** Returns the address of the server, and the URL of its web page if it was started here. Throws `StartError`. */
export const temporal = (
  dir: DataDir,
  given: string | undefined,
  namespace: string,
): Promise<{ temporalAddress: string; uiUrl: string | undefined }> => {
  if (given === undefined) {
    const start = () => bringTemporal(dir, { ports: 'kept', ui: true });
    return step('Temporal', dir.say, start, ({ temporalAddress }) => temporalAddress);
  }
  return step('Temporal of TEMPORAL_ADDRESS', dir.say, async () => {
    await checkTemporal(given, namespace);
    return { temporalAddress: given, uiUrl: undefined };
  });
};

/** The services in the order of starting; they stop in the reverse order. */
const services = [
  { name: 'worker', entry: '../../services/worker/main.ts' },
  { name: 'projector', entry: '../../services/projector/main.ts' },
  { name: 'identity', entry: '../../services/identity/main.ts' },
  { name: 'gateway', entry: '../../graphql/gateway/main.ts' },
  { name: 'mailbox', entry: './mailbox/main.ts' },
  { name: 'notifier', entry: '../../services/notifier/main.ts' },
] as const;
export type ServiceName = (typeof services)[number]['name'];

/**
 * Starts all services in their order and waits for all of them; none needs another one to become ready.
 * Throws `StartError` with the last output of the one that fails.
 */
export const startServices = async (
  dir: DataDir,
  environment: Record<string, string>,
  without: readonly ServiceName[] = [],
): Promise<void> => {
  const wanted = services.filter(({ name }) => !without.includes(name));
  const starting = wanted.map(({ name, entry }) => {
    const file = fileURLToPath(new URL(entry, import.meta.url));
    const start = () => startService(dir, { name, entry: file, environment });
    return step(name, dir.say, start, (facts: ReadyFacts) => Object.values(facts).join(', '));
  });
  await Promise.all(starting);
};

/**
 * Loads a plan, unless all of its workflows are running; existing measures are not changed.
 * Returns the log position that includes everything that was loaded, 0 where nothing was.
 */
export const load = async (
  plan: Plan,
  { temporalAddress, namespace, say }: { temporalAddress: string; namespace: string; say: Say },
): Promise<number> => {
  let done = 0;
  const connection = await Connection.connect({ address: temporalAddress });
  const work = async () => {
    const client = new Client({ connection, namespace });
    await startReconcile(client, plan.id);
    // The plan's own workflow and one for each measure. Loading again is safe, but slow, so it is skipped here.
    const { count } = await client.workflow.count(
      `WorkflowId STARTS_WITH "${plan.id}/" AND ExecutionStatus = "Running"`,
    );
    if (count > plan.measures.length) {
      done = plan.measures.length;
      return 0;
    }
    const clock = openingClock(plan, Date.now());
    const onProgress = (issued: number) => {
      done = issued;
    };
    return (await loadPlan({ client, plan, clock, onProgress })).position;
  };
  try {
    return await step(() => `plan ${plan.id}, ${done}/${plan.measures.length} measures`, say, work);
  } finally {
    await connection.close();
  }
};

/**
 * Restarts from the log the workflows of all plans that Temporal has lost, and prints how many; nothing where none is.
 * Needs a running worker.
 */
export const recoverLost = async ({
  databaseUrl,
  temporalAddress,
  namespace,
  say,
}: {
  databaseUrl: string;
  temporalAddress: string;
  namespace: string;
  say: Say;
}): Promise<void> => {
  const connection = await Connection.connect({ address: temporalAddress });
  const log = await openDatabase(databaseUrl, { role: 'duban_projector', poolSize: 2, applicationName: 'duban start' });
  try {
    const client = new Client({ connection, namespace });
    const store = createEventStore(log.pool);
    for (const plan of await store.plans()) {
      // Its workflows are started when its past is complete.
      if ((await demonstrationStanding(store, plan)).kind === 'begun') continue;
      const lost = await lostWorkflows(client, store, plan);
      if (lost.length === 0) continue;
      const recover = () => recoverPlan(plan, { client, store });
      await step(
        `plan ${plan} (workflows lost: ${lost.length})`,
        say,
        recover,
        ({ started, restarted }) => `started again from the log: ${started.length + restarted.length}`,
      );
    }
  } finally {
    await log.close();
    await connection.close();
  }
};

/** Waits until a query shows the loaded plan, so that the printed commands work. Throws `StartError`. */
export const whenReadable = async (
  plan: Plan,
  position: number,
  { graphqlUrl, token, say }: { graphqlUrl: string; token: string; say: Say },
): Promise<void> => {
  const body = JSON.stringify({ query: `{ plan(id: "${plan.id}") { position } }` });
  const headers = { 'content-type': 'application/json', authorization: `Bearer ${token}` };
  const ask = async () => (await fetch(graphqlUrl, { method: 'POST', headers, body })).json();
  await step('first query', say, async () => {
    let answer: unknown;
    for (const deadline = Date.now() + 30_000; Date.now() < deadline; await sleep(100)) {
      // A crashed gateway is restarted meanwhile.
      answer = await ask().catch((error: unknown) => String(error));
      const read = shown.safeParse(answer);
      if (read.success && read.data.data.plan.position >= position) return;
    }
    const what = `The plan ${plan.id} is loaded, but queries do not show it. 计划已载入，但查询不到。`;
    const whatToDo = ['See the logs of projector and gateway in the directory logs below the data directory'];
    throw new StartError(what, whatToDo, { details: [`The last answer: ${JSON.stringify(answer)}`] });
  });
};

const shown = z.object({ data: z.object({ plan: z.object({ position: z.coerce.number() }) }) });

const hostOf = (url: string): string => {
  const { host, pathname } = new URL(url);
  return `${host}${pathname}`;
};
