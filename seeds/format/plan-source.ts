/** What reading a plan's folder gives. */

import type { PlanDefinition } from '@duban/domain';
import type { SentenceNotes } from './schema.ts';

/** The plan, and what stands in its folder beside it. */
export type PlanSource = {
  readonly plan: PlanDefinition;
  /** What its author noted on the sentences and numbers of the report that make no measure. */
  readonly notes: SentenceNotes;
  /** Id of a target → the figures of the year before that the report gives in parts. */
  readonly parts: ReadonlyMap<string, readonly number[]>;
  /** The text of `report.txt`; null where the folder has none. */
  readonly report: string | null;
  /** Names of files that lie in the folder and are not read. */
  readonly unread: readonly string[];
};
