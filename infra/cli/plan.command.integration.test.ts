import { writeFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createEventStore } from '@duban/event-store';
import { openDatabase } from '@duban/runtime';
import { planDirectory, readPlanSource } from '@duban/seeds';
import { type Stack, startStack } from '@duban/testing/stack';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { runDuban } from './testing/run-duban.ts';

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
