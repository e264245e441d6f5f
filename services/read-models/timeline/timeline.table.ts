/** `rm_timeline`: every event, without the definitions that other tables hold; rows are never changed. */

import type { Actor, Instant } from '@duban/domain';
import type { TimelineData } from './timeline.rows.ts';

export type TimelineRecord = TimelineData & {
  readonly plan: string;
  readonly position: number;
  readonly measure: string | null;
  readonly version: number;
  readonly command_id: string;
  readonly ordinal: number;
  readonly actor: Actor;
  readonly occurred_at: Instant;
  readonly recorded_at: Instant;
};

export const TIMELINE_TABLE = 'rm_timeline';
