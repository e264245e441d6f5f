// Written by `pnpm codegen` from the .graphql file of the same name: change that file.
import { operation } from '../../kit/graph/operation.ts';
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
export type AcknowledgeMeasureInput = {
  readonly commandId?: string | null | undefined;
  readonly measure: string;
};

export type AnswerInstructionInput = {
  readonly commandId?: string | null | undefined;
  readonly files?: ReadonlyArray<FileInput> | null | undefined;
  readonly instruction: string;
  readonly text: string;
};

export type ContributeInput = {
  readonly commandId?: string | null | undefined;
  readonly confirm?: boolean;
  readonly measure: string;
  readonly text?: string;
  readonly values?: ReadonlyArray<TargetValueInput>;
};

export type CorrectProgressInput = {
  readonly asOf?: string | null | undefined;
  readonly commandId?: string | null | undefined;
  readonly confirm?: boolean;
  readonly reason: string;
  readonly report: string;
  readonly text: string;
  readonly values: ReadonlyArray<TargetValueInput>;
};

export type FileInput = {
  readonly sha256: string;
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

export type RejectReportInput = {
  readonly commandId?: string | null | undefined;
  readonly reason: string;
  readonly report: string;
};

export type ReportProgressInput = {
  readonly asOf?: string | null | undefined;
  readonly commandId?: string | null | undefined;
  readonly confirm?: boolean;
  readonly files?: ReadonlyArray<FileInput> | null | undefined;
  readonly measure: string;
  readonly text?: string;
  readonly values?: ReadonlyArray<TargetValueInput>;
};

export type SignReportInput = {
  readonly commandId?: string | null | undefined;
  readonly confirm?: boolean;
  readonly report: string;
};

export type TargetValueInput = {
  readonly target: string;
  readonly value: number;
};

export type ActAcknowledgeMeasureMutationVariables = Exact<{
  input: AcknowledgeMeasureInput;
}>;


export type ActAcknowledgeMeasureMutation = { readonly acknowledgeMeasure: { readonly receipt: { readonly position: number, readonly visible: boolean } | null, readonly refusal: { readonly code: RefusalCode, readonly field: string | null, readonly message: { readonly zh: string, readonly en: string | null } } | null } | null };

export type ActReportProgressMutationVariables = Exact<{
  input: ReportProgressInput;
}>;


export type ActReportProgressMutation = { readonly reportProgress: { readonly receipt: { readonly position: number, readonly visible: boolean } | null, readonly refusal: { readonly code: RefusalCode, readonly field: string | null, readonly message: { readonly zh: string, readonly en: string | null } } | null } | null };

export type ActCorrectProgressMutationVariables = Exact<{
  input: CorrectProgressInput;
}>;


export type ActCorrectProgressMutation = { readonly correctProgress: { readonly receipt: { readonly position: number, readonly visible: boolean } | null, readonly refusal: { readonly code: RefusalCode, readonly field: string | null, readonly message: { readonly zh: string, readonly en: string | null } } | null } | null };

export type ActSignReportMutationVariables = Exact<{
  input: SignReportInput;
}>;


export type ActSignReportMutation = { readonly signReport: { readonly receipt: { readonly position: number, readonly visible: boolean } | null, readonly refusal: { readonly code: RefusalCode, readonly field: string | null, readonly message: { readonly zh: string, readonly en: string | null } } | null } | null };

export type ActRejectReportMutationVariables = Exact<{
  input: RejectReportInput;
}>;


export type ActRejectReportMutation = { readonly rejectReport: { readonly receipt: { readonly position: number, readonly visible: boolean } | null, readonly refusal: { readonly code: RefusalCode, readonly field: string | null, readonly message: { readonly zh: string, readonly en: string | null } } | null } | null };

export type ActContributeMutationVariables = Exact<{
  input: ContributeInput;
}>;


export type ActContributeMutation = { readonly contribute: { readonly receipt: { readonly position: number, readonly visible: boolean } | null, readonly refusal: { readonly code: RefusalCode, readonly field: string | null, readonly message: { readonly zh: string, readonly en: string | null } } | null } | null };

export type ActAnswerInstructionMutationVariables = Exact<{
  input: AnswerInstructionInput;
}>;


export type ActAnswerInstructionMutation = { readonly answerInstruction: { readonly receipt: { readonly position: number, readonly visible: boolean } | null, readonly refusal: { readonly code: RefusalCode, readonly field: string | null, readonly message: { readonly zh: string, readonly en: string | null } } | null } | null };

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
export const ActAcknowledgeMeasureDocument = operation<ActAcknowledgeMeasureMutation, ActAcknowledgeMeasureMutationVariables>(
  '0d8ec25e655441dd215ab719247aa8355dd94072cde866e16364c9e0319d7952',
  ['input'],
  "mutation ActAcknowledgeMeasure($input: AcknowledgeMeasureInput!) {\n  acknowledgeMeasure(input: $input) {\n    ...ActAnswer\n  }\n}\n\nfragment ActAnswer on CommandPayload {\n  receipt {\n    position\n    visible\n  }\n  refusal {\n    code\n    field\n    message {\n      zh\n      en\n    }\n  }\n}",
);
export const ActReportProgressDocument = operation<ActReportProgressMutation, ActReportProgressMutationVariables>(
  '420c71fb5a11cedc2fb8401d5e18e67e44a6dc2dbf480891816699303668ffcd',
  ['input'],
  "mutation ActReportProgress($input: ReportProgressInput!) {\n  reportProgress(input: $input) {\n    ...ActAnswer\n  }\n}\n\nfragment ActAnswer on CommandPayload {\n  receipt {\n    position\n    visible\n  }\n  refusal {\n    code\n    field\n    message {\n      zh\n      en\n    }\n  }\n}",
);
export const ActCorrectProgressDocument = operation<ActCorrectProgressMutation, ActCorrectProgressMutationVariables>(
  'e9b141e178cfaa73702a48f014e146500d7f7856bee11f99dbcdc1e8b2d89e04',
  ['input'],
  "mutation ActCorrectProgress($input: CorrectProgressInput!) {\n  correctProgress(input: $input) {\n    ...ActAnswer\n  }\n}\n\nfragment ActAnswer on CommandPayload {\n  receipt {\n    position\n    visible\n  }\n  refusal {\n    code\n    field\n    message {\n      zh\n      en\n    }\n  }\n}",
);
export const ActSignReportDocument = operation<ActSignReportMutation, ActSignReportMutationVariables>(
  '63dd26b51a615aa2ee3c50abf945aaca103ef51944c4f2fe4bb3302951ba13b7',
  ['input'],
  "mutation ActSignReport($input: SignReportInput!) {\n  signReport(input: $input) {\n    ...ActAnswer\n  }\n}\n\nfragment ActAnswer on CommandPayload {\n  receipt {\n    position\n    visible\n  }\n  refusal {\n    code\n    field\n    message {\n      zh\n      en\n    }\n  }\n}",
);
export const ActRejectReportDocument = operation<ActRejectReportMutation, ActRejectReportMutationVariables>(
  '127ce272816730b55135300605fda9a18ba6b21e51f92d9960175e8a16b264d5',
  ['input'],
  "mutation ActRejectReport($input: RejectReportInput!) {\n  rejectReport(input: $input) {\n    ...ActAnswer\n  }\n}\n\nfragment ActAnswer on CommandPayload {\n  receipt {\n    position\n    visible\n  }\n  refusal {\n    code\n    field\n    message {\n      zh\n      en\n    }\n  }\n}",
);
export const ActContributeDocument = operation<ActContributeMutation, ActContributeMutationVariables>(
  'ad7e4d69e673bdfae2ec3b2f7db46099611029d71df3b944a753b8da7d376120',
  ['input'],
  "mutation ActContribute($input: ContributeInput!) {\n  contribute(input: $input) {\n    ...ActAnswer\n  }\n}\n\nfragment ActAnswer on CommandPayload {\n  receipt {\n    position\n    visible\n  }\n  refusal {\n    code\n    field\n    message {\n      zh\n      en\n    }\n  }\n}",
);
export const ActAnswerInstructionDocument = operation<ActAnswerInstructionMutation, ActAnswerInstructionMutationVariables>(
  'b903c852d4a6ac83386cd24568b7645167d9cbf59a05b38af6eb54e7977d2b5e',
  ['input'],
  "mutation ActAnswerInstruction($input: AnswerInstructionInput!) {\n  answerInstruction(input: $input) {\n    ...ActAnswer\n  }\n}\n\nfragment ActAnswer on CommandPayload {\n  receipt {\n    position\n    visible\n  }\n  refusal {\n    code\n    field\n    message {\n      zh\n      en\n    }\n  }\n}",
);
