/** Every question that can be asked of the read models: always of many at once, always as of one position. */

import type { CivilDate, Instant } from '@duban/domain';
import type { QueryExecutorProvider } from 'kysely';
import { measureReads } from './measures/measure.queries.ts';
import type { MeasureFilter, MeasureOrder, MeasureParent, MeasureRow } from './measures/measure.rows.ts';
import { milestoneReads } from './milestones/milestone.queries.ts';
import type { MilestoneId, MilestoneRow } from './milestones/milestone.rows.ts';
import { overviewReads } from './overview/overview.queries.ts';
import type { OverviewOf, OverviewRow } from './overview/overview.rows.ts';
import type { Page, Rows } from './page.ts';
import { planReads } from './plan/plan.queries.ts';
import type { Moment, PlanRow } from './plan/plan.rows.ts';
import { reportReads } from './reports/report.queries.ts';
import type { ReportId, ReportRow } from './reports/report.rows.ts';
import { targetReads } from './targets/target.queries.ts';
import type { TargetRow, ValueRow } from './targets/target.rows.ts';
import { timelineReads } from './timeline/timeline.queries.ts';
import type { TimelineRow } from './timeline/timeline.rows.ts';
import { toDoReads } from './to-do/to-do.queries.ts';
import type { ToDoRow } from './to-do/to-do.rows.ts';
import type { At } from './version.ts';

/**
 * Each function is a fixed number of SQL statements, however many keys it is given. `…Of` and `…Per` answer a map with an
 * entry for every key that was asked, empty where nothing is known; `…ByIds` answer in the order of the ids, null where
 * there is none (at that position).
 */
export type Reads = {
  /** All adopted plans, by year and id; or those named, as of their positions. */
  plans(which?: readonly At[]): Promise<readonly PlanRow[]>;
  /** In the order asked; a plan that is not adopted is left out. */
  overview(plans: readonly OverviewOf[]): Promise<readonly OverviewRow[]>;

  measures(at: At, ask: { filter?: MeasureFilter; order?: MeasureOrder; page: Page }): Promise<Rows<MeasureRow>>;
  /** The same list below each of many parents of one kind. */
  measuresPer(
    at: At,
    parent: MeasureParent,
    ids: readonly string[],
    ask: { filter?: MeasureFilter; order?: MeasureOrder; page: Page },
  ): Promise<ReadonlyMap<string, Rows<MeasureRow>>>;
  countMeasures(at: At, filter?: MeasureFilter): Promise<number>;
  countMeasuresPer(
    at: At,
    parent: MeasureParent,
    ids: readonly string[],
    filter?: MeasureFilter,
  ): Promise<ReadonlyMap<string, number>>;
  measuresByIds(at: At, ids: readonly string[]): Promise<readonly (MeasureRow | null)[]>;

  /** In the plan's order. */
  milestonesOf(at: At, measures: readonly string[], page: Page): Promise<ReadonlyMap<string, Rows<MilestoneRow>>>;
  milestonesByIds(at: At, ids: readonly MilestoneId[]): Promise<readonly (MilestoneRow | null)[]>;

  /** In the plan's order; a measure has few targets, so they come whole. */
  targetsOf(at: At, measures: readonly string[]): Promise<ReadonlyMap<string, readonly TargetRow[]>>;
  /** Target ids are unique within the plan. */
  targetsByIds(at: At, ids: readonly string[]): Promise<readonly (TargetRow | null)[]>;
  /** The stated values of each target, newest report first. */
  valuesOf(at: At, targets: readonly string[], page: Page): Promise<ReadonlyMap<string, Rows<ValueRow>>>;

  /** Newest first. */
  reportsOf(at: At, measures: readonly string[], page: Page): Promise<ReadonlyMap<string, Rows<ReportRow>>>;
  reportsByIds(at: At, ids: readonly ReportId[]): Promise<readonly (ReportRow | null)[]>;

  /** Newest first. */
  timelineOf(at: At, measures: readonly string[], page: Page): Promise<ReadonlyMap<string, Rows<TimelineRow>>>;
  /** The plan's own events and those of all its measures, newest first. */
  planTimeline(at: At, page: Page): Promise<Rows<TimelineRow>>;

  /** By urgency, then date, then code. `withinDays` 0 is today only. */
  toDo(
    at: At,
    units: readonly string[],
    ask: { today: CivilDate; withinDays: number; page: Page },
  ): Promise<ReadonlyMap<string, Rows<ToDoRow>>>;

  /** The last position that every read model shows; 0 for an unknown plan. */
  positionOf(plan: string): Promise<number>;
  /** When the event at the position happened (`at` null: the last one); null where there is none. */
  momentOf(at: At): Promise<Moment | null>;
  /** The position of the last event that had happened at this plan time; 0 when none had. */
  positionAt(plan: string, instant: Instant): Promise<number>;
};

/** `db` is a Kysely instance, or a transaction where several answers must be of one moment. */
export const createReads = (db: QueryExecutorProvider): Reads => ({
  ...planReads(db),
  ...overviewReads(db),
  ...measureReads(db),
  ...milestoneReads(db),
  ...targetReads(db),
  ...reportReads(db),
  ...timelineReads(db),
  ...toDoReads(db),
});
