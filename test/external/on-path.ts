/** Which programs these tests may use. */

import { execFileSync } from 'node:child_process';

/** Says which are missing, for what is skipped then. @throws where the tests were asked for by name */
export const missingOnPath = (...programs: readonly string[]): readonly string[] => {
  const missing = programs.filter((program) => {
    try {
      return execFileSync('which', [program]).length === 0;
    } catch {
      return true;
    }
  });
  if (missing.length > 0 && process.env.DUBAN_TEST_NAMED) throw new Error(`${missing.join(', ')} not on PATH`);
  if (missing.length > 0) process.stdout.write(`Not tested: ${missing.join(', ')} not on PATH\n`);
  return missing;
};
