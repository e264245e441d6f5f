/** Counts instructions by what became of them, and reads those given to several measures at once as one. */

import { type QueryExecutorProvider, sql } from 'kysely';
import { listAll, newest } from '../list.ts';
import { type Page, type Rows, rowsOf } from '../page.ts';
import { fetchRows, type RowShape } from '../row-shape.ts';
import { textOf } from '../values.ts';
import { type At, visible } from '../version.ts';
import { batchKey, IS_OVERDUE, matching } from './instruction.filter.ts';
import type { InstructionBatchRow, InstructionFilter, InstructionStateCounts } from './instruction.rows.ts';

export type InstructionBatchReads = {
  countInstructions(at: At, filter?: InstructionFilter): Promise<InstructionStateCounts>;
  /** Newest first. A batch is listed when one of its instructions matches, and counted as a whole. */
  instructionBatches(at: At, ask: { filter?: InstructionFilter; page: Page }): Promise<Rows<InstructionBatchRow>>;
};

type Counts = {
  readonly total: number;
  readonly answered: number;
  readonly withdrawn: number;
  readonly overdue: number;
};
type Found = Counts & { readonly position: number; readonly measure: string; readonly instruction: string };
const COUNTS: RowShape<Counts> = { total: 'int4', answered: 'int4', withdrawn: 'int4', overdue: 'int4' };

/** Of the instructions `i` of a group. */
const COUNTED = sql`count(*)::integer as total,
  count(*) filter (where i.answer is not null)::integer as answered,
  count(*) filter (where i.withdrawn is not null)::integer as withdrawn,
  count(*) filter (where ${IS_OVERDUE})::integer as overdue`;

const byState = ({ total, answered, withdrawn, overdue }: Counts): InstructionStateCounts => ({
  total,
  open: total - answered - withdrawn,
  overdue,
  answered,
  withdrawn,
});

export const instructionBatchReads = (db: QueryExecutorProvider): InstructionBatchReads => ({
  async countInstructions({ plan, at }, filter = {}) {
    const [found] = await fetchRows<Counts>(
      db,
      COUNTS,
      sql`select ${COUNTED} from duban.rm_instruction i
        where i.plan = ${textOf(plan)} and ${visible('i', at)} and ${matching({ plan, at }, filter)}`,
    );
    return byState(found ?? { total: 0, answered: 0, withdrawn: 0, overdue: 0 });
  },

  async instructionBatches({ plan, at }, { filter = {}, page }) {
    const found = await listAll<Found>(db, {
      fields: sql`i as item`,
      record: sql`to_jsonb(f.item) - 'matches'`,
      shape: { ...COUNTS, position: 'int8', measure: 'text', instruction: 'text' },
      from: sql`(
        select ${COUNTED}, max(i.position) as position, bool_or(${matching({ plan, at }, filter)}) as matches,
          (array_agg(i.measure order by i.position))[1] as measure,
          (array_agg(i.instruction order by i.position))[1] as instruction
        from duban.rm_instruction i
        where i.plan = ${textOf(plan)} and ${visible('i', at)}
        group by ${batchKey('i')}
      ) i`,
      where: sql`i.matches`,
      sort: newest(sql`i.position`),
      page,
    });
    return rowsOf(found, page, ({ record: { measure, instruction, position, ...counts } }) => ({
      plan,
      position,
      first: { measure, instruction },
      ...byState(counts),
    }));
  },
});
