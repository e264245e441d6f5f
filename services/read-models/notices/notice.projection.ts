/** Writes a row for each recipient that the domain's table of notices names, where the inbox is among the channels. */

import { type AddressedMeasure, evolvePlan, measuresConcerned, noticesOf, type Plan } from '@duban/domain';
import { sql } from 'kysely';
import { definitionTable } from '../measures/measure.table.ts';
import { planBefore } from '../plan/plan.projection.ts';
import { BrokenLogError, isMeasureEvent, isPlanEvent, type LogEvent, measureOf } from '../projection/known-event.ts';
import type { Model } from '../projection/model.ts';
import { add, type ModelStore, named } from '../projection/storage.ts';
import { visible } from '../version.ts';
import { NOTICE_TABLE, type NoticeRecord } from './notice.table.ts';

export const noticeModel: Model = {
  name: 'notice',
  asks: ['plan', 'measure'],
  tables: [NOTICE_TABLE],
  async apply(db, id, events) {
    const [first] = events;
    const concerned = new Set(events.flatMap(measuresConcerned));
    if (!first || concerned.size === 0) return;
    let plan: Plan | null = await planBefore(db, id, first.position);
    const definitions = await addressedBefore(db, first, concerned);
    const records: NoticeRecord[] = [];
    for (const event of events) {
      if (isPlanEvent(event)) plan = evolvePlan(plan, event);
      if (event.type === 'MeasureDrafted' || event.type === 'MeasureIssued')
        definitions.set(measureOf(event), { ...event.data.definition, id: measureOf(event) });
      if (event.type === 'MeasureAmended') {
        const before = definitions.get(measureOf(event));
        if (before) definitions.set(measureOf(event), { ...before, ...event.data.change.definition });
      }
      records.push(...recordsOf(event, definitions, plan));
    }
    await add(db, NOTICE_TABLE, records);
  },
};

/** A measure that an event of the plan names may be missing; an event of a missing measure contradicts the log. */
const recordsOf = (
  event: LogEvent,
  definitions: ReadonlyMap<string, AddressedMeasure>,
  plan: Plan | null,
): readonly NoticeRecord[] => {
  const measures = measuresConcerned(event).flatMap((measure) => definitions.get(measure) ?? []);
  if (isMeasureEvent(event) && (!plan || measures.length === 0))
    throw new BrokenLogError(event, 'its plan or measure is not known');
  if (!plan) return [];
  return noticesOf(event, { measures, frame: plan.frame })
    .filter(({ channels }) => channels.includes('inbox'))
    .map(({ id: _, channels: __, form: ___, measures: ____, ...notice }) => ({ plan: event.plan, ...notice }));
};

/** The measures that the events concern, as they stand before the first of the events. */
const addressedBefore = async (
  db: ModelStore,
  { plan, position }: LogEvent,
  measures: ReadonlySet<string>,
): Promise<Map<string, AddressedMeasure>> => {
  const found = await sql<{ measure: string; lead_unit: string; leader: string }>`
    select d.measure, d.lead_unit, d.leader from ${named(db, definitionTable.name)} d
    where d.plan = ${plan} and d.measure = any(${[...measures]}::text[])
      and ${visible('d', position - 1)}`.execute(db);
  return new Map(
    found.rows.map(({ measure: id, lead_unit: leadUnit, leader: supervisingLeader }) => [
      id,
      { id, leadUnit, supervisingLeader },
    ]),
  );
};
