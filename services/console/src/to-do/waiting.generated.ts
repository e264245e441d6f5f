// Written by `pnpm codegen` from the .graphql file of the same name: change that file.
import { operation } from '../kit/graph/operation.ts';
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
export type ApprovalStep =
  | 'LEADER'
  | 'SUPERVISOR'
  | 'UNIT_HEAD';

export type AsOf =
  {   readonly date: string; readonly instant?: never; readonly position?: never; }
  |  { readonly date?: never;   readonly instant: string; readonly position?: never; }
  |  { readonly date?: never; readonly instant?: never;   readonly position: number; };

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

export type MilestoneStatus =
  | 'PENDING'
  | 'RETURNED'
  | 'SUBMITTED'
  | 'VERIFIED';

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

export type WaitingKind =
  | 'AMENDMENT'
  | 'APPROVE'
  | 'CLOSE'
  | 'CLOSING'
  | 'DOUBT'
  | 'EXTENSION'
  | 'ISSUE'
  | 'SIGN'
  | 'VERIFY'
  | 'VERIFY_AGAIN';

export type WaitingForQueryVariables = Exact<{
  plan: string;
  asOf?: AsOf | null | undefined;
  recipient: string;
  after?: string | null | undefined;
}>;


export type WaitingForQuery = { readonly plan: { readonly waiting: { readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly nodes: ReadonlyArray<{ readonly kind: WaitingKind, readonly due: string | null, readonly workingDaysLeft: number | null, readonly since: string, readonly asked: string | null, readonly text: string | null, readonly measure: { readonly id: string, readonly code: string, readonly commands: ReadonlyArray<MeasureCommand>, readonly title: { readonly zh: string, readonly en: string | null } }, readonly milestone: { readonly id: string, readonly key: string, readonly due: string, readonly status: MilestoneStatus, readonly overdue: boolean, readonly label: { readonly zh: string, readonly en: string | null }, readonly decision: { readonly kind: DecisionKind, readonly at: string, readonly text: string } | null, readonly submission: { readonly at: string, readonly text: string, readonly evidence: ReadonlyArray<string>, readonly files: ReadonlyArray<{ readonly sha256: string, readonly name: string, readonly type: string, readonly size: number, readonly position: number, readonly by: { readonly subject: string, readonly unit: { readonly key: string } | null }, readonly withdrawn: { readonly withdrawnAt: string, readonly reason: string } | null }> } | null, readonly figures: ReadonlyArray<{ readonly expected: number, readonly reported: number | null, readonly asOf: string | null, readonly short: boolean, readonly target: { readonly key: string, readonly kind: TargetKind, readonly unit: string | null, readonly label: { readonly zh: string, readonly en: string | null } } }>, readonly request: { readonly due: string, readonly reason: string, readonly next: ApprovalStep, readonly at: string, readonly by: { readonly subject: string, readonly role: Role, readonly unit: { readonly shortName: string } | null, readonly leader: { readonly title: { readonly zh: string, readonly en: string | null } } | null } } | null } | null, readonly draft: { readonly id: string, readonly asOf: string, readonly text: string, readonly writtenAt: string, readonly files: ReadonlyArray<{ readonly sha256: string, readonly name: string, readonly type: string, readonly size: number, readonly position: number, readonly by: { readonly subject: string, readonly unit: { readonly key: string } | null }, readonly withdrawn: { readonly withdrawnAt: string, readonly reason: string } | null }>, readonly values: ReadonlyArray<{ readonly value: number, readonly unit: string | null, readonly label: { readonly zh: string, readonly en: string | null }, readonly target: { readonly key: string, readonly kind: TargetKind } }> } | null, readonly amendment: { readonly id: string, readonly reason: string, readonly proposedAt: string, readonly next: ApprovalStep | null, readonly by: { readonly subject: string, readonly role: Role, readonly unit: { readonly shortName: string } | null, readonly leader: { readonly title: { readonly zh: string, readonly en: string | null } } | null }, readonly definition: ReadonlyArray<{ readonly label: { readonly zh: string, readonly en: string | null }, readonly previous: { readonly zh: string, readonly en: string | null }, readonly to: { readonly zh: string, readonly en: string | null } }>, readonly targets: ReadonlyArray<{ readonly previous: number | null, readonly to: { readonly value: number, readonly unit: string | null, readonly label: { readonly zh: string, readonly en: string | null }, readonly target: { readonly kind: TargetKind } } }>, readonly milestones: ReadonlyArray<{ readonly due: string, readonly previousDue: string, readonly label: { readonly zh: string, readonly en: string | null }, readonly expected: ReadonlyArray<{ readonly value: number, readonly unit: string | null, readonly label: { readonly zh: string, readonly en: string | null }, readonly target: { readonly kind: TargetKind } }> }> } | null }> } } | null };

export type WaitingItemFragment = { readonly kind: WaitingKind, readonly due: string | null, readonly workingDaysLeft: number | null, readonly since: string, readonly asked: string | null, readonly text: string | null, readonly measure: { readonly id: string, readonly code: string, readonly commands: ReadonlyArray<MeasureCommand>, readonly title: { readonly zh: string, readonly en: string | null } }, readonly milestone: { readonly id: string, readonly key: string, readonly due: string, readonly status: MilestoneStatus, readonly overdue: boolean, readonly label: { readonly zh: string, readonly en: string | null }, readonly decision: { readonly kind: DecisionKind, readonly at: string, readonly text: string } | null, readonly submission: { readonly at: string, readonly text: string, readonly evidence: ReadonlyArray<string>, readonly files: ReadonlyArray<{ readonly sha256: string, readonly name: string, readonly type: string, readonly size: number, readonly position: number, readonly by: { readonly subject: string, readonly unit: { readonly key: string } | null }, readonly withdrawn: { readonly withdrawnAt: string, readonly reason: string } | null }> } | null, readonly figures: ReadonlyArray<{ readonly expected: number, readonly reported: number | null, readonly asOf: string | null, readonly short: boolean, readonly target: { readonly key: string, readonly kind: TargetKind, readonly unit: string | null, readonly label: { readonly zh: string, readonly en: string | null } } }>, readonly request: { readonly due: string, readonly reason: string, readonly next: ApprovalStep, readonly at: string, readonly by: { readonly subject: string, readonly role: Role, readonly unit: { readonly shortName: string } | null, readonly leader: { readonly title: { readonly zh: string, readonly en: string | null } } | null } } | null } | null, readonly draft: { readonly id: string, readonly asOf: string, readonly text: string, readonly writtenAt: string, readonly files: ReadonlyArray<{ readonly sha256: string, readonly name: string, readonly type: string, readonly size: number, readonly position: number, readonly by: { readonly subject: string, readonly unit: { readonly key: string } | null }, readonly withdrawn: { readonly withdrawnAt: string, readonly reason: string } | null }>, readonly values: ReadonlyArray<{ readonly value: number, readonly unit: string | null, readonly label: { readonly zh: string, readonly en: string | null }, readonly target: { readonly key: string, readonly kind: TargetKind } }> } | null, readonly amendment: { readonly id: string, readonly reason: string, readonly proposedAt: string, readonly next: ApprovalStep | null, readonly by: { readonly subject: string, readonly role: Role, readonly unit: { readonly shortName: string } | null, readonly leader: { readonly title: { readonly zh: string, readonly en: string | null } } | null }, readonly definition: ReadonlyArray<{ readonly label: { readonly zh: string, readonly en: string | null }, readonly previous: { readonly zh: string, readonly en: string | null }, readonly to: { readonly zh: string, readonly en: string | null } }>, readonly targets: ReadonlyArray<{ readonly previous: number | null, readonly to: { readonly value: number, readonly unit: string | null, readonly label: { readonly zh: string, readonly en: string | null }, readonly target: { readonly kind: TargetKind } } }>, readonly milestones: ReadonlyArray<{ readonly due: string, readonly previousDue: string, readonly label: { readonly zh: string, readonly en: string | null }, readonly expected: ReadonlyArray<{ readonly value: number, readonly unit: string | null, readonly label: { readonly zh: string, readonly en: string | null }, readonly target: { readonly kind: TargetKind } }> }> } | null };

export type ItemMeasureFragment = { readonly id: string, readonly code: string, readonly commands: ReadonlyArray<MeasureCommand>, readonly title: { readonly zh: string, readonly en: string | null } };

export type ActMilestoneFragment = { readonly id: string, readonly key: string, readonly due: string, readonly status: MilestoneStatus, readonly overdue: boolean, readonly label: { readonly zh: string, readonly en: string | null }, readonly decision: { readonly kind: DecisionKind, readonly at: string, readonly text: string } | null, readonly submission: { readonly at: string, readonly text: string, readonly evidence: ReadonlyArray<string>, readonly files: ReadonlyArray<{ readonly sha256: string, readonly name: string, readonly type: string, readonly size: number, readonly position: number, readonly by: { readonly subject: string, readonly unit: { readonly key: string } | null }, readonly withdrawn: { readonly withdrawnAt: string, readonly reason: string } | null }> } | null, readonly figures: ReadonlyArray<{ readonly expected: number, readonly reported: number | null, readonly asOf: string | null, readonly short: boolean, readonly target: { readonly key: string, readonly kind: TargetKind, readonly unit: string | null, readonly label: { readonly zh: string, readonly en: string | null } } }>, readonly request: { readonly due: string, readonly reason: string, readonly next: ApprovalStep, readonly at: string, readonly by: { readonly subject: string, readonly role: Role, readonly unit: { readonly shortName: string } | null, readonly leader: { readonly title: { readonly zh: string, readonly en: string | null } } | null } } | null };

export type FileFactsFragment = { readonly sha256: string, readonly name: string, readonly type: string, readonly size: number, readonly position: number, readonly by: { readonly subject: string, readonly unit: { readonly key: string } | null }, readonly withdrawn: { readonly withdrawnAt: string, readonly reason: string } | null };

export type ActAskerFragment = { readonly subject: string, readonly role: Role, readonly unit: { readonly shortName: string } | null, readonly leader: { readonly title: { readonly zh: string, readonly en: string | null } } | null };

export type ActReportDraftFragment = { readonly id: string, readonly asOf: string, readonly text: string, readonly writtenAt: string, readonly files: ReadonlyArray<{ readonly sha256: string, readonly name: string, readonly type: string, readonly size: number, readonly position: number, readonly by: { readonly subject: string, readonly unit: { readonly key: string } | null }, readonly withdrawn: { readonly withdrawnAt: string, readonly reason: string } | null }>, readonly values: ReadonlyArray<{ readonly value: number, readonly unit: string | null, readonly label: { readonly zh: string, readonly en: string | null }, readonly target: { readonly key: string, readonly kind: TargetKind } }> };

export type ActAmendmentFragment = { readonly id: string, readonly reason: string, readonly proposedAt: string, readonly next: ApprovalStep | null, readonly by: { readonly subject: string, readonly role: Role, readonly unit: { readonly shortName: string } | null, readonly leader: { readonly title: { readonly zh: string, readonly en: string | null } } | null }, readonly definition: ReadonlyArray<{ readonly label: { readonly zh: string, readonly en: string | null }, readonly previous: { readonly zh: string, readonly en: string | null }, readonly to: { readonly zh: string, readonly en: string | null } }>, readonly targets: ReadonlyArray<{ readonly previous: number | null, readonly to: { readonly value: number, readonly unit: string | null, readonly label: { readonly zh: string, readonly en: string | null }, readonly target: { readonly kind: TargetKind } } }>, readonly milestones: ReadonlyArray<{ readonly due: string, readonly previousDue: string, readonly label: { readonly zh: string, readonly en: string | null }, readonly expected: ReadonlyArray<{ readonly value: number, readonly unit: string | null, readonly label: { readonly zh: string, readonly en: string | null }, readonly target: { readonly kind: TargetKind } }> }> };
export const WaitingForDocument = operation<WaitingForQuery, WaitingForQueryVariables>(
  '4d59249b4d1b5b7d9364bd11e565c390319139a923e771ac6a64402726b81d96',
  ['plan', 'asOf', 'recipient', 'after'],
  "query WaitingFor($plan: ID!, $asOf: AsOf, $recipient: String!, $after: String) {\n  plan(id: $plan, asOf: $asOf) {\n    waiting(first: 100, after: $after, recipient: $recipient) {\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n      nodes {\n        ...WaitingItem\n      }\n    }\n  }\n}\n\nfragment ActAmendment on Amendment {\n  id\n  reason\n  proposedAt\n  next\n  by {\n    ...ActAsker\n  }\n  definition {\n    label {\n      zh\n      en\n    }\n    previous {\n      zh\n      en\n    }\n    to {\n      zh\n      en\n    }\n  }\n  targets {\n    previous\n    to {\n      value\n      unit\n      label {\n        zh\n        en\n      }\n      target {\n        kind\n      }\n    }\n  }\n  milestones {\n    label {\n      zh\n      en\n    }\n    due\n    previousDue\n    expected {\n      value\n      unit\n      label {\n        zh\n        en\n      }\n      target {\n        kind\n      }\n    }\n  }\n}\n\nfragment ActAsker on Actor {\n  subject\n  role\n  unit {\n    shortName\n  }\n  leader {\n    title {\n      zh\n      en\n    }\n  }\n}\n\nfragment ActMilestone on Milestone {\n  id\n  key\n  label {\n    zh\n    en\n  }\n  due\n  status\n  overdue\n  decision {\n    kind\n    at\n    text\n  }\n  submission {\n    at\n    text\n    evidence\n    files {\n      ...FileFacts\n    }\n  }\n  figures {\n    target {\n      key\n      kind\n      unit\n      label {\n        zh\n        en\n      }\n    }\n    expected\n    reported\n    asOf\n    short\n  }\n  request {\n    due\n    reason\n    next\n    at\n    by {\n      ...ActAsker\n    }\n  }\n}\n\nfragment ActReportDraft on ReportDraft {\n  id\n  asOf\n  text\n  files {\n    ...FileFacts\n  }\n  writtenAt\n  values {\n    value\n    unit\n    label {\n      zh\n      en\n    }\n    target {\n      key\n      kind\n    }\n  }\n}\n\nfragment FileFacts on AttachedFile {\n  sha256\n  name\n  type\n  size\n  position\n  by {\n    subject\n    unit {\n      key\n    }\n  }\n  withdrawn {\n    withdrawnAt\n    reason\n  }\n}\n\nfragment ItemMeasure on Measure {\n  id\n  code\n  commands\n  title {\n    zh\n    en\n  }\n}\n\nfragment WaitingItem on Waiting {\n  kind\n  due\n  workingDaysLeft\n  since\n  asked\n  text\n  measure {\n    ...ItemMeasure\n  }\n  milestone {\n    ...ActMilestone\n  }\n  draft {\n    ...ActReportDraft\n  }\n  amendment {\n    ...ActAmendment\n  }\n}",
);
