import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, inject, test } from 'vitest';
import { logIn, settled } from './visitor.ts';

const read = <Content>(name: string): Content =>
  JSON.parse(readFileSync(join(inject('dataDir'), name), 'utf8')) as Content;

describe('the console', () => {
  test('goes on by itself after the gateway was killed, and shows the present state', async () => {
    const { page, open, forgive } = await logIn('mayor');
    forgive(/ERR_(CONNECTION_REFUSED|EMPTY_RESPONSE|INCOMPLETE_CHUNKED_ENCODING|CONNECTION_RESET)/);
    await open('/?plan=zhongyuan-2023-demo');
    const { processes } = read<{ processes: Record<string, { pid: number }> }>('state.json');
    process.kill(processes.gateway?.pid ?? 0, 'SIGKILL');
    await page.waitForSelector('.status-line.is-away');
    await page.waitForSelector('.status-line.is-away', { state: 'detached' });
    await page.click('.lamp-figure');
    await page.waitForSelector('.long-table');
    await settled(page);
  });
});
