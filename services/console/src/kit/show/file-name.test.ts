import { expect, it } from 'vitest';
import { fileNameIn } from './file-name.ts';

it('a file is saved under the Chinese name that the gateway gives it', () => {
  const name = '青山政督〔2023〕1号.docx';
  expect(fileNameIn(`attachment; filename="document.docx"; filename*=UTF-8''${encodeURIComponent(name)}`, 'x')).toBe(
    name,
  );
});

it.each([null, 'attachment', "attachment; filename*=UTF-8''%E4%"])(
  'a file is saved under a name of ours for %j',
  (header) => {
    expect(fileNameIn(header, 'paper.docx')).toBe('paper.docx');
  },
);
