/** Tables that leave, are opened and saved by a real spreadsheet program where there is one, and come back. */

import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { frameOf, type MeasureDefinition, type PlanDefinition } from '@duban/domain';
import { openTestEnvironment, type TestEnvironment } from '@duban/schema/testing/environment';
import { fillLog } from '@duban/schema/testing/fill-log';
import { supervisor } from '@duban/schema/testing/plan';
import { planDirectory, readPlan } from '@duban/seeds';
import {
  importPlan,
  openTableWorkshop,
  readAmendmentForm,
  readMonthForm,
  type TableWorkshop,
  type Workbook,
} from '@duban/tables';
import { fillForm } from '@duban/tables/testing/fill-form';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

/** LibreOffice with its spreadsheet program, where it is installed as Debian does. */
const SOFFICE = existsSync('/usr/lib/libreoffice/program/libsclo.so') ? '/usr/bin/soffice' : null;
const plan = readPlan(planDirectory('zhongyuan-2023'));
const run = promisify(execFile);
let environment: TestEnvironment;
let workshop: TableWorkshop;
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'duban-tables-'));
  workshop = openTableWorkshop();
  environment = await openTestEnvironment(frameOf(plan));
  for (const measure of plan.measures) await environment.issue(measure);
  await fillLog(environment, plan.id);
}, 180_000);
afterAll(async () => {
  await workshop.close();
  await environment.close();
  await rm(folder, { recursive: true });
});

const written = async (selection: string): Promise<Uint8Array> => {
  const query = `{ plan(id: "${plan.id}") { table(${selection}) { content } } }`;
  const found = (await environment.read(query, { as: supervisor })) as { plan: { table: { content: Workbook } } };
  return workshop.write(found.plan.table.content);
};
const read = async (file: Uint8Array) => {
  const book = await workshop.read(file);
  if ('code' in book) throw new Error(book.en);
  return book;
};

/** Opened by the program as it is, and saved by it: through its own format, so that nothing is copied over. */
const savedByProgram = async (name: string, file: Uint8Array): Promise<Uint8Array> => {
  const convert = (to: string, from: string, out: string) =>
    run(SOFFICE ?? '', [
      `-env:UserInstallation=file://${folder}/profile`,
      '--headless',
      '--convert-to',
      to,
      '--outdir',
      join(folder, out),
      join(folder, from),
    ]);
  await writeFile(join(folder, `${name}.xlsx`), file);
  await convert('ods', `${name}.xlsx`, 'ods');
  await convert('xlsx', `ods/${name}.ods`, 'saved');
  return new Uint8Array(await readFile(join(folder, `saved/${name}.xlsx`)));
};

/** What a task table shows of a measure: all but the grounds on which something was proposed, and what the report says besides. */
const shown = ({
  origins: _,
  descriptors: __,
  supportGroups: ___,
  sources,
  targets,
  milestones,
  ...rest
}: MeasureDefinition) => ({
  ...rest,
  sources,
  targets: targets.map(({ id, kind, label, value, unit, stretch }) => ({ id, kind, label, value, unit, stretch })),
  milestones: milestones.map(({ origin: ____, ...step }) => step),
});
const frameShown = ({ id, title, place, year, adopted, report, sections, units, posts, leaders }: PlanDefinition) => ({
  ...{ id, title, place, year, adopted, report, sections, posts },
  units: units.map(({ origin: _, ...unit }) => unit),
  leaders: leaders.map(({ portfolio, ...leader }) => ({ ...leader, portfolio: portfolio.toSorted() })),
});

describe(`the plan of ${plan.measures.length} measures as a task table`, () => {
  it('is the same plan again when it is imported', async () => {
    const { plan: again, faults } = await importPlan(await read(await written('kind: TASK_TABLE')));
    expect(faults).toEqual([]);
    expect(again?.measures.map(shown)).toEqual(plan.measures.map(shown));
    expect(again && frameShown(again)).toEqual(frameShown(plan));
  }, 60_000);

  it.skipIf(!SOFFICE)(
    'is the same plan again after LibreOffice saved it',
    async () => {
      const file = await savedByProgram('plan', await written('kind: TASK_TABLE'));
      const { plan: again, faults } = await importPlan(await read(file));
      expect(faults).toEqual([]);
      expect(again?.measures.map(shown)).toEqual(plan.measures.map(shown));
    },
    120_000,
  );
});

describe('a unit’s month form', () => {
  it.skipIf(!SOFFICE)(
    'comes back as reports after LibreOffice saved it, its keys with it',
    async () => {
      const unit = plan.measures[0]?.leadUnit ?? '';
      const form = await written(`kind: MONTH_FORM, unit: "${unit}"`);
      const { file } = await fillForm(form, [
        { row: 0, head: '本期数值', value: 1.5 },
        { row: 0, head: '情况说明', value: '按计划推进，=不是公式' },
        { row: 1, head: '核对属实', value: '是' },
        { row: 1, head: '本期数值', value: 2 },
      ]);
      const found = readMonthForm(await read(await savedByProgram('form', file)));
      const led = plan.measures
        .filter(({ leadUnit }) => leadUnit === unit)
        .flatMap(({ id, targets }) => targets.map((target) => [id, target.id]));
      expect(found?.faults).toEqual([]);
      expect(found?.form).toMatchObject({ plan: plan.id, unit });
      expect(found?.asOf).toMatch(/^\d{4}-\d{2}-\d{2}$/);
      expect(
        found?.reports.flatMap(({ measure, values }) => values.map(({ target, value }) => [measure, target, value])),
      ).toEqual([
        [...(led[0] ?? []), 1.5],
        [...(led[1] ?? []), 2],
      ]);
      expect(found?.reports[0]?.text).toBe('按计划推进，=不是公式');
    },
    120_000,
  );
});

describe('an amendment form of the whole plan', () => {
  it.skipIf(!SOFFICE)(
    'comes back with what it should become after LibreOffice saved it, its keys with it',
    async () => {
      const { file } = await fillForm(await written('kind: AMENDMENT_FORM'), [
        { row: 0, head: '调整后目标值', value: 7 },
        { row: 0, head: '理由', value: '上级调整，=不是公式' },
        { row: 1, head: '调整后完成日期', value: '2023年9月30日' },
      ]);
      const found = readAmendmentForm(await read(await savedByProgram('amendments', file)));
      expect(found?.faults).toEqual([]);
      expect(found?.form.plan).toBe(plan.id);
      const [first, ...others] = found?.amendments ?? [];
      expect(others).toEqual([]);
      expect(first).toMatchObject({ measure: plan.measures[0]?.id, reason: '上级调整，=不是公式' });
      expect([...(first?.targets ?? []), ...(first?.milestones ?? [])]).toHaveLength(2);
      expect(first?.milestones[0]?.due?.date).toBe('2023-09-30');
    },
    120_000,
  );
});
