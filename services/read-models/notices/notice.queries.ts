/** Reads notices: by recipient, by measure, or of the whole plan. */

import type { Text } from '@duban/domain';
import { type QueryExecutorProvider, type RawBuilder, sql } from 'kysely';
import type { Labels } from '../labels.ts';
import { type List, type Listed, listAll, listPer } from '../list.ts';
import { type Page, type Rows, rowsOf, rowsPer } from '../page.ts';
import { fetchRows, type RowShape } from '../row-shape.ts';
import { all } from '../text-search.ts';
import { labelsIn, timelineRow } from '../timeline/timeline.queries.ts';
import type { TimelineRecord } from '../timeline/timeline.table.ts';
import { TIMELINE_COLUMNS } from '../timeline/timeline.table.ts';
import { inOrder, instantOf, sameText, textOf, texts } from '../values.ts';
import { type At, happened, visible } from '../version.ts';
import type { NoticeFilter, NoticeId, NoticeRow } from './notice.rows.ts';
import type { NoticeRecord } from './notice.table.ts';
import { NOTICE_COLUMNS } from './notice.table.ts';

type Found = {
  readonly notice: NoticeRecord;
  readonly event: TimelineRecord;
  readonly code: string;
  readonly title: Text;
  readonly leadUnit: string;
};

const FOUND: RowShape<Found> = {
  notice: NOTICE_COLUMNS,
  event: TIMELINE_COLUMNS,
  code: 'text',
  title: 'jsonb',
  leadUnit: 'text',
};
const FIELDS = sql`n as notice, l as event, d.code, d.title, d.lead_unit`;
const RECORD = sql`jsonb_build_object('notice', to_jsonb(f.notice), 'event', to_jsonb(f.event), 'code', f.code,
  'title', f.title, 'leadUnit', f.lead_unit)`;

const joined = ({ at }: At) => sql`duban.rm_notice n
  join duban.rm_timeline l on l.plan = n.plan and l.position = n.position
  join duban.rm_definition d on d.plan = n.plan and d.measure = n.measure and ${visible('d', at)}`;

export type NoticeReads = {
  /** The inbox of each recipient; newest first. */
  inbox(at: At, recipients: readonly string[], page: Page): Promise<ReadonlyMap<string, Rows<NoticeRow>>>;
  /** The notices about each measure; newest first. */
  noticesOf(
    at: At,
    measures: readonly string[],
    ask: { filter?: NoticeFilter; page: Page },
  ): Promise<ReadonlyMap<string, Rows<NoticeRow>>>;
  /** The same for the whole plan. */
  notices(at: At, ask: { filter?: NoticeFilter; page: Page }): Promise<Rows<NoticeRow>>;
  noticesByIds(at: At, ids: readonly NoticeId[]): Promise<readonly (NoticeRow | null)[]>;
};

export const noticeReads = (db: QueryExecutorProvider): NoticeReads => ({
  async inbox(at, recipients, page) {
    const found = await listPer<Found>(db, recipients, list(at, sameText(sql`n.recipient`, sql`p.id`), { page }));
    const labels = await labelsOfAll(db, at, found);
    return rowsPer(recipients, found, page, ({ record }) => noticeRow(record, labels));
  },

  async noticesOf(at, measures, ask) {
    const found = await listPer<Found>(db, measures, list(at, sql`n.measure = p.id`, ask));
    const labels = await labelsOfAll(db, at, found);
    return rowsPer(measures, found, ask.page, ({ record }) => noticeRow(record, labels));
  },

  async notices(at, ask) {
    const found = await listAll<Found>(db, list(at, sql`true`, ask));
    const labels = await labelsOfAll(db, at, found);
    return rowsOf(found, ask.page, ({ record }) => noticeRow(record, labels));
  },

  async noticesByIds(at, ids) {
    const recipients = texts(ids.map(({ recipient }) => recipient));
    const found = await fetchRows<{ record: Found }>(
      db,
      { record: FOUND },
      sql`
      select ${RECORD} as record from (
        select ${FIELDS} from ${joined(at)}
        join unnest(${recipients}, ${ids.map(({ position }) => position)}::bigint[]) p (recipient, position)
          on n.recipient = p.recipient and n.position = p.position
        where n.plan = ${textOf(at.plan)} and ${happened('n.position', at.at)}
      ) f`,
    );
    const labels = await labelsIn(
      db,
      at,
      found.map(({ record }) => record.event),
    );
    return inOrder(
      ids,
      ({ recipient, position }) => `${position}/${recipient}`,
      found.map(({ record }) => noticeRow(record, labels)),
      ({ id }) => id,
    );
  },
});

type Ask = { readonly filter?: NoticeFilter; readonly page: Page };

const list = (at: At, belongs: RawBuilder<unknown>, { filter = {}, page }: Ask): List<Found> => ({
  fields: FIELDS,
  record: RECORD,
  shape: FOUND,
  from: joined(at),
  where: sql`n.plan = ${textOf(at.plan)} and ${happened('n.position', at.at)} and ${belongs} and ${matching(filter)}`,
  // One event may have notices to many recipients.
  sort: {
    columns: [
      { value: sql`n.position`, type: 'bigint' },
      { value: sql`n.recipient`, type: 'text' },
    ],
    direction: 'desc',
  },
  page,
});

const matching = ({ recipients, measures, kinds, documents, copy, since, from, to }: NoticeFilter) =>
  all([
    recipients && sql`n.recipient = any(${texts(recipients)})`,
    measures && sql`n.measure = any(${texts(measures)})`,
    kinds && sql`n.kind = any(${texts(kinds)})`,
    documents && sql`n.document = any(${texts(documents)})`,
    copy === undefined ? undefined : sql`n.copy = ${copy}`,
    since === undefined ? undefined : sql`n.position > ${since}::bigint`,
    from === undefined ? undefined : sql`n.at >= ${from}::timestamptz`,
    to === undefined ? undefined : sql`n.at < ${to}::timestamptz`,
  ]);

const labelsOfAll = (db: QueryExecutorProvider, at: At, found: readonly Listed<Found>[]): Promise<Labels> =>
  labelsIn(
    db,
    at,
    found.map(({ record }) => record.event),
  );

const noticeRow = ({ notice, event, code, title, leadUnit }: Found, labels: Labels): NoticeRow => ({
  ...notice,
  id: `${notice.position}/${notice.recipient}`,
  code,
  title,
  leadUnit,
  at: instantOf(notice.at),
  event: timelineRow(event, labels),
});
