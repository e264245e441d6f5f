import { expect, test } from 'vitest';
import { base64Of, MAX_TABLE_BYTES, readTable } from './table-file.ts';

test('a table of any length becomes Base64 as the server reads it', () => {
  const bytes = Uint8Array.from({ length: 100_001 }, (_, index) => (index * 31) % 256);
  expect(Buffer.compare(Buffer.from(base64Of(bytes), 'base64'), bytes)).toBe(0);
});

test('a file that would not fit into a request is not read, and one that has changed since says so', async () => {
  const gone = { name: '任务分解表.xlsx', size: 10, arrayBuffer: () => Promise.reject(new Error('changed')) };
  expect(await readTable({ ...gone, size: MAX_TABLE_BYTES + 1 })).toEqual({ kind: 'too-large' });
  expect(await readTable(gone)).toEqual({ kind: 'unread' });
});
