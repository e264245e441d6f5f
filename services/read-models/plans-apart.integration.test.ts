import { type Database, openDatabase } from '@duban/runtime';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CIRCLES } from './reader.ts';
import { putBigPlanBeside } from './testing/big-plan.ts';
import { everyRead, statementsOf } from './testing/every-read.ts';
import { openReadModels, type ReadModels } from './testing/read-models.ts';
import { wholeLife } from './testing/whole-life.ts';

/** The other plan has so many times the rows of the one that is read. */
const COPIES = 100;
/** The few rows that a plan has once, such as its frame, are read whole whatever plans there are. */
const MAX_OTHER_ROWS = 30;
/** From the root of an index to its first entry, and the blocks of deleted versions on the way. */
const BLOCKS_A_LOOP = 8;
/** A row lies in a block of its own at worst, and its large values in others. */
const BLOCKS_A_ROW = 6;

let models: ReadModels;
let owner: Database<unknown>;
let reader: pg.Client;
/** Rows of the plan that is read, by table; and the table of each index. */
let own: ReadonlyMap<string, number>;
let tableOf: ReadonlyMap<string, string>;

beforeAll(async () => {
  models = await openReadModels();
  owner = await openDatabase<unknown>(models.url, { poolSize: 2 });
  await models.project(wholeLife('whole').events);
  await putBigPlanBeside(owner.pool, 'whole', 'big', COPIES);
  const { rows: indexes } = await owner.pool.query<{ index: string; table: string }>(
    `select indexname as index, tablename as table from pg_indexes where schemaname = 'duban'`,
  );
  tableOf = new Map(indexes.map(({ index, table }) => [index, table]));
  const tables = [...new Set(tableOf.values())].filter((name) => name.startsWith('rm_'));
  const counts = tables.map(
    (name) => `select '${name}' as table, count(*)::int as rows from duban.${name} where plan = 'whole'`,
  );
  const { rows } = await owner.pool.query<{ table: string; rows: number }>(counts.join(' union all '));
  own = new Map(rows.map((one) => [one.table, one.rows]));
  reader = new pg.Client({ connectionString: models.url, options: '-c role=duban_reader' });
  await reader.connect();
  for (const circle of CIRCLES) await reader.query(`select set_config('duban.reads_${circle}', 'plan', false)`);
});
afterAll(async () => {
  await reader.end();
  await owner.close();
  await models.close();
});

type Node = {
  readonly 'Node Type': string;
  readonly 'Relation Name'?: string;
  readonly 'Index Name'?: string;
  /** Of one loop on average, as the two that follow. */
  readonly 'Actual Rows': number;
  readonly 'Rows Removed by Filter'?: number;
  readonly 'Rows Removed by Index Recheck'?: number;
  readonly 'Actual Loops': number;
  readonly 'Shared Hit Blocks': number;
  readonly 'Shared Read Blocks': number;
  readonly Plans?: readonly Node[];
};

const nodesOf = (node: Node): readonly Node[] => [node, ...(node.Plans ?? []).flatMap(nodesOf)];

/** With those of the nodes below it. */
const blocksOf = (node: Node): number => node['Shared Hit Blocks'] + node['Shared Read Blocks'];

/** What a node read beyond the rows of the plan that was asked about, in words; null where it is little. */
const excessOf = (node: Node): string | null => {
  const table = node['Relation Name'] ?? tableOf.get(node['Index Name'] ?? '') ?? '';
  const limit = own.get(table);
  if (limit === undefined || node['Actual Loops'] === 0) return null;
  const rows =
    node['Actual Rows'] + (node['Rows Removed by Filter'] ?? 0) + (node['Rows Removed by Index Recheck'] ?? 0);
  const inner = (node.Plans ?? []).reduce((sum, one) => sum + blocksOf(one), 0);
  const blocks = (blocksOf(node) - inner) / node['Actual Loops'];
  const isIndexAlone = node['Node Type'] === 'Bitmap Index Scan' || node['Node Type'] === 'Index Only Scan';
  const what = `${node['Node Type']} of ${table}${node['Index Name'] ? ` by ${node['Index Name']}` : ''}`;
  if (rows > limit + MAX_OTHER_ROWS) return `${what} reads ${rows} rows a loop, and the plan has ${limit}`;
  if (blocks > (isIndexAlone ? 1 : BLOCKS_A_ROW) * rows + BLOCKS_A_LOOP)
    return `${what} reads ${blocks} blocks a loop for ${rows} rows`;
  return null;
};

const excesses = async (text: string, values: readonly unknown[] = []): Promise<readonly string[]> => {
  const { rows } = await reader.query<{ 'QUERY PLAN': readonly [{ readonly Plan: Node }] }>({
    text: `explain (analyze, buffers, timing off, format json) ${text}`,
    values: [...values],
  });
  return rows.flatMap((row) => nodesOf(row['QUERY PLAN'][0].Plan).flatMap((node) => excessOf(node) ?? []));
};

const seePlan = (plan: string) => reader.query(`select set_config('duban.plan', $1, false)`, [plan]);

describe.each([
  ['the present', null, 'whole'],
  ['an earlier position', 120, 'whole'],
  ['an earlier position, for a reader of every plan', 120, '*'],
] as const)('a read of %s, beside a hundred times as many rows of another plan,', (_, position, plan) => {
  it.each(Object.entries(everyRead('whole', position)))(
    'reads the rows of its own plan only: %s',
    async (name, ask) => {
      await seePlan(plan);
      const statements = await statementsOf(owner.kysely, ask);
      // `seesChange` returns no column, so it declares none and is not caught.
      expect(statements.length).toBeGreaterThan(name === 'seesChange' ? -1 : 0);
      for (const { query } of statements) expect(await excesses(query.sql, query.parameters)).toEqual([]);
    },
  );
});

describe('the measurement of a read', () => {
  it.each([
    `select count(*) from duban.rm_timeline where type = 'LampTurned'`,
    `select count(*) from duban.rm_measure where until is null`,
    `select count(*) from duban.rm_definition d where d.plan || '' = 'whole'`,
  ])('finds the rows of another plan: %s', async (statement) => {
    await seePlan('*');
    expect(await excesses(statement)).toContainEqual(
      expect.stringMatching(/^\S.* reads \d+ rows a loop, and the plan has \d+$/),
    );
  });
});
