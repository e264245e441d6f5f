// Written by `pnpm codegen` from the .graphql file of the same name: change that file.
import { operation } from '../kit/graph/operation.ts';
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
export type ClockKind =
  | 'REAL'
  | 'REHEARSAL';

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

export type Role =
  | 'ADMIN'
  | 'AUDITOR'
  | 'LEADER'
  | 'SECURITY'
  | 'SUPERVISOR'
  | 'SYSTEM'
  | 'UNIT_HEAD'
  | 'UNIT_REPORTER';

export type FrameQueryVariables = Exact<{ [key: string]: never; }>;


export type FrameQuery = { readonly viewer: { readonly subject: string, readonly role: Role, readonly unitKey: string | null, readonly leaderKey: string | null, readonly recipient: string | null, readonly planKey: string | null }, readonly plans: ReadonlyArray<{ readonly key: string, readonly position: number, readonly year: number, readonly adopted: string, readonly demonstration: boolean, readonly title: { readonly zh: string, readonly en: string | null }, readonly clock: { readonly kind: ClockKind, readonly today: string } }> };

export type FramePlanChangedSubscriptionVariables = Exact<{
  plan: string;
  after?: number | null | undefined;
}>;


export type FramePlanChangedSubscription = { readonly planChanged: { readonly position: number, readonly commandId: string, readonly type: EventType } };
export const FrameDocument = operation<FrameQuery, FrameQueryVariables>(
  '46c14aab1410e5739ea71ded388074e264942ea1e81865981e513a4fe78bb11a',
  [],
  "query Frame {\n  viewer {\n    subject\n    role\n    unitKey\n    leaderKey\n    recipient\n    planKey\n  }\n  plans {\n    key\n    position\n    year\n    adopted\n    demonstration\n    title {\n      zh\n      en\n    }\n    clock {\n      kind\n      today\n    }\n  }\n}",
);
export const FramePlanChangedDocument = operation<FramePlanChangedSubscription, FramePlanChangedSubscriptionVariables>(
  '4b9f638ffb14940a5ba7ac14c0cae67afda8c16b4b97fa4a0f56da1ffb1a2606',
  ['plan', 'after'],
  "subscription FramePlanChanged($plan: ID!, $after: Position) {\n  planChanged(plan: $plan, after: $after) {\n    position\n    commandId\n    type\n  }\n}",
);
