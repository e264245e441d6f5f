import { createEventStore } from '@duban/event-store';
import { lifeOf, openProjection, type TestProjection } from '@duban/projector/testing/projection';
import fc from 'fast-check';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { anyTampering, disableConstraints, tamper } from '../testing/tampering.ts';
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

const PLAN = 'verified';

/** Runs `work` in a transaction that is rolled back. */
const rolledBack = async (work: () => Promise<void>): Promise<void> => {
  await owner.query('begin');
  try {
    await work();
  } finally {
    await owner.query('rollback');
  }
};
const verify = () => verifyLog(createEventStore(owner), PLAN);

describe('verifying a log', () => {
  let length = 0;
  beforeAll(async () => {
    const life = lifeOf(PLAN, 40);
    await test.append(life);
    length = life.events.length;
    await disableConstraints(owner);
  });

  it('succeeds up to the head of an untouched log', async () => {
    const head = await test.projection.store.head(PLAN);
    expect(await verify()).toEqual({ position: length, hash: head?.hash, findings: [] });
  });

  it('locates the first tampered event in 600 random cases', async () => {
    const kinds = new Map<string, number>();
    await fc.assert(
      fc.asyncProperty(anyTampering(length), async (tampering) => {
        await rolledBack(async () => {
          const first = await tamper(owner, PLAN, length, tampering);
          fc.pre(first !== null);
          const { hash, findings } = await verify();
          const [finding] = findings;
          if (!finding) throw new Error('nothing was found');
          expect(finding.part).toBe('log');
          // Of two events at one position either may be read first.
          const isAmbiguous =
            tampering.kind === 'insert' || (tampering.kind === 'flip' && tampering.column === 'position');
          const positions = isAmbiguous ? [first, (first ?? 0) + 1, length + 1] : [first];
          expect(positions).toContain(finding.position);
          if ((first ?? 0) > 0) expect(hash).toBe(null);
          kinds.set(tampering.kind, (kinds.get(tampering.kind) ?? 0) + 1);
        });
      }),
      { numRuns: 600 },
    );
    expect([...kinds.keys()].sort()).toEqual(['cut', 'delete', 'flip', 'head', 'insert', 'swap']);
  });

  it('reports a log that was tampered with in two to four ways', async () => {
    const several = fc.array(anyTampering(length), { minLength: 2, maxLength: 4 });
    const table = `select md5(string_agg(e::text, '' order by e::text)) as log from duban.event e`;
    const before = (await owner.query(table)).rows[0]?.log;
    await fc.assert(
      fc.asyncProperty(several, async (all) => {
        await rolledBack(async () => {
          for (const tampering of all) await tamper(owner, PLAN, length, tampering);
          // Two changes may undo each other.
          const touched = (await owner.query(table)).rows[0]?.log !== before;
          if (touched) expect((await verify()).findings).not.toEqual([]);
        });
      }),
      { numRuns: 150 },
    );
  });
});
