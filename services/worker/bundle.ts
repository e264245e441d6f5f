/** Builds the workflow bundle once per content of the workflow code, and caches it in a file. */

import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, rename, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { bundleWorkflowCode } from '@temporalio/worker';

const WORKFLOWS = fileURLToPath(new URL('../../workflows/', import.meta.url));
const ENTRY = fileURLToPath(new URL('./workflows.ts', import.meta.url));
const TRACING = fileURLToPath(new URL('./tracing.interceptors.ts', import.meta.url));

/**
 * The globals that workflow code uses most, bound once at the top of the script. In the sandbox a global lookup takes
 * 0.3 µs, a hundred times as long as a lookup of a local name, and date arithmetic needs several. The objects are the same;
 * those that Temporal replaces in a sandbox (Date, Promise, timers, WeakRef) are not among them.
 */
const BOUND_GLOBALS =
  'Array Boolean Error JSON Map Math Number Object RangeError RegExp Set String Symbol TypeError WeakMap';
const PROLOGUE = `const{${BOUND_GLOBALS.split(' ').join(',')}}=globalThis;`;

/**
 * Modules that are loaded once for all workflows, because they hold no state. Code that each workflow loads for itself
 * never runs often enough to be optimized by the JIT compiler.
 */
const PRELOADED_MODULES = [fileURLToPath(import.meta.resolve('@duban/domain'))];

/** The sandbox runs in this version of Node, so nothing is transpiled for an older one, which would be slower. */
const MODERN_TARGET_RULE = {
  test: /\.ts$/,
  exclude: /node_modules/,
  use: {
    loader: createRequire(createRequire(import.meta.url).resolve('@temporalio/worker')).resolve('swc-loader'),
    options: { sourceMap: true, jsc: { target: 'es2024', parser: { syntax: 'typescript' } } },
  },
};

/** Resolves to the path of the bundle; `traced` adds the tracing interceptors. Building it takes seconds, a cached one milliseconds. */
export const workflowBundle = async (cacheDirectory: string, { traced = false } = {}): Promise<string> => {
  const interceptors = traced ? [TRACING] : [];
  const path = join(cacheDirectory, `workflows-${await digest(interceptors)}.js`);
  const cached = await readFile(path).catch(() => null);
  if (cached) return path;
  const { code } = await bundleWorkflowCode({
    workflowsPath: ENTRY,
    workflowInterceptorModules: interceptors,
    preloadModules: PRELOADED_MODULES,
    logger: quiet,
    webpackConfigHook: ({ module, ...config }) => {
      const others = module?.rules?.filter(
        (rule) => String((rule as typeof MODERN_TARGET_RULE).test) !== String(MODERN_TARGET_RULE.test),
      );
      return { ...config, module: { ...module, rules: [...(others ?? []), MODERN_TARGET_RULE] } };
    },
  });
  await mkdir(cacheDirectory, { recursive: true });
  // Two processes may build it at the same time; the rename is atomic, so a reader never sees half a bundle.
  const draft = `${path}.${process.pid}`;
  // On the same line as the code, so that the line numbers of the source map stay right.
  await writeFile(draft, PROLOGUE + code);
  await rename(draft, path);
  return path;
};

const digest = async (interceptors: readonly string[]): Promise<string> => {
  const hash = createHash('sha256');
  const { version } = createRequire(import.meta.url)('@temporalio/worker/package.json') as { version: string };
  hash
    .update(version)
    .update(PROLOGUE)
    .update(JSON.stringify([MODERN_TARGET_RULE, PRELOADED_MODULES.length]));
  for (const entry of [ENTRY, ...interceptors]) hash.update(await readFile(entry));
  const entries = await readdir(WORKFLOWS, { recursive: true, withFileTypes: true });
  const sources = entries
    .filter((entry) => entry.isFile() && entry.name.endsWith('.ts') && !entry.name.endsWith('.test.ts'))
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((path) => !path.includes('node_modules'))
    .sort();
  for (const source of sources) hash.update(source.slice(WORKFLOWS.length)).update(await readFile(source));
  return hash.digest('hex').slice(0, 16);
};

const none = () => undefined;
const quiet = { log: none, trace: none, debug: none, info: none, warn: none, error: none };
