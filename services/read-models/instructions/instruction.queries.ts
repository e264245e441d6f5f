/** The instructions on many measures, or those named. */

import { type QueryExecutorProvider, sql } from 'kysely';
import { listPer, newest } from '../list.ts';
import { rowsPer } from '../page.ts';
import type { Reads } from '../reads.ts';
import { inOrder, instantOf, textOf, texts } from '../values.ts';
import { visible } from '../version.ts';
import type { InstructionRow } from './instruction.rows.ts';
import type { InstructionRecord } from './instruction.table.ts';

type InstructionReads = Pick<Reads, 'instructionsOf' | 'instructionsByIds'>;

export const instructionReads = (db: QueryExecutorProvider): InstructionReads => ({
  async instructionsOf({ plan, at }, measures, page) {
    const found = await listPer<InstructionRecord>(db, measures, {
      fields: sql`i as item`,
      record: sql`to_jsonb(f.item)`,
      from: sql`duban.rm_instruction i`,
      where: sql`i.plan = ${textOf(plan)} and i.measure = p.id and ${visible('i', at)}`,
      sort: newest(sql`i.position`),
      page,
    });
    return rowsPer(measures, found, page, ({ record }) => instructionRow(record));
  },

  async instructionsByIds({ plan, at }, ids) {
    const measures = texts(ids.map(({ measure }) => measure));
    const instructions = texts(ids.map(({ instruction }) => instruction));
    const found = await sql<{ record: InstructionRecord }>`
      select to_jsonb(i) as record
      from duban.rm_instruction i join unnest(${measures}, ${instructions}) p (measure, instruction)
        on i.measure = p.measure and i.instruction = p.instruction
      where i.plan = ${textOf(plan)} and ${visible('i', at)}`.execute(db);
    return inOrder(
      ids,
      ({ measure, instruction }) => `${measure}\n${instruction}`,
      found.rows.map(({ record }) => instructionRow(record)),
      ({ measure, id }) => `${measure}\n${id}`,
    );
  },
});

const instructionRow = (record: InstructionRecord): InstructionRow => ({
  plan: record.plan,
  measure: record.measure,
  id: record.instruction,
  number: Number(record.instruction.slice(1)),
  text: record.text,
  urgency: record.urgency,
  due: record.due,
  givenAt: instantOf(record.given_at),
  by: record.actor,
  position: record.position,
  answer: record.answer && { ...record.answer, at: instantOf(record.answer.at) },
  missed: record.missed,
});
