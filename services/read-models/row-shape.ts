/** The shape of a statement's rows, declared as a value, so that a test can compare it with the database. */

import type { QueryExecutorProvider, RawBuilder } from 'kysely';

type Kind<Value> = Value extends string
  ? 'text' | 'timestamptz' | 'jsonb'
  : Value extends boolean
    ? 'bool' | 'jsonb'
    : Value extends number
      ? 'int4' | 'int8' | 'float8' | 'jsonb'
      : Value extends readonly string[]
        ? 'text[]' | 'jsonb'
        : Value extends readonly number[]
          ? 'int8[]' | 'jsonb'
          : 'jsonb';

/** A column's type as Postgres names it; with `?` where it may be null. */
type ColumnKind<Value> = unknown extends Value
  ? 'jsonb' | 'jsonb?'
  : null extends Value
    ? `${Kind<NonNullable<Value>>}?`
    : Kind<Value>;

/** Exactly the columns of the row, each with a matching type; a jsonb can be declared field by field. */
export type RowShape<Row> = {
  readonly [Column in keyof Row & string]-?: ColumnKind<Row[Column]> | Fields<Row[Column]>;
};
type Fields<Value> = [Value] extends [readonly unknown[]] ? never : [Value] extends [object] ? RowShape<Value> : never;

/** A shape whose row type is unknown. */
export type AnyShape = { readonly [column: string]: string | AnyShape };

/** A database that is told which row a statement is said to answer, before the statement runs. */
export type Observed = QueryExecutorProvider & {
  readonly onStatement?: (shape: AnyShape, statement: RawBuilder<unknown>) => void;
};

/** Runs the statement, whose columns are those of `shape`. */
export const fetchRows = async <Row extends object>(
  db: Observed,
  shape: RowShape<Row>,
  statement: RawBuilder<unknown>,
): Promise<readonly Row[]> => {
  db.onStatement?.(shape, statement);
  const { rows } = await statement.execute(db);
  return rows as readonly Row[];
};

/** The columns of the type, whether they may be null or not. */
export const columnsOfKind = <Row>(shape: RowShape<Row>, kind: string): readonly (keyof Row & string)[] => {
  const names = Object.keys(shape) as (keyof Row & string)[];
  return names.filter((name) => shape[name] === kind || shape[name] === `${kind}?`);
};
