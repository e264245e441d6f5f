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

export type LampChangeFilter = {
  readonly from?: ReadonlyArray<string> | null | undefined;
  readonly since: string;
};

export type LampMeaning =
  | 'AHEAD'
  | 'AT_RISK'
  | 'BEHIND'
  | 'DONE'
  | 'NOT_STARTED'
  | 'ON_TIME'
  | 'OVERDUE'
  | 'SET_ASIDE';

export type MatterKind =
  | 'ANNUAL_PLAN'
  | 'HIGHER_AUTHORITY'
  | 'INSTRUCTION'
  | 'MEETING'
  | 'PROPOSAL';

export type MeasureFilter = {
  readonly changedSince?: number | null | undefined;
  readonly codes?: ReadonlyArray<string> | null | undefined;
  readonly due?: DateRange | null | undefined;
  readonly hasMissed?: boolean | null | undefined;
  readonly hasOpenInstruction?: boolean | null | undefined;
  readonly instructedBy?: ReadonlyArray<string> | null | undefined;
  readonly lampChange?: LampChangeFilter | null | undefined;
  readonly lamps?: ReadonlyArray<string> | null | undefined;
  readonly leadUnits?: ReadonlyArray<string> | null | undefined;
  readonly leaders?: ReadonlyArray<string> | null | undefined;
  readonly matters?: ReadonlyArray<MatterKind> | null | undefined;
  readonly search?: string | null | undefined;
  readonly searchIn?: ReadonlyArray<SearchPlace> | null | undefined;
  readonly sections?: ReadonlyArray<string> | null | undefined;
  readonly stages?: ReadonlyArray<Stage> | null | undefined;
  readonly targetKinds?: ReadonlyArray<TargetKind> | null | undefined;
  readonly units?: ReadonlyArray<string> | null | undefined;
};

export type MeasureOrder = {
  readonly direction?: OrderDirection;
  readonly field: MeasureOrderField;
};

export type MeasureOrderField =
  | 'CODE'
  | 'LAMP'
  | 'LAMP_SINCE'
  | 'LAST_ACTIVITY'
  | 'LEAD_UNIT'
  | 'NEXT_DUE';

export type MilestoneStatus =
  | 'PENDING'
  | 'RETURNED'
  | 'SUBMITTED'
  | 'VERIFIED';

export type OrderDirection =
  | 'ASC'
  | 'DESC';

export type SearchPlace =
  | 'REPORTS'
  | 'TITLES';

export type Stage =
  | 'ACKNOWLEDGED'
  | 'APPROVED'
  | 'CANCELLED'
  | 'CLOSED'
  | 'CLOSED_BY_EXCEPTION'
  | 'DRAFTED'
  | 'ISSUED'
  | 'SUSPENDED';

export type TargetKind =
  | 'CEILING'
  | 'COUNT'
  | 'DELIVERABLE'
  | 'GROWTH'
  | 'LEVEL';

export type MeasuresQueryVariables = Exact<{
  plan: string;
  asOf?: AsOf | null | undefined;
  filter?: MeasureFilter | null | undefined;
  orderBy?: MeasureOrder | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type MeasuresQuery = { readonly plan: { readonly position: number, readonly measures: { readonly totalCount: number, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly nodes: ReadonlyArray<{ readonly id: string, readonly key: string, readonly code: string, readonly stage: Stage, readonly reportMissing: string | null, readonly title: { readonly zh: string, readonly en: string | null }, readonly section: { readonly key: string, readonly code: string, readonly title: { readonly zh: string, readonly en: string | null } }, readonly leadUnit: { readonly key: string, readonly shortName: string }, readonly responsible: { readonly title: { readonly zh: string, readonly en: string | null } }, readonly supervisingLeader: { readonly key: string, readonly title: { readonly zh: string, readonly en: string | null } }, readonly lamp: { readonly key: string, readonly colour: string, readonly meaning: LampMeaning, readonly since: string, readonly name: { readonly zh: string, readonly en: string | null }, readonly reason: { readonly zh: string, readonly en: string | null } } | null, readonly targets: ReadonlyArray<{ readonly key: string, readonly kind: TargetKind, readonly unit: string | null, readonly value: number | null, readonly atLeast: boolean, readonly stretch: boolean, readonly label: { readonly zh: string, readonly en: string | null }, readonly current: { readonly value: number, readonly asOf: string } | null, readonly standing: { readonly actual: number | null, readonly byMilestones: boolean, readonly expected: number, readonly by: string, readonly reached: boolean } | null }>, readonly nextMilestone: { readonly key: string, readonly due: string, readonly overdue: boolean, readonly status: MilestoneStatus, readonly label: { readonly zh: string, readonly en: string | null } } | null, readonly milestoneCounts: { readonly total: number, readonly verified: number, readonly overdue: number }, readonly instructionCounts: { readonly open: number, readonly total: number }, readonly lastActivity: { readonly at: string } }> } } | null };

export type MeasureRowFragment = { readonly id: string, readonly key: string, readonly code: string, readonly stage: Stage, readonly reportMissing: string | null, readonly title: { readonly zh: string, readonly en: string | null }, readonly section: { readonly key: string, readonly code: string, readonly title: { readonly zh: string, readonly en: string | null } }, readonly leadUnit: { readonly key: string, readonly shortName: string }, readonly responsible: { readonly title: { readonly zh: string, readonly en: string | null } }, readonly supervisingLeader: { readonly key: string, readonly title: { readonly zh: string, readonly en: string | null } }, readonly lamp: { readonly key: string, readonly colour: string, readonly meaning: LampMeaning, readonly since: string, readonly name: { readonly zh: string, readonly en: string | null }, readonly reason: { readonly zh: string, readonly en: string | null } } | null, readonly targets: ReadonlyArray<{ readonly key: string, readonly kind: TargetKind, readonly unit: string | null, readonly value: number | null, readonly atLeast: boolean, readonly stretch: boolean, readonly label: { readonly zh: string, readonly en: string | null }, readonly current: { readonly value: number, readonly asOf: string } | null, readonly standing: { readonly actual: number | null, readonly byMilestones: boolean, readonly expected: number, readonly by: string, readonly reached: boolean } | null }>, readonly nextMilestone: { readonly key: string, readonly due: string, readonly overdue: boolean, readonly status: MilestoneStatus, readonly label: { readonly zh: string, readonly en: string | null } } | null, readonly milestoneCounts: { readonly total: number, readonly verified: number, readonly overdue: number }, readonly instructionCounts: { readonly open: number, readonly total: number }, readonly lastActivity: { readonly at: string } };

export type MeasureFiltersQueryVariables = Exact<{
  plan: string;
  asOf?: AsOf | null | undefined;
}>;


export type MeasureFiltersQuery = { readonly plan: { readonly sections: ReadonlyArray<{ readonly key: string, readonly code: string, readonly title: { readonly zh: string, readonly en: string | null } }>, readonly units: ReadonlyArray<{ readonly key: string, readonly shortName: string }>, readonly leaders: ReadonlyArray<{ readonly key: string, readonly title: { readonly zh: string, readonly en: string | null } }>, readonly lampPolicies: ReadonlyArray<{ readonly inForce: boolean, readonly lamps: ReadonlyArray<{ readonly key: string, readonly colour: string, readonly meaning: LampMeaning, readonly severity: number, readonly name: { readonly zh: string, readonly en: string | null } }> }> } | null };
export const MeasuresDocument = operation<MeasuresQuery, MeasuresQueryVariables>(
  'd4b75c966fd3e02015cc557faa2f98c5daab3dd1f3ba79a6bae62fc17d8379bd',
  ['plan', 'asOf', 'filter', 'orderBy', 'first', 'after'],
  "query Measures($plan: ID!, $asOf: AsOf, $filter: MeasureFilter, $orderBy: MeasureOrder, $first: Int, $after: String) {\n  plan(id: $plan, asOf: $asOf) {\n    position\n    measures(filter: $filter, orderBy: $orderBy, first: $first, after: $after) {\n      totalCount\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n      nodes {\n        ...MeasureRow\n      }\n    }\n  }\n}\n\nfragment MeasureRow on Measure {\n  id\n  key\n  code\n  title {\n    zh\n    en\n  }\n  stage\n  section {\n    key\n    code\n    title {\n      zh\n      en\n    }\n  }\n  leadUnit {\n    key\n    shortName\n  }\n  responsible {\n    title {\n      zh\n      en\n    }\n  }\n  supervisingLeader {\n    key\n    title {\n      zh\n      en\n    }\n  }\n  lamp {\n    key\n    colour\n    meaning\n    since\n    name {\n      zh\n      en\n    }\n    reason {\n      zh\n      en\n    }\n  }\n  targets {\n    key\n    kind\n    unit\n    value\n    atLeast\n    stretch\n    label {\n      zh\n      en\n    }\n    current {\n      value\n      asOf\n    }\n    standing {\n      actual\n      byMilestones\n      expected\n      by\n      reached\n    }\n  }\n  nextMilestone {\n    key\n    due\n    overdue\n    status\n    label {\n      zh\n      en\n    }\n  }\n  milestoneCounts {\n    total\n    verified\n    overdue\n  }\n  instructionCounts {\n    open\n    total\n  }\n  lastActivity {\n    at\n  }\n  reportMissing\n}",
);
export const MeasureFiltersDocument = operation<MeasureFiltersQuery, MeasureFiltersQueryVariables>(
  'e6c83fa99215cf05c82d6caea0cc2bbee71da15a62120748fbbb2580e63852de',
  ['plan', 'asOf'],
  "query MeasureFilters($plan: ID!, $asOf: AsOf) {\n  plan(id: $plan, asOf: $asOf) {\n    sections {\n      key\n      code\n      title {\n        zh\n        en\n      }\n    }\n    units {\n      key\n      shortName\n    }\n    leaders {\n      key\n      title {\n        zh\n        en\n      }\n    }\n    lampPolicies {\n      inForce\n      lamps {\n        key\n        colour\n        meaning\n        severity\n        name {\n          zh\n          en\n        }\n      }\n    }\n  }\n}",
);
