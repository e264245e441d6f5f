import { afterAll, beforeAll, expect, it } from 'vitest';
import { amendmentTable } from '../amendments/amendment.table.ts';
import { deliveryTable } from '../deliveries/delivery.table.ts';
import { instructionTable } from '../instructions/instruction.table.ts';
import { definitionTable, measureTable } from '../measures/measure.table.ts';
import { milestoneTable } from '../milestones/milestone.table.ts';
import { planTable } from '../plan/plan.table.ts';
import { draftTable, reportTable } from '../reports/report.table.ts';
import { snapshotTable } from '../snapshots/snapshot.table.ts';
import { targetTable, valueTable } from '../targets/target.table.ts';
import { openReadModels, type ReadModels } from '../testing/read-models.ts';

let models: ReadModels;
beforeAll(async () => {
  models = await openReadModels();
});
afterAll(() => models.close());

const tables = [
  planTable,
  definitionTable,
  measureTable,
  milestoneTable,
  targetTable,
  valueTable,
  reportTable,
  draftTable,
  instructionTable,
  amendmentTable,
  deliveryTable,
  snapshotTable,
];

it('every versioned table names its columns of type timestamptz', async () => {
  const { rows } = await models.gateway.pool.query<{ table: string; column: string }>(
    `select t.table_name as table, c.column_name as column
     from information_schema.columns t
     left join information_schema.columns c
       on c.table_schema = t.table_schema and c.table_name = t.table_name and c.data_type = 'timestamp with time zone'
     where t.table_schema = 'duban' and t.table_name like 'rm\\_%' and t.column_name = 'until'`,
  );
  const found = Map.groupBy(rows, ({ table }) => table);
  const named = tables.map(({ name, instants }) => [name, instants.toSorted()]);
  const held = [...found].map(([name, own]) => [name, own.flatMap(({ column }) => column ?? []).toSorted()]);
  expect(named.toSorted()).toEqual(held.toSorted());
});
