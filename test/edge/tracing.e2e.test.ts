import type { ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { measureStream, workflowId } from '@duban/contract';
import { startOnlyTemporal } from '@duban/local';
import { loadPlan, openingClock } from '@duban/plan-loader';
import { planDirectory, readPlan } from '@duban/seeds';
import { BUNDLE_DATA_DIR } from '@duban/testing/bundle';
import { type FreshDatabase, freshDatabase } from '@duban/testing/database';
import { endProcess, freePort, newIssuer, startProcess } from '@duban/testing/service-process';
import { workflowBundle } from '@duban/worker';
import { Client, Connection } from '@temporalio/client';
import { DefaultLogger, Runtime, Worker } from '@temporalio/worker';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ReceivedSpan } from './otlp-receiver.ts';

const plan = readPlan(planDirectory('qingshan-2024'));
const [measure] = plan.measures;
const TRACE = '4bf92f3577b34da6a3ce929d0e0e4736';
const CALLER = '00f067aa0ba902b7';

Runtime.install({ logger: new DefaultLogger('WARN') });
/** Drops the spans of a replay. */
const NOWHERE = { exporter: { export: { fn: () => {} } } };

let folder: string;
let database: FreshDatabase;
let temporal: Awaited<ReturnType<typeof startOnlyTemporal>>;
let issuer: Awaited<ReturnType<typeof newIssuer>>;
let client: Client;
let environment: Record<string, string>;
let gatewayUrl: string;
let collector: string;
const processes = new Map<string, ChildProcess>();

const run = async (entry: string, more: Record<string, string> = {}) => {
  const child = await startProcess(entry, { ...environment, ...more });
  processes.set(entry, child);
  return child;
};

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'duban-tracing-'));
  [database, temporal, issuer] = await Promise.all([freshDatabase(), startOnlyTemporal(), newIssuer(folder)]);
  const [collectorPort, gatewayPort] = [String(await freePort()), String(await freePort())];
  collector = `http://127.0.0.1:${collectorPort}`;
  gatewayUrl = `http://127.0.0.1:${gatewayPort}`;
  environment = {
    DATABASE_URL: database.url,
    TEMPORAL_ADDRESS: temporal.temporalAddress,
    // Caches only workflow bundles, for the next run.
    DUBAN_DATA_DIR: BUNDLE_DATA_DIR,
    DUBAN_HTTP_PORT: gatewayPort,
    DUBAN_JWKS_FILE: issuer.jwksFile,
    DUBAN_METRICS: 'on',
    RECEIVER_PORT: collectorPort,
    DUBAN_WORKER_METRICS: `127.0.0.1:${await freePort()}`,
  };
  await run('test/edge/otlp-receiver.ts');
  client = new Client({ connection: await Connection.connect({ address: temporal.temporalAddress }) });
  // The plan is loaded without tracing; later a worker with tracing takes its workflows over.
  const untraced = await run('services/worker/main.ts');
  await loadPlan({ client, plan, clock: openingClock(plan, Date.now()) });
  await endProcess(untraced);
  environment = { ...environment, OTEL_EXPORTER_OTLP_ENDPOINT: collector };
  await Promise.all([
    run('services/worker/main.ts'),
    run('services/projector/main.ts'),
    run('graphql/gateway/main.ts'),
  ]);
});
afterAll(async () => {
  for (const child of [...processes.values()].reverse()) await endProcess(child);
  await client.connection.close();
  await temporal.stop();
  await database.drop();
  rmSync(folder, { recursive: true, force: true });
});

const ask = async (query: string, headers: Record<string, string> = {}) => {
  const token = await issuer.tokenFor({ subject: 'wang', role: 'unit-head', unit: measure?.leadUnit ?? '' });
  const response = await fetch(`${gatewayUrl}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${token}`, ...headers },
    body: JSON.stringify({ query }),
  });
  return response.json();
};
const report = (text: string) =>
  `mutation Report { reportProgress(input: { measure: "Measure:${plan.id}/${measure?.id}", text: "${text}", values: [] }) { receipt { position } refusal { code } } }`;

const spansOf = async (trace: string): Promise<readonly ReceivedSpan[]> => {
  const all = (await (await fetch(`${collector}/spans`)).json()) as readonly ReceivedSpan[];
  return all.filter(({ traceId }) => traceId === trace);
};

describe('a trace', () => {
  it('leads from the caller through the Update to the append and the projection', async () => {
    const answer = await ask(report('一季度已开工'), { traceparent: `00-${TRACE}-${CALLER}-01` });
    expect(answer).toMatchObject({
      data: { reportProgress: { receipt: { position: expect.anything() }, refusal: null } },
    });
    const told = async () => (await spansOf(TRACE)).map(({ service, name }) => `${service}: ${name}`);
    const expected = [
      'duban-gateway: POST /graphql',
      'duban-gateway: mutation Report',
      'duban-worker: RunActivity:append',
      'duban-worker: postgres duban-append',
      'duban-projector: project',
    ];
    await expect.poll(told).toEqual(expect.arrayContaining(expected));
    await expect.poll(told).toEqual(expect.arrayContaining([expect.stringContaining('duban-worker: HandleUpdate')]));
    const spans = await spansOf(TRACE);
    const named = (name: string) => spans.find((span) => span.name === name);
    /** From a span up to the caller. */
    const wayOf = (span: ReceivedSpan | undefined): readonly string[] => {
      if (!span) return ['lost'];
      if (span.parentSpanId === CALLER) return [span.name];
      return [span.name, ...wayOf(spans.find(({ spanId }) => spanId === span.parentSpanId))];
    };
    for (const name of ['postgres duban-append', 'project']) {
      const way = wayOf(named(name));
      expect(way.slice(-2)).toEqual(['mutation Report', 'POST /graphql']);
      expect(way).toContain('RunActivity:append');
    }
    expect(spans.every((span) => wayOf(span).at(-1) === 'POST /graphql')).toBe(true);
    const { position } = (answer as { data: { reportProgress: { receipt: { position: number } } } }).data.reportProgress
      .receipt;
    expect(named('project')?.attributes).toMatchObject({ 'duban.plan': plan.id, 'duban.position': Number(position) });
  });

  it('of a read contains every SQL statement, without its values', async () => {
    const trace = TRACE.replaceAll('4', '5');
    await ask(
      `query Titles { plan(id: "${plan.id}") { measures(first: 1, filter: { search: "绝密" }) { nodes { code } } } }`,
      {
        traceparent: `00-${trace}-${CALLER}-01`,
      },
    );
    const statements = async () => (await spansOf(trace)).filter(({ name }) => name.startsWith('postgres'));
    // The viewer, the plan's position, and the list.
    await expect.poll(async () => (await statements()).length).toBe(3);
    const texts = JSON.stringify(await statements());
    expect(texts).toContain('duban.rm_measure');
    expect(texts).not.toContain('绝密');
  });

  it('changes nothing for a workflow that started without tracing', async () => {
    const history = await client.workflow
      .getHandle(workflowId(plan.id, measureStream(measure?.id ?? '')))
      .fetchHistory();
    expect(history.events?.length).toBeGreaterThan(8);
    for (const traced of [true, false]) {
      const codePath = await workflowBundle(join(BUNDLE_DATA_DIR, 'cache'), { traced });
      await Worker.runReplayHistory({ workflowBundle: { codePath }, sinks: NOWHERE }, history);
    }
  });
});

describe('the readiness report', () => {
  it('shows the position of the read models, and that a worker is polling', async () => {
    const ready = async () => (await fetch(`${gatewayUrl}/ready`)).json();
    await expect.poll(ready).toMatchObject({
      reads: true,
      writes: true,
      parts: { postgres: true, temporal: true, worker: true, projector: true },
      projection: { behind: 0 },
    });
    const figures = await (await fetch(`${gatewayUrl}/metrics`)).text();
    expect(figures).toMatch(/duban_graphql_operations_total\{operation="mutation",outcome="ok"\} \d/);
    expect(figures).toMatch(/duban_http_request_seconds_count\{path="\/graphql",status="200"\} \d/);
    expect(figures).toMatch(/duban_part_up\{part="worker"\} 1/);
    expect(figures).toMatch(/duban_projection_behind_events 0/);
    expect(figures).toMatch(/duban_database_connections\{state="idle"\} \d/);
    const worker = await (await fetch(`http://${environment.DUBAN_WORKER_METRICS}/metrics`)).text();
    expect(worker).toMatch(/temporal_workflow_task_execution_latency_count\{[^}]*\} \d/);
  });

  it('shows a stopped projector and an unreachable Temporal: reads work, and writes are reported as unavailable', async () => {
    const projector = processes.get('services/projector/main.ts');
    projector?.kill('SIGSTOP');
    await ask(
      `mutation { reportProgress(input: { measure: "Measure:${plan.id}/${measure?.id}", text: "停", values: [] }, waitFor: ACCEPTED) { receipt { position } } }`,
    );
    const ready = async () => (await fetch(`${gatewayUrl}/ready`)).json();
    await expect
      .poll(ready, { timeout: 30_000, interval: 500 })
      .toMatchObject({ reads: true, parts: { projector: false } });
    projector?.kill('SIGCONT');
    await expect.poll(ready).toMatchObject({ parts: { projector: true }, projection: { behind: 0 } });
    await temporal.stop();
    // It waits for Temporal as long as a command may take, which is as long as the probe waits.
    const writing = ask(report('写'));
    await expect
      .poll(ready, { timeout: 30_000, interval: 500 })
      .toMatchObject({ reads: true, writes: false, parts: { temporal: false } });
    expect(await ask('{ viewer { role } }')).toMatchObject({ data: { viewer: { role: 'UNIT_HEAD' } } });
    expect(await ask(`{ plan(id: "${plan.id}") { key } }`)).toMatchObject({ data: { plan: { key: plan.id } } });
    expect(await writing).toMatchObject({
      errors: [{ extensions: { code: 'UNAVAILABLE', requestId: expect.any(String) } }],
    });
  });
});
