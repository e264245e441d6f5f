import { fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';

const runtime = pathToFileURL(join(import.meta.dirname, 'index.ts')).href;
let dir: string;

beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'duban-service-'));
});
afterEach(() => rm(dir, { recursive: true, force: true }));

/** Runs `main` as the body of a service process, and collects its output. */
const service = async (main: string) => {
  const file = join(dir, 'main.ts');
  await writeFile(
    file,
    `import { onHardExit, runService } from '${runtime}';\nrunService('probe', async ({ log, onShutdown, watch }) => {${main}});`,
  );
  const child = fork(file, { stdio: ['ignore', 'pipe', 'pipe', 'ipc'] });
  const output = { out: '', err: '' };
  child.stdout?.on('data', (chunk) => {
    output.out += chunk;
  });
  child.stderr?.on('data', (chunk) => {
    output.err += chunk;
  });
  // Not 'close': Node does not emit it after the parent itself has called `disconnect`.
  const ended = child.stdout ? once(child.stdout, 'end') : Promise.resolve();
  const closed = Promise.all([once(child, 'exit'), ended]).then(([[code]]) => Number(code));
  return { child, output, closed, ready: () => once(child, 'message').then(([message]) => message as unknown) };
};

const keepAlive = `setInterval(() => {}, 1000);`;

describe('runService', () => {
  test('notifies its parent when it is ready, and stops what it started in reverse order on SIGTERM', async () => {
    const { child, output, closed, ready } = await service(`${keepAlive}
      onShutdown('first', () => { log.info('first stopped'); });
      onShutdown('second', async () => { log.info('second stopped'); });
      return { port: 1234 };`);
    expect(await ready()).toEqual({ type: 'ready', service: 'probe', port: 1234 });
    child.kill('SIGTERM');
    expect(await closed).toBe(0);
    expect(output.out.indexOf('second stopped')).toBeLessThan(output.out.indexOf('first stopped'));
    expect(output.out).toContain('"reason":"SIGTERM"');
  });

  test('continues with the next shutdown step when one exceeds its time limit, and exits with 1', async () => {
    const { child, output, closed, ready } = await service(`${keepAlive}
      onShutdown('last', () => { log.info('last stopped'); });
      onShutdown('stuck', () => new Promise(() => {}), 50);
      return {};`);
    await ready();
    child.kill('SIGTERM');
    expect(await closed).toBe(1);
    expect(output.out).toContain('"part":"stuck"');
    expect(output.out).toContain('last stopped');
  });

  test('treats two signals of one Ctrl-C as one request, and exits at once on a later one', async () => {
    const { child, output, closed, ready } = await service(`${keepAlive}
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
    expect(output.err).toContain('last resort');
  });

  test('stops by itself when its parent is gone', async () => {
    const { child, output, closed, ready } = await service(`${keepAlive} return {};`);
    await ready();
    child.disconnect();
    expect(await closed).toBe(0);
    expect(output.out).toContain('the parent process is gone');
  });

  test('prints why it could not start, and exits with 1', async () => {
    const { output, closed } = await service(`throw new Error('no configuration');`);
    expect(await closed).toBe(1);
    expect(output.err).toContain('no configuration');
  });

  test('exits with 1 when watched work fails', async () => {
    const { output, closed } = await service(
      `${keepAlive} watch(Promise.reject(new Error('polling broke'))); return {};`,
    );
    expect(await closed).toBe(1);
    expect(output.out).toContain('polling broke');
  });
});
