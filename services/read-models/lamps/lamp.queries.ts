/** Every turn of the lamps of many measures. */

import { type QueryExecutorProvider, sql } from 'kysely';
import { listPer, newest } from '../list.ts';
import { type Page, type Rows, rowsPer } from '../page.ts';
import { ofKind } from '../timeline/timeline.kinds.ts';
import type { TimelineRecord } from '../timeline/timeline.table.ts';
import { MEASURE_EVENT_COLUMNS } from '../timeline/timeline.table.ts';
import { instantOf } from '../values.ts';
import type { At } from '../version.ts';
import type { LampTurnRow } from './lamp.rows.ts';

type Turn = TimelineRecord & { readonly type: 'LampTurned'; readonly measure: string };

export type LampReads = {
  /** Newest first. */
  lampTurnsOf(at: At, measures: readonly string[], page: Page): Promise<ReadonlyMap<string, Rows<LampTurnRow>>>;
};

export const lampReads = (db: QueryExecutorProvider): LampReads => ({
  async lampTurnsOf(at, measures, page) {
    const found = await listPer<Turn>(db, measures, {
      fields: sql`l as item`,
      record: sql`to_jsonb(f.item)`,
      shape: MEASURE_EVENT_COLUMNS,
      from: sql`duban.rm_timeline l`,
      where: ofKind(at, 'LampTurned'),
      sort: newest(sql`l.position`),
      page,
    });
    return rowsPer(measures, found, page, ({ record }) => turnRow(record));
  },
});

const turnRow = ({ plan, measure, position, occurred_at, data }: Turn): LampTurnRow => ({
  plan,
  measure,
  position,
  ...data,
  at: instantOf(occurred_at),
});
