/** What a caller sends to a workflow and gets back. */

import type { Actor, Clock, Instant, Made, MeasureOrder, PlanOrder, Terms } from '@duban/domain';
import type { EventPosition } from './event-position.ts';

/**
 * The clock by which a stream lives, and the terms by which it is judged. `since` is the version of the plan's stream
 * that set them: who is told of an older one, by somebody who was slow, keeps what it has. Without it they hold whatever
 * was known: the log, which may have been restored, says so.
 */
export type Conditions<T> = { readonly clock: Clock; readonly terms: T; readonly since?: number };

/** `carried` is handed from one run to the next and never given by a caller. */
export type StreamInput<T> = Conditions<T> & { readonly plan: string; readonly carried?: Carried };
export type MeasureInput = StreamInput<Terms> & { readonly measure: string };
/** A plan is judged by nothing but itself. */
export type PlanInput = StreamInput<null>;

/** `after`: plan time since which beats are drawn up; null for since the last one that stands in the log. */
export type RhythmInput = Conditions<Terms> & { readonly plan: string; readonly after: Instant | null };

/**
 * What a run hands to the next, and what is read from the log at once: the state, where it stands, and the newest
 * command ids, oldest first. `shape` says how the state is written; absent, as it was before there were shapes. A run
 * that begins believes only the shapes it knows, and takes its state from the log for any other.
 */
export type Carried = {
  readonly shape?: number;
  readonly state: unknown;
  readonly recent: readonly string[];
  /** Some ids of this stream are not among `recent`: only the store knows whether a command is a repeated one. */
  readonly forgot?: true;
} & EventPosition;

/** The shape of today: a `Packed` state; of a plan without what only readers want, which was there in shape 2. */
export const SHAPE = 3;

/**
 * The answer of the state query; `state` is the domain's `Measure` or `PlanState`, null before its first event. `shape` as
 * for what is carried, but never packed.
 */
export type StreamView = {
  readonly shape?: number;
  readonly state: unknown;
  readonly clock: Clock;
  /** What the stream cannot do though it is due, and why; absent where there is nothing. */
  readonly held?: readonly Held[];
} & EventPosition;

/** `deadline` null: the deadlines themselves could not be told. `reason` is in English, as an error says it. */
export type Held = { readonly deadline: string | null; readonly reason: string };

/** The workflow adds the plan time at which it decides. */
export type Order<O> = { readonly commandId: string; readonly actor: Actor; readonly order: O };
export type MeasureUpdate = Order<MeasureOrder>;
export type PlanUpdate = Order<PlanOrder>;

/** The position of the command's last event, and what the command made. `made` is absent where an earlier version answered. */
export type Receipt = EventPosition & { readonly made?: readonly Made[] };
