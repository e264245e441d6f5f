/** `rm_timeline`: every event, without the definitions in other tables; rows are never changed. */

import type { Actor, Instant } from '@duban/domain';
import type { RowShape } from '../row-shape.ts';
import type { TimelineData } from './timeline.rows.ts';

export type TimelineRecord = TimelineData & {
  readonly plan: string;
  readonly position: number;
  readonly measure: string | null;
  readonly version: number;
  readonly command_id: string;
  readonly ordinal: number;
  readonly actor: Actor;
  /** The id of `actor`, in a column of its own for the index by which one person's events are found. */
  readonly subject: string;
  readonly occurred_at: Instant;
  readonly recorded_at: Instant;
};

export const TIMELINE_TABLE = 'rm_timeline';

export const TIMELINE_COLUMNS = {
  plan: 'text',
  position: 'int8',
  measure: 'text?',
  version: 'int8',
  type: 'text',
  command_id: 'text',
  ordinal: 'int4',
  actor: 'jsonb',
  subject: 'text',
  occurred_at: 'timestamptz',
  recorded_at: 'timestamptz',
  data: 'jsonb',
} as const satisfies RowShape<TimelineRecord>;

/** The kinds of events that only measures have. */
export const MEASURE_EVENT_COLUMNS = { ...TIMELINE_COLUMNS, measure: 'text' } as const;
