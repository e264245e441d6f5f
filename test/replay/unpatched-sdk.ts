/** Makes a copy of Temporal's worker SDK from which Duban's patch is reverted. */

import { cpSync, mkdtempSync, readFileSync, realpathSync, symlinkSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { ROOT } from '@duban/testing/service-process';

const PATCH = join(ROOT, 'infra/patches/@temporalio__worker.patch');

/** Returns the module's exports. @throws Error where the patch does not fit what is installed. */
export const loadUnpatchedWorker = async (): Promise<typeof import('@temporalio/worker')> => {
  const require = createRequire(import.meta.url);
  const installed = dirname(realpathSync(require.resolve('@temporalio/worker/package.json')));
  const folder = mkdtempSync(join(tmpdir(), 'duban-sdk-'));
  const copy = join(folder, 'worker');
  cpSync(installed, copy, { recursive: true });
  // Its dependencies are linked beside it.
  symlinkSync(join(installed, '../..'), join(folder, 'node_modules'));
  for (const { file, hunks } of hunksOf(readFileSync(PATCH, 'utf8'))) {
    const path = join(copy, file);
    const unpatched = hunks.reduce(
      (text, { before, after }) => {
        if (!text.includes(after)) throw new Error(`The patch does not fit ${file}`);
        return text.replace(after, () => before);
      },
      readFileSync(path, 'utf8'),
    );
    writeFileSync(path, unpatched);
  }
  return require(join(copy, 'lib/index.js')) as typeof import('@temporalio/worker');
};

type Hunk = { readonly before: string; readonly after: string };

/** Of a unified diff. */
const hunksOf = (patch: string): readonly { readonly file: string; readonly hunks: readonly Hunk[] }[] =>
  patch
    .split(/^diff --git .*\n/m)
    .slice(1)
    .map((part) => {
      const [, file = ''] = /^\+\+\+ b\/(.*)$/m.exec(part) ?? [];
      const hunks = part.split(/^@@ .*\n/m).slice(1);
      return { file, hunks: hunks.map((hunk) => ({ before: side(hunk, '-'), after: side(hunk, '+') })) };
    });

/** The lines of one side, those that both have included. */
const side = (hunk: string, mark: '-' | '+'): string =>
  hunk
    .split('\n')
    .filter((line) => line.startsWith(' ') || line.startsWith(mark))
    .map((line) => `${line.slice(1)}\n`)
    .join('');
