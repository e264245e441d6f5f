/** Foresees measures: folds what happened to them as the workflow does, and lets time pass while nobody acts. */

import {
  ACKNOWLEDGEMENT,
  evolveMeasure,
  foresee,
  type Instant,
  type Measure,
  type MeasureDefinition,
  type MeasureEvent,
  type MeasureEventType,
  type Milestone,
  reportId,
  type Target,
  type Terms,
} from '@duban/domain';
import { type QueryExecutorProvider, sql } from 'kysely';
import { type Labels, labelsOf } from '../labels.ts';
import { RUNNING, standing } from '../measures/standing.ts';
import { fetchRows, type RowShape } from '../row-shape.ts';
import { instantOf, textOf, texts } from '../values.ts';
import { type At, visible } from '../version.ts';
import type { ForeseenRow } from './foresight.rows.ts';

export type ForesightReads = {
  /**
   * What happens to each measure from `from` to before `until` should nobody act, earliest first; what is due and did not
   * happen yet comes at `from`. Empty for a measure that is not running.
   */
  foreseen(
    at: At,
    measures: readonly string[],
    ask: { readonly terms: Terms; readonly from: Instant; readonly until: Instant },
  ): Promise<ReadonlyMap<string, readonly ForeseenRow[]>>;
};

type Found = {
  readonly measure: string;
  readonly issued: string;
  readonly acknowledgeBy: string;
  readonly definition: Omit<MeasureDefinition, 'targets' | 'milestones'>;
  readonly targets: readonly Target[] | null;
  readonly milestones: readonly Milestone[] | null;
  readonly events: readonly { readonly type: MeasureEventType; readonly data: object; readonly at: string }[] | null;
};

const FOUND: RowShape<Found> = {
  measure: 'text',
  issued: 'timestamptz',
  acknowledgeBy: 'text',
  definition: 'jsonb',
  targets: 'jsonb?',
  milestones: 'jsonb?',
  events: 'jsonb?',
};

export const foresightReads = (db: QueryExecutorProvider): ForesightReads => ({
  async foreseen(at, measures, { terms, from, until }) {
    const states = await statesOf(db, at, measures);
    const labels = await labelsOf(db, at, [...states.keys()]);
    return new Map(
      measures.map((id) => {
        const state = states.get(id);
        const events = state ? foresee(state, terms, from, until) : [];
        return [id, events.map(({ event, at: when }) => foreseenRow(id, event, when, labels))];
      }),
    );
  },
});

/** The state of each running measure, folded from its issue on; the definition is the one that was issued. */
const statesOf = async (db: QueryExecutorProvider, at: At, measures: readonly string[]) => {
  const found = await fetchRows<{ record: Found }>(
    db,
    { record: FOUND },
    sql`
    ${standing(at, sql`${RUNNING} and m.measure = any(${texts(measures)})`)}
    select jsonb_build_object('measure', m.measure, 'issued', l.occurred_at, 'acknowledgeBy', l.data->>'acknowledgeBy',
      'definition', d.definition,
      'targets', (
        select jsonb_agg(t.definition order by t.ordinal) from duban.rm_target t
        where t.plan = m.plan and t.measure = m.measure and ${visible('t', sql`l.position`)}),
      'milestones', (
        select jsonb_agg(jsonb_build_object('id', s.milestone, 'ordinal', s.ordinal, 'label', s.label, 'due', s.planned_due,
          'expected', s.expected, 'origin', s.origin) order by s.ordinal, s.milestone)
        from duban.rm_milestone s
        where s.plan = m.plan and s.measure = m.measure and ${visible('s', sql`l.position`)}),
      'events', (
        select jsonb_agg(jsonb_build_object('type', e.type, 'data', e.data, 'at', e.occurred_at) order by e.position)
        from duban.rm_timeline e
        where e.plan = m.plan and e.measure = m.measure and e.position > l.position and e.position <= ${last(at)})
    ) as record
    from standing m
    join duban.rm_definition d on d.plan = m.plan and d.measure = m.measure and ${visible('d', at.at)}
    join lateral (
      select i.position, i.occurred_at, i.data from duban.rm_timeline i
      where i.plan = ${textOf(at.plan)} and i.measure = m.measure and i.type = 'MeasureIssued' and i.position <= ${last(at)}
      order by i.position desc limit 1
    ) l on true`,
  );
  return new Map(found.map(({ record }) => [record.measure, stateIn(record)]));
};

const last = ({ at }: At) => sql`${at ?? Number.MAX_SAFE_INTEGER}::bigint`;

const stateIn = ({
  measure,
  issued,
  acknowledgeBy,
  definition,
  targets,
  milestones,
  events,
}: Found): Measure | null => {
  const whole: MeasureDefinition = { ...definition, id: measure, targets: targets ?? [], milestones: milestones ?? [] };
  const issue = { type: 'MeasureIssued', data: { definition: whole, acknowledgeBy } } as const;
  // Unsigned reports that the reader may not see are left out; nothing that time brings depends on them.
  return (events ?? []).reduce<Measure | null>(
    (state, { type, data, at }) =>
      evolveMeasure(state, { type, data, occurredAt: instantOf(at) } as MeasureEvent & Occurred),
    evolveMeasure(null, { ...issue, occurredAt: instantOf(issued) }),
  );
};

type Occurred = { readonly occurredAt: Instant };

const foreseenRow = (measure: string, event: MeasureEvent, at: Instant, labels: Labels): ForeseenRow => {
  const row = { measure, at, type: event.type, obligation: null, due: null, rung: null, lamp: null };
  const owed = (id: string, due: string | null) => ({ ...row, obligation: labels.obligation(measure, id), due });
  switch (event.type) {
    case 'RungFired': {
      const { obligation, due, rung, document, recipients } = event.data;
      return { ...owed(obligation, due), rung: { id: rung, document, to: recipients } };
    }
    case 'MilestoneMissed':
      return owed(event.data.milestone, event.data.due);
    case 'InstructionMissed':
      return owed(event.data.instruction, event.data.due);
    case 'AcknowledgementMissed':
      return owed(ACKNOWLEDGEMENT, event.data.due);
    case 'ReportMissed':
      return owed(reportId(event.data.period), event.data.period);
    case 'OfficeLimitPassed':
      return owed(event.data.obligation, event.data.due);
    case 'LampTurned':
      return { ...row, lamp: event.data.lamp };
    default:
      return row;
  }
};
