import { nextBeat } from '@duban/domain';
import { createEventStore } from '@duban/event-store';
import { applyBatch, prepareCheckpoints } from '@duban/projector/batch';
import { openProjection, type TestProjection } from '@duban/projector/testing/projection';
import { createReads } from '@duban/read-models';
import type { Life } from '@duban/read-models/testing/life';
import { wholeLife } from '@duban/read-models/testing/whole-life';
import { rhythmActivities } from '@duban/worker/rhythm.activities';
import { afterAll, beforeAll, expect, it } from 'vitest';

let test: TestProjection;
beforeAll(async () => {
  test = await openProjection();
});
afterAll(() => test.close());

const RHYTHM = { weeklyMeeting: null, monthlyBulletin: { at: '17:00' }, quarterlyReview: null };
const CALENDAR = { from: '2023-01-01', to: '2023-12-31', holidays: [], makeUpDays: [] };

/** The bulletin of April as it is drawn up once the log holds the events of the life. */
const drawnUp = async (life: Life) => {
  await test.append(life);
  await prepareCheckpoints(test.projection, life.definition.id);
  for (let more = true; more; ) {
    const result = await applyBatch(test.projection, life.definition.id);
    more = result.kind === 'busy' || result.events > 0;
  }
  const beat = nextBeat(RHYTHM, CALENDAR, '2023-04-01T00:00:00.000Z');
  if (!beat) throw new Error('the rhythm has no bulletin of April');
  const plan = life.definition.id;
  const store = createEventStore((await test.as('duban_worker')).pool);
  const reads = createReads((await test.as('duban_gateway')).kysely);
  const now = life.events.at(-1)?.occurredAt ?? beat.at;
  const { position } = await rhythmActivities(store, reads).drawUp({ plan, beat, now });
  const [event] = await store.readLog({ plan, after: position - 1, limit: 1 });
  if (event?.type !== 'SnapshotMade') throw new Error('no snapshot was stored');
  const shown = (await store.readStored({ plan, after: event.data.asOf - 1, limit: 1 }))[0];
  return { beat, data: event.data, hash: shown?.hash.toString('hex') };
};

it('shows a bulletin with names, as of its own hour, when the clock jumps over the hour and the log already holds later events', async () => {
  const whole = wholeLife('jumped');
  const late = await drawnUp(whole);
  const before = wholeLife('in-time').events.filter(({ occurredAt }) => occurredAt <= late.beat.at);
  // The same life, but the bulletin is drawn up before anything later happens.
  const inTime = await drawnUp({ ...wholeLife('in-time'), events: before });
  expect(before.length).toBeGreaterThan(20);
  expect(whole.events.length - before.length).toBeGreaterThan(20);
  expect(late.data.asOf).toBe(before.length);
  expect(late.data.headHash).toBe(late.hash);
  expect(inTime.data.asOf).toBe(before.length);
  const contentOf = ({ content }: { readonly content: unknown }): unknown =>
    JSON.parse(JSON.stringify(content).replaceAll(/jumped|in-time/g, 'plan'));
  expect(contentOf(late.data)).toEqual(contentOf(inTime.data));
  const { definition } = whole;
  expect(late.data.content).toMatchObject({
    names: {
      units: Object.fromEntries(definition.units.map(({ id, shortName }) => [id, shortName])),
      leaders: Object.fromEntries(definition.leaders.map(({ id, title }) => [id, title.zh])),
      sections: Object.fromEntries(definition.sections.map(({ id, title }) => [id, title.zh])),
    },
  });
  const { escalations } = late.data.content as { readonly escalations: readonly object[] };
  expect(escalations.length).toBeGreaterThan(0);
  // To whom a rung went is in the log, at the position that is kept.
  for (const rung of escalations) {
    expect(Object.keys(rung)).toEqual(expect.arrayContaining(['position', 'code', 'title', 'document', 'obligation']));
    expect(Object.keys(rung)).not.toEqual(expect.arrayContaining(['recipients']));
  }
});
