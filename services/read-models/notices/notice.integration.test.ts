import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Page } from '../page.ts';
import { createLife } from '../testing/life.ts';
import { openReadModels, type ReadModels } from '../testing/read-models.ts';
import { plan, threeMeasures } from '../testing/small-plan.ts';
import { walk } from '../testing/walk.ts';
import { wholeLife } from '../testing/whole-life.ts';

let models: ReadModels;
const life = wholeLife('inbox');
beforeAll(async () => {
  models = await openReadModels();
  await models.project(life.events, 13);
});
afterAll(() => models.close());

const at = { plan: 'inbox', at: null };
const page = { first: 100 };
const kinds = async (recipient: string) => {
  const inbox = await models.reads.inbox(at, [recipient], page);
  return (inbox.get(recipient)?.rows ?? []).map(({ row }) => `${row.kind} ${row.measure}${row.copy ? ' copy' : ''}`);
};

describe('the inbox', () => {
  it('holds notices for the head that the reporter does not receive, and the other way round', async () => {
    const [head, reporter] = [await kinds('unit-head@science'), await kinds('unit-reporter@science')];
    expect(head).toContain('draft-written a');
    expect(head).toContain('decision-wanted a');
    expect(head).not.toContain('draft-rejected a');
    expect(reporter).toContain('draft-rejected a');
    expect(reporter).not.toContain('decision-wanted a');
    for (const told of [head, reporter]) {
      expect(told).toContain('milestone-returned a');
      expect(told).toContain('instruction a');
      expect(told.every((one) => one.endsWith(' a'))).toBe(true);
    }
  });

  it('sends letters to the leader in charge as copies, and interviews to act on', async () => {
    const leader = await kinds('leader@vice-mayor');
    expect(leader).toContain('supervision-letter b copy');
    expect(leader).toContain('interview b');
    expect(leader.filter((one) => one.includes(' c'))).not.toContain('urging c copy');
    const main = await kinds('leader@mayor');
    // The main leader is also the one in charge of `c`.
    expect(main).toContain('interview b copy');
    expect(main).toContain('urging c copy');
  });

  it('notifies the head of the unit and the leaders in charge of its measures of a recorded interview', async () => {
    expect(await kinds('unit-head@roads')).toContain('interview-recorded b');
    expect(await kinds('leader@vice-mayor')).toContain('interview-recorded b copy');
    for (const recipient of ['unit-reporter@roads', 'unit-head@schools', 'supervision-office'])
      expect((await kinds(recipient)).filter((one) => one.startsWith('interview-recorded'))).toEqual([]);
  });

  it('leaves out what is sent by external channels only, such as the issue of a whole plan', async () => {
    expect((await kinds('unit-head@schools')).some((one) => one.startsWith('measure-issued'))).toBe(false);
  });

  it('shows the event itself in words, as it stood at its position', async () => {
    const returned = life.events.find(({ type }) => type === 'MilestoneReturned')?.position ?? 0;
    const id = { recipient: 'unit-head@science', position: returned };
    const [notice] = await models.reads.noticesByIds({ ...at, at: returned }, [id]);
    expect(notice).toMatchObject({
      id: `${returned}/unit-head@science`,
      kind: 'milestone-returned',
      document: null,
      obligation: 'm1',
      due: '2023-04-28',
      text: '缺会议纪要',
      title: { zh: '举措a' },
      event: { type: 'MilestoneReturned', data: { milestone: { id: 'm1', label: { zh: '节点1' } } } },
    });
    expect(await models.reads.noticesByIds({ ...at, at: returned - 1 }, [id])).toEqual([null]);
  });

  it('can be read page by page', async () => {
    const read = async (part: Page) =>
      (await models.reads.inbox(at, ['unit-head@roads', 'nobody'], part)).get('unit-head@roads');
    const all = (await walk(read, 100)).map(({ id }) => id);
    expect(all.length).toBeGreaterThan(20);
    expect((await walk(read, 4)).map(({ id }) => id)).toEqual(all);
    expect((await walk(read, 4, { backwards: true })).map(({ id }) => id)).toEqual(all);
  });
});

describe('deliveries', () => {
  it('show how far each dispatch has come over each channel', async () => {
    const { reads } = models;
    const rows = (await reads.deliveriesOf(at, ['unit-head@science'], page)).get('unit-head@science')?.rows ?? [];
    expect(rows.map(({ row }) => row)).toMatchObject([
      { channel: 'webhook', state: 'given-up', attempts: 5, failures: [{ reason: 'no such host' }], notices: [14, 16] },
      { channel: 'email', state: 'succeeded', attempts: 2, failures: [{ attempt: 1, reason: 'connection refused' }] },
    ]);
    const failed = life.events.find(({ type }) => type === 'DeliveryFailed')?.position ?? 0;
    const lost = async (moment: number | null) =>
      (await reads.deliveries({ ...at, at: moment }, { states: ['failing', 'given-up'], page })).rows.map(
        ({ row }) => `${row.channel} ${row.state}`,
      );
    expect(await lost(failed)).toEqual(['email failing']);
    expect(await lost(null)).toEqual(['webhook given-up']);
  });

  it('are shown with their notices while they fail, where the failure event names the notices', async () => {
    const own = createLife(plan(threeMeasures(), 'failing'));
    own.adopt();
    own.until('2023-02-03');
    const issued = own.events.find(({ type }) => type === 'MeasureIssued')?.position ?? 0;
    const sent = { recipient: 'unit-head@science', channel: 'webhook', attempt: 1, reason: 'errcode 1' } as const;
    own.record('delivery/today', {
      type: 'DeliveryFailed',
      data: { ...sent, dispatch: 'digest/unit-head@science/2023-02-02', notices: [issued] },
    });
    own.record('delivery/before', {
      type: 'DeliveryFailed',
      data: { ...sent, dispatch: 'alone/unit-head@science/2023-02-02' },
    });
    await models.project(own.events);
    const found = await models.reads.deliveriesOfNotices({ plan: 'failing', at: null }, [
      { recipient: 'unit-head@science', position: issued },
    ]);
    expect(found).toMatchObject([[{ state: 'failing', failures: [{ reason: 'errcode 1' }], notices: [issued] }]]);
  });
});

describe('snapshots', () => {
  it('of bulletins hold no figures of unsigned reports, although earlier versions counted them there', async () => {
    const old = createLife(plan(threeMeasures(), 'old-papers'));
    old.adopt();
    const data = {
      period: '2023-03',
      at: old.now(),
      asOf: 1,
      headHash: 'ab12',
      content: { total: { due: 1, draftsToSign: 2 } },
    };
    old.record('rhythm/1', { type: 'SnapshotMade', data: { ...data, kind: 'monthly-bulletin' } });
    old.record('rhythm/2', { type: 'SnapshotMade', data: { ...data, kind: 'weekly-meeting' } });
    await models.project(old.events);
    const { rows } = await models.reads.snapshots({ plan: 'old-papers', at: null }, { page: { first: 10 } });
    expect(rows.map(({ row }) => [row.kind, row.content])).toEqual([
      ['weekly-meeting', { total: { due: 1, draftsToSign: 2 } }],
      ['monthly-bulletin', { total: { due: 1 } }],
    ]);
  });

  it('are found by kind and by name, with their content', async () => {
    const { reads } = models;
    const { rows } = await reads.snapshots(at, { kinds: ['monthly-bulletin'], page });
    expect(rows.map(({ row }) => row)).toMatchObject([
      { id: 'monthly-bulletin/2023-06', headHash: 'ab12', content: { total: 4 } },
    ]);
    expect((await reads.snapshots(at, { kinds: ['weekly-meeting'], page })).rows).toEqual([]);
    const [found, none] = await reads.snapshotsByIds(at, ['monthly-bulletin/2023-06', 'monthly-bulletin/2023-07']);
    expect([found?.asOf, none]).toEqual([rows[0]?.row.asOf, null]);
  });
});
