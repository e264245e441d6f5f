/** Runs a small plan as in production: Postgres, Temporal, worker, projector, notifier with a mail server, and gateway. */

import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Clock, type MeasureDefinition, type PlanDefinition, SYSTEM } from '@duban/domain';
import { createEventStore } from '@duban/event-store';
import { openAttachedFiles, openFileStores } from '@duban/files';
import { createAccessRecord, createCommandBus, createLoadPlan, openPaperOffice, startGateway } from '@duban/gateway';
import { LOCAL_CONTACTS, startNotifier } from '@duban/notifier';
import { openMailServer } from '@duban/notifier/testing/servers';
import { loadPlan, openingClock, setClock } from '@duban/plan-loader';
import { runProjector } from '@duban/projector';
import { createChangeFeed, createReaders } from '@duban/read-models';
import { type Database, type DatabaseRole, openDatabase } from '@duban/runtime';
import type { Identity } from '@duban/schema';
import { planDirectory, readPlan } from '@duban/seeds';
import { startStack } from '@duban/testing/stack';
import { pino } from 'pino';

const silent = pino({ level: 'silent' });

const copyOf = (measure: MeasureDefinition, number: number): MeasureDefinition => {
  const named = (id: string) => `${id}-${number}`;
  return {
    ...measure,
    id: named(measure.id),
    code: `${number}${measure.code}`,
    targets: measure.targets.map((target) => ({ ...target, id: named(target.id) })),
    milestones: measure.milestones.map((milestone) => ({
      ...milestone,
      expected: milestone.expected.map(({ target, value }) => ({ target: named(target), value })),
    })),
  };
};

/** The small county, with copies of its measures, and with every document that a plan can have drawn up. */
export const countyPlan = (copied: number): PlanDefinition => {
  const county = readPlan(planDirectory('qingshan-2024'));
  const { settings } = county.policies;
  const rhythm = {
    weeklyMeeting: { weekday: 5, at: '15:00' },
    monthlyBulletin: { at: '09:00' },
    quarterlyReview: { at: '10:00' },
  } as const;
  const copies = Array.from({ length: copied }, (_, index) =>
    county.measures.map((measure) => copyOf(measure, index + 1)),
  );
  return {
    ...county,
    measures: [...county.measures, ...copies.flat()],
    relations: [],
    policies: { ...county.policies, settings: { ...settings, rhythm } },
  };
};

/** Loaded beside the plan, because only the clock of a demonstration can be moved by a mutation. */
const demonstrationBeside = (plan: PlanDefinition): PlanDefinition => ({
  ...plan,
  id: `${plan.id}-demonstration`,
  demonstration: true,
  measures: plan.measures.slice(0, 1),
});

/** The authorization header itself holds the caller's claims. */
export const headerFor = (identity: Identity): string => Buffer.from(JSON.stringify(identity)).toString('base64url');

export const openLivingPlan = async (plan: PlanDefinition) => {
  const stack = await startStack();
  const opened: Database<unknown>[] = [];
  const open = async (role?: DatabaseRole, poolSize = 4) => {
    const database = await openDatabase<unknown>(stack.databaseUrl, { poolSize, ...(role && { role }) });
    opened.push(database);
    return database;
  };
  const stopping = new AbortController();
  const projector = await open('duban_projector');
  const projecting = runProjector({
    db: projector.kysely,
    store: createEventStore(projector.pool),
    signal: stopping.signal,
  });
  const mail = await openMailServer();
  const { pool } = await open('duban_notifier');
  const papersDirectory = await mkdtemp(join(tmpdir(), 'duban-papers-'));
  const stores = await openFileStores({ dir: papersDirectory });
  const office = openPaperOffice({ files: stores.papers, publicUrl: 'http://127.0.0.1:4000' });
  const notifier = await startNotifier({
    address: stack.temporalAddress,
    namespace: stack.namespace,
    pool,
    store: createEventStore(pool),
    contacts: LOCAL_CONTACTS,
    mail: { url: mail.url, from: '督办系统 <duban@localhost>' },
    // The worker keeps the letters that arise by themselves, the gateway all others.
    papers: { file: async (sha256) => (await office.papers.file(sha256)) ?? stack.office.file(sha256) },
    publicUrl: 'http://127.0.0.1:4000',
    retries: { firstMs: 50, longestMs: 200, giveUpMs: 5_000 },
  });
  const shown = await open('duban_gateway');
  const changes = createChangeFeed(shown, { log: silent });
  const readers = createReaders((await open('duban_reader', 8)).pool);
  const attached = openAttachedFiles({
    stores,
    pool: shown.pool,
    limits: { fileBytes: 1_000_000, dayBytes: 1_000_000_000 },
    scanner: null,
    log: silent,
  });
  const gateway = await startGateway({
    attached,
    ports: {
      readsFor: readers,
      changes,
      commands: createCommandBus(stack.client),
      now: Date.now,
      newId: randomUUID,
      papers: office.papers,
    },
    authenticate: async (header) => () => JSON.parse(Buffer.from(header ?? '', 'base64url').toString()) as Identity,
    record: createAccessRecord(shown, { log: silent }),
    health: () => Promise.reject(new Error('Health is not requested here')),
    graphiql: false,
    loadPlan: createLoadPlan(stack.client, { log: silent }),
    edge: { pointsPerMinute: 0, queryMs: 20_000 },
    host: '127.0.0.1',
    port: 0,
    log: silent,
  });
  let clock: Clock = openingClock(plan, Date.now());
  await loadPlan({ client: stack.client, plan, clock });
  const demonstration = demonstrationBeside(plan);
  await loadPlan({ client: stack.client, plan: demonstration, clock });
  const owner = await open();
  return {
    stack,
    plan,
    demonstration,
    owner: owner.pool,
    mails: mail.mails,
    url: `http://127.0.0.1:${gateway.port}/graphql`,
    get clock() {
      return clock;
    },
    /** Sets plan time, which goes on from there; deadlines that fell due meanwhile pass now. */
    async moveTo(at: string) {
      const sent = await setClock(
        stack.client,
        plan.id,
        { kind: 'rehearsal', rate: 1, at },
        SYSTEM,
        `clock/${randomUUID()}`,
      );
      if (!sent.ok) throw new Error(JSON.stringify(sent.refusal));
      clock = { kind: 'rehearsal', planEpoch: at, realEpoch: new Date().toISOString(), rate: 1 };
    },
    async close() {
      await gateway.stop();
      attached.close();
      await office.close();
      await rm(papersDirectory, { recursive: true, force: true });
      await notifier.stop();
      await mail.close();
      await changes.close();
      // Before the projector, for which an activity may be waiting.
      await stack.worker.stop();
      stopping.abort();
      await projecting;
      for (const database of opened) await database.close();
      await stack.stop();
    },
  };
};

export type LivingPlan = Awaited<ReturnType<typeof openLivingPlan>>;
