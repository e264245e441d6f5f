/** How long each list without pages is: usually, for the estimate of a question's cost, and at most, as far as may be written. */

import { LIMITS } from '@duban/domain';
import { LARGEST_PAGE } from '../kernel/connection.ts';

/** `usual` is counted beforehand; what an answer has beyond it is counted when it is found. `highest` is what may be written today. */
export type ListLength = { readonly usual: number; readonly highest: number };

const list = (usual: number, highest = usual): ListLength => ({ usual, highest });

const MOST = LIMITS.list;
const FILES = list(1, MOST.files);
/** Roles, channels, colours, kinds of documents: as many as the domain knows. */
const KINDS = list(4, 12);
/** Values of one report: one for each target of its measure. */
const VALUES = list(3, MOST.targets);
const EVIDENCE = list(3, MOST.evidence);
const SUBMITTED_EVIDENCE = list(3, MOST.submittedEvidence);
const SOURCES = list(2, MOST.sources);
const SECTIONS = list(20, MOST.sections);
const UNITS = list(60, MOST.units);
const GROUPS = list(3, MOST.groups);
const SUPPORT_UNITS = list(3, MOST.supportUnits);
const MILESTONES = list(3, MOST.milestones);
const LAMPS = list(6, MOST.lamps);
/** Everything of a plan that has one row for each measure. */
const MEASURES = list(100, MOST.measures);
/** What nobody writes as a list: it grows with the life of a plan or measure, this far in any that can be imagined. */
const GROWN = 1_000;
const ROWS = list(LARGEST_PAGE);

/** Ids that say what an access was about: a hundred rows, each with a measure and a command id, and some more. */
export const MAX_RECORDED_IDS = 250;

/** By type and field. A list of the schema that is neither here nor a page is a fault. */
export const LIST_LENGTHS: Readonly<Record<string, ListLength>> = {
  'Plan.units': UNITS,
  'Plan.sections': SECTIONS,
  'Plan.leaders': list(20, MOST.leaders),
  'Plan.rules': list(20, MOST.rules),
  'PlanProjection.gaps': list(3, GROWN),
  'Plan.lampPolicies': list(3, GROWN),
  'Plan.lampPolicyTemplates': list(4, 50),
  'Plan.ladders': list(3, GROWN),
  'PlanSettings.extensionChain': KINDS,
  'PlanSettings.amendmentChain': KINDS,
  'PlanSettings.instructions': KINDS,
  'LampPolicy.lamps': LAMPS,
  'LampPolicy.rules': list(3, MOST.lampRules),
  'LampRule.bands': list(4, MOST.lampBands),
  'Ladder.rungs': list(8, MOST.rungs),
  'Rung.recipients': KINDS,
  'Rung.channels': KINDS,
  'Leader.portfolio': list(15, MOST.units),
  'Unit.posts': list(3, MOST.posts),
  'Unit.groups': GROUPS,
  'Plan.unitGroups': GROUPS,
  'PlanCalendar.holidays': list(30, LIMITS.days.calendar),
  'PlanCalendar.makeUpDays': list(8, LIMITS.days.calendar),
  'UnitGroup.units': list(20, MOST.units),

  'Measure.sources': SOURCES,
  // Pairs of lamps.
  'Plan.lampChanges': list(6, MOST.lamps * MOST.lamps),
  // Kinds of meetings and papers; kinds of matters.
  'Plan.nextBeats': KINDS,
  'Plan.waitingCounts': KINDS,
  'LogProof.findings': list(1, GROWN),
  'Measure.foreseen': list(6, GROWN),
  // Replaying a year costs the domain more than the rows tell.
  'Measure.lampReplay': list(12, GROWN),
  'ForeseenEvent.recipients': KINDS,
  'ChartPage.histories': list(500),
  'Measure.stageHistory': list(3, GROWN),
  'Measure.commands': list(8, 30),
  'Measure.lampHistory': list(4, GROWN),
  'Milestone.history': list(3, GROWN),
  'Measure.targets': list(3, MOST.targets),
  'Measure.descriptors': list(3, MOST.descriptors),
  'Measure.milestones': MILESTONES,
  'Measure.supportUnits': SUPPORT_UNITS,
  'Measure.supportGroups': GROUPS,
  // Those of the measure and of each of its targets.
  'MeasurePromise.sentences': list(3, MOST.sources * (1 + MOST.targets)),
  'Measure.evidence': EVIDENCE,
  'Origin.sources': SOURCES,
  'Target.sources': SOURCES,
  // One for each milestone, and the start.
  'TargetCourse.points': list(4, MOST.milestones + 1),
  'Milestone.expected': VALUES,
  // A date that was moved again and again is missed again and again.
  'Milestone.missedDates': list(3, GROWN),
  'Submission.evidence': SUBMITTED_EVIDENCE,
  'MilestoneSubmitted.evidence': SUBMITTED_EVIDENCE,
  'MilestoneVerified.short': VALUES,
  'Report.values': VALUES,
  'Report.files': FILES,
  'ReportDraft.files': FILES,
  'Submission.files': FILES,
  'Instruction.files': FILES,
  'InstructionAnswer.files': FILES,
  'Measure.files': list(4, GROWN),
  'Report.corrections': list(3, GROWN),
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
  'Amendment.definition': KINDS,
  'Amendment.targets': VALUES,
  'Amendment.milestones': MILESTONES,
  'MilestoneChange.expected': VALUES,
  'MilestoneChange.previousExpected': VALUES,

  'Overview.sections': SECTIONS,
  'Overview.units': UNITS,
  'MeasureFigures.byStage': list(8, 12),
  'MeasureFigures.byLamp': LAMPS,
  'Bulletin.sections': SECTIONS,
  'Bulletin.units': UNITS,
  'Bulletin.escalations': MEASURES,
  'Interview.matters': list(5, MOST.measures),
  'InterviewRecorded.concerns': list(5, MOST.measures),
  'Bulletin.documents': KINDS,
  'Bulletin.documentsByUnit': UNITS,
  'Bulletin.listed': MEASURES,
  'Bulletin.ranking': UNITS,
  'Bulletin.unranked': UNITS,
  'UnitDocuments.documents': KINDS,
  'Review.sections': SECTIONS,
  'Review.measures': MEASURES,
  'ReviewedMeasure.milestones': MILESTONES,
  'ReviewedMeasure.documents': KINDS,
  'Plan.answerDates': KINDS,
  'Agenda.decisions': MEASURES,
  'Agenda.decided': MEASURES,
  'Agenda.waiting': MEASURES,
  'AgendaInterviews.recorded': MEASURES,
  'AgendaInterviews.unrecorded': MEASURES,
  'DueList.milestones': MEASURES,
  'DueList.instructions': MEASURES,

  'OfficialPaper.addressees': list(2, MOST.paperNames),
  'OfficialPaper.copies': list(3, MOST.paperNames),
  'PaperDraft.steps': list(6, GROWN),
  'PaperDraft.paragraphs': list(15, GROWN),
  'PaperParagraph.figures': list(6, GROWN),
  'PaperSettings.addressees': list(2, MOST.paperNames),
  'PaperSettings.automatic': KINDS,
  'PaperSettings.heads': KINDS,
  'PaperSettings.copies': list(3, MOST.paperNames),

  'Escalation.recipients': KINDS,
  'Escalation.channels': KINDS,
  'RungFired.recipients': KINDS,
  'RungFired.channels': KINDS,
  'Notice.deliveries': list(3, 100),
  'Delivery.failures': list(3, GROWN),
  'Delivery.notices': list(10, MOST.measures),

  'Access.fields': list(5, MAX_RECORDED_IDS),
  'Access.targets': list(5, MAX_RECORDED_IDS),
  'Access.plans': list(1, MAX_RECORDED_IDS),
  'Access.measures': list(1, MAX_RECORDED_IDS),
  'Access.positions': list(1, MAX_RECORDED_IDS),
  // The queries of one page view.
  'Access.others': list(3, 100),
  'Query.accessCallers': list(30, 500),
  'Access.refusals': list(1, MAX_RECORDED_IDS),
  'Refusal.facts': list(3, 20),
  // A command makes one object, or none.
  'Receipt.made': list(1, 3),
  'AcknowledgeMeasuresPayload.rows': ROWS,
  'IssueMeasuresPayload.rows': ROWS,
  'VerifyMilestonesPayload.rows': ROWS,
  'ReportProgressBulkPayload.rows': ROWS,
  'LoadPlanPayload.faults': list(20, 500),
  'LoadPreview.measures': list(50),
  // As many as there are ids; these count where none is given.
  'Query.nodes': ROWS,
  'Query.plans': list(3, GROWN),
  'Query.roles': KINDS,
  'RoleRights.readings': list(8, 20),
  'RoleRights.commands': list(8, 40),
};

/** Texts that a person writes without end, by the names of their fields: `LIMITS.text.long` characters at most. */
export const LONG_TEXTS: ReadonlySet<string> = new Set([
  'text',
  'previousText',
  'reason',
  'note',
  'exception',
  'words',
  'histories',
]);
