/** Official papers; those that are not issued are shown by the database to readers of papers only. */

import { type QueryExecutorProvider, type RawBuilder, sql } from 'kysely';
import { listAll, newest } from '../list.ts';
import { type Page, type Rows, rowsOf } from '../page.ts';
import { fetchRows } from '../row-shape.ts';
import { inOrder, instantOf, textOf, texts } from '../values.ts';
import { type At, visible } from '../version.ts';
import type { PaperFilter, PaperRow } from './paper.rows.ts';
import { type PaperRecord, paperTable } from './paper.table.ts';

export type PaperReads = {
  /** Newest first. */
  papers(at: At, ask: { filter?: PaperFilter; page: Page }): Promise<Rows<PaperRow>>;
  papersByIds(at: At, ids: readonly string[]): Promise<readonly (PaperRow | null)[]>;
};

export const paperReads = (db: QueryExecutorProvider): PaperReads => ({
  async papers({ plan, at }, { filter = {}, page }) {
    const found = await listAll<PaperRecord>(db, {
      fields: sql`w as item`,
      record: sql`to_jsonb(f.item)`,
      shape: paperTable.columns,
      from: sql`duban.rm_paper w`,
      where: sql`w.plan = ${textOf(plan)} and ${visible('w', at)} and ${chosen(filter)}`,
      sort: newest(sql`w.position`),
      page,
    });
    return rowsOf(found, page, ({ record }) => paperRow(record));
  },

  async papersByIds({ plan, at }, ids) {
    const found = await fetchRows<{ record: PaperRecord }>(
      db,
      { record: paperTable.columns },
      sql`
      select to_jsonb(w) as record from duban.rm_paper w
      where w.plan = ${textOf(plan)} and ${visible('w', at)} and w.paper = any(${texts(ids)})`,
    );
    return inOrder(
      ids,
      String,
      found.map(({ record }) => paperRow(record)),
      ({ id }) => id,
    );
  },
});

const chosen = ({ stages, kind, day, about }: PaperFilter): RawBuilder<unknown> => {
  const parts = [
    ...(stages ? [sql`w.stage = any(${texts(stages)})`] : []),
    ...(kind ? [sql`w.subject ->> 'kind' = ${textOf(kind)}`] : []),
    ...(day ? [sql`w.day = ${textOf(day)}`] : []),
    ...(about ? [sql`w.subject -> 'letter' -> 'matters' @> ${JSON.stringify([about])}::jsonb`] : []),
  ];
  return parts.length === 0 ? sql`true` : sql.join(parts, sql` and `);
};

const paperRow = ({ paper: id, signed_on, numbered_on, series, number, ...record }: PaperRecord): PaperRow => {
  const { plan, position, stage, subject, title, shows, day, template, revision } = record;
  const { paragraphs, addressees, copies, sha256, size, verification, page, head } = record;
  return {
    ...{ plan, id, position, stage, subject, title, shows, day, template, revision, paragraphs, addressees, copies },
    steps: record.steps.map((step) => ({ ...step, at: instantOf(step.at) })),
    numbered: series && number !== null && numbered_on !== null ? { series, number, on: numbered_on } : null,
    signedOn: signed_on,
    file:
      sha256 !== null && size !== null && verification !== null && page !== null
        ? { sha256, size, verification, page, ...(head !== null && { head }) }
        : null,
  };
};
