/** What the rhythm drew up, as it was on its day. */

import type { BeatKind } from '@duban/domain';
import { type QueryExecutorProvider, sql } from 'kysely';
import { listAll, newest } from '../list.ts';
import { type Page, type Rows, rowsOf } from '../page.ts';
import { fetchRows } from '../row-shape.ts';
import { inOrder, instantOf, textOf, texts } from '../values.ts';
import { type At, visible } from '../version.ts';
import type { SnapshotRow } from './snapshot.rows.ts';
import type { SnapshotRecord } from './snapshot.table.ts';
import { snapshotTable } from './snapshot.table.ts';

export type SnapshotReads = {
  /** What the rhythm stored of them, newest first. */
  snapshots(at: At, ask: { kinds?: readonly BeatKind[]; page: Page }): Promise<Rows<SnapshotRow>>;
  snapshotsByIds(at: At, ids: readonly string[]): Promise<readonly (SnapshotRow | null)[]>;
};

export const snapshotReads = (db: QueryExecutorProvider): SnapshotReads => ({
  async snapshots({ plan, at }, { kinds, page }) {
    const which = kinds ? sql`z.kind = any(${texts(kinds)})` : sql`true`;
    const found = await listAll<SnapshotRecord>(db, {
      fields: sql`z as item`,
      record: sql`to_jsonb(f.item)`,
      shape: snapshotTable.columns,
      from: sql`duban.rm_snapshot z`,
      where: sql`z.plan = ${textOf(plan)} and ${visible('z', at)} and ${which}`,
      sort: newest(sql`z.position`),
      page,
    });
    return rowsOf(found, page, ({ record }) => snapshotRow(record));
  },

  async snapshotsByIds({ plan, at }, ids) {
    const found = await fetchRows<{ record: SnapshotRecord }>(
      db,
      { record: snapshotTable.columns },
      sql`
      select to_jsonb(z) as record from duban.rm_snapshot z
      where z.plan = ${textOf(plan)} and ${visible('z', at)} and z.kind || '/' || z.period = any(${texts(ids)})`,
    );
    return inOrder(
      ids,
      String,
      found.map(({ record }) => snapshotRow(record)),
      ({ id }) => id,
    );
  },
});

const snapshotRow = (record: SnapshotRecord): SnapshotRow => ({
  plan: record.plan,
  id: `${record.kind}/${record.period}`,
  kind: record.kind,
  period: record.period,
  asOf: record.as_of,
  at: instantOf(record.at),
  headHash: record.head_hash,
  content: record.kind === 'weekly-meeting' ? record.content : withoutDrafts(record.content),
  position: record.position,
});

/** Bulletins and reviews are open to all. Those drawn up by earlier versions count unsigned reports, which are not. */
const withoutDrafts = (content: unknown): unknown => {
  if (Array.isArray(content)) return content.map(withoutDrafts);
  if (typeof content !== 'object' || content === null) return content;
  return Object.fromEntries(
    Object.entries(content).flatMap(([key, value]) => (key === 'draftsToSign' ? [] : [[key, withoutDrafts(value)]])),
  );
};
