/** The requests and results between a workflow and the event store, which the activities pass on. */

import type { Actor, Beat, EventBody, FileOnRecord, Instant, Recorded, ReportContent, Terms } from '@duban/domain';
import type { EventPosition } from './event-position.ts';
import type { LoadActivities } from './load.ts';
import type { Carried, Conditions, Receipt } from './workflow.ts';

export type AppendRequest = {
  readonly plan: string;
  readonly stream: string;
  /** The version of the last event that the caller knows; 0 for none. */
  readonly expectedVersion: number;
  readonly commandId: string;
  /** The command as given, without `issuedAt`, as JSON. Its digest distinguishes a repeated command from a reused id. */
  readonly command: unknown;
  readonly actor: Actor;
  /** Plan time. */
  readonly occurredAt: Instant;
  readonly events: readonly [EventBody, ...EventBody[]];
};

/** `hasMore`: not all missed events fit into one answer, and `missed` holds only the first of them. */
export type AppendResult =
  /** `completed`: the events as stored, where the store gave one of them its number. */
  | ({ readonly kind: 'appended'; readonly completed?: readonly Recorded[] } & EventPosition)
  /** The stream already holds the command: `missed` are the stream's events after `expectedVersion`. */
  | ({ readonly kind: 'duplicate'; readonly missed: readonly Recorded[]; readonly hasMore?: true } & Receipt)
  /** The stream already holds this id with a different command; nothing was written. */
  | { readonly kind: 'reused' }
  /** The stream is ahead: `missed` are its events after `expectedVersion`; nothing was written. */
  | { readonly kind: 'conflict'; readonly missed: readonly Recorded[]; readonly hasMore?: true }
  /** Another measure of the plan already has the code of the new one; nothing was written. */
  | { readonly kind: 'code-taken'; readonly code: string }
  /** A number that is recorded as used elsewhere was given to a paper here; nothing was written. */
  | { readonly kind: 'number-given'; readonly number: number };

/**
 * Real time of the store's answer, in Unix milliseconds of the worker's clock. In a workflow `Date.now()` is the time at which its task began, which is long past on a busy worker.
 */
type Answered = { readonly answeredAt: number };

export type FindRequest = Pick<AppendRequest, 'plan' | 'stream' | 'commandId' | 'command' | 'actor'>;

/** Whether the stream holds a command, and at which position. */
export type FindResult =
  | ({ readonly kind: 'found' } & Receipt)
  | { readonly kind: 'reused' }
  | { readonly kind: 'absent' };

export type StoreActivities = {
  append(request: AppendRequest): Promise<AppendResult & Answered>;
  findCommand(request: FindRequest): Promise<FindResult>;
  /** The events of the stream after `version`, or the state after them if they are many. */
  catchUp(request: StreamCursor): Promise<Missed>;
  /** The current content of a report of a measure, from the log; null if the log has no such report. */
  readReport(request: Pick<StreamCursor, 'plan' | 'stream'> & { report: string }): Promise<ReportContent | null>;
  /** A file of a measure, from the log; null if none of its events carries it, or it has been withdrawn since. */
  readFile(request: Pick<StreamCursor, 'plan' | 'stream'> & { sha256: string }): Promise<FileOnRecord | null>;
};

type StreamCursor = { readonly plan: string; readonly stream: string; readonly version: number };

/** A few events are returned as they are, many as the resulting state, because their texts may not fit into a history. */
type Missed =
  | { readonly kind: 'events'; readonly events: readonly Recorded[] }
  | { readonly kind: 'state'; readonly carried: Carried };

export type PlanActivities = {
  /** Signals the current clock and terms to `streams` and to every other running workflow of the plan. */
  signalConditions(request: { plan: string; streams: readonly string[]; conditions: Conditions<Terms> }): Promise<void>;
};

export type RhythmActivities = {
  /** Plan time of the last beat in the log, or of the adoption of the plan if the log has no beat. */
  lastBeat(request: { plan: string }): Promise<Instant>;
  /** Draws up the document of the beat from the current log and appends it; a repeated call returns the first one. */
  drawUp(request: { plan: string; beat: Beat; now: Instant }): Promise<EventPosition>;
};

export type Activities = StoreActivities & PlanActivities & RhythmActivities & LoadActivities;
