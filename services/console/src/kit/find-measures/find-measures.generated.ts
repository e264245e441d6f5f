// Written by `pnpm codegen` from the .graphql file of the same name: change that file.
import { operation } from '../../kit/graph/operation.ts';
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
export type FindMeasuresQueryVariables = Exact<{
  plan: string;
  text: string;
}>;


export type FindMeasuresQuery = { readonly plan: { readonly measures: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly id: string, readonly code: string, readonly title: { readonly zh: string, readonly en: string | null }, readonly leadUnit: { readonly shortName: string } }> } } | null };

export type FoundMeasureFragment = { readonly id: string, readonly code: string, readonly title: { readonly zh: string, readonly en: string | null }, readonly leadUnit: { readonly shortName: string } };
export const FindMeasuresDocument = operation<FindMeasuresQuery, FindMeasuresQueryVariables>(
  'c762ccbd5903fd3e1c19dadc1ac5a06cd10273bf77949e67dfd795ff11426f5d',
  ['plan', 'text'],
  "query FindMeasures($plan: ID!, $text: String!) {\n  plan(id: $plan) {\n    measures(first: 8, filter: { search: $text }) {\n      totalCount\n      nodes {\n        ...FoundMeasure\n      }\n    }\n  }\n}\n\nfragment FoundMeasure on Measure {\n  id\n  code\n  title {\n    zh\n    en\n  }\n  leadUnit {\n    shortName\n  }\n}",
);
