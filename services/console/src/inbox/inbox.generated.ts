// Written by `pnpm codegen` from the .graphql file of the same name: change that file.
import { operation } from '../kit/graph/operation.ts';
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
export type AsOf =
  {   readonly date: string; readonly instant?: never; readonly position?: never; }
  |  { readonly date?: never;   readonly instant: string; readonly position?: never; }
  |  { readonly date?: never; readonly instant?: never;   readonly position: number; };

export type Channel =
  | 'EMAIL'
  | 'INBOX'
  | 'WEBHOOK';

export type DeliveryState =
  | 'FAILING'
  | 'GIVEN_UP'
  | 'SUCCEEDED';

export type DocumentKind =
  | 'BULLETIN'
  | 'INTERVIEW'
  | 'REMINDER'
  | 'SUPERVISION_LETTER'
  | 'URGING';

export type NoticeFilter = {
  readonly copy?: boolean | null | undefined;
  readonly documents?: ReadonlyArray<DocumentKind> | null | undefined;
  readonly from?: string | null | undefined;
  readonly kinds?: ReadonlyArray<NoticeKind> | null | undefined;
  readonly measures?: ReadonlyArray<string> | null | undefined;
  readonly recipients?: ReadonlyArray<string> | null | undefined;
  readonly since?: number | null | undefined;
  readonly to?: string | null | undefined;
};

export type NoticeKind =
  | 'BULLETIN'
  | 'CLOSED_BY_EXCEPTION'
  | 'CONTRIBUTION_MADE'
  | 'DECISION_ANSWERED'
  | 'DECISION_WANTED'
  | 'DECISION_WITHDRAWN'
  | 'DRAFT_REJECTED'
  | 'DRAFT_WRITTEN'
  | 'FIGURES_CONFIRMED'
  | 'INSTRUCTION'
  | 'INSTRUCTION_ANSWERED'
  | 'INSTRUCTION_WITHDRAWN'
  | 'INTERVIEW'
  | 'INTERVIEW_RECORDED'
  | 'LETTER_ISSUED'
  | 'MEASURE_APPROVED'
  | 'MEASURE_CANCELLED'
  | 'MEASURE_CLOSED'
  | 'MEASURE_DRAFTED'
  | 'MEASURE_HANDED_OVER'
  | 'MEASURE_ISSUED'
  | 'MEASURE_REOPENED'
  | 'MEASURE_RESUMED'
  | 'MEASURE_SUSPENDED'
  | 'MEETING_DECISION'
  | 'MILESTONE_RETURNED'
  | 'MILESTONE_SUBMITTED'
  | 'MILESTONE_VERIFIED'
  | 'OFFICE_LIMIT_PASSED'
  | 'REMINDER'
  | 'REPORT_CORRECTED'
  | 'REQUEST_GRANTED'
  | 'REQUEST_REFUSED'
  | 'REQUEST_WITHDRAWN'
  | 'SUPERVISION_LETTER'
  | 'URGING';

export type Role =
  | 'ADMIN'
  | 'AUDITOR'
  | 'LEADER'
  | 'SECURITY'
  | 'SUPERVISOR'
  | 'SYSTEM'
  | 'UNIT_HEAD'
  | 'UNIT_REPORTER';

export type InboxQueryVariables = Exact<{
  plan: string;
  asOf?: AsOf | null | undefined;
  filter?: NoticeFilter | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
  last?: number | null | undefined;
  before?: string | null | undefined;
}>;


export type InboxQuery = { readonly plan: { readonly notices: { readonly nodes: ReadonlyArray<{ readonly key: string, readonly position: number, readonly at: string, readonly kind: NoticeKind, readonly copy: boolean, readonly due: string | null, readonly text: string, readonly recipient: { readonly key: string, readonly name: { readonly zh: string, readonly en: string | null } }, readonly measure: { readonly code: string, readonly title: { readonly zh: string, readonly en: string | null }, readonly leadUnit: { readonly shortName: string } }, readonly deliveries: ReadonlyArray<{ readonly channel: Channel, readonly state: DeliveryState, readonly at: string, readonly failures: ReadonlyArray<{ readonly reason: string }> }>, readonly event:
          | { readonly __typename: 'AcknowledgementMissed', readonly actor: { readonly role: Role, readonly unit: { readonly shortName: string } | null, readonly leader: { readonly title: { readonly zh: string, readonly en: string | null } } | null } }
          | { readonly __typename: 'AmendmentApproved', readonly actor: { readonly role: Role, readonly unit: { readonly shortName: string } | null, readonly leader: { readonly title: { readonly zh: string, readonly en: string | null } } | null } }
          | { readonly __typename: 'AmendmentProposed', readonly actor: { readonly role: Role, readonly unit: { readonly shortName: string } | null, readonly leader: { readonly title: { readonly zh: string, readonly en: string | null } } | null } }
          | { readonly __typename: 'AmendmentRefused', readonly actor: { readonly role: Role, readonly unit: { readonly shortName: string } | null, readonly leader: { readonly title: { readonly zh: string, readonly en: string | null } } | null } }
          | { readonly __typename: 'CalendarExtended', readonly actor: { readonly role: Role, readonly unit: { readonly shortName: string } | null, readonly leader: { readonly title: { readonly zh: string, readonly en: string | null } } | null } }
          | { readonly __typename: 'ClosingProposed', readonly actor: { readonly role: Role, readonly unit: { readonly shortName: string } | null, readonly leader: { readonly title: { readonly zh: string, readonly en: string | null } } | null } }
          | { readonly __typename: 'ClosingRefused', readonly actor: { readonly role: Role, readonly unit: { readonly shortName: string } | null, readonly leader: { readonly title: { readonly zh: string, readonly en: string | null } } | null } }
          | { readonly __typename: 'ContributionMade', readonly actor: { readonly role: Role, readonly unit: { readonly shortName: string } | null, readonly leader: { readonly title: { readonly zh: string, readonly en: string | null } } | null } }
          | { readonly __typename: 'DeliveryFailed', readonly actor: { readonly role: Role, readonly unit: { readonly shortName: string } | null, readonly leader: { readonly title: { readonly zh: string, readonly en: string | null } } | null } }
          | { readonly __typename: 'DeliveryGivenUp', readonly actor: { readonly role: Role, readonly unit: { readonly shortName: string } | null, readonly leader: { readonly title: { readonly zh: string, readonly en: string | null } } | null } }
          | { readonly __typename: 'DeliverySucceeded', readonly actor: { readonly role: Role, readonly unit: { readonly shortName: string } | null, readonly leader: { readonly title: { readonly zh: string, readonly en: string | null } } | null } }
          | { readonly __typename: 'DraftRejected', readonly actor: { readonly role: Role, readonly unit: { readonly shortName: string } | null, readonly leader: { readonly title: { readonly zh: string, readonly en: string | null } } | null } }
          | { readonly __typename: 'ExtensionApproved', readonly milestone: { readonly label: { readonly zh: string, readonly en: string | null } } | null, readonly actor: { readonly role: Role, readonly unit: { readonly shortName: string } | null, readonly leader: { readonly title: { readonly zh: string, readonly en: string | null } } | null } }
          | { readonly __typename: 'ExtensionRefused', readonly milestone: { readonly label: { readonly zh: string, readonly en: string | null } } | null, readonly actor: { readonly role: Role, readonly unit: { readonly shortName: string } | null, readonly leader: { readonly title: { readonly zh: string, readonly en: string | null } } | null } }
          | { readonly __typename: 'ExtensionRequested', readonly milestone: { readonly label: { readonly zh: string, readonly en: string | null } } | null, readonly actor: { readonly role: Role, readonly unit: { readonly shortName: string } | null, readonly leader: { readonly title: { readonly zh: string, readonly en: string | null } } | null } }
          | { readonly __typename: 'FileWithdrawn', readonly actor: { readonly role: Role, readonly unit: { readonly shortName: string } | null, readonly leader: { readonly title: { readonly zh: string, readonly en: string | null } } | null } }
          | { readonly __typename: 'InstructionAnswered', readonly actor: { readonly role: Role, readonly unit: { readonly shortName: string } | null, readonly leader: { readonly title: { readonly zh: string, readonly en: string | null } } | null } }
          | { readonly __typename: 'InstructionGiven', readonly actor: { readonly role: Role, readonly unit: { readonly shortName: string } | null, readonly leader: { readonly title: { readonly zh: string, readonly en: string | null } } | null } }
          | { readonly __typename: 'InstructionMissed', readonly actor: { readonly role: Role, readonly unit: { readonly shortName: string } | null, readonly leader: { readonly title: { readonly zh: string, readonly en: string | null } } | null } }
          | { readonly __typename: 'InstructionWithdrawn', readonly actor: { readonly role: Role, readonly unit: { readonly shortName: string } | null, readonly leader: { readonly title: { readonly zh: string, readonly en: string | null } } | null } }
          | { readonly __typename: 'InterviewRecorded', readonly actor: { readonly role: Role, readonly unit: { readonly shortName: string } | null, readonly leader: { readonly title: { readonly zh: string, readonly en: string | null } } | null } }
          | { readonly __typename: 'LadderAdopted', readonly actor: { readonly role: Role, readonly unit: { readonly shortName: string } | null, readonly leader: { readonly title: { readonly zh: string, readonly en: string | null } } | null } }
          | { readonly __typename: 'LadderHeld', readonly actor: { readonly role: Role, readonly unit: { readonly shortName: string } | null, readonly leader: { readonly title: { readonly zh: string, readonly en: string | null } } | null } }
          | { readonly __typename: 'LadderReleased', readonly actor: { readonly role: Role, readonly unit: { readonly shortName: string } | null, readonly leader: { readonly title: { readonly zh: string, readonly en: string | null } } | null } }
          | { readonly __typename: 'LampPolicyAdopted', readonly actor: { readonly role: Role, readonly unit: { readonly shortName: string } | null, readonly leader: { readonly title: { readonly zh: string, readonly en: string | null } } | null } }
          | { readonly __typename: 'LampTurned', readonly actor: { readonly role: Role, readonly unit: { readonly shortName: string } | null, readonly leader: { readonly title: { readonly zh: string, readonly en: string | null } } | null } }
          | { readonly __typename: 'MeasureAcknowledged', readonly actor: { readonly role: Role, readonly unit: { readonly shortName: string } | null, readonly leader: { readonly title: { readonly zh: string, readonly en: string | null } } | null } }
          | { readonly __typename: 'MeasureAmended', readonly actor: { readonly role: Role, readonly unit: { readonly shortName: string } | null, readonly leader: { readonly title: { readonly zh: string, readonly en: string | null } } | null } }
          | { readonly __typename: 'MeasureApproved', readonly actor: { readonly role: Role, readonly unit: { readonly shortName: string } | null, readonly leader: { readonly title: { readonly zh: string, readonly en: string | null } } | null } }
          | { readonly __typename: 'MeasureCancelled', readonly actor: { readonly role: Role, readonly unit: { readonly shortName: string } | null, readonly leader: { readonly title: { readonly zh: string, readonly en: string | null } } | null } }
          | { readonly __typename: 'MeasureClosed', readonly actor: { readonly role: Role, readonly unit: { readonly shortName: string } | null, readonly leader: { readonly title: { readonly zh: string, readonly en: string | null } } | null } }
          | { readonly __typename: 'MeasureDrafted', readonly actor: { readonly role: Role, readonly unit: { readonly shortName: string } | null, readonly leader: { readonly title: { readonly zh: string, readonly en: string | null } } | null } }
          | { readonly __typename: 'MeasureIssued', readonly actor: { readonly role: Role, readonly unit: { readonly shortName: string } | null, readonly leader: { readonly title: { readonly zh: string, readonly en: string | null } } | null } }
          | { readonly __typename: 'MeasureReopened', readonly actor: { readonly role: Role, readonly unit: { readonly shortName: string } | null, readonly leader: { readonly title: { readonly zh: string, readonly en: string | null } } | null } }
          | { readonly __typename: 'MeasureResumed', readonly actor: { readonly role: Role, readonly unit: { readonly shortName: string } | null, readonly leader: { readonly title: { readonly zh: string, readonly en: string | null } } | null } }
          | { readonly __typename: 'MeasureSuspended', readonly actor: { readonly role: Role, readonly unit: { readonly shortName: string } | null, readonly leader: { readonly title: { readonly zh: string, readonly en: string | null } } | null } }
          | { readonly __typename: 'MeetingDecisionAnswered', readonly actor: { readonly role: Role, readonly unit: { readonly shortName: string } | null, readonly leader: { readonly title: { readonly zh: string, readonly en: string | null } } | null } }
          | { readonly __typename: 'MeetingDecisionMissed', readonly actor: { readonly role: Role, readonly unit: { readonly shortName: string } | null, readonly leader: { readonly title: { readonly zh: string, readonly en: string | null } } | null } }
          | { readonly __typename: 'MeetingDecisionRecorded', readonly meeting: { readonly name: { readonly zh: string, readonly en: string | null } }, readonly actor: { readonly role: Role, readonly unit: { readonly shortName: string } | null, readonly leader: { readonly title: { readonly zh: string, readonly en: string | null } } | null } }
          | { readonly __typename: 'MeetingDecisionWithdrawn', readonly actor: { readonly role: Role, readonly unit: { readonly shortName: string } | null, readonly leader: { readonly title: { readonly zh: string, readonly en: string | null } } | null } }
          | { readonly __typename: 'MilestoneExtended', readonly milestone: { readonly label: { readonly zh: string, readonly en: string | null } } | null, readonly actor: { readonly role: Role, readonly unit: { readonly shortName: string } | null, readonly leader: { readonly title: { readonly zh: string, readonly en: string | null } } | null } }
          | { readonly __typename: 'MilestoneMissed', readonly actor: { readonly role: Role, readonly unit: { readonly shortName: string } | null, readonly leader: { readonly title: { readonly zh: string, readonly en: string | null } } | null } }
          | { readonly __typename: 'MilestoneReturned', readonly milestone: { readonly label: { readonly zh: string, readonly en: string | null } } | null, readonly actor: { readonly role: Role, readonly unit: { readonly shortName: string } | null, readonly leader: { readonly title: { readonly zh: string, readonly en: string | null } } | null } }
          | { readonly __typename: 'MilestoneSubmitted', readonly milestone: { readonly label: { readonly zh: string, readonly en: string | null } } | null, readonly actor: { readonly role: Role, readonly unit: { readonly shortName: string } | null, readonly leader: { readonly title: { readonly zh: string, readonly en: string | null } } | null } }
          | { readonly __typename: 'MilestoneVerified', readonly milestone: { readonly label: { readonly zh: string, readonly en: string | null } } | null, readonly actor: { readonly role: Role, readonly unit: { readonly shortName: string } | null, readonly leader: { readonly title: { readonly zh: string, readonly en: string | null } } | null } }
          | { readonly __typename: 'OfficeLimitPassed', readonly milestone: { readonly label: { readonly zh: string, readonly en: string | null } } | null, readonly actor: { readonly role: Role, readonly unit: { readonly shortName: string } | null, readonly leader: { readonly title: { readonly zh: string, readonly en: string | null } } | null } }
          | { readonly __typename: 'PaperDiscarded', readonly actor: { readonly role: Role, readonly unit: { readonly shortName: string } | null, readonly leader: { readonly title: { readonly zh: string, readonly en: string | null } } | null } }
          | { readonly __typename: 'PaperDrafted', readonly actor: { readonly role: Role, readonly unit: { readonly shortName: string } | null, readonly leader: { readonly title: { readonly zh: string, readonly en: string | null } } | null } }
          | { readonly __typename: 'PaperEdited', readonly actor: { readonly role: Role, readonly unit: { readonly shortName: string } | null, readonly leader: { readonly title: { readonly zh: string, readonly en: string | null } } | null } }
          | { readonly __typename: 'PaperIssued', readonly actor: { readonly role: Role, readonly unit: { readonly shortName: string } | null, readonly leader: { readonly title: { readonly zh: string, readonly en: string | null } } | null } }
          | { readonly __typename: 'PaperNumbered', readonly actor: { readonly role: Role, readonly unit: { readonly shortName: string } | null, readonly leader: { readonly title: { readonly zh: string, readonly en: string | null } } | null } }
          | { readonly __typename: 'PaperNumbersUsed', readonly actor: { readonly role: Role, readonly unit: { readonly shortName: string } | null, readonly leader: { readonly title: { readonly zh: string, readonly en: string | null } } | null } }
          | { readonly __typename: 'PaperReturned', readonly actor: { readonly role: Role, readonly unit: { readonly shortName: string } | null, readonly leader: { readonly title: { readonly zh: string, readonly en: string | null } } | null } }
          | { readonly __typename: 'PaperReviewed', readonly actor: { readonly role: Role, readonly unit: { readonly shortName: string } | null, readonly leader: { readonly title: { readonly zh: string, readonly en: string | null } } | null } }
          | { readonly __typename: 'PaperSettingsChanged', readonly actor: { readonly role: Role, readonly unit: { readonly shortName: string } | null, readonly leader: { readonly title: { readonly zh: string, readonly en: string | null } } | null } }
          | { readonly __typename: 'PaperSigned', readonly actor: { readonly role: Role, readonly unit: { readonly shortName: string } | null, readonly leader: { readonly title: { readonly zh: string, readonly en: string | null } } | null } }
          | { readonly __typename: 'PaperWithdrawn', readonly actor: { readonly role: Role, readonly unit: { readonly shortName: string } | null, readonly leader: { readonly title: { readonly zh: string, readonly en: string | null } } | null } }
          | { readonly __typename: 'PlanAdopted', readonly actor: { readonly role: Role, readonly unit: { readonly shortName: string } | null, readonly leader: { readonly title: { readonly zh: string, readonly en: string | null } } | null } }
          | { readonly __typename: 'PlanClockSet', readonly actor: { readonly role: Role, readonly unit: { readonly shortName: string } | null, readonly leader: { readonly title: { readonly zh: string, readonly en: string | null } } | null } }
          | { readonly __typename: 'PlanSettingsChanged', readonly actor: { readonly role: Role, readonly unit: { readonly shortName: string } | null, readonly leader: { readonly title: { readonly zh: string, readonly en: string | null } } | null } }
          | { readonly __typename: 'ProgressCorrected', readonly actor: { readonly role: Role, readonly unit: { readonly shortName: string } | null, readonly leader: { readonly title: { readonly zh: string, readonly en: string | null } } | null } }
          | { readonly __typename: 'ProgressReported', readonly actor: { readonly role: Role, readonly unit: { readonly shortName: string } | null, readonly leader: { readonly title: { readonly zh: string, readonly en: string | null } } | null } }
          | { readonly __typename: 'ReportDrafted', readonly actor: { readonly role: Role, readonly unit: { readonly shortName: string } | null, readonly leader: { readonly title: { readonly zh: string, readonly en: string | null } } | null } }
          | { readonly __typename: 'ReportMissed', readonly actor: { readonly role: Role, readonly unit: { readonly shortName: string } | null, readonly leader: { readonly title: { readonly zh: string, readonly en: string | null } } | null } }
          | { readonly __typename: 'ReportTextGiven', readonly actor: { readonly role: Role, readonly unit: { readonly shortName: string } | null, readonly leader: { readonly title: { readonly zh: string, readonly en: string | null } } | null } }
          | { readonly __typename: 'RungFired', readonly obligation: { readonly label: { readonly zh: string, readonly en: string | null } }, readonly actor: { readonly role: Role, readonly unit: { readonly shortName: string } | null, readonly leader: { readonly title: { readonly zh: string, readonly en: string | null } } | null } }
          | { readonly __typename: 'RungSkipped', readonly actor: { readonly role: Role, readonly unit: { readonly shortName: string } | null, readonly leader: { readonly title: { readonly zh: string, readonly en: string | null } } | null } }
          | { readonly __typename: 'SnapshotMade', readonly actor: { readonly role: Role, readonly unit: { readonly shortName: string } | null, readonly leader: { readonly title: { readonly zh: string, readonly en: string | null } } | null } }
         }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly hasPreviousPage: boolean, readonly startCursor: string | null, readonly endCursor: string | null } } } | null };

export type InboxNoticeFragment = { readonly key: string, readonly position: number, readonly at: string, readonly kind: NoticeKind, readonly copy: boolean, readonly due: string | null, readonly text: string, readonly recipient: { readonly key: string, readonly name: { readonly zh: string, readonly en: string | null } }, readonly measure: { readonly code: string, readonly title: { readonly zh: string, readonly en: string | null }, readonly leadUnit: { readonly shortName: string } }, readonly deliveries: ReadonlyArray<{ readonly channel: Channel, readonly state: DeliveryState, readonly at: string, readonly failures: ReadonlyArray<{ readonly reason: string }> }>, readonly event:
    | { readonly __typename: 'AcknowledgementMissed', readonly actor: { readonly role: Role, readonly unit: { readonly shortName: string } | null, readonly leader: { readonly title: { readonly zh: string, readonly en: string | null } } | null } }
    | { readonly __typename: 'AmendmentApproved', readonly actor: { readonly role: Role, readonly unit: { readonly shortName: string } | null, readonly leader: { readonly title: { readonly zh: string, readonly en: string | null } } | null } }
    | { readonly __typename: 'AmendmentProposed', readonly actor: { readonly role: Role, readonly unit: { readonly shortName: string } | null, readonly leader: { readonly title: { readonly zh: string, readonly en: string | null } } | null } }
    | { readonly __typename: 'AmendmentRefused', readonly actor: { readonly role: Role, readonly unit: { readonly shortName: string } | null, readonly leader: { readonly title: { readonly zh: string, readonly en: string | null } } | null } }
    | { readonly __typename: 'CalendarExtended', readonly actor: { readonly role: Role, readonly unit: { readonly shortName: string } | null, readonly leader: { readonly title: { readonly zh: string, readonly en: string | null } } | null } }
    | { readonly __typename: 'ClosingProposed', readonly actor: { readonly role: Role, readonly unit: { readonly shortName: string } | null, readonly leader: { readonly title: { readonly zh: string, readonly en: string | null } } | null } }
    | { readonly __typename: 'ClosingRefused', readonly actor: { readonly role: Role, readonly unit: { readonly shortName: string } | null, readonly leader: { readonly title: { readonly zh: string, readonly en: string | null } } | null } }
    | { readonly __typename: 'ContributionMade', readonly actor: { readonly role: Role, readonly unit: { readonly shortName: string } | null, readonly leader: { readonly title: { readonly zh: string, readonly en: string | null } } | null } }
    | { readonly __typename: 'DeliveryFailed', readonly actor: { readonly role: Role, readonly unit: { readonly shortName: string } | null, readonly leader: { readonly title: { readonly zh: string, readonly en: string | null } } | null } }
    | { readonly __typename: 'DeliveryGivenUp', readonly actor: { readonly role: Role, readonly unit: { readonly shortName: string } | null, readonly leader: { readonly title: { readonly zh: string, readonly en: string | null } } | null } }
    | { readonly __typename: 'DeliverySucceeded', readonly actor: { readonly role: Role, readonly unit: { readonly shortName: string } | null, readonly leader: { readonly title: { readonly zh: string, readonly en: string | null } } | null } }
    | { readonly __typename: 'DraftRejected', readonly actor: { readonly role: Role, readonly unit: { readonly shortName: string } | null, readonly leader: { readonly title: { readonly zh: string, readonly en: string | null } } | null } }
    | { readonly __typename: 'ExtensionApproved', readonly milestone: { readonly label: { readonly zh: string, readonly en: string | null } } | null, readonly actor: { readonly role: Role, readonly unit: { readonly shortName: string } | null, readonly leader: { readonly title: { readonly zh: string, readonly en: string | null } } | null } }
    | { readonly __typename: 'ExtensionRefused', readonly milestone: { readonly label: { readonly zh: string, readonly en: string | null } } | null, readonly actor: { readonly role: Role, readonly unit: { readonly shortName: string } | null, readonly leader: { readonly title: { readonly zh: string, readonly en: string | null } } | null } }
    | { readonly __typename: 'ExtensionRequested', readonly milestone: { readonly label: { readonly zh: string, readonly en: string | null } } | null, readonly actor: { readonly role: Role, readonly unit: { readonly shortName: string } | null, readonly leader: { readonly title: { readonly zh: string, readonly en: string | null } } | null } }
    | { readonly __typename: 'FileWithdrawn', readonly actor: { readonly role: Role, readonly unit: { readonly shortName: string } | null, readonly leader: { readonly title: { readonly zh: string, readonly en: string | null } } | null } }
    | { readonly __typename: 'InstructionAnswered', readonly actor: { readonly role: Role, readonly unit: { readonly shortName: string } | null, readonly leader: { readonly title: { readonly zh: string, readonly en: string | null } } | null } }
    | { readonly __typename: 'InstructionGiven', readonly actor: { readonly role: Role, readonly unit: { readonly shortName: string } | null, readonly leader: { readonly title: { readonly zh: string, readonly en: string | null } } | null } }
    | { readonly __typename: 'InstructionMissed', readonly actor: { readonly role: Role, readonly unit: { readonly shortName: string } | null, readonly leader: { readonly title: { readonly zh: string, readonly en: string | null } } | null } }
    | { readonly __typename: 'InstructionWithdrawn', readonly actor: { readonly role: Role, readonly unit: { readonly shortName: string } | null, readonly leader: { readonly title: { readonly zh: string, readonly en: string | null } } | null } }
    | { readonly __typename: 'InterviewRecorded', readonly actor: { readonly role: Role, readonly unit: { readonly shortName: string } | null, readonly leader: { readonly title: { readonly zh: string, readonly en: string | null } } | null } }
    | { readonly __typename: 'LadderAdopted', readonly actor: { readonly role: Role, readonly unit: { readonly shortName: string } | null, readonly leader: { readonly title: { readonly zh: string, readonly en: string | null } } | null } }
    | { readonly __typename: 'LadderHeld', readonly actor: { readonly role: Role, readonly unit: { readonly shortName: string } | null, readonly leader: { readonly title: { readonly zh: string, readonly en: string | null } } | null } }
    | { readonly __typename: 'LadderReleased', readonly actor: { readonly role: Role, readonly unit: { readonly shortName: string } | null, readonly leader: { readonly title: { readonly zh: string, readonly en: string | null } } | null } }
    | { readonly __typename: 'LampPolicyAdopted', readonly actor: { readonly role: Role, readonly unit: { readonly shortName: string } | null, readonly leader: { readonly title: { readonly zh: string, readonly en: string | null } } | null } }
    | { readonly __typename: 'LampTurned', readonly actor: { readonly role: Role, readonly unit: { readonly shortName: string } | null, readonly leader: { readonly title: { readonly zh: string, readonly en: string | null } } | null } }
    | { readonly __typename: 'MeasureAcknowledged', readonly actor: { readonly role: Role, readonly unit: { readonly shortName: string } | null, readonly leader: { readonly title: { readonly zh: string, readonly en: string | null } } | null } }
    | { readonly __typename: 'MeasureAmended', readonly actor: { readonly role: Role, readonly unit: { readonly shortName: string } | null, readonly leader: { readonly title: { readonly zh: string, readonly en: string | null } } | null } }
    | { readonly __typename: 'MeasureApproved', readonly actor: { readonly role: Role, readonly unit: { readonly shortName: string } | null, readonly leader: { readonly title: { readonly zh: string, readonly en: string | null } } | null } }
    | { readonly __typename: 'MeasureCancelled', readonly actor: { readonly role: Role, readonly unit: { readonly shortName: string } | null, readonly leader: { readonly title: { readonly zh: string, readonly en: string | null } } | null } }
    | { readonly __typename: 'MeasureClosed', readonly actor: { readonly role: Role, readonly unit: { readonly shortName: string } | null, readonly leader: { readonly title: { readonly zh: string, readonly en: string | null } } | null } }
    | { readonly __typename: 'MeasureDrafted', readonly actor: { readonly role: Role, readonly unit: { readonly shortName: string } | null, readonly leader: { readonly title: { readonly zh: string, readonly en: string | null } } | null } }
    | { readonly __typename: 'MeasureIssued', readonly actor: { readonly role: Role, readonly unit: { readonly shortName: string } | null, readonly leader: { readonly title: { readonly zh: string, readonly en: string | null } } | null } }
    | { readonly __typename: 'MeasureReopened', readonly actor: { readonly role: Role, readonly unit: { readonly shortName: string } | null, readonly leader: { readonly title: { readonly zh: string, readonly en: string | null } } | null } }
    | { readonly __typename: 'MeasureResumed', readonly actor: { readonly role: Role, readonly unit: { readonly shortName: string } | null, readonly leader: { readonly title: { readonly zh: string, readonly en: string | null } } | null } }
    | { readonly __typename: 'MeasureSuspended', readonly actor: { readonly role: Role, readonly unit: { readonly shortName: string } | null, readonly leader: { readonly title: { readonly zh: string, readonly en: string | null } } | null } }
    | { readonly __typename: 'MeetingDecisionAnswered', readonly actor: { readonly role: Role, readonly unit: { readonly shortName: string } | null, readonly leader: { readonly title: { readonly zh: string, readonly en: string | null } } | null } }
    | { readonly __typename: 'MeetingDecisionMissed', readonly actor: { readonly role: Role, readonly unit: { readonly shortName: string } | null, readonly leader: { readonly title: { readonly zh: string, readonly en: string | null } } | null } }
    | { readonly __typename: 'MeetingDecisionRecorded', readonly meeting: { readonly name: { readonly zh: string, readonly en: string | null } }, readonly actor: { readonly role: Role, readonly unit: { readonly shortName: string } | null, readonly leader: { readonly title: { readonly zh: string, readonly en: string | null } } | null } }
    | { readonly __typename: 'MeetingDecisionWithdrawn', readonly actor: { readonly role: Role, readonly unit: { readonly shortName: string } | null, readonly leader: { readonly title: { readonly zh: string, readonly en: string | null } } | null } }
    | { readonly __typename: 'MilestoneExtended', readonly milestone: { readonly label: { readonly zh: string, readonly en: string | null } } | null, readonly actor: { readonly role: Role, readonly unit: { readonly shortName: string } | null, readonly leader: { readonly title: { readonly zh: string, readonly en: string | null } } | null } }
    | { readonly __typename: 'MilestoneMissed', readonly actor: { readonly role: Role, readonly unit: { readonly shortName: string } | null, readonly leader: { readonly title: { readonly zh: string, readonly en: string | null } } | null } }
    | { readonly __typename: 'MilestoneReturned', readonly milestone: { readonly label: { readonly zh: string, readonly en: string | null } } | null, readonly actor: { readonly role: Role, readonly unit: { readonly shortName: string } | null, readonly leader: { readonly title: { readonly zh: string, readonly en: string | null } } | null } }
    | { readonly __typename: 'MilestoneSubmitted', readonly milestone: { readonly label: { readonly zh: string, readonly en: string | null } } | null, readonly actor: { readonly role: Role, readonly unit: { readonly shortName: string } | null, readonly leader: { readonly title: { readonly zh: string, readonly en: string | null } } | null } }
    | { readonly __typename: 'MilestoneVerified', readonly milestone: { readonly label: { readonly zh: string, readonly en: string | null } } | null, readonly actor: { readonly role: Role, readonly unit: { readonly shortName: string } | null, readonly leader: { readonly title: { readonly zh: string, readonly en: string | null } } | null } }
    | { readonly __typename: 'OfficeLimitPassed', readonly milestone: { readonly label: { readonly zh: string, readonly en: string | null } } | null, readonly actor: { readonly role: Role, readonly unit: { readonly shortName: string } | null, readonly leader: { readonly title: { readonly zh: string, readonly en: string | null } } | null } }
    | { readonly __typename: 'PaperDiscarded', readonly actor: { readonly role: Role, readonly unit: { readonly shortName: string } | null, readonly leader: { readonly title: { readonly zh: string, readonly en: string | null } } | null } }
    | { readonly __typename: 'PaperDrafted', readonly actor: { readonly role: Role, readonly unit: { readonly shortName: string } | null, readonly leader: { readonly title: { readonly zh: string, readonly en: string | null } } | null } }
    | { readonly __typename: 'PaperEdited', readonly actor: { readonly role: Role, readonly unit: { readonly shortName: string } | null, readonly leader: { readonly title: { readonly zh: string, readonly en: string | null } } | null } }
    | { readonly __typename: 'PaperIssued', readonly actor: { readonly role: Role, readonly unit: { readonly shortName: string } | null, readonly leader: { readonly title: { readonly zh: string, readonly en: string | null } } | null } }
    | { readonly __typename: 'PaperNumbered', readonly actor: { readonly role: Role, readonly unit: { readonly shortName: string } | null, readonly leader: { readonly title: { readonly zh: string, readonly en: string | null } } | null } }
    | { readonly __typename: 'PaperNumbersUsed', readonly actor: { readonly role: Role, readonly unit: { readonly shortName: string } | null, readonly leader: { readonly title: { readonly zh: string, readonly en: string | null } } | null } }
    | { readonly __typename: 'PaperReturned', readonly actor: { readonly role: Role, readonly unit: { readonly shortName: string } | null, readonly leader: { readonly title: { readonly zh: string, readonly en: string | null } } | null } }
    | { readonly __typename: 'PaperReviewed', readonly actor: { readonly role: Role, readonly unit: { readonly shortName: string } | null, readonly leader: { readonly title: { readonly zh: string, readonly en: string | null } } | null } }
    | { readonly __typename: 'PaperSettingsChanged', readonly actor: { readonly role: Role, readonly unit: { readonly shortName: string } | null, readonly leader: { readonly title: { readonly zh: string, readonly en: string | null } } | null } }
    | { readonly __typename: 'PaperSigned', readonly actor: { readonly role: Role, readonly unit: { readonly shortName: string } | null, readonly leader: { readonly title: { readonly zh: string, readonly en: string | null } } | null } }
    | { readonly __typename: 'PaperWithdrawn', readonly actor: { readonly role: Role, readonly unit: { readonly shortName: string } | null, readonly leader: { readonly title: { readonly zh: string, readonly en: string | null } } | null } }
    | { readonly __typename: 'PlanAdopted', readonly actor: { readonly role: Role, readonly unit: { readonly shortName: string } | null, readonly leader: { readonly title: { readonly zh: string, readonly en: string | null } } | null } }
    | { readonly __typename: 'PlanClockSet', readonly actor: { readonly role: Role, readonly unit: { readonly shortName: string } | null, readonly leader: { readonly title: { readonly zh: string, readonly en: string | null } } | null } }
    | { readonly __typename: 'PlanSettingsChanged', readonly actor: { readonly role: Role, readonly unit: { readonly shortName: string } | null, readonly leader: { readonly title: { readonly zh: string, readonly en: string | null } } | null } }
    | { readonly __typename: 'ProgressCorrected', readonly actor: { readonly role: Role, readonly unit: { readonly shortName: string } | null, readonly leader: { readonly title: { readonly zh: string, readonly en: string | null } } | null } }
    | { readonly __typename: 'ProgressReported', readonly actor: { readonly role: Role, readonly unit: { readonly shortName: string } | null, readonly leader: { readonly title: { readonly zh: string, readonly en: string | null } } | null } }
    | { readonly __typename: 'ReportDrafted', readonly actor: { readonly role: Role, readonly unit: { readonly shortName: string } | null, readonly leader: { readonly title: { readonly zh: string, readonly en: string | null } } | null } }
    | { readonly __typename: 'ReportMissed', readonly actor: { readonly role: Role, readonly unit: { readonly shortName: string } | null, readonly leader: { readonly title: { readonly zh: string, readonly en: string | null } } | null } }
    | { readonly __typename: 'ReportTextGiven', readonly actor: { readonly role: Role, readonly unit: { readonly shortName: string } | null, readonly leader: { readonly title: { readonly zh: string, readonly en: string | null } } | null } }
    | { readonly __typename: 'RungFired', readonly obligation: { readonly label: { readonly zh: string, readonly en: string | null } }, readonly actor: { readonly role: Role, readonly unit: { readonly shortName: string } | null, readonly leader: { readonly title: { readonly zh: string, readonly en: string | null } } | null } }
    | { readonly __typename: 'RungSkipped', readonly actor: { readonly role: Role, readonly unit: { readonly shortName: string } | null, readonly leader: { readonly title: { readonly zh: string, readonly en: string | null } } | null } }
    | { readonly __typename: 'SnapshotMade', readonly actor: { readonly role: Role, readonly unit: { readonly shortName: string } | null, readonly leader: { readonly title: { readonly zh: string, readonly en: string | null } } | null } }
   };

export type InboxRecipientsQueryVariables = Exact<{
  plan: string;
}>;


export type InboxRecipientsQuery = { readonly plan: { readonly units: ReadonlyArray<{ readonly key: string, readonly shortName: string }>, readonly leaders: ReadonlyArray<{ readonly key: string, readonly title: { readonly zh: string, readonly en: string | null } }> } | null };
export const InboxDocument = operation<InboxQuery, InboxQueryVariables>(
  '9418096ec999922dedb9df4d3635d9a0affe6dc4ea490a3a5c70079e6ebbb8e4',
  ['plan', 'asOf', 'filter', 'first', 'after', 'last', 'before'],
  "query Inbox($plan: ID!, $asOf: AsOf, $filter: NoticeFilter, $first: Int, $after: String, $last: Int, $before: String) {\n  plan(id: $plan, asOf: $asOf) {\n    notices(\n      filter: $filter\n      first: $first\n      after: $after\n      last: $last\n      before: $before\n    ) {\n      nodes {\n        ...InboxNotice\n      }\n      pageInfo {\n        hasNextPage\n        hasPreviousPage\n        startCursor\n        endCursor\n      }\n    }\n  }\n}\n\nfragment InboxNotice on Notice {\n  key\n  position\n  at\n  kind\n  copy\n  due\n  text\n  recipient {\n    key\n    name {\n      zh\n      en\n    }\n  }\n  measure {\n    code\n    title {\n      zh\n      en\n    }\n    leadUnit {\n      shortName\n    }\n  }\n  deliveries {\n    channel\n    state\n    at\n    failures {\n      reason\n    }\n  }\n  event {\n    __typename\n    actor {\n      role\n      unit {\n        shortName\n      }\n      leader {\n        title {\n          zh\n          en\n        }\n      }\n    }\n    ... on RungFired {\n      obligation {\n        label {\n          zh\n          en\n        }\n      }\n    }\n    ... on MeetingDecisionRecorded {\n      meeting {\n        name {\n          zh\n          en\n        }\n      }\n    }\n    ... on MilestoneSubmitted {\n      milestone {\n        label {\n          zh\n          en\n        }\n      }\n    }\n    ... on MilestoneVerified {\n      milestone {\n        label {\n          zh\n          en\n        }\n      }\n    }\n    ... on MilestoneReturned {\n      milestone {\n        label {\n          zh\n          en\n        }\n      }\n    }\n    ... on MilestoneExtended {\n      milestone {\n        label {\n          zh\n          en\n        }\n      }\n    }\n    ... on ExtensionRequested {\n      milestone {\n        label {\n          zh\n          en\n        }\n      }\n    }\n    ... on ExtensionApproved {\n      milestone {\n        label {\n          zh\n          en\n        }\n      }\n    }\n    ... on ExtensionRefused {\n      milestone {\n        label {\n          zh\n          en\n        }\n      }\n    }\n    ... on OfficeLimitPassed {\n      milestone {\n        label {\n          zh\n          en\n        }\n      }\n    }\n  }\n}",
);
export const InboxRecipientsDocument = operation<InboxRecipientsQuery, InboxRecipientsQueryVariables>(
  '02fe21ad5e8845a00a403a4a304f70f153a732a9b64290cc2f3e32e035ef0a6b',
  ['plan'],
  "query InboxRecipients($plan: ID!) {\n  plan(id: $plan) {\n    units {\n      key\n      shortName\n    }\n    leaders {\n      key\n      title {\n        zh\n        en\n      }\n    }\n  }\n}",
);
