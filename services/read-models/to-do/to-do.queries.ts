/** What each of many units owes: measures to acknowledge, and milestones that are overdue, returned or near. */

import { addDays, type CivilDate, type Text } from '@duban/domain';
import { type QueryExecutorProvider, sql } from 'kysely';
import { type Key, keyset, rowsPer, type Sort } from '../page.ts';
import type { Reads } from '../reads.ts';
import { instantOf, textOf, texts } from '../values.ts';
import { visible } from '../version.ts';
import { TO_DO_KINDS, type ToDoKind, type ToDoRow } from './to-do.rows.ts';

type Found = {
  readonly parent: string;
  readonly key: Key;
  readonly kind: ToDoKind;
  readonly measure: string;
  readonly code: string;
  readonly title: Text;
  readonly milestone: { readonly id: string; readonly label: Text; readonly due: CivilDate } | null;
  readonly reason: string | null;
  readonly since: string;
};

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

export const toDoReads = (db: QueryExecutorProvider): Pick<Reads, 'toDo'> => ({
  async toDo({ plan, at }, units, { today, withinDays, page }) {
    const { key, beyond, order, limit } = keyset(PRESSING, page);
    const until = addDays(today, withinDays);
    const found = await sql<Found>`
      with m as materialized (
        select m.measure from duban.rm_measure m
        where m.plan = ${textOf(plan)} and ${visible('m', at)} and m.state = 'issued'
      )
      select p.id as parent, x.*
      from unnest(${texts(units)}) p (id)
      cross join lateral (
        select ${key} as key, i.kind, i.measure, i.code, i.title, i.milestone, i.reason, to_jsonb(i.since) as since,
          row_number() over (order by ${order}) as place
        from (
          select w.*, array_position(${texts(TO_DO_KINDS)}, w.kind) as urgency
          from (
            select 'acknowledge' as kind, d.measure, d.code, d.code_order, d.title, 0 as ordinal, null::jsonb as milestone,
              to_char(d.issued_at at time zone 'Asia/Shanghai', 'YYYY-MM-DD') collate "C" as date,
              null as reason, d.issued_at as since
            from duban.rm_definition d
            join m on m.measure = d.measure
            where d.plan = ${textOf(plan)} and d.lead_unit = p.id and ${visible('d', at)}
            union all
            select
              case when s.due < ${today} then 'overdue' when s.status = 'returned' then 'returned' else 'dueSoon' end,
              d.measure, d.code, d.code_order, d.title, s.ordinal,
              jsonb_build_object('id', s.milestone, 'label', s.label, 'due', s.due), s.due,
              case when s.status = 'returned' then s.decision->>'text' end,
              case when s.status = 'returned' then (s.decision->>'at')::timestamptz else d.issued_at end
            from duban.rm_definition d
            join duban.rm_milestone s on s.plan = d.plan and s.measure = d.measure and ${visible('s', at)}
            where d.plan = ${textOf(plan)} and d.lead_unit = p.id and ${visible('d', at)}
              and (s.status = 'returned' or s.status = 'pending' and s.due <= ${until})
          ) w
        ) i
        where ${beyond}
        order by ${order} limit ${limit}
      ) x
      order by p.id, x.place`.execute(db);
    return rowsPer(units, found.rows, page, (row) => toDoRow(plan, row));
  },
});

const toDoRow = (plan: string, { parent, kind, measure, code, title, milestone, reason, since }: Found): ToDoRow => ({
  plan,
  unit: parent,
  kind,
  measure,
  code,
  title,
  milestone,
  reason,
  since: instantOf(since),
});
