/** Writes the schema beside this file: `node graphql/schema/print.ts`. A test compares, so that every change of the API is seen. */

import { writeFileSync } from 'node:fs';
import { printSchema } from 'graphql';
import { schema } from './schema.ts';

writeFileSync(new URL('schema.graphql', import.meta.url), `${printSchema(schema)}\n`);
