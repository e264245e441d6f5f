import { setTimeout as sleep } from 'node:timers/promises';
import type { TokenSubject } from '@duban/auth';
import { leader as leaderActor, reporter as reporterActor } from '@duban/domain/testing';
import { openTestEnvironment, type TestEnvironment } from '@duban/schema/testing/environment';
import { numbered, PLAN } from '@duban/schema/testing/plan';
import type { FormattedExecutionResult } from 'graphql';
import type { Client } from 'graphql-ws';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { openSubscribedGateway, type SubscribedGateway } from '../testing/subscribers.ts';

let environment: TestEnvironment;
let following: SubscribedGateway;
beforeAll(async () => {
  environment = await openTestEnvironment();
  await environment.issue(numbered(1), numbered(2, { leadUnit: 'housing' }));
  following = await openSubscribedGateway(environment);
});
afterAll(async () => {
  await following.close();
  await environment.close();
});

const auditor: TokenSubject = { subject: 'zhou', role: 'auditor' };
const head: TokenSubject = { subject: 'li', role: 'unit-head', unit: 'science' };

type Data = { readonly measureChanged?: object; readonly inboxChanged?: object };
type Answer = FormattedExecutionResult<Data, Record<string, unknown>>;
const over = (client: Client, query: string): AsyncIterableIterator<Answer> => client.iterate({ query }) as never;
const next = async (answers: AsyncIterator<Answer>) => (await answers.next()).value;
const socketOf = async (subject: TokenSubject) => following.socketFor(await following.tokenFor(subject));
const report = (measure: number, text: string, actor = reporterActor) =>
  environment.execute(`measure-${measure}`, { type: 'reportProgress', values: [], text, asOf: null }, actor);
const housing = { ...reporterActor, unit: 'housing' };

describe('over a WebSocket', () => {
  test('a query is answered and a command is carried out', async () => {
    const client = await socketOf(head);
    expect(await next(over(client, '{ viewer { subject unitKey } }'))).toEqual({
      data: { viewer: { subject: 'li', unitKey: 'science' } },
      extensions: { cost: expect.objectContaining({ asked: 1 }) },
    });
    const acknowledge = `mutation { acknowledgeMeasure(input: { measure: "Measure:${PLAN}/measure-1" }) { refusal { code } measure { stage } } }`;
    expect(await next(over(client, acknowledge))).toEqual({
      data: { acknowledgeMeasure: { refusal: null, measure: { stage: 'ACKNOWLEDGED' } } },
      extensions: { cost: expect.any(Object) },
    });
  });

  test('a command with too deep or undeclared variables is refused and not carried out', async () => {
    const client = await socketOf(head);
    const query = 'mutation ($input: ReportProgressInput!) { reportProgress(input: $input) { receipt { position } } }';
    const input = { measure: `Measure:${PLAN}/measure-1`, text: '进展' };
    let deep: unknown[] = [];
    for (let depth = 0; depth < 3_000; depth += 1) deep = [deep];
    const before = environment.position;
    for (const variables of [{ input: { ...input, values: deep } }, { input, x: deep }]) {
      const answers = client.iterate({ query, variables });
      const { errors } = (await answers.next().then(
        ({ value }) => value,
        (errors) => ({ errors }),
      )) as Answer;
      expect(errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT', field: 'variables' } }]);
    }
    expect(environment.position).toBe(before);
  });

  test('a connection without a valid token is closed', async () => {
    const codes: number[] = [];
    for (const authorization of ['', 'Bearer nonsense', await following.tokenFor(auditor, -60)]) {
      const client = following.socketFor(authorization, (code) => codes.push(code));
      await expect(next(over(client, '{ viewer { role } }'))).rejects.toMatchObject({ code: 4401 });
    }
    expect(codes).toEqual([4401, 4401, 4401]);
  });

  test('an error has a code, both sentences and the connection’s id, as over HTTP', async () => {
    const client = await socketOf(auditor);
    const faultOf = async (query: string) => {
      const answers = over(client, query);
      const found = await answers.next().then(
        ({ value }) => (value as Answer).errors,
        (errors) => errors as Answer['errors'],
      );
      return found?.[0];
    };
    expect(await faultOf('{ nope }')).toMatchObject({
      extensions: { code: 'GRAPHQL_VALIDATION_FAILED', requestId: expect.stringMatching(/^[0-9a-f-]{36}$/) },
    });
    expect(await faultOf('{ plans {')).toMatchObject({ extensions: { code: 'GRAPHQL_PARSE_FAILED' } });
    expect(await faultOf(`{ plan(id: "${PLAN}") { measures(first: 0) { nodes { code } } } }`)).toMatchObject({
      extensions: {
        code: 'BAD_USER_INPUT',
        field: 'first',
        messages: { zh: expect.any(String), en: expect.any(String) },
      },
    });
    expect(await faultOf('subscription { planChanged(plan: "nowhere") { position } }')).toMatchObject({
      extensions: { code: 'BAD_USER_INPUT', field: 'plan' },
    });
    const deep = `{ plan(id: "${PLAN}") ${'{ measures(first: 100) { nodes { section '.repeat(6)}{ code }${' } } }'.repeat(6)} }`;
    expect(await faultOf(deep)).toMatchObject({ extensions: { code: 'BAD_USER_INPUT', limit: expect.any(Number) } });
  });
});

describe('a subscription over a WebSocket', () => {
  test('to a measure delivers only its changes, each once and in order, and resumes from a position', async () => {
    const client = await socketOf(auditor);
    const measure = `Measure:${PLAN}/measure-2`;
    const follow = (after: number) =>
      over(
        client,
        `subscription { measureChanged(measure: "${measure}", after: ${after}) { position type measure { code reportCount } } }`,
      );
    const start = environment.position;
    const changes = follow(start);
    const first = next(changes);
    await report(1, '与它无关');
    await report(2, '一', housing);
    await report(1, '仍无关');
    await report(2, '二', housing);
    // The first report also acknowledges the measure.
    const told = [await first, await next(changes), await next(changes)].map(({ data }) => data?.measureChanged);
    expect(told).toMatchObject([
      { type: 'MEASURE_ACKNOWLEDGED', measure: { code: '4.4-02', reportCount: 0 } },
      { type: 'PROGRESS_REPORTED', measure: { code: '4.4-02', reportCount: 1 } },
      { type: 'PROGRESS_REPORTED', measure: { code: '4.4-02', reportCount: 2 } },
    ]);
    await changes.return?.();
    const { position } = told[1] as unknown as { position: number };
    expect(await next(follow(position))).toMatchObject({ data: { measureChanged: told[2] } });
    const { errors } = (await next(
      over(client, 'subscription { measureChanged(measure: "Measure:x/y") { position } }'),
    ).catch((errors) => ({ errors }))) as Answer;
    expect(errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT', field: 'measure' } }]);
  });

  test('to an inbox delivers the notices of its owner alone', async () => {
    const client = await socketOf(head);
    const follow = (after: number) =>
      over(
        client,
        `subscription { inboxChanged(plan: "${PLAN}", after: ${after}) { position kind text recipient { key } measure { code } } }`,
      );
    const notices = follow(environment.position);
    const first = next(notices);
    await environment.execute('measure-2', { type: 'instruct', text: '给别人的', urgency: 'urgent' }, leaderActor);
    await environment.execute('measure-1', { type: 'instruct', text: '甲', urgency: 'urgent' }, leaderActor);
    await report(1, '这条不通知负责人');
    await environment.execute('measure-1', { type: 'instruct', text: '乙', urgency: 'urgent' }, leaderActor);
    const told = [await first, await next(notices)].map(({ data }) => data?.inboxChanged);
    expect(told).toMatchObject([
      { kind: 'INSTRUCTION', text: '甲', recipient: { key: 'unit-head@science' }, measure: { code: '4.4-01' } },
      { kind: 'INSTRUCTION', text: '乙' },
    ]);
    const { position } = told[0] as unknown as { position: number };
    expect(await next(follow(position))).toEqual({ data: { inboxChanged: told[1] } });
    const other = `subscription { inboxChanged(plan: "${PLAN}", recipient: "unit-head@housing") { position } }`;
    const { errors } = (await next(over(client, other)).catch((errors) => ({ errors }))) as Answer;
    expect(errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }]);
  });

  test('releases its feed at once when it completes or its client disconnects', async () => {
    const client = await socketOf(auditor);
    const before = following.subscribers.length;
    const open = () => following.subscribers.slice(before).filter((subscriber) => subscriber.open).length;
    const query = `subscription { planChanged(plan: "${PLAN}") { position } }`;
    const some = [over(client, query), over(client, query)];
    const waiting = Promise.allSettled(some.map((one) => one.next()));
    await expect.poll(open).toBe(2);
    await some[0]?.return?.();
    await expect.poll(open).toBe(1);
    client.terminate();
    await expect.poll(open).toBe(0);
    await waiting;
  });

  test('ends with an error when its token expires', async () => {
    const client = following.socketFor(await following.tokenFor(auditor, 2));
    const changes = over(client, `subscription { planChanged(plan: "${PLAN}") { position } }`);
    await expect(changes.next()).rejects.toMatchObject([{ extensions: { code: 'UNAUTHENTICATED' } }]);
  });

  test('completes when the server stops', async () => {
    const own = await openSubscribedGateway(environment);
    onTestFinished(() => own.close());
    const codes: number[] = [];
    const client = own.socketFor(await own.tokenFor(auditor), (code) => codes.push(code));
    const changes = over(client, `subscription { planChanged(plan: "${PLAN}", after: 0) { position } }`);
    expect(await next(changes)).toMatchObject({ data: { planChanged: { position: 1 } } });
    await own.stop();
    await expect.poll(() => codes).toEqual([1001]);
  });
});

describe('a subscriber that does not read', () => {
  const EVENTS = 400;
  const MOST = 150;
  /** Each change is some tens of kilobytes. */
  const HEAVY = `subscription { planChanged(plan: "${PLAN}", after: 0) { position plan { timeline(first: 100) { nodes {
    type occurredAt recordedAt commandId actor { subject role } ... on DeliveryFailed { recipient reason } } } } } }`;
  const failed = (attempt: number) => ({
    type: 'DeliveryFailed' as const,
    data: {
      dispatch: 'a',
      recipient: 'unit-head@housing' as const,
      channel: 'email' as const,
      attempt,
      reason: '无法连接'.repeat(40),
    },
  });

  const frame = (message: object): Buffer => {
    const payload = Buffer.from(JSON.stringify(message));
    const size = Buffer.alloc(4);
    size[0] = 0x81;
    size[1] = 0x80 | 126;
    size.writeUInt16BE(payload.length, 2);
    // A zero mask leaves the payload unchanged.
    return Buffer.concat([size, Buffer.alloc(4), payload]);
  };

  test.each(['server-sent events', 'a WebSocket'])(
    'over %s buffers no more than the network does and delays no other subscriber',
    async (way) => {
      const own = await openSubscribedGateway(environment);
      onTestFinished(() => own.close());
      if (environment.position < EVENTS)
        await environment.record('delivery/a', ...Array.from({ length: EVENTS }, (_, index) => failed(index + 1)));
      const authorization = await own.tokenFor(auditor);
      const body = JSON.stringify({ query: HEAVY });
      const slow =
        way === 'a WebSocket'
          ? own.unread(
              'GET /graphql HTTP/1.1\r\nhost: x\r\nconnection: upgrade\r\nupgrade: websocket\r\nsec-websocket-version: 13\r\n' +
                'sec-websocket-key: dGhlIHNhbXBsZSBub25jZQ==\r\nsec-websocket-protocol: graphql-transport-ws\r\n\r\n',
              frame({ type: 'connection_init', payload: { authorization } }),
            )
          : own.unread(
              `POST /graphql HTTP/1.1\r\nhost: x\r\naccept: text/event-stream\r\ncontent-type: application/json\r\n` +
                `authorization: ${authorization}\r\ncontent-length: ${Buffer.byteLength(body)}\r\n\r\n${body}`,
            );
      if (way === 'a WebSocket') {
        await sleep(200);
        slow.write(frame({ type: 'subscribe', id: '1', payload: { query: HEAVY } }));
      }
      await expect.poll(() => own.subscribers[0]?.taken ?? 0).toBeGreaterThan(5);
      // Other subscribers receive everything meanwhile.
      const client = own.socketFor(authorization);
      const fast = over(client, `subscription { planChanged(plan: "${PLAN}", after: 0) { position } }`);
      for (let position = 1; position <= EVENTS; position += 1)
        expect(await next(fast)).toEqual({ data: { planChanged: { position } } });
      let before = -1;
      while (before !== own.subscribers[0]?.taken) {
        before = own.subscribers[0]?.taken ?? 0;
        await sleep(700);
      }
      expect(own.subscribers[0]?.taken).toBeLessThan(MOST);
      slow.destroy();
      await expect.poll(() => own.subscribers[0]?.open).toBe(false);
    },
  );
});
