import { get } from 'node:http';
import { createChangeFeed } from '@duban/read-models';
import { head, PLAN } from '@duban/schema/testing/plan';
import { describe, expect, onTestFinished, test } from 'vitest';
import { type Answer, openGateway } from '../testing/asking.ts';
import { WAITING } from './concurrency-limiter.ts';
import { createShare } from './share.ts';

const QUERY = { query: '{ plans { key } }' };
const COMMAND = {
  query: `mutation { reportProgress(input: { measure: "Measure:${PLAN}/m1", text: "a", values: [] }, waitFor: ACCEPTED) { refusal { code } } }`,
};
/** These ask neither for plans nor a workflow. */
const VIEWER = { query: '{ viewer { role } }' };
const NOWHERE = { query: COMMAND.query.replace('Measure:', 'Nothing:') };

/** Queries and commands that end no earlier than they are let go. */
const openHeld = async (edge: object) => {
  const held = Promise.withResolvers<void>();
  const under = { queries: 0, commands: 0 };
  const usual = await openGateway();
  const { ports, database } = usual.world;
  const changes = createChangeFeed(database);
  const gateway = await openGateway({
    edge,
    authenticate: async () => () => head,
    ports: {
      ...ports,
      changes,
      readsFor: (reader) => ({
        ...ports.readsFor(reader),
        plans: async () => {
          under.queries += 1;
          await held.promise;
          return [];
        },
      }),
      commands: {
        ...ports.commands,
        execute: async () => {
          under.commands += 1;
          await held.promise;
          return { kind: 'done', place: { version: 1, position: 1 } };
        },
      },
    },
  });
  onTestFinished(async () => {
    held.resolve();
    await gateway.close();
    await changes.close();
    await usual.close();
  });
  return { ...gateway, under, held };
};

describe('more than can be served at once', () => {
  test.each([
    ['queries', QUERY, NOWHERE, { queriesAtOnce: 2 }],
    ['commands', COMMAND, VIEWER, { commandsAtOnce: 2 }],
  ] as const)(
    '%s: some wait, the others are told at once when to come back, and it is all over as soon as it is over',
    async (kind, body, other, edge) => {
      const { post, under, held } = await openHeld(edge);
      const served = Array.from({ length: 2 }, () => post(body));
      await expect.poll(() => under[kind]).toBe(2);
      const waiting = Array.from({ length: 2 * WAITING }, () => post(body));
      // Each has come as far as it can.
      await new Promise((resolve) => setTimeout(resolve, 200));
      const began = performance.now();
      const refused = await post(body);
      expect(performance.now() - began).toBeLessThan(500);
      expect([refused.status, refused.headers.get('retry-after')]).toEqual([503, '1']);
      expect((await refused.json()) as Answer).toMatchObject({
        errors: [
          {
            extensions: {
              code: 'OVERLOADED',
              retryAfter: 1,
              messages: { zh: expect.stringContaining('稍后再试'), en: expect.stringContaining('try again later') },
              requestId: expect.any(String),
            },
          },
        ],
      });
      // Of the other kind everything is free.
      expect((await post(other)).status).toBe(200);
      held.resolve();
      const answers = await Promise.all([...served, ...waiting]);
      expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 200));
      expect(under[kind]).toBe(2 + 2 * WAITING);
      expect((await post(body)).status).toBe(200);
    },
  );
});

const follow = (url: string) =>
  new Promise<{ status: number | undefined; retryAfter: string | undefined; text: string; leave(): void }>(
    (resolve) => {
      const query = encodeURIComponent(`subscription { planChanged(plan: "${PLAN}") { position } }`);
      const asked = get(`${url}?query=${query}`, { headers: { accept: 'text/event-stream' } }, (response) => {
        response.setEncoding('utf8').once('data', (text: string) => {
          const { statusCode: status, headers } = response;
          resolve({ status, retryAfter: headers['retry-after'], text, leave: () => asked.destroy() });
        });
        response.on('error', () => {});
      });
    },
  );

describe('subscriptions', () => {
  test('are so many, and a place is free again as soon as somebody leaves', async () => {
    const { url } = await openHeld({ subscriptions: 2 });
    const [first, second] = [await follow(url), await follow(url)];
    expect([first.status, second.status]).toEqual([200, 200]);
    const third = await follow(url);
    expect([third.status, third.retryAfter]).toEqual([503, '10']);
    third.leave();
    first.leave();
    await expect
      .poll(async () => {
        const again = await follow(url);
        again.leave();
        return again.status;
      })
      .toBe(200);
    second.leave();
  });

  test('of one subject take no place of another’s, and a place is given back once', () => {
    const followers = createShare(5, 2);
    const leave = followers.enter('li');
    followers.enter('li');
    expect(followers.enter('li')).toBe('too many of one subject');
    for (const name of ['wang', 'zhao', 'qian']) expect(followers.enter(name)).toBeTypeOf('function');
    expect(followers.enter('sun')).toBe('too many');
    if (typeof leave === 'function') {
      leave();
      leave();
    }
    expect(followers.inside).toBe(4);
    expect(followers.enter('li')).toBeTypeOf('function');
    expect(followers.enter('li')).toBe('too many of one subject');
  });
});
