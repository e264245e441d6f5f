/** Reads the ladder's record: of measures, of units, sections and leaders, or of the whole plan. */

import { assertNever, type Instant, type Text } from '@duban/domain';
import { type QueryExecutorProvider, type RawBuilder, sql } from 'kysely';
import { type Labels, labelsOf } from '../labels.ts';
import { type List, type Listed, listAll, listPer, newest } from '../list.ts';
import { below } from '../measures/measure.filter.ts';
import type { RungSpan } from '../meetings/bulletin-spans.ts';
import { type Page, type Rows, rowsOf, rowsPer } from '../page.ts';
import type { RowShape } from '../row-shape.ts';
import { all } from '../text-search.ts';
import { isKind } from '../timeline/timeline.kinds.ts';
import type { TimelineRecord } from '../timeline/timeline.table.ts';
import { MEASURE_EVENT_COLUMNS } from '../timeline/timeline.table.ts';
import { instantOf, textOf, texts } from '../values.ts';
import { type At, happened, visible } from '../version.ts';
import type { RungFilter, RungKind, RungParent, RungRow } from './rung.rows.ts';

const TYPES = {
  fired: 'RungFired',
  skipped: 'RungSkipped',
  held: 'LadderHeld',
  released: 'LadderReleased',
} as const satisfies Record<RungKind, TimelineRecord['type']>;

type Rung = TimelineRecord & { readonly type: (typeof TYPES)[RungKind]; readonly measure: string };
type Found = { readonly event: Rung; readonly code: string; readonly title: Text; readonly leadUnit: string };

const FOUND: RowShape<Found> = { event: MEASURE_EVENT_COLUMNS, code: 'text', title: 'jsonb', leadUnit: 'text' };

export type RungReads = {
  /** The ladder's record of measures, or of units, sections or leaders; newest first. */
  rungsOf(
    at: At,
    parent: RungParent,
    ids: readonly string[],
    ask: { filter?: RungFilter; page: Page },
  ): Promise<ReadonlyMap<string, Rows<RungRow>>>;
  /** The same for the whole plan. */
  rungs(at: At, ask: { filter?: RungFilter; page: Page }): Promise<Rows<RungRow>>;
};

export const rungReads = (db: QueryExecutorProvider): RungReads => ({
  async rungsOf(at, parent, ids, { filter = {}, page }) {
    const found = await listPer<Found>(db, ids, list(at, belongs(at, parent), filter, page));
    const labels = await labelsIn(db, at, found);
    return rowsPer(ids, found, page, ({ record }) => rungRow(record, labels));
  },

  async rungs(at, { filter = {}, page }) {
    const found = await listAll<Found>(db, list(at, sql`true`, filter, page));
    const labels = await labelsIn(db, at, found);
    return rowsOf(found, page, ({ record }) => rungRow(record, labels));
  },
});

const list = (of: At, belongs: RawBuilder<unknown>, filter: RungFilter, page: Page): List<Found> => ({
  from: sql`duban.rm_timeline l`,
  where: sql`l.plan = ${textOf(of.plan)} and ${isKind(...Object.values(TYPES))} and ${happened('l.position', of.at)}
    and ${belongs} and ${matching(filter)}`,
  sort: newest(sql`l.position`),
  page,
  fields: sql`l as event, l.measure, l.position`,
  shape: FOUND,
  // Names are looked up for the rows of the page only, not for the whole list; those of the time when it happened.
  record: sql`(
    select jsonb_build_object('event', to_jsonb(f.event), 'code', d.code, 'title', d.title, 'leadUnit', d.lead_unit)
    from ${definitions(of)} and d.measure = f.measure and ${visible('d', sql`f.position`)}
  )`,
});

const definitions = ({ plan }: At) => sql`duban.rm_definition d where d.plan = ${textOf(plan)}`;

/** To whom a measure belonged when the rung happened: only those that ever belonged to the parent are looked at. */
const belongs = (of: At, parent: RungParent): RawBuilder<unknown> =>
  parent === 'measure'
    ? sql`l.measure = p.id`
    : sql`l.measure = any(array(select d.measure from ${definitions(of)} and ${below(parent)}))
        and exists (select from ${definitions(of)} and d.measure = l.measure and ${visible('d', sql`l.position`)}
          and ${below(parent)})`;

const matching = ({ kinds, documents, obligations, from, to, spans }: RungFilter): RawBuilder<unknown> => {
  return all([
    kinds && sql`l.type = any(${texts(kinds.map((kind) => TYPES[kind]))})`,
    documents && sql`l.data->>'document' = any(${texts(documents)})`,
    obligations && sql`l.data->>'obligation' = any(${texts(obligations)})`,
    ...between({ from, to }),
    spans && sql`(${sql.join([sql`false`, ...spans.map(within)], sql` or `)})`,
  ]);
};

const between = ({ from, to }: { readonly from?: Instant | undefined; readonly to?: Instant | undefined }) => [
  from === undefined ? undefined : sql`l.occurred_at >= ${from}::timestamptz`,
  to === undefined ? undefined : sql`l.occurred_at < ${to}::timestamptz`,
];

const within = ({ after, upTo, from, to }: RungSpan): RawBuilder<unknown> =>
  all([
    sql`l.position > ${after}::bigint`,
    upTo === null ? undefined : sql`l.position <= ${upTo}::bigint`,
    ...between({ from, to }),
  ]);

const labelsIn = (db: QueryExecutorProvider, at: At, found: readonly Listed<Found>[]): Promise<Labels> =>
  labelsOf(db, at, [...new Set(found.map(({ record }) => record.event.measure))]);

const rungRow = ({ event, code, title, leadUnit }: Found, labels: Labels): RungRow => {
  const { plan, measure, position, actor: by } = event;
  const happened = { plan, measure, code, title, leadUnit, position, at: instantOf(event.occurred_at), by };
  const obligation = labels.obligation(measure, event.data.obligation);
  switch (event.type) {
    case 'RungFired':
      return { ...happened, kind: 'fired', ...event.data, obligation };
    case 'RungSkipped':
      return { ...happened, kind: 'skipped', ...event.data, obligation };
    case 'LadderHeld':
      return { ...happened, kind: 'held', ...event.data, obligation };
    case 'LadderReleased':
      return { ...happened, kind: 'released', ...event.data, obligation };
    default:
      return assertNever(event);
  }
};
