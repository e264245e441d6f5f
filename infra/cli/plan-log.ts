/** Reads the whole event log of a plan, with a database role that cannot write to it. */

import { isAbout, type MeasureDefinition, type Recorded } from '@duban/domain';
import { createEventStore } from '@duban/event-store';
import { openDatabase } from '@duban/runtime';
import { configOf } from './target.ts';

const MAX_EVENTS_PER_BATCH = 2000;

/** @throws Error that names the existing plans if there is none with this id. */
export const readPlanLog = async (plan: string): Promise<readonly Recorded[]> => {
  const { events, known } = await findPlanLog(plan);
  if (events.length > 0) return events;
  throw new Error(`The log contains no plan "${plan}". 没有此计划。 Plans: ${known.join(', ') || 'none'}.`);
};

/** Without events if the log does not contain the plan; `known` then lists the plans that it contains. */
export const findPlanLog = async (
  plan: string,
): Promise<{ readonly events: readonly Recorded[]; readonly known: readonly string[] }> => {
  const database = await openDatabase(configOf(['database']).database.url, { role: 'duban_projector', poolSize: 1 });
  try {
    const store = createEventStore(database.pool);
    const events: Recorded[] = [];
    for (;;) {
      const batch = await store.readLog({ plan, after: events.length, limit: MAX_EVENTS_PER_BATCH });
      if (batch.length === 0) break;
      events.push(...batch);
    }
    return { events, known: events.length > 0 ? [plan] : await store.plans() };
  } finally {
    await database.close();
  }
};

/** Each measure as it was last drafted or issued: the places of the report that it cites are never amended. */
export const definitionsIn = (events: readonly Recorded[]): readonly MeasureDefinition[] => {
  const found = new Map<string, MeasureDefinition>();
  for (const event of events)
    if (isAbout('measure', event) && (event.type === 'MeasureDrafted' || event.type === 'MeasureIssued'))
      found.set(event.stream, event.data.definition);
  return [...found.values()];
};
