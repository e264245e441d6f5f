/** Which measures an event concerns: that of its stream, or those that an event of the plan names. */

import { isAbout } from '../catalogue/events.ts';
import type { Recorded } from '../kernel/event.ts';
import type { PlanEvent } from '../plan/plan-stream.ts';

const MEASURE_STREAM = 'measure/';
const PLAN_STREAM = 'plan';

/**
 * Ids of measures, each once. Empty for events that cause no notice: deliveries, documents drawn up, and events of the plan
 * that name no measure.
 */
export const measuresConcerned = (event: Pick<Recorded, 'stream' | 'type' | 'data'>): readonly string[] => {
  if (event.stream.startsWith(MEASURE_STREAM)) return [event.stream.slice(MEASURE_STREAM.length)];
  return event.stream === PLAN_STREAM && isAbout('plan', event) ? named(event) : [];
};

const named = (event: PlanEvent): readonly string[] => {
  switch (event.type) {
    case 'InterviewRecorded':
      return [...new Set(event.data.matters.map(({ measure }) => measure))];
    case 'PaperIssued':
      return [...new Set((event.data.subject.letter?.matters ?? []).map(({ measure }) => measure))];
    default:
      return [];
  }
};
