import { type FreshDatabase, freshDatabase } from '@duban/testing/database';
import fc from 'fast-check';
import pg from 'pg';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createCopier } from './copy.ts';

let database: FreshDatabase;
let client: pg.Client;
beforeAll(async () => {
  database = await freshDatabase();
  client = new pg.Client({ connectionString: database.url });
  await client.connect();
  const columns = `id bigint, name text, data jsonb, names text[], places bigint[], value double precision, yes boolean, at timestamptz`;
  for (const table of ['copied', 'inserted']) await client.query(`create table duban.${table} (${columns})`);
});
afterAll(async () => {
  await client.end();
  await database.drop();
});

const unit = fc.constantFrom(
  'a',
  '中',
  '😀',
  '"',
  '\\',
  '{',
  '}',
  ',',
  '\n',
  '\r',
  '\t',
  "'",
  ' ',
  'N',
  'NULL',
  '\u2028',
);
const text = fc.string({ unit, maxLength: 12 });
const row = fc.record({
  id: fc.integer(),
  name: fc.option(text),
  data: fc.oneof(text, fc.constant(null), fc.dictionary(text, fc.array(text)), fc.array(fc.integer()), fc.boolean()),
  names: fc.option(fc.array(fc.option(text))),
  places: fc.option(fc.array(fc.integer())),
  value: fc.option(fc.double({ noNaN: true, noDefaultInfinity: true })),
  yes: fc.option(fc.boolean()),
  at: fc
    .date({ min: new Date('1990-01-01'), max: new Date('2100-01-01'), noInvalidDate: true })
    .map((date) => date.toISOString()),
});

it('copies random rows exactly as an insert statement would write them', async () => {
  const copy = createCopier(client, 'duban');
  const contents = async (table: string) =>
    (await client.query(`select to_jsonb(t)::text as row from duban.${table} t order by ctid`)).rows;
  await fc.assert(
    fc.asyncProperty(fc.array(row, { minLength: 1, maxLength: 5 }), async (rows) => {
      await client.query('truncate duban.copied, duban.inserted');
      await copy('copied', rows);
      await client.query('insert into duban.inserted select * from json_populate_recordset(null::duban.inserted, $1)', [
        JSON.stringify(rows),
      ]);
      expect(await contents('copied')).toEqual(await contents('inserted'));
    }),
    { numRuns: 200 },
  );
});
