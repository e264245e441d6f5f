/** Foresees measures: folds what happened to them as the workflow does, and lets time pass while nobody acts. */

import {
  ACKNOWLEDGEMENT,
  evolveMeasure,
  foresee,
  type Instant,
  type Measure,
  type MeasureEvent,
  reportId,
  type Terms,
} from '@duban/domain';
import { type QueryExecutorProvider, sql } from 'kysely';
import { type Labels, labelsOf } from '../labels.ts';
import { RUNNING } from '../measures/standing.ts';
import { texts } from '../values.ts';
import type { At } from '../version.ts';
import type { ForeseenRow } from './foresight.rows.ts';
import { issuedLives } from './issued-life.ts';

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

export const foresightReads = (db: QueryExecutorProvider): ForesightReads => ({
  async foreseen(at, measures, { terms, from, until }) {
    const lives = await issuedLives(db, at, sql`${RUNNING} and m.measure = any(${texts(measures)})`);
    const labels = await labelsOf(db, at, [...lives.keys()]);
    return new Map(
      measures.map((id) => {
        // Nothing that time brings depends on unsigned reports, which a reader may not see.
        const state = (lives.get(id) ?? []).reduce<Measure | null>(evolveMeasure, null);
        const events = state ? foresee(state, terms, from, until) : [];
        return [id, events.map(({ event, at: when }) => foreseenRow(id, event, when, labels))];
      }),
    );
  },
});

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
