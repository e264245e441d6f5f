/** A log and its read models in a database of their own, and sample histories to fill the log with. */

import { createEventStore, type EventStore } from '@duban/event-store';
import { createReads } from '@duban/read-models';
import { createLife, type Life } from '@duban/read-models/testing/life';
import { plan, threeMeasures } from '@duban/read-models/testing/small-plan';
import { type Database, type DatabaseRole, openDatabase } from '@duban/runtime';
import { freshDatabase } from '@duban/testing/database';

export const openProjection = async () => {
  const fresh = await freshDatabase();
  const opened: Database<unknown>[] = [];
  const open = async (role?: DatabaseRole) => {
    const database = await openDatabase<unknown>(fresh.url, role ? { role, poolSize: 3 } : { poolSize: 3 });
    opened.push(database);
    return database;
  };
  const [worker, projector, gateway, owner] = [
    await open('duban_worker'),
    await open('duban_projector'),
    await open('duban_gateway'),
    await open(),
  ];
  const store = createEventStore(worker.pool);
  return {
    url: fresh.url,
    as: open,
    owner: owner.pool,
    /** Another connection pool of the same role, as of another process. */
    anotherProjector: () => open('duban_projector'),
    projection: { db: projector.kysely, store: createEventStore(projector.pool) },
    reads: createReads(gateway.kysely),
    append: (life: Life, from = 0) => appendLife(store, life, from),
    async close() {
      for (const database of opened) await database.close();
      await fresh.drop();
    },
  };
};

export type TestProjection = Awaited<ReturnType<typeof openProjection>>;

/** Appends the history's events after position `from`, command by command, so that they keep their positions. */
const appendLife = async (store: EventStore, { definition, events }: Life, from: number): Promise<void> => {
  const commands = Map.groupBy(events.slice(from), ({ stream, commandId }) => `${stream} ${commandId}`);
  for (const [first, ...more] of commands.values()) {
    if (!first) continue;
    const { stream, version, commandId, actor, occurredAt } = first;
    const { type, data } = first;
    const result = await store.append({
      plan: definition.id,
      stream,
      expectedVersion: version - 1,
      commandId,
      command: { commandId },
      actor,
      occurredAt,
      events: [{ type, data }, ...more.map((event) => ({ type: event.type, data: event.data }))],
    });
    if (result.kind !== 'appended') throw new Error(`the append was answered ${result.kind}`);
  }
};

/** A history of `count` events or slightly more. */
export const lifeOf = (id: string, count: number): Life => {
  const life = createLife(plan(threeMeasures(), id));
  life.adopt();
  life.issue();
  continueLife(life, count);
  return life;
};

/** Adds reports on the three measures in turn, every third of them corrected, until there are `count` events. */
export const continueLife = (life: Life, count: number): void => {
  for (let turn = 0; life.events.length < count; turn += 1) {
    const id = ['a', 'b', 'c'][turn % 3] ?? 'a';
    const text = `第${life.events.length}次`;
    const values = [{ target: `${id}-count`, value: Math.min(20, Math.floor(life.events.length / 10)) }];
    life.byUnit(id, { type: 'reportProgress', values, text, asOf: null });
    const report = life.events.at(-1);
    if (turn % 3 === 0 && report?.type === 'ProgressReported')
      life.byUnit(id, {
        type: 'correctProgress',
        report: report.data.report,
        values,
        text: `${text}（更正）`,
        reason: '笔误',
      });
  }
};

/** Every row of every read model, without what differs between two logs of the same history: the plan's id and real times. */
export const contents = async ({ owner }: TestProjection, plan: string): Promise<Record<string, unknown[]>> => {
  const tables = await owner.query<{ name: string }>(
    `select table_name as name from information_schema.tables where table_schema = 'duban' and table_name like 'rm\\_%'`,
  );
  const all: Record<string, unknown[]> = {};
  for (const { name } of tables.rows) {
    const rows = await owner.query(
      `select to_jsonb(t) - '{plan,frame,recorded_at}'::text[] as row from duban.${name} t where plan = $1
       order by (to_jsonb(t) - '{plan,frame,recorded_at}'::text[])::text`,
      [plan],
    );
    all[name] = rows.rows.map(({ row }) => row);
  }
  return all;
};
