/** What the inboxes of many recipients hold. */

import type { Text } from '@duban/domain';
import { type QueryExecutorProvider, sql } from 'kysely';
import type { Labels } from '../labels.ts';
import { listPer, newest } from '../list.ts';
import { rowsPer } from '../page.ts';
import type { Reads } from '../reads.ts';
import { labelsIn, timelineRow } from '../timeline/timeline.queries.ts';
import type { TimelineRecord } from '../timeline/timeline.table.ts';
import { inOrder, instantOf, textOf, texts } from '../values.ts';
import { type At, happened, visible } from '../version.ts';
import type { NoticeRow } from './notice.rows.ts';
import type { NoticeRecord } from './notice.table.ts';

type Found = {
  readonly notice: NoticeRecord;
  readonly event: TimelineRecord;
  readonly code: string;
  readonly title: Text;
  readonly leadUnit: string;
};

const FIELDS = sql`n as notice, l as event, d.code, d.title, d.lead_unit`;
const RECORD = sql`jsonb_build_object('notice', to_jsonb(f.notice), 'event', to_jsonb(f.event), 'code', f.code,
  'title', f.title, 'leadUnit', f.lead_unit)`;

const joined = ({ at }: At) => sql`duban.rm_notice n
  join duban.rm_timeline l on l.plan = n.plan and l.position = n.position
  join duban.rm_definition d on d.plan = n.plan and d.measure = n.measure and ${visible('d', at)}`;

export const noticeReads = (db: QueryExecutorProvider): Pick<Reads, 'inbox' | 'noticesByIds'> => ({
  async inbox(at, recipients, page) {
    const found = await listPer<Found>(db, recipients, {
      fields: FIELDS,
      record: RECORD,
      from: joined(at),
      where: sql`n.plan = ${textOf(at.plan)} and n.recipient = p.id and ${happened('n.position', at.at)}`,
      sort: newest(sql`n.position`),
      page,
    });
    const labels = await labelsIn(
      db,
      at,
      found.map(({ record }) => record.event),
    );
    return rowsPer(recipients, found, page, ({ record }) => noticeRow(record, labels));
  },

  async noticesByIds(at, ids) {
    const recipients = texts(ids.map(({ recipient }) => recipient));
    const found = await sql<{ record: Found }>`
      select ${RECORD} as record from (
        select ${FIELDS} from ${joined(at)}
        join unnest(${recipients}, ${ids.map(({ position }) => position)}::bigint[]) p (recipient, position)
          on n.recipient = p.recipient and n.position = p.position
        where n.plan = ${textOf(at.plan)} and ${happened('n.position', at.at)}
      ) f`.execute(db);
    const labels = await labelsIn(
      db,
      at,
      found.rows.map(({ record }) => record.event),
    );
    return inOrder(
      ids,
      ({ recipient, position }) => `${position}/${recipient}`,
      found.rows.map(({ record }) => noticeRow(record, labels)),
      ({ id }) => id,
    );
  },
});

const noticeRow = ({ notice, event, code, title, leadUnit }: Found, labels: Labels): NoticeRow => ({
  ...notice,
  id: `${notice.position}/${notice.recipient}`,
  code,
  title,
  leadUnit,
  at: instantOf(notice.at),
  event: timelineRow(event, labels),
});
