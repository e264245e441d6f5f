/** Gives each test its own database: migrated once per run, then copied in a few milliseconds. */
import { randomBytes } from 'node:crypto';
import { migrateToLatest } from '@duban/migrations';
import pg from 'pg';
import { inject } from 'vitest';

export type FreshDatabase = {
  /** Its user owns everything in it; `openDatabase(url, { role })` becomes a service. */
  url: string;
  drop(): Promise<void>;
};

/** Makes an empty, migrated database on the run's shared server. Drop it at the end, which disconnects every client. */
export const freshDatabase = (): Promise<FreshDatabase> => fresh(TEMPLATE);

/** Makes an empty database without any migration. */
export const bareDatabase = (): Promise<FreshDatabase> => fresh('template1');

const TEMPLATE = 'duban_test_template';

const fresh = async (template: string): Promise<FreshDatabase> => {
  const name = `duban_test_${randomBytes(6).toString('hex')}`;
  await onServer(async (server) => {
    if (template === TEMPLATE) await ensureTemplate(server);
    await server.query(`create database ${name} template ${template}`);
  });
  const drop = () =>
    onServer(async (server) => {
      await server.query(`drop database if exists ${name} with (force)`);
    });
  return { url: urlOf(name), drop };
};

/** Test files run side by side: the first makes the template, the others wait for it; the lock ends with the connection. */
const ensureTemplate = async (server: pg.Client): Promise<void> => {
  await server.query('select pg_advisory_lock(1)');
  const found = await server.query('select from pg_database where datname = $1', [TEMPLATE]);
  if (found.rowCount === 0) {
    const unfinished = `${TEMPLATE}_unfinished`;
    await server.query(`drop database if exists ${unfinished} with (force)`);
    await server.query(`create database ${unfinished} template template1`);
    await migrateToLatest(urlOf(unfinished));
    await server.query(`alter database ${unfinished} rename to ${TEMPLATE}`);
  }
};

const onServer = async (work: (server: pg.Client) => Promise<void>): Promise<void> => {
  const server = new pg.Client({ connectionString: inject('postgresUrl') });
  await server.connect();
  try {
    await work(server);
  } finally {
    await server.end();
  }
};

const urlOf = (name: string): string => {
  const url = new URL(inject('postgresUrl'));
  url.pathname = `/${name}`;
  return url.href;
};
