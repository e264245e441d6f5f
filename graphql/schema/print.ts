/** The schema as text: `node graphql/schema/print.ts` writes it beside this file, so that every change of the API is seen. */

import { writeFileSync } from 'node:fs';
import { lexicographicSortSchema, printSchema } from 'graphql';
import { schema } from './schema.ts';

export const SCHEMA_FILE = new URL('schema.graphql', import.meta.url);
/** What clients were promised, without descriptions; written with `--release`. */
export const RELEASED_FILE = new URL('released.graphql', import.meta.url);

/** Sorted, so that it does not depend on the order in which files are loaded; in the formatter's style. */
const printed = (): string =>
  `${printSchema(lexicographicSortSchema(schema)).replace(/^( *)"""(.+)"""$/gm, '$1"""\n$1$2\n$1"""')}\n`;

const undescribed = (): string =>
  printed()
    .replace(/^ *"""\n(?:.*\n)*? *"""\n/gm, '')
    .replace(/\n{2,}(?= )/g, '\n');

if (import.meta.main) {
  writeFileSync(SCHEMA_FILE, printed());
  if (process.argv.includes('--release')) writeFileSync(RELEASED_FILE, undescribed());
}
