// Written by `pnpm codegen` from the .graphql file of the same name: change that file.
import { operation } from '../kit/graph/operation.ts';
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
export type OwnPostQueryVariables = Exact<{
  plan: string;
  unit: string;
  hasUnit: boolean;
}>;


export type OwnPostQuery = { readonly plan: { readonly unit?: { readonly shortName: string } | null, readonly leaders?: ReadonlyArray<{ readonly key: string, readonly title: { readonly zh: string, readonly en: string | null } }> } | null };
export const OwnPostDocument = operation<OwnPostQuery, OwnPostQueryVariables>(
  'ceb2eed8e54d96de34c1ef9a08859bee2d5d854744ce0fc1cdc4b96cfa2d6b05',
  ['plan', 'unit', 'hasUnit'],
  "query OwnPost($plan: ID!, $unit: ID!, $hasUnit: Boolean!) {\n  plan(id: $plan) {\n    unit(id: $unit) @include(if: $hasUnit) {\n      shortName\n    }\n    leaders @skip(if: $hasUnit) {\n      key\n      title {\n        zh\n        en\n      }\n    }\n  }\n}",
);
