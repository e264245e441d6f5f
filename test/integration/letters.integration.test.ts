import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { TEMPLATE_VERSION } from '@duban/documents';
import { type Actor, SYSTEM } from '@duban/domain';
import { leader } from '@duban/domain/testing';
import { createEventStore } from '@duban/event-store';
import { openFileStores } from '@duban/files';
import { LOCAL_CONTACTS, type RunningNotifier, startNotifier } from '@duban/notifier';
import { type MailServer, openMailServer } from '@duban/notifier/testing/servers';
import { runProjector } from '@duban/projector';
import { type Database, openDatabase } from '@duban/runtime';
import { BUNDLE_DATA_DIR } from '@duban/testing/bundle';
import { endProcess, startProcess } from '@duban/testing/service-process';
import { type Stack, startStack } from '@duban/testing/stack';
import { afterAll, beforeAll, describe, expect, it, onTestFinished, vi } from 'vitest';
import { automatic, type LetterPlan, openLetterPlan } from './letter-plan.ts';

let stack: Stack;
let mail: MailServer;
let notifier: RunningNotifier;
const opened: Database<unknown>[] = [];
const stopping = new AbortController();
let projecting: Promise<void>;
beforeAll(async () => {
  stack = await startStack();
  mail = await openMailServer();
  const open = async (role: 'duban_notifier' | 'duban_projector') => {
    const database = await openDatabase<unknown>(stack.databaseUrl, { role, poolSize: 4 });
    opened.push(database);
    return database;
  };
  const projector = await open('duban_projector');
  projecting = runProjector({ db: projector.kysely, store: createEventStore(projector.pool), signal: stopping.signal });
  const { pool } = await open('duban_notifier');
  notifier = await startNotifier({
    address: stack.temporalAddress,
    namespace: stack.namespace,
    pool,
    store: createEventStore(pool),
    contacts: LOCAL_CONTACTS,
    mail: { url: mail.url, from: '督办系统 <duban@localhost>' },
    papers: stack.office,
    publicUrl: 'http://127.0.0.1:4000',
    retries: { firstMs: 50, longestMs: 100, giveUpMs: 5_000 },
  });
});
afterAll(async () => {
  await notifier.stop();
  await mail.close();
  stopping.abort();
  await projecting;
  await stack.stop();
  for (const database of opened) await database.close();
});

const reviewer: Actor = { id: 'lin', role: 'supervisor', unit: null };
const { leader: _, ...anyLeader } = leader;

const until = <T>(check: () => T | Promise<T>) => vi.waitFor(check, { timeout: 30_000, interval: 50 });
describe('a rung that fires', () => {
  it('leaves its letter as one draft that waits for review and signature, however often it is seen to', async () => {
    const plan = await openLetterPlan(stack);
    await plan.issue(1);
    const position = await plan.fire(1, 'urging');
    await until(async () => expect(await plan.types()).toEqual(['PaperDrafted']));
    const [drafted] = await plan.papers();
    expect(drafted).toMatchObject({
      actor: SYSTEM,
      data: {
        paper: 'p1',
        drafter: SYSTEM.id,
        title: '关于“举措1”有关事项的催办通知',
        position,
        day: '2023-07-03',
        addressees: ['区科技局'],
        subject: {
          kind: 'urging',
          escalation: position,
          letter: {
            unit: 'science',
            unitName: '区科技局',
            matters: [{ measure: 'm-01', code: '4.4-01', title: '举措1', obligation: 'm1', due: '2023-06-30' }],
          },
        },
      },
    });
    for (let again = 0; again < 3; again += 1) await plan.attendAgain(position);
    expect(await plan.types()).toEqual(['PaperDrafted']);
    await plan.give({ type: 'reviewPaper', paper: 'p1', revision: 1, note: '' }, reviewer);
    await plan.give({ type: 'signPaper', paper: 'p1', revision: 1, template: TEMPLATE_VERSION }, anyLeader);
    expect(await plan.types()).toEqual(['PaperDrafted', 'PaperReviewed', 'PaperSigned']);
  });

  it('leaves no letter for a reminder, and one for an interview with all matters of the unit', async () => {
    const plan = await openLetterPlan(stack);
    for (const number of [1, 2, 3]) await plan.issue(number);
    await plan.fire(1, 'reminder');
    const positions = [
      await plan.fire(1, 'interview'),
      await plan.fire(2, 'interview'),
      await plan.fire(3, 'interview'),
    ];
    await until(async () => expect(await plan.types()).toEqual(['PaperDrafted']));
    for (const position of positions) await plan.attendAgain(position);
    const [drafted, ...others] = await plan.papers();
    expect(others).toEqual([]);
    const matters = drafted?.type === 'PaperDrafted' ? drafted.data.subject.letter?.matters : [];
    expect(matters?.map(({ measure }) => measure)).toEqual(['m-01', 'm-02', 'm-03']);
  });

  it('keeps no worker from stopping, and has its letter from the next one', async () => {
    const plan = await openLetterPlan(stack);
    const numbers = [1, 2, 3, 4, 5, 6];
    for (const number of numbers) await plan.issue(number);
    for (const number of numbers) await plan.fire(number, 'urging');
    await until(async () => expect((await plan.types()).length).toBeGreaterThan(0));
    await stack.worker.stop();
    await stack.startWorker();
    await until(async () => expect(await plan.types()).toEqual(numbers.map(() => 'PaperDrafted')));
  });
});

describe('a draft that arose by itself', () => {
  it('is discarded with the reason when its matter is settled before anybody signs', async () => {
    const plan = await openLetterPlan(stack);
    await plan.issue(1);
    await plan.fire(1, 'urging');
    await until(async () => expect(await plan.types()).toEqual(['PaperDrafted']));
    await plan.submit(1);
    await until(async () => expect(await plan.types()).toEqual(['PaperDrafted', 'PaperDiscarded']));
    expect((await plan.papers())[1]).toMatchObject({
      actor: SYSTEM,
      data: { paper: 'p1', reason: '节点已申请办结，不再发文' },
    });
  });

  it('stays when it was signed before its matter was settled', async () => {
    const plan = await openLetterPlan(stack);
    await plan.issue(1);
    await plan.fire(1, 'urging');
    await until(async () => expect(await plan.types()).toEqual(['PaperDrafted']));
    await plan.give({ type: 'reviewPaper', paper: 'p1', revision: 1, note: '' }, reviewer);
    await plan.give({ type: 'signPaper', paper: 'p1', revision: 1, template: TEMPLATE_VERSION }, anyLeader);
    await plan.attendAgain(await plan.submit(1));
    const signed = ['PaperDrafted', 'PaperReviewed', 'PaperSigned'];
    expect(await plan.types()).toEqual(signed);
    await plan.give({ type: 'returnPaper', paper: 'p1', reason: '节点已申请办结' }, anyLeader);
    await until(async () => expect(await plan.types()).toEqual([...signed, 'PaperReturned', 'PaperDiscarded']));
  });

  it('is discarded when its measure is given to another unit', async () => {
    const plan = await openLetterPlan(stack);
    await plan.issue(1);
    await plan.fire(1, 'urging');
    await until(async () => expect(await plan.types()).toEqual(['PaperDrafted']));
    await plan.giveTo(1, 'education');
    await until(async () => expect(await plan.types()).toEqual(['PaperDrafted', 'PaperDiscarded']));
    expect((await plan.papers())[1]).toMatchObject({ data: { paper: 'p1', reason: '牵头单位已调整，不再发文' } });
  });

  it('of an interview gives way to the fuller one where another matter of the unit is called later that day', async () => {
    const plan = await openLetterPlan(stack);
    for (const number of [1, 2]) await plan.issue(number);
    await plan.fire(1, 'interview');
    await until(async () => expect(await plan.types()).toEqual(['PaperDrafted']));
    await plan.fire(2, 'interview');
    await until(async () => expect(await plan.types()).toEqual(['PaperDrafted', 'PaperDrafted', 'PaperDiscarded']));
    const [, second, discarded] = await plan.papers();
    expect(second).toMatchObject({
      data: { paper: 'p2', subject: { letter: { matters: [{ measure: 'm-01' }, { measure: 'm-02' }] } } },
    });
    expect(discarded).toMatchObject({ data: { paper: 'p1' } });
  });

  it('is replaced by the letter of the next rung of the same matter', async () => {
    const plan = await openLetterPlan(stack);
    await plan.issue(1);
    await plan.fire(1, 'urging');
    await until(async () => expect(await plan.types()).toEqual(['PaperDrafted']));
    await plan.fire(1, 'supervision-letter');
    await until(async () => expect(await plan.types()).toEqual(['PaperDrafted', 'PaperDrafted', 'PaperDiscarded']));
    expect((await plan.papers())[2]?.data).toMatchObject({ paper: 'p1', reason: expect.stringContaining('升级') });
  });

  it('is replaced also where both rungs are seen to at the same time', async () => {
    const plan = await openLetterPlan(stack);
    await plan.issue(1);
    const last = await plan.fire(1, 'urging', 'supervision-letter');
    await plan.attendAgain(last - 1);
    await plan.attendAgain(last);
    const papers = await plan.papers();
    const discarded = papers.flatMap(({ type, data }) => (type === 'PaperDiscarded' ? [data.paper] : []));
    const open = papers.flatMap(({ type, data }) =>
      type === 'PaperDrafted' && !discarded.includes(data.paper) ? [data.subject.kind] : [],
    );
    expect(open).toEqual(['supervision-letter']);
  });
});

const ISSUED = ['PaperSettingsChanged', 'PaperDrafted', 'PaperSigned', 'PaperNumbered', 'PaperIssued'];

describe('a kind that a setting issues by itself', () => {
  it('is numbered and issued once without a signature, and its events name the change of settings', async () => {
    const plan = await openLetterPlan(stack);
    await plan.give(automatic);
    await plan.issue(1);
    const position = await plan.fire(1, 'supervision-letter');
    await until(async () => expect(await plan.types()).toEqual(ISSUED));
    await plan.attendAgain(position);
    expect(await plan.types()).toEqual(ISSUED);
    const [, , signed, , done] = await plan.papers();
    expect(signed).toMatchObject({ actor: SYSTEM, data: { bySetting: 1 } });
    expect(done).toMatchObject({
      actor: SYSTEM,
      data: { bySetting: 1, number: 1, subject: { letter: { unitName: '区科技局' } } },
    });
    const { sha256 = '' } = (done?.data ?? {}) as { sha256?: string };
    const bytes = await stack.office.file(sha256);
    expect(
      createHash('sha256')
        .update(bytes ?? '')
        .digest('hex'),
    ).toBe(sha256);
  });

  it('is issued once, under one number and with its bytes, though the worker is killed while it does it', async () => {
    const directory = await mkdtemp(join(tmpdir(), 'duban-letters-'));
    const startOther = () =>
      startProcess('services/worker/main.ts', {
        ...stack.environment,
        DUBAN_DATA_DIR: BUNDLE_DATA_DIR,
        DUBAN_FILES_DIR: directory,
        LOG_LEVEL: 'error',
      });
    await stack.worker.stop();
    let worker = await startOther();
    onTestFinished(async () => {
      await endProcess(worker);
      await stack.startWorker();
      await rm(directory, { recursive: true, force: true });
    });
    // Two letters are seen to at once: the kill meets letters at different steps.
    const letters: { readonly plan: LetterPlan; readonly position: number }[] = [];
    for (let count = 0; count < 4; count += 1) {
      const plan = await openLetterPlan(stack);
      await plan.give(automatic);
      await plan.issue(1);
      letters.push({ plan, position: await plan.fire(1, 'supervision-letter') });
    }
    const steps = async () => (await Promise.all(letters.map(({ plan }) => plan.types()))).flat();
    await vi.waitFor(async () => expect(await steps()).toContain('PaperNumbered'), { timeout: 60_000, interval: 5 });
    worker.kill('SIGKILL');
    await once(worker, 'exit');
    worker = await startOther();
    const numbers: number[] = [];
    const { papers: files } = await openFileStores({ dir: directory });
    for (const { plan, position } of letters) {
      // Temporal would try it again after the time that an attempt may take.
      await plan.attendAgain(position, 'after a death');
      expect(await plan.types()).toEqual(ISSUED);
      const issued = (await plan.papers()).flatMap((event) => (event.type === 'PaperIssued' ? [event.data] : []));
      for (const { number, sha256 } of issued) {
        numbers.push(number);
        expect(await files.verify(sha256)).toBe('whole');
      }
    }
    const [first = 0] = numbers.sort((one, other) => one - other);
    expect(numbers).toEqual(letters.map((_, index) => first + index));
  }, 180_000);

  it('leaves other kinds as drafts', async () => {
    const plan = await openLetterPlan(stack);
    await plan.give(automatic);
    await plan.issue(1);
    await plan.attendAgain(await plan.fire(1, 'urging'));
    expect(await plan.types()).toEqual(['PaperSettingsChanged', 'PaperDrafted']);
  });
});
