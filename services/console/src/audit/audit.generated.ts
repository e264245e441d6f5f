// Written by `pnpm codegen` from the .graphql file of the same name: change that file.
import { operation } from '../kit/graph/operation.ts';
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
export type AccessFilter = {
  readonly allowed?: boolean | null | undefined;
  readonly exceptOperations?: ReadonlyArray<string> | null | undefined;
  readonly field?: string | null | undefined;
  readonly from?: string | null | undefined;
  readonly kind?: AccessKind | null | undefined;
  readonly measures?: ReadonlyArray<string> | null | undefined;
  readonly operations?: ReadonlyArray<string> | null | undefined;
  readonly outcome?: AccessOutcome | null | undefined;
  readonly plan?: string | null | undefined;
  readonly requestId?: string | null | undefined;
  readonly role?: Role | null | undefined;
  readonly subject?: string | null | undefined;
  readonly target?: string | null | undefined;
  readonly to?: string | null | undefined;
};

export type AccessKind =
  | 'LOGIN'
  | 'LOGOUT'
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
  filter?: AccessFilter | null | undefined;
  hidden?: AccessFilter | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
  last?: number | null | undefined;
  before?: string | null | undefined;
}>;


export type AccessesQuery = { readonly accesses: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly subject: string | null, readonly role: Role | null, readonly unit: string | null, readonly leader: string | null, readonly number: number, readonly at: string, readonly kind: AccessKind, readonly operation: string | null, readonly registered: boolean, readonly fields: ReadonlyArray<string>, readonly targets: ReadonlyArray<string>, readonly conditions: unknown, readonly positions: ReadonlyArray<number>, readonly outcome: AccessOutcome, readonly refusals: ReadonlyArray<string>, readonly requestId: string, readonly others: ReadonlyArray<{ readonly number: number, readonly at: string, readonly kind: AccessKind, readonly operation: string | null, readonly registered: boolean, readonly fields: ReadonlyArray<string>, readonly targets: ReadonlyArray<string>, readonly conditions: unknown, readonly positions: ReadonlyArray<number>, readonly outcome: AccessOutcome, readonly refusals: ReadonlyArray<string>, readonly requestId: string, readonly measures: ReadonlyArray<{ readonly code: string, readonly title: { readonly zh: string, readonly en: string | null } }> }>, readonly measures: ReadonlyArray<{ readonly code: string, readonly title: { readonly zh: string, readonly en: string | null } }> }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly hasPreviousPage: boolean, readonly startCursor: string | null, readonly endCursor: string | null } }, readonly hidden: { readonly totalCount: number } };

export type AccessPartFragment = { readonly number: number, readonly at: string, readonly kind: AccessKind, readonly operation: string | null, readonly registered: boolean, readonly fields: ReadonlyArray<string>, readonly targets: ReadonlyArray<string>, readonly conditions: unknown, readonly positions: ReadonlyArray<number>, readonly outcome: AccessOutcome, readonly refusals: ReadonlyArray<string>, readonly requestId: string, readonly measures: ReadonlyArray<{ readonly code: string, readonly title: { readonly zh: string, readonly en: string | null } }> };

export type AccessRowFragment = { readonly subject: string | null, readonly role: Role | null, readonly unit: string | null, readonly leader: string | null, readonly number: number, readonly at: string, readonly kind: AccessKind, readonly operation: string | null, readonly registered: boolean, readonly fields: ReadonlyArray<string>, readonly targets: ReadonlyArray<string>, readonly conditions: unknown, readonly positions: ReadonlyArray<number>, readonly outcome: AccessOutcome, readonly refusals: ReadonlyArray<string>, readonly requestId: string, readonly measures: ReadonlyArray<{ readonly code: string, readonly title: { readonly zh: string, readonly en: string | null } }> };

export type AccessCallersQueryVariables = Exact<{
  plan: string;
}>;


export type AccessCallersQuery = { readonly accessCallers: ReadonlyArray<{ readonly subject: string, readonly role: Role | null, readonly unit: string | null, readonly leader: string | null }>, readonly plan: { readonly units: ReadonlyArray<{ readonly key: string, readonly shortName: string }>, readonly leaders: ReadonlyArray<{ readonly key: string, readonly title: { readonly zh: string, readonly en: string | null } }> } | null };

export type AccessMeasuresQueryVariables = Exact<{
  plan: string;
  text: string;
}>;


export type AccessMeasuresQuery = { readonly plan: { readonly measures: { readonly nodes: ReadonlyArray<{ readonly id: string, readonly code: string, readonly title: { readonly zh: string, readonly en: string | null } }> } } | null };

export type LogProofsQueryVariables = Exact<{
  plan: string;
}>;


export type LogProofsQuery = { readonly plan: { readonly log: { readonly position: number, readonly hash: string, readonly proofs: { readonly nodes: ReadonlyArray<{ readonly at: string, readonly subject: string | null, readonly role: Role | null, readonly position: number, readonly hash: string | null, readonly agrees: boolean, readonly findings: ReadonlyArray<unknown>, readonly tookMs: number }> } } | null } | null };

export type CheckLogQueryVariables = Exact<{
  plan: string;
  after: number;
  run?: string | null | undefined;
}>;


export type CheckLogQuery = { readonly plan: { readonly log: { readonly position: number, readonly check: { readonly position: number, readonly hash: string | null, readonly done: boolean, readonly broken: number | null } } | null } | null };

export type FindHashQueryVariables = Exact<{
  plan: string;
  position: number;
}>;


export type FindHashQuery = { readonly plan: { readonly log: { readonly hashAt: string | null } | null } | null };

export type ExportAccessesQueryVariables = Exact<{
  filter?: AccessFilter | null | undefined;
}>;


export type ExportAccessesQuery = { readonly accessExport: { readonly rows: number, readonly complete: boolean, readonly content: unknown } };

export type PrintAccessesQueryVariables = Exact<{
  filter?: AccessFilter | null | undefined;
}>;


export type PrintAccessesQuery = { readonly accessExport: { readonly rows: number, readonly complete: boolean, readonly content: unknown } };
export const AccessesDocument = operation<AccessesQuery, AccessesQueryVariables>(
  '0296720383f4a42199f4f18f5d1ed0a528dc250b3d6c305a43cdff27c100d40a',
  ['filter', 'hidden', 'first', 'after', 'last', 'before'],
  "query Accesses($filter: AccessFilter, $hidden: AccessFilter, $first: Int, $after: String, $last: Int, $before: String) {\n  accesses(\n    filter: $filter\n    folded: true\n    first: $first\n    after: $after\n    last: $last\n    before: $before\n  ) {\n    totalCount\n    nodes {\n      ...AccessRow\n      others {\n        ...AccessPart\n      }\n    }\n    pageInfo {\n      hasNextPage\n      hasPreviousPage\n      startCursor\n      endCursor\n    }\n  }\n  hidden: accesses(filter: $hidden, first: 1) {\n    totalCount\n  }\n}\n\nfragment AccessPart on Access {\n  number\n  at\n  kind\n  operation\n  registered\n  fields\n  targets\n  conditions\n  positions\n  outcome\n  refusals\n  requestId\n  measures {\n    code\n    title {\n      zh\n      en\n    }\n  }\n}\n\nfragment AccessRow on Access {\n  ...AccessPart\n  subject\n  role\n  unit\n  leader\n}",
);
export const AccessCallersDocument = operation<AccessCallersQuery, AccessCallersQueryVariables>(
  'cdff6011f9ed298e801bdf9912ca79e4ecd0eaa1bfe67b483fb8c9ce1dc5cf16',
  ['plan'],
  "query AccessCallers($plan: ID!) {\n  accessCallers {\n    subject\n    role\n    unit\n    leader\n  }\n  plan(id: $plan) {\n    units {\n      key\n      shortName\n    }\n    leaders {\n      key\n      title {\n        zh\n        en\n      }\n    }\n  }\n}",
);
export const AccessMeasuresDocument = operation<AccessMeasuresQuery, AccessMeasuresQueryVariables>(
  '40edd68fee6adeb3cb7bc63b947fc1112ae811e2a766b5e9dd318276de5c7564',
  ['plan', 'text'],
  "query AccessMeasures($plan: ID!, $text: String!) {\n  plan(id: $plan) {\n    measures(first: 20, filter: { search: $text }) {\n      nodes {\n        id\n        code\n        title {\n          zh\n          en\n        }\n      }\n    }\n  }\n}",
);
export const LogProofsDocument = operation<LogProofsQuery, LogProofsQueryVariables>(
  '61290a5dde773c3c28ff7acdc7ec13a0ea1016a69b376bf34693369d3605f699',
  ['plan'],
  "query LogProofs($plan: ID!) {\n  plan(id: $plan) {\n    log {\n      position\n      hash\n      proofs(first: 10) {\n        nodes {\n          at\n          subject\n          role\n          position\n          hash\n          agrees\n          findings\n          tookMs\n        }\n      }\n    }\n  }\n}",
);
export const CheckLogDocument = operation<CheckLogQuery, CheckLogQueryVariables>(
  'd2a36510bcf18d1f8500461e48c71fd9f6525ce7fc94362463277f0bbfdde247',
  ['plan', 'after', 'run'],
  "query CheckLog($plan: ID!, $after: Position!, $run: ID) {\n  plan(id: $plan) {\n    log {\n      position\n      check(after: $after, run: $run) {\n        position\n        hash\n        done\n        broken\n      }\n    }\n  }\n}",
);
export const FindHashDocument = operation<FindHashQuery, FindHashQueryVariables>(
  'a7d39149826a906fab0f7a9be228221b33c637995d8a51a925ae212c93ed5402',
  ['plan', 'position'],
  "query FindHash($plan: ID!, $position: Position!) {\n  plan(id: $plan) {\n    log {\n      hashAt(position: $position)\n    }\n  }\n}",
);
export const ExportAccessesDocument = operation<ExportAccessesQuery, ExportAccessesQueryVariables>(
  '2366fd0d5cdc347fe8d68f57a0c5dd6d4b47a4c9fee7956de943a545e8236f03',
  ['filter'],
  "query ExportAccesses($filter: AccessFilter) {\n  accessExport(filter: $filter, folded: true) {\n    rows\n    complete\n    content\n  }\n}",
);
export const PrintAccessesDocument = operation<PrintAccessesQuery, PrintAccessesQueryVariables>(
  '26d7569c8d3f1ef5dc801ec2cc8b28b606a7583f9aec1bdc2e3d2561a7748f36',
  ['filter'],
  "query PrintAccesses($filter: AccessFilter) {\n  accessExport(filter: $filter, folded: true) {\n    rows\n    complete\n    content\n  }\n}",
);
