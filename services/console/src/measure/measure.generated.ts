// Written by `pnpm codegen` from the .graphql file of the same name: change that file.
import { operation } from '../kit/graph/operation.ts';
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
export type ApprovalStep =
  | 'LEADER'
  | 'SUPERVISOR'
  | 'UNIT_HEAD';

export type AsOf =
  {   readonly date: string; readonly instant?: never; readonly position?: never; }
  |  { readonly date?: never;   readonly instant: string; readonly position?: never; }
  |  { readonly date?: never; readonly instant?: never;   readonly position: number; };

export type CourseShape =
  | 'ALWAYS'
  | 'LINEAR'
  | 'STEPS';

export type DecisionKind =
  | 'RETURNED'
  | 'VERIFIED';

export type DocumentKind =
  | 'BULLETIN'
  | 'INTERVIEW'
  | 'REMINDER'
  | 'SUPERVISION_LETTER'
  | 'URGING';

export type EscalationKind =
  | 'FIRED'
  | 'HELD'
  | 'RELEASED'
  | 'SKIPPED';

export type EventType =
  | 'ACKNOWLEDGEMENT_MISSED'
  | 'AMENDMENT_APPROVED'
  | 'AMENDMENT_PROPOSED'
  | 'AMENDMENT_REFUSED'
  | 'CALENDAR_EXTENDED'
  | 'CLOSING_PROPOSED'
  | 'CLOSING_REFUSED'
  | 'CONTRIBUTION_MADE'
  | 'DELIVERY_FAILED'
  | 'DELIVERY_GIVEN_UP'
  | 'DELIVERY_SUCCEEDED'
  | 'DRAFT_REJECTED'
  | 'EXTENSION_APPROVED'
  | 'EXTENSION_REFUSED'
  | 'EXTENSION_REQUESTED'
  | 'FILE_WITHDRAWN'
  | 'INSTRUCTION_ANSWERED'
  | 'INSTRUCTION_GIVEN'
  | 'INSTRUCTION_MISSED'
  | 'INSTRUCTION_WITHDRAWN'
  | 'INTERVIEW_RECORDED'
  | 'LADDER_ADOPTED'
  | 'LADDER_HELD'
  | 'LADDER_RELEASED'
  | 'LAMP_POLICY_ADOPTED'
  | 'LAMP_TURNED'
  | 'MEASURE_ACKNOWLEDGED'
  | 'MEASURE_AMENDED'
  | 'MEASURE_APPROVED'
  | 'MEASURE_CANCELLED'
  | 'MEASURE_CLOSED'
  | 'MEASURE_DRAFTED'
  | 'MEASURE_ISSUED'
  | 'MEASURE_REOPENED'
  | 'MEASURE_RESUMED'
  | 'MEASURE_SUSPENDED'
  | 'MEETING_DECISION_ANSWERED'
  | 'MEETING_DECISION_MISSED'
  | 'MEETING_DECISION_RECORDED'
  | 'MEETING_DECISION_WITHDRAWN'
  | 'MILESTONE_EXTENDED'
  | 'MILESTONE_MISSED'
  | 'MILESTONE_RETURNED'
  | 'MILESTONE_SUBMITTED'
  | 'MILESTONE_VERIFIED'
  | 'OFFICE_LIMIT_PASSED'
  | 'PAPER_DISCARDED'
  | 'PAPER_DRAFTED'
  | 'PAPER_EDITED'
  | 'PAPER_ISSUED'
  | 'PAPER_NUMBERED'
  | 'PAPER_NUMBERS_USED'
  | 'PAPER_RETURNED'
  | 'PAPER_REVIEWED'
  | 'PAPER_SETTINGS_CHANGED'
  | 'PAPER_SIGNED'
  | 'PAPER_WITHDRAWN'
  | 'PLAN_ADOPTED'
  | 'PLAN_CLOCK_SET'
  | 'PLAN_SETTINGS_CHANGED'
  | 'PROGRESS_CORRECTED'
  | 'PROGRESS_REPORTED'
  | 'REPORT_DRAFTED'
  | 'REPORT_MISSED'
  | 'REPORT_TEXT_GIVEN'
  | 'RUNG_FIRED'
  | 'RUNG_SKIPPED'
  | 'SNAPSHOT_MADE';

export type HaltKind =
  | 'CANCELLED'
  | 'CLOSED'
  | 'SUSPENDED';

export type LadderRole =
  | 'MAIN_LEADER'
  | 'SUPERVISING_LEADER'
  | 'SUPERVISION_OFFICE'
  | 'UNIT_HEAD'
  | 'UNIT_REPORTER';

export type LampMeaning =
  | 'AHEAD'
  | 'AT_RISK'
  | 'BEHIND'
  | 'DONE'
  | 'NOT_STARTED'
  | 'ON_TIME'
  | 'OVERDUE'
  | 'SET_ASIDE';

export type MatterKind =
  | 'ANNUAL_PLAN'
  | 'HIGHER_AUTHORITY'
  | 'INSTRUCTION'
  | 'MEETING'
  | 'PROPOSAL';

export type MeasureCommand =
  | 'ACKNOWLEDGE'
  | 'ANSWER_INSTRUCTION'
  | 'APPROVE'
  | 'CANCEL'
  | 'CLOSE'
  | 'CONTRIBUTE'
  | 'CORRECT_PROGRESS'
  | 'DECIDE_AMENDMENT'
  | 'DECIDE_CLOSING'
  | 'DECIDE_EXTENSION'
  | 'FIRE_RUNG'
  | 'HOLD_LADDER'
  | 'INSTRUCT'
  | 'ISSUE'
  | 'PROPOSE_AMENDMENT'
  | 'RECORD_MEETING_DECISION'
  | 'REJECT_REPORT'
  | 'RELEASE_LADDER'
  | 'REOPEN'
  | 'REPORT_PROGRESS'
  | 'REQUEST_EXTENSION'
  | 'RESUME'
  | 'RETURN_MILESTONE'
  | 'SIGN_REPORT'
  | 'SKIP_RUNG'
  | 'SUBMIT_MILESTONE'
  | 'SUSPEND'
  | 'VERIFY_MILESTONE'
  | 'WITHDRAW_FILE'
  | 'WITHDRAW_INSTRUCTION';

export type MeetingKind =
  | 'QUARTERLY_REVIEW'
  | 'WEEKLY_MEETING';

export type MilestoneStatus =
  | 'PENDING'
  | 'RETURNED'
  | 'SUBMITTED'
  | 'VERIFIED';

export type ReportTextState =
  | 'LOADED'
  | 'NOT_IN_REPORT'
  | 'NOT_LOADED';

export type Role =
  | 'ADMIN'
  | 'AUDITOR'
  | 'LEADER'
  | 'SECURITY'
  | 'SUPERVISOR'
  | 'SYSTEM'
  | 'UNIT_HEAD'
  | 'UNIT_REPORTER';

export type Stage =
  | 'ACKNOWLEDGED'
  | 'APPROVED'
  | 'CANCELLED'
  | 'CLOSED'
  | 'CLOSED_BY_EXCEPTION'
  | 'DRAFTED'
  | 'ISSUED'
  | 'SUSPENDED';

export type TargetKind =
  | 'CEILING'
  | 'COUNT'
  | 'DELIVERABLE'
  | 'GROWTH'
  | 'LEVEL';

export type Urgency =
  | 'DATED'
  | 'FIFTEEN_DAYS'
  | 'THIRTY_DAYS'
  | 'URGENT';

export type MeasureQueryVariables = Exact<{
  plan: string;
  asOf?: AsOf | null | undefined;
  code: string;
}>;


export type MeasureQuery = { readonly plan: { readonly position: number, readonly lampPolicies: ReadonlyArray<{ readonly key: string, readonly version: number, readonly title: { readonly zh: string, readonly en: string | null } }>, readonly measure: { readonly id: string, readonly key: string, readonly code: string, readonly stage: Stage, readonly commands: ReadonlyArray<MeasureCommand>, readonly reportCount: number, readonly acknowledgeBy: string | null, readonly acknowledgedAt: string | null, readonly reportDue: string | null, readonly reportMissing: string | null, readonly reportAnswered: string | null, readonly reportAnswers: string | null, readonly draftCount: number, readonly contributionCount: number, readonly matter: MatterKind, readonly title: { readonly zh: string, readonly en: string | null }, readonly section: { readonly key: string, readonly code: string, readonly title: { readonly zh: string, readonly en: string | null } }, readonly lamp: { readonly key: string, readonly colour: string, readonly meaning: LampMeaning, readonly since: string, readonly turnPending: boolean, readonly name: { readonly zh: string, readonly en: string | null }, readonly reason: { readonly zh: string, readonly en: string | null }, readonly policy: { readonly key: string, readonly version: number } } | null, readonly halt: { readonly kind: HaltKind, readonly at: string, readonly text: string | null } | null, readonly promise: { readonly state: ReportTextState, readonly sentences: ReadonlyArray<{ readonly text: string | null, readonly source: { readonly section: string, readonly paragraph: number, readonly sentence: number } }> }, readonly targets: ReadonlyArray<{ readonly key: string, readonly kind: TargetKind, readonly unit: string | null, readonly value: number | null, readonly atLeast: boolean, readonly stretch: boolean, readonly percent: number | null, readonly label: { readonly zh: string, readonly en: string | null }, readonly note: { readonly zh: string, readonly en: string | null } | null, readonly baseline: { readonly year: number, readonly value: number, readonly unit: string } | null, readonly lastYear: { readonly value: number | null, readonly growth: number | null, readonly unit: string | null, readonly label: { readonly zh: string, readonly en: string | null } | null } | null, readonly current: { readonly value: number, readonly asOf: string } | null, readonly values: { readonly nodes: ReadonlyArray<{ readonly value: number, readonly asOf: string, readonly correctedAt: string | null, readonly report: { readonly number: number } }> }, readonly course: { readonly shape: CourseShape, readonly points: ReadonlyArray<{ readonly date: string, readonly value: number }> } | null, readonly standing: { readonly actual: number | null, readonly byMilestones: boolean, readonly expected: number, readonly by: string, readonly points: number, readonly reached: boolean } | null }>, readonly milestones: ReadonlyArray<{ readonly ordinal: number, readonly plannedDue: string, readonly proposed: boolean, readonly extended: number, readonly missedOn: string | null, readonly id: string, readonly key: string, readonly due: string, readonly status: MilestoneStatus, readonly overdue: boolean, readonly rule: { readonly text: { readonly zh: string, readonly en: string | null } } | null, readonly decision: { readonly kind: DecisionKind, readonly at: string, readonly text: string } | null, readonly label: { readonly zh: string, readonly en: string | null }, readonly submission: { readonly at: string, readonly text: string, readonly evidence: ReadonlyArray<string>, readonly files: ReadonlyArray<{ readonly sha256: string, readonly name: string, readonly type: string, readonly size: number, readonly position: number, readonly by: { readonly subject: string, readonly unit: { readonly key: string } | null }, readonly withdrawn: { readonly withdrawnAt: string, readonly reason: string } | null }> } | null, readonly figures: ReadonlyArray<{ readonly expected: number, readonly reported: number | null, readonly asOf: string | null, readonly short: boolean, readonly target: { readonly key: string, readonly kind: TargetKind, readonly unit: string | null, readonly label: { readonly zh: string, readonly en: string | null } } }>, readonly request: { readonly due: string, readonly reason: string, readonly next: ApprovalStep, readonly at: string, readonly by: { readonly subject: string, readonly role: Role, readonly unit: { readonly shortName: string } | null, readonly leader: { readonly title: { readonly zh: string, readonly en: string | null } } | null } } | null }>, readonly instructionCounts: { readonly total: number }, readonly instructions: { readonly nodes: ReadonlyArray<{ readonly givenAt: string, readonly missedOn: string | null, readonly id: string, readonly number: number, readonly text: string, readonly urgency: Urgency, readonly due: string, readonly mayWithdraw: boolean, readonly by: { readonly leader: { readonly title: { readonly zh: string, readonly en: string | null } } | null }, readonly answer: { readonly at: string, readonly text: string, readonly files: ReadonlyArray<{ readonly sha256: string, readonly name: string, readonly type: string, readonly size: number, readonly position: number, readonly by: { readonly subject: string, readonly unit: { readonly key: string } | null }, readonly withdrawn: { readonly withdrawnAt: string, readonly reason: string } | null }>, readonly by: { readonly unit: { readonly shortName: string } | null } } | null, readonly files: ReadonlyArray<{ readonly sha256: string, readonly name: string, readonly type: string, readonly size: number, readonly position: number, readonly by: { readonly subject: string, readonly unit: { readonly key: string } | null }, readonly withdrawn: { readonly withdrawnAt: string, readonly reason: string } | null }>, readonly meeting: { readonly kind: MeetingKind, readonly metOn: string, readonly name: { readonly zh: string, readonly en: string | null } } | null, readonly measure: { readonly code: string, readonly title: { readonly zh: string, readonly en: string | null } }, readonly withdrawn: { readonly at: string, readonly reason: string } | null }> }, readonly reports: { readonly nodes: ReadonlyArray<{ readonly id: string, readonly number: number, readonly asOf: string, readonly text: string, readonly corrections: ReadonlyArray<{ readonly position: number }>, readonly values: ReadonlyArray<{ readonly value: number, readonly target: { readonly key: string } }> }> }, readonly amendment: { readonly id: string, readonly reason: string, readonly proposedAt: string, readonly next: ApprovalStep | null, readonly by: { readonly subject: string, readonly role: Role, readonly unit: { readonly shortName: string } | null, readonly leader: { readonly title: { readonly zh: string, readonly en: string | null } } | null }, readonly definition: ReadonlyArray<{ readonly label: { readonly zh: string, readonly en: string | null }, readonly previous: { readonly zh: string, readonly en: string | null }, readonly to: { readonly zh: string, readonly en: string | null } }>, readonly targets: ReadonlyArray<{ readonly previous: number | null, readonly to: { readonly value: number, readonly unit: string | null, readonly label: { readonly zh: string, readonly en: string | null }, readonly target: { readonly kind: TargetKind } } }>, readonly milestones: ReadonlyArray<{ readonly due: string, readonly previousDue: string, readonly label: { readonly zh: string, readonly en: string | null }, readonly expected: ReadonlyArray<{ readonly value: number, readonly unit: string | null, readonly label: { readonly zh: string, readonly en: string | null }, readonly target: { readonly kind: TargetKind } }> }> } | null, readonly closingProposal: { readonly at: string, readonly text: string, readonly by: { readonly subject: string, readonly role: Role, readonly unit: { readonly shortName: string } | null, readonly leader: { readonly title: { readonly zh: string, readonly en: string | null } } | null } } | null, readonly closing: { readonly possible: boolean, readonly openMilestones: ReadonlyArray<{ readonly key: string }>, readonly notReached: ReadonlyArray<{ readonly expected: number, readonly reported: number | null, readonly target: { readonly key: string, readonly kind: TargetKind, readonly unit: string | null, readonly label: { readonly zh: string, readonly en: string | null } } }>, readonly unverified: ReadonlyArray<{ readonly key: string }> }, readonly foreseen: ReadonlyArray<{ readonly at: string, readonly type: EventType, readonly rung: string | null, readonly document: DocumentKind | null, readonly due: string | null, readonly recipients: ReadonlyArray<{ readonly role: LadderRole, readonly copy: boolean }>, readonly rungTitle: { readonly zh: string, readonly en: string | null } | null, readonly obligation: { readonly key: string, readonly label: { readonly zh: string, readonly en: string | null } } | null, readonly lamp: { readonly name: { readonly zh: string, readonly en: string | null } } | null }>, readonly lastEscalation: { readonly at: string, readonly document: DocumentKind, readonly obligation: string, readonly rung: string } | null, readonly escalations: { readonly nodes: ReadonlyArray<{ readonly kind: EscalationKind, readonly position: number, readonly obligation: { readonly key: string, readonly label: { readonly zh: string, readonly en: string | null } } }> }, readonly leadUnit: { readonly key: string, readonly shortName: string, readonly name: { readonly zh: string, readonly en: string | null } }, readonly responsible: { readonly title: { readonly zh: string, readonly en: string | null } }, readonly basis: { readonly title: string, readonly number: string | null, readonly date: string | null } | null, readonly supervisingLeader: { readonly key: string, readonly title: { readonly zh: string, readonly en: string | null } }, readonly supportUnits: ReadonlyArray<{ readonly key: string, readonly shortName: string }>, readonly supportGroups: ReadonlyArray<{ readonly key: string, readonly shortName: string, readonly units: ReadonlyArray<{ readonly key: string }> }>, readonly evidence: ReadonlyArray<{ readonly zh: string, readonly en: string | null }>, readonly origins: { readonly leadUnit: { readonly proposed: boolean, readonly rule: { readonly text: { readonly zh: string, readonly en: string | null } } | null }, readonly supportUnits: { readonly proposed: boolean, readonly rule: { readonly text: { readonly zh: string, readonly en: string | null } } | null }, readonly responsible: { readonly proposed: boolean, readonly rule: { readonly text: { readonly zh: string, readonly en: string | null } } | null }, readonly supervisingLeader: { readonly proposed: boolean, readonly rule: { readonly text: { readonly zh: string, readonly en: string | null } } | null }, readonly evidence: { readonly proposed: boolean, readonly rule: { readonly text: { readonly zh: string, readonly en: string | null } } | null } } } | null } | null };

export type MeasurePageFragment = { readonly id: string, readonly key: string, readonly code: string, readonly stage: Stage, readonly commands: ReadonlyArray<MeasureCommand>, readonly reportCount: number, readonly acknowledgeBy: string | null, readonly acknowledgedAt: string | null, readonly reportDue: string | null, readonly reportMissing: string | null, readonly reportAnswered: string | null, readonly reportAnswers: string | null, readonly draftCount: number, readonly contributionCount: number, readonly matter: MatterKind, readonly title: { readonly zh: string, readonly en: string | null }, readonly section: { readonly key: string, readonly code: string, readonly title: { readonly zh: string, readonly en: string | null } }, readonly lamp: { readonly key: string, readonly colour: string, readonly meaning: LampMeaning, readonly since: string, readonly turnPending: boolean, readonly name: { readonly zh: string, readonly en: string | null }, readonly reason: { readonly zh: string, readonly en: string | null }, readonly policy: { readonly key: string, readonly version: number } } | null, readonly halt: { readonly kind: HaltKind, readonly at: string, readonly text: string | null } | null, readonly promise: { readonly state: ReportTextState, readonly sentences: ReadonlyArray<{ readonly text: string | null, readonly source: { readonly section: string, readonly paragraph: number, readonly sentence: number } }> }, readonly targets: ReadonlyArray<{ readonly key: string, readonly kind: TargetKind, readonly unit: string | null, readonly value: number | null, readonly atLeast: boolean, readonly stretch: boolean, readonly percent: number | null, readonly label: { readonly zh: string, readonly en: string | null }, readonly note: { readonly zh: string, readonly en: string | null } | null, readonly baseline: { readonly year: number, readonly value: number, readonly unit: string } | null, readonly lastYear: { readonly value: number | null, readonly growth: number | null, readonly unit: string | null, readonly label: { readonly zh: string, readonly en: string | null } | null } | null, readonly current: { readonly value: number, readonly asOf: string } | null, readonly values: { readonly nodes: ReadonlyArray<{ readonly value: number, readonly asOf: string, readonly correctedAt: string | null, readonly report: { readonly number: number } }> }, readonly course: { readonly shape: CourseShape, readonly points: ReadonlyArray<{ readonly date: string, readonly value: number }> } | null, readonly standing: { readonly actual: number | null, readonly byMilestones: boolean, readonly expected: number, readonly by: string, readonly points: number, readonly reached: boolean } | null }>, readonly milestones: ReadonlyArray<{ readonly ordinal: number, readonly plannedDue: string, readonly proposed: boolean, readonly extended: number, readonly missedOn: string | null, readonly id: string, readonly key: string, readonly due: string, readonly status: MilestoneStatus, readonly overdue: boolean, readonly rule: { readonly text: { readonly zh: string, readonly en: string | null } } | null, readonly decision: { readonly kind: DecisionKind, readonly at: string, readonly text: string } | null, readonly label: { readonly zh: string, readonly en: string | null }, readonly submission: { readonly at: string, readonly text: string, readonly evidence: ReadonlyArray<string>, readonly files: ReadonlyArray<{ readonly sha256: string, readonly name: string, readonly type: string, readonly size: number, readonly position: number, readonly by: { readonly subject: string, readonly unit: { readonly key: string } | null }, readonly withdrawn: { readonly withdrawnAt: string, readonly reason: string } | null }> } | null, readonly figures: ReadonlyArray<{ readonly expected: number, readonly reported: number | null, readonly asOf: string | null, readonly short: boolean, readonly target: { readonly key: string, readonly kind: TargetKind, readonly unit: string | null, readonly label: { readonly zh: string, readonly en: string | null } } }>, readonly request: { readonly due: string, readonly reason: string, readonly next: ApprovalStep, readonly at: string, readonly by: { readonly subject: string, readonly role: Role, readonly unit: { readonly shortName: string } | null, readonly leader: { readonly title: { readonly zh: string, readonly en: string | null } } | null } } | null }>, readonly instructionCounts: { readonly total: number }, readonly instructions: { readonly nodes: ReadonlyArray<{ readonly givenAt: string, readonly missedOn: string | null, readonly id: string, readonly number: number, readonly text: string, readonly urgency: Urgency, readonly due: string, readonly mayWithdraw: boolean, readonly by: { readonly leader: { readonly title: { readonly zh: string, readonly en: string | null } } | null }, readonly answer: { readonly at: string, readonly text: string, readonly files: ReadonlyArray<{ readonly sha256: string, readonly name: string, readonly type: string, readonly size: number, readonly position: number, readonly by: { readonly subject: string, readonly unit: { readonly key: string } | null }, readonly withdrawn: { readonly withdrawnAt: string, readonly reason: string } | null }>, readonly by: { readonly unit: { readonly shortName: string } | null } } | null, readonly files: ReadonlyArray<{ readonly sha256: string, readonly name: string, readonly type: string, readonly size: number, readonly position: number, readonly by: { readonly subject: string, readonly unit: { readonly key: string } | null }, readonly withdrawn: { readonly withdrawnAt: string, readonly reason: string } | null }>, readonly meeting: { readonly kind: MeetingKind, readonly metOn: string, readonly name: { readonly zh: string, readonly en: string | null } } | null, readonly measure: { readonly code: string, readonly title: { readonly zh: string, readonly en: string | null } }, readonly withdrawn: { readonly at: string, readonly reason: string } | null }> }, readonly reports: { readonly nodes: ReadonlyArray<{ readonly id: string, readonly number: number, readonly asOf: string, readonly text: string, readonly corrections: ReadonlyArray<{ readonly position: number }>, readonly values: ReadonlyArray<{ readonly value: number, readonly target: { readonly key: string } }> }> }, readonly amendment: { readonly id: string, readonly reason: string, readonly proposedAt: string, readonly next: ApprovalStep | null, readonly by: { readonly subject: string, readonly role: Role, readonly unit: { readonly shortName: string } | null, readonly leader: { readonly title: { readonly zh: string, readonly en: string | null } } | null }, readonly definition: ReadonlyArray<{ readonly label: { readonly zh: string, readonly en: string | null }, readonly previous: { readonly zh: string, readonly en: string | null }, readonly to: { readonly zh: string, readonly en: string | null } }>, readonly targets: ReadonlyArray<{ readonly previous: number | null, readonly to: { readonly value: number, readonly unit: string | null, readonly label: { readonly zh: string, readonly en: string | null }, readonly target: { readonly kind: TargetKind } } }>, readonly milestones: ReadonlyArray<{ readonly due: string, readonly previousDue: string, readonly label: { readonly zh: string, readonly en: string | null }, readonly expected: ReadonlyArray<{ readonly value: number, readonly unit: string | null, readonly label: { readonly zh: string, readonly en: string | null }, readonly target: { readonly kind: TargetKind } }> }> } | null, readonly closingProposal: { readonly at: string, readonly text: string, readonly by: { readonly subject: string, readonly role: Role, readonly unit: { readonly shortName: string } | null, readonly leader: { readonly title: { readonly zh: string, readonly en: string | null } } | null } } | null, readonly closing: { readonly possible: boolean, readonly openMilestones: ReadonlyArray<{ readonly key: string }>, readonly notReached: ReadonlyArray<{ readonly expected: number, readonly reported: number | null, readonly target: { readonly key: string, readonly kind: TargetKind, readonly unit: string | null, readonly label: { readonly zh: string, readonly en: string | null } } }>, readonly unverified: ReadonlyArray<{ readonly key: string }> }, readonly foreseen: ReadonlyArray<{ readonly at: string, readonly type: EventType, readonly rung: string | null, readonly document: DocumentKind | null, readonly due: string | null, readonly recipients: ReadonlyArray<{ readonly role: LadderRole, readonly copy: boolean }>, readonly rungTitle: { readonly zh: string, readonly en: string | null } | null, readonly obligation: { readonly key: string, readonly label: { readonly zh: string, readonly en: string | null } } | null, readonly lamp: { readonly name: { readonly zh: string, readonly en: string | null } } | null }>, readonly lastEscalation: { readonly at: string, readonly document: DocumentKind, readonly obligation: string, readonly rung: string } | null, readonly escalations: { readonly nodes: ReadonlyArray<{ readonly kind: EscalationKind, readonly position: number, readonly obligation: { readonly key: string, readonly label: { readonly zh: string, readonly en: string | null } } }> }, readonly leadUnit: { readonly key: string, readonly shortName: string, readonly name: { readonly zh: string, readonly en: string | null } }, readonly responsible: { readonly title: { readonly zh: string, readonly en: string | null } }, readonly basis: { readonly title: string, readonly number: string | null, readonly date: string | null } | null, readonly supervisingLeader: { readonly key: string, readonly title: { readonly zh: string, readonly en: string | null } }, readonly supportUnits: ReadonlyArray<{ readonly key: string, readonly shortName: string }>, readonly supportGroups: ReadonlyArray<{ readonly key: string, readonly shortName: string, readonly units: ReadonlyArray<{ readonly key: string }> }>, readonly evidence: ReadonlyArray<{ readonly zh: string, readonly en: string | null }>, readonly origins: { readonly leadUnit: { readonly proposed: boolean, readonly rule: { readonly text: { readonly zh: string, readonly en: string | null } } | null }, readonly supportUnits: { readonly proposed: boolean, readonly rule: { readonly text: { readonly zh: string, readonly en: string | null } } | null }, readonly responsible: { readonly proposed: boolean, readonly rule: { readonly text: { readonly zh: string, readonly en: string | null } } | null }, readonly supervisingLeader: { readonly proposed: boolean, readonly rule: { readonly text: { readonly zh: string, readonly en: string | null } } | null }, readonly evidence: { readonly proposed: boolean, readonly rule: { readonly text: { readonly zh: string, readonly en: string | null } } | null } } };

export type MeasureTargetFragment = { readonly key: string, readonly kind: TargetKind, readonly unit: string | null, readonly value: number | null, readonly atLeast: boolean, readonly stretch: boolean, readonly percent: number | null, readonly label: { readonly zh: string, readonly en: string | null }, readonly note: { readonly zh: string, readonly en: string | null } | null, readonly baseline: { readonly year: number, readonly value: number, readonly unit: string } | null, readonly lastYear: { readonly value: number | null, readonly growth: number | null, readonly unit: string | null, readonly label: { readonly zh: string, readonly en: string | null } | null } | null, readonly current: { readonly value: number, readonly asOf: string } | null, readonly values: { readonly nodes: ReadonlyArray<{ readonly value: number, readonly asOf: string, readonly correctedAt: string | null, readonly report: { readonly number: number } }> }, readonly course: { readonly shape: CourseShape, readonly points: ReadonlyArray<{ readonly date: string, readonly value: number }> } | null, readonly standing: { readonly actual: number | null, readonly byMilestones: boolean, readonly expected: number, readonly by: string, readonly points: number, readonly reached: boolean } | null };

export type MeasureNowFragment = { readonly acknowledgeBy: string | null, readonly acknowledgedAt: string | null, readonly reportDue: string | null, readonly reportMissing: string | null, readonly reportAnswered: string | null, readonly reportAnswers: string | null, readonly draftCount: number, readonly contributionCount: number, readonly amendment: { readonly id: string, readonly reason: string, readonly proposedAt: string, readonly next: ApprovalStep | null, readonly by: { readonly subject: string, readonly role: Role, readonly unit: { readonly shortName: string } | null, readonly leader: { readonly title: { readonly zh: string, readonly en: string | null } } | null }, readonly definition: ReadonlyArray<{ readonly label: { readonly zh: string, readonly en: string | null }, readonly previous: { readonly zh: string, readonly en: string | null }, readonly to: { readonly zh: string, readonly en: string | null } }>, readonly targets: ReadonlyArray<{ readonly previous: number | null, readonly to: { readonly value: number, readonly unit: string | null, readonly label: { readonly zh: string, readonly en: string | null }, readonly target: { readonly kind: TargetKind } } }>, readonly milestones: ReadonlyArray<{ readonly due: string, readonly previousDue: string, readonly label: { readonly zh: string, readonly en: string | null }, readonly expected: ReadonlyArray<{ readonly value: number, readonly unit: string | null, readonly label: { readonly zh: string, readonly en: string | null }, readonly target: { readonly kind: TargetKind } }> }> } | null, readonly closingProposal: { readonly at: string, readonly text: string, readonly by: { readonly subject: string, readonly role: Role, readonly unit: { readonly shortName: string } | null, readonly leader: { readonly title: { readonly zh: string, readonly en: string | null } } | null } } | null, readonly closing: { readonly possible: boolean, readonly openMilestones: ReadonlyArray<{ readonly key: string }>, readonly notReached: ReadonlyArray<{ readonly expected: number, readonly reported: number | null, readonly target: { readonly key: string, readonly kind: TargetKind, readonly unit: string | null, readonly label: { readonly zh: string, readonly en: string | null } } }>, readonly unverified: ReadonlyArray<{ readonly key: string }> }, readonly foreseen: ReadonlyArray<{ readonly at: string, readonly type: EventType, readonly rung: string | null, readonly document: DocumentKind | null, readonly due: string | null, readonly recipients: ReadonlyArray<{ readonly role: LadderRole, readonly copy: boolean }>, readonly rungTitle: { readonly zh: string, readonly en: string | null } | null, readonly obligation: { readonly key: string, readonly label: { readonly zh: string, readonly en: string | null } } | null, readonly lamp: { readonly name: { readonly zh: string, readonly en: string | null } } | null }>, readonly lastEscalation: { readonly at: string, readonly document: DocumentKind, readonly obligation: string, readonly rung: string } | null, readonly escalations: { readonly nodes: ReadonlyArray<{ readonly kind: EscalationKind, readonly position: number, readonly obligation: { readonly key: string, readonly label: { readonly zh: string, readonly en: string | null } } }> } };

export type MeasureWhoFragment = { readonly matter: MatterKind, readonly leadUnit: { readonly key: string, readonly shortName: string, readonly name: { readonly zh: string, readonly en: string | null } }, readonly responsible: { readonly title: { readonly zh: string, readonly en: string | null } }, readonly basis: { readonly title: string, readonly number: string | null, readonly date: string | null } | null, readonly supervisingLeader: { readonly key: string, readonly title: { readonly zh: string, readonly en: string | null } }, readonly supportUnits: ReadonlyArray<{ readonly key: string, readonly shortName: string }>, readonly supportGroups: ReadonlyArray<{ readonly key: string, readonly shortName: string, readonly units: ReadonlyArray<{ readonly key: string }> }>, readonly evidence: ReadonlyArray<{ readonly zh: string, readonly en: string | null }>, readonly origins: { readonly leadUnit: { readonly proposed: boolean, readonly rule: { readonly text: { readonly zh: string, readonly en: string | null } } | null }, readonly supportUnits: { readonly proposed: boolean, readonly rule: { readonly text: { readonly zh: string, readonly en: string | null } } | null }, readonly responsible: { readonly proposed: boolean, readonly rule: { readonly text: { readonly zh: string, readonly en: string | null } } | null }, readonly supervisingLeader: { readonly proposed: boolean, readonly rule: { readonly text: { readonly zh: string, readonly en: string | null } } | null }, readonly evidence: { readonly proposed: boolean, readonly rule: { readonly text: { readonly zh: string, readonly en: string | null } } | null } } };

export type MeasureOriginFragment = { readonly proposed: boolean, readonly rule: { readonly text: { readonly zh: string, readonly en: string | null } } | null };

export type MeasureReportFragment = { readonly id: string, readonly number: number, readonly asOf: string, readonly text: string, readonly corrections: ReadonlyArray<{ readonly position: number }>, readonly values: ReadonlyArray<{ readonly value: number, readonly target: { readonly key: string } }> };

export type MeasureInsideQueryVariables = Exact<{
  plan: string;
  asOf?: AsOf | null | undefined;
  code: string;
}>;


export type MeasureInsideQuery = { readonly plan: { readonly measure: { readonly id: string, readonly drafts: { readonly nodes: ReadonlyArray<{ readonly number: number, readonly id: string, readonly asOf: string, readonly text: string, readonly writtenAt: string, readonly by: { readonly subject: string }, readonly rejection: { readonly at: string, readonly reason: string } | null, readonly files: ReadonlyArray<{ readonly sha256: string, readonly name: string, readonly type: string, readonly size: number, readonly position: number, readonly by: { readonly subject: string, readonly unit: { readonly key: string } | null }, readonly withdrawn: { readonly withdrawnAt: string, readonly reason: string } | null }>, readonly values: ReadonlyArray<{ readonly value: number, readonly unit: string | null, readonly label: { readonly zh: string, readonly en: string | null }, readonly target: { readonly key: string, readonly kind: TargetKind } }> }> }, readonly contributions: { readonly nodes: ReadonlyArray<{ readonly position: number, readonly at: string, readonly text: string, readonly unit: { readonly shortName: string }, readonly values: ReadonlyArray<{ readonly value: number, readonly unit: string | null, readonly label: { readonly zh: string, readonly en: string | null }, readonly target: { readonly kind: TargetKind } }> }> } } | null } | null };

export type ActMilestoneFragment = { readonly id: string, readonly key: string, readonly due: string, readonly status: MilestoneStatus, readonly overdue: boolean, readonly label: { readonly zh: string, readonly en: string | null }, readonly decision: { readonly kind: DecisionKind, readonly at: string, readonly text: string } | null, readonly submission: { readonly at: string, readonly text: string, readonly evidence: ReadonlyArray<string>, readonly files: ReadonlyArray<{ readonly sha256: string, readonly name: string, readonly type: string, readonly size: number, readonly position: number, readonly by: { readonly subject: string, readonly unit: { readonly key: string } | null }, readonly withdrawn: { readonly withdrawnAt: string, readonly reason: string } | null }> } | null, readonly figures: ReadonlyArray<{ readonly expected: number, readonly reported: number | null, readonly asOf: string | null, readonly short: boolean, readonly target: { readonly key: string, readonly kind: TargetKind, readonly unit: string | null, readonly label: { readonly zh: string, readonly en: string | null } } }>, readonly request: { readonly due: string, readonly reason: string, readonly next: ApprovalStep, readonly at: string, readonly by: { readonly subject: string, readonly role: Role, readonly unit: { readonly shortName: string } | null, readonly leader: { readonly title: { readonly zh: string, readonly en: string | null } } | null } } | null };

export type FileFactsFragment = { readonly sha256: string, readonly name: string, readonly type: string, readonly size: number, readonly position: number, readonly by: { readonly subject: string, readonly unit: { readonly key: string } | null }, readonly withdrawn: { readonly withdrawnAt: string, readonly reason: string } | null };

export type ActAskerFragment = { readonly subject: string, readonly role: Role, readonly unit: { readonly shortName: string } | null, readonly leader: { readonly title: { readonly zh: string, readonly en: string | null } } | null };

export type ActAmendmentFragment = { readonly id: string, readonly reason: string, readonly proposedAt: string, readonly next: ApprovalStep | null, readonly by: { readonly subject: string, readonly role: Role, readonly unit: { readonly shortName: string } | null, readonly leader: { readonly title: { readonly zh: string, readonly en: string | null } } | null }, readonly definition: ReadonlyArray<{ readonly label: { readonly zh: string, readonly en: string | null }, readonly previous: { readonly zh: string, readonly en: string | null }, readonly to: { readonly zh: string, readonly en: string | null } }>, readonly targets: ReadonlyArray<{ readonly previous: number | null, readonly to: { readonly value: number, readonly unit: string | null, readonly label: { readonly zh: string, readonly en: string | null }, readonly target: { readonly kind: TargetKind } } }>, readonly milestones: ReadonlyArray<{ readonly due: string, readonly previousDue: string, readonly label: { readonly zh: string, readonly en: string | null }, readonly expected: ReadonlyArray<{ readonly value: number, readonly unit: string | null, readonly label: { readonly zh: string, readonly en: string | null }, readonly target: { readonly kind: TargetKind } }> }> };

export type ActInstructionFragment = { readonly id: string, readonly number: number, readonly text: string, readonly urgency: Urgency, readonly due: string, readonly givenAt: string, readonly files: ReadonlyArray<{ readonly sha256: string, readonly name: string, readonly type: string, readonly size: number, readonly position: number, readonly by: { readonly subject: string, readonly unit: { readonly key: string } | null }, readonly withdrawn: { readonly withdrawnAt: string, readonly reason: string } | null }>, readonly meeting: { readonly kind: MeetingKind, readonly metOn: string, readonly name: { readonly zh: string, readonly en: string | null } } | null, readonly by: { readonly leader: { readonly title: { readonly zh: string, readonly en: string | null } } | null }, readonly measure: { readonly code: string, readonly title: { readonly zh: string, readonly en: string | null } } };

export type ActWithdrawableFragment = { readonly id: string, readonly mayWithdraw: boolean, readonly withdrawn: { readonly at: string, readonly reason: string } | null };

export type ActReportDraftFragment = { readonly id: string, readonly asOf: string, readonly text: string, readonly writtenAt: string, readonly files: ReadonlyArray<{ readonly sha256: string, readonly name: string, readonly type: string, readonly size: number, readonly position: number, readonly by: { readonly subject: string, readonly unit: { readonly key: string } | null }, readonly withdrawn: { readonly withdrawnAt: string, readonly reason: string } | null }>, readonly values: ReadonlyArray<{ readonly value: number, readonly unit: string | null, readonly label: { readonly zh: string, readonly en: string | null }, readonly target: { readonly key: string, readonly kind: TargetKind } }> };
export const MeasureDocument = operation<MeasureQuery, MeasureQueryVariables>(
  'dcc56686a712cf6f73f4da6c1878d442df9bcf8e14b4ed0df31d57b68bd0d389',
  ['plan', 'asOf', 'code'],
  "query Measure($plan: ID!, $asOf: AsOf, $code: String!) {\n  plan(id: $plan, asOf: $asOf) {\n    position\n    lampPolicies {\n      key\n      version\n      title {\n        zh\n        en\n      }\n    }\n    measure(code: $code) {\n      ...MeasurePage\n    }\n  }\n}\n\nfragment ActAmendment on Amendment {\n  id\n  reason\n  proposedAt\n  next\n  by {\n    ...ActAsker\n  }\n  definition {\n    label {\n      zh\n      en\n    }\n    previous {\n      zh\n      en\n    }\n    to {\n      zh\n      en\n    }\n  }\n  targets {\n    previous\n    to {\n      value\n      unit\n      label {\n        zh\n        en\n      }\n      target {\n        kind\n      }\n    }\n  }\n  milestones {\n    label {\n      zh\n      en\n    }\n    due\n    previousDue\n    expected {\n      value\n      unit\n      label {\n        zh\n        en\n      }\n      target {\n        kind\n      }\n    }\n  }\n}\n\nfragment ActAsker on Actor {\n  subject\n  role\n  unit {\n    shortName\n  }\n  leader {\n    title {\n      zh\n      en\n    }\n  }\n}\n\nfragment ActInstruction on Instruction {\n  id\n  number\n  text\n  files {\n    ...FileFacts\n  }\n  urgency\n  due\n  givenAt\n  meeting {\n    kind\n    metOn\n    name {\n      zh\n      en\n    }\n  }\n  by {\n    leader {\n      title {\n        zh\n        en\n      }\n    }\n  }\n  measure {\n    code\n    title {\n      zh\n      en\n    }\n  }\n}\n\nfragment ActMilestone on Milestone {\n  id\n  key\n  label {\n    zh\n    en\n  }\n  due\n  status\n  overdue\n  decision {\n    kind\n    at\n    text\n  }\n  submission {\n    at\n    text\n    evidence\n    files {\n      ...FileFacts\n    }\n  }\n  figures {\n    target {\n      key\n      kind\n      unit\n      label {\n        zh\n        en\n      }\n    }\n    expected\n    reported\n    asOf\n    short\n  }\n  request {\n    due\n    reason\n    next\n    at\n    by {\n      ...ActAsker\n    }\n  }\n}\n\nfragment ActWithdrawable on Instruction {\n  id\n  mayWithdraw\n  withdrawn {\n    at\n    reason\n  }\n}\n\nfragment FileFacts on AttachedFile {\n  sha256\n  name\n  type\n  size\n  position\n  by {\n    subject\n    unit {\n      key\n    }\n  }\n  withdrawn {\n    withdrawnAt\n    reason\n  }\n}\n\nfragment MeasureNow on Measure {\n  acknowledgeBy\n  acknowledgedAt\n  reportDue\n  reportMissing\n  reportAnswered\n  reportAnswers\n  draftCount\n  contributionCount\n  amendment {\n    ...ActAmendment\n  }\n  closingProposal {\n    at\n    text\n    by {\n      ...ActAsker\n    }\n  }\n  closing {\n    possible\n    openMilestones {\n      key\n    }\n    notReached {\n      expected\n      reported\n      target {\n        key\n        kind\n        unit\n        label {\n          zh\n          en\n        }\n      }\n    }\n    unverified {\n      key\n    }\n  }\n  foreseen {\n    at\n    type\n    rung\n    document\n    due\n    recipients {\n      role\n      copy\n    }\n    rungTitle {\n      zh\n      en\n    }\n    obligation {\n      key\n      label {\n        zh\n        en\n      }\n    }\n    lamp {\n      name {\n        zh\n        en\n      }\n    }\n  }\n  lastEscalation {\n    at\n    document\n    obligation\n    rung\n  }\n  escalations(first: 20, filter: { kinds: [HELD, RELEASED] }) {\n    nodes {\n      kind\n      position\n      obligation {\n        key\n        label {\n          zh\n          en\n        }\n      }\n    }\n  }\n}\n\nfragment MeasureOrigin on Origin {\n  proposed\n  rule {\n    text {\n      zh\n      en\n    }\n  }\n}\n\nfragment MeasurePage on Measure {\n  id\n  key\n  code\n  stage\n  commands\n  title {\n    zh\n    en\n  }\n  section {\n    key\n    code\n    title {\n      zh\n      en\n    }\n  }\n  lamp {\n    key\n    colour\n    meaning\n    since\n    turnPending\n    name {\n      zh\n      en\n    }\n    reason {\n      zh\n      en\n    }\n    policy {\n      key\n      version\n    }\n  }\n  halt {\n    kind\n    at\n    text\n  }\n  promise {\n    state\n    sentences {\n      text\n      source {\n        section\n        paragraph\n        sentence\n      }\n    }\n  }\n  targets {\n    ...MeasureTarget\n  }\n  milestones {\n    ...ActMilestone\n    ordinal\n    plannedDue\n    proposed\n    extended\n    missedOn\n    rule {\n      text {\n        zh\n        en\n      }\n    }\n    decision {\n      kind\n      at\n      text\n    }\n  }\n  ...MeasureNow\n  ...MeasureWho\n  instructionCounts {\n    total\n  }\n  instructions(first: 20) {\n    nodes {\n      ...ActInstruction\n      ...ActWithdrawable\n      givenAt\n      missedOn\n      by {\n        leader {\n          title {\n            zh\n            en\n          }\n        }\n      }\n      answer {\n        at\n        text\n        files {\n          ...FileFacts\n        }\n        by {\n          unit {\n            shortName\n          }\n        }\n      }\n    }\n  }\n  reportCount\n  reports(first: 1) {\n    nodes {\n      ...MeasureReport\n    }\n  }\n}\n\nfragment MeasureReport on Report {\n  id\n  number\n  asOf\n  corrections {\n    position\n  }\n  text\n  values {\n    value\n    target {\n      key\n    }\n  }\n}\n\nfragment MeasureTarget on Target {\n  key\n  kind\n  unit\n  value\n  atLeast\n  stretch\n  percent\n  label {\n    zh\n    en\n  }\n  note {\n    zh\n    en\n  }\n  baseline {\n    year\n    value\n    unit\n  }\n  lastYear {\n    value\n    growth\n    unit\n    label {\n      zh\n      en\n    }\n  }\n  current {\n    value\n    asOf\n  }\n  values(first: 100) {\n    nodes {\n      value\n      asOf\n      correctedAt\n      report {\n        number\n      }\n    }\n  }\n  course {\n    shape\n    points {\n      date\n      value\n    }\n  }\n  standing {\n    actual\n    byMilestones\n    expected\n    by\n    points\n    reached\n  }\n}\n\nfragment MeasureWho on Measure {\n  leadUnit {\n    key\n    shortName\n    name {\n      zh\n      en\n    }\n  }\n  responsible {\n    title {\n      zh\n      en\n    }\n  }\n  matter\n  basis {\n    title\n    number\n    date\n  }\n  supervisingLeader {\n    key\n    title {\n      zh\n      en\n    }\n  }\n  supportUnits {\n    key\n    shortName\n  }\n  supportGroups {\n    key\n    shortName\n    units {\n      key\n    }\n  }\n  evidence {\n    zh\n    en\n  }\n  origins {\n    leadUnit {\n      ...MeasureOrigin\n    }\n    supportUnits {\n      ...MeasureOrigin\n    }\n    responsible {\n      ...MeasureOrigin\n    }\n    supervisingLeader {\n      ...MeasureOrigin\n    }\n    evidence {\n      ...MeasureOrigin\n    }\n  }\n}",
);
export const MeasureInsideDocument = operation<MeasureInsideQuery, MeasureInsideQueryVariables>(
  '23a6418113d0cf02eeb30673f8ba644a7a6aa2627a2df9df9ba7f25a76452816',
  ['plan', 'asOf', 'code'],
  "query MeasureInside($plan: ID!, $asOf: AsOf, $code: String!) {\n  plan(id: $plan, asOf: $asOf) {\n    measure(code: $code) {\n      id\n      drafts(first: 20) {\n        nodes {\n          ...ActReportDraft\n          number\n          by {\n            subject\n          }\n          rejection {\n            at\n            reason\n          }\n        }\n      }\n      contributions(first: 10) {\n        nodes {\n          position\n          at\n          text\n          unit {\n            shortName\n          }\n          values {\n            value\n            unit\n            label {\n              zh\n              en\n            }\n            target {\n              kind\n            }\n          }\n        }\n      }\n    }\n  }\n}\n\nfragment ActReportDraft on ReportDraft {\n  id\n  asOf\n  text\n  files {\n    ...FileFacts\n  }\n  writtenAt\n  values {\n    value\n    unit\n    label {\n      zh\n      en\n    }\n    target {\n      key\n      kind\n    }\n  }\n}\n\nfragment FileFacts on AttachedFile {\n  sha256\n  name\n  type\n  size\n  position\n  by {\n    subject\n    unit {\n      key\n    }\n  }\n  withdrawn {\n    withdrawnAt\n    reason\n  }\n}",
);
