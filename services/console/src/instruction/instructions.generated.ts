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

export type DateRange = {
  readonly from?: string | null | undefined;
  readonly to?: string | null | undefined;
};

export type InstructionFilter = {
  readonly answered?: boolean | null | undefined;
  readonly batch?: number | null | undefined;
  readonly due?: DateRange | null | undefined;
  readonly from?: string | null | undefined;
  readonly fromMeeting?: boolean | null | undefined;
  readonly leadUnits?: ReadonlyArray<string> | null | undefined;
  readonly leaders?: ReadonlyArray<string> | null | undefined;
  readonly metOn?: string | null | undefined;
  readonly missed?: boolean | null | undefined;
  readonly open?: boolean | null | undefined;
  readonly overdue?: boolean | null | undefined;
  readonly search?: string | null | undefined;
  readonly subjects?: ReadonlyArray<string> | null | undefined;
  readonly to?: string | null | undefined;
  readonly urgencies?: ReadonlyArray<Urgency> | null | undefined;
  readonly withdrawn?: boolean | null | undefined;
};

export type MeetingKind =
  | 'QUARTERLY_REVIEW'
  | 'WEEKLY_MEETING';

export type Role =
  | 'ADMIN'
  | 'AUDITOR'
  | 'LEADER'
  | 'SECURITY'
  | 'SUPERVISOR'
  | 'SYSTEM'
  | 'UNIT_HEAD'
  | 'UNIT_REPORTER';

export type Urgency =
  | 'DATED'
  | 'FIFTEEN_DAYS'
  | 'THIRTY_DAYS'
  | 'URGENT';

export type InstructionsQueryVariables = Exact<{
  plan: string;
  asOf?: AsOf | null | undefined;
  filter?: InstructionFilter | null | undefined;
  counted?: InstructionFilter | null | undefined;
  folded: boolean;
  first?: number | null | undefined;
  after?: string | null | undefined;
  last?: number | null | undefined;
  before?: string | null | undefined;
}>;


export type InstructionsQuery = { readonly plan: { readonly leaders: ReadonlyArray<{ readonly key: string, readonly title: { readonly zh: string, readonly en: string | null } }>, readonly units: ReadonlyArray<{ readonly key: string, readonly shortName: string }>, readonly instructionCounts: { readonly total: number, readonly open: number, readonly overdue: number, readonly answered: number, readonly withdrawn: number }, readonly instructionBatches?: { readonly pageInfo: { readonly hasNextPage: boolean, readonly hasPreviousPage: boolean, readonly startCursor: string | null, readonly endCursor: string | null }, readonly nodes: ReadonlyArray<{ readonly position: number, readonly counts: { readonly total: number, readonly open: number, readonly overdue: number, readonly answered: number, readonly withdrawn: number }, readonly first: { readonly givenAt: string, readonly missedOn: string | null, readonly id: string, readonly number: number, readonly text: string, readonly urgency: Urgency, readonly due: string, readonly mayWithdraw: boolean, readonly by: { readonly subject: string, readonly leader: { readonly title: { readonly zh: string, readonly en: string | null } } | null }, readonly measure: { readonly code: string, readonly title: { readonly zh: string, readonly en: string | null }, readonly leadUnit: { readonly key: string, readonly shortName: string } }, readonly answer: { readonly at: string, readonly text: string, readonly files: ReadonlyArray<{ readonly sha256: string, readonly name: string, readonly type: string, readonly size: number, readonly position: number, readonly by: { readonly subject: string, readonly unit: { readonly key: string } | null }, readonly withdrawn: { readonly withdrawnAt: string, readonly reason: string } | null }>, readonly by: { readonly subject: string, readonly role: Role, readonly unit: { readonly shortName: string } | null } } | null, readonly files: ReadonlyArray<{ readonly sha256: string, readonly name: string, readonly type: string, readonly size: number, readonly position: number, readonly by: { readonly subject: string, readonly unit: { readonly key: string } | null }, readonly withdrawn: { readonly withdrawnAt: string, readonly reason: string } | null }>, readonly meeting: { readonly kind: MeetingKind, readonly metOn: string, readonly name: { readonly zh: string, readonly en: string | null } } | null, readonly withdrawn: { readonly at: string, readonly reason: string } | null } }> }, readonly instructions?: { readonly pageInfo: { readonly hasNextPage: boolean, readonly hasPreviousPage: boolean, readonly startCursor: string | null, readonly endCursor: string | null }, readonly nodes: ReadonlyArray<{ readonly givenAt: string, readonly missedOn: string | null, readonly id: string, readonly number: number, readonly text: string, readonly urgency: Urgency, readonly due: string, readonly mayWithdraw: boolean, readonly by: { readonly subject: string, readonly leader: { readonly title: { readonly zh: string, readonly en: string | null } } | null }, readonly measure: { readonly code: string, readonly title: { readonly zh: string, readonly en: string | null }, readonly leadUnit: { readonly key: string, readonly shortName: string } }, readonly answer: { readonly at: string, readonly text: string, readonly files: ReadonlyArray<{ readonly sha256: string, readonly name: string, readonly type: string, readonly size: number, readonly position: number, readonly by: { readonly subject: string, readonly unit: { readonly key: string } | null }, readonly withdrawn: { readonly withdrawnAt: string, readonly reason: string } | null }>, readonly by: { readonly subject: string, readonly role: Role, readonly unit: { readonly shortName: string } | null } } | null, readonly files: ReadonlyArray<{ readonly sha256: string, readonly name: string, readonly type: string, readonly size: number, readonly position: number, readonly by: { readonly subject: string, readonly unit: { readonly key: string } | null }, readonly withdrawn: { readonly withdrawnAt: string, readonly reason: string } | null }>, readonly meeting: { readonly kind: MeetingKind, readonly metOn: string, readonly name: { readonly zh: string, readonly en: string | null } } | null, readonly withdrawn: { readonly at: string, readonly reason: string } | null }> } } | null };

export type InstructionsOfBatchQueryVariables = Exact<{
  plan: string;
  asOf?: AsOf | null | undefined;
  batch: number;
}>;


export type InstructionsOfBatchQuery = { readonly plan: { readonly instructions: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly givenAt: string, readonly missedOn: string | null, readonly id: string, readonly number: number, readonly text: string, readonly urgency: Urgency, readonly due: string, readonly mayWithdraw: boolean, readonly by: { readonly subject: string, readonly leader: { readonly title: { readonly zh: string, readonly en: string | null } } | null }, readonly measure: { readonly code: string, readonly title: { readonly zh: string, readonly en: string | null }, readonly leadUnit: { readonly key: string, readonly shortName: string } }, readonly answer: { readonly at: string, readonly text: string, readonly files: ReadonlyArray<{ readonly sha256: string, readonly name: string, readonly type: string, readonly size: number, readonly position: number, readonly by: { readonly subject: string, readonly unit: { readonly key: string } | null }, readonly withdrawn: { readonly withdrawnAt: string, readonly reason: string } | null }>, readonly by: { readonly subject: string, readonly role: Role, readonly unit: { readonly shortName: string } | null } } | null, readonly files: ReadonlyArray<{ readonly sha256: string, readonly name: string, readonly type: string, readonly size: number, readonly position: number, readonly by: { readonly subject: string, readonly unit: { readonly key: string } | null }, readonly withdrawn: { readonly withdrawnAt: string, readonly reason: string } | null }>, readonly meeting: { readonly kind: MeetingKind, readonly metOn: string, readonly name: { readonly zh: string, readonly en: string | null } } | null, readonly withdrawn: { readonly at: string, readonly reason: string } | null }> } } | null };

export type InstructionRowFragment = { readonly givenAt: string, readonly missedOn: string | null, readonly id: string, readonly number: number, readonly text: string, readonly urgency: Urgency, readonly due: string, readonly mayWithdraw: boolean, readonly by: { readonly subject: string, readonly leader: { readonly title: { readonly zh: string, readonly en: string | null } } | null }, readonly measure: { readonly code: string, readonly title: { readonly zh: string, readonly en: string | null }, readonly leadUnit: { readonly key: string, readonly shortName: string } }, readonly answer: { readonly at: string, readonly text: string, readonly files: ReadonlyArray<{ readonly sha256: string, readonly name: string, readonly type: string, readonly size: number, readonly position: number, readonly by: { readonly subject: string, readonly unit: { readonly key: string } | null }, readonly withdrawn: { readonly withdrawnAt: string, readonly reason: string } | null }>, readonly by: { readonly subject: string, readonly role: Role, readonly unit: { readonly shortName: string } | null } } | null, readonly files: ReadonlyArray<{ readonly sha256: string, readonly name: string, readonly type: string, readonly size: number, readonly position: number, readonly by: { readonly subject: string, readonly unit: { readonly key: string } | null }, readonly withdrawn: { readonly withdrawnAt: string, readonly reason: string } | null }>, readonly meeting: { readonly kind: MeetingKind, readonly metOn: string, readonly name: { readonly zh: string, readonly en: string | null } } | null, readonly withdrawn: { readonly at: string, readonly reason: string } | null };

export type InstructedMeasuresQueryVariables = Exact<{
  plan: string;
  codes: ReadonlyArray<string>;
}>;


export type InstructedMeasuresQuery = { readonly plan: { readonly measures: { readonly nodes: ReadonlyArray<{ readonly id: string, readonly code: string, readonly title: { readonly zh: string, readonly en: string | null }, readonly leadUnit: { readonly shortName: string } }> } } | null };

export type InstructedMeasureFragment = { readonly id: string, readonly code: string, readonly title: { readonly zh: string, readonly en: string | null }, readonly leadUnit: { readonly shortName: string } };

export type ActInstructionFragment = { readonly id: string, readonly number: number, readonly text: string, readonly urgency: Urgency, readonly due: string, readonly givenAt: string, readonly files: ReadonlyArray<{ readonly sha256: string, readonly name: string, readonly type: string, readonly size: number, readonly position: number, readonly by: { readonly subject: string, readonly unit: { readonly key: string } | null }, readonly withdrawn: { readonly withdrawnAt: string, readonly reason: string } | null }>, readonly meeting: { readonly kind: MeetingKind, readonly metOn: string, readonly name: { readonly zh: string, readonly en: string | null } } | null, readonly by: { readonly leader: { readonly title: { readonly zh: string, readonly en: string | null } } | null }, readonly measure: { readonly code: string, readonly title: { readonly zh: string, readonly en: string | null } } };

export type FileFactsFragment = { readonly sha256: string, readonly name: string, readonly type: string, readonly size: number, readonly position: number, readonly by: { readonly subject: string, readonly unit: { readonly key: string } | null }, readonly withdrawn: { readonly withdrawnAt: string, readonly reason: string } | null };

export type ActWithdrawableFragment = { readonly id: string, readonly mayWithdraw: boolean, readonly withdrawn: { readonly at: string, readonly reason: string } | null };
export const InstructionsDocument = operation<InstructionsQuery, InstructionsQueryVariables>(
  'a90cf7bb2061fa9e6e75c7ceb1a405986a309ff411aaa5426aeeefcd0d7b5e67',
  ['plan', 'asOf', 'filter', 'counted', 'folded', 'first', 'after', 'last', 'before'],
  "query Instructions($plan: ID!, $asOf: AsOf, $filter: InstructionFilter, $counted: InstructionFilter, $folded: Boolean!, $first: Int, $after: String, $last: Int, $before: String) {\n  plan(id: $plan, asOf: $asOf) {\n    leaders {\n      key\n      title {\n        zh\n        en\n      }\n    }\n    units {\n      key\n      shortName\n    }\n    instructionCounts(filter: $counted) {\n      total\n      open\n      overdue\n      answered\n      withdrawn\n    }\n    instructionBatches(\n      filter: $filter\n      first: $first\n      after: $after\n      last: $last\n      before: $before\n    ) @include(if: $folded) {\n      pageInfo {\n        hasNextPage\n        hasPreviousPage\n        startCursor\n        endCursor\n      }\n      nodes {\n        position\n        counts {\n          total\n          open\n          overdue\n          answered\n          withdrawn\n        }\n        first {\n          ...InstructionRow\n        }\n      }\n    }\n    instructions(\n      filter: $filter\n      first: $first\n      after: $after\n      last: $last\n      before: $before\n    ) @skip(if: $folded) {\n      pageInfo {\n        hasNextPage\n        hasPreviousPage\n        startCursor\n        endCursor\n      }\n      nodes {\n        ...InstructionRow\n      }\n    }\n  }\n}\n\nfragment ActInstruction on Instruction {\n  id\n  number\n  text\n  files {\n    ...FileFacts\n  }\n  urgency\n  due\n  givenAt\n  meeting {\n    kind\n    metOn\n    name {\n      zh\n      en\n    }\n  }\n  by {\n    leader {\n      title {\n        zh\n        en\n      }\n    }\n  }\n  measure {\n    code\n    title {\n      zh\n      en\n    }\n  }\n}\n\nfragment ActWithdrawable on Instruction {\n  id\n  mayWithdraw\n  withdrawn {\n    at\n    reason\n  }\n}\n\nfragment FileFacts on AttachedFile {\n  sha256\n  name\n  type\n  size\n  position\n  by {\n    subject\n    unit {\n      key\n    }\n  }\n  withdrawn {\n    withdrawnAt\n    reason\n  }\n}\n\nfragment InstructionRow on Instruction {\n  ...ActInstruction\n  ...ActWithdrawable\n  givenAt\n  missedOn\n  by {\n    subject\n    leader {\n      title {\n        zh\n        en\n      }\n    }\n  }\n  measure {\n    code\n    title {\n      zh\n      en\n    }\n    leadUnit {\n      key\n      shortName\n    }\n  }\n  answer {\n    at\n    text\n    files {\n      ...FileFacts\n    }\n    by {\n      subject\n      role\n      unit {\n        shortName\n      }\n    }\n  }\n}",
);
export const InstructionsOfBatchDocument = operation<InstructionsOfBatchQuery, InstructionsOfBatchQueryVariables>(
  '5c03f98e9897e099b3a87ba9d311940f9e71d340351681997e528d1a936accc9',
  ['plan', 'asOf', 'batch'],
  "query InstructionsOfBatch($plan: ID!, $asOf: AsOf, $batch: Position!) {\n  plan(id: $plan, asOf: $asOf) {\n    instructions(first: 100, filter: { batch: $batch }) {\n      totalCount\n      nodes {\n        ...InstructionRow\n      }\n    }\n  }\n}\n\nfragment ActInstruction on Instruction {\n  id\n  number\n  text\n  files {\n    ...FileFacts\n  }\n  urgency\n  due\n  givenAt\n  meeting {\n    kind\n    metOn\n    name {\n      zh\n      en\n    }\n  }\n  by {\n    leader {\n      title {\n        zh\n        en\n      }\n    }\n  }\n  measure {\n    code\n    title {\n      zh\n      en\n    }\n  }\n}\n\nfragment ActWithdrawable on Instruction {\n  id\n  mayWithdraw\n  withdrawn {\n    at\n    reason\n  }\n}\n\nfragment FileFacts on AttachedFile {\n  sha256\n  name\n  type\n  size\n  position\n  by {\n    subject\n    unit {\n      key\n    }\n  }\n  withdrawn {\n    withdrawnAt\n    reason\n  }\n}\n\nfragment InstructionRow on Instruction {\n  ...ActInstruction\n  ...ActWithdrawable\n  givenAt\n  missedOn\n  by {\n    subject\n    leader {\n      title {\n        zh\n        en\n      }\n    }\n  }\n  measure {\n    code\n    title {\n      zh\n      en\n    }\n    leadUnit {\n      key\n      shortName\n    }\n  }\n  answer {\n    at\n    text\n    files {\n      ...FileFacts\n    }\n    by {\n      subject\n      role\n      unit {\n        shortName\n      }\n    }\n  }\n}",
);
export const InstructedMeasuresDocument = operation<InstructedMeasuresQuery, InstructedMeasuresQueryVariables>(
  '3d524770e951ac59f5a847553e74678eb955f1ce7ada37be536350b11b5fffab',
  ['plan', 'codes'],
  "query InstructedMeasures($plan: ID!, $codes: [String!]!) {\n  plan(id: $plan) {\n    measures(first: 100, filter: { codes: $codes }) {\n      nodes {\n        ...InstructedMeasure\n      }\n    }\n  }\n}\n\nfragment InstructedMeasure on Measure {\n  id\n  code\n  title {\n    zh\n    en\n  }\n  leadUnit {\n    shortName\n  }\n}",
);
