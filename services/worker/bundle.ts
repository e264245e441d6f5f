/** The workflow bundle is made once for each content of the workflow code and then taken from a file. */

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
 * What the code of workflows uses most, named once for the whole script. In the sandbox each look at a global object takes
 * 0.3 µs, a hundred times what a look at a name of the script's own takes, and a date is counted with several of them.
 * They are the same objects; what Temporal replaces in a sandbox (Date, Promise, timers, WeakRef) is not among them.
 */
const BUILT_IN =
  'Array Boolean Error JSON Map Math Number Object RangeError RegExp Set String Symbol TypeError WeakMap';
const PROLOGUE = `const{${BUILT_IN.split(' ').join(',')}}=globalThis;`;

/**
 * Loaded once for all workflows, which it knows nothing of: what each loads for itself is slow until it has run often
 * enough to be compiled, and a workflow does not.
 */
const SHARED = [fileURLToPath(import.meta.resolve('@duban/domain'))];

/** What the sandbox runs is this very Node: nothing has to be spelled out for an older one, which is slower. */
const MODERN = {
  test: /\.ts$/,
  exclude: /node_modules/,
  use: {
    loader: createRequire(createRequire(import.meta.url).resolve('@temporalio/worker')).resolve('swc-loader'),
    options: { sourceMap: true, jsc: { target: 'es2024', parser: { syntax: 'typescript' } } },
  },
};

/** Answers the path of the bundle, which carries traces where that is asked for; making it takes some seconds, finding it a few milliseconds. */
export const workflowBundle = async (cacheDirectory: string, { traced = false } = {}): Promise<string> => {
  const interceptors = traced ? [TRACING] : [];
  const path = join(cacheDirectory, `workflows-${await digest(interceptors)}.js`);
  const cached = await readFile(path).catch(() => null);
  if (cached) return path;
  const { code } = await bundleWorkflowCode({
    workflowsPath: ENTRY,
    workflowInterceptorModules: interceptors,
    preloadModules: SHARED,
    logger: quiet,
    webpackConfigHook: ({ module, ...config }) => {
      const others = module?.rules?.filter((rule) => String((rule as typeof MODERN).test) !== String(MODERN.test));
      return { ...config, module: { ...module, rules: [...(others ?? []), MODERN] } };
    },
  });
  await mkdir(cacheDirectory, { recursive: true });
  // Two processes may make it at the same time; a rename shows either whole bundle, never half of one.
  const draft = `${path}.${process.pid}`;
  // On the first line, so that the map of the source stays right.
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
    .update(JSON.stringify([MODERN, SHARED.length]));
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
