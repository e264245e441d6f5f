/** A change: which event happened in a plan, as subscribers receive it. */

import type { Actor, Instant, RecipientId } from '@duban/domain';
import type { TimelineFacts } from '../timeline/timeline.rows.ts';

export type Change = {
  readonly plan: string;
  readonly position: number;
  /** Null for an event of the plan itself. */
  readonly measure: string | null;
  readonly type: TimelineFacts['type'];
  readonly commandId: string;
  readonly actor: Actor;
  /** The recipients who have a notice of it. */
  readonly recipients: readonly RecipientId[];
  /** Plan time. */
  readonly occurredAt: Instant;
  /** Real time. */
  readonly recordedAt: Instant;
};

type WaitResult = { readonly visible: true } | { readonly visible: false; readonly position: number };

export type ChangeFeed = {
  /**
   * Resolves when the read models show the position, or after `timeoutMs` with the position that they show by then.
   * Rejects only with the abort reason of `signal`.
   */
  waitFor(wanted: {
    readonly plan: string;
    readonly position: number;
    readonly timeoutMs: number;
    readonly signal?: AbortSignal;
  }): Promise<WaitResult>;
  /**
   * Every change of the plan after position `after` (null: after what is visible now), once, in order, as it becomes
   * visible. Ends when `signal` is aborted or the feed is closed. A slow reader holds one batch, not a backlog.
   */
  changes(from: {
    readonly plan: string;
    readonly after: number | null;
    readonly signal?: AbortSignal;
  }): AsyncIterable<Change>;
  /** Gives the connection back and ends every iteration. */
  close(): Promise<void>;
};
