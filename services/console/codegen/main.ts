/** `pnpm codegen`: writes the generated files of the console; with `--check`, only names those that are stale. */

import { existsSync, globSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { generate } from './generate.ts';
import { InvalidDocumentError } from './operations.ts';

const ROOT = join(import.meta.dirname, '../../..');
const say = (line: string) => void process.stdout.write(`${line}\n`);

const contentOf = (path: string): string | null => (existsSync(path) ? readFileSync(path, 'utf8') : null);

const main = async (): Promise<number> => {
  const onlyCheck = process.argv.includes('--check');
  const files = await generate();
  const kept = globSync(join(import.meta.dirname, '../src/**/*.generated.ts'));
  const orphans = kept.filter((path) => !files.has(path));
  const stale = [...files].filter(([path, content]) => contentOf(path) !== content);
  if (onlyCheck) {
    for (const path of [...orphans, ...stale.map(([path]) => path)]) say(`stale: ${relative(ROOT, path)}`);
    if (orphans.length + stale.length === 0) return 0;
    say('The generated files of the console are stale: run `npx -y pnpm@12 codegen`.');
    return 1;
  }
  for (const path of orphans) rmSync(path);
  for (const [path, content] of stale) writeFileSync(path, content);
  say(`console: ${files.size} generated files, ${stale.length + orphans.length} changed`);
  return 0;
};

try {
  process.exitCode = await main();
} catch (error) {
  if (!(error instanceof InvalidDocumentError)) throw error;
  say(error.message);
  process.exitCode = 1;
}
