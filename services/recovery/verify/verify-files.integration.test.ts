import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createEventStore } from '@duban/event-store';
import { openFileStore } from '@duban/files';
import { appendRaw } from '@duban/projector/testing/poison';
import { lifeOf, openProjection, type TestProjection } from '@duban/projector/testing/projection';
import { afterAll, beforeAll, expect, it, onTestFinished } from 'vitest';
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
  const files = await openFileStore(directory);
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

it('finds the attached files that are missing or were altered, by the event that names them', async () => {
  const directory = await mkdtemp(join(tmpdir(), 'duban-verified-'));
  onTestFinished(() => rm(directory, { recursive: true, force: true }));
  const files = await openFileStore(directory);
  await test.append(lifeOf('filed', 20));
  const attach = async (text: string) => {
    const { sha256, size } = await files.put(new TextEncoder().encode(text));
    const file = { sha256, size, type: 'application/pdf', name: `${text}.pdf` };
    const data = { instruction: 'i1', text: '已整改', files: [file] };
    const position = await appendRaw(test, { plan: 'filed', stream: 'measure/a', type: 'InstructionAnswered', data });
    return { sha256, position, path: join(directory, sha256.slice(0, 2), sha256) };
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
