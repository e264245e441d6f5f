/** A model is a set of tables that is kept, and can be built again, by itself. */

import type { LogEvent } from './known-event.ts';
import type { ModelStore } from './storage.ts';

export type Model = {
  /** Its name in `rm_checkpoint`. */
  readonly name: string;
  /** Without schema; each has a column `plan`. */
  readonly tables: readonly string[];
  /** Names of the models whose rows it reads: they are applied before it. */
  readonly asks: readonly string[];
  /** Applies the next events of one plan's log in the caller's transaction; never the same ones twice. */
  apply(db: ModelStore, plan: string, events: readonly LogEvent[]): Promise<void>;
};
