/** One life that the tests of the questions share: a year of three measures in which everything happens once. */

import { createLife, type Life, SUPERVISOR } from './life.ts';
import { plan, threeMeasures } from './small-plan.ts';

/**
 * `a` (science): reports 3, corrected to 5 on 20 February, then 10; m1 is verified in time, m2 is missed and handed in late.
 * `b` (roads): acts without signing; m1 is handed in, returned with a new limit, and missed on it; m2 lies ahead.
 * `c` (schools): never signs; m1 is missed.
 * The life ends on 25 July 2023.
 */
export const scriptedLife = (id: string): Life => {
  const life = createLife(plan(threeMeasures(), id));
  life.adopt();
  life.issue();
  life.until('2023-02-10');
  life.byUnit('a', { type: 'acknowledge' });
  const values = (value: number) => [{ target: 'a-count', value }];
  life.byUnit('a', { type: 'reportProgress', values: values(3), text: '已完成三个', asOf: null });
  life.until('2023-02-20');
  life.byUnit('a', {
    type: 'correctProgress',
    report: 'r1',
    values: values(5),
    text: '已完成五个',
    reason: '漏报两个',
  });
  life.until('2023-03-20');
  life.byUnit('a', { type: 'submitMilestone', milestone: 'm1', text: '首批完成', evidence: ['验收单'] });
  life.byUnit('b', { type: 'submitMilestone', milestone: 'm1', text: '方案已定', evidence: [] });
  life.until('2023-03-25');
  life.order('a', SUPERVISOR, { type: 'verifyMilestone', milestone: 'm1', note: '属实' });
  life.order('b', SUPERVISOR, { type: 'returnMilestone', milestone: 'm1', reason: '缺会议纪要', limit: '2023-04-20' });
  life.until('2023-07-10');
  const report = { values: [...values(10), { target: 'a-done', value: 40 }], text: '半年小结', asOf: null };
  life.byUnit('a', { type: 'reportProgress', ...report });
  life.byUnit('a', { type: 'submitMilestone', milestone: 'm2', text: '补报', evidence: [] });
  life.until('2023-07-25');
  return life;
};
