import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Column, Workbook } from '../workbook/workbook.ts';
import { openTableWorkshop, type TableWorkshop } from '../worker/table-workshop.ts';
import { importPlan } from './import-plan.ts';

let workshop: TableWorkshop;
beforeAll(() => {
  workshop = openTableWorkshop();
});
afterAll(() => workshop.close());

const HEADS = ['板块', '任务', '目标', '目标值', '计量单位', '牵头单位', '配合单位', '节点', '完成时限'];
const ROWS = 2_000;
/** Each task has four rows, one for each of its steps. */
const rows = Array.from({ length: ROWS }, (_, index) => {
  const step = index % 4;
  const task = Math.floor(index / 4);
  const unit = `第${task % 40}局`;
  const own = [`板块${task % 10}`, `任务${task}`, `目标${task}`, task + 1, '项', unit, `第${(task + 1) % 40}局`];
  return [...(step === 0 ? own : own.map(() => null)), `第${step + 1}步`, `2024-${['03', '06', '09', '12'][step]}-20`];
});
const table: Workbook = {
  title: '任务分解表',
  day: '2024-01-01',
  foot: '',
  sheets: [
    {
      name: '任务分解表',
      title: null,
      head: [],
      notes: [],
      columns: HEADS.map(
        (title, index): Column => ({ title, kind: index === 3 ? 'number' : index === 8 ? 'date' : 'text', width: 12 }),
      ),
      rows,
      frozen: 2,
      isForm: false,
    },
  ],
};
const INFO = { id: 'large-2024', title: '大计划', place: '青山区', year: '2024', adopted: '2024-02-22' };

it(`writes, reads and judges a table of ${ROWS} rows within ten seconds, its file in bounded memory`, async () => {
  const started = performance.now();
  const file = await workshop.write(table);
  const written = performance.now();
  let peak = process.memoryUsage.rss();
  const before = peak;
  const watch = setInterval(() => {
    peak = Math.max(peak, process.memoryUsage.rss());
  }, 5);
  const book = await workshop.read(file);
  clearInterval(watch);
  const read = performance.now();
  if ('code' in book) throw new Error(book.en);
  const { plan, faults } = await importPlan(book, INFO);
  const done = performance.now();
  console.info(
    `${ROWS} rows (${Math.round(file.length / 1000)} kB): written in ${Math.round(written - started)} ms, read in ${Math.round(read - written)} ms and ${Math.round((peak - before) / 1e6)} MB, judged in ${Math.round(done - read)} ms`,
  );
  expect(faults).toEqual([]);
  expect(plan?.measures).toHaveLength(ROWS / 4);
  expect(done - started).toBeLessThan(10_000);
  expect((peak - before) / 1e6).toBeLessThan(150);
}, 30_000);
