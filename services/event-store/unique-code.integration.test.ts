import type { AppendRequest } from '@duban/contract';
import type { EventBody } from '@duban/domain';
import { definition } from '@duban/domain/testing';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { missedMilestone, openTestStore, requestOf } from './testing.ts';

let db: Awaited<ReturnType<typeof openTestStore>>;
beforeAll(async () => {
  db = await openTestStore();
});
afterAll(() => db.close());

const drafted = (code: string): EventBody => ({ type: 'MeasureDrafted', data: { definition: definition({ code }) } });
const draft = (plan: string, measure: string, code: string): AppendRequest =>
  requestOf({ plan, stream: `measure/${measure}`, events: [drafted(code)] });

describe('the code of a measure', () => {
  it('goes to one of six measures drafted at once; the other five are refused, naming the code', async () => {
    const asked = Array.from({ length: 6 }, (_, index) => db.store.append(draft('race', `m${index}`, '8.8-77')));
    const answers = await Promise.all(asked);
    expect(answers.filter(({ kind }) => kind === 'appended')).toHaveLength(1);
    expect(answers.filter(({ kind }) => kind === 'code-taken')).toEqual(
      Array(5).fill({ kind: 'code-taken', code: '8.8-77' }),
    );
    expect(await db.store.head('race')).toMatchObject({ position: 1 });
  });

  it('is unique within its plan and kept when the measure is issued', async () => {
    expect(await db.store.append(draft('one', 'a', '4.4-01'))).toMatchObject({ kind: 'appended' });
    expect(await db.store.append(draft('other', 'a', '4.4-01'))).toMatchObject({ kind: 'appended' });
    const issue = requestOf({
      plan: 'one',
      stream: 'measure/a',
      expectedVersion: 1,
      commandId: 'c2',
      events: [
        { type: 'MeasureIssued', data: { definition: definition({ code: '4.4-01' }), acknowledgeBy: '2023-03-06' } },
      ],
    });
    expect(await db.store.append(issue)).toMatchObject({ kind: 'appended', version: 2 });
    expect(await db.store.append(draft('one', 'b', '4.4-01'))).toEqual({ kind: 'code-taken', code: '4.4-01' });
  });

  it('is compared with full-width codes of older logs as if they were half-width', async () => {
    expect(await db.store.append(draft('wide', 'a', '４．４－０１ '))).toMatchObject({ kind: 'appended' });
    expect(await db.store.append(draft('wide', 'b', '4.4-01'))).toMatchObject({ kind: 'code-taken' });
  });

  it('may occur twice in a restored log, to which appends still succeed', async () => {
    await db.store.append(draft('restored', 'a', '4.4-01'));
    await db.store.append(draft('restored', 'b', '4.4-02'));
    const owner = new pg.Client({ connectionString: db.url });
    await owner.connect();
    await owner.query(`insert into duban.event
      select (jsonb_populate_record(e, jsonb_build_object('plan', 'copy', 'data', replace(e.data, '4.4-02', '4.4-01')))).*
      from duban.event e where e.plan = 'restored'`);
    await owner.query(
      `insert into duban.log_head select 'copy', position, hash from duban.log_head where plan = 'restored'`,
    );
    await owner.end();
    const more = requestOf({
      plan: 'copy',
      stream: 'measure/b',
      expectedVersion: 1,
      commandId: 'c2',
      events: [missedMilestone('m1')],
    });
    expect(await db.store.append(more)).toMatchObject({ kind: 'appended', version: 2 });
    expect(await db.store.append(draft('copy', 'c', '4.4-01'))).toMatchObject({ kind: 'code-taken' });
  });
});
