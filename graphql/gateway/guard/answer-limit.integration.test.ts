import { reporter } from '@duban/domain/testing';
import { createChangeFeed } from '@duban/read-models';
import { numbered, PLAN } from '@duban/schema/testing/plan';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { WebSocket } from 'ws';
import { openGateway } from '../testing/open-gateway.ts';
import { MAX_ANSWER_BYTES } from './answer-limit.ts';

const TEXT = '进'.repeat(4_000);
const REPORTS = 100;
const UNITS = 2_000;
const names = (count: number, field: string) => Array.from({ length: count }, (_, n) => `a${n}: ${field}`).join(' ');
const measure = (id: string, fields: string) => `measure(id: "Measure:${PLAN}/${id}") { ${fields} }`;
/** A hundred long reports under eight aliases: ten megabytes at a fraction of the cost limit. */
const LONG = measure('measure-1', names(8, `reports(first: ${REPORTS}) { nodes { text } }`));

let gateway: Awaited<ReturnType<typeof openGateway>>;
let feed: ReturnType<typeof createChangeFeed>;
beforeAll(async () => {
  const first = await openGateway();
  const { environment } = first;
  feed = createChangeFeed(environment.database, { pollMs: 50 });
  // As could be written before lists had limits: the same unit two thousand times.
  const definition = numbered(2, { supportUnits: Array(UNITS).fill('education') });
  await environment.record('measure/measure-2', {
    type: 'MeasureIssued',
    data: { definition, acknowledgeBy: '2023-03-06' },
  });
  for (let report = 0; report < REPORTS; report += 1)
    await environment.execute('measure-1', { type: 'reportProgress', values: [], text: TEXT, asOf: null }, reporter);
  gateway = {
    ...(await openGateway({ ports: { ...environment.ports, changes: feed }, edge: { pointsPerMinute: 0 } })),
    environment,
    close: first.close,
  };
});
afterAll(async () => {
  await feed.close();
  await gateway.close();
});

const refusal = {
  code: 'ANSWER_TOO_LARGE',
  limit: MAX_ANSWER_BYTES,
  messages: { zh: expect.stringContaining('8兆字节') },
};

describe('an answer that exceeds the size limit', () => {
  test('is replaced by an error over HTTP, where the answers of a batch count together', async () => {
    const body = await (await gateway.post({ query: `{ ${LONG} }` })).text();
    expect(body.length).toBeLessThan(2_000);
    expect(JSON.parse(body)).toMatchObject({
      errors: [{ extensions: refusal }],
      extensions: { cost: { asked: expect.any(Number) } },
    });
    const half = { query: `{ ${measure('measure-1', names(4, `reports(first: ${REPORTS}) { nodes { text } }`))} }` };
    const batch = await (await gateway.post([half, half, half])).json();
    expect(batch).toMatchObject([
      { data: {} },
      { errors: [{ extensions: refusal }] },
      { errors: [{ extensions: refusal }] },
    ]);
  });

  test('says that the command was carried out, if it belongs to one', async () => {
    const reports = () => gateway.environment.recorded.filter(({ type }) => type === 'ProgressReported').length;
    const before = reports();
    const instruct = `mutation { reportProgress(input: { measure: "Measure:${PLAN}/measure-1", text: "x" }) { measure { ${names(8, `reports(first: ${REPORTS}) { nodes { text } }`)} } } }`;
    const asReporter = await openGateway({
      ports: gateway.environment.ports,
      authenticate: async () => () => ({
        subject: 'li',
        role: 'unit-reporter',
        unit: 'science',
        leader: null,
        plan: null,
        expiresAt: '2099-01-01T00:00:00.000Z',
      }),
    });
    expect(await asReporter.ask(instruct)).toMatchObject({
      errors: [{ extensions: { code: 'ANSWER_TOO_LARGE', messages: { zh: expect.stringContaining('命令已处理') } } }],
    });
    expect(reports()).toBe(before + 1);
    await asReporter.close();
  });

  test('is replaced by an error in a message of server-sent events and of a WebSocket', async () => {
    const query = `subscription { planChanged(plan: "${PLAN}", after: ${gateway.environment.position - 1}) { measure { ${names(8, `reports(first: ${REPORTS}) { nodes { text } }`)} } } }`;
    const response = await gateway.post({ query }, { accept: 'text/event-stream' });
    const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
    let said = '';
    while (!said.includes('ANSWER_TOO_LARGE') && said.length < 10_000) said += (await reader?.read())?.value ?? '';
    expect(said.length).toBeLessThan(2_000);
    await reader?.cancel();

    const socket = new WebSocket(gateway.url.replace('http', 'ws'), 'graphql-transport-ws');
    const messages: { type: string; payload?: unknown }[] = [];
    socket.on('message', (data) => messages.push(JSON.parse(String(data))));
    socket.on('open', () => socket.send('{"type":"connection_init"}'));
    await expect.poll(() => messages[0]?.type).toBe('connection_ack');
    socket.send(JSON.stringify({ type: 'subscribe', id: '1', payload: { query } }));
    await expect
      .poll(() => messages[1])
      .toMatchObject({ type: 'next', payload: { errors: [{ extensions: refusal }] } });
    socket.terminate();
  });
});

describe('many aliases of the longest lists', () => {
  test('are refused as soon as a list turns out longer than estimated', async () => {
    const unit = 'id key shortName name { zh en } posts { title { zh } }';
    const began = performance.now();
    const response = await gateway.post({
      query: `{ ${names(20, measure('measure-2', `supportUnits { ${unit} }`))} }`,
    });
    const body = await response.text();
    expect(body.length).toBeLessThan(MAX_ANSWER_BYTES);
    expect(JSON.parse(body)).toMatchObject({
      errors: expect.arrayContaining([
        expect.objectContaining({ extensions: expect.objectContaining({ code: 'BAD_USER_INPUT', limit: 20_000 }) }),
      ]),
    });
    expect(performance.now() - began).toBeLessThan(5_000);
  });

  test.each([
    [
      'units of the plan',
      `plan(id: "${PLAN}") { units { id key shortName name { zh en } posts { id title { zh en } } } }`,
    ],
    [
      'figures by unit',
      `plan(id: "${PLAN}") { overview { units { unit { id } leads { measures { byStage { stage } byLamp { measures } } } } } }`,
    ],
    ['support units', measure('measure-2', 'supportUnits { id name { zh en } }')],
    [
      'reports',
      measure('measure-1', `reports(first: ${REPORTS}) { nodes { text corrections { reason previousText } } }`),
    ],
  ])('are bounded: %s under 400 names answer within the size, or are refused', async (_, field) => {
    let waited = 0;
    const other = (async () => {
      await new Promise((resolve) => setTimeout(resolve, 20));
      const began = performance.now();
      expect((await gateway.post({ query: '{ viewer { role } }' })).status).toBe(200);
      waited = performance.now() - began;
    })();
    const body = await (await gateway.post({ query: `{ ${names(400, field)} }` })).text();
    await other;
    expect(body.length).toBeLessThan(MAX_ANSWER_BYTES + 10_000);
    expect(waited).toBeLessThan(3_000);
  });

  test('are answered where the list is longer than usual but within the limit', async () => {
    const { data } = await gateway.ask(`{ ${measure('measure-2', 'supportUnits { key }')} }`);
    expect(data).toMatchObject({ measure: { supportUnits: { length: UNITS } } });
  });
});
