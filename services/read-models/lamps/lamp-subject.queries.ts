/** What the lamps of many measures depend on, as of one position: their reasons are told anew on the day that is asked for. */

import { type LampSource, type LampSubject, lampSubjectOf, type Milestone } from '@duban/domain';
import { type QueryExecutorProvider, sql } from 'kysely';
import type { MeasureStage } from '../measures/measure.rows.ts';
import { standing } from '../measures/standing.ts';
import { fetchRows, type RowShape } from '../row-shape.ts';
import { instantOf, textOf, texts } from '../values.ts';
import { type At, visible } from '../version.ts';

type Step = Pick<Milestone, 'id' | 'label' | 'due' | 'expected'> &
  Pick<LampSource['milestones'][number], 'status' | 'request'> & { readonly roadmapDue: string };
type Found = {
  readonly measure: string;
  readonly stage: MeasureStage;
  readonly issued: string | null;
  readonly changed: string;
  readonly targets: LampSource['definition']['targets'] | null;
  readonly steps: readonly Step[] | null;
  readonly reports: LampSource['reports'] | null;
};

const FOUND: RowShape<Found> = {
  measure: 'text',
  stage: 'text',
  issued: 'timestamptz?',
  changed: 'timestamptz',
  targets: 'jsonb?',
  steps: 'jsonb?',
  reports: 'jsonb?',
};

export type LampSubjectReads = {
  /** What each measure's lamp is judged by; a measure that is not known is left out. */
  lampSubjects(at: At, measures: readonly string[]): Promise<ReadonlyMap<string, LampSubject>>;
};

export const lampSubjectReads = (db: QueryExecutorProvider): LampSubjectReads => ({
  async lampSubjects({ plan, at }, measures) {
    const found = await fetchRows<{ record: Found }>(
      db,
      { record: FOUND },
      sql`
      ${standing({ plan, at }, sql`m.measure = any(${texts(measures)})`)}
      select jsonb_build_object('measure', m.measure, 'stage', m.stage, 'issued', m.issued_at, 'changed', m.last_at,
        'targets', (
          select jsonb_agg(t.definition order by t.ordinal) from duban.rm_target t
          where t.plan = ${textOf(plan)} and t.measure = m.measure and ${visible('t', at)}),
        'steps', (
          select jsonb_agg(jsonb_build_object('id', s.milestone, 'label', s.label, 'due', s.due, 'roadmapDue', s.roadmap_due,
            'status', s.status, 'request', s.request, 'expected', s.expected) order by s.ordinal, s.milestone)
          from duban.rm_milestone s
          where s.plan = ${textOf(plan)} and s.measure = m.measure and ${visible('s', at)}),
        'reports', (
          select jsonb_agg(jsonb_build_object('asOf', r.as_of, 'values', r.content->'values') order by r.position)
          from duban.rm_report r
          where r.plan = ${textOf(plan)} and r.measure = m.measure and ${visible('r', at)})
      ) as record
      from standing m`,
    );
    return new Map(found.map(({ record }) => [record.measure, subjectIn(record)]));
  },
});

const subjectIn = ({ stage, issued, changed, targets, steps, reports }: Found): LampSubject =>
  lampSubjectOf({
    stage,
    issuedAt: issued && instantOf(issued),
    changedAt: instantOf(changed),
    definition: {
      targets: targets ?? [],
      milestones: (steps ?? []).map(({ roadmapDue, ...step }) => ({ ...step, due: roadmapDue })),
    },
    milestones: steps ?? [],
    reports: reports ?? [],
  });
