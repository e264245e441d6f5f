/** A snapshot is kept as it was drawn up; one drawn up again for the same period takes its place. */

import { sql } from 'kysely';
import { isRhythmEvent } from '../projection/known-event.ts';
import type { Model } from '../projection/model.ts';
import { loadLive, save } from '../projection/storage.ts';
import { versionsOf } from '../projection/versions.ts';
import { snapshotTable } from './snapshot.table.ts';

export const snapshotModel: Model = {
  name: 'snapshot',
  asks: [],
  tables: [snapshotTable.name],
  async apply(db, plan, events) {
    const own = events.filter(isRhythmEvent);
    if (own.length === 0) return;
    const periods = own.map(({ data }) => data.period);
    const live = sql`t.plan = ${plan} and t.period = any(${periods}::text[])`;
    const versions = versionsOf(snapshotTable, await loadLive(db, snapshotTable, live));
    for (const { position, data } of own) {
      const { kind, period, at, asOf: as_of, headHash: head_hash, content } = data;
      versions.put({ plan, kind, period, position, as_of, at, head_hash, content }, position);
    }
    await save(db, versions);
  },
};
