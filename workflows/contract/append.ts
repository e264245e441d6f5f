/** What a workflow and the event store say to each other; the activities carry it over. */

import type { Actor, Beat, EventBody, Instant, Recorded, Terms } from '@duban/domain';
import type { Conditions } from './workflow.ts';

export type AppendRequest = {
  readonly plan: string;
  readonly stream: string;
  /** The version of the last event that the caller knows; 0 for none. */
  readonly expectedVersion: number;
  readonly commandId: string;
  /** The command as given, without `issuedAt`: its digest tells a repeated command from a reused id. JSON-safe. */
  readonly command: unknown;
  readonly actor: Actor;
  /** Plan time. */
  readonly occurredAt: Instant;
  readonly events: readonly [EventBody, ...EventBody[]];
};

/** Version of the stream and position in the plan's log of the command's last event. */
export type Place = { readonly version: number; readonly position: number };

export type AppendResult =
  | ({ readonly kind: 'appended' } & Place)
  /** The command is already in the stream: `missed` are the stream's events after `expectedVersion`. */
  | ({ readonly kind: 'duplicate'; readonly missed: readonly Recorded[] } & Place)
  /** The id is in the stream with another command; nothing was written. */
  | { readonly kind: 'reused' }
  /** The stream is ahead: `missed` are its events after `expectedVersion`; nothing was written. */
  | { readonly kind: 'conflict'; readonly missed: readonly Recorded[] };

/**
 * When the store answered, in real milliseconds of the worker's clock; absent from workers of an earlier version. What a
 * workflow takes for now is when its task began, which may be long past where the worker had much else to do.
 */
export type Answered = { readonly answeredAt?: number };

export type FindRequest = Pick<AppendRequest, 'plan' | 'stream' | 'commandId' | 'command' | 'actor'>;

/** Whether a command is in its stream, and where. */
export type FindResult =
  | ({ readonly kind: 'found' } & Place)
  | { readonly kind: 'reused' }
  | { readonly kind: 'absent' };

export type StoreActivities = {
  append(request: AppendRequest): Promise<AppendResult & Answered>;
  findCommand(request: FindRequest): Promise<FindResult>;
  /** The stream's events after `version`, oldest first. */
  readStream(request: { plan: string; stream: string; version: number }): Promise<readonly Recorded[]>;
};

export type PlanActivities = {
  /** Tells every running workflow of the plan the clock and terms that it has now, `streams` above all. */
  signalConditions(request: { plan: string; streams: readonly string[]; conditions: Conditions<Terms> }): Promise<void>;
};

export type RhythmActivities = {
  /** Plan time of the last beat that stands in the log, or of the plan's adoption where none does. */
  lastBeat(request: { plan: string }): Promise<Instant>;
  /** Draws up what the beat asks for, as the log stands when it is asked, and records it; once a beat. */
  drawUp(request: { plan: string; beat: Beat; now: Instant }): Promise<Place>;
};

export type Activities = StoreActivities & PlanActivities & RhythmActivities;
