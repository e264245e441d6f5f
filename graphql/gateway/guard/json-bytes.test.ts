import { expect, test } from 'vitest';
import { jsonBytesWithin } from './json-bytes.ts';

test.each([
  null,
  true,
  1.5,
  '',
  '督办"\\\n\u0001\ud800😀',
  [],
  {},
  [1, [2, '三'], {}],
  { a: undefined, b: [undefined, null], 'ключ"': { c: 'é' } },
])('the bytes of %j are those that JSON has in UTF-8', (value) => {
  expect(jsonBytesWithin(value, 1_000)).toBe(Buffer.byteLength(JSON.stringify(value)));
});

test('counting stops soon after the limit, however large or deep the value is', () => {
  let read = 0;
  const item = {
    get text() {
      read += 1;
      return 'a'.repeat(1_000);
    },
  };
  expect(jsonBytesWithin(Array(100_000).fill(item), 10_000)).toBeNull();
  expect(read).toBeLessThan(20);
  let deep: unknown[] = [];
  for (let depth = 0; depth < 100_000; depth += 1) deep = [deep];
  expect(jsonBytesWithin(deep, 1_000_000)).toBe(200_002);
});
