/** One page below each of many parents, in one statement. */

import { type QueryExecutorProvider, type RawBuilder, sql } from 'kysely';
import { type Key, keyset, type Page, type Sort } from './page.ts';
import { fetchRows, type RowShape } from './row-shape.ts';
import { texts } from './values.ts';

export type List<Record> = {
  /** What the statement begins with. */
  readonly before?: RawBuilder<unknown>;
  readonly from: RawBuilder<unknown>;
  /** The parent is `p.id`. */
  readonly where: RawBuilder<unknown>;
  readonly sort: Sort;
  readonly page: Page;
  /** What is selected, whole rows by their alias. */
  readonly fields: RawBuilder<unknown>;
  /** What a row is made of, as jsonb, out of the fields of `f`: only the rows of the page are made. */
  readonly record: RawBuilder<unknown>;
  /** The fields of the record. */
  readonly shape: RowShape<Record>;
};

export type Listed<Record> = { readonly parent: string; readonly key: Key; readonly record: Record };

export const listPer = <Record>(
  db: QueryExecutorProvider,
  parents: readonly string[],
  list: List<Record>,
): Promise<readonly Listed<Record>[]> => listBelow(db, sql`unnest(${texts(parents)}) p (id)`, list);

/** The same without parents. */
export const listAll = <Record>(db: QueryExecutorProvider, list: List<Record>): Promise<readonly Listed<Record>[]> =>
  listBelow(db, sql`(values ('')) p (id)`, list);

const listBelow = async <Record>(
  db: QueryExecutorProvider,
  parents: RawBuilder<unknown>,
  { before = sql``, from, where, sort, page, fields, record, shape }: List<Record>,
): Promise<readonly Listed<Record>[]> => {
  const { key, beyond, order, limit } = keyset(sort, page);
  return fetchRows<Listed<Record>>(
    db,
    { parent: 'text', key: 'jsonb', record: shape } as RowShape<Listed<Record>>,
    sql`
    ${before}
    select p.id as parent, f.key, ${record} as record
    from ${parents}
    cross join lateral (
      select ${key} as key, row_number() over (order by ${order}) as place, ${fields}
      from ${from} where ${where} and ${beyond}
      order by ${order} limit ${limit}
    ) f order by p.id, f.place`,
  );
};

/** The greatest position first. */
export const newest = (position: RawBuilder<unknown>): Sort => ({
  columns: [{ value: position, type: 'bigint' }],
  direction: 'desc',
});
