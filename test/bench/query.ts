/** Benchmarks a read from end to end over HTTP against the same SQL by bare `pg` over a bare Node HTTP server. */

import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { Agent, request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { rebuild } from '@duban/projector';
import { createReads } from '@duban/read-models';
import { type Database, openDatabase } from '@duban/runtime';
import { requestContext, schema } from '@duban/schema';
import { planDirectory, readPlan } from '@duban/seeds';
import { endProcess, freePort, newIssuer, startProcess } from '@duban/testing/service-process';
import { execute, parse } from 'graphql';
import { Kysely, PostgresDialect } from 'kysely';
import { OPERATIONS } from './operations.ts';
import { fillLog } from './projection.ts';
import { type Contender, type Measured, measureSideBySide } from './slices.ts';

export type QueryFigures = {
  readonly operation: string;
  /** SQL statements for one answer. */
  readonly statements: number;
  readonly clients: number;
  readonly measured: readonly Measured[];
};

const SEED = 'zhongyuan-2023';
/** As `fillLog` names the first. */
const PLAN = SEED;
/** A plan's year with weekly reports. */
const EVENTS = 10_000;

type Options = { readonly seconds: number; readonly clientCounts: readonly number[] };

/** The database must be migrated and is used up. */
export async function* benchQuery(
  databaseUrl: string,
  { seconds, clientCounts }: Options,
): AsyncGenerator<QueryFigures> {
  await fill(databaseUrl);
  const folder = mkdtempSync(join(tmpdir(), 'duban-bench-'));
  const [first] = readPlan(planDirectory(SEED)).measures;
  const documents = Object.fromEntries(
    Object.entries(OPERATIONS).map(([name, document]) => [name, document(PLAN, first?.id ?? '')]),
  );
  const gateway = await openDatabase<unknown>(databaseUrl, { role: 'duban_gateway' });
  const statements = await statementsOf(gateway, documents);
  await gateway.close();
  const ours = await startOurs(folder, databaseUrl, documents);
  const bare = await startBare(folder, databaseUrl, statements);
  try {
    for (const [operation, query] of Object.entries(documents)) {
      for (const clients of clientCounts) {
        const agent = new Agent({ keepAlive: true, maxSockets: clients });
        const contenders: Contender[] = [
          { name: 'duban: persisted document', once: () => post(agent, ours, { documentId: operation }) },
          { name: 'duban: whole document', once: () => post(agent, ours, { query }) },
          { name: 'bare: the same SQL, rows as JSON', once: () => post(agent, bare, { documentId: operation }) },
        ];
        const measured = await measureSideBySide(contenders, { clients, seconds, rounds: 4 });
        agent.destroy();
        yield { operation, statements: statements[operation]?.length ?? 0, clients, measured };
      }
    }
  } finally {
    await Promise.all([endProcess(ours.process), endProcess(bare.process)]);
    rmSync(folder, { recursive: true, force: true });
  }
}

const fill = async (databaseUrl: string): Promise<void> => {
  const owner = await openDatabase(databaseUrl, { statementTimeout: 0 });
  await fillLog(owner.pool, EVENTS);
  await rebuild({ pool: owner.pool });
  await owner.pool.query('analyze');
  await owner.close();
};

type Statement = { readonly text: string; readonly values: readonly unknown[] };

/** The SQL statements of each operation once the caches are warm. */
const statementsOf = async ({ pool }: Database<unknown>, documents: Readonly<Record<string, string>>) => {
  const found: Record<string, Statement[]> = {};
  for (const [name, document] of Object.entries(documents)) {
    const statements: Statement[] = [];
    const db = new Kysely<unknown>({
      dialect: new PostgresDialect({ pool }),
      log: ({ query }) => {
        statements.push({ text: query.sql, values: query.parameters });
      },
    });
    const nobody = () => Promise.reject(new Error('A read gives no command'));
    const ports = {
      readsFor: () => createReads(db),
      changes: { waitFor: nobody, changes: async function* () {} },
      commands: { execute: nobody, executePlan: nobody, judge: nobody },
      now: Date.now,
      newId: () => '',
      papers: {
        keep: () => Promise.reject(new Error('no papers')),
        keepTemplate: () => Promise.reject(new Error('no papers')),
        file: async () => null,
        page: '',
      },
    };
    const identity = { subject: 'bench', role: 'auditor', unit: null, leader: null, plan: null } as const;
    const expiresAt = new Date(Date.now() + 3_600_000).toISOString();
    const caller = {
      identify: () => ({ ...identity, expiresAt }),
      whenOver: () => () => {},
    };
    for (let time = 0; time < 2; time += 1) {
      statements.length = 0;
      const contextValue = requestContext(ports, caller);
      const { errors } = await execute({ schema, document: parse(document), contextValue });
      if (errors) throw new AggregateError(errors, errors.map(String).join('\n'));
    }
    found[name] = statements;
  }
  return found;
};

type Target = { readonly process: ChildProcess; readonly port: number; readonly headers: Record<string, string> };

const startOurs = async (folder: string, databaseUrl: string, documents: object): Promise<Target> => {
  const { jwksFile, tokenFor } = await newIssuer(folder);
  const documentsFile = join(folder, 'documents.json');
  writeFileSync(documentsFile, JSON.stringify(documents));
  const port = await freePort();
  const process = await startProcess('graphql/gateway/main.ts', {
    DATABASE_URL: databaseUrl,
    // Nothing listens there, because reads do not need Temporal.
    TEMPORAL_ADDRESS: '127.0.0.1:1',
    DUBAN_HTTP_PORT: String(port),
    DUBAN_JWKS_FILE: jwksFile,
    DUBAN_DOCUMENTS_FILE: documentsFile,
    DUBAN_POINTS_PER_MINUTE: '0',
  });
  const token = await tokenFor({ subject: 'bench', role: 'auditor' });
  return { process, port, headers: { authorization: `Bearer ${token}` } };
};

const startBare = async (folder: string, databaseUrl: string, operations: object): Promise<Target> => {
  const told = join(folder, 'bare.json');
  writeFileSync(told, JSON.stringify({ databaseUrl, operations }));
  const child = fork(new URL('./bare-server.ts', import.meta.url), [told]);
  const [{ port }] = (await once(child, 'message')) as [{ port: number }];
  return { process: child, port, headers: {} };
};

/** Rejects unless the answer has the status 200 and data. */
const post = (agent: Agent, { port, headers }: Target, content: object): Promise<void> =>
  new Promise((resolve, reject) => {
    const body = JSON.stringify(content);
    const type = { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) };
    const asked = request(
      { agent, port, host: '127.0.0.1', path: '/graphql', method: 'POST', headers: { ...headers, ...type } },
      (response) => {
        const chunks: Buffer[] = [];
        response.on('data', (chunk) => chunks.push(chunk));
        response.on('end', () => {
          const text = Buffer.concat(chunks).toString();
          // An empty answer would be fast and make the figure worthless.
          if (response.statusCode === 200 && !/^{"(errors|data":{"plan":null)/.test(text)) resolve();
          else reject(new Error(`${response.statusCode}: ${text.slice(0, 500)}`));
        });
      },
    );
    asked.on('error', reject);
    asked.end(body);
  });
