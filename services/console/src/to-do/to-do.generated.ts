// Written by `pnpm codegen` from the .graphql file of the same name: change that file.
import { operation } from '../kit/graph/operation.ts';
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
export type AcknowledgeMeasuresInput = {
  readonly commandId?: string | null | undefined;
  readonly measures: ReadonlyArray<string>;
};

export type ApprovalStep =
  | 'LEADER'
  | 'SUPERVISOR'
  | 'UNIT_HEAD';

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

export type DecisionKind =
  | 'RETURNED'
  | 'VERIFIED';

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

export type MeetingKind =
  | 'QUARTERLY_REVIEW'
  | 'WEEKLY_MEETING';

export type MilestoneStatus =
  | 'PENDING'
  | 'RETURNED'
  | 'SUBMITTED'
  | 'VERIFIED';

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

export type Role =
  | 'ADMIN'
  | 'AUDITOR'
  | 'LEADER'
  | 'SECURITY'
  | 'SUPERVISOR'
  | 'SYSTEM'
  | 'UNIT_HEAD'
  | 'UNIT_REPORTER';

export type TargetKind =
  | 'CEILING'
  | 'COUNT'
  | 'DELIVERABLE'
  | 'GROWTH'
  | 'LEVEL';

export type ToDoKind =
  | 'ACKNOWLEDGE'
  | 'ANSWER'
  | 'DECIDE'
  | 'DUE_SOON'
  | 'OVERDUE'
  | 'REPORT_DUE'
  | 'REPORT_MISSING'
  | 'RETURNED'
  | 'SIGN';

export type Urgency =
  | 'DATED'
  | 'FIFTEEN_DAYS'
  | 'THIRTY_DAYS'
  | 'URGENT';

export type ToDoQueryVariables = Exact<{
  plan: string;
  asOf?: AsOf | null | undefined;
  unit: string;
  days: number;
  after?: string | null | undefined;
}>;


export type ToDoQuery = { readonly plan: { readonly settings: { readonly cadence: { readonly kind: CadenceKind } }, readonly unit: { readonly toDo: { readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly nodes: ReadonlyArray<{ readonly kind: ToDoKind, readonly due: string | null, readonly workingDaysLeft: number | null, readonly since: string, readonly asked: string | null, readonly reason: string | null, readonly measure: { readonly id: string, readonly code: string, readonly commands: ReadonlyArray<MeasureCommand>, readonly title: { readonly zh: string, readonly en: string | null } }, readonly milestone: { readonly id: string, readonly key: string, readonly due: string, readonly status: MilestoneStatus, readonly overdue: boolean, readonly label: { readonly zh: string, readonly en: string | null }, readonly decision: { readonly kind: DecisionKind, readonly at: string, readonly text: string } | null, readonly submission: { readonly at: string, readonly text: string, readonly evidence: ReadonlyArray<string>, readonly files: ReadonlyArray<{ readonly sha256: string, readonly name: string, readonly type: string, readonly size: number, readonly position: number, readonly by: { readonly subject: string, readonly unit: { readonly key: string } | null }, readonly withdrawn: { readonly withdrawnAt: string, readonly reason: string } | null }> } | null, readonly figures: ReadonlyArray<{ readonly expected: number, readonly reported: number | null, readonly asOf: string | null, readonly short: boolean, readonly target: { readonly key: string, readonly kind: TargetKind, readonly unit: string | null, readonly label: { readonly zh: string, readonly en: string | null } } }>, readonly request: { readonly due: string, readonly reason: string, readonly next: ApprovalStep, readonly at: string, readonly by: { readonly subject: string, readonly role: Role, readonly unit: { readonly shortName: string } | null, readonly leader: { readonly title: { readonly zh: string, readonly en: string | null } } | null } } | null } | null, readonly instruction: { readonly id: string, readonly number: number, readonly text: string, readonly urgency: Urgency, readonly due: string, readonly givenAt: string, readonly files: ReadonlyArray<{ readonly sha256: string, readonly name: string, readonly type: string, readonly size: number, readonly position: number, readonly by: { readonly subject: string, readonly unit: { readonly key: string } | null }, readonly withdrawn: { readonly withdrawnAt: string, readonly reason: string } | null }>, readonly meeting: { readonly kind: MeetingKind, readonly metOn: string, readonly name: { readonly zh: string, readonly en: string | null } } | null, readonly by: { readonly leader: { readonly title: { readonly zh: string, readonly en: string | null } } | null }, readonly measure: { readonly code: string, readonly title: { readonly zh: string, readonly en: string | null } } } | null, readonly draft: { readonly id: string, readonly asOf: string, readonly text: string, readonly writtenAt: string, readonly files: ReadonlyArray<{ readonly sha256: string, readonly name: string, readonly type: string, readonly size: number, readonly position: number, readonly by: { readonly subject: string, readonly unit: { readonly key: string } | null }, readonly withdrawn: { readonly withdrawnAt: string, readonly reason: string } | null }>, readonly values: ReadonlyArray<{ readonly value: number, readonly unit: string | null, readonly label: { readonly zh: string, readonly en: string | null }, readonly target: { readonly key: string, readonly kind: TargetKind } }> } | null, readonly amendment: { readonly id: string, readonly reason: string, readonly proposedAt: string, readonly next: ApprovalStep | null, readonly by: { readonly subject: string, readonly role: Role, readonly unit: { readonly shortName: string } | null, readonly leader: { readonly title: { readonly zh: string, readonly en: string | null } } | null }, readonly definition: ReadonlyArray<{ readonly label: { readonly zh: string, readonly en: string | null }, readonly previous: { readonly zh: string, readonly en: string | null }, readonly to: { readonly zh: string, readonly en: string | null } }>, readonly targets: ReadonlyArray<{ readonly previous: number | null, readonly to: { readonly value: number, readonly unit: string | null, readonly label: { readonly zh: string, readonly en: string | null }, readonly target: { readonly kind: TargetKind } } }>, readonly milestones: ReadonlyArray<{ readonly due: string, readonly previousDue: string, readonly label: { readonly zh: string, readonly en: string | null }, readonly expected: ReadonlyArray<{ readonly value: number, readonly unit: string | null, readonly label: { readonly zh: string, readonly en: string | null }, readonly target: { readonly kind: TargetKind } }> }> } | null }> } } | null } | null };

export type OwedFragment = { readonly kind: ToDoKind, readonly due: string | null, readonly workingDaysLeft: number | null, readonly since: string, readonly asked: string | null, readonly reason: string | null, readonly measure: { readonly id: string, readonly code: string, readonly commands: ReadonlyArray<MeasureCommand>, readonly title: { readonly zh: string, readonly en: string | null } }, readonly milestone: { readonly id: string, readonly key: string, readonly due: string, readonly status: MilestoneStatus, readonly overdue: boolean, readonly label: { readonly zh: string, readonly en: string | null }, readonly decision: { readonly kind: DecisionKind, readonly at: string, readonly text: string } | null, readonly submission: { readonly at: string, readonly text: string, readonly evidence: ReadonlyArray<string>, readonly files: ReadonlyArray<{ readonly sha256: string, readonly name: string, readonly type: string, readonly size: number, readonly position: number, readonly by: { readonly subject: string, readonly unit: { readonly key: string } | null }, readonly withdrawn: { readonly withdrawnAt: string, readonly reason: string } | null }> } | null, readonly figures: ReadonlyArray<{ readonly expected: number, readonly reported: number | null, readonly asOf: string | null, readonly short: boolean, readonly target: { readonly key: string, readonly kind: TargetKind, readonly unit: string | null, readonly label: { readonly zh: string, readonly en: string | null } } }>, readonly request: { readonly due: string, readonly reason: string, readonly next: ApprovalStep, readonly at: string, readonly by: { readonly subject: string, readonly role: Role, readonly unit: { readonly shortName: string } | null, readonly leader: { readonly title: { readonly zh: string, readonly en: string | null } } | null } } | null } | null, readonly instruction: { readonly id: string, readonly number: number, readonly text: string, readonly urgency: Urgency, readonly due: string, readonly givenAt: string, readonly files: ReadonlyArray<{ readonly sha256: string, readonly name: string, readonly type: string, readonly size: number, readonly position: number, readonly by: { readonly subject: string, readonly unit: { readonly key: string } | null }, readonly withdrawn: { readonly withdrawnAt: string, readonly reason: string } | null }>, readonly meeting: { readonly kind: MeetingKind, readonly metOn: string, readonly name: { readonly zh: string, readonly en: string | null } } | null, readonly by: { readonly leader: { readonly title: { readonly zh: string, readonly en: string | null } } | null }, readonly measure: { readonly code: string, readonly title: { readonly zh: string, readonly en: string | null } } } | null, readonly draft: { readonly id: string, readonly asOf: string, readonly text: string, readonly writtenAt: string, readonly files: ReadonlyArray<{ readonly sha256: string, readonly name: string, readonly type: string, readonly size: number, readonly position: number, readonly by: { readonly subject: string, readonly unit: { readonly key: string } | null }, readonly withdrawn: { readonly withdrawnAt: string, readonly reason: string } | null }>, readonly values: ReadonlyArray<{ readonly value: number, readonly unit: string | null, readonly label: { readonly zh: string, readonly en: string | null }, readonly target: { readonly key: string, readonly kind: TargetKind } }> } | null, readonly amendment: { readonly id: string, readonly reason: string, readonly proposedAt: string, readonly next: ApprovalStep | null, readonly by: { readonly subject: string, readonly role: Role, readonly unit: { readonly shortName: string } | null, readonly leader: { readonly title: { readonly zh: string, readonly en: string | null } } | null }, readonly definition: ReadonlyArray<{ readonly label: { readonly zh: string, readonly en: string | null }, readonly previous: { readonly zh: string, readonly en: string | null }, readonly to: { readonly zh: string, readonly en: string | null } }>, readonly targets: ReadonlyArray<{ readonly previous: number | null, readonly to: { readonly value: number, readonly unit: string | null, readonly label: { readonly zh: string, readonly en: string | null }, readonly target: { readonly kind: TargetKind } } }>, readonly milestones: ReadonlyArray<{ readonly due: string, readonly previousDue: string, readonly label: { readonly zh: string, readonly en: string | null }, readonly expected: ReadonlyArray<{ readonly value: number, readonly unit: string | null, readonly label: { readonly zh: string, readonly en: string | null }, readonly target: { readonly kind: TargetKind } }> }> } | null };

export type ItemMeasureFragment = { readonly id: string, readonly code: string, readonly commands: ReadonlyArray<MeasureCommand>, readonly title: { readonly zh: string, readonly en: string | null } };

export type NextOwedQueryVariables = Exact<{
  plan: string;
  asOf?: AsOf | null | undefined;
  unit: string;
}>;


export type NextOwedQuery = { readonly plan: { readonly unit: { readonly milestones: { readonly nodes: ReadonlyArray<{ readonly kind: ToDoKind, readonly due: string | null, readonly measure: { readonly code: string, readonly title: { readonly zh: string, readonly en: string | null } } }> }, readonly reports: { readonly nodes: ReadonlyArray<{ readonly kind: ToDoKind, readonly due: string | null, readonly measure: { readonly code: string, readonly title: { readonly zh: string, readonly en: string | null } } }> } } | null } | null };

export type NextItemFragment = { readonly kind: ToDoKind, readonly due: string | null, readonly measure: { readonly code: string, readonly title: { readonly zh: string, readonly en: string | null } } };

export type SupportedQueryVariables = Exact<{
  plan: string;
  asOf?: AsOf | null | undefined;
  unit: string;
  after?: string | null | undefined;
}>;


export type SupportedQuery = { readonly plan: { readonly unit: { readonly measures: { readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly nodes: ReadonlyArray<{ readonly id: string, readonly code: string, readonly commands: ReadonlyArray<MeasureCommand>, readonly leadUnit: { readonly key: string, readonly shortName: string }, readonly contributions: { readonly nodes: ReadonlyArray<{ readonly at: string, readonly unit: { readonly key: string } }> }, readonly title: { readonly zh: string, readonly en: string | null } }> } } | null } | null };

export type HandedInQueryVariables = Exact<{
  plan: string;
  asOf?: AsOf | null | undefined;
  unit: string;
  after?: string | null | undefined;
}>;


export type HandedInQuery = { readonly plan: { readonly unit: { readonly measures: { readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly nodes: ReadonlyArray<{ readonly id: string, readonly code: string, readonly commands: ReadonlyArray<MeasureCommand>, readonly milestones: ReadonlyArray<{ readonly id: string, readonly status: MilestoneStatus, readonly label: { readonly zh: string, readonly en: string | null }, readonly submission: { readonly at: string } | null }>, readonly title: { readonly zh: string, readonly en: string | null } }> } } | null } | null };

export type LastReportQueryVariables = Exact<{
  measure: string;
}>;


export type LastReportQuery = { readonly measure: { readonly id: string, readonly reports: { readonly nodes: ReadonlyArray<{ readonly id: string, readonly asOf: string, readonly text: string, readonly values: ReadonlyArray<{ readonly value: number, readonly target: { readonly key: string } }> }> } } | null };

export type AcknowledgeManyMutationVariables = Exact<{
  input: AcknowledgeMeasuresInput;
}>;


export type AcknowledgeManyMutation = { readonly acknowledgeMeasures: { readonly refusal: { readonly code: RefusalCode, readonly field: string | null, readonly message: { readonly zh: string, readonly en: string | null } } | null, readonly rows: ReadonlyArray<{ readonly index: number, readonly outcome: BulkOutcome, readonly result: { readonly refusal: { readonly message: { readonly zh: string, readonly en: string | null } } | null } | null }> } | null };

export type ActMilestoneFragment = { readonly id: string, readonly key: string, readonly due: string, readonly status: MilestoneStatus, readonly overdue: boolean, readonly label: { readonly zh: string, readonly en: string | null }, readonly decision: { readonly kind: DecisionKind, readonly at: string, readonly text: string } | null, readonly submission: { readonly at: string, readonly text: string, readonly evidence: ReadonlyArray<string>, readonly files: ReadonlyArray<{ readonly sha256: string, readonly name: string, readonly type: string, readonly size: number, readonly position: number, readonly by: { readonly subject: string, readonly unit: { readonly key: string } | null }, readonly withdrawn: { readonly withdrawnAt: string, readonly reason: string } | null }> } | null, readonly figures: ReadonlyArray<{ readonly expected: number, readonly reported: number | null, readonly asOf: string | null, readonly short: boolean, readonly target: { readonly key: string, readonly kind: TargetKind, readonly unit: string | null, readonly label: { readonly zh: string, readonly en: string | null } } }>, readonly request: { readonly due: string, readonly reason: string, readonly next: ApprovalStep, readonly at: string, readonly by: { readonly subject: string, readonly role: Role, readonly unit: { readonly shortName: string } | null, readonly leader: { readonly title: { readonly zh: string, readonly en: string | null } } | null } } | null };

export type FileFactsFragment = { readonly sha256: string, readonly name: string, readonly type: string, readonly size: number, readonly position: number, readonly by: { readonly subject: string, readonly unit: { readonly key: string } | null }, readonly withdrawn: { readonly withdrawnAt: string, readonly reason: string } | null };

export type ActAskerFragment = { readonly subject: string, readonly role: Role, readonly unit: { readonly shortName: string } | null, readonly leader: { readonly title: { readonly zh: string, readonly en: string | null } } | null };

export type ActInstructionFragment = { readonly id: string, readonly number: number, readonly text: string, readonly urgency: Urgency, readonly due: string, readonly givenAt: string, readonly files: ReadonlyArray<{ readonly sha256: string, readonly name: string, readonly type: string, readonly size: number, readonly position: number, readonly by: { readonly subject: string, readonly unit: { readonly key: string } | null }, readonly withdrawn: { readonly withdrawnAt: string, readonly reason: string } | null }>, readonly meeting: { readonly kind: MeetingKind, readonly metOn: string, readonly name: { readonly zh: string, readonly en: string | null } } | null, readonly by: { readonly leader: { readonly title: { readonly zh: string, readonly en: string | null } } | null }, readonly measure: { readonly code: string, readonly title: { readonly zh: string, readonly en: string | null } } };

export type ActReportDraftFragment = { readonly id: string, readonly asOf: string, readonly text: string, readonly writtenAt: string, readonly files: ReadonlyArray<{ readonly sha256: string, readonly name: string, readonly type: string, readonly size: number, readonly position: number, readonly by: { readonly subject: string, readonly unit: { readonly key: string } | null }, readonly withdrawn: { readonly withdrawnAt: string, readonly reason: string } | null }>, readonly values: ReadonlyArray<{ readonly value: number, readonly unit: string | null, readonly label: { readonly zh: string, readonly en: string | null }, readonly target: { readonly key: string, readonly kind: TargetKind } }> };

export type ActAmendmentFragment = { readonly id: string, readonly reason: string, readonly proposedAt: string, readonly next: ApprovalStep | null, readonly by: { readonly subject: string, readonly role: Role, readonly unit: { readonly shortName: string } | null, readonly leader: { readonly title: { readonly zh: string, readonly en: string | null } } | null }, readonly definition: ReadonlyArray<{ readonly label: { readonly zh: string, readonly en: string | null }, readonly previous: { readonly zh: string, readonly en: string | null }, readonly to: { readonly zh: string, readonly en: string | null } }>, readonly targets: ReadonlyArray<{ readonly previous: number | null, readonly to: { readonly value: number, readonly unit: string | null, readonly label: { readonly zh: string, readonly en: string | null }, readonly target: { readonly kind: TargetKind } } }>, readonly milestones: ReadonlyArray<{ readonly due: string, readonly previousDue: string, readonly label: { readonly zh: string, readonly en: string | null }, readonly expected: ReadonlyArray<{ readonly value: number, readonly unit: string | null, readonly label: { readonly zh: string, readonly en: string | null }, readonly target: { readonly kind: TargetKind } }> }> };
export const ToDoDocument = operation<ToDoQuery, ToDoQueryVariables>(
  'aa21c16da83cb12174544099dba1883fc2724ff38394f7e94210af128b5fd5b7',
  ['plan', 'asOf', 'unit', 'days', 'after'],
  "query ToDo($plan: ID!, $asOf: AsOf, $unit: ID!, $days: Int!, $after: String) {\n  plan(id: $plan, asOf: $asOf) {\n    settings {\n      cadence {\n        kind\n      }\n    }\n    unit(id: $unit) {\n      toDo(first: 100, after: $after, withinDays: $days) {\n        pageInfo {\n          hasNextPage\n          endCursor\n        }\n        nodes {\n          ...Owed\n        }\n      }\n    }\n  }\n}\n\nfragment ActAmendment on Amendment {\n  id\n  reason\n  proposedAt\n  next\n  by {\n    ...ActAsker\n  }\n  definition {\n    label {\n      zh\n      en\n    }\n    previous {\n      zh\n      en\n    }\n    to {\n      zh\n      en\n    }\n  }\n  targets {\n    previous\n    to {\n      value\n      unit\n      label {\n        zh\n        en\n      }\n      target {\n        kind\n      }\n    }\n  }\n  milestones {\n    label {\n      zh\n      en\n    }\n    due\n    previousDue\n    expected {\n      value\n      unit\n      label {\n        zh\n        en\n      }\n      target {\n        kind\n      }\n    }\n  }\n}\n\nfragment ActAsker on Actor {\n  subject\n  role\n  unit {\n    shortName\n  }\n  leader {\n    title {\n      zh\n      en\n    }\n  }\n}\n\nfragment ActInstruction on Instruction {\n  id\n  number\n  text\n  files {\n    ...FileFacts\n  }\n  urgency\n  due\n  givenAt\n  meeting {\n    kind\n    metOn\n    name {\n      zh\n      en\n    }\n  }\n  by {\n    leader {\n      title {\n        zh\n        en\n      }\n    }\n  }\n  measure {\n    code\n    title {\n      zh\n      en\n    }\n  }\n}\n\nfragment ActMilestone on Milestone {\n  id\n  key\n  label {\n    zh\n    en\n  }\n  due\n  status\n  overdue\n  decision {\n    kind\n    at\n    text\n  }\n  submission {\n    at\n    text\n    evidence\n    files {\n      ...FileFacts\n    }\n  }\n  figures {\n    target {\n      key\n      kind\n      unit\n      label {\n        zh\n        en\n      }\n    }\n    expected\n    reported\n    asOf\n    short\n  }\n  request {\n    due\n    reason\n    next\n    at\n    by {\n      ...ActAsker\n    }\n  }\n}\n\nfragment ActReportDraft on ReportDraft {\n  id\n  asOf\n  text\n  files {\n    ...FileFacts\n  }\n  writtenAt\n  values {\n    value\n    unit\n    label {\n      zh\n      en\n    }\n    target {\n      key\n      kind\n    }\n  }\n}\n\nfragment FileFacts on AttachedFile {\n  sha256\n  name\n  type\n  size\n  position\n  by {\n    subject\n    unit {\n      key\n    }\n  }\n  withdrawn {\n    withdrawnAt\n    reason\n  }\n}\n\nfragment ItemMeasure on Measure {\n  id\n  code\n  commands\n  title {\n    zh\n    en\n  }\n}\n\nfragment Owed on ToDo {\n  kind\n  due\n  workingDaysLeft\n  since\n  asked\n  reason\n  measure {\n    ...ItemMeasure\n  }\n  milestone {\n    ...ActMilestone\n  }\n  instruction {\n    ...ActInstruction\n  }\n  draft {\n    ...ActReportDraft\n  }\n  amendment {\n    ...ActAmendment\n  }\n}",
);
export const NextOwedDocument = operation<NextOwedQuery, NextOwedQueryVariables>(
  '3d22985b7b8d8a79df8fbb5457293458c074cde167d4c999cb33df83d7c9660f',
  ['plan', 'asOf', 'unit'],
  "query NextOwed($plan: ID!, $asOf: AsOf, $unit: ID!) {\n  plan(id: $plan, asOf: $asOf) {\n    unit(id: $unit) {\n      milestones: toDo(first: 1, withinDays: 366, kinds: [DUE_SOON, RETURNED]) {\n        nodes {\n          ...NextItem\n        }\n      }\n      reports: toDo(first: 1, withinDays: 366, kinds: [REPORT_DUE]) {\n        nodes {\n          ...NextItem\n        }\n      }\n    }\n  }\n}\n\nfragment NextItem on ToDo {\n  kind\n  due\n  measure {\n    code\n    title {\n      zh\n      en\n    }\n  }\n}",
);
export const SupportedDocument = operation<SupportedQuery, SupportedQueryVariables>(
  '92b0f323fe24685322b245c8ed584955ef16440ff54ac047d5d8b1972c354442',
  ['plan', 'asOf', 'unit', 'after'],
  "query Supported($plan: ID!, $asOf: AsOf, $unit: ID!, $after: String) {\n  plan(id: $plan, asOf: $asOf) {\n    unit(id: $unit) {\n      measures(\n        part: ANY\n        first: 100\n        after: $after\n        filter: { stages: [ISSUED, ACKNOWLEDGED] }\n      ) {\n        pageInfo {\n          hasNextPage\n          endCursor\n        }\n        nodes {\n          ...ItemMeasure\n          leadUnit {\n            key\n            shortName\n          }\n          contributions(first: 5) {\n            nodes {\n              at\n              unit {\n                key\n              }\n            }\n          }\n        }\n      }\n    }\n  }\n}\n\nfragment ItemMeasure on Measure {\n  id\n  code\n  commands\n  title {\n    zh\n    en\n  }\n}",
);
export const HandedInDocument = operation<HandedInQuery, HandedInQueryVariables>(
  '493b2ddc68a5053e5f3c014044ed5954430f29458d609a6fac4c60f277b60471',
  ['plan', 'asOf', 'unit', 'after'],
  "query HandedIn($plan: ID!, $asOf: AsOf, $unit: ID!, $after: String) {\n  plan(id: $plan, asOf: $asOf) {\n    unit(id: $unit) {\n      measures(\n        part: LEAD\n        first: 100\n        after: $after\n        filter: { stages: [ISSUED, ACKNOWLEDGED] }\n      ) {\n        pageInfo {\n          hasNextPage\n          endCursor\n        }\n        nodes {\n          ...ItemMeasure\n          milestones {\n            id\n            status\n            label {\n              zh\n              en\n            }\n            submission {\n              at\n            }\n          }\n        }\n      }\n    }\n  }\n}\n\nfragment ItemMeasure on Measure {\n  id\n  code\n  commands\n  title {\n    zh\n    en\n  }\n}",
);
export const LastReportDocument = operation<LastReportQuery, LastReportQueryVariables>(
  'e53f87291332a82fc836606d2c7fa14fa3a6b24c16e6aaedb715dafd26856d21',
  ['measure'],
  "query LastReport($measure: ID!) {\n  measure(id: $measure) {\n    id\n    reports(first: 1) {\n      nodes {\n        id\n        asOf\n        text\n        values {\n          value\n          target {\n            key\n          }\n        }\n      }\n    }\n  }\n}",
);
export const AcknowledgeManyDocument = operation<AcknowledgeManyMutation, AcknowledgeManyMutationVariables>(
  'b0e91bad1e644ad0e70528851db8485b7e17ad7abf37a39b2b1ed282e6dce853',
  ['input'],
  "mutation AcknowledgeMany($input: AcknowledgeMeasuresInput!) {\n  acknowledgeMeasures(input: $input) {\n    refusal {\n      code\n      field\n      message {\n        zh\n        en\n      }\n    }\n    rows {\n      index\n      outcome\n      result {\n        refusal {\n          message {\n            zh\n            en\n          }\n        }\n      }\n    }\n  }\n}",
);
