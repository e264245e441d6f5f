/** How far a plan's read models are, whether they stand still at an event, and which events they leave out. */

import type { Instant } from '@duban/domain';

/**
 * - `unreadable`: the event's stored form cannot be read
 * - `unknown`: the event is of a type that the read models do not know
 * - `broken-log`: the event, or its absence, contradicts the log before it
 * - `log-behind`: the read models show more than the log holds
 * - `refused`: Postgres refuses a row that would show the event
 * - `failed`: the projection itself fails
 */
export type FaultCode = 'unreadable' | 'unknown' | 'broken-log' | 'log-behind' | 'refused' | 'failed';

/** Why the event at a position cannot be projected. */
export type ProjectionFault = {
  readonly plan: string;
  readonly position: number;
  /** Null, as `type` is, where no event stands at the position. */
  readonly stream: string | null;
  readonly type: string | null;
  readonly code: FaultCode;
  /** At most 200 characters, for an operator; nothing that people wrote. */
  readonly cause: string;
};

/** The plan stands still at this event; `since` is real time. */
export type ProjectionHalt = ProjectionFault & { readonly since: Instant };

/** `follows`: the position of the skipped event without which this one cannot be projected; null where it was skipped itself. */
export type ProjectionGap = ProjectionFault & { readonly since: Instant; readonly follows: number | null };

export type ProjectionState = {
  readonly plan: string;
  /** The last position of the plan's log. */
  readonly head: number;
  /** The last position that every read model shows. */
  readonly shown: number;
  readonly halt: ProjectionHalt | null;
  /** How many events are left out, and the first of them. */
  readonly gapCount: number;
  readonly gaps: readonly ProjectionGap[];
};

/** Most gaps that are named one by one. */
export const MOST_GAPS_NAMED = 20;

export const FAULT_WORDS: Readonly<Record<FaultCode, { readonly zh: string; readonly en: string }>> = {
  unreadable: { zh: '事件无法解读', en: 'the event cannot be read' },
  unknown: { zh: '事件类型未知，由更新的版本写入', en: 'the event is of a type that only a newer version knows' },
  'broken-log': { zh: '事件与此前的日志不相符', en: 'the event does not fit the log before it' },
  'log-behind': { zh: '日志已恢复到更早的时点', en: 'the log was restored to an earlier point' },
  refused: { zh: '数据库不接受该事件的数据行', en: 'the database refuses a row of the event' },
  failed: { zh: '投影程序处理该事件时出错', en: 'the projection of the event fails' },
};
