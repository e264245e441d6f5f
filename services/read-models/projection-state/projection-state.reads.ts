/** What every answer says of its plan's projection: read for all plans at once, and seldom. */

import type { QueryExecutorProvider } from 'kysely';
import { projectionStates } from './projection-state.queries.ts';
import type { ProjectionState } from './projection-state.rows.ts';

/** Milliseconds for which what was read is good: every answer needs it, and it changes a few times a year. */
const STATE_FRESH_MS = 250;

export type ProjectionStateReads = {
  /** How far the plan is shown, where it stands still and what it leaves out; at most `STATE_FRESH_MS` old. */
  projectionOf(plan: string): Promise<ProjectionState>;
};

export const projectionStateReads = (db: QueryExecutorProvider): ProjectionStateReads => {
  let known: { readonly until: number; readonly states: Promise<readonly ProjectionState[]> } | undefined;
  const read = (): Promise<readonly ProjectionState[]> => {
    const now = performance.now();
    if (known && now < known.until) return known.states;
    const states = projectionStates(db);
    const reading = { until: now + STATE_FRESH_MS, states };
    known = reading;
    // A failure is told to who asked, and not to who asks next.
    states.catch(() => {
      if (known === reading) known = undefined;
    });
    return states;
  };
  return {
    async projectionOf(plan) {
      const found = (await read()).find((state) => state.plan === plan);
      return found ?? { plan, head: 0, shown: 0, halt: null, gapCount: 0, gaps: [] };
    },
  };
};
