// Written by `pnpm codegen` from the .graphql file of the same name: change that file.
import { operation } from '../../kit/graph/operation.ts';
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
export type FileInput = {
  readonly sha256: string;
};

export type InstructInput = {
  readonly commandId?: string | null | undefined;
  readonly due?: string | null | undefined;
  readonly files?: ReadonlyArray<FileInput> | null | undefined;
  readonly measure: string;
  readonly text: string;
  readonly urgency: Urgency;
};

export type LadderInput = {
  readonly commandId?: string | null | undefined;
  readonly measure: string;
  readonly obligation: string;
  readonly reason: string;
};

export type MeetingKind =
  | 'QUARTERLY_REVIEW'
  | 'WEEKLY_MEETING';

export type RecordInterviewInput = {
  readonly called: string;
  readonly commandId?: string | null | undefined;
  readonly heldOn: string;
  readonly minutes: string;
  readonly plan: string;
  readonly present?: string | null | undefined;
  readonly result: string;
  readonly unit: string;
};

export type RecordMeetingDecisionInput = {
  readonly commandId?: string | null | undefined;
  readonly due: string;
  readonly measure: string;
  readonly meeting: MeetingKind;
  readonly metOn: string;
  readonly text: string;
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

export type RungInput = {
  readonly commandId?: string | null | undefined;
  readonly measure: string;
  readonly obligation: string;
  readonly reason: string;
  readonly rung: string;
};

export type Urgency =
  | 'DATED'
  | 'FIFTEEN_DAYS'
  | 'THIRTY_DAYS'
  | 'URGENT';

export type WithdrawInstructionInput = {
  readonly commandId?: string | null | undefined;
  readonly instruction: string;
  readonly reason: string;
};

export type ActInstructMutationVariables = Exact<{
  input: InstructInput;
}>;


export type ActInstructMutation = { readonly instruct: { readonly receipt: { readonly position: number, readonly visible: boolean } | null, readonly refusal: { readonly code: RefusalCode, readonly field: string | null, readonly message: { readonly zh: string, readonly en: string | null } } | null } | null };

export type ActAnswerDatesQueryVariables = Exact<{
  plan: string;
}>;


export type ActAnswerDatesQuery = { readonly plan: { readonly answerDates: ReadonlyArray<{ readonly urgency: Urgency, readonly due: string }> } | null };

export type ActRecordMeetingDecisionMutationVariables = Exact<{
  input: RecordMeetingDecisionInput;
}>;


export type ActRecordMeetingDecisionMutation = { readonly recordMeetingDecision: { readonly receipt: { readonly position: number, readonly visible: boolean } | null, readonly refusal: { readonly code: RefusalCode, readonly field: string | null, readonly message: { readonly zh: string, readonly en: string | null } } | null } | null };

export type ActWithdrawInstructionMutationVariables = Exact<{
  input: WithdrawInstructionInput;
}>;


export type ActWithdrawInstructionMutation = { readonly withdrawInstruction: { readonly receipt: { readonly position: number, readonly visible: boolean } | null, readonly refusal: { readonly code: RefusalCode, readonly field: string | null, readonly message: { readonly zh: string, readonly en: string | null } } | null } | null };

export type ActFireRungMutationVariables = Exact<{
  input: RungInput;
}>;


export type ActFireRungMutation = { readonly fireRung: { readonly receipt: { readonly position: number, readonly visible: boolean } | null, readonly refusal: { readonly code: RefusalCode, readonly field: string | null, readonly message: { readonly zh: string, readonly en: string | null } } | null } | null };

export type ActSkipRungMutationVariables = Exact<{
  input: RungInput;
}>;


export type ActSkipRungMutation = { readonly skipRung: { readonly receipt: { readonly position: number, readonly visible: boolean } | null, readonly refusal: { readonly code: RefusalCode, readonly field: string | null, readonly message: { readonly zh: string, readonly en: string | null } } | null } | null };

export type ActHoldLadderMutationVariables = Exact<{
  input: LadderInput;
}>;


export type ActHoldLadderMutation = { readonly holdLadder: { readonly receipt: { readonly position: number, readonly visible: boolean } | null, readonly refusal: { readonly code: RefusalCode, readonly field: string | null, readonly message: { readonly zh: string, readonly en: string | null } } | null } | null };

export type ActReleaseLadderMutationVariables = Exact<{
  input: LadderInput;
}>;


export type ActReleaseLadderMutation = { readonly releaseLadder: { readonly receipt: { readonly position: number, readonly visible: boolean } | null, readonly refusal: { readonly code: RefusalCode, readonly field: string | null, readonly message: { readonly zh: string, readonly en: string | null } } | null } | null };

export type ActRecordInterviewMutationVariables = Exact<{
  input: RecordInterviewInput;
}>;


export type ActRecordInterviewMutation = { readonly recordInterview: { readonly receipt: { readonly position: number, readonly visible: boolean } | null, readonly refusal: { readonly code: RefusalCode, readonly field: string | null, readonly message: { readonly zh: string, readonly en: string | null } } | null } | null };

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
export const ActInstructDocument = operation<ActInstructMutation, ActInstructMutationVariables>(
  'f2f0fd983b9a09bb660c7dd25184a0898575a09b9281b271356d0fbdf8ef0c5d',
  ['input'],
  "mutation ActInstruct($input: InstructInput!) {\n  instruct(input: $input) {\n    ...ActAnswer\n  }\n}\n\nfragment ActAnswer on CommandPayload {\n  receipt {\n    position\n    visible\n  }\n  refusal {\n    code\n    field\n    message {\n      zh\n      en\n    }\n  }\n}",
);
export const ActAnswerDatesDocument = operation<ActAnswerDatesQuery, ActAnswerDatesQueryVariables>(
  '615db640da91b7daf37b3b4430ecd474110a24db3f6b37bb7fa3460f15b05bc5',
  ['plan'],
  "query ActAnswerDates($plan: ID!) {\n  plan(id: $plan) {\n    answerDates {\n      urgency\n      due\n    }\n  }\n}",
);
export const ActRecordMeetingDecisionDocument = operation<ActRecordMeetingDecisionMutation, ActRecordMeetingDecisionMutationVariables>(
  '80dae583902d92604f213dcec57c83129dbffdffc49b6c8dadb51faf9171113f',
  ['input'],
  "mutation ActRecordMeetingDecision($input: RecordMeetingDecisionInput!) {\n  recordMeetingDecision(input: $input) {\n    ...ActAnswer\n  }\n}\n\nfragment ActAnswer on CommandPayload {\n  receipt {\n    position\n    visible\n  }\n  refusal {\n    code\n    field\n    message {\n      zh\n      en\n    }\n  }\n}",
);
export const ActWithdrawInstructionDocument = operation<ActWithdrawInstructionMutation, ActWithdrawInstructionMutationVariables>(
  'd24236d43b548af6f0320e2eea4ea88a1ecc4ce66f5267fdebd97d3e80c42512',
  ['input'],
  "mutation ActWithdrawInstruction($input: WithdrawInstructionInput!) {\n  withdrawInstruction(input: $input) {\n    ...ActAnswer\n  }\n}\n\nfragment ActAnswer on CommandPayload {\n  receipt {\n    position\n    visible\n  }\n  refusal {\n    code\n    field\n    message {\n      zh\n      en\n    }\n  }\n}",
);
export const ActFireRungDocument = operation<ActFireRungMutation, ActFireRungMutationVariables>(
  '23e49d534d6037f18fedb31e7d8c7ac06413b4b7fda7a82d35f938978947cc96',
  ['input'],
  "mutation ActFireRung($input: RungInput!) {\n  fireRung(input: $input) {\n    ...ActAnswer\n  }\n}\n\nfragment ActAnswer on CommandPayload {\n  receipt {\n    position\n    visible\n  }\n  refusal {\n    code\n    field\n    message {\n      zh\n      en\n    }\n  }\n}",
);
export const ActSkipRungDocument = operation<ActSkipRungMutation, ActSkipRungMutationVariables>(
  '9042994d89210940d420a6f17ea079875c5ad9e8c1d79d1ad76e10e02e5ef76c',
  ['input'],
  "mutation ActSkipRung($input: RungInput!) {\n  skipRung(input: $input) {\n    ...ActAnswer\n  }\n}\n\nfragment ActAnswer on CommandPayload {\n  receipt {\n    position\n    visible\n  }\n  refusal {\n    code\n    field\n    message {\n      zh\n      en\n    }\n  }\n}",
);
export const ActHoldLadderDocument = operation<ActHoldLadderMutation, ActHoldLadderMutationVariables>(
  'f02ed6bf03c9086a81f45e582c0b53031bfa53c7aebccc92cc87806636c53786',
  ['input'],
  "mutation ActHoldLadder($input: LadderInput!) {\n  holdLadder(input: $input) {\n    ...ActAnswer\n  }\n}\n\nfragment ActAnswer on CommandPayload {\n  receipt {\n    position\n    visible\n  }\n  refusal {\n    code\n    field\n    message {\n      zh\n      en\n    }\n  }\n}",
);
export const ActReleaseLadderDocument = operation<ActReleaseLadderMutation, ActReleaseLadderMutationVariables>(
  'c113cf3d1e7add80747989892d49612b38f571f09c15e26846c5ebe11905798c',
  ['input'],
  "mutation ActReleaseLadder($input: LadderInput!) {\n  releaseLadder(input: $input) {\n    ...ActAnswer\n  }\n}\n\nfragment ActAnswer on CommandPayload {\n  receipt {\n    position\n    visible\n  }\n  refusal {\n    code\n    field\n    message {\n      zh\n      en\n    }\n  }\n}",
);
export const ActRecordInterviewDocument = operation<ActRecordInterviewMutation, ActRecordInterviewMutationVariables>(
  'afecb827d7dcfe7f04a8603f2509a84aeb8753f263266d3edaf3f4f49f907649',
  ['input'],
  "mutation ActRecordInterview($input: RecordInterviewInput!) {\n  recordInterview(input: $input) {\n    receipt {\n      position\n      visible\n    }\n    refusal {\n      code\n      field\n      message {\n        zh\n        en\n      }\n    }\n  }\n}",
);
