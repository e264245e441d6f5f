/** The small plan on 14 July: lamps turned, rungs fired, an instruction unanswered, a delivery, a bulletin. */

import { head, leader, reporter } from '@duban/domain/testing';
import { openTestEnvironment, type TestEnvironment } from './environment.ts';
import { numbered } from './plan.ts';

export const openEscalatedPlan = async (): Promise<TestEnvironment> => {
  const environment = await openTestEnvironment();
  await environment.issue(numbered(1), numbered(2, { section: '4-5', leadUnit: 'housing' }));
  await environment.execute('measure-1', { type: 'acknowledge' }, reporter);
  await environment.execute('measure-1', { type: 'instruct', text: '抓紧', urgency: 'thirty-days' }, leader);
  await environment.passTimeUntil('2023-06-28T02:00:00.000Z');
  await environment.execute(
    'measure-1',
    { type: 'submitMilestone', milestone: 'm1', text: '完成', evidence: [] },
    reporter,
  );
  await environment.execute(
    'measure-2',
    { type: 'requestExtension', milestone: 'm2', due: '2024-03-29', reason: '工期' },
    { ...head, unit: 'housing' },
  );
  await environment.passTimeUntil('2023-07-14T02:00:00.000Z');
  await environment.record(
    'delivery/a',
    {
      type: 'DeliveryFailed',
      data: { dispatch: 'a', recipient: 'unit-head@housing', channel: 'email', attempt: 1, reason: '无法连接' },
    },
    {
      type: 'DeliverySucceeded',
      data: { dispatch: 'a', recipient: 'unit-head@housing', channel: 'email', attempt: 2, notices: [3] },
    },
  );
  await environment.record('rhythm', {
    type: 'SnapshotMade',
    data: {
      kind: 'monthly-bulletin',
      period: '2023-06',
      at: '2023-06-30T09:00:00.000Z',
      asOf: 5,
      headHash: 'abc',
      content: { month: '2023-06' },
    },
  });
  return environment;
};
