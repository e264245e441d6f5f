/** The interviews of a plan: the rungs of a unit and day together, and what was recorded of them. */

import type { Actor, CivilDate, InterviewRecord, Text } from '@duban/domain';
import { type QueryExecutorProvider, sql } from 'kysely';
import { labelsOf } from '../labels.ts';
import { type List, listAll, newest } from '../list.ts';
import { type Page, type Rows, rowsOf } from '../page.ts';
import type { RowShape } from '../row-shape.ts';
import { all } from '../text-search.ts';
import { isKind } from '../timeline/timeline.kinds.ts';
import { instantOf, textOf, texts } from '../values.ts';
import { type At, happened, visible } from '../version.ts';
import type { InterviewFilter, InterviewRow } from './interview.rows.ts';

type Found = {
  readonly unit: string;
  readonly called: CivilDate;
  readonly position: number;
  readonly matters: readonly {
    readonly measure: string;
    readonly code: string;
    readonly title: Text;
    readonly obligation: string;
    readonly due: CivilDate | null;
  }[];
  readonly record: {
    readonly data: Pick<InterviewRecord, 'heldOn' | 'minutes' | 'result' | 'present'>;
    readonly actor: Actor;
    readonly at: string;
  } | null;
};

const FOUND: RowShape<Found> = { unit: 'text', called: 'text', position: 'int8', matters: 'jsonb', record: 'jsonb?' };

export type InterviewReads = {
  /** Interviews, one for a unit and the day on which it was called; newest first. */
  interviews(at: At, ask: { filter?: InterviewFilter; page: Page }): Promise<Rows<InterviewRow>>;
};

export const interviewReads = (db: QueryExecutorProvider): InterviewReads => ({
  async interviews(at, { filter = {}, page }) {
    const found = await listAll<Found>(db, list(at, filter, page));
    const measures = found.flatMap(({ record }) => record.matters.map(({ measure }) => measure));
    const labels = await labelsOf(db, at, [...new Set(measures)]);
    return rowsOf(found, page, ({ record: { matters, record, ...called } }) => ({
      plan: at.plan,
      ...called,
      matters: matters.map((one) => ({ ...one, obligation: labels.obligation(one.measure, one.obligation) })),
      record: record && {
        ...record.data,
        present: record.data.present ?? null,
        by: record.actor,
        at: instantOf(record.at),
      },
    }));
  },
});

const list = (at: At, filter: InterviewFilter, page: Page): List<Found> => ({
  fields: sql`i as item`,
  record: sql`to_jsonb(f.item)`,
  shape: FOUND,
  from: sql`(${called(at)}) i`,
  where: matching(filter),
  sort: newest(sql`i.position`),
  page,
});

/** A measure can be given to another unit: the definition as of the rung names whom the ladder called then. */
const called = (at: At) => {
  const { plan } = at;
  return sql`
    select c.*, (
      select jsonb_build_object('data', r.data, 'actor', r.actor, 'at', r.occurred_at)
      from duban.rm_timeline r
      where r.plan = ${textOf(plan)} and r.type = 'InterviewRecorded' and ${happened('r.position', at.at)}
        and r.data->>'unit' = c.unit and r.data->>'called' = c.called
      order by r.position limit 1
    ) as record
    from (
      select d.lead_unit as unit, to_char(l.occurred_at at time zone 'Asia/Shanghai', 'YYYY-MM-DD') as called,
        min(l.position) as position,
        jsonb_agg(jsonb_build_object('measure', l.measure, 'code', d.code, 'title', d.title,
          'obligation', l.data->>'obligation', 'due', l.data->>'due') order by l.position) as matters
      from duban.rm_timeline l
      join duban.rm_definition d on d.plan = l.plan and d.measure = l.measure and ${visible('d', sql`l.position`)}
      where l.plan = ${textOf(plan)} and ${isKind('RungFired', 'RungSkipped', 'LadderHeld', 'LadderReleased')}
        and l.type = 'RungFired' and l.data->>'document' = 'interview' and ${happened('l.position', at.at)}
      group by 1, 2
    ) c`;
};

const matching = ({ units, called: date, recorded }: InterviewFilter) =>
  all([
    units && sql`i.unit = any(${texts(units)})`,
    date === undefined ? undefined : sql`i.called = ${date}`,
    recorded === undefined ? undefined : sql`(i.record is not null) = ${recorded}`,
  ]);
