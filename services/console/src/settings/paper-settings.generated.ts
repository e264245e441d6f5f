// Written by `pnpm codegen` from the .graphql file of the same name: change that file.
import { operation } from '../kit/graph/operation.ts';
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
export type AsOf =
  {   readonly date: string; readonly instant?: never; readonly position?: never; }
  |  { readonly date?: never;   readonly instant: string; readonly position?: never; }
  |  { readonly date?: never; readonly instant?: never;   readonly position: number; };

export type ChangePaperSettingsInput = {
  readonly commandId?: string | null | undefined;
  readonly plan: string;
  readonly settings: PaperSettingsInput;
};

export type FormalPaperKind =
  | 'BULLETIN'
  | 'HALF_YEAR_REPORT'
  | 'INTERVIEW'
  | 'MINUTES'
  | 'SUPERVISION_LETTER'
  | 'URGING';

export type PaperHeadForm =
  | 'DOCUMENT'
  | 'LETTER'
  | 'MINUTES';

export type PaperHeadInput = {
  readonly form: PaperHeadForm;
  readonly name: string;
  readonly sha256: string;
};

export type PaperSettingsInput = {
  readonly addressees?: ReadonlyArray<string> | null | undefined;
  readonly automatic?: ReadonlyArray<FormalPaperKind> | null | undefined;
  readonly code?: string | null | undefined;
  readonly copies?: ReadonlyArray<string> | null | undefined;
  readonly heads?: ReadonlyArray<PaperHeadInput> | null | undefined;
  readonly issuer?: string | null | undefined;
  readonly signatory?: string | null | undefined;
};

export type RecordPaperNumbersInput = {
  readonly commandId?: string | null | undefined;
  readonly fromNumber: number;
  readonly note: string;
  readonly plan: string;
  readonly toNumber: number;
  readonly year: number;
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

export type PaperSettingsQueryVariables = Exact<{
  plan: string;
  asOf?: AsOf | null | undefined;
}>;


export type PaperSettingsQuery = { readonly plan: { readonly paperSettings: { readonly issuer: string, readonly code: string, readonly signatory: string | null, readonly addressees: ReadonlyArray<string> | null, readonly copies: ReadonlyArray<string> | null, readonly automatic: ReadonlyArray<FormalPaperKind>, readonly heads: ReadonlyArray<{ readonly form: PaperHeadForm, readonly sha256: string, readonly name: string }> }, readonly timeline: { readonly nodes: ReadonlyArray<
        | { readonly position: number, readonly occurredAt: string }
        | { readonly position: number, readonly occurredAt: string }
        | { readonly position: number, readonly occurredAt: string }
        | { readonly position: number, readonly occurredAt: string }
        | { readonly position: number, readonly occurredAt: string }
        | { readonly position: number, readonly occurredAt: string }
        | { readonly position: number, readonly occurredAt: string }
        | { readonly position: number, readonly occurredAt: string }
        | { readonly position: number, readonly occurredAt: string }
        | { readonly position: number, readonly occurredAt: string }
        | { readonly position: number, readonly occurredAt: string }
        | { readonly position: number, readonly occurredAt: string }
        | { readonly position: number, readonly occurredAt: string }
        | { readonly position: number, readonly occurredAt: string }
        | { readonly position: number, readonly occurredAt: string }
        | { readonly position: number, readonly occurredAt: string }
        | { readonly position: number, readonly occurredAt: string }
        | { readonly position: number, readonly occurredAt: string }
        | { readonly position: number, readonly occurredAt: string }
        | { readonly position: number, readonly occurredAt: string }
        | { readonly position: number, readonly occurredAt: string }
        | { readonly position: number, readonly occurredAt: string }
        | { readonly position: number, readonly occurredAt: string }
        | { readonly position: number, readonly occurredAt: string }
        | { readonly position: number, readonly occurredAt: string }
        | { readonly position: number, readonly occurredAt: string }
        | { readonly position: number, readonly occurredAt: string }
        | { readonly position: number, readonly occurredAt: string }
        | { readonly position: number, readonly occurredAt: string }
        | { readonly position: number, readonly occurredAt: string }
        | { readonly position: number, readonly occurredAt: string }
        | { readonly position: number, readonly occurredAt: string }
        | { readonly position: number, readonly occurredAt: string }
        | { readonly position: number, readonly occurredAt: string }
        | { readonly position: number, readonly occurredAt: string }
        | { readonly position: number, readonly occurredAt: string }
        | { readonly position: number, readonly occurredAt: string }
        | { readonly position: number, readonly occurredAt: string }
        | { readonly position: number, readonly occurredAt: string }
        | { readonly position: number, readonly occurredAt: string }
        | { readonly position: number, readonly occurredAt: string }
        | { readonly position: number, readonly occurredAt: string }
        | { readonly position: number, readonly occurredAt: string }
        | { readonly position: number, readonly occurredAt: string }
        | { readonly position: number, readonly occurredAt: string }
        | { readonly position: number, readonly occurredAt: string }
        | { readonly position: number, readonly occurredAt: string }
        | { readonly position: number, readonly occurredAt: string }
        | { readonly position: number, readonly occurredAt: string }
        | { readonly position: number, readonly occurredAt: string }
        | { readonly position: number, readonly occurredAt: string }
        | { readonly position: number, readonly occurredAt: string, readonly year: number, readonly code: string, readonly fromNumber: number, readonly toNumber: number, readonly note: string }
        | { readonly position: number, readonly occurredAt: string }
        | { readonly position: number, readonly occurredAt: string }
        | { readonly position: number, readonly occurredAt: string }
        | { readonly position: number, readonly occurredAt: string }
        | { readonly position: number, readonly occurredAt: string }
        | { readonly position: number, readonly occurredAt: string }
        | { readonly position: number, readonly occurredAt: string }
        | { readonly position: number, readonly occurredAt: string }
        | { readonly position: number, readonly occurredAt: string }
        | { readonly position: number, readonly occurredAt: string }
        | { readonly position: number, readonly occurredAt: string }
        | { readonly position: number, readonly occurredAt: string }
        | { readonly position: number, readonly occurredAt: string }
        | { readonly position: number, readonly occurredAt: string }
        | { readonly position: number, readonly occurredAt: string }
        | { readonly position: number, readonly occurredAt: string }
      > }, readonly leaders: ReadonlyArray<{ readonly key: string, readonly title: { readonly zh: string, readonly en: string | null } }> } | null };

export type PaperNumbersFragment = { readonly position: number, readonly occurredAt: string, readonly year: number, readonly code: string, readonly fromNumber: number, readonly toNumber: number, readonly note: string };

export type ChangePaperSettingsMutationVariables = Exact<{
  input: ChangePaperSettingsInput;
}>;


export type ChangePaperSettingsMutation = { readonly changePaperSettings: { readonly receipt: { readonly position: number } | null, readonly refusal: { readonly code: RefusalCode, readonly field: string | null, readonly message: { readonly zh: string, readonly en: string | null } } | null } | null };

export type RecordPaperNumbersMutationVariables = Exact<{
  input: RecordPaperNumbersInput;
}>;


export type RecordPaperNumbersMutation = { readonly recordPaperNumbers: { readonly receipt: { readonly position: number } | null, readonly refusal: { readonly code: RefusalCode, readonly field: string | null, readonly message: { readonly zh: string, readonly en: string | null } } | null } | null };
export const PaperSettingsDocument = operation<PaperSettingsQuery, PaperSettingsQueryVariables>(
  '455ac05f9e63de50d9c5bf295ff958bd70c4309c4f5b0decd0d1ad8a01f249a7',
  ['plan', 'asOf'],
  "query PaperSettings($plan: ID!, $asOf: AsOf) {\n  plan(id: $plan, asOf: $asOf) {\n    paperSettings {\n      issuer\n      code\n      signatory\n      addressees\n      copies\n      automatic\n      heads {\n        form\n        sha256\n        name\n      }\n    }\n    timeline(first: 50, filter: { types: [PAPER_NUMBERS_USED] }) {\n      nodes {\n        position\n        occurredAt\n        ... on PaperNumbersUsed {\n          ...PaperNumbers\n        }\n      }\n    }\n    leaders {\n      key\n      title {\n        zh\n        en\n      }\n    }\n  }\n}\n\nfragment PaperNumbers on PaperNumbersUsed {\n  position\n  occurredAt\n  year\n  code\n  fromNumber\n  toNumber\n  note\n}",
);
export const ChangePaperSettingsDocument = operation<ChangePaperSettingsMutation, ChangePaperSettingsMutationVariables>(
  '44a308a931690de6cc8fd36c68e2251dfa46f404fdd8bbe6d2bb2d97d7d7bd08',
  ['input'],
  "mutation ChangePaperSettings($input: ChangePaperSettingsInput!) {\n  changePaperSettings(input: $input) {\n    receipt {\n      position\n    }\n    refusal {\n      code\n      field\n      message {\n        zh\n        en\n      }\n    }\n  }\n}",
);
export const RecordPaperNumbersDocument = operation<RecordPaperNumbersMutation, RecordPaperNumbersMutationVariables>(
  '92f294620ff855541cdd64b9ee27c7b692083ff4adb8a90182b184ce30f9f482',
  ['input'],
  "mutation RecordPaperNumbers($input: RecordPaperNumbersInput!) {\n  recordPaperNumbers(input: $input) {\n    receipt {\n      position\n    }\n    refusal {\n      code\n      field\n      message {\n        zh\n        en\n      }\n    }\n  }\n}",
);
