import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ROOT } from './rooms.ts';

type Outcome = { readonly ok: boolean; readonly output: string };

const run = (command: string, ...args: string[]): Promise<Outcome> =>
  new Promise((resolve) => {
    execFile(join(ROOT, 'node_modules/.bin', command), args, { cwd: ROOT, maxBuffer: 1e7 }, (error, out, err) =>
      resolve({ ok: error === null, output: `${out}${err}` }),
    );
  });

describe('the house', () => {
  it('has no type error', { timeout: 120_000 }, async () => {
    expect(await run('tsc', '--noEmit', '-p', '.')).toEqual({ ok: true, output: '' });
  });

  it('is formatted and has nothing for the linter to say', { timeout: 120_000 }, async () => {
    const { ok, output } = await run('biome', 'ci', '--colors=off', '--error-on-warnings', '.');
    expect(ok, output).toBe(true);
  });
});
