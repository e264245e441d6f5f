/** How long each list without pages is: usually, for the estimate of a question's cost, and at most, as far as may be written. */

import { LARGEST_PAGE } from './page.ts';

/** `usual` is counted beforehand; what an answer has beyond it is counted when it is found. `highest` is what may be written today. */
export type ListLength = { readonly usual: number; readonly highest: number };

const list = (usual: number, highest = usual): ListLength => ({ usual, highest });

/** Roles, channels, colours, kinds of documents: as many as the domain knows. */
const KINDS = list(4, 12);
/** Values of one report: one for each target of its measure. */
const VALUES = list(3, 30);
const EVIDENCE = list(3, 50);
const SOURCES = list(2, 30);
const SECTIONS = list(20, 100);
const UNITS = list(60, 500);
/** Everything of a plan that has one row for each measure. */
const MEASURES = list(100, 5_000);
const ROWS = list(LARGEST_PAGE);

/** By type and field. A list of the schema that is neither here nor a page is a fault. */
export const LIST_LENGTHS: Readonly<Record<string, ListLength>> = {
  'Plan.units': UNITS,
  'Plan.sections': SECTIONS,
  'Plan.leaders': list(20, 100),
  'Plan.rules': list(20, 1_000),
  'PlanProjection.gaps': list(3, 1_000),
  'Plan.lampPolicies': list(3, 1_000),
  'Plan.ladders': list(3, 1_000),
  'PlanSettings.extensionChain': KINDS,
  'PlanSettings.amendmentChain': KINDS,
  'PlanSettings.instructions': KINDS,
  'LampPolicy.lamps': list(6, 30),
  'Ladder.rungs': list(8, 50),
  'Rung.recipients': KINDS,
  'Rung.channels': KINDS,
  'Leader.portfolio': list(15, 500),
  'Unit.posts': list(3, 2_000),
  'Unit.groups': list(3, 500),
  'Plan.unitGroups': list(5, 500),
  'UnitGroup.units': list(20, 500),

  'Measure.sources': SOURCES,
  'Measure.targets': list(3, 30),
  'Measure.descriptors': list(3, 30),
  'Measure.milestones': list(3, 60),
  'Measure.supportUnits': list(3, 50),
  'Measure.supportGroups': list(3, 50),
  'MeasurePromise.sentences': list(3, 930),
  'Measure.evidence': EVIDENCE,
  'Origin.sources': SOURCES,
  'Target.sources': SOURCES,
  'Milestone.expected': VALUES,
  // A date that was moved again and again is missed again and again.
  'Milestone.missedDates': list(3, 1_000),
  'Submission.evidence': list(3, 20),
  'MilestoneSubmitted.evidence': list(3, 20),
  'MilestoneVerified.short': VALUES,
  'Report.values': VALUES,
  'Report.corrections': list(3, 1_000),
  'Correction.previousValues': VALUES,
  'ReportDraft.values': VALUES,
  'Contribution.values': VALUES,
  'ReportDrafted.values': VALUES,
  'ContributionMade.values': VALUES,
  'ProgressReported.values': VALUES,
  'ProgressCorrected.values': VALUES,
  'ProgressCorrected.previousValues': VALUES,
  'ReportDrafted.confirmed': VALUES,
  'ContributionMade.confirmed': VALUES,
  'ProgressReported.confirmed': VALUES,
  'ProgressCorrected.confirmed': VALUES,
  'Decision.short': VALUES,
  'Milestone.figures': VALUES,
  'Report.confirmed': VALUES,
  'ReportDraft.confirmed': VALUES,
  'Closing.openMilestones': list(3, 60),
  'Closing.notReached': VALUES,
  'Closing.unverified': VALUES,
  'Amendment.steps': KINDS,
  'Amendment.targets': VALUES,
  'Amendment.milestones': list(3, 60),
  'MilestoneChange.expected': VALUES,
  'MilestoneChange.previousExpected': VALUES,

  'Overview.sections': SECTIONS,
  'Overview.units': UNITS,
  'MeasureFigures.byStage': list(8, 12),
  'MeasureFigures.byLamp': list(6, 30),
  'Bulletin.sections': SECTIONS,
  'Bulletin.units': UNITS,
  'Bulletin.escalations': MEASURES,
  'Interview.matters': list(5, 5_000),
  'Bulletin.documents': KINDS,
  'Bulletin.documentsByUnit': UNITS,
  'Bulletin.listed': MEASURES,
  'Bulletin.ranking': UNITS,
  'Bulletin.unranked': UNITS,
  'UnitDocuments.documents': KINDS,
  'Review.sections': SECTIONS,
  'Review.measures': MEASURES,
  'ReviewedMeasure.milestones': list(3, 60),
  'ReviewedMeasure.documents': KINDS,
  'Agenda.decided': MEASURES,
  'Agenda.waiting': MEASURES,
  'DueList.milestones': MEASURES,
  'DueList.instructions': MEASURES,

  'Escalation.recipients': KINDS,
  'Escalation.channels': KINDS,
  'RungFired.recipients': KINDS,
  'RungFired.channels': KINDS,
  'Notice.deliveries': list(3, 100),
  'Delivery.failures': list(3, 1_000),
  'Delivery.notices': list(10, 5_000),

  'Access.fields': list(5, 250),
  'Access.targets': list(5, 500),
  'Access.plans': list(1, 250),
  'Access.refusals': list(1, 250),
  'Refusal.facts': list(3, 20),
  'AcknowledgeMeasuresPayload.rows': ROWS,
  'IssueMeasuresPayload.rows': ROWS,
  'VerifyMilestonesPayload.rows': ROWS,
  'ReportProgressBulkPayload.rows': ROWS,
  // As many as there are ids; these count where none is given.
  'Query.nodes': ROWS,
  'Query.plans': list(3, 1_000),
};

/** Texts that a person writes without end, by the names of their fields: up to four thousand characters. */
export const LONG_TEXTS: ReadonlySet<string> = new Set([
  'text',
  'previousText',
  'reason',
  'note',
  'exception',
  'words',
]);
