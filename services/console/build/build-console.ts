/** Builds the console once for each state of its sources, and keeps the result where every start finds it. */

import { createHash } from 'node:crypto';
import {
  existsSync,
  globSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, gzip, constants as zlib } from 'node:zlib';
import { operationManifest } from '../codegen/operations.ts';

const CONSOLE = join(import.meta.dirname, '..');
const ROOT = join(CONSOLE, '../..');
const CACHE = join(ROOT, 'node_modules/.cache/duban-console');
/** What a build is made of: its own files, the schema, and the versions of all packages. */
const INPUTS = ['services/console/**/*', 'graphql/schema/schema.graphql', 'pnpm-lock.yaml'];
/** Builds that are kept beside the newest, for starts from another branch. */
const KEPT_BUILDS = 3;
/** Small files gain nothing. */
const MIN_COMPRESSED_BYTES = 1_024;
const COMPRESSED = /\.(m?js|css|html|svg|json)$/;

export type Console = {
  /** Holds `public`, which is served, and `operations.json`, id → text of every operation. */
  readonly directory: string;
  /** Whether it had to be built. */
  readonly built: boolean;
};

/** Hash of everything that a build is made of. */
const fingerprint = (): string => {
  const hash = createHash('sha256');
  const files = globSync(INPUTS, { cwd: ROOT, exclude: (name) => name === 'node_modules' || name === 'dist' });
  for (const file of files.sort()) {
    const path = join(ROOT, file);
    if (statSync(path).isFile()) hash.update(`${file}\0`).update(readFileSync(path)).update('\0');
  }
  return hash.digest('hex').slice(0, 20);
};

/** The build of the present sources; made where there is none. Rejects with the fault of the build. */
export const buildConsole = async (cache = CACHE): Promise<Console> => {
  const directory = join(cache, fingerprint());
  if (existsSync(directory)) return { directory, built: false };
  // Each builds for itself, and the first to finish names the result: no start sees half of one.
  const work = join(cache, `.building-${process.pid}-${Date.now()}`);
  try {
    await buildInto(work);
    publish(work, directory);
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
  removeOld(cache, directory);
  return { directory, built: true };
};

const buildInto = async (directory: string): Promise<void> => {
  const served = join(directory, 'public');
  mkdirSync(served, { recursive: true });
  // Loaded only where something is built.
  const { build } = await import('vite');
  const configFile = join(CONSOLE, 'vite.config.ts');
  await build({ root: CONSOLE, configFile, logLevel: 'warn', build: { outDir: served, emptyOutDir: true } });
  writeFileSync(join(directory, 'operations.json'), `${JSON.stringify(operationManifest(), null, 1)}\n`);
  await compress(served);
};

/** Writes `.br` and `.gz` beside each file that gains by it: compressed once, not in every answer. */
const compress = async (served: string): Promise<void> => {
  const files = globSync('**/*', { cwd: served }).filter((file) => COMPRESSED.test(file));
  await Promise.all(
    files.map(async (file) => {
      const path = join(served, file);
      const content = readFileSync(path);
      if (content.length < MIN_COMPRESSED_BYTES) return;
      const params = { [zlib.BROTLI_PARAM_QUALITY]: zlib.BROTLI_MAX_QUALITY };
      writeFileSync(`${path}.br`, await promisify(brotliCompress)(content, { params }));
      writeFileSync(`${path}.gz`, await promisify(gzip)(content, { level: zlib.Z_BEST_COMPRESSION }));
    }),
  );
};

const publish = (work: string, directory: string): void => {
  try {
    renameSync(work, directory);
  } catch (error) {
    // Another start was faster; its build is the same.
    if (!existsSync(directory)) throw error;
  }
};

/** Removes builds of older sources, and what starts left that were killed an hour ago or more. */
const removeOld = (cache: string, newest: string): void => {
  const entries = readdirSync(cache).map((name) => ({ name, path: join(cache, name), at: ageOf(join(cache, name)) }));
  const builds = entries.filter(({ name, path }) => !name.startsWith('.') && path !== newest);
  const old = builds.sort((a, b) => b.at - a.at).slice(KEPT_BUILDS);
  const left = entries.filter(({ name, at }) => name.startsWith('.') && Date.now() - at > 3_600_000);
  for (const { path } of [...old, ...left]) rmSync(path, { recursive: true, force: true });
};

/** When it was last changed; 0 where another start has just removed it. */
const ageOf = (path: string): number => statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0;
