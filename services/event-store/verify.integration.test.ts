import fc from 'fast-check';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Verdict, verifyChain } from './index.ts';
import { missedMilestone, openTestStore, requestOf } from './testing.ts';

let db: Awaited<ReturnType<typeof openTestStore>>;
let owner: pg.Client;
beforeAll(async () => {
  db = await openTestStore();
  owner = new pg.Client({ connectionString: db.url });
  await owner.connect();
  // The strongest attacker is a superuser who has disabled the triggers.
  await owner.query('set session_replication_role = replica');
});
afterAll(async () => {
  await owner.end();
  await db.close();
});

const LENGTH = 12;
let plans = 0;

/** A new plan of twelve events in three streams. */
const makeLog = async () => {
  const plan = `log-${++plans}`;
  for (let index = 0; index < LENGTH / 2; index++) {
    await db.store.append(
      requestOf({
        plan,
        stream: `measure/${index % 3}`,
        expectedVersion: 2 * Math.floor(index / 3),
        commandId: `c${index}`,
        events: [missedMilestone(`m${index}`), missedMilestone(`n${index}`)],
      }),
    );
  }
  return plan;
};
const tamper = (sql: string, ...values: unknown[]) => owner.query(sql, values);
const verify = (plan: string) => verifyChain(db.store, plan, { batch: 5 });
const bad = (plan: string, position: number, fault: string): Verdict =>
  expect.objectContaining({ ok: false, plan, position, fault });

const anyPosition = fc.integer({ min: 1, max: LENGTH });
const forAll = <T>(values: fc.Arbitrary<T>, numRuns: number, check: (value: T, plan: string) => Promise<void>) =>
  fc.assert(
    fc.asyncProperty(values, async (value) => {
      await check(value, await makeLog());
    }),
    { numRuns },
  );

describe('verifying a log', () => {
  it('succeeds up to the head of an untouched log', async () => {
    const plan = await makeLog();
    const head = await db.store.head(plan);
    const progress: number[] = [];
    const verdict = await verifyChain(db.store, plan, { batch: 5, onProgress: (position) => progress.push(position) });
    expect(verdict).toEqual({ ok: true, plan, position: LENGTH, hash: head?.hash });
    expect(progress).toEqual([5, 10, 12]);
  });

  it('can start at a position, also against a hash that was printed then', async () => {
    const plan = await makeLog();
    const printed = (await db.store.readStored({ plan, after: 3, limit: 1 }))[0]?.hash.toString('hex') ?? '';
    expect(await verifyChain(db.store, plan, { since: { position: 4 } })).toMatchObject({ ok: true, position: LENGTH });
    const since = { position: 4, hash: printed };
    expect(await verifyChain(db.store, plan, { since })).toMatchObject({ ok: true, position: LENGTH });
    const other = { position: 5, hash: printed };
    expect(await verifyChain(db.store, plan, { since: other })).toEqual(bad(plan, 5, 'altered'));
    expect(await verifyChain(db.store, plan, { since: { position: 13 } })).toEqual(bad(plan, 13, 'missing'));
  });

  it('of an unknown plan finds an empty, intact log', async () => {
    expect(await verify('nowhere')).toMatchObject({ ok: true, position: 0 });
  });
});

describe('verification names the first bad position after', () => {
  const changes = [
    `stream = stream || 'x'`,
    `version = version + 100`,
    `ordinal = ordinal + 100`,
    `command_id = command_id || ' '`,
    `command_digest = set_bit(command_digest, 77, 1 - get_bit(command_digest, 77))`,
    `type = 'MilestoneVerified'`,
    `schema_version = schema_version + 1`,
    `data = replace(data, '06-30', '07-30')`,
    `data = data || ' '`,
    `actor = replace(actor, 'wang', 'Wang')`,
    `occurred_at = occurred_at + interval '1 microsecond'`,
    `occurred_at = 'infinity'`,
    `recorded_at = recorded_at - interval '1 day'`,
    `hash = set_bit(hash, 200, 1 - get_bit(hash, 200))`,
    `command_id = command_id || stream, stream = ''`,
  ];
  it('a change in any column', async () => {
    await forAll(fc.tuple(anyPosition, fc.constantFrom(...changes)), 60, async ([position, change], plan) => {
      await tamper(`update duban.event set ${change} where plan = $1 and position = $2`, plan, position);
      expect(await verify(plan)).toEqual(bad(plan, position, 'altered'));
    });
  });

  it('one flipped bit in the data', async () => {
    await forAll(fc.tuple(anyPosition, fc.nat()), 60, async ([position, bit], plan) => {
      const { rows } = await tamper('select data from duban.event where plan = $1 and position = $2', plan, position);
      const bytes = Buffer.from(rows[0].data);
      const index = bit % bytes.length;
      bytes[index] = (bytes[index] ?? 0) ^ 1;
      const sql = 'update duban.event set data = $3 where plan = $1 and position = $2';
      await tamper(sql, plan, position, bytes.toString());
      expect(await verify(plan)).toEqual(bad(plan, position, 'altered'));
    });
  });

  it('the deletion of an event, whether or not the gap was closed', async () => {
    await forAll(fc.tuple(anyPosition, fc.boolean()), 40, async ([position, close], plan) => {
      await tamper('delete from duban.event where plan = $1 and position = $2', plan, position);
      for (let next = position + 1; close && next <= LENGTH; next++)
        await tamper('update duban.event set position = $3 where plan = $1 and position = $2', plan, next, next - 1);
      const fault = close && position < LENGTH ? 'altered' : 'missing';
      expect(await verify(plan)).toEqual(bad(plan, position, fault));
    });
  });

  it('the truncation of the log', async () => {
    await forAll(anyPosition, 20, async (position, plan) => {
      await tamper('delete from duban.event where plan = $1 and position >= $2', plan, position);
      expect(await verify(plan)).toEqual(bad(plan, position, 'missing'));
    });
  });

  it('an exchange of two events, with or without their hashes', async () => {
    const pair = fc.uniqueArray(anyPosition, { minLength: 2, maxLength: 2 }).map((pair) => pair.sort((a, b) => a - b));
    await forAll(fc.tuple(pair, fc.boolean()), 60, async ([[low = 0, high = 0], withHash], plan) => {
      const move = 'update duban.event set position = $3 where plan = $1 and position = $2';
      await tamper(move, plan, low, 1000);
      await tamper(move, plan, high, low);
      await tamper(move, plan, 1000, high);
      if (!withHash)
        await tamper(
          `update duban.event e set hash = o.hash from duban.event o
           where e.plan = $1 and o.plan = $1 and e.position in ($2, $3) and o.position = $2 + $3 - e.position`,
          plan,
          low,
          high,
        );
      expect(await verify(plan)).toEqual({ ok: false, plan, position: low, fault: 'reordered', found: high });
    });
  });

  it('the move of an event to another position, the others shifted to close the gap', async () => {
    await forAll(fc.tuple(anyPosition, anyPosition), 30, async ([from, to], plan) => {
      fc.pre(from !== to);
      await tamper('update duban.event set position = position + 1000 where plan = $1', plan);
      await tamper(
        `update duban.event set position = case
           when position = 1000 + $2::bigint then $3::bigint
           when position > 1000 + $2::bigint and position <= 1000 + $3::bigint then position - 1001
           when position < 1000 + $2::bigint and position >= 1000 + $3::bigint then position - 999
           else position - 1000 end where plan = $1`,
        plan,
        from,
        to,
      );
      expect(await verify(plan)).toEqual(bad(plan, Math.min(from, to), 'reordered'));
    });
  });

  it('an insertion that bypasses the store, even with a valid hash', async () => {
    await forAll(fc.tuple(fc.integer({ min: 1, max: 5 }), fc.boolean()), 20, async ([distance, fitting], plan) => {
      const position = LENGTH + (fitting ? 1 : distance);
      await tamper(
        `insert into duban.event select plan, $2, stream, version + 100, 0, 'x', command_digest, type, schema_version,
           data, actor, occurred_at, recorded_at, hash from duban.event where plan = $1 and position = $3`,
        plan,
        position,
        LENGTH,
      );
      if (fitting)
        await tamper(
          `update duban.event e set hash = duban.event_hash(h.hash, e) from duban.log_head h
           where e.plan = $1 and h.plan = $1 and e.position = $2`,
          plan,
          position,
        );
      expect(await verify(plan)).toEqual(bad(plan, position, 'unexpected'));
    });
  });

  it('the alteration or removal of the head', async () => {
    const head = async (change: string) => {
      const plan = await makeLog();
      await tamper(`update duban.log_head set ${change} where plan = $1`, plan);
      return verify(plan);
    };
    expect(await head('position = position + 1')).toMatchObject({ position: LENGTH + 1, fault: 'missing' });
    expect(await head('position = 7')).toMatchObject({ position: 7, fault: 'head' });
    expect(await head(`hash = sha256('')`)).toMatchObject({ position: LENGTH, fault: 'head' });
    const plan = await makeLog();
    await tamper('delete from duban.log_head where plan = $1', plan);
    expect(await verify(plan)).toEqual(bad(plan, 1, 'unexpected'));
  });

  it('the rewriting of an event together with its hash, whether or not it is the last', async () => {
    await forAll(anyPosition, 15, async (position, plan) => {
      await tamper(`update duban.event set data = '{}' where plan = $1 and position = $2`, plan, position);
      await tamper(
        `update duban.event e set hash = duban.event_hash(coalesce(p.hash, duban.genesis_hash($1)), e)
         from (values (true)) one left join duban.event p on p.plan = $1 and p.position = $2 - 1
         where e.plan = $1 and e.position = $2`,
        plan,
        position,
      );
      // The rewritten event matches its own hash; its successor no longer matches the chain.
      if (position === LENGTH) expect(await verify(plan)).toEqual(bad(plan, LENGTH, 'head'));
      else expect(await verify(plan)).toEqual(bad(plan, position + 1, 'altered'));
    });
  });
});
