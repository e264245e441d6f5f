import { get } from 'node:http';
import { createChangeFeed } from '@duban/read-models';
import { head, PLAN } from '@duban/schema/testing/plan';
import { describe, expect, onTestFinished, test } from 'vitest';
import { type Answer, openGateway } from '../testing/open-gateway.ts';
import { MAX_WAITING_PER_SLOT } from './concurrency-limiter.ts';
import { createShareLimiter } from './share-limiter.ts';

const QUERY = { query: '{ plans { key } }' };
const COMMAND = {
  query: `mutation { reportProgress(input: { measure: "Measure:${PLAN}/m1", text: "a", values: [] }, waitFor: ACCEPTED) { refusal { code } } }`,
};
/** These need neither the plans nor a workflow. */
const VIEWER = { query: '{ viewer { role } }' };
const NOWHERE = { query: COMMAND.query.replace('Measure:', 'Nothing:') };

/** A gateway whose queries and commands wait until `held` is resolved. */
const openHeld = async (edge: object) => {
  const held = Promise.withResolvers<void>();
  const started = { queries: 0, commands: 0 };
  const usual = await openGateway();
  const { ports, database } = usual.environment;
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
          started.queries += 1;
          await held.promise;
          return [];
        },
      }),
      commands: {
        ...ports.commands,
        execute: async () => {
          started.commands += 1;
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
  return { ...gateway, started, held };
};

describe('requests beyond the concurrency limit', () => {
  test.each([
    ['queries', QUERY, NOWHERE, { queriesAtOnce: 2 }],
    ['commands', COMMAND, VIEWER, { commandsAtOnce: 2 }],
  ] as const)(
    '%s: some wait, the rest are refused at once with a Retry-After, and the queue drains afterwards',
    async (kind, body, other, edge) => {
      const { post, started, held } = await openHeld(edge);
      const served = Array.from({ length: 2 }, () => post(body));
      await expect.poll(() => started[kind]).toBe(2);
      const waiting = Array.from({ length: 2 * MAX_WAITING_PER_SLOT }, () => post(body));
      // Each is queued by now.
      await new Promise((resolve) => setTimeout(resolve, 200));
      // The second text is new to the gateway, which refuses it after it has parsed it.
      for (const query of [body.query, `${body.query} # new`]) {
        const began = performance.now();
        const refused = await post({ query }, { origin: 'https://a.example' });
        expect(performance.now() - began).toBeLessThan(500);
        expect([refused.status, refused.headers.get('retry-after')]).toEqual([503, '1']);
        expect(refused.headers.get('access-control-allow-origin')).toBe('https://a.example');
        expect(refused.headers.get('access-control-expose-headers')).toContain('retry-after');
        expect((await refused.json()) as Answer).toEqual({
          errors: [
            {
              message: expect.stringContaining(kind === 'queries' ? '同时查询过多' : '本命令未执行'),
              extensions: {
                code: 'OVERLOADED',
                retryAfter: 1,
                messages: { zh: expect.stringContaining('稍后再试'), en: expect.stringContaining('try again later') },
                requestId: refused.headers.get('x-request-id'),
              },
            },
          ],
        });
      }
      // The other kind has its own limit.
      expect((await post(other)).status).toBe(200);
      held.resolve();
      const answers = await Promise.all([...served, ...waiting]);
      expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 200));
      expect(started[kind]).toBe(2 + 2 * MAX_WAITING_PER_SLOT);
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
  test('are limited in number, and a slot is free again as soon as a subscriber leaves', async () => {
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

  test('of one subject are limited to a share, and each slot is given back once', () => {
    const subscriptions = createShareLimiter(5, 2);
    const leave = subscriptions.enter('li');
    subscriptions.enter('li');
    expect(subscriptions.enter('li')).toBe('too many of one subject');
    for (const name of ['wang', 'zhao', 'qian']) expect(subscriptions.enter(name)).toBeTypeOf('function');
    expect(subscriptions.enter('sun')).toBe('too many');
    if (typeof leave === 'function') {
      leave();
      leave();
    }
    expect(subscriptions.inside).toBe(4);
    expect(subscriptions.enter('li')).toBeTypeOf('function');
    expect(subscriptions.enter('li')).toBe('too many of one subject');
  });
});
