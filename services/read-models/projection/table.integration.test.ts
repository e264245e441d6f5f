import { afterAll, beforeAll, expect, it } from 'vitest';
import { amendmentTable } from '../amendments/amendment.table.ts';
import { deliveryTable } from '../deliveries/delivery.table.ts';
import { instructionTable } from '../instructions/instruction.table.ts';
import { definitionTable, measureTable } from '../measures/measure.table.ts';
import { milestoneTable } from '../milestones/milestone.table.ts';
import { NOTICE_COLUMNS, NOTICE_TABLE } from '../notices/notice.table.ts';
import { paperTable } from '../papers/paper.table.ts';
import { planTable } from '../plan/plan.table.ts';
import { draftTable, reportTable } from '../reports/report.table.ts';
import { snapshotTable } from '../snapshots/snapshot.table.ts';
import { targetTable, valueTable } from '../targets/target.table.ts';
import { openReadModels, type ReadModels } from '../testing/read-models.ts';
import { TIMELINE_COLUMNS, TIMELINE_TABLE } from '../timeline/timeline.table.ts';

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
  paperTable,
];

/** Columns with their types and whether they may be null, as the migrations left them. */
const columnsIn = async (): Promise<ReadonlyMap<string, Readonly<Record<string, string>>>> => {
  const { rows } = await models.gateway.pool.query<{ table: string; columns: Record<string, string> }>(
    `select c.relname as table, jsonb_object_agg(a.attname,
       case when t.typcategory = 'A' then substr(t.typname, 2) || '[]' else t.typname end ||
       case when a.attnotnull then '' else '?' end) filter (where a.attname not in ('since', 'until')) as columns
     from pg_class c join pg_attribute a on a.attrelid = c.oid join pg_type t on t.oid = a.atttypid
     where c.relnamespace = 'duban'::regnamespace and c.relkind = 'r' and c.relname like 'rm\\_%'
       and a.attnum > 0 and not a.attisdropped
     group by c.relname`,
  );
  return new Map(rows.map(({ table, columns }) => [table, columns]));
};

it('every table of the read models has the declared columns, types and nullability', async () => {
  const declared = new Map<string, unknown>([
    ...tables.map(({ name, columns }) => [name, columns] as const),
    [NOTICE_TABLE, NOTICE_COLUMNS],
    [TIMELINE_TABLE, TIMELINE_COLUMNS],
    ['rm_checkpoint', { plan: 'text', model: 'text', position: 'int8' }],
  ]);
  expect(await columnsIn()).toEqual(declared);
});
