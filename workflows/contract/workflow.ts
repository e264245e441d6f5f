/** The input of workflows, commands and their answers, and the state that one run carries to the next. */

import type { Actor, Clock, Instant, Made, MeasureOrder, PlanOrder, Terms } from '@duban/domain';
import type { EventPosition } from './event-position.ts';

/**
 * The clock that a stream follows, and the terms by which its commands are decided. `since` is the version of the plan's
 * stream that set them: a signal with an earlier version than the known one came late and is ignored. Conditions without
 * `since` always apply: they come from the log, which may have been restored to an earlier version.
 */
export type Conditions<T> = { readonly clock: Clock; readonly terms: T; readonly since?: number };

/** `carried` is set only when a run continues as new, never by a caller. */
export type StreamInput<T> = Conditions<T> & { readonly plan: string; readonly carried?: Carried };
export type MeasureInput = StreamInput<Terms> & { readonly measure: string };
/** The terms of a plan are part of its own state. */
export type PlanInput = StreamInput<null>;

/** `after`: plan time after which beats are drawn up; null for after the last one in the log. */
export type RhythmInput = Conditions<Terms> & { readonly plan: string; readonly after: Instant | null };

/**
 * What one run carries to the next, and what a long stream is loaded as: the state, its version and position, and the
 * latest command ids, oldest first. `shape` is the format of the state. A run uses only the shape that it knows and
 * otherwise loads its state from the log.
 */
export type Carried = {
  readonly shape: number;
  readonly state: unknown;
  readonly recent: readonly string[];
  /** `recent` lacks some ids of this stream, so only the store knows whether a command is a repeated one. */
  readonly forgot?: true;
} & EventPosition;

/** The current shape: a `Packed` state. */
export const SHAPE = 3;

/**
 * The answer of the view update; `state` is the domain's `Measure` or `PlanState`, null before the
 * first event. `shape` is as in `Carried`, but the state is never packed.
 */
export type StreamView = {
  readonly shape: number;
  readonly state: unknown;
  readonly clock: Clock;
  /** The deadlines that are due but cannot be passed, with the reasons; absent if there are none. */
  readonly held?: readonly Held[];
} & EventPosition;

/** `deadline` is null if the deadlines could not be computed or the log not be read. `reason` is an error text in English. */
export type Held = { readonly deadline: string | null; readonly reason: string };

/** The workflow adds the plan time at which it decides. */
export type Order<O> = { readonly commandId: string; readonly actor: Actor; readonly order: O };
export type MeasureUpdate = Order<MeasureOrder>;
export type PlanUpdate = Order<PlanOrder>;

/** The position of the command's last event, and what it created. */
export type Receipt = EventPosition & { readonly made: readonly Made[] };
