import { fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';

const runtime = new URL('./index.ts', import.meta.url).href;
let dir: string;

beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'duban-service-'));
});
afterEach(() => rm(dir, { recursive: true, force: true }));

/** Runs `main` as the body of a service process, and collects what it says. */
const service = async (main: string) => {
  const file = join(dir, 'main.ts');
  await writeFile(
    file,
    `import { onHardExit, runService } from '${runtime}';\nrunService('probe', async ({ log, onShutdown, watch }) => {${main}});`,
  );
  const child = fork(file, { stdio: ['ignore', 'pipe', 'pipe', 'ipc'] });
  const said = { out: '', err: '' };
  child.stdout?.on('data', (chunk) => {
    said.out += chunk;
  });
  child.stderr?.on('data', (chunk) => {
    said.err += chunk;
  });
  // Not 'close': Node does not emit it after the parent itself has called `disconnect`.
  const ended = child.stdout ? once(child.stdout, 'end') : Promise.resolve();
  const closed = Promise.all([once(child, 'exit'), ended]).then(([[code]]) => Number(code));
  return { child, said, closed, ready: () => once(child, 'message').then(([message]) => message as unknown) };
};

const keepAlive = `setInterval(() => {}, 1000);`;

describe('runService', () => {
  test('tells its parent when it is ready, and stops what it started in reverse order on SIGTERM', async () => {
    const { child, said, closed, ready } = await service(`${keepAlive}
      onShutdown('first', () => { log.info('first stopped'); });
      onShutdown('second', async () => { log.info('second stopped'); });
      return { port: 1234 };`);
    expect(await ready()).toEqual({ type: 'ready', service: 'probe', port: 1234 });
    child.kill('SIGTERM');
    expect(await closed).toBe(0);
    expect(said.out.indexOf('second stopped')).toBeLessThan(said.out.indexOf('first stopped'));
    expect(said.out).toContain('"reason":"SIGTERM"');
  });

  test('goes on to the next step when one takes longer than its limit, and exits with 1', async () => {
    const { child, said, closed, ready } = await service(`${keepAlive}
      onShutdown('last', () => { log.info('last stopped'); });
      onShutdown('stuck', () => new Promise(() => {}), 50);
      return {};`);
    await ready();
    child.kill('SIGTERM');
    expect(await closed).toBe(1);
    expect(said.out).toContain('"part":"stuck"');
    expect(said.out).toContain('last stopped');
  });

  test('takes two signals of one Ctrl-C for one wish, and a later one as leave now', async () => {
    const { child, said, closed, ready } = await service(`${keepAlive}
      onShutdown('stuck', () => new Promise(() => {}));
      onHardExit(() => process.stderr.write('last resort'));
      return {};`);
    await ready();
    child.kill('SIGINT');
    child.kill('SIGINT');
    await sleep(1_300);
    expect(child.exitCode).toBeNull();
    child.kill('SIGINT');
    expect(await closed).toBe(130);
    expect(said.err).toContain('last resort');
  });

  test('stops by itself when its parent is gone', async () => {
    const { child, said, closed, ready } = await service(`${keepAlive} return {};`);
    await ready();
    child.disconnect();
    expect(await closed).toBe(0);
    expect(said.out).toContain('the parent process is gone');
  });

  test('says why it could not start and exits with 1', async () => {
    const { said, closed } = await service(`throw new Error('nothing to eat');`);
    expect(await closed).toBe(1);
    expect(said.err).toContain('nothing to eat');
  });

  test('stops when work that should last has failed', async () => {
    const { said, closed } = await service(
      `${keepAlive} watch(Promise.reject(new Error('polling broke'))); return {};`,
    );
    expect(await closed).toBe(1);
    expect(said.out).toContain('polling broke');
  });
});
