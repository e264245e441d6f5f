import { measureStream, PLAN_STREAM } from '@duban/contract';
import { type EventBody, SYSTEM } from '@duban/domain';
import { createEventStore, type EventStore } from '@duban/event-store';
import { type Database, openDatabase } from '@duban/runtime';
import { type FreshDatabase, freshDatabase } from '@duban/testing/database';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createKnowledge } from './knowledge.ts';
import { settledBy } from './letter/standing.ts';
import { noticesIn } from './notices.ts';
import { isSettledByNow, noticesInContext } from './notices-in-context.ts';
import { FRAME, issuedOf, measureNamed, rungFired, shanghai, standingAt } from './testing/small-plan.ts';

const PLAN = 'handed-over';
const NOW = '2023-07-03 10:00';
let database: FreshDatabase;
let owner: Database<unknown>;
let store: EventStore;
let version = 0;
const append = async (stream: string, ...events: [EventBody, ...EventBody[]]): Promise<number> => {
  const id = { plan: PLAN, stream, commandId: `${stream}/${version}`, command: {}, actor: SYSTEM };
  const result = await store.append({
    ...id,
    expectedVersion: stream === PLAN_STREAM ? 0 : version,
    occurredAt: shanghai(NOW),
    events,
  });
  if (result.kind !== 'appended') throw new Error(result.kind);
  if (stream !== PLAN_STREAM) version = result.version;
  return result.position;
};
const measure = measureStream(measureNamed(1).id);
const handedOver: EventBody = {
  type: 'MeasureAmended',
  data: {
    amendment: 'a1',
    change: { definition: { leadUnit: 'education', supervisingLeader: 'mayor' }, targets: [], milestones: [] },
    former: { leadUnit: 'science', supervisingLeader: 'vice-mayor' },
  },
};
beforeAll(async () => {
  database = await freshDatabase();
  owner = await openDatabase<unknown>(database.url, { poolSize: 2 });
  store = createEventStore(owner.pool);
  await append(PLAN_STREAM, { type: 'PlanAdopted', data: { frame: FRAME, clock: standingAt(NOW) } });
  await append(measure, issuedOf(measureNamed(1)), rungFired('urging'));
});
afterAll(async () => {
  await owner.close();
  await database.drop();
});

const skipped = { isSkipped: async () => false };
const toldOf = async (knowledge: ReturnType<typeof createKnowledge>, after = 0) => {
  const events = await store.readLog({ plan: PLAN, after });
  const notices = await noticesIn(events, knowledge, PLAN, FRAME);
  return notices.map(({ position, recipient }) => `${position} ${recipient}`);
};

describe('the notices of a measure that was given to another unit', () => {
  it('go by whoever led it at the time of the event, however late they are read', async () => {
    const reading = createKnowledge(store, skipped);
    const before = await toldOf(reading);
    expect(before).toContain('3 unit-head@science');
    const amended = await append(measure, handedOver);
    const fired = await append(measure, rungFired('supervision-letter'));
    const after = await toldOf(reading, amended - 1);
    // This process begins only now, and reads what lies before the amendment as well.
    expect(await toldOf(createKnowledge(store, skipped))).toEqual([...before, ...after]);
    expect(after).toEqual(
      expect.arrayContaining([
        `${amended} unit-head@education`,
        `${amended} unit-head@science`,
        `${amended} leader@mayor`,
        `${amended} leader@vice-mayor`,
        `${fired} unit-head@education`,
      ]),
    );
    expect(after).not.toContain(`${fired} unit-head@science`);
  });

  it('are still found for the former unit, and ask it for nothing any more', async () => {
    const knowledge = createKnowledge(store, skipped);
    const plan = await knowledge.plan(PLAN);
    const [urging] = await store.readLog({ plan: PLAN, after: 2, limit: 1 });
    if (!plan || !urging) throw new Error('The rung is not in the log');
    const found = await noticesInContext(knowledge, PLAN, plan, urging);
    const own = found.find(({ notice }) => notice.recipient === 'unit-head@science');
    expect(own && settledBy(own.notice, own.known.measure)).toBe('牵头单位已调整');
    const asked = (recipient: string, position: number) =>
      isSettledByNow({ store, knowledge }, PLAN, plan, { recipient, notices: [position] });
    expect(await asked('unit-head@science', urging.position)).toBe(true);
    expect(await asked('unit-head@education', urging.position + 2)).toBe(false);
  });
});
