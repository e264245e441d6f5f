/** Reads which lamps measures showed and, day by day, which ones another policy would have shown. */

import { setImmediate } from 'node:timers/promises';
import { type CivilDate, type LampPolicy, measurePastOf, replayMeasure, type Stretch, type Terms } from '@duban/domain';
import { type QueryExecutorProvider, sql } from 'kysely';
import { issuedLives } from '../foresight/issued-life.ts';
import { texts } from '../values.ts';
import type { At } from '../version.ts';

export type LampReplayReads = {
  /**
   * For each measure the periods from `from` to `until`, both included, within which neither lamp changed; empty for a
   * measure that was not issued by then.
   */
  lampReplay(
    at: At,
    measures: readonly string[],
    ask: {
      readonly policy: LampPolicy;
      readonly terms: Pick<Terms, 'lamps' | 'calendar'>;
      readonly from: CivilDate;
      readonly until: CivilDate;
    },
  ): Promise<ReadonlyMap<string, readonly Stretch[]>>;
};

export const lampReplayReads = (db: QueryExecutorProvider): LampReplayReads => ({
  async lampReplay(at, measures, { policy, terms, from, until }) {
    const lives = await issuedLives(db, at, sql`m.measure = any(${texts(measures)})`);
    const policies = terms.lamps.map(({ value }) => value);
    const found = new Map<string, readonly Stretch[]>();
    for (const id of measures) {
      const past = measurePastOf(lives.get(id) ?? [], policies);
      found.set(id, past ? replayMeasure(past, terms, policy, { from, until }).stretches : []);
      // A year of a measure takes some milliseconds: other requests are answered in between.
      await setImmediate();
    }
    return found;
  },
});
