import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { openGateway } from '@duban/gateway/testing/open-gateway';
import { type Identity, schema } from '@duban/schema';
import { auditor, head, leader, reporter, supervisor } from '@duban/schema/testing/plan';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { randomRequest } from './random-document.ts';
import { judge } from './verdict.ts';

/** `pnpm fuzz` asks for more. */
const RUNS = Number(process.env.DUBAN_FUZZ_RUNS ?? 600);
const TIMEOUT_MS = 60_000 + RUNS * 60;

const WHO: Readonly<Record<string, Identity>> = { auditor, head, leader, reporter, supervisor };
const names = Object.keys(WHO);

let gateway: Awaited<ReturnType<typeof openGateway>>;
const counts = new Map<string, number>();
beforeAll(async () => {
  gateway = await openGateway({
    edge: { pointsPerMinute: 0, queryMs: 20_000 },
    authenticate: async (name) => () => WHO[name ?? ''] ?? auditor,
  });
});
afterAll(async () => {
  await gateway.close();
  const total = [...counts.values()].reduce((sum, count) => sum + count, 0);
  const lines = [...counts].sort(([, a], [, b]) => b - a).map(([kind, count]) => `${kind} ${count}`);
  process.stdout.write(`\nfuzz: ${total} requests: ${lines.join(', ')}\n`);
});

type Sent = {
  readonly method: string;
  readonly path?: string;
  readonly headers: Record<string, string>;
  readonly body?: Uint8Array<ArrayBuffer> | string;
};

/** @throws Error that names what is wrong with the answer. */
const send = async ({ path = '', ...init }: Sent): Promise<void> => {
  const response = await fetch(`${gateway.url}${path}`, { ...init, redirect: 'manual' });
  const { kind, fault } = judge(response.status, response.headers.get('content-type'), await response.text());
  counts.set(kind, (counts.get(kind) ?? 0) + 1);
  if (fault !== null) throw new Error(fault);
};
const JSON_TYPE = { 'content-type': 'application/json' };
const tape = fc.array(fc.nat(1_000_000), { minLength: 5, maxLength: 120 });
const who = fc.constantFrom(...names);

/** Replaces, removes or inserts some bytes somewhere in the text. */
const damaged = (text: string, at: readonly (readonly [number, number, number])[]): Uint8Array<ArrayBuffer> => {
  let bytes: number[] = [...Buffer.from(text)];
  for (const [place, what, byte] of at) {
    const index = place % (bytes.length + 1);
    if (what === 0) bytes[index] = byte;
    else if (what === 1) bytes.splice(index, 1 + (byte % 9));
    else if (what === 2) bytes.splice(index, 0, byte);
    else if (what === 3) bytes = bytes.slice(0, index);
    else bytes = [...bytes.slice(0, index), ...bytes.slice(index, index + 40), ...bytes.slice(index)];
  }
  return Uint8Array.from(bytes);
};
const damage = fc.array(fc.tuple(fc.nat(100_000), fc.nat(4), fc.nat(255)), { minLength: 1, maxLength: 6 });

describe('the gateway under random input', () => {
  it('answers random operations made from the schema, with unexpected values, without an internal error', {
    timeout: TIMEOUT_MS,
  }, async () => {
    const asked = fc.asyncProperty(tape, who, (choices, authorization) =>
      send({
        method: 'POST',
        headers: { ...JSON_TYPE, authorization, accept: 'text/event-stream, application/json' },
        body: JSON.stringify(randomRequest(schema, choices)),
      }),
    );
    await fc.assert(asked, { numRuns: RUNS });
  });

  it('answers bytes that are almost a request without an internal error', { timeout: TIMEOUT_MS }, async () => {
    const asked = fc.asyncProperty(tape, damage, who, (choices, at, authorization) =>
      send({
        method: 'POST',
        headers: { ...JSON_TYPE, authorization },
        body: damaged(JSON.stringify(randomRequest(schema, choices)), at),
      }),
    );
    await fc.assert(asked, { numRuns: RUNS });
  });

  it('answers any JSON in place of a query, an operation id or variables without an internal error', {
    timeout: TIMEOUT_MS,
  }, async () => {
    const any = fc.jsonValue({ maxDepth: 3 });
    const body = fc.oneof(
      any,
      fc.record(
        { query: any, variables: any, operationName: any, extensions: any, documentId: any },
        { requiredKeys: [] },
      ),
      fc.array(any, { maxLength: 12 }),
      any.map((variables) => ({
        query: 'query ($f: MeasureFilter) { plan(id: "x") { measures(filter: $f) { totalCount } } }',
        variables: { f: variables },
      })),
    );
    const asked = fc.asyncProperty(body, (given) =>
      send({ method: 'POST', headers: JSON_TYPE, body: JSON.stringify(given) }),
    );
    await fc.assert(asked, { numRuns: RUNS });
  });

  it('answers any path, method and header without an internal error', { timeout: TIMEOUT_MS }, async () => {
    const text = fc.string({ unit: 'binary-ascii', maxLength: 60 }).map((value) => encodeURIComponent(value));
    const header = fc
      .string({ unit: fc.integer({ min: 32, max: 126 }).map((code) => String.fromCharCode(code)), maxLength: 80 })
      .map((value) => value.trim());
    const asked = fc.asyncProperty(
      fc.constantFrom('GET', 'POST', 'PUT', 'DELETE', 'OPTIONS', 'PATCH'),
      text,
      fc.record(
        { accept: header, 'content-type': header, authorization: header, origin: header, 'x-request-id': header },
        { requiredKeys: [] },
      ),
      (method, value, headers) =>
        send({
          method,
          path: `?query=${value}&variables=${value}&documentId=${value}`,
          headers,
          ...(method === 'POST' && { body: value }),
        }),
    );
    await fc.assert(asked, { numRuns: RUNS });
  });
});

describe('a hostile request', () => {
  const question = (query: string) => JSON.stringify({ query });
  const nested = (open: string, close: string, times: number) => `${open.repeat(times)}${close.repeat(times)}`;
  const hostile: Readonly<Record<string, string>> = {
    'a body of nine megabytes': question(`{ viewer { ${'role '.repeat(1_800_000)} } }`),
    'brackets in JSON without end': `{"query":"{__typename}","variables":${nested('[', ']', 200_000)}}`,
    'brackets in a document without end': question(`{ node(id: ${nested('[', ']', 100_000)}) { id } }`),
    'fields in fields without end': question(nested('{ plan ', '}', 100_000)),
    'a name of a megabyte': question(`{ ${'a'.repeat(900_000)} }`),
    'a text of a megabyte': question(`{ plan(id: "${'甲'.repeat(300_000)}") { key } }`),
    'thousands of operations': question('query A { __typename } '.repeat(1_200)),
    'fragments in a circle': question('{ ...A } fragment A on Query { ...B } fragment B on Query { ...A }'),
    'fragments of fragments': question(
      `{ ...F0 } ${Array.from({ length: 30 }, (_, n) => `fragment F${n} on Query { ${`...F${n + 1} `.repeat(30)} }`).join(' ')} fragment F30 on Query { __typename }`,
    ),
    'one field two thousand times': question(`{ ${'viewer { role } '.repeat(1_200)} }`),
    'directives without end': question(`{ __typename ${'@include(if: true) '.repeat(900)} }`),
    'a number without end': question(`{ plans(first: ${'9'.repeat(100_000)}) { key } }`),
    'a comment without end': question(`{ __typename } #${'x'.repeat(900_000)}`),
    'variables that are prototypes':
      '{"query":"{__typename}","variables":{"__proto__":{"a":1},"constructor":{"prototype":1}}}',
    'a list of hundreds of thousands': JSON.stringify({
      query: 'query ($ids: [ID!]!) { nodes(ids: $ids) { id } }',
      variables: { ids: Array.from({ length: 100_000 }, () => 'x') },
    }),
    'a search like a program': question(
      `{ plan(id: "qingshan-2024") { measures(filter: { search: "${'%_'.repeat(2_000)}" }) { totalCount } } }`,
    ),
  };

  it.each(Object.entries(hostile))('is refused quickly: %s', async (_name, body) => {
    const started = performance.now();
    await send({ method: 'POST', headers: JSON_TYPE, body });
    expect(performance.now() - started).toBeLessThan(3_000);
  });

  it('leaks no memory in a thousand repetitions', { timeout: TIMEOUT_MS }, async () => {
    setFlagsFromString('--expose-gc');
    const collect = runInNewContext('gc') as () => void;
    const rounds = async (count: number) => {
      for (let n = 0; n < count; n += 1) {
        const unique = `${n}-${Math.random()}`;
        await Promise.all([
          send({ method: 'POST', headers: JSON_TYPE, body: question(`{ plan(id: "${unique}") { key } }`) }),
          send({ method: 'POST', headers: JSON_TYPE, body: question(`{ plan(id: "${unique}") { nope } }`) }),
          send({
            method: 'POST',
            headers: JSON_TYPE,
            body: question(`{ plan(id: "${'x'.repeat(30_000)}${unique}") { key`),
          }),
        ]);
      }
      collect();
      return process.memoryUsage().heapUsed;
    };
    await rounds(200);
    const before = await rounds(100);
    const after = await rounds(Math.max(300, RUNS / 4));
    expect(after - before).toBeLessThan(12_000_000);
  });
});
