/** What was sent to many recipients, and what of it did not arrive. */

import { type QueryExecutorProvider, type RawBuilder, sql } from 'kysely';
import { type List, listAll, listPer, newest } from '../list.ts';
import type { NoticeId } from '../notices/notice.rows.ts';
import { type Page, type Rows, rowsOf, rowsPer } from '../page.ts';
import { fetchRows } from '../row-shape.ts';
import { instantOf, sameText, textOf, texts } from '../values.ts';
import { type At, visible } from '../version.ts';
import type { DeliveryRow, DeliveryState } from './delivery.rows.ts';
import type { DeliveryRecord } from './delivery.table.ts';
import { deliveryTable } from './delivery.table.ts';

export type DeliveryReads = {
  /** What was sent to each recipient; newest first. */
  deliveriesOf(at: At, recipients: readonly string[], page: Page): Promise<ReadonlyMap<string, Rows<DeliveryRow>>>;
  /** The same for all recipients; `states` leaves out the others. */
  deliveries(at: At, ask: { states?: readonly DeliveryState[]; page: Page }): Promise<Rows<DeliveryRow>>;
  /** The deliveries of each notice, one a channel, in the order of the ids; empty before it is sent. */
  deliveriesOfNotices(at: At, ids: readonly NoticeId[]): Promise<readonly (readonly DeliveryRow[])[]>;
};

export const deliveryReads = (db: QueryExecutorProvider): DeliveryReads => ({
  async deliveriesOf(at, recipients, page) {
    const found = await listPer<DeliveryRecord>(db, recipients, list(at, sameText(sql`y.recipient`, sql`p.id`), page));
    return rowsPer(recipients, found, page, ({ record }) => deliveryRow(record));
  },

  async deliveries(at, { states, page }) {
    const found = await listAll<DeliveryRecord>(
      db,
      list(at, states ? sql`y.state = any(${texts(states)})` : sql`true`, page),
    );
    return rowsOf(found, page, ({ record }) => deliveryRow(record));
  },

  async deliveriesOfNotices({ plan, at }, ids) {
    const recipients = texts(ids.map(({ recipient }) => recipient));
    const found = await fetchRows<{ notice: number; record: DeliveryRecord }>(
      db,
      { notice: 'int4', record: deliveryTable.columns },
      sql`
      select p.notice::integer, to_jsonb(y) as record
      from unnest(${recipients}, ${ids.map(({ position }) => position)}::bigint[])
        with ordinality p (recipient, position, notice)
      join duban.rm_delivery y on y.plan = ${textOf(plan)} and ${sameText(sql`y.recipient`, sql`p.recipient`)}
        and ${visible('y', at)} and y.notices @> array[p.position]
      order by p.notice, y.position, y.channel`,
    );
    const groups = Map.groupBy(found, ({ notice }) => notice);
    return ids.map((_, index) => (groups.get(index + 1) ?? []).map(({ record }) => deliveryRow(record)));
  },
});

const list = ({ plan, at }: At, which: RawBuilder<unknown>, page: Page): List<DeliveryRecord> => ({
  fields: sql`y as item`,
  record: sql`to_jsonb(f.item)`,
  shape: deliveryTable.columns,
  from: sql`duban.rm_delivery y`,
  where: sql`y.plan = ${textOf(plan)} and ${visible('y', at)} and ${which}`,
  sort: newest(sql`y.position`),
  page,
});

const deliveryRow = (record: DeliveryRecord): DeliveryRow => ({
  plan: record.plan,
  dispatch: record.dispatch,
  recipient: record.recipient,
  channel: record.channel,
  state: record.state,
  attempts: record.attempts,
  failures: record.failures.map((failure) => ({ ...failure, at: instantOf(failure.at) })),
  notices: record.notices,
  at: instantOf(record.at),
  position: record.position,
});
