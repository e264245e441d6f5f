/** How the plan's own events change what is shown of it. */

import { evolvePlan, locatorText, type Plan, type PlanEvent, type Recorded } from '@duban/domain';
import { sql } from 'kysely';
import { isPaperEvent } from '../papers/paper.projection.ts';
import { BrokenLogError, isPlanEvent } from '../projection/known-event.ts';
import type { Model } from '../projection/model.ts';
import { loadLive, type ModelStore, named, save } from '../projection/storage.ts';
import { versionsOf } from '../projection/versions.ts';
import { visible } from '../version.ts';
import { type KeptText, type PlanRecord, planTable } from './plan.table.ts';

const evolvePlanRecord = (record: PlanRecord | null, event: Recorded<PlanEvent>): PlanRecord => {
  const plan = evolvePlan(record, event);
  if (!plan) throw new BrokenLogError(event, 'the plan was not adopted before');
  const { frame, clock, terms } = plan;
  return {
    plan: event.plan,
    frame,
    clock,
    terms,
    adopted_at: record?.adopted_at ?? event.occurredAt,
    paper_settings: event.type === 'PaperSettingsChanged' ? event.data.settings : (record?.paper_settings ?? null),
    report_text: event.type === 'ReportTextGiven' ? keptText(event) : (record?.report_text ?? null),
  };
};

const keptText = ({
  data,
  occurredAt: at,
  actor: by,
}: Recorded<PlanEvent & { type: 'ReportTextGiven' }>): KeptText => ({
  sha256: data.sha256,
  at,
  by,
  sentences: Object.fromEntries(data.sentences.map((one) => [locatorText(one.at), one.text])),
});

/** The plan as the event at `position` found it: as of the one before. */
export const planBefore = async (db: ModelStore, plan: string, position: number): Promise<Plan | null> => {
  const found = await sql<Plan>`
    select p.frame, p.clock, p.terms from ${named(db, planTable.name)} p
    where p.plan = ${plan} and ${visible('p', position - 1)}`.execute(db);
  return found.rows[0] ?? null;
};

export const planModel: Model = {
  name: 'plan',
  asks: [],
  tables: [planTable.name],
  async apply(db, plan, events) {
    // A paper changes nothing of its plan, whose row is large.
    const own = events.filter(isPlanEvent).filter((event) => !isPaperEvent(event));
    if (own.length === 0) return;
    const versions = versionsOf(planTable, await loadLive(db, planTable, sql`t.plan = ${plan}`));
    for (const event of own) versions.put(evolvePlanRecord(versions.get({ plan }) ?? null, event), event.position);
    await save(db, versions);
  },
};
