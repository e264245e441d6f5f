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

export type BeatKind =
  | 'MONTHLY_BULLETIN'
  | 'QUARTERLY_REVIEW'
  | 'WEEKLY_MEETING';

export type BulkOutcome =
  | 'DONE'
  | 'REFUSED'
  | 'UNKNOWN'
  | 'WITHHELD';

export type DecisionKind =
  | 'RETURNED'
  | 'VERIFIED';

export type DoubtKind =
  | 'ABOVE_HUNDRED'
  | 'BEFORE_PLAN'
  | 'FALLS'
  | 'FAR_OFF'
  | 'FRACTION';

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

export type IssueMeasuresInput = {
  readonly commandId?: string | null | undefined;
  readonly measures: ReadonlyArray<string>;
};

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

export type MilestoneStatus =
  | 'PENDING'
  | 'RETURNED'
  | 'SUBMITTED'
  | 'VERIFIED';

export type RefusalCode =
  | 'ALREADY_ACKNOWLEDGED'
  | 'ALREADY_ASKED'
  | 'ALREADY_ISSUED'
  | 'AS_OF_BEFORE_PLAN'
  | 'AS_OF_GOES_BACK'
  | 'AS_OF_IN_FUTURE'
  | 'AS_OF_OVERTAKES'
  | 'CALENDAR_ENDS'
  | 'CANNOT_GO_ON'
  | 'CLOCK_GOES_BACK'
  | 'CLOSING_PROPOSED'
  | 'CODE_TAKEN'
  | 'COMMAND_ID_REUSED'
  | 'DEADLINE_NOT_DUE'
  | 'DELIVERY_SETTLED'
  | 'DRAFT_UNKNOWN'
  | 'EXCEPTION_REQUIRED'
  | 'EXTENSIONS_USED_UP'
  | 'EXTENSION_NOT_LATER'
  | 'EXTENSION_TOO_LATE'
  | 'FIGURES_CHANGED'
  | 'FIGURES_IMPLAUSIBLE'
  | 'FIGURES_SHORT'
  | 'FILE_UNKNOWN'
  | 'INSTRUCTION_ANSWERED'
  | 'INSTRUCTION_UNKNOWN'
  | 'INVALID'
  | 'IN_FORCE_TOO_EARLY'
  | 'LADDER_HELD'
  | 'LADDER_NOT_HELD'
  | 'LIMIT_NOT_IN_FUTURE'
  | 'LIMIT_REQUIRED'
  | 'MEASURE_UNKNOWN'
  | 'MILESTONES_OPEN'
  | 'MILESTONE_NOT_OPEN'
  | 'MILESTONE_NOT_SUBMITTED'
  | 'MILESTONE_UNKNOWN'
  | 'NOTHING_ASKED'
  | 'NOTHING_CORRECTED'
  | 'NOTHING_REPORTED'
  | 'NOT_ALLOWED'
  | 'NOT_A_DEMONSTRATION'
  | 'NOT_A_SUPPORT_UNIT'
  | 'NOT_GIVEN_BY_YOU'
  | 'NOT_IN_PORTFOLIO'
  | 'NOT_THE_SIGNATORY'
  | 'NOT_YOUR_FILE'
  | 'NOT_YOUR_MEASURE'
  | 'NOT_YOUR_TURN'
  | 'NO_CLOSING_PROPOSED'
  | 'NO_EXCEPTION_NEEDED'
  | 'OBLIGATION_UNKNOWN'
  | 'OWN_PAPER'
  | 'PAPER_NUMBER_GIVEN'
  | 'PAPER_OUTDATED'
  | 'PAPER_REVISED'
  | 'PAPER_STAGE_FORBIDS'
  | 'PAPER_UNKNOWN'
  | 'PLAN_ALREADY_ADOPTED'
  | 'PLAN_UNKNOWN'
  | 'REPORT_TEXT_MISFIT'
  | 'REPORT_UNKNOWN'
  | 'RUNG_NOT_AHEAD'
  | 'RUNG_UNKNOWN'
  | 'STAGE_FORBIDS'
  | 'TARGETS_NOT_REACHED'
  | 'TARGET_UNKNOWN'
  | 'TOO_MANY_PAPERS'
  | 'TOO_MANY_WAIT'
  | 'VALUE_FALLS'
  | 'VALUE_OUT_OF_RANGE';

export type Role =
  | 'ADMIN'
  | 'AUDITOR'
  | 'LEADER'
  | 'SECURITY'
  | 'SUPERVISOR'
  | 'SYSTEM'
  | 'UNIT_HEAD'
  | 'UNIT_REPORTER';

export type TargetKind =
  | 'CEILING'
  | 'COUNT'
  | 'DELIVERABLE'
  | 'GROWTH'
  | 'LEVEL';

export type VerifyMilestoneRowInput = {
  readonly commandId?: string | null | undefined;
  readonly milestone: string;
  readonly note?: string;
};

export type VerifyMilestonesInput = {
  readonly commandId?: string | null | undefined;
  readonly rows: ReadonlyArray<VerifyMilestoneRowInput>;
};

export type WaitingKind =
  | 'AMENDMENT'
  | 'APPROVE'
  | 'CLOSE'
  | 'CLOSING'
  | 'DOUBT'
  | 'EXTENSION'
  | 'ISSUE'
  | 'SIGN'
  | 'VERIFY'
  | 'VERIFY_AGAIN';

export type DeskQueryVariables = Exact<{
  plan: string;
  asOf?: AsOf | null | undefined;
  kinds?: ReadonlyArray<WaitingKind> | null | undefined;
  after?: string | null | undefined;
}>;


export type DeskQuery = { readonly plan: { readonly waitingCounts: ReadonlyArray<{ readonly kind: WaitingKind, readonly count: number }>, readonly waiting: { readonly pageInfo: { readonly hasNextPage: boolean, readonly hasPreviousPage: boolean, readonly startCursor: string | null, readonly endCursor: string | null }, readonly nodes: ReadonlyArray<{ readonly kind: WaitingKind, readonly since: string, readonly due: string | null, readonly workingDaysLeft: number | null, readonly overdue: boolean, readonly asked: string | null, readonly text: string | null, readonly measure: { readonly id: string, readonly code: string, readonly title: { readonly zh: string, readonly en: string | null }, readonly leadUnit: { readonly key: string, readonly shortName: string } }, readonly milestone: { readonly id: string, readonly key: string, readonly due: string, readonly status: MilestoneStatus, readonly overdue: boolean, readonly label: { readonly zh: string, readonly en: string | null }, readonly decision: { readonly kind: DecisionKind, readonly at: string, readonly text: string } | null, readonly submission: { readonly at: string, readonly text: string, readonly evidence: ReadonlyArray<string>, readonly files: ReadonlyArray<{ readonly sha256: string, readonly name: string, readonly type: string, readonly size: number, readonly position: number, readonly by: { readonly subject: string, readonly unit: { readonly key: string } | null }, readonly withdrawn: { readonly withdrawnAt: string, readonly reason: string } | null }> } | null, readonly figures: ReadonlyArray<{ readonly expected: number, readonly reported: number | null, readonly asOf: string | null, readonly short: boolean, readonly target: { readonly key: string, readonly kind: TargetKind, readonly unit: string | null, readonly label: { readonly zh: string, readonly en: string | null } } }>, readonly request: { readonly due: string, readonly reason: string, readonly next: ApprovalStep, readonly at: string, readonly by: { readonly subject: string, readonly role: Role, readonly unit: { readonly shortName: string } | null, readonly leader: { readonly title: { readonly zh: string, readonly en: string | null } } | null } } | null } | null, readonly amendment: { readonly id: string, readonly reason: string, readonly proposedAt: string, readonly next: ApprovalStep | null, readonly by: { readonly subject: string, readonly role: Role, readonly unit: { readonly shortName: string } | null, readonly leader: { readonly title: { readonly zh: string, readonly en: string | null } } | null }, readonly definition: ReadonlyArray<{ readonly label: { readonly zh: string, readonly en: string | null }, readonly previous: { readonly zh: string, readonly en: string | null }, readonly to: { readonly zh: string, readonly en: string | null } }>, readonly targets: ReadonlyArray<{ readonly previous: number | null, readonly to: { readonly value: number, readonly unit: string | null, readonly label: { readonly zh: string, readonly en: string | null }, readonly target: { readonly kind: TargetKind } } }>, readonly milestones: ReadonlyArray<{ readonly due: string, readonly previousDue: string, readonly label: { readonly zh: string, readonly en: string | null }, readonly expected: ReadonlyArray<{ readonly value: number, readonly unit: string | null, readonly label: { readonly zh: string, readonly en: string | null }, readonly target: { readonly kind: TargetKind } }> }> } | null, readonly report: { readonly id: string, readonly key: string, readonly number: number, readonly asOf: string, readonly text: string, readonly files: ReadonlyArray<{ readonly sha256: string, readonly name: string, readonly type: string, readonly size: number, readonly position: number, readonly by: { readonly subject: string, readonly unit: { readonly key: string } | null }, readonly withdrawn: { readonly withdrawnAt: string, readonly reason: string } | null }>, readonly values: ReadonlyArray<{ readonly value: number, readonly unit: string | null, readonly label: { readonly zh: string, readonly en: string | null }, readonly target: { readonly key: string, readonly kind: TargetKind } }>, readonly confirmed: ReadonlyArray<{ readonly kind: DoubtKind, readonly figure: number | null, readonly against: number | null, readonly target: { readonly key: string, readonly kind: TargetKind, readonly unit: string | null, readonly label: { readonly zh: string, readonly en: string | null } } | null }> } | null }> }, readonly nextBeats: ReadonlyArray<{ readonly kind: BeatKind, readonly period: string, readonly at: string }> } | null };

export type DeskItemFragment = { readonly kind: WaitingKind, readonly since: string, readonly due: string | null, readonly workingDaysLeft: number | null, readonly overdue: boolean, readonly asked: string | null, readonly text: string | null, readonly measure: { readonly id: string, readonly code: string, readonly title: { readonly zh: string, readonly en: string | null }, readonly leadUnit: { readonly key: string, readonly shortName: string } }, readonly milestone: { readonly id: string, readonly key: string, readonly due: string, readonly status: MilestoneStatus, readonly overdue: boolean, readonly label: { readonly zh: string, readonly en: string | null }, readonly decision: { readonly kind: DecisionKind, readonly at: string, readonly text: string } | null, readonly submission: { readonly at: string, readonly text: string, readonly evidence: ReadonlyArray<string>, readonly files: ReadonlyArray<{ readonly sha256: string, readonly name: string, readonly type: string, readonly size: number, readonly position: number, readonly by: { readonly subject: string, readonly unit: { readonly key: string } | null }, readonly withdrawn: { readonly withdrawnAt: string, readonly reason: string } | null }> } | null, readonly figures: ReadonlyArray<{ readonly expected: number, readonly reported: number | null, readonly asOf: string | null, readonly short: boolean, readonly target: { readonly key: string, readonly kind: TargetKind, readonly unit: string | null, readonly label: { readonly zh: string, readonly en: string | null } } }>, readonly request: { readonly due: string, readonly reason: string, readonly next: ApprovalStep, readonly at: string, readonly by: { readonly subject: string, readonly role: Role, readonly unit: { readonly shortName: string } | null, readonly leader: { readonly title: { readonly zh: string, readonly en: string | null } } | null } } | null } | null, readonly amendment: { readonly id: string, readonly reason: string, readonly proposedAt: string, readonly next: ApprovalStep | null, readonly by: { readonly subject: string, readonly role: Role, readonly unit: { readonly shortName: string } | null, readonly leader: { readonly title: { readonly zh: string, readonly en: string | null } } | null }, readonly definition: ReadonlyArray<{ readonly label: { readonly zh: string, readonly en: string | null }, readonly previous: { readonly zh: string, readonly en: string | null }, readonly to: { readonly zh: string, readonly en: string | null } }>, readonly targets: ReadonlyArray<{ readonly previous: number | null, readonly to: { readonly value: number, readonly unit: string | null, readonly label: { readonly zh: string, readonly en: string | null }, readonly target: { readonly kind: TargetKind } } }>, readonly milestones: ReadonlyArray<{ readonly due: string, readonly previousDue: string, readonly label: { readonly zh: string, readonly en: string | null }, readonly expected: ReadonlyArray<{ readonly value: number, readonly unit: string | null, readonly label: { readonly zh: string, readonly en: string | null }, readonly target: { readonly kind: TargetKind } }> }> } | null, readonly report: { readonly id: string, readonly key: string, readonly number: number, readonly asOf: string, readonly text: string, readonly files: ReadonlyArray<{ readonly sha256: string, readonly name: string, readonly type: string, readonly size: number, readonly position: number, readonly by: { readonly subject: string, readonly unit: { readonly key: string } | null }, readonly withdrawn: { readonly withdrawnAt: string, readonly reason: string } | null }>, readonly values: ReadonlyArray<{ readonly value: number, readonly unit: string | null, readonly label: { readonly zh: string, readonly en: string | null }, readonly target: { readonly key: string, readonly kind: TargetKind } }>, readonly confirmed: ReadonlyArray<{ readonly kind: DoubtKind, readonly figure: number | null, readonly against: number | null, readonly target: { readonly key: string, readonly kind: TargetKind, readonly unit: string | null, readonly label: { readonly zh: string, readonly en: string | null } } | null }> } | null };

export type DeskMeasureQueryVariables = Exact<{
  plan: string;
  asOf?: AsOf | null | undefined;
  code: string;
}>;


export type DeskMeasureQuery = { readonly plan: { readonly measure: { readonly id: string, readonly code: string, readonly lamp: { readonly key: string, readonly colour: string, readonly meaning: LampMeaning, readonly name: { readonly zh: string, readonly en: string | null } } | null, readonly targets: ReadonlyArray<{ readonly key: string, readonly kind: TargetKind, readonly unit: string | null, readonly value: number | null, readonly atLeast: boolean, readonly stretch: boolean, readonly label: { readonly zh: string, readonly en: string | null }, readonly current: { readonly value: number, readonly asOf: string } | null, readonly scheduled: { readonly value: number, readonly by: string } | null }>, readonly milestones: ReadonlyArray<{ readonly id: string, readonly key: string, readonly due: string, readonly status: MilestoneStatus, readonly overdue: boolean, readonly label: { readonly zh: string, readonly en: string | null }, readonly decision: { readonly kind: DecisionKind, readonly at: string, readonly text: string } | null, readonly submission: { readonly at: string, readonly text: string, readonly evidence: ReadonlyArray<string>, readonly files: ReadonlyArray<{ readonly sha256: string, readonly name: string, readonly type: string, readonly size: number, readonly position: number, readonly by: { readonly subject: string, readonly unit: { readonly key: string } | null }, readonly withdrawn: { readonly withdrawnAt: string, readonly reason: string } | null }> } | null, readonly figures: ReadonlyArray<{ readonly expected: number, readonly reported: number | null, readonly asOf: string | null, readonly short: boolean, readonly target: { readonly key: string, readonly kind: TargetKind, readonly unit: string | null, readonly label: { readonly zh: string, readonly en: string | null } } }>, readonly request: { readonly due: string, readonly reason: string, readonly next: ApprovalStep, readonly at: string, readonly by: { readonly subject: string, readonly role: Role, readonly unit: { readonly shortName: string } | null, readonly leader: { readonly title: { readonly zh: string, readonly en: string | null } } | null } } | null }> } | null } | null };

export type DeskForeseenQueryVariables = Exact<{
  plan: string;
  asOf?: AsOf | null | undefined;
  until: string;
  after?: string | null | undefined;
}>;


export type DeskForeseenQuery = { readonly plan: { readonly measures: { readonly totalCount: number, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly nodes: ReadonlyArray<{ readonly key: string, readonly code: string, readonly title: { readonly zh: string, readonly en: string | null }, readonly leadUnit: { readonly shortName: string }, readonly foreseen: ReadonlyArray<{ readonly at: string, readonly type: EventType, readonly rungTitle: { readonly zh: string, readonly en: string | null } | null, readonly obligation: { readonly label: { readonly zh: string, readonly en: string | null } } | null, readonly recipients: ReadonlyArray<{ readonly role: LadderRole, readonly copy: boolean }>, readonly lamp: { readonly colour: string, readonly meaning: LampMeaning, readonly name: { readonly zh: string, readonly en: string | null } } | null }> }> } } | null };

export type DeskVerifyMilestonesMutationVariables = Exact<{
  input: VerifyMilestonesInput;
}>;


export type DeskVerifyMilestonesMutation = { readonly verifyMilestones: { readonly refusal: { readonly code: RefusalCode, readonly field: string | null, readonly message: { readonly zh: string, readonly en: string | null } } | null, readonly rows: ReadonlyArray<{ readonly index: number, readonly commandId: string, readonly outcome: BulkOutcome, readonly result: { readonly receipt: { readonly position: number, readonly visible: boolean } | null, readonly refusal: { readonly code: RefusalCode, readonly field: string | null, readonly message: { readonly zh: string, readonly en: string | null } } | null } | null }> } | null };

export type DeskIssueMeasuresMutationVariables = Exact<{
  input: IssueMeasuresInput;
}>;


export type DeskIssueMeasuresMutation = { readonly issueMeasures: { readonly refusal: { readonly code: RefusalCode, readonly field: string | null, readonly message: { readonly zh: string, readonly en: string | null } } | null, readonly rows: ReadonlyArray<{ readonly index: number, readonly commandId: string, readonly outcome: BulkOutcome, readonly result: { readonly receipt: { readonly position: number, readonly visible: boolean } | null, readonly refusal: { readonly code: RefusalCode, readonly field: string | null, readonly message: { readonly zh: string, readonly en: string | null } } | null } | null }> } | null };

export type ActMilestoneFragment = { readonly id: string, readonly key: string, readonly due: string, readonly status: MilestoneStatus, readonly overdue: boolean, readonly label: { readonly zh: string, readonly en: string | null }, readonly decision: { readonly kind: DecisionKind, readonly at: string, readonly text: string } | null, readonly submission: { readonly at: string, readonly text: string, readonly evidence: ReadonlyArray<string>, readonly files: ReadonlyArray<{ readonly sha256: string, readonly name: string, readonly type: string, readonly size: number, readonly position: number, readonly by: { readonly subject: string, readonly unit: { readonly key: string } | null }, readonly withdrawn: { readonly withdrawnAt: string, readonly reason: string } | null }> } | null, readonly figures: ReadonlyArray<{ readonly expected: number, readonly reported: number | null, readonly asOf: string | null, readonly short: boolean, readonly target: { readonly key: string, readonly kind: TargetKind, readonly unit: string | null, readonly label: { readonly zh: string, readonly en: string | null } } }>, readonly request: { readonly due: string, readonly reason: string, readonly next: ApprovalStep, readonly at: string, readonly by: { readonly subject: string, readonly role: Role, readonly unit: { readonly shortName: string } | null, readonly leader: { readonly title: { readonly zh: string, readonly en: string | null } } | null } } | null };

export type FileFactsFragment = { readonly sha256: string, readonly name: string, readonly type: string, readonly size: number, readonly position: number, readonly by: { readonly subject: string, readonly unit: { readonly key: string } | null }, readonly withdrawn: { readonly withdrawnAt: string, readonly reason: string } | null };

export type ActAskerFragment = { readonly subject: string, readonly role: Role, readonly unit: { readonly shortName: string } | null, readonly leader: { readonly title: { readonly zh: string, readonly en: string | null } } | null };

export type ActAmendmentFragment = { readonly id: string, readonly reason: string, readonly proposedAt: string, readonly next: ApprovalStep | null, readonly by: { readonly subject: string, readonly role: Role, readonly unit: { readonly shortName: string } | null, readonly leader: { readonly title: { readonly zh: string, readonly en: string | null } } | null }, readonly definition: ReadonlyArray<{ readonly label: { readonly zh: string, readonly en: string | null }, readonly previous: { readonly zh: string, readonly en: string | null }, readonly to: { readonly zh: string, readonly en: string | null } }>, readonly targets: ReadonlyArray<{ readonly previous: number | null, readonly to: { readonly value: number, readonly unit: string | null, readonly label: { readonly zh: string, readonly en: string | null }, readonly target: { readonly kind: TargetKind } } }>, readonly milestones: ReadonlyArray<{ readonly due: string, readonly previousDue: string, readonly label: { readonly zh: string, readonly en: string | null }, readonly expected: ReadonlyArray<{ readonly value: number, readonly unit: string | null, readonly label: { readonly zh: string, readonly en: string | null }, readonly target: { readonly kind: TargetKind } }> }> };

type ActAnswer_AcknowledgeMeasurePayload_Fragment = { readonly receipt: { readonly position: number, readonly visible: boolean } | null, readonly refusal: { readonly code: RefusalCode, readonly field: string | null, readonly message: { readonly zh: string, readonly en: string | null } } | null };

type ActAnswer_AnswerInstructionPayload_Fragment = { readonly receipt: { readonly position: number, readonly visible: boolean } | null, readonly refusal: { readonly code: RefusalCode, readonly field: string | null, readonly message: { readonly zh: string, readonly en: string | null } } | null };

type ActAnswer_ApproveMeasurePayload_Fragment = { readonly receipt: { readonly position: number, readonly visible: boolean } | null, readonly refusal: { readonly code: RefusalCode, readonly field: string | null, readonly message: { readonly zh: string, readonly en: string | null } } | null };

type ActAnswer_CancelMeasurePayload_Fragment = { readonly receipt: { readonly position: number, readonly visible: boolean } | null, readonly refusal: { readonly code: RefusalCode, readonly field: string | null, readonly message: { readonly zh: string, readonly en: string | null } } | null };

type ActAnswer_CloseMeasurePayload_Fragment = { readonly receipt: { readonly position: number, readonly visible: boolean } | null, readonly refusal: { readonly code: RefusalCode, readonly field: string | null, readonly message: { readonly zh: string, readonly en: string | null } } | null };

type ActAnswer_ContributePayload_Fragment = { readonly receipt: { readonly position: number, readonly visible: boolean } | null, readonly refusal: { readonly code: RefusalCode, readonly field: string | null, readonly message: { readonly zh: string, readonly en: string | null } } | null };

type ActAnswer_CorrectProgressPayload_Fragment = { readonly receipt: { readonly position: number, readonly visible: boolean } | null, readonly refusal: { readonly code: RefusalCode, readonly field: string | null, readonly message: { readonly zh: string, readonly en: string | null } } | null };

type ActAnswer_DecideAmendmentPayload_Fragment = { readonly receipt: { readonly position: number, readonly visible: boolean } | null, readonly refusal: { readonly code: RefusalCode, readonly field: string | null, readonly message: { readonly zh: string, readonly en: string | null } } | null };

type ActAnswer_DecideClosingPayload_Fragment = { readonly receipt: { readonly position: number, readonly visible: boolean } | null, readonly refusal: { readonly code: RefusalCode, readonly field: string | null, readonly message: { readonly zh: string, readonly en: string | null } } | null };

type ActAnswer_DecideExtensionPayload_Fragment = { readonly receipt: { readonly position: number, readonly visible: boolean } | null, readonly refusal: { readonly code: RefusalCode, readonly field: string | null, readonly message: { readonly zh: string, readonly en: string | null } } | null };

type ActAnswer_DraftMeasurePayload_Fragment = { readonly receipt: { readonly position: number, readonly visible: boolean } | null, readonly refusal: { readonly code: RefusalCode, readonly field: string | null, readonly message: { readonly zh: string, readonly en: string | null } } | null };

type ActAnswer_FireRungPayload_Fragment = { readonly receipt: { readonly position: number, readonly visible: boolean } | null, readonly refusal: { readonly code: RefusalCode, readonly field: string | null, readonly message: { readonly zh: string, readonly en: string | null } } | null };

type ActAnswer_HoldLadderPayload_Fragment = { readonly receipt: { readonly position: number, readonly visible: boolean } | null, readonly refusal: { readonly code: RefusalCode, readonly field: string | null, readonly message: { readonly zh: string, readonly en: string | null } } | null };

type ActAnswer_InstructPayload_Fragment = { readonly receipt: { readonly position: number, readonly visible: boolean } | null, readonly refusal: { readonly code: RefusalCode, readonly field: string | null, readonly message: { readonly zh: string, readonly en: string | null } } | null };

type ActAnswer_IssueMeasurePayload_Fragment = { readonly receipt: { readonly position: number, readonly visible: boolean } | null, readonly refusal: { readonly code: RefusalCode, readonly field: string | null, readonly message: { readonly zh: string, readonly en: string | null } } | null };

type ActAnswer_ProposeAmendmentPayload_Fragment = { readonly receipt: { readonly position: number, readonly visible: boolean } | null, readonly refusal: { readonly code: RefusalCode, readonly field: string | null, readonly message: { readonly zh: string, readonly en: string | null } } | null };

type ActAnswer_RecordMeetingDecisionPayload_Fragment = { readonly receipt: { readonly position: number, readonly visible: boolean } | null, readonly refusal: { readonly code: RefusalCode, readonly field: string | null, readonly message: { readonly zh: string, readonly en: string | null } } | null };

type ActAnswer_RejectReportPayload_Fragment = { readonly receipt: { readonly position: number, readonly visible: boolean } | null, readonly refusal: { readonly code: RefusalCode, readonly field: string | null, readonly message: { readonly zh: string, readonly en: string | null } } | null };

type ActAnswer_ReleaseLadderPayload_Fragment = { readonly receipt: { readonly position: number, readonly visible: boolean } | null, readonly refusal: { readonly code: RefusalCode, readonly field: string | null, readonly message: { readonly zh: string, readonly en: string | null } } | null };

type ActAnswer_ReopenMeasurePayload_Fragment = { readonly receipt: { readonly position: number, readonly visible: boolean } | null, readonly refusal: { readonly code: RefusalCode, readonly field: string | null, readonly message: { readonly zh: string, readonly en: string | null } } | null };

type ActAnswer_ReportProgressPayload_Fragment = { readonly receipt: { readonly position: number, readonly visible: boolean } | null, readonly refusal: { readonly code: RefusalCode, readonly field: string | null, readonly message: { readonly zh: string, readonly en: string | null } } | null };

type ActAnswer_RequestExtensionPayload_Fragment = { readonly receipt: { readonly position: number, readonly visible: boolean } | null, readonly refusal: { readonly code: RefusalCode, readonly field: string | null, readonly message: { readonly zh: string, readonly en: string | null } } | null };

type ActAnswer_ResumeMeasurePayload_Fragment = { readonly receipt: { readonly position: number, readonly visible: boolean } | null, readonly refusal: { readonly code: RefusalCode, readonly field: string | null, readonly message: { readonly zh: string, readonly en: string | null } } | null };

type ActAnswer_ReturnMilestonePayload_Fragment = { readonly receipt: { readonly position: number, readonly visible: boolean } | null, readonly refusal: { readonly code: RefusalCode, readonly field: string | null, readonly message: { readonly zh: string, readonly en: string | null } } | null };

type ActAnswer_SignReportPayload_Fragment = { readonly receipt: { readonly position: number, readonly visible: boolean } | null, readonly refusal: { readonly code: RefusalCode, readonly field: string | null, readonly message: { readonly zh: string, readonly en: string | null } } | null };

type ActAnswer_SkipRungPayload_Fragment = { readonly receipt: { readonly position: number, readonly visible: boolean } | null, readonly refusal: { readonly code: RefusalCode, readonly field: string | null, readonly message: { readonly zh: string, readonly en: string | null } } | null };

type ActAnswer_SubmitMilestonePayload_Fragment = { readonly receipt: { readonly position: number, readonly visible: boolean } | null, readonly refusal: { readonly code: RefusalCode, readonly field: string | null, readonly message: { readonly zh: string, readonly en: string | null } } | null };

type ActAnswer_SuspendMeasurePayload_Fragment = { readonly receipt: { readonly position: number, readonly visible: boolean } | null, readonly refusal: { readonly code: RefusalCode, readonly field: string | null, readonly message: { readonly zh: string, readonly en: string | null } } | null };

type ActAnswer_VerifyMilestonePayload_Fragment = { readonly receipt: { readonly position: number, readonly visible: boolean } | null, readonly refusal: { readonly code: RefusalCode, readonly field: string | null, readonly message: { readonly zh: string, readonly en: string | null } } | null };

type ActAnswer_WithdrawFilePayload_Fragment = { readonly receipt: { readonly position: number, readonly visible: boolean } | null, readonly refusal: { readonly code: RefusalCode, readonly field: string | null, readonly message: { readonly zh: string, readonly en: string | null } } | null };

type ActAnswer_WithdrawInstructionPayload_Fragment = { readonly receipt: { readonly position: number, readonly visible: boolean } | null, readonly refusal: { readonly code: RefusalCode, readonly field: string | null, readonly message: { readonly zh: string, readonly en: string | null } } | null };

export type ActAnswerFragment =
  | ActAnswer_AcknowledgeMeasurePayload_Fragment
  | ActAnswer_AnswerInstructionPayload_Fragment
  | ActAnswer_ApproveMeasurePayload_Fragment
  | ActAnswer_CancelMeasurePayload_Fragment
  | ActAnswer_CloseMeasurePayload_Fragment
  | ActAnswer_ContributePayload_Fragment
  | ActAnswer_CorrectProgressPayload_Fragment
  | ActAnswer_DecideAmendmentPayload_Fragment
  | ActAnswer_DecideClosingPayload_Fragment
  | ActAnswer_DecideExtensionPayload_Fragment
  | ActAnswer_DraftMeasurePayload_Fragment
  | ActAnswer_FireRungPayload_Fragment
  | ActAnswer_HoldLadderPayload_Fragment
  | ActAnswer_InstructPayload_Fragment
  | ActAnswer_IssueMeasurePayload_Fragment
  | ActAnswer_ProposeAmendmentPayload_Fragment
  | ActAnswer_RecordMeetingDecisionPayload_Fragment
  | ActAnswer_RejectReportPayload_Fragment
  | ActAnswer_ReleaseLadderPayload_Fragment
  | ActAnswer_ReopenMeasurePayload_Fragment
  | ActAnswer_ReportProgressPayload_Fragment
  | ActAnswer_RequestExtensionPayload_Fragment
  | ActAnswer_ResumeMeasurePayload_Fragment
  | ActAnswer_ReturnMilestonePayload_Fragment
  | ActAnswer_SignReportPayload_Fragment
  | ActAnswer_SkipRungPayload_Fragment
  | ActAnswer_SubmitMilestonePayload_Fragment
  | ActAnswer_SuspendMeasurePayload_Fragment
  | ActAnswer_VerifyMilestonePayload_Fragment
  | ActAnswer_WithdrawFilePayload_Fragment
  | ActAnswer_WithdrawInstructionPayload_Fragment
;
export const DeskDocument = operation<DeskQuery, DeskQueryVariables>(
  'a80e55b453b5e8445fa1c2fc2c65100263de0719cb0ffb6b508fe300af940794',
  ['plan', 'asOf', 'kinds', 'after'],
  "query Desk($plan: ID!, $asOf: AsOf, $kinds: [WaitingKind!], $after: String) {\n  plan(id: $plan, asOf: $asOf) {\n    waitingCounts {\n      kind\n      count\n    }\n    waiting(first: 100, after: $after, kinds: $kinds) {\n      pageInfo {\n        hasNextPage\n        hasPreviousPage\n        startCursor\n        endCursor\n      }\n      nodes {\n        ...DeskItem\n      }\n    }\n    nextBeats {\n      kind\n      period\n      at\n    }\n  }\n}\n\nfragment ActAmendment on Amendment {\n  id\n  reason\n  proposedAt\n  next\n  by {\n    ...ActAsker\n  }\n  definition {\n    label {\n      zh\n      en\n    }\n    previous {\n      zh\n      en\n    }\n    to {\n      zh\n      en\n    }\n  }\n  targets {\n    previous\n    to {\n      value\n      unit\n      label {\n        zh\n        en\n      }\n      target {\n        kind\n      }\n    }\n  }\n  milestones {\n    label {\n      zh\n      en\n    }\n    due\n    previousDue\n    expected {\n      value\n      unit\n      label {\n        zh\n        en\n      }\n      target {\n        kind\n      }\n    }\n  }\n}\n\nfragment ActAsker on Actor {\n  subject\n  role\n  unit {\n    shortName\n  }\n  leader {\n    title {\n      zh\n      en\n    }\n  }\n}\n\nfragment ActMilestone on Milestone {\n  id\n  key\n  label {\n    zh\n    en\n  }\n  due\n  status\n  overdue\n  decision {\n    kind\n    at\n    text\n  }\n  submission {\n    at\n    text\n    evidence\n    files {\n      ...FileFacts\n    }\n  }\n  figures {\n    target {\n      key\n      kind\n      unit\n      label {\n        zh\n        en\n      }\n    }\n    expected\n    reported\n    asOf\n    short\n  }\n  request {\n    due\n    reason\n    next\n    at\n    by {\n      ...ActAsker\n    }\n  }\n}\n\nfragment DeskItem on Waiting {\n  kind\n  since\n  due\n  workingDaysLeft\n  overdue\n  asked\n  text\n  measure {\n    id\n    code\n    title {\n      zh\n      en\n    }\n    leadUnit {\n      key\n      shortName\n    }\n  }\n  milestone {\n    ...ActMilestone\n  }\n  amendment {\n    ...ActAmendment\n  }\n  report {\n    id\n    key\n    number\n    asOf\n    text\n    files {\n      ...FileFacts\n    }\n    values {\n      value\n      unit\n      label {\n        zh\n        en\n      }\n      target {\n        key\n        kind\n      }\n    }\n    confirmed {\n      kind\n      figure\n      against\n      target {\n        key\n        kind\n        unit\n        label {\n          zh\n          en\n        }\n      }\n    }\n  }\n}\n\nfragment FileFacts on AttachedFile {\n  sha256\n  name\n  type\n  size\n  position\n  by {\n    subject\n    unit {\n      key\n    }\n  }\n  withdrawn {\n    withdrawnAt\n    reason\n  }\n}",
);
export const DeskMeasureDocument = operation<DeskMeasureQuery, DeskMeasureQueryVariables>(
  'd864d82fdd2714bd94dbd7a9910c7c2fe90002895601af40a4aa7576d6f59ccb',
  ['plan', 'asOf', 'code'],
  "query DeskMeasure($plan: ID!, $asOf: AsOf, $code: String!) {\n  plan(id: $plan, asOf: $asOf) {\n    measure(code: $code) {\n      id\n      code\n      lamp {\n        key\n        name {\n          zh\n          en\n        }\n        colour\n        meaning\n      }\n      targets {\n        key\n        kind\n        unit\n        value\n        atLeast\n        stretch\n        label {\n          zh\n          en\n        }\n        current {\n          value\n          asOf\n        }\n        scheduled {\n          value\n          by\n        }\n      }\n      milestones {\n        ...ActMilestone\n      }\n    }\n  }\n}\n\nfragment ActAsker on Actor {\n  subject\n  role\n  unit {\n    shortName\n  }\n  leader {\n    title {\n      zh\n      en\n    }\n  }\n}\n\nfragment ActMilestone on Milestone {\n  id\n  key\n  label {\n    zh\n    en\n  }\n  due\n  status\n  overdue\n  decision {\n    kind\n    at\n    text\n  }\n  submission {\n    at\n    text\n    evidence\n    files {\n      ...FileFacts\n    }\n  }\n  figures {\n    target {\n      key\n      kind\n      unit\n      label {\n        zh\n        en\n      }\n    }\n    expected\n    reported\n    asOf\n    short\n  }\n  request {\n    due\n    reason\n    next\n    at\n    by {\n      ...ActAsker\n    }\n  }\n}\n\nfragment FileFacts on AttachedFile {\n  sha256\n  name\n  type\n  size\n  position\n  by {\n    subject\n    unit {\n      key\n    }\n  }\n  withdrawn {\n    withdrawnAt\n    reason\n  }\n}",
);
export const DeskForeseenDocument = operation<DeskForeseenQuery, DeskForeseenQueryVariables>(
  'd23608d187582ba0938334f338507ee9fbcbfe8c6f211a36d8a5c86e3e16be95',
  ['plan', 'asOf', 'until', 'after'],
  "query DeskForeseen($plan: ID!, $asOf: AsOf, $until: CivilDate!, $after: String) {\n  plan(id: $plan, asOf: $asOf) {\n    measures(\n      first: 100\n      after: $after\n      filter: { stages: [ISSUED, ACKNOWLEDGED] }\n      orderBy: { field: NEXT_DUE, direction: ASC }\n    ) {\n      totalCount\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n      nodes {\n        key\n        code\n        title {\n          zh\n          en\n        }\n        leadUnit {\n          shortName\n        }\n        foreseen(until: $until) {\n          at\n          type\n          rungTitle {\n            zh\n            en\n          }\n          obligation {\n            label {\n              zh\n              en\n            }\n          }\n          recipients {\n            role\n            copy\n          }\n          lamp {\n            name {\n              zh\n              en\n            }\n            colour\n            meaning\n          }\n        }\n      }\n    }\n  }\n}",
);
export const DeskVerifyMilestonesDocument = operation<DeskVerifyMilestonesMutation, DeskVerifyMilestonesMutationVariables>(
  '706d74cb8d3b9088b14500a3d828bdfafff452e46787a36e19c9487a542a8fa8',
  ['input'],
  "mutation DeskVerifyMilestones($input: VerifyMilestonesInput!) {\n  verifyMilestones(input: $input) {\n    refusal {\n      code\n      field\n      message {\n        zh\n        en\n      }\n    }\n    rows {\n      index\n      commandId\n      outcome\n      result {\n        ...ActAnswer\n      }\n    }\n  }\n}\n\nfragment ActAnswer on CommandPayload {\n  receipt {\n    position\n    visible\n  }\n  refusal {\n    code\n    field\n    message {\n      zh\n      en\n    }\n  }\n}",
);
export const DeskIssueMeasuresDocument = operation<DeskIssueMeasuresMutation, DeskIssueMeasuresMutationVariables>(
  'bc2263ec2c00ca23a0a1a81e904fa3fa15135e3f25b85e1da2ff301baecf0a8d',
  ['input'],
  "mutation DeskIssueMeasures($input: IssueMeasuresInput!) {\n  issueMeasures(input: $input) {\n    refusal {\n      code\n      field\n      message {\n        zh\n        en\n      }\n    }\n    rows {\n      index\n      commandId\n      outcome\n      result {\n        ...ActAnswer\n      }\n    }\n  }\n}\n\nfragment ActAnswer on CommandPayload {\n  receipt {\n    position\n    visible\n  }\n  refusal {\n    code\n    field\n    message {\n      zh\n      en\n    }\n  }\n}",
);
