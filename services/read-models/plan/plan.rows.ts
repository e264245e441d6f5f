/** A plan as a reader sees it: its frame, its clock, its terms, and its report text. */

import type { Clock, Instant, PaperSettings, PlanFrame, Terms } from '@duban/domain';
import type { KeptText } from './plan.table.ts';

/** The frame holds title, place, year, adopted date, report, sections, units, posts, leaders, rules, relations, calendar, and the policies that it began with. */
export type PlanRow = PlanFrame & {
  readonly clock: Clock;
  /** Settings, and every version of lamp policy and ladder with the date from which it is in force. */
  readonly terms: Terms;
  /** Plan time of the adoption. */
  readonly adoptedAt: Instant;
  /** The sentences that its measures name, by locator text; null where the report's text was not given (原文未载入). */
  readonly reportText: KeptText | null;
  /** Of official papers. */
  readonly paperSettings: PaperSettings;
};

/** When the event at a position happened. */
export type Moment = { readonly position: number; readonly occurredAt: Instant; readonly recordedAt: Instant };
