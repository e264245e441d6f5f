// Written by `pnpm codegen` from the .graphql file of the same name: change that file.
import { operation } from '../../kit/graph/operation.ts';
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
export type DraftPaperInput = {
  readonly commandId?: string | null | undefined;
  readonly day: string;
  readonly escalation?: number | null | undefined;
  readonly kind: FormalPaperKind;
  readonly month?: string | null | undefined;
  readonly plan: string;
  readonly shows: number;
};

export type FormalPaperKind =
  | 'BULLETIN'
  | 'HALF_YEAR_REPORT'
  | 'INTERVIEW'
  | 'MINUTES'
  | 'SUPERVISION_LETTER'
  | 'URGING';

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

export type PaperBasisQueryVariables = Exact<{
  plan: string;
}>;


export type PaperBasisQuery = { readonly plan: { readonly position: number, readonly clock: { readonly today: string } } | null };

export type ActDraftPaperMutationVariables = Exact<{
  input: DraftPaperInput;
}>;


export type ActDraftPaperMutation = { readonly draftPaper: { readonly plan: { readonly officialPapers: { readonly nodes: ReadonlyArray<{ readonly key: string }> } } | null, readonly receipt: { readonly position: number, readonly visible: boolean } | null, readonly refusal: { readonly code: RefusalCode, readonly field: string | null, readonly message: { readonly zh: string, readonly en: string | null } } | null } | null };

export type PaperAnswerFragment = { readonly receipt: { readonly position: number, readonly visible: boolean } | null, readonly refusal: { readonly code: RefusalCode, readonly field: string | null, readonly message: { readonly zh: string, readonly en: string | null } } | null };
export const PaperBasisDocument = operation<PaperBasisQuery, PaperBasisQueryVariables>(
  'd0e1361e553bfd49370060f6641ca4a63d599d2fef2ca0e61b6b74c5626b3515',
  ['plan'],
  "query PaperBasis($plan: ID!) {\n  plan(id: $plan) {\n    position\n    clock {\n      today\n    }\n  }\n}",
);
export const ActDraftPaperDocument = operation<ActDraftPaperMutation, ActDraftPaperMutationVariables>(
  'd92fc11d04e733c0b329be1206934e6a82d4205cb5dc00e71ce8729067709d53',
  ['input'],
  "mutation ActDraftPaper($input: DraftPaperInput!) {\n  draftPaper(input: $input) {\n    ...PaperAnswer\n    plan {\n      officialPapers(first: 1) {\n        nodes {\n          key\n        }\n      }\n    }\n  }\n}\n\nfragment PaperAnswer on DraftPaperPayload {\n  receipt {\n    position\n    visible\n  }\n  refusal {\n    code\n    field\n    message {\n      zh\n      en\n    }\n  }\n}",
);
