/** What of the graph belongs to which operation: every type, every entrance, and every field that takes arguments. */

import { EVENT_TYPES, EVENTS, type EventEntry } from '@duban/domain';
import { COMMANDS, type CommandName, type Operation, type Reading } from './table.ts';

const all = <Name extends Operation>(operation: Name, names: string): readonly (readonly [string, Name])[] =>
  names
    .trim()
    .split(/\s+/)
    .map((name) => [name, operation] as const);

/** To which operation an entry of the timeline belongs. */
const READING: Readonly<Record<EventEntry['openTo'], Reading>> = {
  plan: 'board',
  drafts: 'drafts',
  papers: 'papers',
  deliveries: 'deliveries',
};

/** Edges and connections belong with what they list, payloads with their mutation. */
export const TYPES: ReadonlyMap<string, Operation> = new Map<string, Operation>([
  ...all(
    'self',
    `PageInfo Text Locator ProposalRule Origin Node Viewer CommandPayload Receipt MadeObject Refusal RefusalFact
    AcknowledgeMeasuresRow IssueMeasuresRow VerifyMilestonesRow ReportProgressBulkRow
    TableFault LoadPreview LoadPreviewMeasure
    RoleRights RoleReading`,
  ),
  ...all(
    'frame',
    `ReportText
    Plan PaperSettings PaperHead PlanProjection ProjectionFault ProjectionHalt ProjectionGap ReportDocument PlanClock PlanCalendar CalendarDay Section Unit UnitGroup Post
    Leader Actor Recipient PlanSettings Limit Cadence UrgencyLimit
    Rhythm BeatTime NextBeat
    Lamp LampPolicy LampSituations ScheduledProgress LampRule LampBand PolicyVersion Ladder Rung LadderRecipient`,
  ),
  ...all(
    'board',
    `MeasurePromise PromisedSentence
    ChartPage Measure Descriptor MilestoneCounts Activity MeasureOrigins MeasureApproval MeasureHalt InstructionCounts
    LastEscalation MeasureLamp Excerpt SearchHit ForeseenEvent LampTurn LampChange LampSince StageSince MilestoneState Milestone Submission Decision ExtensionRequest ExpectedValue Target Baseline LastYear
    StatedValue FigureBounds ScheduledValue TargetCourse CoursePoint TargetStanding Shortfall Doubt Closing MilestoneFigure Report ReportedValue Correction Amendment ApprovalDecision TargetChange MilestoneChange DefinitionChange Basis Instruction Meeting
    InstructionBatch InstructionStateCounts AnswerDate
    InstructionAnswer InstructionWithdrawal AttachedFile FileWithdrawal Escalation Obligation Overview Figures MeasureFigures MilestoneFigures OpenFigures StageCount
    LampCount SectionFigures UnitFigures Bulletin UnitDocuments Rank DocumentCount Review ReviewedMeasure Paper WallChart Table PlanSnapshot
    PlanChange TimelineEntry Interview InterviewMatter OfficialPaper`,
  ),
  ...EVENT_TYPES.map((type) => [type, READING[EVENTS[type].openTo]] as const),
  ...all('drafts', 'ReportDraft DraftRejection Contribution'),
  ...all('toDo', 'ToDo'),
  ...all('waiting', 'Waiting WaitingCount'),
  ...all('policyReplay', 'LampReplayPeriod'),
  ...all('papers', 'Agenda AgendaInterviews DecidedItem DueList PaperDraft PaperStep PaperParagraph'),
  ...all('inbox', 'Notice'),
  ...all('accesses', 'Access AccessCaller AccessExport'),
  ...all('faults', 'PlanLog LogProof ChainCheck Backup'),
  ...all('deliveries', 'Delivery DeliveryFailure'),
]);

/** Mutations that are not called as their command is. */
const MUTATIONS: Readonly<Partial<Record<CommandName, string>>> = {
  draft: 'draftMeasure',
  approve: 'approveMeasure',
  issue: 'issueMeasure',
  acknowledge: 'acknowledgeMeasure',
  suspend: 'suspendMeasure',
  resume: 'resumeMeasure',
  cancel: 'cancelMeasure',
  close: 'closeMeasure',
  reopen: 'reopenMeasure',
  changeSettings: 'changePlanSettings',
  adoptPlan: 'loadPlan',
};

/** Of `node` and `nodes` the type of what was found decides. */
export const FIELDS: ReadonlyMap<string, Operation> = new Map<string, Operation>([
  ...all('self', 'Query.node Query.nodes Query.viewer Query.roles'),
  ...all('frame', 'Query.plans Query.plan Plan.unit Plan.leader Plan.section Viewer.unit'),
  ...all(
    'board',
    `Query.measure Subscription.planChanged Subscription.measureChanged
    Plan.measure Plan.measures Plan.chartPage Plan.search Plan.lampTurns Plan.lampChanges Plan.timeline Plan.escalations Plan.interviews Plan.bulletin Plan.review Plan.paper Plan.wallChart Plan.table Plan.file Plan.snapshot Plan.snapshots Plan.officialPapers Plan.officialPaper
    Plan.overview Plan.instructions Plan.instructionBatches Plan.instructionCounts Leader.instructions
    Section.measures Leader.measures Unit.measures Target.values Target.scheduled
    Measure.foreseen Measure.reports Measure.timeline Measure.lampTurns Measure.amendments Measure.instructions Measure.escalations`,
  ),
  ...all('drafts', 'Measure.drafts Measure.contributions'),
  ...all('toDo', 'Unit.toDo'),
  ...all('waiting', 'Plan.waiting Plan.waitingCounts'),
  ...all('policyReplay', 'Measure.lampReplay'),
  ...all('papers', 'Plan.agenda Plan.meetingPaper'),
  ...all('inbox', 'Plan.inbox Plan.notices Measure.notices Subscription.inboxChanged'),
  ...all('accesses', 'Query.accesses Query.accessCallers Query.accessExport'),
  ...all('faults', 'PlanLog.proofs PlanLog.check PlanLog.hashAt'),
  ...all('deliveries', 'Plan.deliveriesTo'),
  ...all('allDeliveries', 'Plan.deliveries'),

  ...(Object.keys(COMMANDS) as CommandName[]).map(
    (command) => [`Mutation.${MUTATIONS[command] ?? command}`, command] as const,
  ),

  ['Mutation.acknowledgeMeasures', 'acknowledge'],
  ['Mutation.issueMeasures', 'issue'],
  ['Mutation.verifyMilestones', 'verifyMilestone'],
  ['Mutation.reportProgressBulk', 'reportProgress'],
]);
