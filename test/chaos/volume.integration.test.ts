import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { readState, startOnlyPostgres } from '@duban/local';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { mountVolume, type Volume } from './volume.ts';

let path: string;
let volume: Volume | null;
beforeAll(async () => {
  path = await mkdtemp(join(tmpdir(), 'duban-volume-'));
  volume = await mountVolume(path);
});
afterAll(async () => {
  await volume?.remove();
  await rm(path, { recursive: true, force: true });
});

describe('Postgres killed on a full disk', () => {
  it('comes back once the disk has room again', async ({ skip }) => {
    if (!volume) return skip('this user may not mount a disk that could be filled');
    const postgres = await startOnlyPostgres({ dataDir: path });
    try {
      const before = readState(path).processes.postgres;
      await volume.fill();
      process.kill(before?.pid ?? 0, 'SIGKILL');
      await sleep(2_500);
      await volume.free();
      const back = () => {
        const now = readState(path).processes.postgres;
        return now?.ready === true && now.pid !== before?.pid;
      };
      await expect.poll(back).toBe(true);
    } finally {
      await postgres.stop();
    }
  });
});
