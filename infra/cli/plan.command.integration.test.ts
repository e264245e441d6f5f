import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createEventStore } from '@duban/event-store';
import { childEnvironment, openDatabase } from '@duban/runtime';
import { planDirectory, readPlanSource } from '@duban/seeds';
import { endProcess, freePort, newIssuer, startProcess } from '@duban/testing/service-process';
import { type Stack, startStack } from '@duban/testing/stack';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { CLI_MAIN, runDuban } from './testing/run-duban.ts';

const { plan, report } = readPlanSource(planDirectory('qingshan-2024'));
let stack: Stack;
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'duban-plan-command-'));
  stack = await startStack();
});
afterAll(async () => {
  await stack.stop();
  await rm(folder, { recursive: true });
});

const duban = (...args: string[]) => runDuban({ ...stack.environment, DUBAN_DATA_DIR: folder }, args);

const countReportTexts = async (): Promise<number> => {
  const database = await openDatabase(stack.databaseUrl, { role: 'duban_projector', poolSize: 1 });
  const events = await createEventStore(database.pool).readStream({ plan: plan.id, stream: 'plan', version: 0 });
  await database.close();
  return events.filter(({ type }) => type === 'ReportTextGiven').length;
};

it('loads a plan with the report in its folder, and stores the report once when the plan is loaded twice', async () => {
  for (const _ of [1, 2]) {
    const { ok, out, err } = await duban('plan', 'load', plan.id);
    expect({ ok, err }).toEqual({ ok: true, err: '' });
    expect(out).toContain('报告原文已载入');
  }
  expect(await countReportTexts()).toBe(1);
}, 120_000);

it('stores another text of the report for a running plan, and refuses one that lacks a cited sentence', async () => {
  const file = join(folder, 'report.txt');
  writeFileSync(file, (report ?? '').replace('抢抓农时。', ''));
  const refused = await duban('plan', 'report', plan.id, '--file', file);
  expect(refused.ok).toBe(false);
  expect(refused.err).toContain('2.1-02 farmland: 二(一)/1/3');
  writeFileSync(file, (report ?? '').replace('抢抓农时', '不误农时'));
  const { ok, out } = await duban('plan', 'report', plan.id, '--file', file);
  expect([ok, out]).toEqual([true, expect.stringContaining('报告原文已载入')]);
  expect(await countReportTexts()).toBe(2);
}, 60_000);

it('reports a missing plan.yaml in a folder that is not a plan', async () => {
  const { ok, err } = await duban('plan', 'check', join(planDirectory(plan.id), 'measures'));
  expect([ok, err]).toEqual([
    false,
    expect.stringContaining('plan.yaml: 没有这个文件：这是计划的文件夹吗？ · this file is missing'),
  ]);
});

it('imports a plan from a task table once every fault is mended, and loads nothing before', async () => {
  const template = join(folder, 'tasks.xlsx');
  expect(await duban('plan', 'template', '--out', template)).toMatchObject({ ok: true });
  const csv = join(folder, 'tasks.csv');
  const given = ['--id', 'imported-2024', '--title', '导入的计划', '--place', '青山区', '--year', '2024'];
  writeFileSync(csv, '任务,牵头单位,完成时限\r\n修路,区住建局,6月31日\r\n植树,,2024-10-31\r\n');
  const refused = await duban('plan', 'import', csv, ...given, '--adopted', '2024-02-22');
  expect(refused.ok).toBe(false);
  for (const fault of ['有2处问题，未导入', 'C2: “6月31日”不是日期', 'B3: “牵头单位”未填写'])
    expect(refused.err).toContain(fault);
  expect((await duban('plan', 'show', 'imported-2024')).ok).toBe(false);

  writeFileSync(csv, '任务,牵头单位,完成时限\r\n修路,区住建局,6月30日\r\n植树,区园林局,2024-10-31\r\n');
  const preview = await duban('plan', 'import', csv, ...given, '--adopted', '2024-02-22', '--check');
  expect(preview.out).toContain('2项举措');
  expect(preview.out).toContain('2项举措未填报告出处');
  expect((await duban('plan', 'show', 'imported-2024')).ok).toBe(false);
  const imported = await duban('plan', 'import', csv, ...given, '--adopted', '2024-02-22');
  expect([imported.ok, imported.out]).toEqual([true, expect.stringContaining('2 measures were issued')]);
  expect((await duban('plan', 'show', 'imported-2024')).out).toContain('修路');
}, 120_000);

describe('an import whose process is killed', () => {
  const ROWS = 60;
  const LINES = Array.from({ length: ROWS }, (_, index) => `任务${index + 1},区住建局,2024-10-31`);
  const TABLE = ['任务,牵头单位,完成时限', ...LINES, ''].join('\r\n');
  const countOf = async (plan: string) => {
    const types = (await stack.store.readLog({ plan, after: 0 })).map(({ type }) => type);
    const [adopted, issued] = ['PlanAdopted', 'MeasureIssued'].map(
      (type) => types.filter((one) => one === type).length,
    );
    return { adopted, issued };
  };
  const loadedInPart = async (plan: string): Promise<void> => {
    const issued = async () => (await countOf(plan)).issued;
    await expect.poll(issued, { timeout: 60_000, interval: 5 }).toBeGreaterThan(2);
  };
  const WHOLE = { adopted: 1, issued: ROWS };

  const isWhole = (plan: string) => expect.poll(() => countOf(plan), { timeout: 60_000, interval: 100 }).toEqual(WHOLE);

  it('on the terminal while it loads is completed by the worker, and the same command finds it there', async () => {
    const id = 'killed-2024';
    const csv = join(folder, 'killed.csv');
    writeFileSync(csv, TABLE);
    const args = ['plan', 'import', csv, '--id', id, '--title', '导入的计划', '--place', '青山区', '--year', '2024'];
    const command = [...args, '--adopted', '2024-02-22'];
    const env = childEnvironment({ ...stack.environment, DUBAN_DATA_DIR: folder });
    const child = spawn(process.execPath, [CLI_MAIN, ...command], { env, stdio: 'ignore' });
    const ended = once(child, 'exit');
    await loadedInPart(id);
    child.kill('SIGKILL');
    expect(await ended).toEqual([null, 'SIGKILL']);
    await isWhole(id);
    expect(await duban(...command)).toMatchObject({
      ok: true,
      out: expect.stringContaining(`${ROWS} measures were issued`),
    });
    expect(await countOf(id)).toEqual(WHOLE);
  }, 120_000);

  it('is completed by the next worker where the worker is stopped while it loads', async () => {
    const id = 'stopped-2024';
    const csv = join(folder, 'stopped.csv');
    writeFileSync(csv, TABLE);
    const info = [
      '--id',
      id,
      '--title',
      '导入的计划',
      '--place',
      '青山区',
      '--year',
      '2024',
      '--adopted',
      '2024-02-22',
    ];
    const importing = duban('plan', 'import', csv, ...info);
    await loadedInPart(id);
    await stack.worker.stop();
    await stack.startWorker();
    expect(await importing).toMatchObject({ ok: true, out: expect.stringContaining(`${ROWS} measures were issued`) });
    expect(await countOf(id)).toEqual(WHOLE);
  }, 120_000);

  it('in the console has loaded nothing while the table was read, and everything once it began to load', async () => {
    const issuer = await newIssuer(folder);
    const token = await issuer.tokenFor({ subject: 'wang', role: 'supervisor' });
    const port = String(await freePort());
    const environment = {
      ...stack.environment,
      DUBAN_HTTP_PORT: port,
      DUBAN_JWKS_FILE: issuer.jwksFile,
      DUBAN_DATA_DIR: folder,
      LOG_LEVEL: 'error',
    };
    const id = 'killed-gateway-2024';
    const owner = await openDatabase<unknown>(stack.databaseUrl, { poolSize: 1 });
    onTestFinished(() => owner.close());
    const accessesOf = async () => (await owner.pool.query(`select from duban.access where subject = 'wang'`)).rowCount;
    const input = {
      table: Buffer.from(TABLE).toString('base64'),
      plan: id,
      title: '导入的计划',
      place: '青山区',
      year: '2024',
      adopted: '2024-02-22',
    };
    const load = async (): Promise<unknown> => {
      const answer = await fetch(`http://127.0.0.1:${port}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
        body: JSON.stringify({
          query:
            'mutation ($input: LoadPlanInput!) { loadPlan(input: $input, waitFor: ACCEPTED) { refusal { code } faultCount receipt { position } } }',
          variables: { input },
        }),
      });
      return answer.json();
    };
    const startGateway = () => startProcess('graphql/gateway/main.ts', environment);
    const killedWhen = async (moment: () => Promise<void>): Promise<void> => {
      const gateway = await startGateway();
      const cut = expect(load()).rejects.toThrow();
      await moment();
      gateway.kill('SIGKILL');
      await cut;
    };
    // Recorded as an access before the table is read.
    await killedWhen(() => expect.poll(accessesOf, { timeout: 60_000, interval: 5 }).toBe(1));
    expect(await countOf(id)).toEqual({ adopted: 0, issued: 0 });
    await killedWhen(() => loadedInPart(id));
    await isWhole(id);

    const gateway = await startGateway();
    onTestFinished(() => endProcess(gateway));
    expect(await load()).toMatchObject({
      data: { loadPlan: { refusal: null, faultCount: 0, receipt: { position: expect.any(Number) } } },
    });
    expect(await countOf(id)).toEqual(WHOLE);
  }, 120_000);
});
