// Written by `pnpm codegen` from the .graphql file of the same name: change that file.
import { operation } from '../kit/graph/operation.ts';
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
export type AccessFilter = {
  readonly allowed?: boolean | null | undefined;
  readonly field?: string | null | undefined;
  readonly from?: string | null | undefined;
  readonly kind?: AccessKind | null | undefined;
  readonly outcome?: AccessOutcome | null | undefined;
  readonly plan?: string | null | undefined;
  readonly requestId?: string | null | undefined;
  readonly role?: Role | null | undefined;
  readonly subject?: string | null | undefined;
  readonly target?: string | null | undefined;
  readonly to?: string | null | undefined;
};

export type AccessKind =
  | 'MUTATION'
  | 'QUERY'
  | 'SUBSCRIPTION';

export type AccessOutcome =
  | 'ALLOWED'
  | 'REFUSED'
  | 'UNKNOWN';

export type Role =
  | 'ADMIN'
  | 'AUDITOR'
  | 'LEADER'
  | 'SECURITY'
  | 'SUPERVISOR'
  | 'SYSTEM'
  | 'UNIT_HEAD'
  | 'UNIT_REPORTER';

export type AccessesQueryVariables = Exact<{
  plan: string;
  filter?: AccessFilter | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
  last?: number | null | undefined;
  before?: string | null | undefined;
}>;


export type AccessesQuery = { readonly accesses: { readonly nodes: ReadonlyArray<{ readonly number: number, readonly at: string, readonly kind: AccessKind, readonly subject: string | null, readonly role: Role | null, readonly unit: string | null, readonly leader: string | null, readonly operation: string | null, readonly fields: ReadonlyArray<string>, readonly targets: ReadonlyArray<string>, readonly plans: ReadonlyArray<string>, readonly outcome: AccessOutcome, readonly refusals: ReadonlyArray<string>, readonly requestId: string }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly hasPreviousPage: boolean, readonly startCursor: string | null, readonly endCursor: string | null } }, readonly plan: { readonly units: ReadonlyArray<{ readonly key: string, readonly shortName: string }>, readonly leaders: ReadonlyArray<{ readonly key: string, readonly title: { readonly zh: string, readonly en: string | null } }> } | null };

export type AccessRowFragment = { readonly number: number, readonly at: string, readonly kind: AccessKind, readonly subject: string | null, readonly role: Role | null, readonly unit: string | null, readonly leader: string | null, readonly operation: string | null, readonly fields: ReadonlyArray<string>, readonly targets: ReadonlyArray<string>, readonly plans: ReadonlyArray<string>, readonly outcome: AccessOutcome, readonly refusals: ReadonlyArray<string>, readonly requestId: string };

export type LogProofsQueryVariables = Exact<{
  plan: string;
}>;


export type LogProofsQuery = { readonly plan: { readonly log: { readonly position: number, readonly hash: string, readonly proofs: { readonly nodes: ReadonlyArray<{ readonly at: string, readonly position: number, readonly hash: string | null, readonly agrees: boolean, readonly findings: ReadonlyArray<unknown>, readonly tookMs: number }> } } | null } | null };

export type CheckLogQueryVariables = Exact<{
  plan: string;
  after: number;
}>;


export type CheckLogQuery = { readonly plan: { readonly log: { readonly position: number, readonly check: { readonly position: number, readonly hash: string | null, readonly done: boolean, readonly broken: number | null } } | null } | null };
export const AccessesDocument = operation<AccessesQuery, AccessesQueryVariables>(
  'c9788792548a63bbfdd934d151017f1a6b2f4747e104de5e2eaefddea3a7884a',
  ['plan', 'filter', 'first', 'after', 'last', 'before'],
  "query Accesses($plan: ID!, $filter: AccessFilter, $first: Int, $after: String, $last: Int, $before: String) {\n  accesses(\n    filter: $filter\n    first: $first\n    after: $after\n    last: $last\n    before: $before\n  ) {\n    nodes {\n      ...AccessRow\n    }\n    pageInfo {\n      hasNextPage\n      hasPreviousPage\n      startCursor\n      endCursor\n    }\n  }\n  plan(id: $plan) {\n    units {\n      key\n      shortName\n    }\n    leaders {\n      key\n      title {\n        zh\n        en\n      }\n    }\n  }\n}\n\nfragment AccessRow on Access {\n  number\n  at\n  kind\n  subject\n  role\n  unit\n  leader\n  operation\n  fields\n  targets\n  plans\n  outcome\n  refusals\n  requestId\n}",
);
export const LogProofsDocument = operation<LogProofsQuery, LogProofsQueryVariables>(
  '0f7b0e205554d5274019154ac447e0ca752e148fed06acf985cd72d15e6bd46f',
  ['plan'],
  "query LogProofs($plan: ID!) {\n  plan(id: $plan) {\n    log {\n      position\n      hash\n      proofs(first: 10) {\n        nodes {\n          at\n          position\n          hash\n          agrees\n          findings\n          tookMs\n        }\n      }\n    }\n  }\n}",
);
export const CheckLogDocument = operation<CheckLogQuery, CheckLogQueryVariables>(
  '90775e7196dc8c238811eb15f44cb7740252c757447abd362c1c96ef44a78963',
  ['plan', 'after'],
  "query CheckLog($plan: ID!, $after: Position!) {\n  plan(id: $plan) {\n    log {\n      position\n      check(after: $after) {\n        position\n        hash\n        done\n        broken\n      }\n    }\n  }\n}",
);
