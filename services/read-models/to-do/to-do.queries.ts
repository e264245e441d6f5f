/** Reads the to-do lists of many units: measures, milestones, reports, instructions and requests. */

import { addDays, type CivilDate } from '@duban/domain';
import { type QueryExecutorProvider, sql } from 'kysely';
import { isOpen } from '../instructions/instruction.filter.ts';
import { type List, listPer } from '../list.ts';
import { measuresIn, RUNNING, standing } from '../measures/standing.ts';
import { type Page, type Rows, rowsPer, type Sort } from '../page.ts';
import type { RowShape } from '../row-shape.ts';
import { instantOf, textOf, texts } from '../values.ts';
import { type At, visible } from '../version.ts';
import { TO_DO_KINDS, type ToDoKind, type ToDoRow } from './to-do.rows.ts';

type Found = Omit<ToDoRow, 'plan' | 'unit' | 'since'> & { readonly since: string };
const FOUND: RowShape<Found> = {
  kind: 'text',
  measure: 'text',
  code: 'text',
  title: 'jsonb',
  due: 'text?',
  milestone: 'jsonb?',
  instruction: 'jsonb?',
  report: 'text?',
  amendment: 'text?',
  asked: 'text?',
  reason: 'text?',
  since: 'timestamptz',
};
type Ask = Parameters<ToDoReads['toDo']>[2];

const PRESSING: Sort = {
  columns: [
    { value: sql`i.urgency`, type: 'bigint' },
    { value: sql`i.date`, type: 'text' },
    { value: sql`i.code_order`, type: 'text' },
    { value: sql`i.measure`, type: 'text' },
    { value: sql`i.ordinal`, type: 'bigint' },
  ],
  direction: 'asc',
};

export type ToDoReads = {
  /** Ordered by urgency, then date, then code. `withinDays` 0 means today only; `kinds` limits the list to these kinds. */
  toDo(
    at: At,
    units: readonly string[],
    ask: { today: CivilDate; withinDays: number; kinds?: readonly ToDoKind[]; page: Page },
  ): Promise<ReadonlyMap<string, Rows<ToDoRow>>>;
};

export const toDoReads = (db: QueryExecutorProvider): ToDoReads => ({
  async toDo(at, units, ask) {
    const found = await listPer<Found>(db, units, list(at, ask));
    return rowsPer(units, found, ask.page, ({ parent, record }) => toDoRow(at.plan, parent, record));
  },
});

const list = (at: At, { today, withinDays, kinds = TO_DO_KINDS, page }: Ask): List<Found> => ({
  before: standing(at, RUNNING),
  fields: sql`i as item`,
  record: sql`to_jsonb(f.item) - '{urgency,date,code_order,ordinal}'::text[]`,
  shape: FOUND,
  from: sql`(
    select w.*, d.measure, d.code, d.code_order, d.title, array_position(${texts(TO_DO_KINDS)}, w.kind) as urgency
    from ${measuresIn(at)} cross join lateral (${owed(at, today, addDays(today, withinDays))}) w
    where d.lead_unit = p.id and duban.reads_owed(p.id) and w.kind = any(${texts(kinds)})
  ) i`,
  where: sql`true`,
  sort: PRESSING,
  page,
});

/** The columns that name the subject of an item; those not given are null. */
const about = (given: Partial<Record<'milestone' | 'instruction' | 'report' | 'amendment' | 'asked', unknown>>) => sql`
  ${given.milestone ?? NULL}::jsonb as milestone, ${given.instruction ?? NULL}::jsonb as instruction,
  ${given.report ?? NULL}::text as report, ${given.amendment ?? NULL}::text as amendment,
  ${given.asked ?? NULL}::text as asked`;
const NULL = sql`null`;
const MILESTONE = sql`jsonb_build_object('id', s.milestone, 'label', s.label, 'due', s.due)`;
const dateOf = (instant: ReturnType<typeof sql>) =>
  sql`to_char(${instant} at time zone 'Asia/Shanghai', 'YYYY-MM-DD') collate "C"`;

/** Items of the measure `m`; `date` and `ordinal` order items of equal urgency. */
const owed = ({ plan, at }: At, today: CivilDate, soon: CivilDate) => {
  const own = (alias: string) =>
    sql`${sql.ref(`${alias}.plan`)} = ${textOf(plan)} and ${sql.ref(`${alias}.measure`)} = m.measure and ${visible(alias, at)}`;
  return sql`
    select 'acknowledge' as kind, m.acknowledge_by as due, m.acknowledge_by as date, 0::bigint as ordinal,
      ${about({})}, null::text as reason, m.issued_at as since
    where m.stage = 'issued'
    union all
    select 'reportMissing', m.report_missing, m.report_missing, 0, ${about({})}, null,
      (m.report_missing::date + 1)::timestamp at time zone 'Asia/Shanghai'
    where m.report_missing is not null
    union all
    select 'reportDue', m.report_due, m.report_due, 0, ${about({})}, null, m.issued_at
    where m.report_due <= ${soon}
    union all
    select case when s.due < ${today} and s.request is null then 'overdue' when s.status = 'returned' then 'returned' else 'dueSoon' end,
      s.due, s.due, s.ordinal, ${about({ milestone: MILESTONE })},
      case when s.status = 'returned' then s.decision->>'text' end,
      case when s.status = 'returned' then (s.decision->>'at')::timestamptz else m.issued_at end
    from duban.rm_milestone s
    where ${own('s')} and (s.status = 'returned' or s.status = 'pending' and s.due <= ${soon})
    union all
    select 'decide', s.due, s.due, -s.ordinal, ${about({ milestone: MILESTONE, asked: sql`s.request->>'due'` })},
      s.request->>'reason', (s.request->>'since')::timestamptz
    from duban.rm_milestone s
    where ${own('s')} and s.request->>'next' = 'unit-head'
    union all
    select 'decide', null, ${dateOf(sql`a.waiting_since`)}, a.position, ${about({ amendment: sql`a.amendment` })},
      a.reason, a.waiting_since
    from duban.rm_amendment a
    where ${own('a')} and a.next = 'unit-head'
    union all
    select 'answer', n.due, n.due, n.position,
      ${about({
        instruction: sql`jsonb_build_object('id', n.instruction, 'text', n.text, 'urgency', n.urgency,
        'meeting', n.meeting)`,
      })},
      null, n.given_at
    from duban.rm_instruction n
    where ${own('n')} and ${isOpen('n')}
    union all
    select 'sign', null, ${dateOf(sql`r.written_at`)}, r.position, ${about({ report: sql`r.report` })}, null, r.written_at
    from duban.rm_draft r
    where ${own('r')} and r.rejection is null`;
};

const toDoRow = (plan: string, unit: string, found: Found): ToDoRow => ({
  plan,
  unit,
  kind: found.kind,
  measure: found.measure,
  code: found.code,
  title: found.title,
  due: found.due,
  milestone: found.milestone,
  instruction: found.instruction,
  report: found.report,
  amendment: found.amendment,
  asked: found.asked,
  reason: found.reason,
  since: instantOf(found.since),
});
