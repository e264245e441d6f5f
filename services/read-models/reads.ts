/** Every question that can be asked of the read models: always of many at once, always as of one position. */

import type { BeatKind, CivilDate, Instant, LampSubject, VerdictParts } from '@duban/domain';
import type { QueryExecutorProvider } from 'kysely';
import { accessReads } from './accesses/access.queries.ts';
import type { AccessFilter, AccessRow } from './accesses/access.rows.ts';
import { amendmentReads } from './amendments/amendment.queries.ts';
import type { AmendmentId, AmendmentRow } from './amendments/amendment.rows.ts';
import { deliveryReads } from './deliveries/delivery.queries.ts';
import type { DeliveryRow, DeliveryState } from './deliveries/delivery.rows.ts';
import { instructionReads } from './instructions/instruction.queries.ts';
import type { InstructionFilter, InstructionId, InstructionRow } from './instructions/instruction.rows.ts';
import { interviewReads } from './interviews/interview.queries.ts';
import type { InterviewFilter, InterviewRow } from './interviews/interview.rows.ts';
import { rungReads } from './ladder/rung.queries.ts';
import type { RungFilter, RungParent, RungRow } from './ladder/rung.rows.ts';
import { lampReads } from './lamps/lamp.queries.ts';
import type { LampTurnRow } from './lamps/lamp.rows.ts';
import { lampSubjectReads } from './lamps/lamp-subject.queries.ts';
import { measureReads } from './measures/measure.queries.ts';
import type { MeasureFilter, MeasureOrder, MeasureParent, MeasureRow } from './measures/measure.rows.ts';
import { type PromisedRow, promisedReads } from './measures/promised.queries.ts';
import { agendaReads } from './meetings/agenda.queries.ts';
import { bulletinReads } from './meetings/bulletin.queries.ts';
import type { Agenda, AgendaOf, Bulletin, BulletinOf, Review, ReviewOf } from './meetings/meeting.rows.ts';
import { reviewReads } from './meetings/review.queries.ts';
import { milestoneReads } from './milestones/milestone.queries.ts';
import type { MilestoneId, MilestoneRow } from './milestones/milestone.rows.ts';
import { noticeReads } from './notices/notice.queries.ts';
import type { NoticeFilter, NoticeId, NoticeRow } from './notices/notice.rows.ts';
import { overviewReads } from './overview/overview.queries.ts';
import type { OverviewOf, OverviewRow } from './overview/overview.rows.ts';
import type { Page, Rows } from './page.ts';
import { planReads } from './plan/plan.queries.ts';
import type { Moment, PlanRow } from './plan/plan.rows.ts';
import { createPlanShelf } from './plan/plan.shelf.ts';
import { projectionStateReads } from './projection-state/projection-state.reads.ts';
import type { ProjectionState } from './projection-state/projection-state.rows.ts';
import { draftReads } from './reports/draft.queries.ts';
import { reportReads } from './reports/report.queries.ts';
import type { ContributionRow, DraftRow, ReportId, ReportRow } from './reports/report.rows.ts';
import { snapshotReads } from './snapshots/snapshot.queries.ts';
import type { SnapshotRow } from './snapshots/snapshot.rows.ts';
import { targetReads } from './targets/target.queries.ts';
import type { TargetRow, ValueRow } from './targets/target.rows.ts';
import { verdictReads } from './targets/verdict.queries.ts';
import { timelineReads } from './timeline/timeline.queries.ts';
import type { TimelineFilter, TimelineRow } from './timeline/timeline.rows.ts';
import { toDoReads } from './to-do/to-do.queries.ts';
import type { ToDoKind, ToDoRow } from './to-do/to-do.rows.ts';
import type { At } from './version.ts';
import { waitingReads } from './waiting/waiting.queries.ts';
import type { WaitingRow } from './waiting/waiting.rows.ts';

export type TimelineAsk = {
  readonly filter?: TimelineFilter;
  readonly direction?: 'asc' | 'desc';
  readonly page: Page;
};

/**
 * Each function is a fixed number of SQL statements, however many keys it is given. `…Of` and `…Per` answer a map with an
 * entry for every key that was asked, empty where nothing is known; `…ByIds` answer in the order of the ids, null where
 * there is none (at that position).
 */
export type Reads = {
  /** All adopted plans, by year and id; or those named, as of their positions. */
  plans(which?: readonly At[]): Promise<readonly PlanRow[]>;
  /** A plan as it stands at the last position that every read model shows; null for one that is not adopted. */
  present(plan: string): Promise<{ readonly position: number; readonly plan: PlanRow } | null>;
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

  /** What every measure takes from the report, by code. */
  promised(at: At): Promise<readonly PromisedRow[]>;

  /** In the plan's order. */
  milestonesOf(at: At, measures: readonly string[], page: Page): Promise<ReadonlyMap<string, Rows<MilestoneRow>>>;
  milestonesByIds(at: At, ids: readonly MilestoneId[]): Promise<readonly (MilestoneRow | null)[]>;

  /** In the plan's order; a measure has few targets, so they come whole. */
  targetsOf(at: At, measures: readonly string[]): Promise<ReadonlyMap<string, readonly TargetRow[]>>;
  /** Target ids are unique within the plan. */
  targetsByIds(at: At, ids: readonly string[]): Promise<readonly (TargetRow | null)[]>;
  /** What says whether each measure can be closed. */
  verdictParts(at: At, measures: readonly string[]): Promise<ReadonlyMap<string, VerdictParts>>;
  /** The stated values of each target, newest report first. */
  valuesOf(at: At, targets: readonly string[], page: Page): Promise<ReadonlyMap<string, Rows<ValueRow>>>;

  /** Newest first. */
  reportsOf(at: At, measures: readonly string[], page: Page): Promise<ReadonlyMap<string, Rows<ReportRow>>>;
  reportsByIds(at: At, ids: readonly ReportId[]): Promise<readonly (ReportRow | null)[]>;

  /** What is written and not signed, rejected ones too; newest first. */
  draftsOf(at: At, measures: readonly string[], page: Page): Promise<ReadonlyMap<string, Rows<DraftRow>>>;
  draftsByIds(at: At, ids: readonly ReportId[]): Promise<readonly (DraftRow | null)[]>;
  /** Newest first. */
  contributionsOf(at: At, measures: readonly string[], page: Page): Promise<ReadonlyMap<string, Rows<ContributionRow>>>;

  /** Newest first. */
  instructionsBy(
    at: At,
    leaders: readonly string[],
    ask: { filter?: InstructionFilter; page: Page },
  ): Promise<ReadonlyMap<string, Rows<InstructionRow>>>;
  instructions(at: At, ask: { filter?: InstructionFilter; page: Page }): Promise<Rows<InstructionRow>>;
  instructionsOf(at: At, measures: readonly string[], page: Page): Promise<ReadonlyMap<string, Rows<InstructionRow>>>;
  instructionsByIds(at: At, ids: readonly InstructionId[]): Promise<readonly (InstructionRow | null)[]>;
  /** Newest first. */
  amendmentsOf(at: At, measures: readonly string[], page: Page): Promise<ReadonlyMap<string, Rows<AmendmentRow>>>;
  amendmentsByIds(at: At, ids: readonly AmendmentId[]): Promise<readonly (AmendmentRow | null)[]>;

  /** Newest first. */
  lampTurnsOf(at: At, measures: readonly string[], page: Page): Promise<ReadonlyMap<string, Rows<LampTurnRow>>>;
  /** What each measure's lamp is judged by; a measure that is not known is left out. */
  lampSubjects(at: At, measures: readonly string[]): Promise<ReadonlyMap<string, LampSubject>>;
  /** What the ladder did on measures, or below units, sections, leaders; newest first. */
  rungsOf(
    at: At,
    parent: RungParent,
    ids: readonly string[],
    ask: { filter?: RungFilter; page: Page },
  ): Promise<ReadonlyMap<string, Rows<RungRow>>>;
  /** The same for the whole plan. */
  rungs(at: At, ask: { filter?: RungFilter; page: Page }): Promise<Rows<RungRow>>;

  /** Interviews, one for a unit and the day on which it was called; newest first. */
  interviews(at: At, ask: { filter?: InterviewFilter; page: Page }): Promise<Rows<InterviewRow>>;

  /** What each recipient was told; newest first. */
  inbox(at: At, recipients: readonly string[], page: Page): Promise<ReadonlyMap<string, Rows<NoticeRow>>>;
  /** Who was told of each measure; newest first. */
  noticesOf(
    at: At,
    measures: readonly string[],
    ask: { filter?: NoticeFilter; page: Page },
  ): Promise<ReadonlyMap<string, Rows<NoticeRow>>>;
  /** The same for the whole plan. */
  notices(at: At, ask: { filter?: NoticeFilter; page: Page }): Promise<Rows<NoticeRow>>;
  noticesByIds(at: At, ids: readonly NoticeId[]): Promise<readonly (NoticeRow | null)[]>;
  /** What left the house for each recipient; newest first. */
  deliveriesOf(at: At, recipients: readonly string[], page: Page): Promise<ReadonlyMap<string, Rows<DeliveryRow>>>;
  /** By which ways each notice left the house, in the order of the ids; empty while it has not. */
  deliveriesOfNotices(at: At, ids: readonly NoticeId[]): Promise<readonly (readonly DeliveryRow[])[]>;
  /** The same for all recipients; `states` leaves out the others. */
  deliveries(at: At, ask: { states?: readonly DeliveryState[]; page: Page }): Promise<Rows<DeliveryRow>>;

  /** Newest first unless asked otherwise. */
  timelineOf(at: At, measures: readonly string[], ask: TimelineAsk): Promise<ReadonlyMap<string, Rows<TimelineRow>>>;
  /** The plan's own events and those of all its measures, newest first unless asked otherwise. */
  planTimeline(at: At, ask: TimelineAsk): Promise<Rows<TimelineRow>>;

  /** Whether each command is on record, in the order asked. */
  commandsKnown(
    at: At,
    commands: readonly { readonly measure: string; readonly commandId: string }[],
  ): Promise<readonly boolean[]>;

  /** By urgency, then date, then code. `withinDays` 0 is today only; `kinds` leaves out the others. */
  toDo(
    at: At,
    units: readonly string[],
    ask: { today: CivilDate; withinDays: number; kinds?: readonly ToDoKind[]; page: Page },
  ): Promise<ReadonlyMap<string, Rows<ToDoRow>>>;
  /** What waits for each recipient's decision, longest waiting first: `supervision-office`, `leader@…`, `unit-head@…`. */
  waiting(at: At, recipients: readonly string[], page: Page): Promise<ReadonlyMap<string, Rows<WaitingRow>>>;

  /** What a weekly meeting is about; null for a plan that is not adopted. */
  agenda(of: AgendaOf): Promise<Agenda | null>;
  bulletin(of: BulletinOf): Promise<Bulletin | null>;
  review(of: ReviewOf): Promise<Review | null>;
  /** What the rhythm stored of them, newest first. */
  snapshots(at: At, ask: { kinds?: readonly BeatKind[]; page: Page }): Promise<Rows<SnapshotRow>>;
  snapshotsByIds(at: At, ids: readonly string[]): Promise<readonly (SnapshotRow | null)[]>;

  /** Who asked for what, newest first. */
  accesses(ask: { filter: AccessFilter; page: Page }): Promise<Rows<AccessRow>>;

  /** Whether the reader sees the event at the position. */
  seesChange(at: { readonly plan: string; readonly position: number }): Promise<boolean>;

  /** The last position that every read model shows; 0 for an unknown plan. */
  positionOf(plan: string): Promise<number>;
  /** How far the plan is shown, where it stands still and what it leaves out; at most `STATE_FRESH_MS` old. */
  projectionOf(plan: string): Promise<ProjectionState>;
  /** When the event at the position happened (`at` null: the last one); null where there is none. */
  momentOf(at: At): Promise<Moment | null>;
  /** The position of the last event that had happened at this plan time; 0 when none had. */
  positionAt(plan: string, instant: Instant): Promise<number>;
};

/**
 * `db` is a Kysely instance, or a transaction where several answers must be of one moment. Reads of one database may share
 * a shelf of plans.
 */
export const createReads = (db: QueryExecutorProvider, shelf = createPlanShelf()): Reads => {
  const single = {
    ...planReads(db, shelf),
    ...overviewReads(db),
    ...measureReads(db),
    ...promisedReads(db),
    ...milestoneReads(db),
    ...targetReads(db),
    ...verdictReads(db),
    ...reportReads(db),
    ...draftReads(db),
    ...instructionReads(db),
    ...amendmentReads(db),
    ...lampReads(db),
    ...lampSubjectReads(db),
    ...interviewReads(db),
    ...rungReads(db),
    ...noticeReads(db),
    ...deliveryReads(db),
    ...timelineReads(db),
    ...toDoReads(db),
    ...waitingReads(db),
    ...snapshotReads(db),
    ...accessReads(db),
    ...projectionStateReads(db),
  };
  return { ...single, ...agendaReads(db, single), ...bulletinReads(db, single), ...reviewReads(db, single) };
};
