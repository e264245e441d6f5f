/** The result of reading a plan's folder. */

import type { PlanDefinition } from '@duban/domain';
import type { SentenceNotes } from './schema.ts';

/** The plan, and the other contents of its folder. */
export type PlanSource = {
  readonly plan: PlanDefinition;
  /** The author's notes on sentences and numbers of the report that lead to no measure. */
  readonly notes: SentenceNotes;
  /** Id of a target → the figures of the year before that the report gives in parts. */
  readonly parts: ReadonlyMap<string, readonly number[]>;
  /** The text of `report.txt`; null where the folder has none. */
  readonly report: string | null;
  /** Names of files in the folder that are not read. */
  readonly unread: readonly string[];
};
