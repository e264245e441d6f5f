import { type Database, openDatabase } from '@duban/runtime';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { AnyShape } from './row-shape.ts';
import { everyRead, type Statement, statementsOf } from './testing/every-read.ts';
import { openReadModels, type ReadModels } from './testing/read-models.ts';
import { rowFaults } from './testing/row-faults.ts';
import { wholeLife } from './testing/whole-life.ts';

let models: ReadModels;
/** Of the owner, who may read everything. */
let owner: Database<unknown>;
beforeAll(async () => {
  models = await openReadModels();
  owner = await openDatabase<unknown>(models.url, { poolSize: 2 });
  await models.project(wholeLife('whole').events);
});
afterAll(async () => {
  await owner.close();
  await models.close();
});

const faultsOf = async ({ shape, query }: Statement): Promise<readonly string[]> => {
  const { pool } = owner;
  return rowFaults(pool, shape, await pool.query({ text: query.sql, values: [...query.parameters] }));
};

describe('the declared row type of a statement', () => {
  it.each(Object.entries(everyRead('whole', null)))(
    'matches what the migrated database returns for %s',
    async (name, ask) => {
      const statements = await statementsOf(owner.kysely, ask);
      // It answers no column, so there is none to declare.
      expect(statements.length).toBeGreaterThan(name === 'seesChange' ? -1 : 0);
      for (const statement of statements) expect(await faultsOf(statement)).toEqual([]);
    },
  );

  it('is refused where a name, a type, the nullability or a field of a jsonb differs', async () => {
    const [statement] = await statementsOf(owner.kysely, (reads) =>
      reads.measuresByIds({ plan: 'whole', at: null }, ['a', 'b']),
    );
    if (!statement) throw new Error('Nothing was asked');
    const { record, ...rest } = statement.shape;
    const wrong = {
      ...rest,
      record: { ...(record as AnyShape), rungs: 'text', halt: 'jsonb', more: 'text' },
      inside: 'text',
      other: 'text',
    };
    expect(await faultsOf({ ...statement, shape: wrong })).toEqual(
      expect.arrayContaining([
        'row lacks other',
        'inside is declared text and is bool',
        'record lacks more',
        'record.rungs is declared text and holds a JSON number',
        'record.halt is null',
      ]),
    );
  });
});
