/** Writes docs/notices.md. */

import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { noticeDocument } from './notice-document.ts';

writeFileSync(join(import.meta.dirname, '../../docs/notices.md'), noticeDocument());
