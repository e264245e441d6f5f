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

export type Channel =
  | 'EMAIL'
  | 'INBOX'
  | 'WEBHOOK';

export type DocumentKind =
  | 'BULLETIN'
  | 'INTERVIEW'
  | 'REMINDER'
  | 'SUPERVISION_LETTER'
  | 'URGING';

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

export type ObligationKind =
  | 'ACKNOWLEDGEMENT'
  | 'INSTRUCTION'
  | 'LAMP'
  | 'MILESTONE'
  | 'REPORT';

export type OfficeMatter =
  | 'AMENDMENT'
  | 'EXTENSION'
  | 'VERIFY';

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

export type Urgency =
  | 'DATED'
  | 'FIFTEEN_DAYS'
  | 'THIRTY_DAYS'
  | 'URGENT';

export type DoneQueryVariables = Exact<{
  plan: string;
  asOf?: AsOf | null | undefined;
  subject: string;
  first?: number | null | undefined;
  after?: string | null | undefined;
  last?: number | null | undefined;
  before?: string | null | undefined;
}>;


export type DoneQuery = { readonly plan: { readonly timeline: { readonly pageInfo: { readonly hasNextPage: boolean, readonly hasPreviousPage: boolean, readonly startCursor: string | null, readonly endCursor: string | null }, readonly nodes: ReadonlyArray<
        | { readonly due: string, readonly type: EventType, readonly position: number, readonly hash: string | null, readonly occurredAt: string, readonly recordedAt: string, readonly measure: { readonly code: string, readonly title: { readonly zh: string, readonly en: string | null } } | null, readonly actor: { readonly role: Role, readonly subject: string, readonly unit: { readonly shortName: string } | null, readonly leader: { readonly title: { readonly zh: string, readonly en: string | null } } | null } }
        | { readonly step: ApprovalStep, readonly next: ApprovalStep | null, readonly type: EventType, readonly position: number, readonly hash: string | null, readonly occurredAt: string, readonly recordedAt: string, readonly remark: string, readonly measure: { readonly code: string, readonly title: { readonly zh: string, readonly en: string | null } } | null, readonly actor: { readonly role: Role, readonly subject: string, readonly unit: { readonly shortName: string } | null, readonly leader: { readonly title: { readonly zh: string, readonly en: string | null } } | null } }
        | { readonly reason: string, readonly next: ApprovalStep | null, readonly type: EventType, readonly position: number, readonly hash: string | null, readonly occurredAt: string, readonly recordedAt: string, readonly measure: { readonly code: string, readonly title: { readonly zh: string, readonly en: string | null } } | null, readonly actor: { readonly role: Role, readonly subject: string, readonly unit: { readonly shortName: string } | null, readonly leader: { readonly title: { readonly zh: string, readonly en: string | null } } | null } }
        | { readonly step: ApprovalStep, readonly type: EventType, readonly position: number, readonly hash: string | null, readonly occurredAt: string, readonly recordedAt: string, readonly remark: string, readonly measure: { readonly code: string, readonly title: { readonly zh: string, readonly en: string | null } } | null, readonly actor: { readonly role: Role, readonly subject: string, readonly unit: { readonly shortName: string } | null, readonly leader: { readonly title: { readonly zh: string, readonly en: string | null } } | null } }
        | { readonly type: EventType, readonly position: number, readonly hash: string | null, readonly occurredAt: string, readonly recordedAt: string, readonly measure: { readonly code: string, readonly title: { readonly zh: string, readonly en: string | null } } | null, readonly actor: { readonly role: Role, readonly subject: string, readonly unit: { readonly shortName: string } | null, readonly leader: { readonly title: { readonly zh: string, readonly en: string | null } } | null } }
        | { readonly reason: string, readonly type: EventType, readonly position: number, readonly hash: string | null, readonly occurredAt: string, readonly recordedAt: string, readonly measure: { readonly code: string, readonly title: { readonly zh: string, readonly en: string | null } } | null, readonly actor: { readonly role: Role, readonly subject: string, readonly unit: { readonly shortName: string } | null, readonly leader: { readonly title: { readonly zh: string, readonly en: string | null } } | null } }
        | { readonly type: EventType, readonly position: number, readonly hash: string | null, readonly occurredAt: string, readonly recordedAt: string, readonly remark: string, readonly measure: { readonly code: string, readonly title: { readonly zh: string, readonly en: string | null } } | null, readonly actor: { readonly role: Role, readonly subject: string, readonly unit: { readonly shortName: string } | null, readonly leader: { readonly title: { readonly zh: string, readonly en: string | null } } | null } }
        | { readonly text: string, readonly type: EventType, readonly position: number, readonly hash: string | null, readonly occurredAt: string, readonly recordedAt: string, readonly measure: { readonly code: string, readonly title: { readonly zh: string, readonly en: string | null } } | null, readonly unit: { readonly shortName: string } | null, readonly values: ReadonlyArray<{ readonly value: number, readonly unit: string | null, readonly label: { readonly zh: string, readonly en: string | null }, readonly target: { readonly key: string, readonly kind: TargetKind } }>, readonly actor: { readonly role: Role, readonly subject: string, readonly unit: { readonly shortName: string } | null, readonly leader: { readonly title: { readonly zh: string, readonly en: string | null } } | null } }
        | { readonly channel: Channel, readonly recipient: string, readonly type: EventType, readonly position: number, readonly hash: string | null, readonly occurredAt: string, readonly recordedAt: string, readonly cause: string, readonly measure: { readonly code: string, readonly title: { readonly zh: string, readonly en: string | null } } | null, readonly actor: { readonly role: Role, readonly subject: string, readonly unit: { readonly shortName: string } | null, readonly leader: { readonly title: { readonly zh: string, readonly en: string | null } } | null } }
        | { readonly channel: Channel, readonly recipient: string, readonly type: EventType, readonly position: number, readonly hash: string | null, readonly occurredAt: string, readonly recordedAt: string, readonly cause: string, readonly measure: { readonly code: string, readonly title: { readonly zh: string, readonly en: string | null } } | null, readonly actor: { readonly role: Role, readonly subject: string, readonly unit: { readonly shortName: string } | null, readonly leader: { readonly title: { readonly zh: string, readonly en: string | null } } | null } }
        | { readonly channel: Channel, readonly recipient: string, readonly type: EventType, readonly position: number, readonly hash: string | null, readonly occurredAt: string, readonly recordedAt: string, readonly measure: { readonly code: string, readonly title: { readonly zh: string, readonly en: string | null } } | null, readonly actor: { readonly role: Role, readonly subject: string, readonly unit: { readonly shortName: string } | null, readonly leader: { readonly title: { readonly zh: string, readonly en: string | null } } | null } }
        | { readonly reason: string, readonly type: EventType, readonly position: number, readonly hash: string | null, readonly occurredAt: string, readonly recordedAt: string, readonly measure: { readonly code: string, readonly title: { readonly zh: string, readonly en: string | null } } | null, readonly actor: { readonly role: Role, readonly subject: string, readonly unit: { readonly shortName: string } | null, readonly leader: { readonly title: { readonly zh: string, readonly en: string | null } } | null } }
        | { readonly step: ApprovalStep, readonly next: ApprovalStep | null, readonly type: EventType, readonly position: number, readonly hash: string | null, readonly occurredAt: string, readonly recordedAt: string, readonly remark: string, readonly measure: { readonly code: string, readonly title: { readonly zh: string, readonly en: string | null } } | null, readonly milestone: { readonly label: { readonly zh: string, readonly en: string | null } } | null, readonly actor: { readonly role: Role, readonly subject: string, readonly unit: { readonly shortName: string } | null, readonly leader: { readonly title: { readonly zh: string, readonly en: string | null } } | null } }
        | { readonly step: ApprovalStep, readonly type: EventType, readonly position: number, readonly hash: string | null, readonly occurredAt: string, readonly recordedAt: string, readonly newDue: string | null, readonly remark: string, readonly measure: { readonly code: string, readonly title: { readonly zh: string, readonly en: string | null } } | null, readonly milestone: { readonly label: { readonly zh: string, readonly en: string | null } } | null, readonly actor: { readonly role: Role, readonly subject: string, readonly unit: { readonly shortName: string } | null, readonly leader: { readonly title: { readonly zh: string, readonly en: string | null } } | null } }
        | { readonly due: string, readonly reason: string, readonly next: ApprovalStep | null, readonly type: EventType, readonly position: number, readonly hash: string | null, readonly occurredAt: string, readonly recordedAt: string, readonly measure: { readonly code: string, readonly title: { readonly zh: string, readonly en: string | null } } | null, readonly milestone: { readonly label: { readonly zh: string, readonly en: string | null } } | null, readonly actor: { readonly role: Role, readonly subject: string, readonly unit: { readonly shortName: string } | null, readonly leader: { readonly title: { readonly zh: string, readonly en: string | null } } | null } }
        | { readonly name: string, readonly reason: string, readonly type: EventType, readonly position: number, readonly hash: string | null, readonly occurredAt: string, readonly recordedAt: string, readonly measure: { readonly code: string, readonly title: { readonly zh: string, readonly en: string | null } } | null, readonly actor: { readonly role: Role, readonly subject: string, readonly unit: { readonly shortName: string } | null, readonly leader: { readonly title: { readonly zh: string, readonly en: string | null } } | null } }
        | { readonly text: string, readonly type: EventType, readonly position: number, readonly hash: string | null, readonly occurredAt: string, readonly recordedAt: string, readonly measure: { readonly code: string, readonly title: { readonly zh: string, readonly en: string | null } } | null, readonly instruction: { readonly number: number } | null, readonly actor: { readonly role: Role, readonly subject: string, readonly unit: { readonly shortName: string } | null, readonly leader: { readonly title: { readonly zh: string, readonly en: string | null } } | null } }
        | { readonly text: string, readonly due: string, readonly urgency: Urgency, readonly type: EventType, readonly position: number, readonly hash: string | null, readonly occurredAt: string, readonly recordedAt: string, readonly measure: { readonly code: string, readonly title: { readonly zh: string, readonly en: string | null } } | null, readonly instruction: { readonly number: number } | null, readonly actor: { readonly role: Role, readonly subject: string, readonly unit: { readonly shortName: string } | null, readonly leader: { readonly title: { readonly zh: string, readonly en: string | null } } | null } }
        | { readonly due: string, readonly type: EventType, readonly position: number, readonly hash: string | null, readonly occurredAt: string, readonly recordedAt: string, readonly measure: { readonly code: string, readonly title: { readonly zh: string, readonly en: string | null } } | null, readonly instruction: { readonly number: number } | null, readonly actor: { readonly role: Role, readonly subject: string, readonly unit: { readonly shortName: string } | null, readonly leader: { readonly title: { readonly zh: string, readonly en: string | null } } | null } }
        | { readonly reason: string, readonly type: EventType, readonly position: number, readonly hash: string | null, readonly occurredAt: string, readonly recordedAt: string, readonly measure: { readonly code: string, readonly title: { readonly zh: string, readonly en: string | null } } | null, readonly instruction: { readonly number: number } | null, readonly actor: { readonly role: Role, readonly subject: string, readonly unit: { readonly shortName: string } | null, readonly leader: { readonly title: { readonly zh: string, readonly en: string | null } } | null } }
        | { readonly type: EventType, readonly position: number, readonly hash: string | null, readonly occurredAt: string, readonly recordedAt: string, readonly measure: { readonly code: string, readonly title: { readonly zh: string, readonly en: string | null } } | null, readonly actor: { readonly role: Role, readonly subject: string, readonly unit: { readonly shortName: string } | null, readonly leader: { readonly title: { readonly zh: string, readonly en: string | null } } | null } }
        | { readonly type: EventType, readonly position: number, readonly hash: string | null, readonly occurredAt: string, readonly recordedAt: string, readonly measure: { readonly code: string, readonly title: { readonly zh: string, readonly en: string | null } } | null, readonly actor: { readonly role: Role, readonly subject: string, readonly unit: { readonly shortName: string } | null, readonly leader: { readonly title: { readonly zh: string, readonly en: string | null } } | null } }
        | { readonly reason: string, readonly type: EventType, readonly position: number, readonly hash: string | null, readonly occurredAt: string, readonly recordedAt: string, readonly measure: { readonly code: string, readonly title: { readonly zh: string, readonly en: string | null } } | null, readonly obligation: { readonly kind: ObligationKind, readonly label: { readonly zh: string, readonly en: string | null } }, readonly actor: { readonly role: Role, readonly subject: string, readonly unit: { readonly shortName: string } | null, readonly leader: { readonly title: { readonly zh: string, readonly en: string | null } } | null } }
        | { readonly reason: string, readonly type: EventType, readonly position: number, readonly hash: string | null, readonly occurredAt: string, readonly recordedAt: string, readonly measure: { readonly code: string, readonly title: { readonly zh: string, readonly en: string | null } } | null, readonly obligation: { readonly kind: ObligationKind, readonly label: { readonly zh: string, readonly en: string | null } }, readonly actor: { readonly role: Role, readonly subject: string, readonly unit: { readonly shortName: string } | null, readonly leader: { readonly title: { readonly zh: string, readonly en: string | null } } | null } }
        | { readonly type: EventType, readonly position: number, readonly hash: string | null, readonly occurredAt: string, readonly recordedAt: string, readonly measure: { readonly code: string, readonly title: { readonly zh: string, readonly en: string | null } } | null, readonly actor: { readonly role: Role, readonly subject: string, readonly unit: { readonly shortName: string } | null, readonly leader: { readonly title: { readonly zh: string, readonly en: string | null } } | null } }
        | { readonly date: string, readonly type: EventType, readonly position: number, readonly hash: string | null, readonly occurredAt: string, readonly recordedAt: string, readonly measure: { readonly code: string, readonly title: { readonly zh: string, readonly en: string | null } } | null, readonly because: { readonly zh: string, readonly en: string | null }, readonly from: { readonly key: string, readonly colour: string, readonly meaning: LampMeaning, readonly name: { readonly zh: string, readonly en: string | null } } | null, readonly to: { readonly key: string, readonly colour: string, readonly meaning: LampMeaning, readonly name: { readonly zh: string, readonly en: string | null } }, readonly policy: { readonly key: string, readonly version: number }, readonly actor: { readonly role: Role, readonly subject: string, readonly unit: { readonly shortName: string } | null, readonly leader: { readonly title: { readonly zh: string, readonly en: string | null } } | null } }
        | { readonly byActing: boolean, readonly type: EventType, readonly position: number, readonly hash: string | null, readonly occurredAt: string, readonly recordedAt: string, readonly measure: { readonly code: string, readonly title: { readonly zh: string, readonly en: string | null } } | null, readonly actor: { readonly role: Role, readonly subject: string, readonly unit: { readonly shortName: string } | null, readonly leader: { readonly title: { readonly zh: string, readonly en: string | null } } | null } }
        | { readonly type: EventType, readonly position: number, readonly hash: string | null, readonly occurredAt: string, readonly recordedAt: string, readonly measure: { readonly code: string, readonly title: { readonly zh: string, readonly en: string | null } } | null, readonly actor: { readonly role: Role, readonly subject: string, readonly unit: { readonly shortName: string } | null, readonly leader: { readonly title: { readonly zh: string, readonly en: string | null } } | null } }
        | { readonly type: EventType, readonly position: number, readonly hash: string | null, readonly occurredAt: string, readonly recordedAt: string, readonly remark: string, readonly measure: { readonly code: string, readonly title: { readonly zh: string, readonly en: string | null } } | null, readonly actor: { readonly role: Role, readonly subject: string, readonly unit: { readonly shortName: string } | null, readonly leader: { readonly title: { readonly zh: string, readonly en: string | null } } | null } }
        | { readonly reason: string, readonly type: EventType, readonly position: number, readonly hash: string | null, readonly occurredAt: string, readonly recordedAt: string, readonly measure: { readonly code: string, readonly title: { readonly zh: string, readonly en: string | null } } | null, readonly actor: { readonly role: Role, readonly subject: string, readonly unit: { readonly shortName: string } | null, readonly leader: { readonly title: { readonly zh: string, readonly en: string | null } } | null } }
        | { readonly exception: string | null, readonly type: EventType, readonly position: number, readonly hash: string | null, readonly occurredAt: string, readonly recordedAt: string, readonly closingNote: string | null, readonly measure: { readonly code: string, readonly title: { readonly zh: string, readonly en: string | null } } | null, readonly actor: { readonly role: Role, readonly subject: string, readonly unit: { readonly shortName: string } | null, readonly leader: { readonly title: { readonly zh: string, readonly en: string | null } } | null } }
        | { readonly type: EventType, readonly position: number, readonly hash: string | null, readonly occurredAt: string, readonly recordedAt: string, readonly measure: { readonly code: string, readonly title: { readonly zh: string, readonly en: string | null } } | null, readonly actor: { readonly role: Role, readonly subject: string, readonly unit: { readonly shortName: string } | null, readonly leader: { readonly title: { readonly zh: string, readonly en: string | null } } | null } }
        | { readonly acknowledgeBy: string, readonly type: EventType, readonly position: number, readonly hash: string | null, readonly occurredAt: string, readonly recordedAt: string, readonly measure: { readonly code: string, readonly title: { readonly zh: string, readonly en: string | null } } | null, readonly actor: { readonly role: Role, readonly subject: string, readonly unit: { readonly shortName: string } | null, readonly leader: { readonly title: { readonly zh: string, readonly en: string | null } } | null } }
        | { readonly reason: string, readonly type: EventType, readonly position: number, readonly hash: string | null, readonly occurredAt: string, readonly recordedAt: string, readonly measure: { readonly code: string, readonly title: { readonly zh: string, readonly en: string | null } } | null, readonly actor: { readonly role: Role, readonly subject: string, readonly unit: { readonly shortName: string } | null, readonly leader: { readonly title: { readonly zh: string, readonly en: string | null } } | null } }
        | { readonly type: EventType, readonly position: number, readonly hash: string | null, readonly occurredAt: string, readonly recordedAt: string, readonly remark: string, readonly measure: { readonly code: string, readonly title: { readonly zh: string, readonly en: string | null } } | null, readonly actor: { readonly role: Role, readonly subject: string, readonly unit: { readonly shortName: string } | null, readonly leader: { readonly title: { readonly zh: string, readonly en: string | null } } | null } }
        | { readonly reason: string, readonly type: EventType, readonly position: number, readonly hash: string | null, readonly occurredAt: string, readonly recordedAt: string, readonly measure: { readonly code: string, readonly title: { readonly zh: string, readonly en: string | null } } | null, readonly actor: { readonly role: Role, readonly subject: string, readonly unit: { readonly shortName: string } | null, readonly leader: { readonly title: { readonly zh: string, readonly en: string | null } } | null } }
        | { readonly text: string, readonly type: EventType, readonly position: number, readonly hash: string | null, readonly occurredAt: string, readonly recordedAt: string, readonly measure: { readonly code: string, readonly title: { readonly zh: string, readonly en: string | null } } | null, readonly decision: { readonly meeting: { readonly name: { readonly zh: string, readonly en: string | null } } | null } | null, readonly actor: { readonly role: Role, readonly subject: string, readonly unit: { readonly shortName: string } | null, readonly leader: { readonly title: { readonly zh: string, readonly en: string | null } } | null } }
        | { readonly due: string, readonly type: EventType, readonly position: number, readonly hash: string | null, readonly occurredAt: string, readonly recordedAt: string, readonly measure: { readonly code: string, readonly title: { readonly zh: string, readonly en: string | null } } | null, readonly decision: { readonly meeting: { readonly name: { readonly zh: string, readonly en: string | null } } | null } | null, readonly actor: { readonly role: Role, readonly subject: string, readonly unit: { readonly shortName: string } | null, readonly leader: { readonly title: { readonly zh: string, readonly en: string | null } } | null } }
        | { readonly text: string, readonly due: string, readonly type: EventType, readonly position: number, readonly hash: string | null, readonly occurredAt: string, readonly recordedAt: string, readonly measure: { readonly code: string, readonly title: { readonly zh: string, readonly en: string | null } } | null, readonly meeting: { readonly name: { readonly zh: string, readonly en: string | null } }, readonly actor: { readonly role: Role, readonly subject: string, readonly unit: { readonly shortName: string } | null, readonly leader: { readonly title: { readonly zh: string, readonly en: string | null } } | null } }
        | { readonly reason: string, readonly type: EventType, readonly position: number, readonly hash: string | null, readonly occurredAt: string, readonly recordedAt: string, readonly measure: { readonly code: string, readonly title: { readonly zh: string, readonly en: string | null } } | null, readonly decision: { readonly meeting: { readonly name: { readonly zh: string, readonly en: string | null } } | null } | null, readonly actor: { readonly role: Role, readonly subject: string, readonly unit: { readonly shortName: string } | null, readonly leader: { readonly title: { readonly zh: string, readonly en: string | null } } | null } }
        | { readonly due: string, readonly previousDue: string, readonly type: EventType, readonly position: number, readonly hash: string | null, readonly occurredAt: string, readonly recordedAt: string, readonly measure: { readonly code: string, readonly title: { readonly zh: string, readonly en: string | null } } | null, readonly milestone: { readonly label: { readonly zh: string, readonly en: string | null } } | null, readonly actor: { readonly role: Role, readonly subject: string, readonly unit: { readonly shortName: string } | null, readonly leader: { readonly title: { readonly zh: string, readonly en: string | null } } | null } }
        | { readonly due: string, readonly type: EventType, readonly position: number, readonly hash: string | null, readonly occurredAt: string, readonly recordedAt: string, readonly measure: { readonly code: string, readonly title: { readonly zh: string, readonly en: string | null } } | null, readonly milestone: { readonly label: { readonly zh: string, readonly en: string | null } } | null, readonly actor: { readonly role: Role, readonly subject: string, readonly unit: { readonly shortName: string } | null, readonly leader: { readonly title: { readonly zh: string, readonly en: string | null } } | null } }
        | { readonly due: string, readonly reason: string, readonly type: EventType, readonly position: number, readonly hash: string | null, readonly occurredAt: string, readonly recordedAt: string, readonly measure: { readonly code: string, readonly title: { readonly zh: string, readonly en: string | null } } | null, readonly milestone: { readonly label: { readonly zh: string, readonly en: string | null } } | null, readonly actor: { readonly role: Role, readonly subject: string, readonly unit: { readonly shortName: string } | null, readonly leader: { readonly title: { readonly zh: string, readonly en: string | null } } | null } }
        | { readonly text: string, readonly evidence: ReadonlyArray<string>, readonly type: EventType, readonly position: number, readonly hash: string | null, readonly occurredAt: string, readonly recordedAt: string, readonly measure: { readonly code: string, readonly title: { readonly zh: string, readonly en: string | null } } | null, readonly milestone: { readonly label: { readonly zh: string, readonly en: string | null } } | null, readonly actor: { readonly role: Role, readonly subject: string, readonly unit: { readonly shortName: string } | null, readonly leader: { readonly title: { readonly zh: string, readonly en: string | null } } | null } }
        | { readonly type: EventType, readonly position: number, readonly hash: string | null, readonly occurredAt: string, readonly recordedAt: string, readonly remark: string, readonly measure: { readonly code: string, readonly title: { readonly zh: string, readonly en: string | null } } | null, readonly milestone: { readonly label: { readonly zh: string, readonly en: string | null } } | null, readonly actor: { readonly role: Role, readonly subject: string, readonly unit: { readonly shortName: string } | null, readonly leader: { readonly title: { readonly zh: string, readonly en: string | null } } | null } }
        | { readonly due: string, readonly matter: OfficeMatter, readonly type: EventType, readonly position: number, readonly hash: string | null, readonly occurredAt: string, readonly recordedAt: string, readonly measure: { readonly code: string, readonly title: { readonly zh: string, readonly en: string | null } } | null, readonly milestone: { readonly label: { readonly zh: string, readonly en: string | null } } | null, readonly actor: { readonly role: Role, readonly subject: string, readonly unit: { readonly shortName: string } | null, readonly leader: { readonly title: { readonly zh: string, readonly en: string | null } } | null } }
        | { readonly type: EventType, readonly position: number, readonly hash: string | null, readonly occurredAt: string, readonly recordedAt: string, readonly measure: { readonly code: string, readonly title: { readonly zh: string, readonly en: string | null } } | null, readonly actor: { readonly role: Role, readonly subject: string, readonly unit: { readonly shortName: string } | null, readonly leader: { readonly title: { readonly zh: string, readonly en: string | null } } | null } }
        | { readonly type: EventType, readonly position: number, readonly hash: string | null, readonly occurredAt: string, readonly recordedAt: string, readonly measure: { readonly code: string, readonly title: { readonly zh: string, readonly en: string | null } } | null, readonly actor: { readonly role: Role, readonly subject: string, readonly unit: { readonly shortName: string } | null, readonly leader: { readonly title: { readonly zh: string, readonly en: string | null } } | null } }
        | { readonly type: EventType, readonly position: number, readonly hash: string | null, readonly occurredAt: string, readonly recordedAt: string, readonly measure: { readonly code: string, readonly title: { readonly zh: string, readonly en: string | null } } | null, readonly actor: { readonly role: Role, readonly subject: string, readonly unit: { readonly shortName: string } | null, readonly leader: { readonly title: { readonly zh: string, readonly en: string | null } } | null } }
        | { readonly type: EventType, readonly position: number, readonly hash: string | null, readonly occurredAt: string, readonly recordedAt: string, readonly measure: { readonly code: string, readonly title: { readonly zh: string, readonly en: string | null } } | null, readonly actor: { readonly role: Role, readonly subject: string, readonly unit: { readonly shortName: string } | null, readonly leader: { readonly title: { readonly zh: string, readonly en: string | null } } | null } }
        | { readonly type: EventType, readonly position: number, readonly hash: string | null, readonly occurredAt: string, readonly recordedAt: string, readonly measure: { readonly code: string, readonly title: { readonly zh: string, readonly en: string | null } } | null, readonly actor: { readonly role: Role, readonly subject: string, readonly unit: { readonly shortName: string } | null, readonly leader: { readonly title: { readonly zh: string, readonly en: string | null } } | null } }
        | { readonly type: EventType, readonly position: number, readonly hash: string | null, readonly occurredAt: string, readonly recordedAt: string, readonly measure: { readonly code: string, readonly title: { readonly zh: string, readonly en: string | null } } | null, readonly actor: { readonly role: Role, readonly subject: string, readonly unit: { readonly shortName: string } | null, readonly leader: { readonly title: { readonly zh: string, readonly en: string | null } } | null } }
        | { readonly type: EventType, readonly position: number, readonly hash: string | null, readonly occurredAt: string, readonly recordedAt: string, readonly measure: { readonly code: string, readonly title: { readonly zh: string, readonly en: string | null } } | null, readonly actor: { readonly role: Role, readonly subject: string, readonly unit: { readonly shortName: string } | null, readonly leader: { readonly title: { readonly zh: string, readonly en: string | null } } | null } }
        | { readonly type: EventType, readonly position: number, readonly hash: string | null, readonly occurredAt: string, readonly recordedAt: string, readonly measure: { readonly code: string, readonly title: { readonly zh: string, readonly en: string | null } } | null, readonly actor: { readonly role: Role, readonly subject: string, readonly unit: { readonly shortName: string } | null, readonly leader: { readonly title: { readonly zh: string, readonly en: string | null } } | null } }
        | { readonly type: EventType, readonly position: number, readonly hash: string | null, readonly occurredAt: string, readonly recordedAt: string, readonly measure: { readonly code: string, readonly title: { readonly zh: string, readonly en: string | null } } | null, readonly actor: { readonly role: Role, readonly subject: string, readonly unit: { readonly shortName: string } | null, readonly leader: { readonly title: { readonly zh: string, readonly en: string | null } } | null } }
        | { readonly type: EventType, readonly position: number, readonly hash: string | null, readonly occurredAt: string, readonly recordedAt: string, readonly measure: { readonly code: string, readonly title: { readonly zh: string, readonly en: string | null } } | null, readonly actor: { readonly role: Role, readonly subject: string, readonly unit: { readonly shortName: string } | null, readonly leader: { readonly title: { readonly zh: string, readonly en: string | null } } | null } }
        | { readonly type: EventType, readonly position: number, readonly hash: string | null, readonly occurredAt: string, readonly recordedAt: string, readonly measure: { readonly code: string, readonly title: { readonly zh: string, readonly en: string | null } } | null, readonly actor: { readonly role: Role, readonly subject: string, readonly unit: { readonly shortName: string } | null, readonly leader: { readonly title: { readonly zh: string, readonly en: string | null } } | null } }
        | { readonly type: EventType, readonly position: number, readonly hash: string | null, readonly occurredAt: string, readonly recordedAt: string, readonly measure: { readonly code: string, readonly title: { readonly zh: string, readonly en: string | null } } | null, readonly actor: { readonly role: Role, readonly subject: string, readonly unit: { readonly shortName: string } | null, readonly leader: { readonly title: { readonly zh: string, readonly en: string | null } } | null } }
        | { readonly type: EventType, readonly position: number, readonly hash: string | null, readonly occurredAt: string, readonly recordedAt: string, readonly measure: { readonly code: string, readonly title: { readonly zh: string, readonly en: string | null } } | null, readonly actor: { readonly role: Role, readonly subject: string, readonly unit: { readonly shortName: string } | null, readonly leader: { readonly title: { readonly zh: string, readonly en: string | null } } | null } }
        | { readonly type: EventType, readonly position: number, readonly hash: string | null, readonly occurredAt: string, readonly recordedAt: string, readonly measure: { readonly code: string, readonly title: { readonly zh: string, readonly en: string | null } } | null, readonly actor: { readonly role: Role, readonly subject: string, readonly unit: { readonly shortName: string } | null, readonly leader: { readonly title: { readonly zh: string, readonly en: string | null } } | null } }
        | { readonly text: string, readonly reason: string, readonly previousText: string, readonly previousAsOf: string | null, readonly type: EventType, readonly position: number, readonly hash: string | null, readonly occurredAt: string, readonly recordedAt: string, readonly correctedAsOf: string | null, readonly measure: { readonly code: string, readonly title: { readonly zh: string, readonly en: string | null } } | null, readonly report: { readonly id: string, readonly number: number, readonly asOf: string, readonly text: string, readonly corrections: ReadonlyArray<{ readonly position: number }>, readonly values: ReadonlyArray<{ readonly value: number, readonly target: { readonly key: string } }> } | null, readonly values: ReadonlyArray<{ readonly value: number, readonly unit: string | null, readonly label: { readonly zh: string, readonly en: string | null }, readonly target: { readonly key: string, readonly kind: TargetKind } }>, readonly previousValues: ReadonlyArray<{ readonly value: number, readonly unit: string | null, readonly label: { readonly zh: string, readonly en: string | null }, readonly target: { readonly key: string, readonly kind: TargetKind } }>, readonly actor: { readonly role: Role, readonly subject: string, readonly unit: { readonly shortName: string } | null, readonly leader: { readonly title: { readonly zh: string, readonly en: string | null } } | null } }
        | { readonly text: string, readonly type: EventType, readonly position: number, readonly hash: string | null, readonly occurredAt: string, readonly recordedAt: string, readonly reportedAsOf: string, readonly measure: { readonly code: string, readonly title: { readonly zh: string, readonly en: string | null } } | null, readonly values: ReadonlyArray<{ readonly value: number, readonly unit: string | null, readonly label: { readonly zh: string, readonly en: string | null }, readonly target: { readonly key: string, readonly kind: TargetKind } }>, readonly report: { readonly id: string, readonly number: number, readonly asOf: string, readonly text: string, readonly corrections: ReadonlyArray<{ readonly position: number }>, readonly values: ReadonlyArray<{ readonly value: number, readonly target: { readonly key: string } }> } | null, readonly actor: { readonly role: Role, readonly subject: string, readonly unit: { readonly shortName: string } | null, readonly leader: { readonly title: { readonly zh: string, readonly en: string | null } } | null } }
        | { readonly text: string, readonly type: EventType, readonly position: number, readonly hash: string | null, readonly occurredAt: string, readonly recordedAt: string, readonly reportedAsOf: string, readonly measure: { readonly code: string, readonly title: { readonly zh: string, readonly en: string | null } } | null, readonly values: ReadonlyArray<{ readonly value: number, readonly unit: string | null, readonly label: { readonly zh: string, readonly en: string | null }, readonly target: { readonly key: string, readonly kind: TargetKind } }>, readonly actor: { readonly role: Role, readonly subject: string, readonly unit: { readonly shortName: string } | null, readonly leader: { readonly title: { readonly zh: string, readonly en: string | null } } | null } }
        | { readonly due: string, readonly type: EventType, readonly position: number, readonly hash: string | null, readonly occurredAt: string, readonly recordedAt: string, readonly measure: { readonly code: string, readonly title: { readonly zh: string, readonly en: string | null } } | null, readonly actor: { readonly role: Role, readonly subject: string, readonly unit: { readonly shortName: string } | null, readonly leader: { readonly title: { readonly zh: string, readonly en: string | null } } | null } }
        | { readonly type: EventType, readonly position: number, readonly hash: string | null, readonly occurredAt: string, readonly recordedAt: string, readonly measure: { readonly code: string, readonly title: { readonly zh: string, readonly en: string | null } } | null, readonly actor: { readonly role: Role, readonly subject: string, readonly unit: { readonly shortName: string } | null, readonly leader: { readonly title: { readonly zh: string, readonly en: string | null } } | null } }
        | { readonly document: DocumentKind, readonly byHand: string | null, readonly type: EventType, readonly position: number, readonly hash: string | null, readonly occurredAt: string, readonly recordedAt: string, readonly measure: { readonly code: string, readonly title: { readonly zh: string, readonly en: string | null } } | null, readonly recipients: ReadonlyArray<{ readonly role: LadderRole, readonly copy: boolean }>, readonly obligation: { readonly kind: ObligationKind, readonly label: { readonly zh: string, readonly en: string | null } }, readonly actor: { readonly role: Role, readonly subject: string, readonly unit: { readonly shortName: string } | null, readonly leader: { readonly title: { readonly zh: string, readonly en: string | null } } | null } }
        | { readonly rung: string, readonly reason: string, readonly type: EventType, readonly position: number, readonly hash: string | null, readonly occurredAt: string, readonly recordedAt: string, readonly measure: { readonly code: string, readonly title: { readonly zh: string, readonly en: string | null } } | null, readonly obligation: { readonly kind: ObligationKind, readonly label: { readonly zh: string, readonly en: string | null } }, readonly actor: { readonly role: Role, readonly subject: string, readonly unit: { readonly shortName: string } | null, readonly leader: { readonly title: { readonly zh: string, readonly en: string | null } } | null } }
        | { readonly type: EventType, readonly position: number, readonly hash: string | null, readonly occurredAt: string, readonly recordedAt: string, readonly measure: { readonly code: string, readonly title: { readonly zh: string, readonly en: string | null } } | null, readonly actor: { readonly role: Role, readonly subject: string, readonly unit: { readonly shortName: string } | null, readonly leader: { readonly title: { readonly zh: string, readonly en: string | null } } | null } }
      > } } | null };

type RecordEntry_AcknowledgementMissed_Fragment = { readonly due: string, readonly type: EventType, readonly position: number, readonly hash: string | null, readonly occurredAt: string, readonly recordedAt: string, readonly actor: { readonly role: Role, readonly subject: string, readonly unit: { readonly shortName: string } | null, readonly leader: { readonly title: { readonly zh: string, readonly en: string | null } } | null } };

type RecordEntry_AmendmentApproved_Fragment = { readonly step: ApprovalStep, readonly next: ApprovalStep | null, readonly type: EventType, readonly position: number, readonly hash: string | null, readonly occurredAt: string, readonly recordedAt: string, readonly remark: string, readonly actor: { readonly role: Role, readonly subject: string, readonly unit: { readonly shortName: string } | null, readonly leader: { readonly title: { readonly zh: string, readonly en: string | null } } | null } };

type RecordEntry_AmendmentProposed_Fragment = { readonly reason: string, readonly next: ApprovalStep | null, readonly type: EventType, readonly position: number, readonly hash: string | null, readonly occurredAt: string, readonly recordedAt: string, readonly actor: { readonly role: Role, readonly subject: string, readonly unit: { readonly shortName: string } | null, readonly leader: { readonly title: { readonly zh: string, readonly en: string | null } } | null } };

type RecordEntry_AmendmentRefused_Fragment = { readonly step: ApprovalStep, readonly type: EventType, readonly position: number, readonly hash: string | null, readonly occurredAt: string, readonly recordedAt: string, readonly remark: string, readonly actor: { readonly role: Role, readonly subject: string, readonly unit: { readonly shortName: string } | null, readonly leader: { readonly title: { readonly zh: string, readonly en: string | null } } | null } };

type RecordEntry_CalendarExtended_Fragment = { readonly type: EventType, readonly position: number, readonly hash: string | null, readonly occurredAt: string, readonly recordedAt: string, readonly actor: { readonly role: Role, readonly subject: string, readonly unit: { readonly shortName: string } | null, readonly leader: { readonly title: { readonly zh: string, readonly en: string | null } } | null } };

type RecordEntry_ClosingProposed_Fragment = { readonly reason: string, readonly type: EventType, readonly position: number, readonly hash: string | null, readonly occurredAt: string, readonly recordedAt: string, readonly actor: { readonly role: Role, readonly subject: string, readonly unit: { readonly shortName: string } | null, readonly leader: { readonly title: { readonly zh: string, readonly en: string | null } } | null } };

type RecordEntry_ClosingRefused_Fragment = { readonly type: EventType, readonly position: number, readonly hash: string | null, readonly occurredAt: string, readonly recordedAt: string, readonly remark: string, readonly actor: { readonly role: Role, readonly subject: string, readonly unit: { readonly shortName: string } | null, readonly leader: { readonly title: { readonly zh: string, readonly en: string | null } } | null } };

type RecordEntry_ContributionMade_Fragment = { readonly text: string, readonly type: EventType, readonly position: number, readonly hash: string | null, readonly occurredAt: string, readonly recordedAt: string, readonly unit: { readonly shortName: string } | null, readonly values: ReadonlyArray<{ readonly value: number, readonly unit: string | null, readonly label: { readonly zh: string, readonly en: string | null }, readonly target: { readonly key: string, readonly kind: TargetKind } }>, readonly actor: { readonly role: Role, readonly subject: string, readonly unit: { readonly shortName: string } | null, readonly leader: { readonly title: { readonly zh: string, readonly en: string | null } } | null } };

type RecordEntry_DeliveryFailed_Fragment = { readonly channel: Channel, readonly recipient: string, readonly type: EventType, readonly position: number, readonly hash: string | null, readonly occurredAt: string, readonly recordedAt: string, readonly cause: string, readonly actor: { readonly role: Role, readonly subject: string, readonly unit: { readonly shortName: string } | null, readonly leader: { readonly title: { readonly zh: string, readonly en: string | null } } | null } };

type RecordEntry_DeliveryGivenUp_Fragment = { readonly channel: Channel, readonly recipient: string, readonly type: EventType, readonly position: number, readonly hash: string | null, readonly occurredAt: string, readonly recordedAt: string, readonly cause: string, readonly actor: { readonly role: Role, readonly subject: string, readonly unit: { readonly shortName: string } | null, readonly leader: { readonly title: { readonly zh: string, readonly en: string | null } } | null } };

type RecordEntry_DeliverySucceeded_Fragment = { readonly channel: Channel, readonly recipient: string, readonly type: EventType, readonly position: number, readonly hash: string | null, readonly occurredAt: string, readonly recordedAt: string, readonly actor: { readonly role: Role, readonly subject: string, readonly unit: { readonly shortName: string } | null, readonly leader: { readonly title: { readonly zh: string, readonly en: string | null } } | null } };

type RecordEntry_DraftRejected_Fragment = { readonly reason: string, readonly type: EventType, readonly position: number, readonly hash: string | null, readonly occurredAt: string, readonly recordedAt: string, readonly actor: { readonly role: Role, readonly subject: string, readonly unit: { readonly shortName: string } | null, readonly leader: { readonly title: { readonly zh: string, readonly en: string | null } } | null } };

type RecordEntry_ExtensionApproved_Fragment = { readonly step: ApprovalStep, readonly next: ApprovalStep | null, readonly type: EventType, readonly position: number, readonly hash: string | null, readonly occurredAt: string, readonly recordedAt: string, readonly remark: string, readonly milestone: { readonly label: { readonly zh: string, readonly en: string | null } } | null, readonly actor: { readonly role: Role, readonly subject: string, readonly unit: { readonly shortName: string } | null, readonly leader: { readonly title: { readonly zh: string, readonly en: string | null } } | null } };

type RecordEntry_ExtensionRefused_Fragment = { readonly step: ApprovalStep, readonly type: EventType, readonly position: number, readonly hash: string | null, readonly occurredAt: string, readonly recordedAt: string, readonly newDue: string | null, readonly remark: string, readonly milestone: { readonly label: { readonly zh: string, readonly en: string | null } } | null, readonly actor: { readonly role: Role, readonly subject: string, readonly unit: { readonly shortName: string } | null, readonly leader: { readonly title: { readonly zh: string, readonly en: string | null } } | null } };

type RecordEntry_ExtensionRequested_Fragment = { readonly due: string, readonly reason: string, readonly next: ApprovalStep | null, readonly type: EventType, readonly position: number, readonly hash: string | null, readonly occurredAt: string, readonly recordedAt: string, readonly milestone: { readonly label: { readonly zh: string, readonly en: string | null } } | null, readonly actor: { readonly role: Role, readonly subject: string, readonly unit: { readonly shortName: string } | null, readonly leader: { readonly title: { readonly zh: string, readonly en: string | null } } | null } };

type RecordEntry_FileWithdrawn_Fragment = { readonly name: string, readonly reason: string, readonly type: EventType, readonly position: number, readonly hash: string | null, readonly occurredAt: string, readonly recordedAt: string, readonly actor: { readonly role: Role, readonly subject: string, readonly unit: { readonly shortName: string } | null, readonly leader: { readonly title: { readonly zh: string, readonly en: string | null } } | null } };

type RecordEntry_InstructionAnswered_Fragment = { readonly text: string, readonly type: EventType, readonly position: number, readonly hash: string | null, readonly occurredAt: string, readonly recordedAt: string, readonly instruction: { readonly number: number } | null, readonly actor: { readonly role: Role, readonly subject: string, readonly unit: { readonly shortName: string } | null, readonly leader: { readonly title: { readonly zh: string, readonly en: string | null } } | null } };

type RecordEntry_InstructionGiven_Fragment = { readonly text: string, readonly due: string, readonly urgency: Urgency, readonly type: EventType, readonly position: number, readonly hash: string | null, readonly occurredAt: string, readonly recordedAt: string, readonly instruction: { readonly number: number } | null, readonly actor: { readonly role: Role, readonly subject: string, readonly unit: { readonly shortName: string } | null, readonly leader: { readonly title: { readonly zh: string, readonly en: string | null } } | null } };

type RecordEntry_InstructionMissed_Fragment = { readonly due: string, readonly type: EventType, readonly position: number, readonly hash: string | null, readonly occurredAt: string, readonly recordedAt: string, readonly instruction: { readonly number: number } | null, readonly actor: { readonly role: Role, readonly subject: string, readonly unit: { readonly shortName: string } | null, readonly leader: { readonly title: { readonly zh: string, readonly en: string | null } } | null } };

type RecordEntry_InstructionWithdrawn_Fragment = { readonly reason: string, readonly type: EventType, readonly position: number, readonly hash: string | null, readonly occurredAt: string, readonly recordedAt: string, readonly instruction: { readonly number: number } | null, readonly actor: { readonly role: Role, readonly subject: string, readonly unit: { readonly shortName: string } | null, readonly leader: { readonly title: { readonly zh: string, readonly en: string | null } } | null } };

type RecordEntry_InterviewRecorded_Fragment = { readonly type: EventType, readonly position: number, readonly hash: string | null, readonly occurredAt: string, readonly recordedAt: string, readonly actor: { readonly role: Role, readonly subject: string, readonly unit: { readonly shortName: string } | null, readonly leader: { readonly title: { readonly zh: string, readonly en: string | null } } | null } };

type RecordEntry_LadderAdopted_Fragment = { readonly type: EventType, readonly position: number, readonly hash: string | null, readonly occurredAt: string, readonly recordedAt: string, readonly actor: { readonly role: Role, readonly subject: string, readonly unit: { readonly shortName: string } | null, readonly leader: { readonly title: { readonly zh: string, readonly en: string | null } } | null } };

type RecordEntry_LadderHeld_Fragment = { readonly reason: string, readonly type: EventType, readonly position: number, readonly hash: string | null, readonly occurredAt: string, readonly recordedAt: string, readonly obligation: { readonly kind: ObligationKind, readonly label: { readonly zh: string, readonly en: string | null } }, readonly actor: { readonly role: Role, readonly subject: string, readonly unit: { readonly shortName: string } | null, readonly leader: { readonly title: { readonly zh: string, readonly en: string | null } } | null } };

type RecordEntry_LadderReleased_Fragment = { readonly reason: string, readonly type: EventType, readonly position: number, readonly hash: string | null, readonly occurredAt: string, readonly recordedAt: string, readonly obligation: { readonly kind: ObligationKind, readonly label: { readonly zh: string, readonly en: string | null } }, readonly actor: { readonly role: Role, readonly subject: string, readonly unit: { readonly shortName: string } | null, readonly leader: { readonly title: { readonly zh: string, readonly en: string | null } } | null } };

type RecordEntry_LampPolicyAdopted_Fragment = { readonly type: EventType, readonly position: number, readonly hash: string | null, readonly occurredAt: string, readonly recordedAt: string, readonly actor: { readonly role: Role, readonly subject: string, readonly unit: { readonly shortName: string } | null, readonly leader: { readonly title: { readonly zh: string, readonly en: string | null } } | null } };

type RecordEntry_LampTurned_Fragment = { readonly date: string, readonly type: EventType, readonly position: number, readonly hash: string | null, readonly occurredAt: string, readonly recordedAt: string, readonly because: { readonly zh: string, readonly en: string | null }, readonly from: { readonly key: string, readonly colour: string, readonly meaning: LampMeaning, readonly name: { readonly zh: string, readonly en: string | null } } | null, readonly to: { readonly key: string, readonly colour: string, readonly meaning: LampMeaning, readonly name: { readonly zh: string, readonly en: string | null } }, readonly policy: { readonly key: string, readonly version: number }, readonly actor: { readonly role: Role, readonly subject: string, readonly unit: { readonly shortName: string } | null, readonly leader: { readonly title: { readonly zh: string, readonly en: string | null } } | null } };

type RecordEntry_MeasureAcknowledged_Fragment = { readonly byActing: boolean, readonly type: EventType, readonly position: number, readonly hash: string | null, readonly occurredAt: string, readonly recordedAt: string, readonly actor: { readonly role: Role, readonly subject: string, readonly unit: { readonly shortName: string } | null, readonly leader: { readonly title: { readonly zh: string, readonly en: string | null } } | null } };

type RecordEntry_MeasureAmended_Fragment = { readonly type: EventType, readonly position: number, readonly hash: string | null, readonly occurredAt: string, readonly recordedAt: string, readonly actor: { readonly role: Role, readonly subject: string, readonly unit: { readonly shortName: string } | null, readonly leader: { readonly title: { readonly zh: string, readonly en: string | null } } | null } };

type RecordEntry_MeasureApproved_Fragment = { readonly type: EventType, readonly position: number, readonly hash: string | null, readonly occurredAt: string, readonly recordedAt: string, readonly remark: string, readonly actor: { readonly role: Role, readonly subject: string, readonly unit: { readonly shortName: string } | null, readonly leader: { readonly title: { readonly zh: string, readonly en: string | null } } | null } };

type RecordEntry_MeasureCancelled_Fragment = { readonly reason: string, readonly type: EventType, readonly position: number, readonly hash: string | null, readonly occurredAt: string, readonly recordedAt: string, readonly actor: { readonly role: Role, readonly subject: string, readonly unit: { readonly shortName: string } | null, readonly leader: { readonly title: { readonly zh: string, readonly en: string | null } } | null } };

type RecordEntry_MeasureClosed_Fragment = { readonly exception: string | null, readonly type: EventType, readonly position: number, readonly hash: string | null, readonly occurredAt: string, readonly recordedAt: string, readonly closingNote: string | null, readonly actor: { readonly role: Role, readonly subject: string, readonly unit: { readonly shortName: string } | null, readonly leader: { readonly title: { readonly zh: string, readonly en: string | null } } | null } };

type RecordEntry_MeasureDrafted_Fragment = { readonly type: EventType, readonly position: number, readonly hash: string | null, readonly occurredAt: string, readonly recordedAt: string, readonly actor: { readonly role: Role, readonly subject: string, readonly unit: { readonly shortName: string } | null, readonly leader: { readonly title: { readonly zh: string, readonly en: string | null } } | null } };

type RecordEntry_MeasureIssued_Fragment = { readonly acknowledgeBy: string, readonly type: EventType, readonly position: number, readonly hash: string | null, readonly occurredAt: string, readonly recordedAt: string, readonly actor: { readonly role: Role, readonly subject: string, readonly unit: { readonly shortName: string } | null, readonly leader: { readonly title: { readonly zh: string, readonly en: string | null } } | null } };

type RecordEntry_MeasureReopened_Fragment = { readonly reason: string, readonly type: EventType, readonly position: number, readonly hash: string | null, readonly occurredAt: string, readonly recordedAt: string, readonly actor: { readonly role: Role, readonly subject: string, readonly unit: { readonly shortName: string } | null, readonly leader: { readonly title: { readonly zh: string, readonly en: string | null } } | null } };

type RecordEntry_MeasureResumed_Fragment = { readonly type: EventType, readonly position: number, readonly hash: string | null, readonly occurredAt: string, readonly recordedAt: string, readonly remark: string, readonly actor: { readonly role: Role, readonly subject: string, readonly unit: { readonly shortName: string } | null, readonly leader: { readonly title: { readonly zh: string, readonly en: string | null } } | null } };

type RecordEntry_MeasureSuspended_Fragment = { readonly reason: string, readonly type: EventType, readonly position: number, readonly hash: string | null, readonly occurredAt: string, readonly recordedAt: string, readonly actor: { readonly role: Role, readonly subject: string, readonly unit: { readonly shortName: string } | null, readonly leader: { readonly title: { readonly zh: string, readonly en: string | null } } | null } };

type RecordEntry_MeetingDecisionAnswered_Fragment = { readonly text: string, readonly type: EventType, readonly position: number, readonly hash: string | null, readonly occurredAt: string, readonly recordedAt: string, readonly decision: { readonly meeting: { readonly name: { readonly zh: string, readonly en: string | null } } | null } | null, readonly actor: { readonly role: Role, readonly subject: string, readonly unit: { readonly shortName: string } | null, readonly leader: { readonly title: { readonly zh: string, readonly en: string | null } } | null } };

type RecordEntry_MeetingDecisionMissed_Fragment = { readonly due: string, readonly type: EventType, readonly position: number, readonly hash: string | null, readonly occurredAt: string, readonly recordedAt: string, readonly decision: { readonly meeting: { readonly name: { readonly zh: string, readonly en: string | null } } | null } | null, readonly actor: { readonly role: Role, readonly subject: string, readonly unit: { readonly shortName: string } | null, readonly leader: { readonly title: { readonly zh: string, readonly en: string | null } } | null } };

type RecordEntry_MeetingDecisionRecorded_Fragment = { readonly text: string, readonly due: string, readonly type: EventType, readonly position: number, readonly hash: string | null, readonly occurredAt: string, readonly recordedAt: string, readonly meeting: { readonly name: { readonly zh: string, readonly en: string | null } }, readonly actor: { readonly role: Role, readonly subject: string, readonly unit: { readonly shortName: string } | null, readonly leader: { readonly title: { readonly zh: string, readonly en: string | null } } | null } };

type RecordEntry_MeetingDecisionWithdrawn_Fragment = { readonly reason: string, readonly type: EventType, readonly position: number, readonly hash: string | null, readonly occurredAt: string, readonly recordedAt: string, readonly decision: { readonly meeting: { readonly name: { readonly zh: string, readonly en: string | null } } | null } | null, readonly actor: { readonly role: Role, readonly subject: string, readonly unit: { readonly shortName: string } | null, readonly leader: { readonly title: { readonly zh: string, readonly en: string | null } } | null } };

type RecordEntry_MilestoneExtended_Fragment = { readonly due: string, readonly previousDue: string, readonly type: EventType, readonly position: number, readonly hash: string | null, readonly occurredAt: string, readonly recordedAt: string, readonly milestone: { readonly label: { readonly zh: string, readonly en: string | null } } | null, readonly actor: { readonly role: Role, readonly subject: string, readonly unit: { readonly shortName: string } | null, readonly leader: { readonly title: { readonly zh: string, readonly en: string | null } } | null } };

type RecordEntry_MilestoneMissed_Fragment = { readonly due: string, readonly type: EventType, readonly position: number, readonly hash: string | null, readonly occurredAt: string, readonly recordedAt: string, readonly milestone: { readonly label: { readonly zh: string, readonly en: string | null } } | null, readonly actor: { readonly role: Role, readonly subject: string, readonly unit: { readonly shortName: string } | null, readonly leader: { readonly title: { readonly zh: string, readonly en: string | null } } | null } };

type RecordEntry_MilestoneReturned_Fragment = { readonly due: string, readonly reason: string, readonly type: EventType, readonly position: number, readonly hash: string | null, readonly occurredAt: string, readonly recordedAt: string, readonly milestone: { readonly label: { readonly zh: string, readonly en: string | null } } | null, readonly actor: { readonly role: Role, readonly subject: string, readonly unit: { readonly shortName: string } | null, readonly leader: { readonly title: { readonly zh: string, readonly en: string | null } } | null } };

type RecordEntry_MilestoneSubmitted_Fragment = { readonly text: string, readonly evidence: ReadonlyArray<string>, readonly type: EventType, readonly position: number, readonly hash: string | null, readonly occurredAt: string, readonly recordedAt: string, readonly milestone: { readonly label: { readonly zh: string, readonly en: string | null } } | null, readonly actor: { readonly role: Role, readonly subject: string, readonly unit: { readonly shortName: string } | null, readonly leader: { readonly title: { readonly zh: string, readonly en: string | null } } | null } };

type RecordEntry_MilestoneVerified_Fragment = { readonly type: EventType, readonly position: number, readonly hash: string | null, readonly occurredAt: string, readonly recordedAt: string, readonly remark: string, readonly milestone: { readonly label: { readonly zh: string, readonly en: string | null } } | null, readonly actor: { readonly role: Role, readonly subject: string, readonly unit: { readonly shortName: string } | null, readonly leader: { readonly title: { readonly zh: string, readonly en: string | null } } | null } };

type RecordEntry_OfficeLimitPassed_Fragment = { readonly due: string, readonly matter: OfficeMatter, readonly type: EventType, readonly position: number, readonly hash: string | null, readonly occurredAt: string, readonly recordedAt: string, readonly milestone: { readonly label: { readonly zh: string, readonly en: string | null } } | null, readonly actor: { readonly role: Role, readonly subject: string, readonly unit: { readonly shortName: string } | null, readonly leader: { readonly title: { readonly zh: string, readonly en: string | null } } | null } };

type RecordEntry_PaperDiscarded_Fragment = { readonly type: EventType, readonly position: number, readonly hash: string | null, readonly occurredAt: string, readonly recordedAt: string, readonly actor: { readonly role: Role, readonly subject: string, readonly unit: { readonly shortName: string } | null, readonly leader: { readonly title: { readonly zh: string, readonly en: string | null } } | null } };

type RecordEntry_PaperDrafted_Fragment = { readonly type: EventType, readonly position: number, readonly hash: string | null, readonly occurredAt: string, readonly recordedAt: string, readonly actor: { readonly role: Role, readonly subject: string, readonly unit: { readonly shortName: string } | null, readonly leader: { readonly title: { readonly zh: string, readonly en: string | null } } | null } };

type RecordEntry_PaperEdited_Fragment = { readonly type: EventType, readonly position: number, readonly hash: string | null, readonly occurredAt: string, readonly recordedAt: string, readonly actor: { readonly role: Role, readonly subject: string, readonly unit: { readonly shortName: string } | null, readonly leader: { readonly title: { readonly zh: string, readonly en: string | null } } | null } };

type RecordEntry_PaperIssued_Fragment = { readonly type: EventType, readonly position: number, readonly hash: string | null, readonly occurredAt: string, readonly recordedAt: string, readonly actor: { readonly role: Role, readonly subject: string, readonly unit: { readonly shortName: string } | null, readonly leader: { readonly title: { readonly zh: string, readonly en: string | null } } | null } };

type RecordEntry_PaperNumbered_Fragment = { readonly type: EventType, readonly position: number, readonly hash: string | null, readonly occurredAt: string, readonly recordedAt: string, readonly actor: { readonly role: Role, readonly subject: string, readonly unit: { readonly shortName: string } | null, readonly leader: { readonly title: { readonly zh: string, readonly en: string | null } } | null } };

type RecordEntry_PaperNumbersUsed_Fragment = { readonly type: EventType, readonly position: number, readonly hash: string | null, readonly occurredAt: string, readonly recordedAt: string, readonly actor: { readonly role: Role, readonly subject: string, readonly unit: { readonly shortName: string } | null, readonly leader: { readonly title: { readonly zh: string, readonly en: string | null } } | null } };

type RecordEntry_PaperReturned_Fragment = { readonly type: EventType, readonly position: number, readonly hash: string | null, readonly occurredAt: string, readonly recordedAt: string, readonly actor: { readonly role: Role, readonly subject: string, readonly unit: { readonly shortName: string } | null, readonly leader: { readonly title: { readonly zh: string, readonly en: string | null } } | null } };

type RecordEntry_PaperReviewed_Fragment = { readonly type: EventType, readonly position: number, readonly hash: string | null, readonly occurredAt: string, readonly recordedAt: string, readonly actor: { readonly role: Role, readonly subject: string, readonly unit: { readonly shortName: string } | null, readonly leader: { readonly title: { readonly zh: string, readonly en: string | null } } | null } };

type RecordEntry_PaperSettingsChanged_Fragment = { readonly type: EventType, readonly position: number, readonly hash: string | null, readonly occurredAt: string, readonly recordedAt: string, readonly actor: { readonly role: Role, readonly subject: string, readonly unit: { readonly shortName: string } | null, readonly leader: { readonly title: { readonly zh: string, readonly en: string | null } } | null } };

type RecordEntry_PaperSigned_Fragment = { readonly type: EventType, readonly position: number, readonly hash: string | null, readonly occurredAt: string, readonly recordedAt: string, readonly actor: { readonly role: Role, readonly subject: string, readonly unit: { readonly shortName: string } | null, readonly leader: { readonly title: { readonly zh: string, readonly en: string | null } } | null } };

type RecordEntry_PaperWithdrawn_Fragment = { readonly type: EventType, readonly position: number, readonly hash: string | null, readonly occurredAt: string, readonly recordedAt: string, readonly actor: { readonly role: Role, readonly subject: string, readonly unit: { readonly shortName: string } | null, readonly leader: { readonly title: { readonly zh: string, readonly en: string | null } } | null } };

type RecordEntry_PlanAdopted_Fragment = { readonly type: EventType, readonly position: number, readonly hash: string | null, readonly occurredAt: string, readonly recordedAt: string, readonly actor: { readonly role: Role, readonly subject: string, readonly unit: { readonly shortName: string } | null, readonly leader: { readonly title: { readonly zh: string, readonly en: string | null } } | null } };

type RecordEntry_PlanClockSet_Fragment = { readonly type: EventType, readonly position: number, readonly hash: string | null, readonly occurredAt: string, readonly recordedAt: string, readonly actor: { readonly role: Role, readonly subject: string, readonly unit: { readonly shortName: string } | null, readonly leader: { readonly title: { readonly zh: string, readonly en: string | null } } | null } };

type RecordEntry_PlanSettingsChanged_Fragment = { readonly type: EventType, readonly position: number, readonly hash: string | null, readonly occurredAt: string, readonly recordedAt: string, readonly actor: { readonly role: Role, readonly subject: string, readonly unit: { readonly shortName: string } | null, readonly leader: { readonly title: { readonly zh: string, readonly en: string | null } } | null } };

type RecordEntry_ProgressCorrected_Fragment = { readonly text: string, readonly reason: string, readonly previousText: string, readonly previousAsOf: string | null, readonly type: EventType, readonly position: number, readonly hash: string | null, readonly occurredAt: string, readonly recordedAt: string, readonly correctedAsOf: string | null, readonly report: { readonly id: string, readonly number: number, readonly asOf: string, readonly text: string, readonly corrections: ReadonlyArray<{ readonly position: number }>, readonly values: ReadonlyArray<{ readonly value: number, readonly target: { readonly key: string } }> } | null, readonly values: ReadonlyArray<{ readonly value: number, readonly unit: string | null, readonly label: { readonly zh: string, readonly en: string | null }, readonly target: { readonly key: string, readonly kind: TargetKind } }>, readonly previousValues: ReadonlyArray<{ readonly value: number, readonly unit: string | null, readonly label: { readonly zh: string, readonly en: string | null }, readonly target: { readonly key: string, readonly kind: TargetKind } }>, readonly actor: { readonly role: Role, readonly subject: string, readonly unit: { readonly shortName: string } | null, readonly leader: { readonly title: { readonly zh: string, readonly en: string | null } } | null } };

type RecordEntry_ProgressReported_Fragment = { readonly text: string, readonly type: EventType, readonly position: number, readonly hash: string | null, readonly occurredAt: string, readonly recordedAt: string, readonly reportedAsOf: string, readonly values: ReadonlyArray<{ readonly value: number, readonly unit: string | null, readonly label: { readonly zh: string, readonly en: string | null }, readonly target: { readonly key: string, readonly kind: TargetKind } }>, readonly report: { readonly id: string, readonly number: number, readonly asOf: string, readonly text: string, readonly corrections: ReadonlyArray<{ readonly position: number }>, readonly values: ReadonlyArray<{ readonly value: number, readonly target: { readonly key: string } }> } | null, readonly actor: { readonly role: Role, readonly subject: string, readonly unit: { readonly shortName: string } | null, readonly leader: { readonly title: { readonly zh: string, readonly en: string | null } } | null } };

type RecordEntry_ReportDrafted_Fragment = { readonly text: string, readonly type: EventType, readonly position: number, readonly hash: string | null, readonly occurredAt: string, readonly recordedAt: string, readonly reportedAsOf: string, readonly values: ReadonlyArray<{ readonly value: number, readonly unit: string | null, readonly label: { readonly zh: string, readonly en: string | null }, readonly target: { readonly key: string, readonly kind: TargetKind } }>, readonly actor: { readonly role: Role, readonly subject: string, readonly unit: { readonly shortName: string } | null, readonly leader: { readonly title: { readonly zh: string, readonly en: string | null } } | null } };

type RecordEntry_ReportMissed_Fragment = { readonly due: string, readonly type: EventType, readonly position: number, readonly hash: string | null, readonly occurredAt: string, readonly recordedAt: string, readonly actor: { readonly role: Role, readonly subject: string, readonly unit: { readonly shortName: string } | null, readonly leader: { readonly title: { readonly zh: string, readonly en: string | null } } | null } };

type RecordEntry_ReportTextGiven_Fragment = { readonly type: EventType, readonly position: number, readonly hash: string | null, readonly occurredAt: string, readonly recordedAt: string, readonly actor: { readonly role: Role, readonly subject: string, readonly unit: { readonly shortName: string } | null, readonly leader: { readonly title: { readonly zh: string, readonly en: string | null } } | null } };

type RecordEntry_RungFired_Fragment = { readonly document: DocumentKind, readonly byHand: string | null, readonly type: EventType, readonly position: number, readonly hash: string | null, readonly occurredAt: string, readonly recordedAt: string, readonly recipients: ReadonlyArray<{ readonly role: LadderRole, readonly copy: boolean }>, readonly obligation: { readonly kind: ObligationKind, readonly label: { readonly zh: string, readonly en: string | null } }, readonly actor: { readonly role: Role, readonly subject: string, readonly unit: { readonly shortName: string } | null, readonly leader: { readonly title: { readonly zh: string, readonly en: string | null } } | null } };

type RecordEntry_RungSkipped_Fragment = { readonly rung: string, readonly reason: string, readonly type: EventType, readonly position: number, readonly hash: string | null, readonly occurredAt: string, readonly recordedAt: string, readonly obligation: { readonly kind: ObligationKind, readonly label: { readonly zh: string, readonly en: string | null } }, readonly actor: { readonly role: Role, readonly subject: string, readonly unit: { readonly shortName: string } | null, readonly leader: { readonly title: { readonly zh: string, readonly en: string | null } } | null } };

type RecordEntry_SnapshotMade_Fragment = { readonly type: EventType, readonly position: number, readonly hash: string | null, readonly occurredAt: string, readonly recordedAt: string, readonly actor: { readonly role: Role, readonly subject: string, readonly unit: { readonly shortName: string } | null, readonly leader: { readonly title: { readonly zh: string, readonly en: string | null } } | null } };

export type RecordEntryFragment =
  | RecordEntry_AcknowledgementMissed_Fragment
  | RecordEntry_AmendmentApproved_Fragment
  | RecordEntry_AmendmentProposed_Fragment
  | RecordEntry_AmendmentRefused_Fragment
  | RecordEntry_CalendarExtended_Fragment
  | RecordEntry_ClosingProposed_Fragment
  | RecordEntry_ClosingRefused_Fragment
  | RecordEntry_ContributionMade_Fragment
  | RecordEntry_DeliveryFailed_Fragment
  | RecordEntry_DeliveryGivenUp_Fragment
  | RecordEntry_DeliverySucceeded_Fragment
  | RecordEntry_DraftRejected_Fragment
  | RecordEntry_ExtensionApproved_Fragment
  | RecordEntry_ExtensionRefused_Fragment
  | RecordEntry_ExtensionRequested_Fragment
  | RecordEntry_FileWithdrawn_Fragment
  | RecordEntry_InstructionAnswered_Fragment
  | RecordEntry_InstructionGiven_Fragment
  | RecordEntry_InstructionMissed_Fragment
  | RecordEntry_InstructionWithdrawn_Fragment
  | RecordEntry_InterviewRecorded_Fragment
  | RecordEntry_LadderAdopted_Fragment
  | RecordEntry_LadderHeld_Fragment
  | RecordEntry_LadderReleased_Fragment
  | RecordEntry_LampPolicyAdopted_Fragment
  | RecordEntry_LampTurned_Fragment
  | RecordEntry_MeasureAcknowledged_Fragment
  | RecordEntry_MeasureAmended_Fragment
  | RecordEntry_MeasureApproved_Fragment
  | RecordEntry_MeasureCancelled_Fragment
  | RecordEntry_MeasureClosed_Fragment
  | RecordEntry_MeasureDrafted_Fragment
  | RecordEntry_MeasureIssued_Fragment
  | RecordEntry_MeasureReopened_Fragment
  | RecordEntry_MeasureResumed_Fragment
  | RecordEntry_MeasureSuspended_Fragment
  | RecordEntry_MeetingDecisionAnswered_Fragment
  | RecordEntry_MeetingDecisionMissed_Fragment
  | RecordEntry_MeetingDecisionRecorded_Fragment
  | RecordEntry_MeetingDecisionWithdrawn_Fragment
  | RecordEntry_MilestoneExtended_Fragment
  | RecordEntry_MilestoneMissed_Fragment
  | RecordEntry_MilestoneReturned_Fragment
  | RecordEntry_MilestoneSubmitted_Fragment
  | RecordEntry_MilestoneVerified_Fragment
  | RecordEntry_OfficeLimitPassed_Fragment
  | RecordEntry_PaperDiscarded_Fragment
  | RecordEntry_PaperDrafted_Fragment
  | RecordEntry_PaperEdited_Fragment
  | RecordEntry_PaperIssued_Fragment
  | RecordEntry_PaperNumbered_Fragment
  | RecordEntry_PaperNumbersUsed_Fragment
  | RecordEntry_PaperReturned_Fragment
  | RecordEntry_PaperReviewed_Fragment
  | RecordEntry_PaperSettingsChanged_Fragment
  | RecordEntry_PaperSigned_Fragment
  | RecordEntry_PaperWithdrawn_Fragment
  | RecordEntry_PlanAdopted_Fragment
  | RecordEntry_PlanClockSet_Fragment
  | RecordEntry_PlanSettingsChanged_Fragment
  | RecordEntry_ProgressCorrected_Fragment
  | RecordEntry_ProgressReported_Fragment
  | RecordEntry_ReportDrafted_Fragment
  | RecordEntry_ReportMissed_Fragment
  | RecordEntry_ReportTextGiven_Fragment
  | RecordEntry_RungFired_Fragment
  | RecordEntry_RungSkipped_Fragment
  | RecordEntry_SnapshotMade_Fragment
;

export type RecordValueFragment = { readonly value: number, readonly unit: string | null, readonly label: { readonly zh: string, readonly en: string | null }, readonly target: { readonly key: string, readonly kind: TargetKind } };

export type RecordMilestoneFragment = { readonly label: { readonly zh: string, readonly en: string | null } };

export type RecordObligationFragment = { readonly kind: ObligationKind, readonly label: { readonly zh: string, readonly en: string | null } };

export type RecordLampFragment = { readonly key: string, readonly colour: string, readonly meaning: LampMeaning, readonly name: { readonly zh: string, readonly en: string | null } };

export type MeasureReportFragment = { readonly id: string, readonly number: number, readonly asOf: string, readonly text: string, readonly corrections: ReadonlyArray<{ readonly position: number }>, readonly values: ReadonlyArray<{ readonly value: number, readonly target: { readonly key: string } }> };
export const DoneDocument = operation<DoneQuery, DoneQueryVariables>(
  'e72adb4d76e9da7c3bc9803347a6c942bcff5ad10dcfed0a9c3ca3b219bd3c53',
  ['plan', 'asOf', 'subject', 'first', 'after', 'last', 'before'],
  "query Done($plan: ID!, $asOf: AsOf, $subject: String!, $first: Int, $after: String, $last: Int, $before: String) {\n  plan(id: $plan, asOf: $asOf) {\n    timeline(\n      filter: { subjects: [$subject] }\n      first: $first\n      after: $after\n      last: $last\n      before: $before\n    ) {\n      pageInfo {\n        hasNextPage\n        hasPreviousPage\n        startCursor\n        endCursor\n      }\n      nodes {\n        ...RecordEntry\n        measure {\n          code\n          title {\n            zh\n            en\n          }\n        }\n      }\n    }\n  }\n}\n\nfragment MeasureReport on Report {\n  id\n  number\n  asOf\n  corrections {\n    position\n  }\n  text\n  values {\n    value\n    target {\n      key\n    }\n  }\n}\n\nfragment RecordEntry on TimelineEntry {\n  type\n  position\n  hash\n  occurredAt\n  recordedAt\n  actor {\n    role\n    subject\n    unit {\n      shortName\n    }\n    leader {\n      title {\n        zh\n        en\n      }\n    }\n  }\n  ... on AcknowledgementMissed {\n    due\n  }\n  ... on AmendmentApproved {\n    step\n    next\n    remark: note\n  }\n  ... on AmendmentProposed {\n    reason\n    next\n  }\n  ... on AmendmentRefused {\n    step\n    remark: note\n  }\n  ... on ClosingProposed {\n    reason\n  }\n  ... on ClosingRefused {\n    remark: note\n  }\n  ... on ContributionMade {\n    text\n    unit {\n      shortName\n    }\n    values {\n      ...RecordValue\n    }\n  }\n  ... on DraftRejected {\n    reason\n  }\n  ... on ExtensionApproved {\n    step\n    next\n    remark: note\n    milestone {\n      ...RecordMilestone\n    }\n  }\n  ... on ExtensionRefused {\n    step\n    newDue: due\n    remark: note\n    milestone {\n      ...RecordMilestone\n    }\n  }\n  ... on ExtensionRequested {\n    due\n    reason\n    next\n    milestone {\n      ...RecordMilestone\n    }\n  }\n  ... on InstructionAnswered {\n    text\n    instruction {\n      number\n    }\n  }\n  ... on InstructionGiven {\n    text\n    due\n    urgency\n    instruction {\n      number\n    }\n  }\n  ... on FileWithdrawn {\n    name\n    reason\n  }\n  ... on InstructionWithdrawn {\n    reason\n    instruction {\n      number\n    }\n  }\n  ... on InstructionMissed {\n    due\n    instruction {\n      number\n    }\n  }\n  ... on MeetingDecisionAnswered {\n    text\n    decision: instruction {\n      meeting {\n        name {\n          zh\n          en\n        }\n      }\n    }\n  }\n  ... on MeetingDecisionWithdrawn {\n    reason\n    decision: instruction {\n      meeting {\n        name {\n          zh\n          en\n        }\n      }\n    }\n  }\n  ... on MeetingDecisionMissed {\n    due\n    decision: instruction {\n      meeting {\n        name {\n          zh\n          en\n        }\n      }\n    }\n  }\n  ... on MeetingDecisionRecorded {\n    text\n    due\n    meeting {\n      name {\n        zh\n        en\n      }\n    }\n  }\n  ... on LadderHeld {\n    reason\n    obligation {\n      ...RecordObligation\n    }\n  }\n  ... on LadderReleased {\n    reason\n    obligation {\n      ...RecordObligation\n    }\n  }\n  ... on LampTurned {\n    date\n    because {\n      zh\n      en\n    }\n    from {\n      ...RecordLamp\n    }\n    to {\n      ...RecordLamp\n    }\n    policy {\n      key\n      version\n    }\n  }\n  ... on MeasureAcknowledged {\n    byActing\n  }\n  ... on MeasureApproved {\n    remark: note\n  }\n  ... on MeasureCancelled {\n    reason\n  }\n  ... on MeasureClosed {\n    exception\n    closingNote: note\n  }\n  ... on MeasureIssued {\n    acknowledgeBy\n  }\n  ... on MeasureReopened {\n    reason\n  }\n  ... on MeasureResumed {\n    remark: note\n  }\n  ... on MeasureSuspended {\n    reason\n  }\n  ... on MilestoneExtended {\n    due\n    previousDue\n    milestone {\n      ...RecordMilestone\n    }\n  }\n  ... on MilestoneMissed {\n    due\n    milestone {\n      ...RecordMilestone\n    }\n  }\n  ... on MilestoneReturned {\n    due\n    reason\n    milestone {\n      ...RecordMilestone\n    }\n  }\n  ... on MilestoneSubmitted {\n    text\n    evidence\n    milestone {\n      ...RecordMilestone\n    }\n  }\n  ... on MilestoneVerified {\n    remark: note\n    milestone {\n      ...RecordMilestone\n    }\n  }\n  ... on OfficeLimitPassed {\n    due\n    matter\n    milestone {\n      ...RecordMilestone\n    }\n  }\n  ... on ProgressCorrected {\n    text\n    reason\n    previousText\n    previousAsOf\n    correctedAsOf: asOf\n    report {\n      ...MeasureReport\n    }\n    values {\n      ...RecordValue\n    }\n    previousValues {\n      ...RecordValue\n    }\n  }\n  ... on ProgressReported {\n    reportedAsOf: asOf\n    text\n    values {\n      ...RecordValue\n    }\n    report {\n      ...MeasureReport\n    }\n  }\n  ... on ReportDrafted {\n    reportedAsOf: asOf\n    text\n    values {\n      ...RecordValue\n    }\n  }\n  ... on ReportMissed {\n    due\n  }\n  ... on RungFired {\n    document\n    byHand\n    recipients {\n      role\n      copy\n    }\n    obligation {\n      ...RecordObligation\n    }\n  }\n  ... on RungSkipped {\n    rung\n    reason\n    obligation {\n      ...RecordObligation\n    }\n  }\n  ... on DeliveryFailed {\n    channel\n    recipient\n    cause: reason\n  }\n  ... on DeliveryGivenUp {\n    channel\n    recipient\n    cause: reason\n  }\n  ... on DeliverySucceeded {\n    channel\n    recipient\n  }\n}\n\nfragment RecordLamp on Lamp {\n  key\n  colour\n  meaning\n  name {\n    zh\n    en\n  }\n}\n\nfragment RecordMilestone on Milestone {\n  label {\n    zh\n    en\n  }\n}\n\nfragment RecordObligation on Obligation {\n  kind\n  label {\n    zh\n    en\n  }\n}\n\nfragment RecordValue on ReportedValue {\n  value\n  unit\n  label {\n    zh\n    en\n  }\n  target {\n    key\n    kind\n  }\n}",
);
