import { expect, test } from 'vitest';
import { type ChosenFile, chosenOf, filesIn, hasUnfinished, MAX_FILES, sizeWords, withFiles } from './chosen-file.ts';

let ids = 0;
const newId = (): string => {
  ids += 1;
  return `upload-${ids}`;
};
const local = (name: string, size = 1_000) => ({ name, size, lastModified: 1_700_000_000_000 });
const chosen = (name: string, sha256: string | null = null): ChosenFile => ({
  ...chosenOf(local(name), [], newId),
  sha256,
});

test('a file that is chosen again goes on under the upload of before', () => {
  const before = [chosen('现场.jpg')];
  expect(chosenOf(local('现场.jpg'), before, newId)).toBe(before[0]);
  expect(chosenOf(local('现场.jpg', 2_000), before, newId)).not.toBe(before[0]);
  expect(withFiles(before, before)).toEqual({ files: before, left: false });
});

test('files beyond the most that a command carries are left, and that is said', () => {
  const many = Array.from({ length: MAX_FILES + 2 }, (_, index) => chosen(`${index}.pdf`));
  const { files, left } = withFiles([], many);
  expect(files).toHaveLength(MAX_FILES);
  expect(left).toBe(true);
});

test('a command names what has arrived, the same content once', () => {
  const files = [chosen('一.pdf', 'aa'), chosen('一（副本）.pdf', 'aa'), chosen('二.pdf', 'bb')];
  expect(filesIn(files)).toEqual([{ sha256: 'aa' }, { sha256: 'bb' }]);
  expect(hasUnfinished(files)).toBe(false);
  expect(hasUnfinished([...files, chosen('三.pdf')])).toBe(true);
  expect(filesIn(undefined)).toEqual([]);
});

test('a pasted picture, which browsers call image.png, is named by its time', () => {
  expect(chosenOf(local('image.png'), [], newId).name).toMatch(/^截图\d{6}\.png$/);
});

test.each([
  [400, '1 KB'],
  [340_200, '340 KB'],
  [1_240_000, '1.2 MB'],
])('%i bytes are said as %s', (bytes, words) => {
  expect(sizeWords(bytes)).toBe(words);
});
