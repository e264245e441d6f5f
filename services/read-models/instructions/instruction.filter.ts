/** Which instructions a filter asks for. */

import { type RawBuilder, sql } from 'kysely';
import { all, containing } from '../text-search.ts';
import { textOf, texts } from '../values.ts';
import { type At, visible } from '../version.ts';
import type { InstructionFilter } from './instruction.rows.ts';

/** Neither answered nor withdrawn. Of the instruction under that name. */
export const isOpen = (alias: string): RawBuilder<boolean> =>
  sql<boolean>`(${sql.ref(`${alias}.answer`)} is null and ${sql.ref(`${alias}.withdrawn`)} is null)`;

/** Still owed, and the date that stands now was missed: after a standstill it may be a new one. */
export const IS_OVERDUE = sql`(${isOpen('i')} and i.missed is not distinct from i.due)`;

/** What the instructions of one batch have in common: who gave them, on which day, and in which words. */
export const batchKey = (alias: string): RawBuilder<unknown> => {
  const of = (column: string) => sql.ref(`${alias}.${column}`);
  return sql`${of('actor')}->>'id', ${of('actor')}->>'leader', ${of('meeting')}, ${of('text')},
    (${of('given_at')} at time zone 'Asia/Shanghai')::date`;
};

/** Of the instruction `i`. */
export const matching = (of: At, filter: InstructionFilter): RawBuilder<unknown> => {
  const { leaders, leadUnits, subjects, urgencies, fromMeeting, open, answered, withdrawn, missed, overdue } = filter;
  const { dueFrom, dueTo, from, to, metOn, batch, search } = filter;
  return all([
    leaders && sql`i.actor->>'leader' = any(${texts(leaders)})`,
    leadUnits &&
      sql`i.measure = any(array(select d.measure from duban.rm_definition d
        where d.plan = ${textOf(of.plan)} and ${visible('d', of.at)} and d.lead_unit = any(${texts(leadUnits)})))`,
    subjects && sql`i.actor->>'id' = any(${texts(subjects)})`,
    urgencies && sql`i.urgency = any(${texts(urgencies)})`,
    fromMeeting === undefined ? undefined : sql`(i.meeting is not null) = ${fromMeeting}`,
    open === undefined ? undefined : sql`${isOpen('i')} = ${open}`,
    answered === undefined ? undefined : sql`(i.answer is not null) = ${answered}`,
    withdrawn === undefined ? undefined : sql`(i.withdrawn is not null) = ${withdrawn}`,
    missed === undefined ? undefined : sql`(i.missed is not null) = ${missed}`,
    overdue === undefined ? undefined : sql`${IS_OVERDUE} = ${overdue}`,
    dueFrom === undefined ? undefined : sql`i.due >= ${dueFrom}`,
    dueTo === undefined ? undefined : sql`i.due <= ${dueTo}`,
    from === undefined ? undefined : sql`i.given_at >= ${from}::timestamptz`,
    to === undefined ? undefined : sql`i.given_at < ${to}::timestamptz`,
    batch === undefined
      ? undefined
      : sql`exists (select from duban.rm_instruction b
          where b.plan = ${textOf(of.plan)} and b.position = ${batch}::bigint and ${visible('b', of.at)}
            and row(${batchKey('i')}) is not distinct from row(${batchKey('b')}))`,
    metOn === undefined ? undefined : sql`i.meeting->>'metOn' = ${textOf(metOn)}`,
    search === undefined
      ? undefined
      : sql`(${containing(sql`i.text`, search)} or ${containing(sql`i.answer->>'text'`, search)})`,
  ]);
};
