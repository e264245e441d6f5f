import { setTimeout as sleep } from 'node:timers/promises';
import { openDatabase } from '@duban/runtime';
import { sql } from 'kysely';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { MODELS } from '../models.ts';
import { createLife, type Life } from '../testing/life.ts';
import { openReadModels, type ReadModels } from '../testing/read-models.ts';
import { plan, threeMeasures } from '../testing/small-plan.ts';
import type { Change, ChangeFeed } from './change.rows.ts';
import { createChangeFeed } from './feed.ts';

let models: ReadModels;
let feed: ChangeFeed;
let life: Life;
let plans = 0;

beforeAll(async () => {
  models = await openReadModels();
});
afterAll(() => models.close());
beforeEach(() => {
  plans += 1;
  life = createLife(plan(threeMeasures(), `feed-${plans}`));
  // So slow a poll that only the notice can be the reason for what comes soon.
  feed = createChangeFeed(models.gateway, { pollMs: 5_000 });
});
afterEach(() => feed.close());

/** Adopts, issues, and has unit and office write `count` events in all. */
const write = (count: number): void => {
  if (life.events.length === 0) {
    life.adopt();
    life.issue();
  }
  while (life.events.length < count)
    life.byUnit('a', { type: 'reportProgress', values: [], text: `第${life.events.length}条`, asOf: null });
};
const show = async (from: number, to: number, batch = to - from) => models.project(life.events.slice(from, to), batch);
const id = () => life.definition.id;

const take = async (changes: AsyncIterable<Change>, count: number, pause = 0): Promise<number[]> => {
  const positions: number[] = [];
  for await (const { position } of changes) {
    positions.push(position);
    if (positions.length === count) break;
    if (pause > 0) await sleep(pause);
  }
  return positions;
};
const numbers = (from: number, to: number) => Array.from({ length: to - from }, (_, index) => from + index + 1);

describe('waiting for a position', () => {
  it('resolves at once for a position that is already visible, and otherwise as soon as it becomes visible', async () => {
    write(20);
    await show(0, 10);
    expect(await feed.waitFor({ plan: id(), position: 10, timeoutMs: 2_000 })).toEqual({ visible: true });
    const began = performance.now();
    const waiting = [11, 15, 20].map((position) => feed.waitFor({ plan: id(), position, timeoutMs: 4_000 }));
    await sleep(50);
    await show(10, 20);
    expect(await Promise.all(waiting)).toEqual([{ visible: true }, { visible: true }, { visible: true }]);
    expect(performance.now() - began).toBeLessThan(3_000);
  });

  it('resolves with the visible position when the timeout passes', async () => {
    write(10);
    await show(0, 8);
    const late = { visible: false, position: 8 };
    expect(await feed.waitFor({ plan: id(), position: 9, timeoutMs: 300 })).toEqual(late);
    expect(await feed.waitFor({ plan: 'nowhere', position: 1, timeoutMs: 100 })).toEqual({
      visible: false,
      position: 0,
    });
  });

  it('rejects with the abort reason when the caller aborts', async () => {
    const leaving = new AbortController();
    const waiting = feed.waitFor({ plan: id(), position: 1, timeoutMs: 10_000, signal: leaving.signal });
    setTimeout(() => leaving.abort(new Error('gone')), 20);
    await expect(waiting).rejects.toThrow('gone');
    await expect(
      feed.waitFor({ plan: id(), position: 1, timeoutMs: 10_000, signal: AbortSignal.abort(new Error('never came')) }),
    ).rejects.toThrow('never came');
  });

  it('works without a notification, by polling', async () => {
    const polling = createChangeFeed(models.gateway, { pollMs: 50 });
    write(5);
    const waiting = polling.waitFor({ plan: id(), position: 5, timeoutMs: 5_000 });
    await sleep(100);
    await models.writer.kysely.transaction().execute(async (transaction) => {
      for (const { name } of MODELS)
        await sql`insert into duban.rm_checkpoint values (${id()}, ${name}, 5)`.execute(transaction);
    });
    expect(await waiting).toEqual({ visible: true });
    await polling.close();
  });
});

describe('following changes', () => {
  it('delivers every position once and in order from the one asked for, whatever the batches', async () => {
    write(60);
    await show(0, 10);
    const readers = [
      take(feed.changes({ plan: id(), after: 0 }), 60),
      take(feed.changes({ plan: id(), after: 5 }), 55, 1),
      take(feed.changes({ plan: id(), after: 30 }), 30),
    ];
    const late = feed.changes({ plan: id(), after: null })[Symbol.asyncIterator]();
    const first = late.next();
    await sleep(50);
    await show(10, 60, 7);
    expect(await Promise.all(readers)).toEqual([numbers(0, 60), numbers(5, 60), numbers(30, 60)]);
    expect((await first).value?.position).toBe(11);
    await late.return?.();
  });

  it('delivers the ids of what changed', async () => {
    write(5);
    await show(0, 5);
    const changes = feed.changes({ plan: id(), after: 3 })[Symbol.asyncIterator]();
    const event = life.events[3];
    expect((await changes.next()).value).toEqual({
      plan: id(),
      position: 4,
      measure: 'c',
      type: 'MeasureIssued',
      commandId: event?.commandId,
      actor: event?.actor,
      recipients: [],
      occurredAt: event?.occurredAt,
      recordedAt: event?.recordedAt,
    });
    await changes.return?.();
  });

  it('continues at its last position after the connections are cut', async () => {
    const owner = await openDatabase(models.url, { poolSize: 1 });
    write(40);
    await show(0, 10);
    const reader = take(feed.changes({ plan: id(), after: 0 }), 40);
    for (let from = 10; from < 40; from += 10) {
      await sleep(250);
      const cut = await owner.pool.query(
        `select pg_terminate_backend(pid) from pg_stat_activity
         where datname = current_database() and pid <> pg_backend_pid()`,
      );
      expect(cut.rowCount).toBeGreaterThan(0);
      await sleep(50);
      await show(from, from + 10, 3);
    }
    expect(await reader).toEqual(numbers(0, 40));
    await owner.close();
  });

  it('buffers one batch for a slow reader, for which others do not wait', async () => {
    write(700);
    const slow = feed.changes({ plan: id(), after: 0 })[Symbol.asyncIterator]();
    const first = slow.next();
    const fast = take(feed.changes({ plan: id(), after: 0 }), 700);
    await show(0, 700, 30);
    expect(await fast).toEqual(numbers(0, 700));
    const seen = [(await first).value?.position];
    for (let next = 2; next <= 700; next += 1) seen.push((await slow.next()).value?.position);
    expect(seen).toEqual(numbers(0, 700));
    await slow.return?.();
  });

  it('ends when the reader stops, when its signal is aborted, and when the feed is closed', async () => {
    write(3);
    await show(0, 3);
    const leaving = feed.changes({ plan: id(), after: 3 })[Symbol.asyncIterator]();
    const waits = leaving.next();
    await sleep(20);
    expect(await leaving.return?.()).toMatchObject({ done: true });
    expect(await waits).toMatchObject({ done: true });

    const signal = new AbortController();
    const aborted = feed.changes({ plan: id(), after: 2, signal: signal.signal })[Symbol.asyncIterator]();
    expect(await aborted.next()).toMatchObject({ value: { position: 3 } });
    const more = aborted.next();
    signal.abort();
    expect(await more).toMatchObject({ done: true });

    const open = take(feed.changes({ plan: id(), after: 3 }), 1);
    const waiting = feed.waitFor({ plan: id(), position: 99, timeoutMs: 60_000 });
    expect(await feed.waitFor({ plan: id(), position: 3, timeoutMs: 5_000 })).toEqual({ visible: true });
    await feed.close();
    expect(await open).toEqual([]);
    expect(await waiting).toEqual({ visible: false, position: 3 });
  });

  it('loses and repeats nothing while readers come and go', async () => {
    write(400);
    const readers = Array.from({ length: 20 }, async (_, reader) => {
      const seen: number[] = [];
      // Leaves again and again, and comes back with the last position that it saw.
      while ((seen.at(-1) ?? 0) < 400) {
        const after = seen.at(-1) ?? 0;
        const left = Math.min(400 - after, 10 + ((reader * 13 + after) % 60));
        seen.push(...(await take(feed.changes({ plan: id(), after }), left, reader % 4 === 0 ? 1 : 0)));
      }
      return seen;
    });
    await show(0, 400, 11);
    for (const seen of await Promise.all(readers)) expect(seen).toEqual(numbers(0, 400));
  });
});
