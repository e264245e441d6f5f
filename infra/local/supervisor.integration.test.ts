import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, expect, onTestFinished, test, vi } from 'vitest';
import { type DataDir, openDataDir } from './data-dir.ts';
import { StartError } from './start-error.ts';
import { probe } from './state.ts';
import { startService } from './supervisor.ts';

const runtime = pathToFileURL(join(import.meta.dirname, '../../services/runtime/index.ts')).href;
let path: string;
let dir: DataDir;
let said: string[];

beforeEach(async () => {
  path = mkdtempSync(join(tmpdir(), 'duban-supervisor-'));
  said = [];
  dir = await openDataDir(path, (line) => said.push(line));
});
afterEach(async () => {
  await dir.close();
  rmSync(path, { recursive: true });
});

/** Makes a real service whose `main` is `body`, and which records its shutdown in the file `diary`. */
const script = (name: string, body: string): { name: string; entry: string; environment: Record<string, string> } => {
  const entry = join(path, `${name}.ts`);
  writeFileSync(
    entry,
    `import { appendFileSync } from 'node:fs';
     import { runService } from '${runtime}';
     const note = (text: string) => appendFileSync('${join(path, 'diary')}', text + '\\n');
     runService('${name}', async ({ log, onShutdown }) => {
       setInterval(() => {}, 1000);
       onShutdown('diary', () => note('${name} stopped'));
       ${body}
     });`,
  );
  return { name, entry, environment: { GREETING: 'hello' } };
};

const diary = () => readFileSync(join(path, 'diary'), 'utf8').trim().split('\n');
const pidOf = (name: string) => probe(path).find((one) => one.name === name)?.pid ?? 0;

test('a service is started with its environment, its warnings are shown, its output is logged, and it is recorded as ready', async () => {
  // Otherwise the one that this process has been given is used.
  vi.stubEnv('NODE_COMPILE_CACHE', undefined);
  onTestFinished(() => {
    vi.unstubAllEnvs();
  });
  const facts = await startService(
    dir,
    script('one', `log.info('calm'); log.warn(process.env.GREETING); return { port: 4711 };`),
  );
  expect(facts).toEqual({ port: 4711 });
  expect(probe(path)).toMatchObject([{ name: 'one', port: 4711, alive: true, ready: true, restarts: 0 }]);
  // Output and ready message use different channels, so their order is undefined.
  await vi.waitFor(() => expect(said).toEqual(['one       | warn: hello']), { timeout: 30_000 });
  expect(readFileSync(join(path, 'logs', 'one.log'), 'utf8')).toContain('"msg":"calm"');
  // The compile cache is written during the run, so that it survives a kill.
  await vi.waitFor(() =>
    expect(readdirSync(join(path, 'cache', 'node'), { recursive: true }).length).toBeGreaterThan(5),
  );
});

test('services stop in the reverse order of their start, and leave no process behind', async () => {
  await startService(dir, script('one', 'return {};'));
  await startService(dir, script('two', 'return {};'));
  const pids = [pidOf('one'), pidOf('two')];
  await dir.close();
  expect(diary()).toEqual(['two stopped', 'one stopped']);
  for (const pid of pids) expect(() => process.kill(pid, 0)).toThrow('ESRCH');
  expect(probe(path)).toEqual([]);
});

test('a killed service is restarted', async () => {
  await startService(dir, script('one', 'return {};'));
  const first = pidOf('one');
  process.kill(first, 'SIGKILL');
  await vi.waitFor(() => expect(probe(path)).toMatchObject([{ ready: true, restarts: 1 }]), { timeout: 30_000 });
  expect(pidOf('one')).not.toBe(first);
  expect(said).toContain('  ! one ended (SIGKILL): starting it again');
});

test('a service that was ready once is restarted however often it fails', async () => {
  const marker = join(path, 'ready once');
  const body = `const { existsSync, writeFileSync } = await import('node:fs');
    if (existsSync('${marker}')) throw new Error('not again');
    writeFileSync('${marker}', '');
    setTimeout(() => process.exit(3), 50);
    return {};`;
  await startService(dir, { ...script('one', body), attempts: 1 });
  await vi.waitFor(() => expect(said.filter((line) => line.includes('starting it again'))).toHaveLength(4), {
    timeout: 30_000,
  });
});

test('a service that never becomes ready fails the start with its last output', async () => {
  const failing = { ...script('one', `throw new Error('the configuration is missing');`), attempts: 2 };
  const error: unknown = await startService(dir, failing).catch((caught: unknown) => caught);
  expect(error).toBeInstanceOf(StartError);
  expect(String(error)).toContain('one does not start (exit code 1)');
  expect(String(error)).toContain('the configuration is missing');
  expect(String(error)).toContain(join(path, 'logs', 'one.log'));
  expect(said.filter((line) => line.includes('starting it again'))).toHaveLength(1);
});

test('a start that is stopped before a service is ready leaves no process behind', async () => {
  const never = startService(dir, script('one', 'await new Promise(() => {}); return {};'));
  await vi.waitFor(() => expect(pidOf('one')).not.toBe(0));
  const pid = pidOf('one');
  await Promise.all([expect(never).rejects.toThrow('stopped before it was ready'), dir.close()]);
  expect(() => process.kill(pid, 0)).toThrow('ESRCH');
  expect(existsSync(join(path, 'start.lock'))).toBe(false);
});
