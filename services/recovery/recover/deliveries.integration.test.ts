import { randomUUID } from 'node:crypto';
import { deliveryStream, deliveryWorkflowId, measureStream, PLAN_STREAM } from '@duban/contract';
import { type EventBody, SYSTEM } from '@duban/domain';
import { createEventStore } from '@duban/event-store';
import { LOCAL_CONTACTS, type RunningNotifier, startNotifier } from '@duban/notifier';
import { type MailServer, openMailServer } from '@duban/notifier/testing/servers';
import { FRAME, issuedOf, measureNamed, rungFired, shanghai, standingAt } from '@duban/notifier/testing/small-plan';
import { type Database, openDatabase } from '@duban/runtime';
import { type Stack, startStack } from '@duban/testing/stack';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { recoverDeliveries } from './deliveries.ts';

let stack: Stack;
let database: Database<unknown>;
let owner: Database<unknown>;
let mail: MailServer;
let notifier: RunningNotifier;
beforeAll(async () => {
  stack = await startStack();
  database = await openDatabase(stack.databaseUrl, { role: 'duban_notifier', poolSize: 4 });
  owner = await openDatabase(stack.databaseUrl, { poolSize: 1 });
  mail = await openMailServer();
  notifier = await startNotifier({
    address: stack.temporalAddress,
    namespace: stack.namespace,
    pool: database.pool,
    store: createEventStore(database.pool),
    contacts: LOCAL_CONTACTS,
    mail: { url: mail.url, from: '督办系统 <duban@localhost>' },
    papers: stack.office,
    publicUrl: 'http://127.0.0.1:4000',
    retries: { firstMs: 50, longestMs: 100, giveUpMs: 60_000 },
  });
});
afterAll(async () => {
  await notifier.stop();
  await mail.close();
  await owner.close();
  await database.close();
  await stack.stop();
});

const HEAD = 'unit-head@science';
const until = <T>(check: () => T | Promise<T>) => vi.waitFor(check, { timeout: 30_000, interval: 30 });

/** A new plan in which a letter to the unit's head has left. */
const letterIn = async () => {
  const plan = `plan-${randomUUID()}`;
  const append = (stream: string, version: number, event: EventBody) =>
    stack.store.append({
      plan,
      stream,
      expectedVersion: version,
      commandId: randomUUID(),
      command: {},
      actor: SYSTEM,
      occurredAt: shanghai('2023-07-07 10:00'),
      events: [event],
    });
  await append(PLAN_STREAM, 0, { type: 'PlanAdopted', data: { frame: FRAME, clock: standingAt('2023-07-07 10:00') } });
  await append(measureStream(measureNamed(1).id), 0, issuedOf(measureNamed(1)));
  await append(measureStream(measureNamed(1).id), 1, rungFired('supervision-letter'));
  // Letters leave at the half hour.
  await append(PLAN_STREAM, 1, { type: 'PlanClockSet', data: { clock: standingAt('2023-07-07 10:31') } });
  const dispatchOf = async () => {
    const { rows } = await owner.pool.query<{ dispatch: string }>(
      `select dispatch from duban.outbox where plan = $1 and recipient = $2 and closed`,
      [plan, HEAD],
    );
    return rows[0]?.dispatch ?? '';
  };
  const dispatch = await until(async () => {
    const found = await dispatchOf();
    expect(found).not.toBe('');
    return found;
  });
  return {
    plan,
    dispatch,
    workflow: stack.client.workflow.getHandle(deliveryWorkflowId(plan, dispatch, 'email')),
    arrived: () => mail.mails.filter(({ to }) => to === LOCAL_CONTACTS.email(plan, HEAD)).length,
    record: async () =>
      (await stack.store.readStream({ plan, stream: deliveryStream(dispatch), version: 0 })).map(({ type }) => type),
    recover: (restored = false) =>
      recoverDeliveries(plan, {
        client: stack.client,
        pool: database.pool,
        giveUpMs: 60_000,
        restored,
      }),
  };
};

/** Makes the database look as if it had been restored to the moment after the message left and before it arrived. */
const forgetDelivery = async (plan: string, dispatch: string): Promise<void> => {
  const client = await owner.pool.connect();
  const stream = deliveryStream(dispatch);
  await client.query('set session_replication_role = replica');
  const { rows } = await client.query('delete from duban.event where plan = $1 and stream = $2 returning position', [
    plan,
    stream,
  ]);
  const first = Math.min(...rows.map(({ position }) => Number(position)));
  await client.query('delete from duban.event where plan = $1 and position >= $2', [plan, first]);
  await client.query(
    `update duban.log_head h set position = e.position, hash = e.hash from duban.event e
     where h.plan = $1 and e.plan = $1 and e.position = $2`,
    [plan, first - 1],
  );
  await client.query(`update duban.outbox set pending = '{email}' where plan = $1 and dispatch = $2`, [plan, dispatch]);
  await client.query('update duban.notifier_checkpoint set position = least(position, $2) where plan = $1', [
    plan,
    first - 1,
  ]);
  await client.query('reset session_replication_role');
  client.release();
};

describe('a message on its way', () => {
  it('is sent exactly once after Temporal has lost its workflow', async () => {
    mail.refusal = { code: 450, text: 'busy' };
    const letter = await letterIn();
    await until(async () => expect(await letter.record()).toEqual(['DeliveryFailed']));
    await letter.workflow.terminate();
    mail.refusal = null;
    expect(await letter.recover()).toBeGreaterThanOrEqual(1);
    await until(() => expect(letter.arrived()).toBe(1));
    await until(async () => expect(await letter.record()).toEqual(['DeliveryFailed', 'DeliverySucceeded']));
    await letter.recover();
    await letter.workflow.result();
    expect(letter.arrived()).toBe(1);
  });

  it('is sent again if the restored log does not record its arrival', async () => {
    const letter = await letterIn();
    await until(async () => expect(await letter.record()).toEqual(['DeliverySucceeded']));
    await letter.workflow.result();
    await forgetDelivery(letter.plan, letter.dispatch);
    expect(await letter.recover()).toBe(1);
    await until(async () => expect(await letter.record()).toEqual(['DeliverySucceeded']));
    expect(letter.arrived()).toBe(2);
  });
});
