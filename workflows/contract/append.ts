/** What a workflow and the event store say to each other; the activities carry it over. */

import type { Actor, Beat, EventBody, Instant, Made, Recorded, ReportContent, Terms } from '@duban/domain';
import type { EventPosition } from './event-position.ts';
import type { Carried, Conditions } from './workflow.ts';

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

/** What the command made, as its events in the log say; absent from workers of an earlier version. */
type OfCommand = EventPosition & { readonly made?: readonly Made[] };

/** `hasMore`: more was missed than fits into one answer, and `missed` holds only the first of it. */
export type AppendResult =
  | ({ readonly kind: 'appended' } & EventPosition)
  /** The command is already in the stream: `missed` are the stream's events after `expectedVersion`. */
  | ({ readonly kind: 'duplicate'; readonly missed: readonly Recorded[]; readonly hasMore?: true } & OfCommand)
  /** The id is in the stream with another command; nothing was written. */
  | { readonly kind: 'reused' }
  /** The stream is ahead: `missed` are its events after `expectedVersion`; nothing was written. */
  | { readonly kind: 'conflict'; readonly missed: readonly Recorded[]; readonly hasMore?: true }
  /** A measure would be born with a code that another one of the plan bears; nothing was written. */
  | { readonly kind: 'code-taken'; readonly code: string };

/**
 * When the store answered, in real milliseconds of the worker's clock; absent from workers of an earlier version. What a
 * workflow takes for now is when its task began, which may be long past where the worker had much else to do.
 */
export type Answered = { readonly answeredAt?: number };

export type FindRequest = Pick<AppendRequest, 'plan' | 'stream' | 'commandId' | 'command' | 'actor'>;

/** Whether a command is in its stream, and where. */
export type FindResult =
  | ({ readonly kind: 'found' } & OfCommand)
  | { readonly kind: 'reused' }
  | { readonly kind: 'absent' };

export type StoreActivities = {
  append(request: AppendRequest): Promise<AppendResult & Answered>;
  findCommand(request: FindRequest): Promise<FindResult>;
  /** The stream's events after `version`, oldest first, however many; only for runs of an earlier version. */
  readStream(request: StreamCursor): Promise<readonly Recorded[]>;
  /** What the stream holds after `version`. */
  catchUp(request: StreamCursor): Promise<Missed>;
  /** What the log holds of a report of a measure, as it stands now; null where it holds none. */
  readReport(request: Pick<StreamCursor, 'plan' | 'stream'> & { report: string }): Promise<ReportContent | null>;
};

export type StreamCursor = { readonly plan: string; readonly stream: string; readonly version: number };

/** A few events as they are; of many, the state that they lead to, for their texts do not fit into a workflow. */
export type Missed =
  | { readonly kind: 'events'; readonly events: readonly Recorded[] }
  | { readonly kind: 'state'; readonly carried: Carried };

export type PlanActivities = {
  /** Tells every running workflow of the plan the clock and terms that it has now, `streams` above all. */
  signalConditions(request: { plan: string; streams: readonly string[]; conditions: Conditions<Terms> }): Promise<void>;
};

export type RhythmActivities = {
  /** Plan time of the last beat that stands in the log, or of the plan's adoption where none does. */
  lastBeat(request: { plan: string }): Promise<Instant>;
  /** Draws up what the beat asks for, as the log stands when it is asked, and records it; once a beat. */
  drawUp(request: { plan: string; beat: Beat; now: Instant }): Promise<EventPosition>;
};

export type Activities = StoreActivities & PlanActivities & RhythmActivities;
