/** What has happened by 14 July where somebody watches: lamps, rungs, an instruction unanswered, a delivery, a bulletin. */

import { head, leader, reporter } from '@duban/domain/testing';
import { numbered } from './plan.ts';
import { openWorld, type World } from './world.ts';

export const openWatched = async (): Promise<World> => {
  const world = await openWorld();
  await world.issue(numbered(1), numbered(2, { section: '4-5', leadUnit: 'housing' }));
  await world.order('measure-1', { type: 'acknowledge' }, reporter);
  await world.order('measure-1', { type: 'instruct', text: '抓紧', urgency: 'thirty-days' }, leader);
  await world.liveUntil('2023-06-28T02:00:00.000Z');
  await world.order('measure-1', { type: 'submitMilestone', milestone: 'm1', text: '完成', evidence: [] }, reporter);
  await world.order(
    'measure-2',
    { type: 'requestExtension', milestone: 'm2', due: '2024-03-29', reason: '工期' },
    { ...head, unit: 'housing' },
  );
  await world.liveUntil('2023-07-14T02:00:00.000Z');
  await world.record(
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
  await world.record('rhythm', {
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
  return world;
};
