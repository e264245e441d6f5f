import type { TestEnvironment } from '@duban/schema/testing/environment';
import { PLAN } from '@duban/schema/testing/plan';
import { CALLERS, openRestrictedPlan } from '@duban/schema/testing/restricted-plan';
import { pino } from 'pino';
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest';
import { createAccessRecord } from '../audit/access-record.ts';
import { authenticateAs } from '../testing/open-gateway.ts';
import { type Gateway, startGateway } from './server.ts';

const log = pino({ level: 'silent' });
let environment: TestEnvironment;
let gateway: Gateway;
beforeAll(async () => {
  environment = await openRestrictedPlan();
  gateway = await startGateway({
    ports: environment.ports,
    authenticate: authenticateAs(CALLERS),
    record: createAccessRecord(environment.database, { log }),
    graphiql: false,
    host: '127.0.0.1',
    port: 0,
    log,
    health: () => Promise.reject(new Error('This test does not call health')),
  });
});
afterAll(async () => {
  await gateway.stop();
  await environment.close();
});

test('an error in one list item and a refusal in the next fail the query, not the process', async () => {
  const unhandled: unknown[] = [];
  const collect = (error: unknown) => unhandled.push(error);
  process.on('unhandledRejection', collect);
  onTestFinished(() => {
    process.off('unhandledRejection', collect);
  });
  // The caller's own unit is read with an invalid page size; the to-do lists of all other units are forbidden.
  const query = `{ plan(id: "${PLAN}") { units { key toDo(last: 0) { nodes { reason } } } } }`;
  for (const as of Object.keys(CALLERS)) {
    const response = await fetch(`http://127.0.0.1:${gateway.port}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${as}` },
      body: JSON.stringify({ query }),
    });
    expect(await response.json()).toMatchObject({ errors: [{}] });
  }
  await new Promise((resolve) => setTimeout(resolve, 50));
  expect(unhandled).toEqual([]);
});
