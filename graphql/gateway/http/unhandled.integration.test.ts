import { ASKING, openGuarded } from '@duban/schema/testing/guarded';
import { PLAN } from '@duban/schema/testing/plan';
import type { World } from '@duban/schema/testing/world';
import { pino } from 'pino';
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest';
import { createAccessRecord } from '../audit/access-record.ts';
import { authenticateAs } from '../testing/asking.ts';
import { type Gateway, startGateway } from './server.ts';

const log = pino({ level: 'silent' });
let world: World;
let gateway: Gateway;
beforeAll(async () => {
  world = await openGuarded();
  gateway = await startGateway({
    ports: world.ports,
    authenticate: authenticateAs(ASKING),
    record: createAccessRecord(world.database, { log }),
    graphiql: false,
    host: '127.0.0.1',
    port: 0,
    log,
    health: () => Promise.reject(new Error('Not asked here')),
  });
});
afterAll(async () => {
  await gateway.stop();
  await world.close();
});

test('an error in one item of a list and a refusal in the next end the question, not the process', async () => {
  const unhandled: unknown[] = [];
  const hear = (error: unknown) => unhandled.push(error);
  process.on('unhandledRejection', hear);
  onTestFinished(() => {
    process.off('unhandledRejection', hear);
  });
  // The caller's own unit is read with a page that cannot be; the to-do lists of all others are closed.
  const query = `{ plan(id: "${PLAN}") { units { key toDo(last: 0) { nodes { reason } } } } }`;
  for (const as of Object.keys(ASKING)) {
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
