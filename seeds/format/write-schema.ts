/** Writes plan.schema.json from the schema: `node seeds/format/write-schema.ts`. */

import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { jsonSchema } from './schema.ts';

writeFileSync(join(import.meta.dirname, 'plan.schema.json'), `${JSON.stringify(jsonSchema(), null, 2)}\n`);
