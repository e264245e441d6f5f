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

export type MeetingKind =
  | 'QUARTERLY_REVIEW'
  | 'WEEKLY_MEETING';

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

export type OwedNumberQueryVariables = Exact<{
  plan: string;
  asOf?: AsOf | null | undefined;
  unit: string;
  isOfUnit: boolean;
  recipient: string;
  days: number;
}>;


export type OwedNumberQuery = { readonly plan: { readonly unit?: { readonly toDo: { readonly pageInfo: { readonly hasNextPage: boolean }, readonly nodes: ReadonlyArray<{ readonly kind: ToDoKind, readonly due: string | null, readonly since: string, readonly measure: { readonly id: string }, readonly milestone: { readonly id: string } | null, readonly instruction: { readonly id: string, readonly meeting: { readonly kind: MeetingKind } | null } | null, readonly draft: { readonly id: string } | null, readonly amendment: { readonly id: string } | null }> } } | null, readonly waiting?: { readonly pageInfo: { readonly hasNextPage: boolean }, readonly nodes: ReadonlyArray<{ readonly kind: WaitingKind, readonly due: string | null, readonly since: string, readonly measure: { readonly id: string }, readonly milestone: { readonly id: string } | null }> } } | null };
export const OwedNumberDocument = operation<OwedNumberQuery, OwedNumberQueryVariables>(
  'fb5ea6988654e1b642c31c33a9d696582c7232ffc0b5d76976b52b0d6d5c56f2',
  ['plan', 'asOf', 'unit', 'isOfUnit', 'recipient', 'days'],
  "query OwedNumber($plan: ID!, $asOf: AsOf, $unit: ID!, $isOfUnit: Boolean!, $recipient: String!, $days: Int!) {\n  plan(id: $plan, asOf: $asOf) {\n    unit(id: $unit) @include(if: $isOfUnit) {\n      toDo(first: 100, withinDays: $days) {\n        pageInfo {\n          hasNextPage\n        }\n        nodes {\n          kind\n          due\n          since\n          measure {\n            id\n          }\n          milestone {\n            id\n          }\n          instruction {\n            id\n            meeting {\n              kind\n            }\n          }\n          draft {\n            id\n          }\n          amendment {\n            id\n          }\n        }\n      }\n    }\n    waiting(first: 100, recipient: $recipient) @skip(if: $isOfUnit) {\n      pageInfo {\n        hasNextPage\n      }\n      nodes {\n        kind\n        due\n        since\n        measure {\n          id\n        }\n        milestone {\n          id\n        }\n      }\n    }\n  }\n}",
);
