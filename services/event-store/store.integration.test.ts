import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { createEventStore, EventNotStorableError, EventStoreBehindError, EventStoreUnavailableError } from './index.ts';
import { acknowledged, missedMilestone, openTestStore, requestOf } from './testing.ts';

let db: Awaited<ReturnType<typeof openTestStore>>;
beforeAll(async () => {
  db = await openTestStore();
});
afterAll(() => db.close());

describe('an append', () => {
  it('numbers the events of the stream and of the plan, and returns them unchanged', async () => {
    const request = requestOf({ plan: 'give-back', events: [acknowledged, missedMilestone('m1')] });
    expect(await db.store.append(request)).toEqual({ kind: 'appended', version: 2, position: 2 });
    const other = requestOf({ plan: 'give-back', stream: 'measure/schools', events: [missedMilestone('学校"\\\n😀')] });
    expect(await db.store.append(other)).toEqual({ kind: 'appended', version: 1, position: 3 });

    const events = await db.store.readLog({ plan: 'give-back', after: 0 });
    const { recordedAt } = events[0] ?? { recordedAt: '' };
    expect(new Date(recordedAt).toISOString()).toBe(recordedAt);
    expect(Math.abs(Date.now() - Date.parse(recordedAt))).toBeLessThan(60_000);
    expect(events[0]).toEqual({
      plan: 'give-back',
      position: 1,
      stream: 'measure/roads',
      version: 1,
      commandId: 'c1',
      ordinal: 0,
      actor: request.actor,
      occurredAt: request.occurredAt,
      recordedAt,
      ...acknowledged,
    });
    expect(events.map(({ position, stream, version, ordinal }) => [position, stream, version, ordinal])).toEqual([
      [1, 'measure/roads', 1, 0],
      [2, 'measure/roads', 2, 1],
      [3, 'measure/schools', 1, 0],
    ]);
    expect(events[2]?.data).toEqual({ milestone: '学校"\\\n😀', due: '2023-06-30' });
    expect(await db.store.readStream({ plan: 'give-back', stream: 'measure/roads', version: 1 })).toEqual([events[1]]);
    expect(await db.store.readLog({ plan: 'give-back', after: 1, limit: 1 })).toEqual([events[1]]);
  });

  it('of a command already in the stream returns the first answer and the events that the caller missed', async () => {
    const plan = 'duplicate';
    const first = requestOf({ plan, events: [acknowledged, missedMilestone('m1')] });
    await db.store.append(first);
    await db.store.append(requestOf({ plan, expectedVersion: 2, commandId: 'c2', events: [missedMilestone('m2')] }));

    const again = await db.store.append({ ...first, occurredAt: '2023-03-02T00:00:00.000Z', events: [acknowledged] });
    expect(again).toEqual({
      kind: 'duplicate',
      version: 2,
      position: 2,
      made: [],
      missed: await db.store.readStream({ plan, stream: first.stream, version: 0 }),
    });
    expect(await db.store.append({ ...first, expectedVersion: 3 })).toMatchObject({ kind: 'duplicate', missed: [] });
    expect(await db.store.head(plan)).toMatchObject({ position: 3 });
  });

  it('refuses a command id that was used for another command or by another actor', async () => {
    const plan = 'reused';
    const first = requestOf({
      plan,
      command: { type: 'reportProgress', text: 'a', values: [{ target: 't', value: 1 }] },
    });
    await db.store.append(first);
    const sameInOtherOrder = { values: [{ value: 1, target: 't' }], text: 'a', type: 'reportProgress' };
    expect(await db.store.append({ ...first, command: sameInOtherOrder })).toMatchObject({ kind: 'duplicate' });
    const other = { type: 'reportProgress', text: 'b', values: [{ target: 't', value: 1 }] };
    expect(await db.store.append({ ...first, command: other })).toEqual({ kind: 'reused' });
    const somebody = { ...first.actor, id: 'li' };
    expect(await db.store.append({ ...first, actor: somebody })).toEqual({ kind: 'reused' });
    expect(await db.store.append({ ...first, stream: 'measure/schools' })).toMatchObject({ kind: 'appended' });
  });

  it('with too low an expected version writes nothing and returns the missed events', async () => {
    const plan = 'conflict';
    await db.store.append(requestOf({ plan, events: [acknowledged, missedMilestone('m1')] }));
    const late = requestOf({ plan, expectedVersion: 1, commandId: 'c2' });
    expect(await db.store.append(late)).toEqual({
      kind: 'conflict',
      missed: await db.store.readStream({ plan, stream: late.stream, version: 1 }),
    });
    expect(await db.store.append({ ...late, expectedVersion: 2 })).toMatchObject({ kind: 'appended', position: 3 });
  });

  it('with too high an expected version throws an error that names both versions', async () => {
    const plan = 'behind';
    const ahead = requestOf({ plan, expectedVersion: 3 });
    const error: unknown = await db.store.append(ahead).catch((caught: unknown) => caught);
    expect(error).toBeInstanceOf(EventStoreBehindError);
    expect(error).toMatchObject({ facts: { plan, stream: 'measure/roads', expectedVersion: 3, version: 0 } });
    expect(await db.store.append(requestOf({ plan }))).toEqual({ kind: 'appended', version: 1, position: 1 });
  });

  it.each([
    ['events[1].data.text', 'contains the NUL character U+0000', { text: 'a\u0000b' }],
    [
      'events[1].data.list[1].name',
      'contains half of a surrogate pair, which is no character',
      { list: [1, { name: '\ud83d' }] },
    ],
    ['a key of events[1].data', 'contains the NUL character U+0000', { '\u0000': 1 }],
    ['events[1].data.value', 'is NaN, which JSON cannot hold', { value: Number.NaN }],
    ['events[1].data.at', 'is 2023-01-01T00:00:00.000Z, which JSON cannot hold', { at: new Date('2023-01-01') }],
    ['events[1].data.list[0]', 'is undefined, which JSON cannot hold', { list: [undefined] }],
    ['events[1].data', 'is undefined, which JSON cannot hold', undefined],
  ])('of a value that cannot be stored is refused, naming its path: %s', async (path, reason, data) => {
    const request = requestOf({ plan: 'refused', events: [acknowledged, { type: 'MeasureAcknowledged', data }] });
    const error: unknown = await db.store.append(request).catch((caught: unknown) => caught);
    expect(error).toBeInstanceOf(EventNotStorableError);
    expect(error).toMatchObject({ path, reason });
    expect(await db.store.head('refused')).toBeNull();
  });

  it.each([
    ['commandId', { commandId: '' }],
    ['plan', { plan: 'x'.repeat(301) }],
    ['stream', { stream: 'measure/\u0000' }],
    ['actor.id', { actor: { id: '\udc00', role: 'leader', unit: null } as const }],
    ['occurredAt', { occurredAt: '2023-03-01' }],
    ['events[0].type', { events: [{ type: 'Unheard', data: {} }] as const }],
  ])('with an invalid %s is refused, naming that field', async (path, fields) => {
    await expect(db.store.append(requestOf(fields))).rejects.toMatchObject({ name: 'EventNotStorableError', path });
  });
});

it('finds a command in its own stream only, and distinguishes it from another command with its id', async () => {
  const request = requestOf({ plan: 'find', events: [acknowledged, missedMilestone('m1')] });
  await db.store.append(request);
  expect(await db.store.findCommand(request)).toEqual({ kind: 'found', version: 2, position: 2, made: [] });
  expect(await db.store.findCommand({ ...request, stream: 'measure/schools' })).toEqual({ kind: 'absent' });
  expect(await db.store.findCommand({ ...request, command: { type: 'other' } })).toEqual({ kind: 'reused' });
});

it('returns what a command made when the command is already in its stream', async () => {
  const given = {
    type: 'InstructionGiven',
    data: { instruction: 'i1', text: '抓紧', urgency: 'urgent', due: '2023-03-02' },
  };
  const request = requestOf({ plan: 'made', events: [acknowledged, given] });
  await db.store.append(request);
  await db.store.append(requestOf({ plan: 'made', expectedVersion: 2, commandId: 'c2' }));
  const made = [{ type: 'instruction', id: 'i1' }];
  expect(await db.store.findCommand(request)).toEqual({ kind: 'found', version: 2, position: 2, made });
  expect(await db.store.append(request)).toMatchObject({ kind: 'duplicate', version: 2, position: 2, made });
});

it('returns the last position and hash of every plan as its head', async () => {
  await db.store.append(requestOf({ plan: 'heads-b' }));
  await db.store.append(requestOf({ plan: 'heads-a' }));
  const heads = await db.store.heads();
  const mine = heads.filter(({ plan }) => plan.startsWith('heads-'));
  expect(mine.map(({ plan, position }) => [plan, position])).toEqual([
    ['heads-a', 1],
    ['heads-b', 1],
  ]);
  const stored = await db.store.readStored({ plan: 'heads-a', after: 0 });
  expect(mine[0]?.hash).toBe(stored[0]?.hash.toString('hex'));
  expect(await db.store.head('heads-b')).toEqual(mine[1]);
});

it('throws EventStoreUnavailableError on a lost connection, after which a retry is safe', async () => {
  const request = requestOf({ plan: 'lost' });
  await db.store.append(request);
  const owner = new pg.Client({ connectionString: db.url });
  await owner.connect();
  await owner.query(`begin; select from duban.log_head where plan = 'lost' for update`);

  const waiting = db.store.append({ ...request, expectedVersion: 1, commandId: 'c2' });
  const rejected = expect(waiting).rejects.toBeInstanceOf(EventStoreUnavailableError);
  await vi.waitFor(async () => {
    const { rowCount } = await owner.query(
      `select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`,
    );
    expect(rowCount).toBe(1);
  });
  await rejected;
  await owner.query('rollback');
  await owner.end();

  const again = { ...request, expectedVersion: 1, commandId: 'c2' };
  expect(await db.store.append(again)).toEqual({ kind: 'appended', version: 2, position: 2 });
  expect(await db.store.append(again)).toMatchObject({ kind: 'duplicate', version: 2, position: 2 });
});

it('throws EventStoreUnavailableError when it cannot connect', async () => {
  const pool = new pg.Pool({ connectionString: 'postgres://nobody@127.0.0.1:1/nothing' });
  await expect(createEventStore(pool).heads()).rejects.toBeInstanceOf(EventStoreUnavailableError);
  await pool.end();
});
