// Written by `pnpm codegen` from the .graphql file of the same name: change that file.
import { operation } from '../kit/graph/operation.ts';
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
export type LoadPlanInput = {
  readonly adopted?: string | null | undefined;
  readonly check?: boolean;
  readonly commandId?: string | null | undefined;
  readonly place?: string | null | undefined;
  readonly plan?: string | null | undefined;
  readonly table: string;
  readonly title?: string | null | undefined;
  readonly year?: string | null | undefined;
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

export type LoadPlanMutationVariables = Exact<{
  input: LoadPlanInput;
}>;


export type LoadPlanMutation = { readonly loadPlan: { readonly faultCount: number, readonly receipt: { readonly position: number } | null, readonly refusal: { readonly code: RefusalCode, readonly field: string | null, readonly message: { readonly zh: string, readonly en: string | null } } | null, readonly faults: ReadonlyArray<{ readonly sheet: string, readonly cell: string, readonly message: { readonly zh: string, readonly en: string | null } }>, readonly preview: { readonly key: string, readonly exists: boolean, readonly year: number, readonly adopted: string, readonly sectionCount: number, readonly unitCount: number, readonly leaderCount: number, readonly measureCount: number, readonly milestoneCount: number, readonly proposedCount: number, readonly withoutSource: number, readonly title: { readonly zh: string, readonly en: string | null }, readonly measures: ReadonlyArray<{ readonly code: string, readonly leadUnit: string, readonly targetCount: number, readonly milestoneCount: number, readonly proposedCount: number, readonly title: { readonly zh: string, readonly en: string | null } }> } | null } | null };

export type ImportFaultFragment = { readonly sheet: string, readonly cell: string, readonly message: { readonly zh: string, readonly en: string | null } };

export type ImportPreviewFragment = { readonly key: string, readonly exists: boolean, readonly year: number, readonly adopted: string, readonly sectionCount: number, readonly unitCount: number, readonly leaderCount: number, readonly measureCount: number, readonly milestoneCount: number, readonly proposedCount: number, readonly withoutSource: number, readonly title: { readonly zh: string, readonly en: string | null }, readonly measures: ReadonlyArray<{ readonly code: string, readonly leadUnit: string, readonly targetCount: number, readonly milestoneCount: number, readonly proposedCount: number, readonly title: { readonly zh: string, readonly en: string | null } }> };
export const LoadPlanDocument = operation<LoadPlanMutation, LoadPlanMutationVariables>(
  'dd5dae1c241150753e21e121d2f4f7c880cd0fb45040e3da92212d655ed89102',
  ['input'],
  "mutation LoadPlan($input: LoadPlanInput!) {\n  loadPlan(input: $input) {\n    receipt {\n      position\n    }\n    refusal {\n      code\n      field\n      message {\n        zh\n        en\n      }\n    }\n    faultCount\n    faults {\n      ...ImportFault\n    }\n    preview {\n      ...ImportPreview\n    }\n  }\n}\n\nfragment ImportFault on TableFault {\n  sheet\n  cell\n  message {\n    zh\n    en\n  }\n}\n\nfragment ImportPreview on LoadPreview {\n  key\n  exists\n  year\n  adopted\n  title {\n    zh\n    en\n  }\n  sectionCount\n  unitCount\n  leaderCount\n  measureCount\n  milestoneCount\n  proposedCount\n  withoutSource\n  measures {\n    code\n    leadUnit\n    targetCount\n    milestoneCount\n    proposedCount\n    title {\n      zh\n      en\n    }\n  }\n}",
);
