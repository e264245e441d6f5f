import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { planDirectory, readPlanSource } from '@duban/seeds';
import { afterAll, expect, test } from 'vitest';
import { reportTextIn, reportTextOf } from './report-text.ts';

const { plan, report } = readPlanSource(planDirectory('qingshan-2024'));
const text = report ?? '';
const folder = mkdtempSync(join(tmpdir(), 'duban-report-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('the text that lies with the small plan fits it, and every sentence that a measure names is kept', () => {
  const kept = reportTextOf(text, 'report.txt', plan.measures);
  expect(kept.sha256).toMatch(/^[0-9a-f]{64}$/);
  expect(kept.sentences.map((one) => one.text)).toContain('建成高标准农田6万亩，其中新建4万亩、改造2万亩');
  expect(kept.sentences.map((one) => one.text)).not.toContain('让我们携手奋进！');
});

test('another text is refused with every measure and the place that it lacks', () => {
  const other = text.replace('抢抓农时。', '');
  expect(() => reportTextOf(other, 'other.txt', plan.measures)).toThrow(
    /^other\.txt is not the report of this plan\. Cited places that it lacks: 1\..*\n {2}2\.1-02 farmland: 二\(一\)\/1\/3$/,
  );
});

test('a file that is not UTF-8 is refused with its line', () => {
  const file = join(folder, 'gbk.txt');
  writeFileSync(file, Buffer.concat([Buffer.from('# \n'), Buffer.from([0xc7, 0xe0])]));
  expect(() => reportTextIn(file, plan.measures)).toThrow(/gbk\.txt:2 is not UTF-8: byte 3 begins no character/);
});
