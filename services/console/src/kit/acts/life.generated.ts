// Written by `pnpm codegen` from the .graphql file of the same name: change that file.
import { operation } from '../../kit/graph/operation.ts';
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
export type AmendMilestoneInput = {
  readonly due: string;
  readonly expected: ReadonlyArray<TargetValueInput>;
  readonly milestone: string;
};

export type AmendedDefinitionInput = {
  readonly evidence?: ReadonlyArray<TextInput> | null | undefined;
  readonly leadUnit?: string | null | undefined;
  readonly responsible?: string | null | undefined;
  readonly supervisingLeader?: string | null | undefined;
  readonly supportGroups?: ReadonlyArray<string> | null | undefined;
  readonly supportUnits?: ReadonlyArray<string> | null | undefined;
  readonly title?: TextInput | null | undefined;
};

export type AmendmentInput = {
  readonly definition?: AmendedDefinitionInput | null | undefined;
  readonly milestones?: ReadonlyArray<AmendMilestoneInput>;
  readonly targets?: ReadonlyArray<TargetValueInput>;
};

export type ApproveMeasureInput = {
  readonly commandId?: string | null | undefined;
  readonly measure: string;
  readonly note?: string;
};

export type CancelMeasureInput = {
  readonly commandId?: string | null | undefined;
  readonly measure: string;
  readonly reason: string;
};

export type CloseMeasureInput = {
  readonly commandId?: string | null | undefined;
  readonly exception?: string | null | undefined;
  readonly measure: string;
};

export type DecideAmendmentInput = {
  readonly commandId?: string | null | undefined;
  readonly granted: boolean;
  readonly measure: string;
  readonly note?: string;
};

export type DecideClosingInput = {
  readonly commandId?: string | null | undefined;
  readonly granted: boolean;
  readonly measure: string;
  readonly note?: string;
};

export type IssueMeasureInput = {
  readonly commandId?: string | null | undefined;
  readonly measure: string;
};

export type ProposeAmendmentInput = {
  readonly change: AmendmentInput;
  readonly commandId?: string | null | undefined;
  readonly measure: string;
  readonly reason: string;
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

export type ReopenMeasureInput = {
  readonly commandId?: string | null | undefined;
  readonly limit?: string | null | undefined;
  readonly measure: string;
  readonly reason: string;
};

export type ResumeMeasureInput = {
  readonly commandId?: string | null | undefined;
  readonly limit?: string | null | undefined;
  readonly measure: string;
  readonly note?: string;
};

export type SuspendMeasureInput = {
  readonly commandId?: string | null | undefined;
  readonly measure: string;
  readonly reason: string;
};

export type TargetValueInput = {
  readonly target: string;
  readonly value: number;
};

export type TextInput = {
  readonly en?: string | null | undefined;
  readonly zh: string;
};

export type ActApproveMeasureMutationVariables = Exact<{
  input: ApproveMeasureInput;
}>;


export type ActApproveMeasureMutation = { readonly approveMeasure: { readonly receipt: { readonly position: number, readonly visible: boolean } | null, readonly refusal: { readonly code: RefusalCode, readonly field: string | null, readonly message: { readonly zh: string, readonly en: string | null } } | null } | null };

export type ActIssueMeasureMutationVariables = Exact<{
  input: IssueMeasureInput;
}>;


export type ActIssueMeasureMutation = { readonly issueMeasure: { readonly receipt: { readonly position: number, readonly visible: boolean } | null, readonly refusal: { readonly code: RefusalCode, readonly field: string | null, readonly message: { readonly zh: string, readonly en: string | null } } | null } | null };

export type ActSuspendMeasureMutationVariables = Exact<{
  input: SuspendMeasureInput;
}>;


export type ActSuspendMeasureMutation = { readonly suspendMeasure: { readonly receipt: { readonly position: number, readonly visible: boolean } | null, readonly refusal: { readonly code: RefusalCode, readonly field: string | null, readonly message: { readonly zh: string, readonly en: string | null } } | null } | null };

export type ActResumeMeasureMutationVariables = Exact<{
  input: ResumeMeasureInput;
}>;


export type ActResumeMeasureMutation = { readonly resumeMeasure: { readonly receipt: { readonly position: number, readonly visible: boolean } | null, readonly refusal: { readonly code: RefusalCode, readonly field: string | null, readonly message: { readonly zh: string, readonly en: string | null } } | null } | null };

export type ActCancelMeasureMutationVariables = Exact<{
  input: CancelMeasureInput;
}>;


export type ActCancelMeasureMutation = { readonly cancelMeasure: { readonly receipt: { readonly position: number, readonly visible: boolean } | null, readonly refusal: { readonly code: RefusalCode, readonly field: string | null, readonly message: { readonly zh: string, readonly en: string | null } } | null } | null };

export type ActReopenMeasureMutationVariables = Exact<{
  input: ReopenMeasureInput;
}>;


export type ActReopenMeasureMutation = { readonly reopenMeasure: { readonly receipt: { readonly position: number, readonly visible: boolean } | null, readonly refusal: { readonly code: RefusalCode, readonly field: string | null, readonly message: { readonly zh: string, readonly en: string | null } } | null } | null };

export type ActCloseMeasureMutationVariables = Exact<{
  input: CloseMeasureInput;
}>;


export type ActCloseMeasureMutation = { readonly closeMeasure: { readonly receipt: { readonly position: number, readonly visible: boolean } | null, readonly refusal: { readonly code: RefusalCode, readonly field: string | null, readonly message: { readonly zh: string, readonly en: string | null } } | null } | null };

export type ActDecideClosingMutationVariables = Exact<{
  input: DecideClosingInput;
}>;


export type ActDecideClosingMutation = { readonly decideClosing: { readonly receipt: { readonly position: number, readonly visible: boolean } | null, readonly refusal: { readonly code: RefusalCode, readonly field: string | null, readonly message: { readonly zh: string, readonly en: string | null } } | null } | null };

export type ActProposeAmendmentMutationVariables = Exact<{
  input: ProposeAmendmentInput;
}>;


export type ActProposeAmendmentMutation = { readonly proposeAmendment: { readonly receipt: { readonly position: number, readonly visible: boolean } | null, readonly refusal: { readonly code: RefusalCode, readonly field: string | null, readonly message: { readonly zh: string, readonly en: string | null } } | null } | null };

export type ActDecideAmendmentMutationVariables = Exact<{
  input: DecideAmendmentInput;
}>;


export type ActDecideAmendmentMutation = { readonly decideAmendment: { readonly receipt: { readonly position: number, readonly visible: boolean } | null, readonly refusal: { readonly code: RefusalCode, readonly field: string | null, readonly message: { readonly zh: string, readonly en: string | null } } | null } | null };

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
export const ActApproveMeasureDocument = operation<ActApproveMeasureMutation, ActApproveMeasureMutationVariables>(
  'b5cece03aec42b96001f7a810701317721ea4e7b92d6dea6abe67255a259afc6',
  ['input'],
  "mutation ActApproveMeasure($input: ApproveMeasureInput!) {\n  approveMeasure(input: $input) {\n    ...ActAnswer\n  }\n}\n\nfragment ActAnswer on CommandPayload {\n  receipt {\n    position\n    visible\n  }\n  refusal {\n    code\n    field\n    message {\n      zh\n      en\n    }\n  }\n}",
);
export const ActIssueMeasureDocument = operation<ActIssueMeasureMutation, ActIssueMeasureMutationVariables>(
  'b1a452db6994044f1e145c0ce124bad4ce14aa347a2c2936544da580499c72a3',
  ['input'],
  "mutation ActIssueMeasure($input: IssueMeasureInput!) {\n  issueMeasure(input: $input) {\n    ...ActAnswer\n  }\n}\n\nfragment ActAnswer on CommandPayload {\n  receipt {\n    position\n    visible\n  }\n  refusal {\n    code\n    field\n    message {\n      zh\n      en\n    }\n  }\n}",
);
export const ActSuspendMeasureDocument = operation<ActSuspendMeasureMutation, ActSuspendMeasureMutationVariables>(
  '934ad269c64ae41e4a4e2d8d186186dfcbecb8593e1bfc87d9d3d89eb27a0dc2',
  ['input'],
  "mutation ActSuspendMeasure($input: SuspendMeasureInput!) {\n  suspendMeasure(input: $input) {\n    ...ActAnswer\n  }\n}\n\nfragment ActAnswer on CommandPayload {\n  receipt {\n    position\n    visible\n  }\n  refusal {\n    code\n    field\n    message {\n      zh\n      en\n    }\n  }\n}",
);
export const ActResumeMeasureDocument = operation<ActResumeMeasureMutation, ActResumeMeasureMutationVariables>(
  '1906b19313291a50d5544dbbe65ab0912369c38e9453702af88a34d1036a86b0',
  ['input'],
  "mutation ActResumeMeasure($input: ResumeMeasureInput!) {\n  resumeMeasure(input: $input) {\n    ...ActAnswer\n  }\n}\n\nfragment ActAnswer on CommandPayload {\n  receipt {\n    position\n    visible\n  }\n  refusal {\n    code\n    field\n    message {\n      zh\n      en\n    }\n  }\n}",
);
export const ActCancelMeasureDocument = operation<ActCancelMeasureMutation, ActCancelMeasureMutationVariables>(
  '2da224e490ba7d4951f79d2848a361c3b427358de8b096b61b3a55c85e9a08b7',
  ['input'],
  "mutation ActCancelMeasure($input: CancelMeasureInput!) {\n  cancelMeasure(input: $input) {\n    ...ActAnswer\n  }\n}\n\nfragment ActAnswer on CommandPayload {\n  receipt {\n    position\n    visible\n  }\n  refusal {\n    code\n    field\n    message {\n      zh\n      en\n    }\n  }\n}",
);
export const ActReopenMeasureDocument = operation<ActReopenMeasureMutation, ActReopenMeasureMutationVariables>(
  'bec24c9c91ce0d2f3e9e0f9f8170ad36368a536196a28d68c185ec37bfc821fa',
  ['input'],
  "mutation ActReopenMeasure($input: ReopenMeasureInput!) {\n  reopenMeasure(input: $input) {\n    ...ActAnswer\n  }\n}\n\nfragment ActAnswer on CommandPayload {\n  receipt {\n    position\n    visible\n  }\n  refusal {\n    code\n    field\n    message {\n      zh\n      en\n    }\n  }\n}",
);
export const ActCloseMeasureDocument = operation<ActCloseMeasureMutation, ActCloseMeasureMutationVariables>(
  'f7b84e068c690e001d486e7429f8f4ce1a20412a3f4dfd2310e7ed42c0a8b1c1',
  ['input'],
  "mutation ActCloseMeasure($input: CloseMeasureInput!) {\n  closeMeasure(input: $input) {\n    ...ActAnswer\n  }\n}\n\nfragment ActAnswer on CommandPayload {\n  receipt {\n    position\n    visible\n  }\n  refusal {\n    code\n    field\n    message {\n      zh\n      en\n    }\n  }\n}",
);
export const ActDecideClosingDocument = operation<ActDecideClosingMutation, ActDecideClosingMutationVariables>(
  '607c830c2c182c5c90815a84f8852f5ab0a4850306b4f5fb940414195b32bd62',
  ['input'],
  "mutation ActDecideClosing($input: DecideClosingInput!) {\n  decideClosing(input: $input) {\n    ...ActAnswer\n  }\n}\n\nfragment ActAnswer on CommandPayload {\n  receipt {\n    position\n    visible\n  }\n  refusal {\n    code\n    field\n    message {\n      zh\n      en\n    }\n  }\n}",
);
export const ActProposeAmendmentDocument = operation<ActProposeAmendmentMutation, ActProposeAmendmentMutationVariables>(
  '64c4f770f4afc2f6b1282691653da1afafdcadaee0865249db51ae2bc32fa55d',
  ['input'],
  "mutation ActProposeAmendment($input: ProposeAmendmentInput!) {\n  proposeAmendment(input: $input) {\n    ...ActAnswer\n  }\n}\n\nfragment ActAnswer on CommandPayload {\n  receipt {\n    position\n    visible\n  }\n  refusal {\n    code\n    field\n    message {\n      zh\n      en\n    }\n  }\n}",
);
export const ActDecideAmendmentDocument = operation<ActDecideAmendmentMutation, ActDecideAmendmentMutationVariables>(
  'a34cd099b52061c554c20c0fcfe02c76252d0e2fa4e057ad16b2a7cd8e5c26db',
  ['input'],
  "mutation ActDecideAmendment($input: DecideAmendmentInput!) {\n  decideAmendment(input: $input) {\n    ...ActAnswer\n  }\n}\n\nfragment ActAnswer on CommandPayload {\n  receipt {\n    position\n    visible\n  }\n  refusal {\n    code\n    field\n    message {\n      zh\n      en\n    }\n  }\n}",
);
