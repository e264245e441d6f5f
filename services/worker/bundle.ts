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

/** Answers the path of the bundle, which carries traces where that is asked for; making it takes some seconds, finding it a few milliseconds. */
export const workflowBundle = async (cacheDirectory: string, { traced = false } = {}): Promise<string> => {
  const interceptors = traced ? [TRACING] : [];
  const path = join(cacheDirectory, `workflows-${await digest(interceptors)}.js`);
  const cached = await readFile(path).catch(() => null);
  if (cached) return path;
  const { code } = await bundleWorkflowCode({
    workflowsPath: ENTRY,
    workflowInterceptorModules: interceptors,
    logger: quiet,
  });
  await mkdir(cacheDirectory, { recursive: true });
  // Two processes may make it at the same time; a rename shows either whole bundle, never half of one.
  const draft = `${path}.${process.pid}`;
  await writeFile(draft, code);
  await rename(draft, path);
  return path;
};

const digest = async (interceptors: readonly string[]): Promise<string> => {
  const hash = createHash('sha256');
  const { version } = createRequire(import.meta.url)('@temporalio/worker/package.json') as { version: string };
  hash.update(version);
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
