// Written by `pnpm codegen` from the .graphql file of the same name: change that file.
import { operation } from '../kit/graph/operation.ts';
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
export type LampMeaning =
  | 'AHEAD'
  | 'AT_RISK'
  | 'BEHIND'
  | 'DONE'
  | 'NOT_STARTED'
  | 'ON_TIME'
  | 'OVERDUE'
  | 'SET_ASIDE';

export type ChartQueryVariables = Exact<{
  plan: string;
  after?: string | null | undefined;
}>;


export type ChartQuery = { readonly plan: { readonly clock: { readonly today: string }, readonly sections: ReadonlyArray<{ readonly key: string, readonly code: string, readonly title: { readonly zh: string, readonly en: string | null } }>, readonly leaders: ReadonlyArray<{ readonly key: string, readonly title: { readonly zh: string, readonly en: string | null } }>, readonly lampPolicies: ReadonlyArray<{ readonly lamps: ReadonlyArray<{ readonly key: string, readonly colour: string, readonly meaning: LampMeaning, readonly severity: number, readonly name: { readonly zh: string, readonly en: string | null } }> }>, readonly chartPage: { readonly totalCount: number, readonly histories: ReadonlyArray<unknown>, readonly endCursor: string | null } } | null };
export const ChartDocument = operation<ChartQuery, ChartQueryVariables>(
  '1bc5eb4c342af91d75a60266d55e93b90c5810696612ee7fdeb06fabf6665fb5',
  ['plan', 'after'],
  "query Chart($plan: ID!, $after: String) {\n  plan(id: $plan) {\n    clock {\n      today\n    }\n    sections {\n      key\n      code\n      title {\n        zh\n        en\n      }\n    }\n    leaders {\n      key\n      title {\n        zh\n        en\n      }\n    }\n    lampPolicies {\n      lamps {\n        key\n        name {\n          zh\n          en\n        }\n        colour\n        meaning\n        severity\n      }\n    }\n    chartPage(after: $after) {\n      totalCount\n      histories\n      endCursor\n    }\n  }\n}",
);
