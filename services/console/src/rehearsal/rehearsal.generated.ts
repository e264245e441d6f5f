// Written by `pnpm codegen` from the .graphql file of the same name: change that file.
import { operation } from '../kit/graph/operation.ts';
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
export type BeatKind =
  | 'MONTHLY_BULLETIN'
  | 'QUARTERLY_REVIEW'
  | 'WEEKLY_MEETING';

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

export type MoveClockInput = {
  readonly commandId?: string | null | undefined;
  readonly days?: number | null | undefined;
  readonly plan: string;
  readonly rate?: number | null | undefined;
};

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

export type RehearsalClockQueryVariables = Exact<{
  plan: string;
}>;


export type RehearsalClockQuery = { readonly plan: { readonly clock: { readonly kind: ClockKind, readonly now: string, readonly today: string, readonly rate: number }, readonly nextBeats: ReadonlyArray<{ readonly kind: BeatKind, readonly at: string }> } | null };

export type RehearsalAheadQueryVariables = Exact<{
  plan: string;
  until: string;
  after?: string | null | undefined;
}>;


export type RehearsalAheadQuery = { readonly plan: { readonly measures: { readonly nodes: ReadonlyArray<{ readonly foreseen: ReadonlyArray<{ readonly at: string, readonly type: EventType }> }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } } | null };

export type MoveClockMutationVariables = Exact<{
  input: MoveClockInput;
}>;


export type MoveClockMutation = { readonly moveClock: { readonly receipt: { readonly position: number } | null, readonly refusal: { readonly code: RefusalCode, readonly field: string | null, readonly message: { readonly zh: string, readonly en: string | null } } | null } | null };
export const RehearsalClockDocument = operation<RehearsalClockQuery, RehearsalClockQueryVariables>(
  '585e3f23a6eeb48133e78093e0e473b1db883c4915501e7ce854bf151b1a0e95',
  ['plan'],
  "query RehearsalClock($plan: ID!) {\n  plan(id: $plan) {\n    clock {\n      kind\n      now\n      today\n      rate\n    }\n    nextBeats {\n      kind\n      at\n    }\n  }\n}",
);
export const RehearsalAheadDocument = operation<RehearsalAheadQuery, RehearsalAheadQueryVariables>(
  '1fd785a336382142d009a31faa62f310b20c2c834789fc64be66537bc070c805',
  ['plan', 'until', 'after'],
  "query RehearsalAhead($plan: ID!, $until: CivilDate!, $after: String) {\n  plan(id: $plan) {\n    measures(first: 100, after: $after, filter: { stages: [ISSUED, ACKNOWLEDGED] }) {\n      nodes {\n        foreseen(until: $until) {\n          at\n          type\n        }\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n}",
);
export const MoveClockDocument = operation<MoveClockMutation, MoveClockMutationVariables>(
  'ed853aa8687988434f74cbd7a2787d891845f1f6c2ce8746f9640540c9cc7ff7',
  ['input'],
  "mutation MoveClock($input: MoveClockInput!) {\n  moveClock(input: $input) {\n    receipt {\n      position\n    }\n    refusal {\n      code\n      field\n      message {\n        zh\n        en\n      }\n    }\n  }\n}",
);
