/** What papers for meetings are made of: measures, milestones and instructions as lines. */

import { countedAs } from '@duban/domain';
import { type QueryExecutorProvider, type RawBuilder, sql } from 'kysely';
import { isRunning } from '../measures/measure.summary.ts';
import { measuresIn, standing } from '../measures/standing.ts';
import { fetchRows, type RowShape } from '../row-shape.ts';
import { instantOf, textOf } from '../values.ts';
import { type At, visible } from '../version.ts';
import type { InstructionLine, MeasureLine, MeetingDecisionLine, MilestoneLine } from './meeting.rows.ts';

/** Of the definition `d` and standing `m`. */
export const LINE = sql`jsonb_build_object('measure', d.measure, 'code', d.code, 'title', d.title, 'section', d.section,
  'leadUnit', d.lead_unit, 'leader', d.leader, 'stage', m.stage, 'lamp', m.lamp)`;

export const MEASURE_LINE: RowShape<MeasureLine> = {
  measure: 'text',
  code: 'text',
  title: 'jsonb',
  section: 'text',
  leadUnit: 'text',
  leader: 'text',
  stage: 'text',
  lamp: 'text?',
};
type FoundMilestone = Omit<MilestoneLine, 'as'> & { readonly request: object | null };
const MILESTONE_LINE: RowShape<FoundMilestone> = {
  ...MEASURE_LINE,
  milestone: 'text',
  label: 'jsonb',
  due: 'text',
  plannedDue: 'text',
  status: 'text',
  missed: 'text?',
  missedDates: 'jsonb',
  extended: 'int4',
  request: 'jsonb?',
};
const INSTRUCTION_LINE: RowShape<InstructionLine> = {
  ...MEASURE_LINE,
  instruction: 'text',
  text: 'text',
  due: 'text',
  givenAt: 'timestamptz',
};

const DECISION_LINE: RowShape<MeetingDecisionLine> = {
  ...INSTRUCTION_LINE,
  meeting: 'jsonb',
  answer: 'jsonb?',
  missed: 'text?',
};

/** Measures `d`, `m` by code. */
export const measureLines = async (
  db: QueryExecutorProvider,
  at: At,
  which: RawBuilder<unknown>,
): Promise<readonly MeasureLine[]> => {
  const found = await fetchRows<{ line: MeasureLine }>(
    db,
    { line: MEASURE_LINE },
    sql`
    ${standing(at)} select ${LINE} as line from ${measuresIn(at)} where ${which} order by d.code_order, d.measure`,
  );
  return found.map(({ line }) => line);
};

/** Milestones `s` with their measures `d`, `m`, by date. */
export const milestoneLines = async (
  db: QueryExecutorProvider,
  at: At,
  which: RawBuilder<unknown>,
): Promise<readonly MilestoneLine[]> => {
  const found = await fetchRows<{ line: FoundMilestone }>(
    db,
    { line: MILESTONE_LINE },
    sql`
    ${standing(at)}
    select ${LINE} || jsonb_build_object('milestone', s.milestone, 'label', s.label, 'due', s.due,
      'plannedDue', s.planned_due, 'status', s.status, 'missed', s.missed,
      'missedDates', s.missed_dates, 'extended', s.extended, 'request', s.request) as line
    from ${measuresIn(at)}
    join duban.rm_milestone s on s.plan = ${textOf(at.plan)} and s.measure = d.measure and ${visible('s', at.at)}
    where ${which} order by s.due, d.code_order, d.measure, s.ordinal`,
  );
  return found.map(({ line: { request, ...line } }) => ({
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
  const found = await fetchRows<{ line: InstructionLine }>(
    db,
    { line: INSTRUCTION_LINE },
    sql`
    ${standing(at)}
    select ${LINE} || jsonb_build_object('instruction', n.instruction, 'text', n.text, 'due', n.due,
      'givenAt', n.given_at) as line
    from ${measuresIn(at)}
    join duban.rm_instruction n on n.plan = ${textOf(at.plan)} and n.measure = d.measure and ${visible('n', at.at)}
    where ${which} order by n.due, d.code_order, d.measure, n.position`,
  );
  return found.map(({ line }) => ({ ...line, givenAt: instantOf(line.givenAt) }));
};

/** Decisions of meetings `n` with their measures `d`, `m`, by the meeting's date. */
export const decisionLines = async (
  db: QueryExecutorProvider,
  at: At,
  which: RawBuilder<unknown>,
): Promise<readonly MeetingDecisionLine[]> => {
  const found = await fetchRows<{ line: MeetingDecisionLine }>(
    db,
    { line: DECISION_LINE },
    sql`
    ${standing(at)}
    select ${LINE} || jsonb_build_object('instruction', n.instruction, 'text', n.text, 'due', n.due,
      'givenAt', n.given_at, 'meeting', n.meeting, 'missed', n.missed,
      'answer', case when n.answer is not null
        then jsonb_build_object('at', n.answer->>'at', 'text', n.answer->>'text') end) as line
    from ${measuresIn(at)}
    join duban.rm_instruction n on n.plan = ${textOf(at.plan)} and n.measure = d.measure and ${visible('n', at.at)}
    where ${which} order by n.meeting->>'metOn', n.position`,
  );
  return found.map(({ line }) => ({
    ...line,
    givenAt: instantOf(line.givenAt),
    answer: line.answer && { ...line.answer, at: instantOf(line.answer.at) },
  }));
};
