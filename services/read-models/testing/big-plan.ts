/** Puts a big plan beside a small one: every row of the small plan at least so many times, with measures and positions of its own. */

import type pg from 'pg';

/** Columns whose values are positions of the log, spread so that each copy has its own and their order stays. */
const POSITIONS = ['since', 'until', 'position', 'last_position', 'open_position'];
/** Columns that name something once in a plan. */
const NAMES = ['measure', 'target', 'dispatch', 'period', 'paper'];
/** A table with fewer rows is read whole in a few pages, whatever plans it holds. */
const MIN_ROWS = 2_000;
/** One of these a plan. */
const SINGLE = ['rm_plan', 'rm_checkpoint'];

type Column = { readonly table: string; readonly name: string };

const copiedValue = (copies: number, { table, name }: Column): string => {
  if (name === 'plan') return '$1';
  if (SINGLE.includes(table)) return `t.${name}`;
  if (POSITIONS.includes(name)) return `(t.${name} - 1) * ${copies} + c.copy`;
  return NAMES.includes(name) ? `t.${name} || '-' || c.copy` : `t.${name}`;
};

/** Copies the rows of `plan` in every table of the read models to the plan `big`, and has Postgres count what is there now. */
export const putBigPlanBeside = async (pool: pg.Pool, plan: string, big: string, copies: number): Promise<void> => {
  const { rows } = await pool.query<Column>(
    `select table_name as table, column_name as name from information_schema.columns
     where table_schema = 'duban' and table_name like 'rm\\_%' order by ordinal_position`,
  );
  for (const [table, columns] of Map.groupBy(rows, (one) => one.table)) {
    const { rows: counted } = await pool.query<{ count: number }>(
      `select count(*)::int from duban.${table} where plan = $1`,
      [plan],
    );
    const enough = Math.max(copies, Math.ceil(MIN_ROWS / Math.max(1, counted[0]?.count ?? 0)));
    const series = `generate_series(1, ${SINGLE.includes(table) ? 1 : enough}) c (copy)`;
    const values = columns.map((column) => copiedValue(enough, column));
    await pool.query(
      `insert into duban.${table} (${columns.map(({ name }) => name).join(', ')})
       select ${values.join(', ')} from duban.${table} t cross join ${series} where t.plan = $2`,
      [big, plan],
    );
    await pool.query(`analyze duban.${table}`);
  }
};
