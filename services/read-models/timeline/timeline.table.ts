/** `rm_timeline`: every event, without the definitions that other tables hold; rows are never changed. */

import type { Actor, Clock, Instant, MeasureEvent, Text } from '@duban/domain';

/** An event's data as kept here: an issue without the definition, an adoption without the frame. */
export type TimelineData =
  | {
      readonly type: 'PlanAdopted';
      readonly data: { readonly title: Text; readonly measures: number; readonly clock: Clock };
    }
  | { readonly type: 'PlanClockSet'; readonly data: { readonly clock: Clock } }
  | { readonly type: 'MeasureIssued'; readonly data: { readonly code: string; readonly title: Text } }
  | Exclude<MeasureEvent, { type: 'MeasureIssued' }>;

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
