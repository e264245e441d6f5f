// Written by `pnpm codegen` from the .graphql file of the same name: change that file.
import { operation } from '../kit/graph/operation.ts';
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
export type DraftMeasureInput = {
  readonly commandId?: string | null | undefined;
  readonly definition: MeasureDefinitionInput;
  readonly plan: string;
};

export type ExpectedInput = {
  readonly target: string;
  readonly value: number;
};

export type MeasureDefinitionInput = {
  readonly code: string;
  readonly evidence?: ReadonlyArray<TextInput>;
  readonly id: string;
  readonly leadUnit: string;
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
  | 'FIGURES_IMPLAUSIBLE'
  | 'FIGURES_SHORT'
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
  | 'NOT_IN_PORTFOLIO'
  | 'NOT_YOUR_MEASURE'
  | 'NOT_YOUR_TURN'
  | 'NO_CLOSING_PROPOSED'
  | 'NO_EXCEPTION_NEEDED'
  | 'OBLIGATION_UNKNOWN'
  | 'PLAN_ALREADY_ADOPTED'
  | 'PLAN_UNKNOWN'
  | 'REPORT_TEXT_MISFIT'
  | 'REPORT_UNKNOWN'
  | 'RUNG_NOT_AHEAD'
  | 'RUNG_UNKNOWN'
  | 'STAGE_FORBIDS'
  | 'TARGETS_NOT_REACHED'
  | 'TARGET_UNKNOWN'
  | 'TOO_MANY_WAIT'
  | 'VALUE_FALLS'
  | 'VALUE_OUT_OF_RANGE';

export type TargetInput = {
  readonly atLeast?: boolean;
  readonly key: string;
  readonly kind: TargetKind;
  readonly label: TextInput;
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


export type DraftMeasureMutation = { readonly draftMeasure: { readonly measure: { readonly code: string } | null, readonly receipt: { readonly position: number } | null, readonly refusal: { readonly code: RefusalCode, readonly field: string | null, readonly message: { readonly zh: string, readonly en: string | null } } | null } | null };
export const DraftMeasureChoicesDocument = operation<DraftMeasureChoicesQuery, DraftMeasureChoicesQueryVariables>(
  'a31b1f2780143df8383da6f499e7c749218b055315fc25c0ad9576946ca3026a',
  ['plan'],
  "query DraftMeasureChoices($plan: ID!) {\n  plan(id: $plan) {\n    sections {\n      key\n      code\n      title {\n        zh\n        en\n      }\n    }\n    units {\n      key\n      shortName\n      name {\n        zh\n        en\n      }\n      posts {\n        key\n        title {\n          zh\n          en\n        }\n      }\n    }\n    unitGroups {\n      key\n      shortName\n    }\n    leaders {\n      key\n      title {\n        zh\n        en\n      }\n      portfolio {\n        key\n      }\n    }\n  }\n}",
);
export const DraftMeasureDocument = operation<DraftMeasureMutation, DraftMeasureMutationVariables>(
  '0596200f55bc7c03a9bcd27a7e7e80d1e42b8ed1ac897a3628f8d7b82c2a3a0e',
  ['input'],
  "mutation DraftMeasure($input: DraftMeasureInput!) {\n  draftMeasure(input: $input) {\n    measure {\n      code\n    }\n    receipt {\n      position\n    }\n    refusal {\n      code\n      field\n      message {\n        zh\n        en\n      }\n    }\n  }\n}",
);
