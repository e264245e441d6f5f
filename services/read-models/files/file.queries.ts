/** The files of measures, and the file of a hash: read off the timeline, so that whoever sees the event sees its files. */

import type { Actor, AttachedFile, Instant } from '@duban/domain';
import { type QueryExecutorProvider, type RawBuilder, sql } from 'kysely';
import { fetchRows, type RowShape } from '../row-shape.ts';
import { instantOf, textOf, texts } from '../values.ts';
import { type At, happened } from '../version.ts';
import type { CarryingEvent, FileRow, FileWithdrawal } from './file.rows.ts';

export type FileReads = {
  /** In the order of the log; those of one event in the order in which they were attached. */
  filesOf(at: At, measures: readonly string[]): Promise<ReadonlyMap<string, readonly FileRow[]>>;
  /** As it was attached first, one that can be opened before one that was withdrawn; null where the caller sees neither. */
  file(at: At, sha256: string): Promise<FileRow | null>;
};

type Found = {
  readonly measure: string;
  readonly type: CarryingEvent;
  readonly position: number;
  readonly subject: string;
  readonly file: AttachedFile;
  readonly actor: Actor;
  readonly occurred_at: Instant;
  readonly withdrawal: FileWithdrawal | null;
};
const FOUND: RowShape<Found> = {
  measure: 'text?' as 'text',
  type: 'text',
  position: 'int8',
  subject: 'text?' as 'text',
  file: 'jsonb',
  actor: 'jsonb',
  occurred_at: 'timestamptz',
  withdrawal: 'jsonb?',
};

export const fileReads = (db: QueryExecutorProvider): FileReads => ({
  async filesOf(at, measures) {
    const found = await fetchRows<Found>(
      db,
      FOUND,
      sql`${attachedWhere(at, sql`l.measure = any(${texts(measures)})`)} order by l.position, f.place`,
    );
    const rows = found.map((one) => fileRow(at.plan, one));
    const grouped = Map.groupBy(rows, ({ measure }) => measure);
    return new Map(measures.map((measure) => [measure, grouped.get(measure) ?? []]));
  },
  async file(at, sha256) {
    const carried = sql`l.data @> ${JSON.stringify({ files: [{ sha256 }] })}::jsonb and f.file->>'sha256' = ${sha256}`;
    const [found] = await fetchRows<Found>(
      db,
      FOUND,
      sql`${attachedWhere(at, carried)} order by w.position is not null, l.position, f.place limit 1`,
    );
    return found ? fileRow(at.plan, found) : null;
  },
});

/** The index of events with files is used where `l.data ? 'files'` stands literally. */
const attachedWhere = ({ plan, at }: At, condition: RawBuilder<unknown>): RawBuilder<unknown> => sql`
  select l.measure, l.type, l.position,
    coalesce(l.data->>'report', l.data->>'milestone', l.data->>'instruction') as subject,
    f.file, l.actor, l.occurred_at,
    case when w.position is not null then jsonb_build_object(
      'reason', w.data->>'reason', 'by', w.actor, 'at', w.occurred_at, 'position', w.position) end as withdrawal
  from duban.rm_timeline l
  cross join lateral jsonb_array_elements(l.data->'files') with ordinality f (file, place)
  left join lateral (
    select w.position, w.data, w.actor, w.occurred_at from duban.rm_timeline w
    where w.plan = ${textOf(plan)} and w.type = 'FileWithdrawn' and w.measure = l.measure
      and w.data->>'sha256' = f.file->>'sha256' and w.position > l.position and ${happened('w.position', at)}
    order by w.position limit 1
  ) w on true
  where l.plan = ${textOf(plan)} and l.data ? 'files' and ${happened('l.position', at)} and ${condition}`;

const fileRow = (plan: string, { type, subject, file, actor, occurred_at, withdrawal, ...found }: Found): FileRow => ({
  plan,
  ...found,
  ...file,
  event: type,
  of: subject,
  by: actor,
  at: instantOf(occurred_at),
  withdrawn: withdrawal && { ...withdrawal, at: instantOf(withdrawal.at) },
});
