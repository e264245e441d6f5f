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

export type SearchKind =
  | 'INSTRUCTION'
  | 'MEASURE'
  | 'MILESTONE'
  | 'REPORT'
  | 'TARGET';

export type SearchQueryVariables = Exact<{
  plan: string;
  asOf?: AsOf | null | undefined;
  text: string;
  first?: number | null | undefined;
}>;


export type SearchQuery = { readonly plan: { readonly search: { readonly nodes: ReadonlyArray<{ readonly kind: SearchKind, readonly at: string | null, readonly excerpt: { readonly before: string, readonly match: string, readonly after: string }, readonly measure: { readonly code: string, readonly title: { readonly zh: string, readonly en: string | null }, readonly leadUnit: { readonly shortName: string } }, readonly target: { readonly key: string } | null, readonly milestone: { readonly key: string } | null, readonly instruction: { readonly key: string, readonly number: number, readonly meeting: { readonly kind: MeetingKind } | null, readonly withdrawn: { readonly at: string } | null } | null, readonly report: { readonly key: string, readonly number: number } | null }>, readonly pageInfo: { readonly hasNextPage: boolean } } } | null };

export type SearchHitFragment = { readonly kind: SearchKind, readonly at: string | null, readonly excerpt: { readonly before: string, readonly match: string, readonly after: string }, readonly measure: { readonly code: string, readonly title: { readonly zh: string, readonly en: string | null }, readonly leadUnit: { readonly shortName: string } }, readonly target: { readonly key: string } | null, readonly milestone: { readonly key: string } | null, readonly instruction: { readonly key: string, readonly number: number, readonly meeting: { readonly kind: MeetingKind } | null, readonly withdrawn: { readonly at: string } | null } | null, readonly report: { readonly key: string, readonly number: number } | null };
export const SearchDocument = operation<SearchQuery, SearchQueryVariables>(
  '37aa09924be446a3e99e256c89c65109e124e6452ec741c206c101a3efb1dcec',
  ['plan', 'asOf', 'text', 'first'],
  "query Search($plan: ID!, $asOf: AsOf, $text: String!, $first: Int) {\n  plan(id: $plan, asOf: $asOf) {\n    search(text: $text, first: $first) {\n      nodes {\n        ...SearchHit\n      }\n      pageInfo {\n        hasNextPage\n      }\n    }\n  }\n}\n\nfragment SearchHit on SearchHit {\n  kind\n  at\n  excerpt {\n    before\n    match\n    after\n  }\n  measure {\n    code\n    title {\n      zh\n      en\n    }\n    leadUnit {\n      shortName\n    }\n  }\n  target {\n    key\n  }\n  milestone {\n    key\n  }\n  instruction {\n    key\n    number\n    meeting {\n      kind\n    }\n    withdrawn {\n      at\n    }\n  }\n  report {\n    key\n    number\n  }\n}",
);
