import { createEventStore } from '@duban/event-store';
import { lifeOf, openProjection, type TestProjection } from '@duban/projector/testing/projection';
import fc from 'fast-check';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { blows, disarm, strike } from '../testing/tampering.ts';
import { verifyLog } from './verify-log.ts';

let test: TestProjection;
let owner: pg.Client;
beforeAll(async () => {
  test = await openProjection();
  owner = new pg.Client({ connectionString: test.url });
  await owner.connect();
});
afterAll(async () => {
  await owner.end();
  await test.close();
});

const PLAN = 'proved';

/** What happens in `work` has not happened when it is over. */
const undone = async (work: () => Promise<void>): Promise<void> => {
  await owner.query('begin');
  try {
    await work();
  } finally {
    await owner.query('rollback');
  }
};
const verify = () => verifyLog(createEventStore(owner), PLAN);

describe('a log that the domain wrote', () => {
  let length = 0;
  beforeAll(async () => {
    const life = lifeOf(PLAN, 40);
    await test.append(life);
    length = life.events.length;
    await disarm(owner);
  });

  it('is proved up to its head', async () => {
    const head = await test.projection.store.head(PLAN);
    expect(await verify()).toEqual({ position: length, hash: head?.hash, findings: [] });
  });

  it('gives away each of six hundred blows, and where the first of it fell', { timeout: 120_000 }, async () => {
    const kinds = new Map<string, number>();
    await fc.assert(
      fc.asyncProperty(blows(length), async (blow) => {
        await undone(async () => {
          const first = await strike(owner, PLAN, length, blow);
          fc.pre(first !== null);
          const { hash, findings } = await verify();
          const [finding] = findings;
          if (!finding) throw new Error('nothing was found');
          expect(finding.part).toBe('log');
          // Of two events in one place either may be read first.
          const beside = blow.kind === 'insert' || (blow.kind === 'flip' && blow.column === 'position');
          const places = beside ? [first, (first ?? 0) + 1, length + 1] : [first];
          expect(places).toContain(finding.position);
          if ((first ?? 0) > 0) expect(hash).toBe(null);
          kinds.set(blow.kind, (kinds.get(blow.kind) ?? 0) + 1);
        });
      }),
      { numRuns: 600 },
    );
    expect([...kinds.keys()].sort()).toEqual(['cut', 'delete', 'flip', 'head', 'insert', 'swap']);
  });

  it('gives away several blows at once', { timeout: 60_000 }, async () => {
    const several = fc.array(blows(length), { minLength: 2, maxLength: 4 });
    const table = `select md5(string_agg(e::text, '' order by e::text)) as log from duban.event e`;
    const before = (await owner.query(table)).rows[0]?.log;
    await fc.assert(
      fc.asyncProperty(several, async (all) => {
        await undone(async () => {
          for (const blow of all) await strike(owner, PLAN, length, blow);
          // Two of them may undo each other.
          const touched = (await owner.query(table)).rows[0]?.log !== before;
          if (touched) expect((await verify()).findings).not.toEqual([]);
        });
      }),
      { numRuns: 150 },
    );
  });
});
