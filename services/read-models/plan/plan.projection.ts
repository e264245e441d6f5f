/** How the plan's own events change what is shown of it. */

import { evolvePlan, type PlanEvent, type Recorded } from '@duban/domain';
import { sql } from 'kysely';
import { BrokenLog, isPlanEvent } from '../projection/known-event.ts';
import type { Model } from '../projection/model.ts';
import { loadLive, save } from '../projection/storage.ts';
import { versionsOf } from '../projection/versions.ts';
import { type PlanRecord, planTable } from './plan.table.ts';

export const evolvePlanRecord = (record: PlanRecord | null, event: Recorded<PlanEvent>): PlanRecord => {
  const plan = evolvePlan(record, event);
  if (!plan) throw new BrokenLog(event, 'the plan was not adopted before');
  const { frame, clock } = plan;
  return { plan: event.plan, frame, clock, adopted_at: record?.adopted_at ?? event.occurredAt };
};

export const planModel: Model = {
  name: 'plan',
  tables: [planTable.name],
  async apply(db, plan, events) {
    const own = events.filter(isPlanEvent);
    if (own.length === 0) return;
    const versions = versionsOf(planTable, await loadLive(db, planTable, sql`t.plan = ${plan}`));
    for (const event of own) versions.put(evolvePlanRecord(versions.get({ plan }) ?? null, event), event.position);
    await save(db, versions);
  },
};
