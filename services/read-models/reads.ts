/** Every read of the read models: each reads many keys at once, as of one position. */

import type { QueryExecutorProvider } from 'kysely';
import { type AccessReads, accessReads } from './accesses/access.queries.ts';
import { type AmendmentReads, amendmentReads } from './amendments/amendment.queries.ts';
import { type ChartReads, chartReads } from './chart/chart.queries.ts';
import { type DeliveryReads, deliveryReads } from './deliveries/delivery.queries.ts';
import { type FileReads, fileReads } from './files/file.queries.ts';
import { type ForesightReads, foresightReads } from './foresight/foresight.queries.ts';
import { type InstructionBatchReads, instructionBatchReads } from './instructions/batch.queries.ts';
import { type InstructionReads, instructionReads } from './instructions/instruction.queries.ts';
import { type InterviewReads, interviewReads } from './interviews/interview.queries.ts';
import { type RungReads, rungReads } from './ladder/rung.queries.ts';
import { type LampReads, lampReads } from './lamps/lamp.queries.ts';
import { type LampReplayReads, lampReplayReads } from './lamps/lamp-replay.queries.ts';
import { type LampSubjectReads, lampSubjectReads } from './lamps/lamp-subject.queries.ts';
import { type MeasureReads, measureReads } from './measures/measure.queries.ts';
import { type PromisedReads, promisedReads } from './measures/promised.queries.ts';
import { type AgendaReads, agendaReads } from './meetings/agenda.queries.ts';
import { type BulletinReads, bulletinReads } from './meetings/bulletin.queries.ts';
import { type ReviewReads, reviewReads } from './meetings/review.queries.ts';
import { type MilestoneReads, milestoneReads } from './milestones/milestone.queries.ts';
import { type NoticeReads, noticeReads } from './notices/notice.queries.ts';
import { type OverviewReads, overviewReads } from './overview/overview.queries.ts';
import { type PaperReads, paperReads } from './papers/paper.queries.ts';
import { createPlanCache } from './plan/plan.cache.ts';
import { type PlanReads, planReads } from './plan/plan.queries.ts';
import { type ProjectionStateReads, projectionStateReads } from './projection-state/projection-state.reads.ts';
import { type ProofReads, proofReads } from './proofs/proof.queries.ts';
import { type DraftReads, draftReads } from './reports/draft.queries.ts';
import { type ReportReads, reportReads } from './reports/report.queries.ts';
import { type SearchReads, searchReads } from './search/search.queries.ts';
import { type SnapshotReads, snapshotReads } from './snapshots/snapshot.queries.ts';
import { type TargetReads, targetReads } from './targets/target.queries.ts';
import { type VerdictReads, verdictReads } from './targets/verdict.queries.ts';
import { type TimelineReads, timelineReads } from './timeline/timeline.queries.ts';
import { type ToDoReads, toDoReads } from './to-do/to-do.queries.ts';
import { type WaitingReads, waitingReads } from './waiting/waiting.queries.ts';

/**
 * Each function runs a fixed number of SQL statements for any number of keys. `…Of` and `…Per` return a map with an entry
 * for every key, empty if nothing is known of it; `…ByIds` return rows in the order of the ids, null if there is none at
 * that position.
 */
export type Reads = PlanReads &
  OverviewReads &
  MeasureReads &
  PromisedReads &
  MilestoneReads &
  TargetReads &
  VerdictReads &
  ReportReads &
  DraftReads &
  InstructionReads &
  InstructionBatchReads &
  AmendmentReads &
  LampReads &
  ChartReads &
  LampSubjectReads &
  LampReplayReads &
  InterviewReads &
  RungReads &
  NoticeReads &
  DeliveryReads &
  TimelineReads &
  ToDoReads &
  WaitingReads &
  AgendaReads &
  BulletinReads &
  ReviewReads &
  SnapshotReads &
  PaperReads &
  ProofReads &
  ForesightReads &
  FileReads &
  SearchReads &
  AccessReads &
  ProjectionStateReads;

/**
 * `db` is a Kysely instance, or a transaction if several reads must see the same moment. Reads of one database may share a
 * plan cache.
 */
export const createReads = (db: QueryExecutorProvider, cache = createPlanCache()): Reads => {
  const single = {
    ...planReads(db, cache),
    ...overviewReads(db),
    ...measureReads(db),
    ...promisedReads(db),
    ...milestoneReads(db),
    ...targetReads(db),
    ...verdictReads(db),
    ...reportReads(db),
    ...draftReads(db),
    ...instructionReads(db),
    ...instructionBatchReads(db),
    ...amendmentReads(db),
    ...lampReads(db),
    ...chartReads(db),
    ...lampSubjectReads(db),
    ...lampReplayReads(db),
    ...interviewReads(db),
    ...rungReads(db),
    ...noticeReads(db),
    ...deliveryReads(db),
    ...timelineReads(db),
    ...toDoReads(db),
    ...waitingReads(db),
    ...snapshotReads(db),
    ...paperReads(db),
    ...proofReads(db),
    ...foresightReads(db),
    ...fileReads(db),
    ...searchReads(db),
    ...accessReads(db),
    ...projectionStateReads(db),
  };
  return { ...single, ...agendaReads(db, single), ...bulletinReads(db, single), ...reviewReads(db, single) };
};
