/** Reads what happened to measures since they were issued, as events that the domain folds. */

import type { Instant, MeasureDefinition, MeasureEvent, MeasureEventType, Milestone, Target } from '@duban/domain';
import { type QueryExecutorProvider, type RawBuilder, sql } from 'kysely';
import { standing } from '../measures/standing.ts';
import { fetchRows, type RowShape } from '../row-shape.ts';
import { instantOf, textOf } from '../values.ts';
import { type At, visible } from '../version.ts';

/** The first is the issue. Unsigned reports that the reader may not see are left out. */
export type IssuedLife = readonly LifeEvent[];
type LifeEvent = MeasureEvent & { readonly occurredAt: Instant; readonly commandId: string };

type FoundEvent = {
  readonly type: MeasureEventType;
  readonly data: object;
  readonly at: string;
  readonly command: string;
};
type Found = {
  readonly measure: string;
  readonly issued: string;
  readonly command: string;
  readonly acknowledgeBy: string;
  readonly definition: Omit<MeasureDefinition, 'targets' | 'milestones'>;
  readonly targets: readonly Target[] | null;
  readonly milestones: readonly Milestone[] | null;
  readonly events: readonly FoundEvent[] | null;
};

const FOUND: RowShape<Found> = {
  measure: 'text',
  issued: 'timestamptz',
  command: 'text',
  acknowledgeBy: 'text',
  definition: 'jsonb',
  targets: 'jsonb?',
  milestones: 'jsonb?',
  events: 'jsonb?',
};

/** One statement; by measure. `which` narrows the measures `m`; one that was never issued is left out. */
export const issuedLives = async (
  db: QueryExecutorProvider,
  at: At,
  which: RawBuilder<unknown>,
): Promise<ReadonlyMap<string, IssuedLife>> => {
  const found = await fetchRows<{ record: Found }>(
    db,
    { record: FOUND },
    sql`
    ${standing(at, which)}
    select jsonb_build_object('measure', m.measure, 'issued', l.occurred_at, 'command', l.command_id,
      'acknowledgeBy', l.data->>'acknowledgeBy', 'definition', d.definition,
      'targets', (
        select jsonb_agg(t.definition order by t.ordinal) from duban.rm_target t
        where t.plan = m.plan and t.measure = m.measure and ${visible('t', sql`l.position`)}),
      'milestones', (
        select jsonb_agg(jsonb_build_object('id', s.milestone, 'ordinal', s.ordinal, 'label', s.label, 'due', s.planned_due,
          'expected', s.expected, 'origin', s.origin) order by s.ordinal, s.milestone)
        from duban.rm_milestone s
        where s.plan = m.plan and s.measure = m.measure and ${visible('s', sql`l.position`)}),
      'events', (
        select jsonb_agg(jsonb_build_object('type', e.type, 'data', e.data, 'at', e.occurred_at,
          'command', e.command_id) order by e.position)
        from duban.rm_timeline e
        where e.plan = m.plan and e.measure = m.measure and e.position > l.position and e.position <= ${last(at)})
    ) as record
    from standing m
    join duban.rm_definition d on d.plan = m.plan and d.measure = m.measure and ${visible('d', at.at)}
    join lateral (
      select i.position, i.occurred_at, i.data, i.command_id from duban.rm_timeline i
      where i.plan = ${textOf(at.plan)} and i.measure = m.measure and i.type = 'MeasureIssued' and i.position <= ${last(at)}
      order by i.position desc limit 1
    ) l on true`,
  );
  return new Map(found.map(({ record }) => [record.measure, lifeIn(record)]));
};

const last = ({ at }: At) => sql`${at ?? Number.MAX_SAFE_INTEGER}::bigint`;

const lifeIn = ({
  measure,
  issued,
  command,
  acknowledgeBy,
  definition,
  targets,
  milestones,
  events,
}: Found): IssuedLife => {
  const whole: MeasureDefinition = { ...definition, id: measure, targets: targets ?? [], milestones: milestones ?? [] };
  const data = { definition: whole, acknowledgeBy };
  return [
    { type: 'MeasureIssued', data, occurredAt: instantOf(issued), commandId: command },
    ...(events ?? []).map(
      ({ type, data, at, command }) => ({ type, data, occurredAt: instantOf(at), commandId: command }) as LifeEvent,
    ),
  ];
};
