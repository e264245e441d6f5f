import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { followLog, UnreadableEventError } from './index.ts';
import { missedMilestone, openTestStore, requestOf } from './testing.ts';

let db: Awaited<ReturnType<typeof openTestStore>>;
beforeAll(async () => {
  db = await openTestStore();
});
afterAll(() => db.close());

const append = async (plan: string, count: number, from = 0) => {
  for (let version = from; version < from + count; version++) {
    const change = {
      plan,
      expectedVersion: version,
      commandId: `c${version}`,
      events: [missedMilestone('m')] as const,
    };
    await db.store.append(requestOf(change));
  }
};

describe('following a log', () => {
  it('gives full batches at once, the rest, and then what is appended meanwhile', async () => {
    await append('follow', 7);
    const stop = new AbortController();
    const batches: number[][] = [];
    const options = { store: db.store, plan: 'follow', after: 1, signal: stop.signal, pollMs: 5, batch: 3 };
    for await (const batch of followLog(options)) {
      batches.push(batch.map(({ position }) => position));
      if (batch.at(-1)?.position === 7) await append('follow', 2, 7);
      if (batch.at(-1)?.position === 9) stop.abort();
    }
    expect(batches).toEqual([
      [2, 3, 4],
      [5, 6, 7],
      [8, 9],
    ]);
  });

  it('ends at once when it is told to, even while it waits', async () => {
    const stop = new AbortController();
    const reading = followLog({ store: db.store, plan: 'empty', after: 0, signal: stop.signal, pollMs: 60_000 }).next();
    setTimeout(() => stop.abort(), 20);
    expect(await reading).toEqual({ done: true, value: undefined });
  });

  it('asks nothing when it was told before', async () => {
    const events = followLog({ store: db.store, plan: 'follow', after: 0, signal: AbortSignal.abort() });
    expect(await events.next()).toEqual({ done: true, value: undefined });
  });

  it('hands on what the store throws', async () => {
    const readLog = () =>
      Promise.reject(new UnreadableEventError({ plan: 'p', position: 1, type: 't', schemaVersion: 1, reason: 'r' }));
    await expect(followLog({ store: { readLog }, plan: 'p', after: 0 }).next()).rejects.toBeInstanceOf(
      UnreadableEventError,
    );
  });
});
