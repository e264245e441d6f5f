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

export type MilestoneStatus =
  | 'PENDING'
  | 'RETURNED'
  | 'SUBMITTED'
  | 'VERIFIED';

export type Stage =
  | 'ACKNOWLEDGED'
  | 'APPROVED'
  | 'CANCELLED'
  | 'CLOSED'
  | 'CLOSED_BY_EXCEPTION'
  | 'DRAFTED'
  | 'ISSUED'
  | 'SUSPENDED';

export type ChartQueryVariables = Exact<{
  plan: string;
  after?: string | null | undefined;
}>;


export type ChartQuery = { readonly plan: { readonly clock: { readonly today: string }, readonly sections: ReadonlyArray<{ readonly key: string, readonly code: string, readonly title: { readonly zh: string, readonly en: string | null } }>, readonly leaders: ReadonlyArray<{ readonly key: string, readonly title: { readonly zh: string, readonly en: string | null } }>, readonly lampPolicies: ReadonlyArray<{ readonly lamps: ReadonlyArray<{ readonly key: string, readonly colour: string, readonly meaning: LampMeaning, readonly severity: number, readonly name: { readonly zh: string, readonly en: string | null } }> }>, readonly measures: { readonly totalCount: number, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly nodes: ReadonlyArray<{ readonly key: string, readonly code: string, readonly title: { readonly zh: string, readonly en: string | null }, readonly section: { readonly key: string }, readonly leadUnit: { readonly key: string, readonly shortName: string }, readonly supervisingLeader: { readonly key: string }, readonly stageHistory: ReadonlyArray<{ readonly since: string, readonly stage: Stage }>, readonly lampHistory: ReadonlyArray<{ readonly date: string, readonly lamp: { readonly key: string } }>, readonly milestones: ReadonlyArray<{ readonly key: string, readonly due: string, readonly label: { readonly zh: string, readonly en: string | null }, readonly history: ReadonlyArray<{ readonly since: string, readonly status: MilestoneStatus, readonly due: string, readonly extensionAsked: boolean }> }> }> } } | null };

export type ChartMeasureFragment = { readonly key: string, readonly code: string, readonly title: { readonly zh: string, readonly en: string | null }, readonly section: { readonly key: string }, readonly leadUnit: { readonly key: string, readonly shortName: string }, readonly supervisingLeader: { readonly key: string }, readonly stageHistory: ReadonlyArray<{ readonly since: string, readonly stage: Stage }>, readonly lampHistory: ReadonlyArray<{ readonly date: string, readonly lamp: { readonly key: string } }>, readonly milestones: ReadonlyArray<{ readonly key: string, readonly due: string, readonly label: { readonly zh: string, readonly en: string | null }, readonly history: ReadonlyArray<{ readonly since: string, readonly status: MilestoneStatus, readonly due: string, readonly extensionAsked: boolean }> }> };
export const ChartDocument = operation<ChartQuery, ChartQueryVariables>(
  'b68f0096232fb6c81f08cff1102144f7cd8637cc30c99d7cf476d5ab0e8a6856',
  ['plan', 'after'],
  "query Chart($plan: ID!, $after: String) {\n  plan(id: $plan) {\n    clock {\n      today\n    }\n    sections {\n      key\n      code\n      title {\n        zh\n        en\n      }\n    }\n    leaders {\n      key\n      title {\n        zh\n        en\n      }\n    }\n    lampPolicies {\n      lamps {\n        key\n        name {\n          zh\n          en\n        }\n        colour\n        meaning\n        severity\n      }\n    }\n    measures(first: 100, after: $after) {\n      totalCount\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n      nodes {\n        ...ChartMeasure\n      }\n    }\n  }\n}\n\nfragment ChartMeasure on Measure {\n  key\n  code\n  title {\n    zh\n    en\n  }\n  section {\n    key\n  }\n  leadUnit {\n    key\n    shortName\n  }\n  supervisingLeader {\n    key\n  }\n  stageHistory {\n    since\n    stage\n  }\n  lampHistory {\n    date\n    lamp {\n      key\n    }\n  }\n  milestones {\n    key\n    label {\n      zh\n      en\n    }\n    due\n    history {\n      since\n      status\n      due\n      extensionAsked\n    }\n  }\n}",
);
