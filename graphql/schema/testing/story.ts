/** What has happened in the small plan by 3 July: a report and its correction, a milestone returned, another missed. */

import { reporter, supervisor } from '@duban/domain/testing';
import { numbered } from './plan.ts';
import { openWorld, type World } from './world.ts';

export const openStory = async (): Promise<World> => {
  const world = await openWorld();
  await world.issue(
    numbered(1, { title: { zh: '新增高新技术企业', en: 'High-tech enterprises' } }),
    numbered(2, { section: '4-5', leadUnit: 'housing', title: { zh: '新建公厕' } }),
  );
  world.moveTo('2023-04-05T02:00:00.000Z');
  const values = [{ target: 'enterprises-1', value: 80 }];
  await world.order('measure-1', { type: 'reportProgress', values, text: '已认定80家', asOf: '2023-03-31' }, reporter);
  world.moveTo('2023-06-20T02:00:00.000Z');
  await world.order(
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
  await world.order('measure-1', { type: 'submitMilestone', milestone: 'm1', text: '', evidence: ['台账'] }, reporter);
  await world.order(
    'measure-1',
    { type: 'returnMilestone', milestone: 'm1', reason: '缺名单', limit: '2023-07-10' },
    supervisor,
  );
  world.moveTo('2023-06-30T16:00:00.000Z');
  await world.order('measure-2', { type: 'passDeadline', deadline: 'deadline/milestone-missed/m1/2023-06-30' });
  world.moveTo('2023-07-03T02:00:00.000Z');
  return world;
};
