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

export type BulkOutcome =
  | 'DONE'
  | 'REFUSED'
  | 'UNKNOWN'
  | 'WITHHELD';

export type CadenceKind =
  | 'MONTHLY'
  | 'NONE'
  | 'WEEKLY';

export type FileInput = {
  readonly sha256: string;
};

export type MeasureCommand =
  | 'ACKNOWLEDGE'
  | 'ANSWER_INSTRUCTION'
  | 'APPROVE'
  | 'CANCEL'
  | 'CLOSE'
  | 'CONTRIBUTE'
  | 'CORRECT_PROGRESS'
  | 'DECIDE_AMENDMENT'
  | 'DECIDE_CLOSING'
  | 'DECIDE_EXTENSION'
  | 'FIRE_RUNG'
  | 'HOLD_LADDER'
  | 'INSTRUCT'
  | 'ISSUE'
  | 'PROPOSE_AMENDMENT'
  | 'RECORD_MEETING_DECISION'
  | 'REJECT_REPORT'
  | 'RELEASE_LADDER'
  | 'REOPEN'
  | 'REPORT_PROGRESS'
  | 'REQUEST_EXTENSION'
  | 'RESUME'
  | 'RETURN_MILESTONE'
  | 'SIGN_REPORT'
  | 'SKIP_RUNG'
  | 'SUBMIT_MILESTONE'
  | 'SUSPEND'
  | 'VERIFY_MILESTONE'
  | 'WITHDRAW_FILE'
  | 'WITHDRAW_INSTRUCTION';

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

export type ReportProgressBulkInput = {
  readonly commandId?: string | null | undefined;
  readonly rows: ReadonlyArray<ReportProgressInput>;
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

export type TargetKind =
  | 'CEILING'
  | 'COUNT'
  | 'DELIVERABLE'
  | 'GROWTH'
  | 'LEVEL';

export type TargetValueInput = {
  readonly target: string;
  readonly value: number;
};

export type ReportGridQueryVariables = Exact<{
  plan: string;
  asOf?: AsOf | null | undefined;
  unit: string;
  by: string;
  after?: string | null | undefined;
}>;


export type ReportGridQuery = { readonly plan: { readonly settings: { readonly signOff: boolean, readonly cadence: { readonly kind: CadenceKind, readonly day: number | null, readonly weekday: number | null } }, readonly unit: { readonly measures: { readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly nodes: ReadonlyArray<{ readonly id: string, readonly code: string, readonly reportDue: string | null, readonly reportMissing: string | null, readonly reportAnswered: string | null, readonly reportAnswers: string | null, readonly commands: ReadonlyArray<MeasureCommand>, readonly title: { readonly zh: string, readonly en: string | null }, readonly targets: ReadonlyArray<{ readonly key: string, readonly kind: TargetKind, readonly unit: string | null, readonly value: number | null, readonly atLeast: boolean, readonly stretch: boolean, readonly label: { readonly zh: string, readonly en: string | null }, readonly current: { readonly value: number, readonly asOf: string } | null, readonly previous: { readonly value: number, readonly asOf: string } | null, readonly figureBounds: { readonly min: number, readonly max: number, readonly least: number | null, readonly most: number | null, readonly whole: boolean }, readonly scheduled: { readonly value: number, readonly by: string } | null }>, readonly reports: { readonly nodes: ReadonlyArray<{ readonly id: string, readonly asOf: string, readonly reportedAt: string, readonly text: string, readonly files: ReadonlyArray<{ readonly sha256: string, readonly name: string, readonly type: string, readonly size: number, readonly position: number, readonly by: { readonly subject: string, readonly unit: { readonly key: string } | null }, readonly withdrawn: { readonly withdrawnAt: string, readonly reason: string } | null }>, readonly corrections: ReadonlyArray<{ readonly at: string }>, readonly confirmed: ReadonlyArray<{ readonly figure: number | null }>, readonly values: ReadonlyArray<{ readonly value: number, readonly target: { readonly key: string } }> }> }, readonly drafts: { readonly nodes: ReadonlyArray<{ readonly id: string, readonly writtenAt: string, readonly text: string, readonly files: ReadonlyArray<{ readonly sha256: string, readonly name: string, readonly type: string, readonly size: number, readonly position: number, readonly by: { readonly subject: string, readonly unit: { readonly key: string } | null }, readonly withdrawn: { readonly withdrawnAt: string, readonly reason: string } | null }>, readonly values: ReadonlyArray<{ readonly value: number, readonly target: { readonly key: string } }>, readonly rejection: { readonly reason: string } | null }> } }> } } | null } | null };

export type ReportRowFragment = { readonly id: string, readonly code: string, readonly reportDue: string | null, readonly reportMissing: string | null, readonly reportAnswered: string | null, readonly reportAnswers: string | null, readonly commands: ReadonlyArray<MeasureCommand>, readonly title: { readonly zh: string, readonly en: string | null }, readonly targets: ReadonlyArray<{ readonly key: string, readonly kind: TargetKind, readonly unit: string | null, readonly value: number | null, readonly atLeast: boolean, readonly stretch: boolean, readonly label: { readonly zh: string, readonly en: string | null }, readonly current: { readonly value: number, readonly asOf: string } | null, readonly previous: { readonly value: number, readonly asOf: string } | null, readonly figureBounds: { readonly min: number, readonly max: number, readonly least: number | null, readonly most: number | null, readonly whole: boolean }, readonly scheduled: { readonly value: number, readonly by: string } | null }>, readonly reports: { readonly nodes: ReadonlyArray<{ readonly id: string, readonly asOf: string, readonly reportedAt: string, readonly text: string, readonly files: ReadonlyArray<{ readonly sha256: string, readonly name: string, readonly type: string, readonly size: number, readonly position: number, readonly by: { readonly subject: string, readonly unit: { readonly key: string } | null }, readonly withdrawn: { readonly withdrawnAt: string, readonly reason: string } | null }>, readonly corrections: ReadonlyArray<{ readonly at: string }>, readonly confirmed: ReadonlyArray<{ readonly figure: number | null }>, readonly values: ReadonlyArray<{ readonly value: number, readonly target: { readonly key: string } }> }> }, readonly drafts: { readonly nodes: ReadonlyArray<{ readonly id: string, readonly writtenAt: string, readonly text: string, readonly files: ReadonlyArray<{ readonly sha256: string, readonly name: string, readonly type: string, readonly size: number, readonly position: number, readonly by: { readonly subject: string, readonly unit: { readonly key: string } | null }, readonly withdrawn: { readonly withdrawnAt: string, readonly reason: string } | null }>, readonly values: ReadonlyArray<{ readonly value: number, readonly target: { readonly key: string } }>, readonly rejection: { readonly reason: string } | null }> } };

export type ReportManyMutationVariables = Exact<{
  input: ReportProgressBulkInput;
}>;


export type ReportManyMutation = { readonly reportProgressBulk: { readonly refusal: { readonly code: RefusalCode, readonly field: string | null, readonly message: { readonly zh: string, readonly en: string | null } } | null, readonly rows: ReadonlyArray<{ readonly index: number, readonly outcome: BulkOutcome, readonly result: { readonly refusal: { readonly code: RefusalCode, readonly field: string | null, readonly message: { readonly zh: string, readonly en: string | null } } | null, readonly draft: { readonly id: string } | null } | null }> } | null };

export type ToSignQueryVariables = Exact<{
  plan: string;
  asOf?: AsOf | null | undefined;
  unit: string;
  after?: string | null | undefined;
}>;


export type ToSignQuery = { readonly plan: { readonly unit: { readonly toDo: { readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly nodes: ReadonlyArray<{ readonly measure: { readonly id: string, readonly code: string, readonly title: { readonly zh: string, readonly en: string | null } }, readonly draft: { readonly id: string, readonly asOf: string, readonly text: string, readonly writtenAt: string, readonly by: { readonly subject: string }, readonly confirmed: ReadonlyArray<{ readonly target: { readonly key: string } | null }>, readonly measure: { readonly targets: ReadonlyArray<{ readonly key: string, readonly current: { readonly value: number, readonly asOf: string } | null, readonly scheduled: { readonly value: number, readonly by: string } | null }> }, readonly files: ReadonlyArray<{ readonly sha256: string, readonly name: string, readonly type: string, readonly size: number, readonly position: number, readonly by: { readonly subject: string, readonly unit: { readonly key: string } | null }, readonly withdrawn: { readonly withdrawnAt: string, readonly reason: string } | null }>, readonly values: ReadonlyArray<{ readonly value: number, readonly unit: string | null, readonly label: { readonly zh: string, readonly en: string | null }, readonly target: { readonly key: string, readonly kind: TargetKind } }> } | null }> } } | null } | null };

export type FileFactsFragment = { readonly sha256: string, readonly name: string, readonly type: string, readonly size: number, readonly position: number, readonly by: { readonly subject: string, readonly unit: { readonly key: string } | null }, readonly withdrawn: { readonly withdrawnAt: string, readonly reason: string } | null };

export type ActReportDraftFragment = { readonly id: string, readonly asOf: string, readonly text: string, readonly writtenAt: string, readonly files: ReadonlyArray<{ readonly sha256: string, readonly name: string, readonly type: string, readonly size: number, readonly position: number, readonly by: { readonly subject: string, readonly unit: { readonly key: string } | null }, readonly withdrawn: { readonly withdrawnAt: string, readonly reason: string } | null }>, readonly values: ReadonlyArray<{ readonly value: number, readonly unit: string | null, readonly label: { readonly zh: string, readonly en: string | null }, readonly target: { readonly key: string, readonly kind: TargetKind } }> };
export const ReportGridDocument = operation<ReportGridQuery, ReportGridQueryVariables>(
  'e28efe98f16ed8cab2cb52ff9b362b5ce2dd5627c579eb909ccf205ab5338d03',
  ['plan', 'asOf', 'unit', 'by', 'after'],
  "query ReportGrid($plan: ID!, $asOf: AsOf, $unit: ID!, $by: CivilDate!, $after: String) {\n  plan(id: $plan, asOf: $asOf) {\n    settings {\n      signOff\n      cadence {\n        kind\n        day\n        weekday\n      }\n    }\n    unit(id: $unit) {\n      measures(\n        part: LEAD\n        first: 100\n        after: $after\n        filter: { stages: [ISSUED, ACKNOWLEDGED] }\n      ) {\n        pageInfo {\n          hasNextPage\n          endCursor\n        }\n        nodes {\n          ...ReportRow\n        }\n      }\n    }\n  }\n}\n\nfragment FileFacts on AttachedFile {\n  sha256\n  name\n  type\n  size\n  position\n  by {\n    subject\n    unit {\n      key\n    }\n  }\n  withdrawn {\n    withdrawnAt\n    reason\n  }\n}\n\nfragment ReportRow on Measure {\n  id\n  code\n  title {\n    zh\n    en\n  }\n  reportDue\n  reportMissing\n  reportAnswered\n  reportAnswers\n  commands\n  targets {\n    key\n    kind\n    unit\n    value\n    atLeast\n    stretch\n    label {\n      zh\n      en\n    }\n    current {\n      value\n      asOf\n    }\n    previous {\n      value\n      asOf\n    }\n    figureBounds {\n      min\n      max\n      least\n      most\n      whole\n    }\n    scheduled(on: $by) {\n      value\n      by\n    }\n  }\n  reports(first: 1) {\n    nodes {\n      id\n      asOf\n      reportedAt\n      text\n      files {\n        ...FileFacts\n      }\n      corrections {\n        at\n      }\n      confirmed {\n        figure\n      }\n      values {\n        value\n        target {\n          key\n        }\n      }\n    }\n  }\n  drafts(first: 1) {\n    nodes {\n      id\n      writtenAt\n      text\n      files {\n        ...FileFacts\n      }\n      values {\n        value\n        target {\n          key\n        }\n      }\n      rejection {\n        reason\n      }\n    }\n  }\n}",
);
export const ReportManyDocument = operation<ReportManyMutation, ReportManyMutationVariables>(
  '6130b9a2fab248a73a13c08f492e7fa75ce6eb8be3df1b3889d0fb2acafbcb30',
  ['input'],
  "mutation ReportMany($input: ReportProgressBulkInput!) {\n  reportProgressBulk(input: $input) {\n    refusal {\n      code\n      field\n      message {\n        zh\n        en\n      }\n    }\n    rows {\n      index\n      outcome\n      result {\n        refusal {\n          code\n          field\n          message {\n            zh\n            en\n          }\n        }\n        draft {\n          id\n        }\n      }\n    }\n  }\n}",
);
export const ToSignDocument = operation<ToSignQuery, ToSignQueryVariables>(
  '28676d3c274160f4f257f764be3f749de0e06293872fa87f07d3dc3b78838300',
  ['plan', 'asOf', 'unit', 'after'],
  "query ToSign($plan: ID!, $asOf: AsOf, $unit: ID!, $after: String) {\n  plan(id: $plan, asOf: $asOf) {\n    unit(id: $unit) {\n      toDo(first: 100, after: $after, kinds: [SIGN]) {\n        pageInfo {\n          hasNextPage\n          endCursor\n        }\n        nodes {\n          measure {\n            id\n            code\n            title {\n              zh\n              en\n            }\n          }\n          draft {\n            ...ActReportDraft\n            by {\n              subject\n            }\n            confirmed {\n              target {\n                key\n              }\n            }\n            measure {\n              targets {\n                key\n                current {\n                  value\n                  asOf\n                }\n                scheduled {\n                  value\n                  by\n                }\n              }\n            }\n          }\n        }\n      }\n    }\n  }\n}\n\nfragment ActReportDraft on ReportDraft {\n  id\n  asOf\n  text\n  files {\n    ...FileFacts\n  }\n  writtenAt\n  values {\n    value\n    unit\n    label {\n      zh\n      en\n    }\n    target {\n      key\n      kind\n    }\n  }\n}\n\nfragment FileFacts on AttachedFile {\n  sha256\n  name\n  type\n  size\n  position\n  by {\n    subject\n    unit {\n      key\n    }\n  }\n  withdrawn {\n    withdrawnAt\n    reason\n  }\n}",
);
