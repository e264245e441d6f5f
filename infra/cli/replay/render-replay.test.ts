import { pastOf, replayPolicy } from '@duban/domain';
import { readLampPolicy, textWidth } from '@duban/seeds';
import { expect, test } from 'vitest';
import { renderReplay } from './render-replay.ts';
import { livePlan } from './testing/life.ts';
import { qingshan } from './testing/random-life.ts';
import { cutText, textTable } from './text-table.ts';

const life = livePlan({
  ...qingshan,
  policies: { ...qingshan.policies, lamps: readLampPolicy('ouhai-codes') },
});
life.until('2024-03-05');
const past = pastOf(life.events);
const textUnder = (id: string): string =>
  renderReplay(replayPolicy(past, readLampPolicy(id), { from: null, until: '2024-03-05' }));

test('a measure whose lamp would differ is shown period by period, with the reason of each change', () => {
  const text = textUnder('suqian-slips');
  expect(text).toContain('假如自 2024-01-18 起适用“蓝黄红三色单（按期限）”（suqian-slips 第 1 版），截至 2024-03-05');
  const lines = text.split('\n');
  const row = lines.findIndex((line) => line.includes('2024-02-01'));
  expect(lines[row]).toMatch(/≠ +绿码 +蓝色单 +节点“.*”将于2月5日到期，还有3个工作日，尚未申请办结$/);
  expect(lines[row + 2]).toMatch(/2024-03-01 +5 +≠ +红码 +红色单$/);
  expect(lines[row - 1]).toMatch(/^2\.1-01 +春灌渠道清淤 +2024-01-18 +14 +绿码 +正常/);
});

test('the days of all measures are counted by both lamps, the worst first', () => {
  const lines = textUnder('suqian-slips').split('\n');
  const head = lines.findIndex((line) => line.startsWith('举措·天'));
  expect(lines[head]).toMatch(/假如红色单 +假如蓝色单 +假如正常 +合计 total$/);
  expect(lines.slice(head + 1, head + 4).map((line) => line.split(/ {2,}/))).toEqual([
    ['实际红码', expect.any(String), '0', expect.any(String), expect.any(String)],
    ['实际绿码', expect.any(String), '5', expect.any(String), expect.any(String)],
    ['合计 total', expect.any(String), '5', expect.any(String), String(48 * 3)],
  ]);
});

test('a replay under the policy in force shows no differences', () => {
  const text = textUnder('ouhai-codes');
  expect(text).toContain('3 项举措中 0 项的灯会不同。');
  expect(text).toContain('144 举措·天中 0 天（0%）的灯会不同。');
  expect(text).not.toContain('2.1-01');
});

test('columns align under Chinese headings, and long titles are truncated by display width', () => {
  const [head = '', row = ''] = textTable([
    ['灯', '天数', 'x'],
    ['red', '1', 'x'],
  ]);
  expect(textWidth(head)).toBe(textWidth(row));
  expect(cutText('春灌前渠道清淤', 9)).toBe('春灌前渠…');
  expect(cutText('roads', 5)).toBe('roads');
});
