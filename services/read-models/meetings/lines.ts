/** What papers for meetings are made of: measures, milestones and instructions as lines. */

import { countedAs } from '@duban/domain';
import { type QueryExecutorProvider, type RawBuilder, sql } from 'kysely';
import { isRunning } from '../measures/measure.summary.ts';
import { measuresIn, standing } from '../measures/standing.ts';
import { instantOf, textOf } from '../values.ts';
import { type At, visible } from '../version.ts';
import type { InstructionLine, MeasureLine, MilestoneLine } from './meeting.rows.ts';

/** Of the definition `d` and standing `m`. */
export const LINE = sql`jsonb_build_object('measure', d.measure, 'code', d.code, 'title', d.title, 'section', d.section,
  'leadUnit', d.lead_unit, 'leader', d.leader, 'stage', m.stage, 'lamp', m.lamp)`;

/** Measures `d`, `m` by code. */
export const measureLines = async (
  db: QueryExecutorProvider,
  at: At,
  which: RawBuilder<unknown>,
): Promise<readonly MeasureLine[]> => {
  const found = await sql<{ line: MeasureLine }>`
    ${standing(at)} select ${LINE} as line from ${measuresIn(at)} where ${which} order by d.code_order, d.measure`.execute(
    db,
  );
  return found.rows.map(({ line }) => line);
};

/** Milestones `s` with their measures `d`, `m`, by date. */
export const milestoneLines = async (
  db: QueryExecutorProvider,
  at: At,
  which: RawBuilder<unknown>,
): Promise<readonly MilestoneLine[]> => {
  type Found = Omit<MilestoneLine, 'as'> & { readonly request: object | null };
  const found = await sql<{ line: Found }>`
    ${standing(at)}
    select ${LINE} || jsonb_build_object('milestone', s.milestone, 'label', s.label, 'due', s.due,
      'plannedDue', s.planned_due, 'status', s.status, 'missed', s.missed,
      'missedDates', s.missed_dates, 'extended', s.extended, 'request', s.request) as line
    from ${measuresIn(at)}
    join duban.rm_milestone s on s.plan = ${textOf(at.plan)} and s.measure = d.measure and ${visible('s', at.at)}
    where ${which} order by s.due, d.code_order, d.measure, s.ordinal`.execute(db);
  return found.rows.map(({ line: { request, ...line } }) => ({
    ...line,
    as: countedAs({ ...line, request }, isRunning(line.stage)),
  }));
};

/** Instructions `n` with their measures `d`, `m`, by date. */
export const instructionLines = async (
  db: QueryExecutorProvider,
  at: At,
  which: RawBuilder<unknown>,
): Promise<readonly InstructionLine[]> => {
  const found = await sql<{ line: InstructionLine }>`
    ${standing(at)}
    select ${LINE} || jsonb_build_object('instruction', n.instruction, 'text', n.text, 'due', n.due,
      'givenAt', n.given_at) as line
    from ${measuresIn(at)}
    join duban.rm_instruction n on n.plan = ${textOf(at.plan)} and n.measure = d.measure and ${visible('n', at.at)}
    where ${which} order by n.due, d.code_order, d.measure, n.position`.execute(db);
  return found.rows.map(({ line }) => ({ ...line, givenAt: instantOf(line.givenAt) }));
};
