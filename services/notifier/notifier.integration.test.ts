import { createHash, randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { deliveryStream, measureStream, PLAN_STREAM } from '@duban/contract';
import { type EventBody, type Instant, SYSTEM } from '@duban/domain';
import { createEventStore } from '@duban/event-store';
import { type FileStore, openFileStores, openPapersToRead } from '@duban/files';
import { type Database, openDatabase } from '@duban/runtime';
import { type Stack, startStack } from '@duban/testing/stack';
import type { Pool } from 'pg';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import { type Contacts, LOCAL_CONTACTS } from './contacts.ts';
import { readContacts } from './contacts-file.ts';
import { type RunningNotifier, startNotifier } from './notifier.ts';
import { closeDue, withCheckpoint } from './outbox.ts';
import { type MailServer, openMailServer, openReceiver, type Receiver } from './testing/servers.ts';
import { FRAME, issuedOf, measureNamed, rungFired, shanghai, standingAt } from './testing/small-plan.ts';

let stack: Stack;
let database: Database<unknown>;
let mail: MailServer;
let receiver: Receiver;
let directory: string;
let papers: FileStore;
beforeAll(async () => {
  directory = mkdtempSync(join(tmpdir(), 'duban-papers-'));
  papers = (await openFileStores({ dir: directory })).papers;
  stack = await startStack();
  database = await openDatabase(stack.databaseUrl, { role: 'duban_notifier', poolSize: 4 });
  receiver = await openReceiver();
});
afterAll(async () => {
  await receiver.close();
  await database.close();
  await stack.stop();
  rmSync(directory, { recursive: true });
});

let running: RunningNotifier | null = null;
const start = async (
  contacts: Contacts = LOCAL_CONTACTS,
  retries = { firstMs: 50, longestMs: 100, giveUpMs: 1500 },
) => {
  running = await startNotifier({
    address: stack.temporalAddress,
    namespace: stack.namespace,
    pool: database.pool,
    store: createEventStore(database.pool),
    contacts,
    mail: { url: mail.url, from: '督办系统 <duban@localhost>' },
    papers: { file: (await openPapersToRead({ dir: directory })).get },
    publicUrl: 'http://127.0.0.1:4000',
    retries,
  });
};
const stop = async () => {
  await running?.stop();
  running = null;
};
beforeEach(async () => {
  mail = await openMailServer();
});
afterEach(async () => {
  await stop();
  await mail.close();
});

/** A plan whose clock stands still; events are appended directly to its log. */
const openPlan = async (now: string) => {
  const plan = `plan-${randomUUID()}`;
  const versions = new Map<string, number>();
  let at: Instant = shanghai(now);
  const append = async (stream: string, ...events: [EventBody, ...EventBody[]]) => {
    const commandId = randomUUID();
    const expectedVersion = versions.get(stream) ?? 0;
    const id = { plan, stream, commandId, command: {}, actor: SYSTEM };
    const result = await stack.store.append({ ...id, expectedVersion, occurredAt: at, events });
    if (result.kind !== 'appended') throw new Error(result.kind);
    versions.set(stream, result.version);
  };
  await append(PLAN_STREAM, { type: 'PlanAdopted', data: { frame: FRAME, clock: standingAt(now) } });
  const streamOf = (number: number) => measureStream(measureNamed(number).id);
  return {
    plan,
    append,
    issue: (number: number) => append(streamOf(number), issuedOf(measureNamed(number))),
    /** Appends an event of a type that no version knows. Returns its position. */
    async appendUnreadable(owner: Pool, number: number) {
      const stream = streamOf(number);
      const version = versions.get(stream) ?? 0;
      const { rows } = await owner.query<{ position: number }>(
        `select last_position as position from duban.append_events($1, $2, $3, $4, sha256(''), $5, now(),
           array['MeasurePainted'], array[1], array['{}'])`,
        [plan, stream, version, randomUUID(), JSON.stringify(SYSTEM)],
      );
      versions.set(stream, version + 1);
      return Number(rows[0]?.position);
    },
    fire: (number: number, rung: string) => append(streamOf(number), rungFired(rung)),
    /** Sets the clock to this local time, where it stands still. */
    async setClock(to: string) {
      await append(PLAN_STREAM, { type: 'PlanClockSet', data: { clock: standingAt(to) } });
      at = shanghai(to);
    },
    async record(dispatch: string) {
      const events = await stack.store.readStream({ plan, stream: deliveryStream(dispatch), version: 0 });
      return events.map(({ type, data }): Record<string, unknown> => ({ type, ...data }));
    },
    mails: () => mail.mails.filter(({ to }) => to.endsWith(`@${plan}.localhost`)),
    to: (recipient: string) => mail.mails.filter(({ to }) => to === LOCAL_CONTACTS.email(plan, recipient)),
  };
};

/** Waits long enough for a mail to arrive that should not have been sent. */
const waitForUnwantedMail = () => sleep(600);
const until = <T>(check: () => T | Promise<T>) => vi.waitFor(check, { timeout: 30_000, interval: 30 });

const HEAD = 'unit-head@science';
const DIGEST = `digest/${HEAD}/2023-07-03`;

describe('the digest of a day', () => {
  it('is one mail for thirty rungs, sent at its time on the plan’s clock and not before', async () => {
    const plan = await openPlan('2023-07-03 09:00');
    for (let number = 1; number <= 30; number += 1) {
      await plan.issue(number);
      await plan.fire(number, 'urging');
    }
    await start();
    await waitForUnwantedMail();
    expect(plan.mails()).toEqual([]);
    await plan.setClock('2023-07-03 09:31');
    await until(() => expect(plan.mails()).toHaveLength(3));
    await waitForUnwantedMail();
    const [only, ...more] = plan.to(HEAD);
    expect(more).toEqual([]);
    expect(only?.mail.subject).toBe('督办日报 7月3日｜逾期30项、交办30项');
    expect(only?.mail.date).toBe(shanghai('2023-07-03 09:30'));
    expect(only?.mail.text).toContain('4.4-17 举措17');
    expect(await plan.record(DIGEST)).toMatchObject([
      { type: 'DeliverySucceeded', channel: 'email', recipient: HEAD, attempt: 1 },
    ]);
  });
});

describe('a digest whose matters were all settled before it was due', () => {
  it('is not sent', async () => {
    const plan = await openPlan('2023-07-04 09:00');
    await plan.issue(1);
    await plan.fire(1, 'urging');
    await start();
    await plan.append(measureStream(measureNamed(1).id), {
      type: 'MilestoneSubmitted',
      data: { milestone: 'm1', text: '', evidence: [] },
    });
    await plan.append(measureStream(measureNamed(1).id), { type: 'MeasureAcknowledged', data: { implied: true } });
    await plan.setClock('2023-07-04 09:31');
    // The office has a digest of its own: what was handed in.
    await until(() => expect(plan.to('supervision-office')).toHaveLength(1));
    await waitForUnwantedMail();
    expect(plan.to(HEAD)).toEqual([]);
  });
});

describe('a separate letter', () => {
  it('is one mail for all that fire within a half hour, and the digest does not repeat it', async () => {
    const plan = await openPlan('2023-07-07 09:00');
    await plan.issue(1);
    await plan.issue(2);
    await start();
    await plan.fire(1, 'supervision-letter');
    await plan.fire(2, 'interview');
    await waitForUnwantedMail();
    expect(plan.mails()).toEqual([]);
    await plan.setClock('2023-07-07 09:31');
    await until(() => expect(plan.to(HEAD)).toHaveLength(2));
    // What the leader has to act on; of the supervision letter they read on Monday.
    await until(() => expect(plan.to('leader@vice-mayor')[0]?.mail.subject).toMatch(/^约谈｜4.4-02 举措2/));
    expect(
      plan
        .to(HEAD)
        .map(({ mail: { subject } }) => subject)
        .sort(),
    ).toEqual(['督办日报 7月7日｜交办2项', '约谈1次（1项）、督办函1项｜4.4-01、4.4-02']);
  });
  it('is replaced by an item in the digest of the day when it would be the third of its week', async () => {
    const plan = await openPlan('2023-07-05 09:00');
    await start();
    for (const [number, day] of ['2023-07-05', '2023-07-06', '2023-07-07'].entries()) {
      await plan.setClock(`${day} 09:00`);
      await plan.issue(number + 1);
      await plan.fire(number + 1, 'supervision-letter');
      await plan.setClock(`${day} 09:31`);
      await until(() => expect(plan.to(HEAD)).toHaveLength([2, 4, 5][number] ?? 0));
    }
    const subjects = plan.to(HEAD).map(({ mail }) => mail.subject ?? '');
    expect(subjects.filter((subject) => subject.startsWith('督办函｜'))).toHaveLength(2);
    expect(subjects.at(-1)).toBe('督办日报 7月7日｜督办函1项、交办1项');
  });
  it('does not wait for the digest of the next day', async () => {
    const plan = await openPlan('2023-07-07 14:05');
    await plan.issue(1);
    await start();
    await plan.fire(1, 'supervision-letter');
    await plan.setClock('2023-07-07 14:31');
    await until(() => expect(plan.to(HEAD)).toHaveLength(1));
    expect(plan.to(HEAD)[0]?.mail.subject).toContain('督办函｜4.4-01 举措1：节点“上半年”');
  });
  it('waits for the end of quiet hours and holidays', async () => {
    const plan = await openPlan('2023-04-28 20:00');
    await plan.issue(1);
    await plan.fire(1, 'interview');
    await start();
    await plan.setClock('2023-05-01 10:00');
    await waitForUnwantedMail();
    expect(plan.to(HEAD)).toEqual([]);
    await plan.setClock('2023-05-04 09:29');
    await waitForUnwantedMail();
    expect(plan.to(HEAD)).toEqual([]);
    await plan.setClock('2023-05-04 09:31');
    await until(() =>
      expect(plan.to(HEAD).map(({ mail: { subject } }) => subject)).toContainEqual(expect.stringMatching(/^约谈/)),
    );
  });
});

describe('a notifier that stops at any point', () => {
  it('loses nothing and sends nothing twice after a restart', async () => {
    const plan = await openPlan('2023-07-03 09:00');
    await plan.issue(1);
    await start();
    await until(async () => {
      const query = 'select position from duban.notifier_checkpoint where plan = $1';
      const { rows } = await database.pool.query(query, [plan.plan]);
      expect(Number(rows[0]?.position)).toBe(2);
    });
    await stop();
    await plan.fire(1, 'urging');
    await plan.setClock('2023-07-03 09:31');
    await start();
    await until(() => expect(plan.mails()).toHaveLength(3));
    await stop();
    await start();
    await waitForUnwantedMail();
    expect(plan.mails()).toHaveLength(3);
    expect(plan.to(HEAD)[0]?.mail.subject).toBe('督办日报 7月3日｜逾期1项、交办1项');
  });
  it('sends a dispatch that was closed before the stop and whose delivery had not begun', async () => {
    const plan = await openPlan('2023-07-03 09:00');
    await plan.issue(1);
    await start();
    await until(async () => {
      const { rows } = await database.pool.query('select 1 from duban.outbox where plan = $1', [plan.plan]);
      expect(rows).toHaveLength(2);
    });
    await stop();
    const now = shanghai('2023-07-03 09:31');
    await withCheckpoint(database.pool, plan.plan, (client) => closeDue(client, plan.plan, now, async () => ['email']));
    await start();
    await until(() => expect(plan.mails()).toHaveLength(2));
    await stop();
    await start();
    await waitForUnwantedMail();
    expect(plan.mails()).toHaveLength(2);
  });
});

describe('the mail of an official letter that was issued', () => {
  const bytes = (text: string) => Buffer.from(`PK\u0003\u0004 ${text}`);
  const sha256Of = (content: Uint8Array) => createHash('sha256').update(content).digest('hex');
  /** A letter to the unit about the first measure, with a copy to the deputy mayor, and a name that is not of the plan. */
  const letterIssued = (file: Uint8Array, size = file.length): EventBody => ({
    type: 'PaperIssued',
    data: {
      ...{ paper: 'p1', number: 12, series: { issuer: '中原区人民政府督查室', code: '中原政督', year: 2023 } },
      subject: {
        ...{ kind: 'supervision-letter', month: null, escalation: 3 },
        letter: {
          ...{ unit: 'science', unitName: '区科技局' },
          matters: [
            {
              ...{ measure: 'm-01', code: '4.4-01', title: '举措1', obligation: 'm1', due: '2023-06-30' },
              at: shanghai('2023-07-03 09:00'),
            },
          ],
        },
      },
      title: '关于抓紧落实“举措1”的督办函',
      ...{
        position: 3,
        day: '2023-07-03',
        template: 1,
        paragraphs: [],
        signedOn: '2023-07-03',
        numberedOn: '2023-07-03',
      },
      ...{ addressees: ['区科技局'], copies: ['副区长', '区委办公室'] },
      ...{ sha256: sha256Of(file), size, verification: '0123456789ABCDEF', page: 'http://127.0.0.1:4000/verify' },
    },
  });
  const ALONE = `alone/${HEAD}/2023-07-03-0930`;
  const NAME = '中原政督〔2023〕12号关于抓紧落实“举措1”的督办函.docx';

  it('carries the issued bytes under an official’s name to reporter and head, and to whom it is copied', async () => {
    const plan = await openPlan('2023-07-03 09:00');
    await plan.issue(1);
    const file = bytes('issued');
    await papers.put(file);
    await plan.append(PLAN_STREAM, letterIssued(file));
    await start();
    await plan.setClock('2023-07-03 09:31');
    await until(() => expect(plan.mails()).toHaveLength(5));
    for (const recipient of [HEAD, 'unit-reporter@science', 'leader@vice-mayor']) {
      const [found] = plan.to(recipient).filter(({ mail: { attachments } }) => attachments.length > 0);
      const [attached] = found?.mail.attachments ?? [];
      expect(attached?.filename, recipient).toBe(NAME);
      expect(sha256Of(new Uint8Array(attached?.content as ArrayBuffer)), recipient).toBe(sha256Of(file));
      expect(found?.mail.text, recipient).toContain(`附件：\n1. ${NAME}`);
    }
    const subjects = plan.to(HEAD).map(({ mail: { subject } }) => subject);
    expect(subjects).toContain('正式函件｜4.4-01 举措1：中原政督〔2023〕12号《关于抓紧落实“举措1”的督办函》');
  });

  it('is not sent without its file: it fails with the reason, and is sent once the file is back', async () => {
    const plan = await openPlan('2023-07-03 09:00');
    await plan.issue(1);
    const file = bytes('lost');
    await plan.append(PLAN_STREAM, letterIssued(file));
    await start(LOCAL_CONTACTS, { firstMs: 100, longestMs: 200, giveUpMs: 60_000 });
    await plan.setClock('2023-07-03 09:31');
    const reason = `the file of 中原政督〔2023〕12号 is missing from the file store: ${sha256Of(file)}`;
    await until(async () => expect(await plan.record(ALONE)).toMatchObject([{ type: 'DeliveryFailed', reason }]));
    expect(plan.to(HEAD).filter(({ mail: { subject } }) => subject?.startsWith('正式函件'))).toEqual([]);
    await papers.put(file);
    await until(async () =>
      expect(await plan.record(ALONE)).toMatchObject([{ type: 'DeliveryFailed' }, { type: 'DeliverySucceeded' }]),
    );
  });

  it('names its files with their links where they are more than a mail may carry', async () => {
    const plan = await openPlan('2023-07-03 09:00');
    await plan.issue(1);
    const file = bytes('large');
    await papers.put(file);
    await plan.append(PLAN_STREAM, letterIssued(file, 7_000_001));
    await start();
    await plan.setClock('2023-07-03 09:31');
    await until(async () => expect(await plan.record(ALONE)).toMatchObject([{ type: 'DeliverySucceeded' }]));
    const found = plan.to(HEAD).find(({ mail: { subject } }) => subject?.startsWith('正式函件'));
    expect(found?.mail.attachments).toEqual([]);
    expect(found?.mail.text).toMatch(new RegExp(`函件请登录系统下载：\\s+1. ${NAME}\\s+http://127.0.0.1:4000/`));
  });

  it('is not sent where the letter was withdrawn before', async () => {
    const plan = await openPlan('2023-07-03 09:00');
    await plan.issue(1);
    const file = bytes('withdrawn');
    await papers.put(file);
    await plan.append(PLAN_STREAM, letterIssued(file));
    await plan.append(PLAN_STREAM, { type: 'PaperWithdrawn', data: { paper: 'p1', reason: '文号有误' } });
    await start();
    await plan.setClock('2023-07-03 09:31');
    // The digest about the measure that was issued.
    await until(() => expect(plan.mails()).toHaveLength(2));
    await waitForUnwantedMail();
    expect(plan.mails().flatMap(({ mail: { attachments } }) => attachments)).toEqual([]);
    expect(await plan.record(ALONE)).toEqual([]);
  });
});

describe('two plans with the same units', () => {
  it('each send to their own contacts, and a contact of one plan gets no mail of the other', async () => {
    const [east, west] = [await openPlan('2023-07-03 09:00'), await openPlan('2023-07-03 09:00')];
    const folder = mkdtempSync(join(tmpdir(), 'duban-contacts-'));
    onTestFinished(() => rmSync(folder, { recursive: true }));
    const path = join(folder, 'contacts.yaml');
    writeFileSync(
      path,
      `plans:
        ${east.plan}: { ${HEAD}: { email: head@east.example }, leader@vice-mayor: { email: deputy@east.example } }
        ${west.plan}: { ${HEAD}: { email: head@west.example } }`,
    );
    await start(readContacts(path, () => undefined));
    for (const [plan, number] of [
      [east, 1],
      [west, 2],
    ] as const) {
      await plan.issue(number);
      await plan.fire(number, 'urging');
      await plan.setClock('2023-07-03 09:31');
    }
    const addressesIn = async (plan: typeof east) => {
      const { rows } = await database.pool.query(
        "select 1 from duban.outbox where plan = $1 and (not closed or pending <> '{}')",
        [plan.plan],
      );
      expect(rows).toEqual([]);
      const code = plan === east ? '4.4-01' : '4.4-02';
      return mail.mails.filter(({ mail: { text } }) => text?.includes(code)).map(({ to }) => to);
    };
    await until(async () => expect(await addressesIn(west)).toEqual(['head@west.example']));
    await until(async () => expect(await addressesIn(east)).toContain('head@east.example'));
    await waitForUnwantedMail();
    expect(mail.mails.map(({ to }) => to).filter((to) => to.endsWith('@west.example'))).toEqual(['head@west.example']);
    expect((await addressesIn(east)).every((to) => to.endsWith('@east.example'))).toBe(true);
  });
});

describe('a delivery over a failing channel', () => {
  const withWebhook: Contacts = {
    ...LOCAL_CONTACTS,
    webhook: (_plan, recipient) => (recipient === HEAD ? { kind: 'generic', url: receiver.url, secret: 'S' } : null),
  };
  const untilLeft = async (plan: Awaited<ReturnType<typeof openPlan>>) => {
    await plan.issue(1);
    await plan.setClock('2023-07-03 09:31');
  };

  it('is retried until the time limit, then recorded as given up, while the other channel delivers', async () => {
    mail.refusal = { code: 450, text: 'busy' };
    const plan = await openPlan('2023-07-03 09:00');
    await start(withWebhook);
    await untilLeft(plan);
    await until(async () => {
      const record = await plan.record(DIGEST);
      expect(record.map(({ type, channel }) => `${type} ${channel}`).sort()).toEqual([
        'DeliveryFailed email',
        'DeliveryGivenUp email',
        'DeliverySucceeded webhook',
      ]);
      const [failed] = record.filter(({ type }) => type === 'DeliveryFailed');
      const [givenUp] = record.filter(({ type }) => type === 'DeliveryGivenUp');
      expect(failed).toMatchObject({ attempt: 1, notices: [2], reason: expect.stringContaining('450') });
      expect(givenUp).toMatchObject({ notices: [2], reason: expect.stringContaining('busy') });
      expect(Number(givenUp?.attempt)).toBeGreaterThan(1);
    });
    await until(async () => {
      const query = "select 1 from duban.outbox where plan = $1 and pending <> '{}'";
      expect((await database.pool.query(query, [plan.plan])).rows).toEqual([]);
    });
  });
  it('succeeds exactly once when the channel works again in time', async () => {
    mail.refusal = { code: 421, text: 'starting' };
    const plan = await openPlan('2023-07-03 09:00');
    await start(LOCAL_CONTACTS, { firstMs: 100, longestMs: 200, giveUpMs: 20_000 });
    await untilLeft(plan);
    await until(async () => expect(await plan.record(DIGEST)).toMatchObject([{ type: 'DeliveryFailed' }]));
    mail.refusal = null;
    await until(async () =>
      expect(await plan.record(DIGEST)).toMatchObject([{ type: 'DeliveryFailed' }, { type: 'DeliverySucceeded' }]),
    );
    expect(plan.to(HEAD)).toHaveLength(1);
  });
  it('is given up at once after a permanent refusal', async () => {
    mail.refusal = { code: 550, text: 'no such user' };
    const plan = await openPlan('2023-07-03 09:00');
    await start(LOCAL_CONTACTS, { firstMs: 100, longestMs: 200, giveUpMs: 20_000 });
    await untilLeft(plan);
    await until(async () =>
      expect(await plan.record(DIGEST)).toMatchObject([
        { type: 'DeliveryGivenUp', attempt: 1, reason: expect.stringContaining('no such user') },
      ]),
    );
  });
});

describe('an unreadable event', () => {
  it('holds back the letters of its own plan only, until it is skipped', async () => {
    const [broken, healthy] = [await openPlan('2023-07-03 09:00'), await openPlan('2023-07-03 09:00')];
    const owner = await openDatabase<unknown>(stack.databaseUrl, { poolSize: 1 });
    const { rows } = await owner.pool.query<{ position: number }>(
      `select last_position as position from duban.append_events($1, 'rhythm/x', 0, 'c', sha256(''), '{}', now(),
         array['SnapshotPainted'], array[1], array['{}'])`,
      [broken.plan],
    );
    for (const plan of [broken, healthy]) {
      await plan.issue(1);
      await plan.fire(1, 'urging');
      await plan.setClock('2023-07-03 09:31');
    }
    await start();
    await until(() => expect(healthy.mails().length).toBeGreaterThan(0));
    await waitForUnwantedMail();
    expect(broken.mails()).toEqual([]);
    await owner.pool.query(
      `insert into duban.projection_skip (plan, position, code, cause, reason, skipped_by)
       values ($1, $2, 'unreadable', 'a test', 'a test', 'a test')`,
      [broken.plan, rows[0]?.position],
    );
    await until(() => expect(broken.mails().length).toBe(healthy.mails().length));
    await owner.close();
  });

  it('that was skipped holds back the letters of its own measure only, until a version can read it', async () => {
    const plan = await openPlan('2023-07-03 09:00');
    const owner = await openDatabase<unknown>(stack.databaseUrl, { poolSize: 1 });
    await plan.issue(1);
    await plan.issue(2);
    const position = await plan.appendUnreadable(owner.pool, 1);
    await owner.pool.query(
      `insert into duban.projection_skip (plan, position, code, cause, reason, skipped_by)
       values ($1, $2, 'unreadable', 'a test', 'a test', 'a test')`,
      [plan.plan, position],
    );
    await plan.fire(1, 'urging');
    await plan.fire(2, 'urging');
    await start();
    await plan.setClock('2023-07-03 09:31');
    await until(() => expect(plan.to(HEAD)).toHaveLength(1));
    expect(plan.to(HEAD)[0]?.mail.text).toContain('举措2');
    expect(plan.to(HEAD)[0]?.mail.text).not.toContain('逾期2项');

    // Simulates a version that can read the event.
    await stop();
    await owner.pool.query(`set session_replication_role = replica`);
    await owner.pool.query(
      `update duban.event set type = 'MeasureAcknowledged', data = '{"implied":false}' where plan = $1 and position = $2`,
      [plan.plan, position],
    );
    await owner.pool.query(`reset session_replication_role`);
    await owner.close();
    await start();
    await plan.setClock('2023-07-04 09:31');
    await until(() => expect(plan.to(HEAD)).toHaveLength(2));
    expect(plan.to(HEAD)[1]?.mail.text).toContain('举措1');
  });
});
