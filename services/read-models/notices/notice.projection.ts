/** Each event is told to whom the domain's table of notices names, and kept where the inbox is among the channels. */

import { evolvePlan, type MeasureDefinition, noticesOf, type Plan } from '@duban/domain';
import { sql } from 'kysely';
import { definitionTable } from '../measures/measure.table.ts';
import { planBefore } from '../plan/plan.projection.ts';
import {
  BrokenLog,
  isMeasureEvent,
  isPlanEvent,
  type LogEvent,
  measureOf,
  type OfMeasure,
} from '../projection/known-event.ts';
import type { Model } from '../projection/model.ts';
import { add, named, type Shelf } from '../projection/storage.ts';
import { visible } from '../version.ts';
import { NOTICE_TABLE, type NoticeRecord } from './notice.table.ts';

type Addressed = Pick<MeasureDefinition, 'id' | 'leadUnit' | 'supervisingLeader'>;

export const noticeModel: Model = {
  name: 'notice',
  asks: ['plan', 'measure'],
  tables: [NOTICE_TABLE],
  async apply(db, id, events) {
    const [first] = events;
    const own = events.filter(isMeasureEvent);
    if (!first || own.length === 0) return;
    let plan: Plan | null = await planBefore(db, id, first.position);
    const definitions = await addressedBefore(db, first, own);
    const records: NoticeRecord[] = [];
    for (const event of events) {
      if (isPlanEvent(event)) plan = evolvePlan(plan, event);
      if (!isMeasureEvent(event)) continue;
      if (event.type === 'MeasureDrafted' || event.type === 'MeasureIssued')
        definitions.set(measureOf(event), event.data.definition);
      records.push(...recordsOf(event, definitions.get(measureOf(event)), plan));
    }
    await add(db, NOTICE_TABLE, records);
  },
};

const recordsOf = (event: OfMeasure, definition: Addressed | undefined, plan: Plan | null): readonly NoticeRecord[] => {
  if (!definition || !plan) throw new BrokenLog(event, 'its plan or measure is not known');
  const { frame } = plan;
  return noticesOf(event, { definition: { ...definition, id: measureOf(event) }, frame })
    .filter(({ channels }) => channels.includes('inbox'))
    .map(({ id: _, channels: __, form: ___, ...notice }) => ({ plan: event.plan, ...notice }));
};

/** Of the measures that the events are about, as the first of the events found them. */
const addressedBefore = async (
  db: Shelf,
  { plan, position }: LogEvent,
  events: readonly OfMeasure[],
): Promise<Map<string, Addressed>> => {
  const found = await sql<{ measure: string; lead_unit: string; leader: string }>`
    select d.measure, d.lead_unit, d.leader from ${named(db, definitionTable.name)} d
    where d.plan = ${plan} and d.measure = any(${[...new Set(events.map(measureOf))]}::text[])
      and ${visible('d', position - 1)}`.execute(db);
  return new Map(
    found.rows.map(({ measure: id, lead_unit: leadUnit, leader: supervisingLeader }) => [
      id,
      { id, leadUnit, supervisingLeader },
    ]),
  );
};
