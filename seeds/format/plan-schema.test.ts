import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { files, jsonSchema } from './schema.ts';

test('the JSON Schema for editors is current (node seeds/format/write-schema.ts)', () => {
  const written = JSON.parse(readFileSync(join(import.meta.dirname, 'plan.schema.json'), 'utf8'));
  expect(written).toEqual(JSON.parse(JSON.stringify(jsonSchema())));
});

test('the JSON Schema knows every key and refuses others, with no key required in every file', () => {
  expect(jsonSchema()).toMatchObject({ additionalProperties: false });
  expect(jsonSchema()).not.toHaveProperty('required');
});

test('no two kinds of file share a key, so that one JSON Schema serves all of them', () => {
  const keys = Object.values(files).flatMap((file) => Object.keys(file.shape));
  expect(new Set(keys).size).toBe(keys.length);
});
