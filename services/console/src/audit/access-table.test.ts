import { describe, expect, it } from 'vitest';
import { csvOf } from '../kit/list/csv.ts';
import { type FoldedAccess, fileOf, outcomeOf } from './access-table.ts';

const access: FoldedAccess = {
  number: 7,
  at: '2026-11-30T00:20:05.000Z',
  subject: 'mayor',
  role: 'LEADER',
  unit: null,
  leader: 'district-mayor',
  kind: 'QUERY',
  operation: 'Measure',
  registered: true,
  fields: ['Query.plan'],
  targets: [],
  conditions: null,
  positions: [],
  outcome: 'ALLOWED',
  refusals: [],
  requestId: 'r-7',
  measures: [{ code: '3-06', title: { zh: '全社会研发投入强度', en: null } }],
  others: [],
};
const parts = { units: [], leaders: [{ key: 'district-mayor', title: { zh: '区长', en: null } }] };
const say = ({ zh }: { readonly zh: string }) => zh;
const fileRows = (rows: readonly FoldedAccess[]) => fileOf(rows, { say, parts });

describe('the record as a file', () => {
  it('names every row in the words of the screen, at the time in China', () => {
    const { head, rows } = fileRows([access]);
    expect(Object.fromEntries(head.map((title, index) => [title, rows[0]?.[index]]))).toMatchObject({
      序号: '7',
      时间: '2026-11-30 08:20',
      账号: 'mayor',
      何人: '区长',
      看了或做了什么: '查看 3-06 全社会研发投入强度',
      结果: '准许',
      举措: '3-06',
      请求编号: 'r-7',
    });
  });

  it('counts a row as refused where one of its requests was, and lists what was refused', () => {
    const { others: _none, ...part } = access;
    const row = { ...access, others: [{ ...part, outcome: 'REFUSED' as const, refusals: ['FORBIDDEN: plan.agenda'] }] };
    expect(outcomeOf(row)).toBe('REFUSED');
    const { head, rows } = fileRows([row]);
    expect(rows[0]?.[head.indexOf('被拒的内容')]).toBe('FORBIDDEN: plan.agenda');
  });

  it('gives a spreadsheet nothing to run, whatever an account or an operation is called', () => {
    const { head, rows } = fileRows([{ ...access, subject: '=HYPERLINK("http://x")', operation: '@SUM(1)' }]);
    const csv = csvOf(head, rows);
    expect(csv.startsWith('\uFEFF序号,')).toBe(true);
    expect(csv).toContain(`"'=HYPERLINK(""http://x"")"`);
    expect(csv).toContain(",'@SUM(1),");
  });
});
