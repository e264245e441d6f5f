// Written by `pnpm codegen` from the .graphql file of the same name: change that file.
import { operation } from '../kit/graph/operation.ts';
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
export type BasisInput = {
  readonly date?: string | null | undefined;
  readonly number?: string | null | undefined;
  readonly title: string;
};

export type DraftMeasureInput = {
  readonly commandId?: string | null | undefined;
  readonly definition: MeasureDefinitionInput;
  readonly plan: string;
};

export type ExpectedInput = {
  readonly target: string;
  readonly value: number;
};

export type MatterKind =
  | 'ANNUAL_PLAN'
  | 'HIGHER_AUTHORITY'
  | 'INSTRUCTION'
  | 'MEETING'
  | 'PROPOSAL';

export type MeasureDefinitionInput = {
  readonly basis?: BasisInput | null | undefined;
  readonly code: string;
  readonly evidence?: ReadonlyArray<TextInput>;
  readonly id: string;
  readonly leadUnit: string;
  readonly matter?: MatterKind;
  readonly milestones: ReadonlyArray<MilestoneInput>;
  readonly responsible: string;
  readonly section: string;
  readonly supervisingLeader: string;
  readonly supportGroups?: ReadonlyArray<string>;
  readonly supportUnits?: ReadonlyArray<string>;
  readonly targets?: ReadonlyArray<TargetInput>;
  readonly title: TextInput;
};

export type MilestoneInput = {
  readonly due: string;
  readonly expected?: ReadonlyArray<ExpectedInput>;
  readonly id: string;
  readonly label: TextInput;
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

export type TargetInput = {
  readonly atLeast?: boolean;
  readonly key: string;
  readonly kind: TargetKind;
  readonly label: TextInput;
  readonly stretch?: boolean;
  readonly unit?: string | null | undefined;
  readonly value?: number | null | undefined;
};

export type TargetKind =
  | 'CEILING'
  | 'COUNT'
  | 'DELIVERABLE'
  | 'GROWTH'
  | 'LEVEL';

export type TextInput = {
  readonly en?: string | null | undefined;
  readonly zh: string;
};

export type DraftMeasureChoicesQueryVariables = Exact<{
  plan: string;
}>;


export type DraftMeasureChoicesQuery = { readonly plan: { readonly sections: ReadonlyArray<{ readonly key: string, readonly code: string, readonly title: { readonly zh: string, readonly en: string | null } }>, readonly units: ReadonlyArray<{ readonly key: string, readonly shortName: string, readonly name: { readonly zh: string, readonly en: string | null }, readonly posts: ReadonlyArray<{ readonly key: string, readonly title: { readonly zh: string, readonly en: string | null } }> }>, readonly unitGroups: ReadonlyArray<{ readonly key: string, readonly shortName: string }>, readonly leaders: ReadonlyArray<{ readonly key: string, readonly title: { readonly zh: string, readonly en: string | null }, readonly portfolio: ReadonlyArray<{ readonly key: string }> }> } | null };

export type DraftMeasureMutationVariables = Exact<{
  input: DraftMeasureInput;
}>;


export type DraftMeasureMutation = { readonly draftMeasure: { readonly measure: { readonly code: string } | null, readonly receipt: { readonly position: number, readonly visible: boolean } | null, readonly refusal: { readonly code: RefusalCode, readonly field: string | null, readonly message: { readonly zh: string, readonly en: string | null } } | null } | null };

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
export const DraftMeasureChoicesDocument = operation<DraftMeasureChoicesQuery, DraftMeasureChoicesQueryVariables>(
  'a31b1f2780143df8383da6f499e7c749218b055315fc25c0ad9576946ca3026a',
  ['plan'],
  "query DraftMeasureChoices($plan: ID!) {\n  plan(id: $plan) {\n    sections {\n      key\n      code\n      title {\n        zh\n        en\n      }\n    }\n    units {\n      key\n      shortName\n      name {\n        zh\n        en\n      }\n      posts {\n        key\n        title {\n          zh\n          en\n        }\n      }\n    }\n    unitGroups {\n      key\n      shortName\n    }\n    leaders {\n      key\n      title {\n        zh\n        en\n      }\n      portfolio {\n        key\n      }\n    }\n  }\n}",
);
export const DraftMeasureDocument = operation<DraftMeasureMutation, DraftMeasureMutationVariables>(
  '543d06f9a8b251984a99434254627a91e1c7556da2b47e6835408a3749cd12df',
  ['input'],
  "mutation DraftMeasure($input: DraftMeasureInput!) {\n  draftMeasure(input: $input) {\n    measure {\n      code\n    }\n    ...ActAnswer\n  }\n}\n\nfragment ActAnswer on CommandPayload {\n  receipt {\n    position\n    visible\n  }\n  refusal {\n    code\n    field\n    message {\n      zh\n      en\n    }\n  }\n}",
);
