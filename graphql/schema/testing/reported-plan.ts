/** The small plan on 3 July: one report with a correction, one milestone returned, another missed. */

import { reporter, supervisor } from '@duban/domain/testing';
import { openTestEnvironment, type TestEnvironment } from './environment.ts';
import { numbered } from './plan.ts';

export const openReportedPlan = async (): Promise<TestEnvironment> => {
  const environment = await openTestEnvironment();
  await environment.issue(
    numbered(1, { title: { zh: '新增高新技术企业', en: 'High-tech enterprises' } }),
    numbered(2, { section: '4-5', leadUnit: 'housing', title: { zh: '新建公厕' } }),
  );
  environment.setTime('2023-04-05T02:00:00.000Z');
  const values = [{ target: 'enterprises-1', value: 80 }];
  await environment.execute(
    'measure-1',
    { type: 'reportProgress', values, text: '已认定80家', asOf: '2023-03-31' },
    reporter,
  );
  environment.setTime('2023-06-20T02:00:00.000Z');
  await environment.execute(
    'measure-1',
    {
      type: 'correctProgress',
      report: 'r1',
      values: [{ target: 'enterprises-1', value: 60 }],
      text: '',
      reason: '重复计算',
    },
    reporter,
  );
  await environment.execute(
    'measure-1',
    { type: 'submitMilestone', milestone: 'm1', text: '', evidence: ['台账'] },
    reporter,
  );
  await environment.execute(
    'measure-1',
    { type: 'returnMilestone', milestone: 'm1', reason: '缺名单', limit: '2023-07-10' },
    supervisor,
  );
  environment.setTime('2023-06-30T16:00:00.000Z');
  await environment.execute('measure-2', { type: 'passDeadline', deadline: 'deadline/milestone-missed/m1/2023-06-30' });
  environment.setTime('2023-07-03T02:00:00.000Z');
  return environment;
};
