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

export type BeatKind =
  | 'MONTHLY_BULLETIN'
  | 'QUARTERLY_REVIEW'
  | 'WEEKLY_MEETING';

export type CourseShape =
  | 'ALWAYS'
  | 'LINEAR'
  | 'STEPS';

export type LampMeaning =
  | 'AHEAD'
  | 'AT_RISK'
  | 'BEHIND'
  | 'DONE'
  | 'NOT_STARTED'
  | 'ON_TIME'
  | 'OVERDUE'
  | 'SET_ASIDE';

export type TargetKind =
  | 'CEILING'
  | 'COUNT'
  | 'DELIVERABLE'
  | 'GROWTH'
  | 'LEVEL';

export type OverviewQueryVariables = Exact<{
  plan: string;
  asOf?: AsOf | null | undefined;
  since: string;
  weekAgo: string;
}>;


export type OverviewQuery = { readonly plan: { readonly position: number, readonly overview: { readonly total: { readonly measures: { readonly total: number, readonly byLamp: ReadonlyArray<{ readonly measures: number, readonly lamp: { readonly key: string, readonly colour: string, readonly meaning: LampMeaning, readonly severity: number, readonly name: { readonly zh: string, readonly en: string | null } } }> }, readonly milestones: { readonly due: number, readonly met: number, readonly early: number } }, readonly sections: ReadonlyArray<{ readonly section: { readonly key: string, readonly code: string, readonly title: { readonly zh: string, readonly en: string | null } }, readonly figures: { readonly measures: { readonly total: number, readonly byLamp: ReadonlyArray<{ readonly measures: number, readonly lamp: { readonly key: string, readonly colour: string, readonly meaning: LampMeaning, readonly severity: number, readonly name: { readonly zh: string, readonly en: string | null } } }> }, readonly milestones: { readonly due: number, readonly met: number, readonly early: number } } }>, readonly units: ReadonlyArray<{ readonly unit: { readonly key: string, readonly shortName: string, readonly name: { readonly zh: string, readonly en: string | null } }, readonly leads: { readonly measures: { readonly total: number, readonly byLamp: ReadonlyArray<{ readonly measures: number, readonly lamp: { readonly key: string, readonly colour: string, readonly meaning: LampMeaning, readonly severity: number, readonly name: { readonly zh: string, readonly en: string | null } } }> }, readonly milestones: { readonly due: number, readonly met: number, readonly early: number } } }> }, readonly lampChanges: ReadonlyArray<{ readonly measures: number, readonly from: { readonly key: string, readonly meaning: LampMeaning, readonly severity: number, readonly name: { readonly zh: string, readonly en: string | null } } | null, readonly to: { readonly key: string, readonly meaning: LampMeaning, readonly severity: number, readonly name: { readonly zh: string, readonly en: string | null } } }>, readonly measures: { readonly nodes: ReadonlyArray<{ readonly key: string, readonly code: string, readonly title: { readonly zh: string, readonly en: string | null }, readonly lamp: { readonly key: string, readonly colour: string, readonly meaning: LampMeaning, readonly name: { readonly zh: string, readonly en: string | null } } | null, readonly targets: ReadonlyArray<{ readonly key: string, readonly kind: TargetKind, readonly atLeast: boolean, readonly unit: string | null, readonly value: number | null, readonly label: { readonly zh: string, readonly en: string | null }, readonly current: { readonly value: number, readonly asOf: string } | null, readonly values: { readonly nodes: ReadonlyArray<{ readonly value: number, readonly asOf: string }> }, readonly course: { readonly shape: CourseShape, readonly points: ReadonlyArray<{ readonly date: string, readonly value: number }> } | null, readonly standing: { readonly expected: number, readonly by: string } | null }> }> }, readonly nextBeats: ReadonlyArray<{ readonly kind: BeatKind, readonly at: string }>, readonly lampTurns: { readonly nodes: ReadonlyArray<{ readonly position: number, readonly date: string, readonly reason: { readonly zh: string, readonly en: string | null }, readonly to: { readonly key: string, readonly colour: string, readonly meaning: LampMeaning, readonly name: { readonly zh: string, readonly en: string | null } }, readonly measure: { readonly code: string, readonly title: { readonly zh: string, readonly en: string | null }, readonly leadUnit: { readonly shortName: string } } }>, readonly pageInfo: { readonly hasNextPage: boolean } } } | null };

export type OverviewFiguresFragment = { readonly measures: { readonly total: number, readonly byLamp: ReadonlyArray<{ readonly measures: number, readonly lamp: { readonly key: string, readonly colour: string, readonly meaning: LampMeaning, readonly severity: number, readonly name: { readonly zh: string, readonly en: string | null } } }> }, readonly milestones: { readonly due: number, readonly met: number, readonly early: number } };

export type OverviewLampChangeFragment = { readonly measures: number, readonly from: { readonly key: string, readonly meaning: LampMeaning, readonly severity: number, readonly name: { readonly zh: string, readonly en: string | null } } | null, readonly to: { readonly key: string, readonly meaning: LampMeaning, readonly severity: number, readonly name: { readonly zh: string, readonly en: string | null } } };

export type HeadlineMeasureFragment = { readonly key: string, readonly code: string, readonly title: { readonly zh: string, readonly en: string | null }, readonly lamp: { readonly key: string, readonly colour: string, readonly meaning: LampMeaning, readonly name: { readonly zh: string, readonly en: string | null } } | null, readonly targets: ReadonlyArray<{ readonly key: string, readonly kind: TargetKind, readonly atLeast: boolean, readonly unit: string | null, readonly value: number | null, readonly label: { readonly zh: string, readonly en: string | null }, readonly current: { readonly value: number, readonly asOf: string } | null, readonly values: { readonly nodes: ReadonlyArray<{ readonly value: number, readonly asOf: string }> }, readonly course: { readonly shape: CourseShape, readonly points: ReadonlyArray<{ readonly date: string, readonly value: number }> } | null, readonly standing: { readonly expected: number, readonly by: string } | null }> };

export type OverviewTurnFragment = { readonly position: number, readonly date: string, readonly reason: { readonly zh: string, readonly en: string | null }, readonly to: { readonly key: string, readonly colour: string, readonly meaning: LampMeaning, readonly name: { readonly zh: string, readonly en: string | null } }, readonly measure: { readonly code: string, readonly title: { readonly zh: string, readonly en: string | null }, readonly leadUnit: { readonly shortName: string } } };
export const OverviewDocument = operation<OverviewQuery, OverviewQueryVariables>(
  '00e94dae1538870a11b3384d3a4b7f9431ae170aa5b8a582e0f379418061f96f',
  ['plan', 'asOf', 'since', 'weekAgo'],
  "query Overview($plan: ID!, $asOf: AsOf, $since: CivilDate!, $weekAgo: CivilDate!) {\n  plan(id: $plan, asOf: $asOf) {\n    position\n    overview {\n      total {\n        ...OverviewFigures\n      }\n      sections {\n        section {\n          key\n          code\n          title {\n            zh\n            en\n          }\n        }\n        figures {\n          ...OverviewFigures\n        }\n      }\n      units {\n        unit {\n          key\n          shortName\n          name {\n            zh\n            en\n          }\n        }\n        leads {\n          ...OverviewFigures\n        }\n      }\n    }\n    lampChanges(since: $since) {\n      ...OverviewLampChange\n    }\n    measures(first: 20, filter: { sections: [\"headline\"] }) {\n      nodes {\n        ...HeadlineMeasure\n      }\n    }\n    nextBeats {\n      kind\n      at\n    }\n    lampTurns(first: 12, filter: { from: $weekAgo }) {\n      nodes {\n        ...OverviewTurn\n      }\n      pageInfo {\n        hasNextPage\n      }\n    }\n  }\n}\n\nfragment HeadlineMeasure on Measure {\n  key\n  code\n  title {\n    zh\n    en\n  }\n  lamp {\n    key\n    name {\n      zh\n      en\n    }\n    colour\n    meaning\n  }\n  targets {\n    key\n    kind\n    atLeast\n    unit\n    value\n    label {\n      zh\n      en\n    }\n    current {\n      value\n      asOf\n    }\n    values(first: 24) {\n      nodes {\n        value\n        asOf\n      }\n    }\n    course {\n      shape\n      points {\n        date\n        value\n      }\n    }\n    standing {\n      expected\n      by\n    }\n  }\n}\n\nfragment OverviewFigures on Figures {\n  measures {\n    total\n    byLamp {\n      lamp {\n        key\n        name {\n          zh\n          en\n        }\n        colour\n        meaning\n        severity\n      }\n      measures\n    }\n  }\n  milestones {\n    due\n    met\n    early\n  }\n}\n\nfragment OverviewLampChange on LampChange {\n  measures\n  from {\n    key\n    meaning\n    severity\n    name {\n      zh\n      en\n    }\n  }\n  to {\n    key\n    meaning\n    severity\n    name {\n      zh\n      en\n    }\n  }\n}\n\nfragment OverviewTurn on LampTurn {\n  position\n  date\n  reason {\n    zh\n    en\n  }\n  to {\n    key\n    name {\n      zh\n      en\n    }\n    colour\n    meaning\n  }\n  measure {\n    code\n    title {\n      zh\n      en\n    }\n    leadUnit {\n      shortName\n    }\n  }\n}",
);
