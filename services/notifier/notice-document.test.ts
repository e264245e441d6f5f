import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { NOTICE_TABLE } from '@duban/domain';
import { expect, test } from 'vitest';
import { noticeDocument } from './notice-document.ts';

test('docs/notices.md is generated from the current table of notices and has a line for each of its rows', () => {
  const page = readFileSync(join(import.meta.dirname, '../../docs/notices.md'), 'utf8');
  // The Markdown formatter pads the columns with spaces.
  const withoutPadding = (text: string) => text.replace(/ +/g, ' ').replace(/-{3,}/g, '---');
  expect(withoutPadding(page), 'run node services/notifier/write-notice-document.ts').toBe(
    withoutPadding(noticeDocument()),
  );
  expect(page.match(/^\| `/gm)).toHaveLength(NOTICE_TABLE.length);
});
