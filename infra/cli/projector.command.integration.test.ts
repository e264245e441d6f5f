import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { applyBatch, prepareCheckpoints } from '@duban/projector/batch';
import { EventNotProjectedError } from '@duban/projector/fault';
import { recordHalt } from '@duban/projector/halts';
import { appendRaw } from '@duban/projector/testing/poison';
import { lifeOf, openProjection, type TestProjection } from '@duban/projector/testing/projection';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { runDuban } from './testing/run-duban.ts';

const PLAN = 'halted';
let test: TestProjection;
let folder: string;
let position: number;

/** A plan whose last event no version knows, so that its projection has halted there. */
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'duban-projector-'));
  test = await openProjection();
  await test.append(lifeOf(PLAN, 20));
  position = await appendRaw(test, { plan: PLAN, stream: 'measure/a', type: 'MeasurePainted', data: {} });
  await prepareCheckpoints(test.projection, PLAN);
  await applyBatch({ ...test.projection, limit: position - 1 }, PLAN);
  const fault = await applyBatch({ ...test.projection, limit: 1 }, PLAN).catch((error: unknown) => error);
  if (!(fault instanceof EventNotProjectedError)) throw new Error('the event was projected', { cause: fault });
  await recordHalt(test.projection.db, fault.fault);
});
afterAll(async () => {
  await test.close();
  await rm(folder, { recursive: true });
});

const duban = (...args: string[]) => runDuban({ DATABASE_URL: test.url, DUBAN_DATA_DIR: folder }, args);

it('status and rebuild name a halted plan, which continues once the event is skipped', async () => {
  const event = 'MeasurePainted in measure/a';
  const status = await duban('status');
  expect(status.out).toContain(
    `! ${PLAN}, position ${position} (${event}): projection halted before this event since 20`,
  );
  expect(status.out).toContain('读模型停在此处');

  const stuck = await duban('rebuild', '--check');
  expect(stuck.code).toBe(2);
  expect(stuck.out).toContain(`  ${PLAN}: position ${position}, ${event} cannot be projected: schema version 1`);
  expect(stuck.out).toContain('Nothing was changed. 未作改动。');

  const other = await duban('projector', 'skip', PLAN, '--position', '3', '--reason', '等待新版本');
  expect(other).toMatchObject({ out: '', err: expect.stringContaining(`${position}`) });
  expect(other.code).not.toBe(0);

  const skipped = await duban('projector', 'skip', PLAN, '--position', String(position), '--reason', '等待新版本');
  expect(skipped).toEqual({
    ok: true,
    code: 0,
    out: expect.stringMatching(
      new RegExp(
        `^${PLAN}: the event at position ${position} \\(${event}\\) was skipped: .+\\.\n第${position}号事件已跳过（.+），已记录。\n$`,
      ),
    ),
    err: '',
  });

  const after = await duban('status');
  expect(after.out).toContain(`! ${PLAN}, position ${position} (${event}) is skipped: `);
  expect(after.out).not.toContain('projection halted');
  const rebuilt = await duban('rebuild');
  expect(rebuilt.code).toBe(0);
  expect(rebuilt.out).toContain(`  ${PLAN}: position ${position}, ${event} is skipped: `);
  expect(rebuilt.out).toContain('The rebuilt rows are live now. 已换上。');
});
