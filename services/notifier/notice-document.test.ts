import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { NOTICE_TABLE } from '@duban/domain';
import { expect, test } from 'vitest';
import { noticeDocument } from './notice-document.ts';

test('The page of notices is what the table says today, a line for each of its rows.', () => {
  const page = readFileSync(join(import.meta.dirname, '../../docs/notices.md'), 'utf8');
  // The formatter pads the columns.
  const words = (text: string) => text.replace(/ +/g, ' ').replace(/-{3,}/g, '---');
  expect(words(page), 'run node services/notifier/write-notice-document.ts').toBe(words(noticeDocument()));
  expect(page.match(/^\| `/gm)).toHaveLength(NOTICE_TABLE.length);
});
