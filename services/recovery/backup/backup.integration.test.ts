import { PassThrough, Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { gunzipSync, gzipSync } from 'node:zlib';
import { SYSTEM } from '@duban/domain';
import { createEventStore } from '@duban/event-store';
import { rebuild } from '@duban/projector';
import {
  contents,
  continueLife,
  lifeOf,
  openProjection,
  type TestProjection,
} from '@duban/projector/testing/projection';
import { type Database, openDatabase } from '@duban/runtime';
import { type FreshDatabase, freshDatabase } from '@duban/testing/database';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { RestoreRefusedError } from './backup-lines.ts';
import { createChecksum } from './format.ts';
import { readBackup } from './read-backup.ts';
import { recordBackup } from './record-backup.ts';
import { verifyBackup } from './verify-backup.ts';
import { writeBackup } from './write-backup.ts';

const MIGRATIONS = ['0001_event_log', '0002_read_models'];
const KEYS = { 'jwks.json': '{"keys":[]}' };

let from: TestProjection;
beforeAll(async () => {
  from = await openProjection();
});
afterAll(() => from.close());

const backUp = async (): Promise<Buffer> => {
  const out = new PassThrough();
  const all = buffer(out);
  await writeBackup({ pool: from.owner, out, migrations: MIGRATIONS, keys: KEYS, files: null });
  return all;
};

type Empty = { readonly fresh: FreshDatabase; readonly owner: Database<unknown> };
const withEmpty = async (work: (empty: Empty) => Promise<void>): Promise<void> => {
  const fresh = await freshDatabase();
  const owner = await openDatabase<unknown>(fresh.url, { poolSize: 3 });
  try {
    await work({ fresh, owner });
  } finally {
    await owner.close();
    await fresh.drop();
  }
};
const restore = ({ owner }: Empty, bytes: Buffer, migrations: readonly string[] = MIGRATIONS) =>
  readBackup({ pool: owner.pool, source: Readable.from([bytes]), migrations });
const logOf = async (pool: TestProjection['owner'], table = 'event') =>
  (await pool.query(`select to_jsonb(t) as row from duban.${table} t order by to_jsonb(t)::text`)).rows;

describe('a backup', () => {
  it('made during writes holds one consistent snapshot, which a restore reproduces bit for bit', async () => {
    const life = lifeOf('backed', 40);
    await from.append(life);
    await from.owner.query(`insert into duban.notifier_checkpoint values ('backed', 17)`);
    await from.owner.query(
      `insert into duban.outbox values ('backed', 'digest/a@b/2023-07-03', 'unit-head@a', '2023-07-03T01:00:00.123456Z',
         '[{"position":3,"channels":["email"]}]', true, '{email}')`,
    );
    let writing = true;
    const writer = (async () => {
      while (writing) {
        const before = life.events.length;
        continueLife(life, before + 3);
        await from.append(life, before);
      }
    })();
    const bytes = await backUp();
    writing = false;
    await writer;

    await withEmpty(async (empty) => {
      const { heads, keys } = await restore(empty, bytes);
      const [head] = heads;
      expect(keys).toEqual(KEYS);
      expect(head?.position).toBeGreaterThanOrEqual(40);
      expect(head?.position).toBeLessThan(life.events.length);
      const events = (await logOf(from.owner)).filter(({ row }) => row.position <= (head?.position ?? 0));
      expect(await logOf(empty.owner.pool)).toEqual(events);
      for (const table of ['outbox', 'notifier_checkpoint'])
        expect(await logOf(empty.owner.pool, table)).toEqual(await logOf(from.owner, table));
      // The read models are rebuilt from the restored log.
      await rebuild({ pool: from.owner, swap: true });
      await rebuild({ pool: empty.owner.pool, swap: true });
      const shown = await contents({ ...from, owner: empty.owner.pool }, 'backed');
      expect(shown.rm_timeline).toHaveLength(head?.position ?? 0);
      // The restored log accepts appends.
      const store = await openDatabase(empty.fresh.url, { role: 'duban_worker', poolSize: 1 });
      const next = await createEventStore(store.pool).append({
        plan: 'backed',
        stream: 'delivery/x',
        expectedVersion: 0,
        commandId: 'next',
        command: {},
        actor: SYSTEM,
        occurredAt: '2023-08-01T00:00:00.000Z',
        events: [{ type: 'MeasureAcknowledged', data: { implied: false } }],
      });
      expect(next).toMatchObject({ kind: 'appended', position: (head?.position ?? 0) + 1 });
      await store.close();
    });
  });

  it('that was truncated, damaged or rewritten is refused, and nothing of it is kept', async () => {
    await from.append(lifeOf('damaged', 20));
    const bytes = await backUp();
    const lines = gunzipSync(bytes).toString().trimEnd().split('\n');
    const packed = (some: readonly string[]) => gzipSync(`${some.join('\n')}\n`);
    await withEmpty(async (empty) => {
      const refuse = async (bad: Buffer) => {
        await expect(restore(empty, bad)).rejects.toThrow(RestoreRefusedError);
        expect(await logOf(empty.owner.pool)).toEqual([]);
      };
      await fc.assert(
        fc.asyncProperty(fc.integer({ min: 0, max: bytes.length - 1 }), fc.nat(7), async (at, bit) => {
          const bad = Buffer.from(bytes);
          bad[at] = (bad[at] ?? 0) ^ (1 << bit);
          // A few bits of the compressed form do not affect the content.
          let same = false;
          try {
            same = gunzipSync(bad).equals(gunzipSync(bytes));
          } catch {}
          fc.pre(!same);
          await refuse(bad);
        }),
        { numRuns: 60 },
      );
      await fc.assert(
        fc.asyncProperty(fc.integer({ min: 0, max: bytes.length - 1 }), (length) => refuse(bytes.subarray(0, length))),
        { numRuns: 20 },
      );
      await refuse(packed(lines.slice(0, -1)));
      await refuse(packed(lines.toSpliced(3, 1)));
      await refuse(packed([...lines, lines[1] ?? '']));
      // A forged log with a valid checksum is refused too.
      const withValidChecksum = (forged: readonly string[]) => {
        const checksum = createChecksum();
        for (const line of forged) checksum.add(line);
        return packed([...forged, JSON.stringify({ end: checksum.end() })]);
      };
      const forge = (from: string | RegExp, to: string) =>
        withValidChecksum(lines.slice(0, -1).with(5, (lines[5] ?? '').replace(from, to)));
      await refuse(forge('"ordinal":0', '"ordinal":7'));
      // So is a line that is not a valid row.
      await refuse(forge(/(\\\\x)[0-9a-f]/, '$1o'));
      await expect(restore(empty, bytes, ['0001_event_log'])).rejects.toThrow(
        'made by a newer Duban (0002_read_models)',
      );
      await restore(empty, bytes);
      await expect(restore(empty, bytes)).rejects.toThrow('already holds a log');
    });
  });
});

describe('reading a backup again', () => {
  it('finds a whole file whole, and one that lost or changed a line damaged', async () => {
    await from.append(lifeOf('read-again', 20));
    const bytes = await backUp();
    const heads = await verifyBackup(Readable.from([bytes]));
    expect(heads).toEqual(await createEventStore(from.owner).heads());
    const lines = gunzipSync(bytes).toString().trimEnd().split('\n');
    const packed = (some: readonly string[]) => Readable.from([gzipSync(`${some.join('\n')}\n`)]);
    for (const bad of [lines.slice(0, -1), lines.toSpliced(3, 1), [...lines, lines[1] ?? '']])
      await expect(verifyBackup(packed(bad))).rejects.toThrow(RestoreRefusedError);
    await expect(verifyBackup(Readable.from([bytes.subarray(0, bytes.length / 2)]))).rejects.toThrow(
      RestoreRefusedError,
    );
    const end = heads.find(({ plan }) => plan === 'read-again')?.position;
    // A log that ends before the event that the header names, under a valid checksum.
    const short = lines
      .slice(0, -1)
      .filter((line) => !line.startsWith('{"event"') || !line.includes(`"plan":"read-again","position":${end},`));
    const checksum = createChecksum();
    for (const line of short) checksum.add(line);
    await expect(verifyBackup(packed([...short, JSON.stringify({ end: checksum.end() })]))).rejects.toThrow(
      RestoreRefusedError,
    );
  });

  it('is on record for each plan of the backup', async () => {
    const heads = await createEventStore(from.owner).heads();
    await recordBackup(from.owner, { host: 'here', file: '/b.gz', bytes: 7, heads, verified: true });
    const { rows } = await from.owner.query(
      'select plan, host, file, bytes::int, position::int, hash, verified_at is not null as verified from duban.backup order by plan',
    );
    expect(rows).toEqual(heads.map((head) => ({ ...head, host: 'here', file: '/b.gz', bytes: 7, verified: true })));
  });
});
