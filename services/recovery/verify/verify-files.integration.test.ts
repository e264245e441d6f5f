import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createEventStore } from '@duban/event-store';
import { openFileStores } from '@duban/files';
import { appendRaw } from '@duban/projector/testing/poison';
import { lifeOf, openProjection, type TestProjection } from '@duban/projector/testing/projection';
import { afterAll, beforeAll, expect, it, onTestFinished } from 'vitest';
import { filesOfPlan, removeUnneeded } from '../files/dropped-files.ts';
import { removeLeftWithdrawn } from '../files/left-withdrawn.ts';
import { renderFinding } from './finding.ts';
import { verifyFiles } from './verify-files.ts';

let test: TestProjection;
beforeAll(async () => {
  test = await openProjection();
});
afterAll(() => test.close());

it('finds the bytes of a withdrawn file that are still there, and recovering removes them', async () => {
  const directory = await mkdtemp(join(tmpdir(), 'duban-withdrawn-'));
  onTestFinished(() => rm(directory, { recursive: true, force: true }));
  const { attached: files } = await openFileStores({ dir: directory });
  await test.append(lifeOf('withdrawn', 20));
  const { sha256, size } = await files.put(new TextEncoder().encode('secret'));
  const about = { plan: 'withdrawn', stream: 'measure/a' };
  const file = { sha256, size, type: 'application/pdf', name: '误传.pdf' };
  const data = { instruction: 'i1', text: '已整改', files: [file] };
  await appendRaw(test, { ...about, type: 'InstructionAnswered', data });
  const gone = { sha256, name: file.name, reason: '误传', from: [{ instruction: 'i1' }] };
  const position = await appendRaw(test, { ...about, type: 'FileWithdrawn', data: gone });
  const store = createEventStore((await test.as('duban_worker')).pool);
  const db = (await test.as('duban_projector')).pool;
  const verify = () => verifyFiles(store, 'withdrawn', { attached: files, papers: files }, db);
  expect(await verify()).toMatchObject([{ part: 'file', code: 'withdrawn', position, what: sha256 }]);
  // Another measure carries the same bytes: they stay.
  const elsewhere = await appendRaw(test, { ...about, stream: 'measure/b', type: 'InstructionAnswered', data });
  expect(elsewhere).toBeGreaterThan(position);
  expect(await verify()).toEqual([]);
  expect(await removeLeftWithdrawn(['withdrawn'], { store, db, attached: files })).toEqual([]);
  await appendRaw(test, { ...about, stream: 'measure/b', type: 'FileWithdrawn', data: gone });
  expect(await removeLeftWithdrawn(['withdrawn'], { store, db, attached: files })).toMatchObject([{ sha256 }]);
  expect(await files.has(sha256)).toBe(false);
  expect(await verify()).toEqual([]);
});

it('removes the files of a plan that is removed, except those that another log or upload needs', async () => {
  const directory = await mkdtemp(join(tmpdir(), 'duban-dropped-'));
  onTestFinished(() => rm(directory, { recursive: true, force: true }));
  const { attached: files } = await openFileStores({ dir: directory });
  const put = async (text: string) => files.put(new TextEncoder().encode(text));
  const [own, shared, uploaded, abandoned] = await Promise.all(['own', 'shared', 'uploaded', 'abandoned'].map(put));
  const attach = async (plan: string, file: Awaited<ReturnType<typeof put>> | undefined) => {
    const data = { instruction: 'i1', text: '-', files: [{ ...file, type: 'application/pdf', name: 'a.pdf' }] };
    await appendRaw(test, { plan, stream: 'measure/a', type: 'InstructionAnswered', data });
  };
  for (const plan of ['dropped', 'kept']) await test.append(lifeOf(plan, 10));
  for (const file of [own, shared, uploaded]) await attach('dropped', file);
  await attach('kept', shared);
  const upload = (plan: string, sha256 = '') =>
    test.owner.query(
      `insert into duban.upload (plan, sha256, subject, size, type, name, received) values ($1, $2, 'li', 1, 'x', 'x', 1)`,
      [plan, sha256],
    );
  await upload('kept', uploaded?.sha256);
  await upload('dropped', abandoned?.sha256);
  const store = createEventStore(test.owner);
  const named = await filesOfPlan(store, test.owner, 'dropped');
  await test.owner.query(`delete from duban.upload where plan = 'dropped'`);
  const left = { ...store, plans: async () => (await store.plans()).filter((plan) => plan !== 'dropped') };
  const stores = { attached: files, papers: files };
  expect(await removeUnneeded(named, { store: left, db: test.owner, stores })).toBe(2);
  const states = [own, shared, uploaded, abandoned].map((file) => files.verify(file?.sha256 ?? ''));
  expect(await Promise.all(states)).toEqual(['missing', 'whole', 'whole', 'missing']);
});

it('finds the attached files that are missing or were altered, by the event that names them', async () => {
  const directory = await mkdtemp(join(tmpdir(), 'duban-verified-'));
  onTestFinished(() => rm(directory, { recursive: true, force: true }));
  const { attached: files } = await openFileStores({ dir: directory });
  await test.append(lifeOf('filed', 20));
  const attach = async (text: string) => {
    const { sha256, size } = await files.put(new TextEncoder().encode(text));
    const file = { sha256, size, type: 'application/pdf', name: `${text}.pdf` };
    const data = { instruction: 'i1', text: '已整改', files: [file] };
    const position = await appendRaw(test, { plan: 'filed', stream: 'measure/a', type: 'InstructionAnswered', data });
    return { sha256, position, path: join(directory, 'evidence', sha256.slice(0, 2), sha256) };
  };
  await attach('whole');
  const altered = await attach('altered');
  const missing = await attach('missing');
  const store = createEventStore((await test.as('duban_worker')).pool);
  const verify = () => verifyFiles(store, 'filed', { attached: files, papers: files }, test.owner);
  expect(await verify()).toEqual([]);
  await chmod(altered.path, 0o644);
  await writeFile(altered.path, 'forged');
  await rm(missing.path, { force: true });
  const findings = await verify();
  expect(findings).toMatchObject([
    { part: 'file', code: 'altered', position: altered.position, what: altered.sha256 },
    { part: 'file', code: 'missing', position: missing.position, what: missing.sha256 },
  ]);
  expect(findings.map(renderFinding)[1]).toBe(
    `The file "missing.pdf" of the event at position ${missing.position} is missing (SHA-256 ${missing.sha256}). ` +
      `第${missing.position}号事件的文件“missing.pdf”缺失。`,
  );
});
