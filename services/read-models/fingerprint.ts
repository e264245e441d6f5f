/** What the rows of the read models depend on besides the log: this room's code and the domain's. */

import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The same for the same program: what one of them began may be gone on with by another. */
export const modelsFingerprint = (): string => {
  const hash = createHash('sha256');
  for (const room of [import.meta.dirname, dirname(fileURLToPath(import.meta.resolve('@duban/domain')))]) {
    const sources = readdirSync(room, { recursive: true, encoding: 'utf8' })
      .filter((path) => path.endsWith('.ts') && !/node_modules|testing|\.test\.ts$/.test(path))
      .sort();
    for (const path of sources) hash.update(path).update(readFileSync(join(room, path)));
  }
  return hash.digest('hex').slice(0, 16);
};
