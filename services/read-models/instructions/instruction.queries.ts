/** Reads instructions: of many measures, of leaders, of the whole plan, or by id. */

import { parseObligation } from '@duban/domain';
import { type QueryExecutorProvider, type RawBuilder, sql } from 'kysely';
import { type List, listAll, listPer, newest } from '../list.ts';
import { type Page, type Rows, rowsOf, rowsPer } from '../page.ts';
import { fetchRows } from '../row-shape.ts';
import { inOrder, instantOf, textOf, texts } from '../values.ts';
import { type At, visible } from '../version.ts';
import { matching } from './instruction.filter.ts';
import type { InstructionFilter, InstructionId, InstructionRow } from './instruction.rows.ts';
import type { InstructionRecord } from './instruction.table.ts';
import { instructionTable } from './instruction.table.ts';

export type InstructionReads = {
  instructionsOf(at: At, measures: readonly string[], page: Page): Promise<ReadonlyMap<string, Rows<InstructionRow>>>;
  /** Newest first. */
  instructionsBy(
    at: At,
    leaders: readonly string[],
    ask: { filter?: InstructionFilter; page: Page },
  ): Promise<ReadonlyMap<string, Rows<InstructionRow>>>;
  instructions(at: At, ask: { filter?: InstructionFilter; page: Page }): Promise<Rows<InstructionRow>>;
  instructionsByIds(at: At, ids: readonly InstructionId[]): Promise<readonly (InstructionRow | null)[]>;
};

export const instructionReads = (db: QueryExecutorProvider): InstructionReads => ({
  async instructionsOf({ plan, at }, measures, page) {
    const found = await listPer<InstructionRecord>(db, measures, list({ plan, at }, sql`i.measure = p.id`, { page }));
    return rowsPer(measures, found, page, ({ record }) => instructionRow(record));
  },

  async instructionsBy(at, leaders, ask) {
    const found = await listPer<InstructionRecord>(db, leaders, list(at, sql`i.actor->>'leader' = p.id`, ask));
    return rowsPer(leaders, found, ask.page, ({ record }) => instructionRow(record));
  },

  async instructions(at, ask) {
    const found = await listAll<InstructionRecord>(db, list(at, sql`true`, ask));
    return rowsOf(found, ask.page, ({ record }) => instructionRow(record));
  },

  async instructionsByIds({ plan, at }, ids) {
    const measures = texts(ids.map(({ measure }) => measure));
    const instructions = texts(ids.map(({ instruction }) => instruction));
    const found = await fetchRows<{ record: InstructionRecord }>(
      db,
      { record: instructionTable.columns },
      sql`
      select to_jsonb(i) as record
      from duban.rm_instruction i join unnest(${measures}, ${instructions}) p (measure, instruction)
        on i.measure = p.measure and i.instruction = p.instruction
      where i.plan = ${textOf(plan)} and ${visible('i', at)}`,
    );
    return inOrder(
      ids,
      ({ measure, instruction }) => `${measure}\n${instruction}`,
      found.map(({ record }) => instructionRow(record)),
      ({ measure, id }) => `${measure}\n${id}`,
    );
  },
});

type Ask = { readonly filter?: InstructionFilter; readonly page: Page };

const list = ({ plan, at }: At, belongs: RawBuilder<unknown>, { filter = {}, page }: Ask): List<InstructionRecord> => ({
  fields: sql`i as item`,
  record: sql`to_jsonb(f.item)`,
  shape: instructionTable.columns,
  from: sql`duban.rm_instruction i`,
  where: sql`i.plan = ${textOf(plan)} and ${visible('i', at)} and ${belongs}
    and ${matching({ plan, at }, filter)}`,
  sort: newest(sql`i.position`),
  page,
});

const instructionRow = (record: InstructionRecord): InstructionRow => ({
  plan: record.plan,
  measure: record.measure,
  id: record.instruction,
  number: numberOf(record.instruction),
  text: record.text,
  urgency: record.urgency,
  due: record.due,
  givenAt: instantOf(record.given_at),
  by: record.actor,
  position: record.position,
  answer: record.answer && { ...record.answer, at: instantOf(record.answer.at) },
  withdrawn: record.withdrawn && { ...record.withdrawn, at: instantOf(record.withdrawn.at) },
  missed: record.missed,
  meeting: record.meeting,
});

const numberOf = (id: string): number => {
  const parsed = parseObligation(id);
  return parsed.kind === 'instruction' ? parsed.number : 0;
};
