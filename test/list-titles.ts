/** Prints the titles of all tests by room, as a specification of what Duban does: `pnpm test:list`. */

import { execFileSync } from 'node:child_process';
import { join, relative } from 'node:path';

const ROOT = join(import.meta.dirname, '..');

type Listed = { readonly name: string; readonly file: string; readonly projectName: string };

/** Read from the files without running them, so that it needs no server and a title with `%s` stands as it is written. */
const listed = (): readonly Listed[] => {
  const vitest = join(ROOT, 'node_modules/.bin/vitest');
  return JSON.parse(execFileSync(vitest, ['list', '--json'], { cwd: ROOT, encoding: 'utf8', maxBuffer: 1e8 }));
};

/** "services/event-store/store.integration.test.ts" stands in "services/event-store". */
const roomOf = (path: string): string => path.split('/').slice(0, -1).slice(0, 3).join('/') || '.';

const lines: string[] = [];
const tests = listed()
  .map(({ file, ...test }) => ({ ...test, path: relative(ROOT, file) }))
  .map((test, order) => ({ ...test, order, room: roomOf(test.path) }))
  .sort((a, b) => a.room.localeCompare(b.room) || a.path.localeCompare(b.path) || a.order - b.order);

let [room, path] = ['', ''];
let above: readonly string[] = [];
for (const test of tests) {
  if (test.room !== room) lines.push('', `# ${test.room}`);
  if (test.path !== path) {
    lines.push('', `${test.path} (${test.projectName})`);
    above = [];
  }
  const titles = test.name.split(' > ');
  for (const [depth, title] of titles.entries())
    if (depth === titles.length - 1 || above[depth] !== title) {
      lines.push(`${'  '.repeat(depth)}- ${title}`);
      above = above.slice(0, depth);
    }
  above = titles.slice(0, -1);
  ({ room, path } = test);
}
process.stdout.write(`${lines.slice(1).join('\n')}\n\n${tests.length} titles\n`);
