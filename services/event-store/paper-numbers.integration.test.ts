import type { AppendRequest, AppendResult } from '@duban/contract';
import type { EventBody } from '@duban/domain';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createEventStore, EventStoreUnavailableError, verifyChain } from './index.ts';
import { openTestStore, requestOf } from './testing.ts';

let db: Awaited<ReturnType<typeof openTestStore>>;
beforeAll(async () => {
  db = await openTestStore(16);
});
afterAll(() => db.close());

type Series = { readonly issuer: string; readonly code: string; readonly year: number; readonly plan?: string };
const seriesOf = (code: string, fields: Partial<Series> = {}): Series => ({
  issuer: '青山区人民政府督查室',
  code,
  year: 2023,
  ...fields,
});
const numbering = (series: Series): EventBody => ({ type: 'PaperNumbered', data: { paper: 'p1', series, number: 0 } });
const used = (series: Series, from: number, to: number): EventBody => ({
  type: 'PaperNumbersUsed',
  data: { series, from, to, note: '纸质发文' },
});
const request = (plan: string, expectedVersion: number, commandId: string, event: EventBody): AppendRequest =>
  requestOf({ plan, stream: 'plan', expectedVersion, commandId, command: { commandId }, events: [event] });

const numberIn = (result: AppendResult): number | undefined => {
  const events = result.kind === 'appended' ? result.completed : result.kind === 'duplicate' ? result.missed : [];
  return events?.flatMap((event) =>
    event.type === 'PaperNumbered' ? [(event.data as { number: number }).number] : [],
  )[0];
};
let commands = 0;
const next = async (plan: string, event: EventBody): Promise<AppendResult> => {
  commands += 1;
  const version = (await db.store.readStream({ plan, stream: 'plan', version: 0 })).length;
  return db.store.append(request(plan, version, `n${commands}`, event));
};
const numbersOf = async (plan: string): Promise<readonly number[]> =>
  (await db.store.readLog({ plan, after: 0 })).flatMap((event) =>
    event.type === 'PaperNumbered' ? [event.data.number] : [],
  );

describe('the number of a paper', () => {
  it('is given by the append, across plans, and is part of what the hash covers', async () => {
    const series = seriesOf('甲');
    const [first, second, third] = [
      await next('one', numbering(series)),
      await next('other', numbering(series)),
      await next('one', numbering(series)),
    ];
    expect([first, second, third].map(numberIn)).toEqual([1, 2, 3]);
    expect(await numbersOf('one')).toEqual([1, 3]);
    for (const plan of ['one', 'other']) expect((await verifyChain(db.store, plan)).ok).toBe(true);
  });

  it('counts for each issuing body, code and year, and for each demonstration, by itself', async () => {
    const same = seriesOf('乙');
    await next('apart', numbering(same));
    for (const other of [
      { ...same, issuer: '青山区人民政府办公室' },
      { ...same, code: '丙' },
      { ...same, year: 2024 },
      { ...same, plan: 'demo' },
    ])
      expect(numberIn(await next('apart', numbering(other)))).toBe(1);
    expect(numberIn(await next('apart', numbering(same)))).toBe(2);
  });

  it('skips numbers that were used elsewhere, before and among those that were given', async () => {
    const series = seriesOf('丁');
    await next('skips', used(series, 1, 12));
    expect(numberIn(await next('skips', numbering(series)))).toBe(13);
    await next('elsewhere', used(series, 15, 16));
    await next('skips', used(series, 16, 17));
    expect(numberIn(await next('skips', numbering(series)))).toBe(14);
    expect(numberIn(await next('skips', numbering(series)))).toBe(18);
  });

  it('cannot be recorded as used elsewhere once it was given, in whichever plan', async () => {
    const series = seriesOf('戊');
    await next('given', numbering(series));
    expect(await next('recorder', used(series, 1, 5))).toEqual({ kind: 'number-given', number: 1 });
    expect(await db.store.head('recorder')).toBeNull();
    expect(await next('recorder', used(series, 2, 5))).toMatchObject({ kind: 'appended' });
  });

  it('is the first one when the command is repeated, and no other is taken', async () => {
    const series = seriesOf('己');
    const asked = request('again', 0, 'once', numbering(series));
    expect(numberIn(await db.store.append(asked))).toBe(1);
    const repeated = await db.store.append(asked);
    expect(repeated.kind).toBe('duplicate');
    expect(numberIn(repeated)).toBe(1);
    expect(await db.store.append({ ...asked, commandId: 'late' })).toMatchObject({ kind: 'conflict' });
    expect(numberIn(await next('again', numbering(series)))).toBe(2);
  });

  it('has no gap and no double when many number papers of several plans at once, some of them aborted or killed', async () => {
    const series = seriesOf('庚');
    const plans = ['race-a', 'race-b', 'race-c'];
    const killer = new pg.Client({ connectionString: db.url });
    await killer.connect();
    /** In a transaction that ends otherwise than by a commit; the number that it had seen. */
    const lost = async (plan: string, expectedVersion: number, id: string, how: 'abort' | 'kill') => {
      const client = await db.pool.connect();
      client.on('error', () => {});
      const broken = how === 'kill';
      try {
        await client.query('begin');
        const { rows } = await client.query<{ pid: number }>('select pg_backend_pid() as pid');
        await createEventStore(client).append(request(plan, expectedVersion, id, numbering(series)));
        if (broken) await killer.query('select pg_terminate_backend($1)', [rows[0]?.pid]);
        else await client.query('rollback');
      } finally {
        client.release(broken);
      }
    };
    const papers = 12;
    const numberAll = async (plan: string): Promise<void> => {
      for (let paper = 0; paper < papers; paper += 1) {
        if (paper % 3 === 1) await lost(plan, paper, `${plan} ${paper}`, 'abort');
        if (paper % 3 === 2) await lost(plan, paper, `${plan} ${paper}`, 'kill');
        await again(() => db.store.append(request(plan, paper, `${plan} ${paper}`, numbering(series))));
      }
    };
    await Promise.all(plans.map(numberAll)).finally(() => killer.end());
    const given = (await Promise.all(plans.map(numbersOf))).flat().sort((a, b) => a - b);
    expect(given).toEqual(Array.from({ length: plans.length * papers }, (_, index) => index + 1));
    for (const plan of plans) expect((await verifyChain(db.store, plan)).ok).toBe(true);
  });
});

const again = async (append: () => Promise<AppendResult>): Promise<AppendResult> => {
  for (;;) {
    try {
      return await append();
    } catch (error) {
      if (!(error instanceof EventStoreUnavailableError)) throw error;
    }
  }
};
