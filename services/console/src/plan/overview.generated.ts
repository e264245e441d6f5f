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
  before: AsOf;
  weekAgo: string;
}>;


export type OverviewQuery = { readonly plan: { readonly position: number, readonly overview: { readonly total: { readonly measures: { readonly total: number, readonly byLamp: ReadonlyArray<{ readonly measures: number, readonly lamp: { readonly key: string, readonly colour: string, readonly meaning: LampMeaning, readonly severity: number, readonly name: { readonly zh: string, readonly en: string | null } } }> }, readonly milestones: { readonly due: number, readonly met: number, readonly early: number } }, readonly sections: ReadonlyArray<{ readonly section: { readonly key: string, readonly code: string, readonly title: { readonly zh: string, readonly en: string | null } }, readonly figures: { readonly measures: { readonly total: number, readonly byLamp: ReadonlyArray<{ readonly measures: number, readonly lamp: { readonly key: string, readonly colour: string, readonly meaning: LampMeaning, readonly severity: number, readonly name: { readonly zh: string, readonly en: string | null } } }> }, readonly milestones: { readonly due: number, readonly met: number, readonly early: number } } }>, readonly units: ReadonlyArray<{ readonly unit: { readonly key: string, readonly shortName: string, readonly name: { readonly zh: string, readonly en: string | null } }, readonly leads: { readonly measures: { readonly total: number, readonly byLamp: ReadonlyArray<{ readonly measures: number, readonly lamp: { readonly key: string, readonly colour: string, readonly meaning: LampMeaning, readonly severity: number, readonly name: { readonly zh: string, readonly en: string | null } } }> }, readonly milestones: { readonly due: number, readonly met: number, readonly early: number } } }> }, readonly measures: { readonly nodes: ReadonlyArray<{ readonly key: string, readonly code: string, readonly title: { readonly zh: string, readonly en: string | null }, readonly lamp: { readonly key: string, readonly colour: string, readonly meaning: LampMeaning, readonly name: { readonly zh: string, readonly en: string | null } } | null, readonly targets: ReadonlyArray<{ readonly key: string, readonly kind: TargetKind, readonly atLeast: boolean, readonly unit: string | null, readonly value: number | null, readonly note: { readonly zh: string, readonly en: string | null } | null, readonly label: { readonly zh: string, readonly en: string | null }, readonly current: { readonly value: number, readonly asOf: string } | null, readonly values: { readonly nodes: ReadonlyArray<{ readonly value: number, readonly asOf: string }> } }>, readonly milestones: ReadonlyArray<{ readonly due: string, readonly expected: ReadonlyArray<{ readonly value: number, readonly target: { readonly key: string } }> }> }> }, readonly timeline: { readonly nodes: ReadonlyArray<
        | { readonly position: number, readonly date: string, readonly because: { readonly zh: string, readonly en: string | null }, readonly to: { readonly key: string, readonly colour: string, readonly meaning: LampMeaning, readonly severity: number, readonly name: { readonly zh: string, readonly en: string | null } }, readonly measure: { readonly code: string, readonly title: { readonly zh: string, readonly en: string | null }, readonly leadUnit: { readonly shortName: string } } | null }
        | Record<PropertyKey, never>
      >, readonly pageInfo: { readonly hasNextPage: boolean } } } | null, readonly before: { readonly overview: { readonly total: { readonly measures: { readonly total: number, readonly byLamp: ReadonlyArray<{ readonly measures: number, readonly lamp: { readonly key: string, readonly colour: string, readonly meaning: LampMeaning, readonly severity: number, readonly name: { readonly zh: string, readonly en: string | null } } }> }, readonly milestones: { readonly due: number, readonly met: number, readonly early: number } } } } | null };

export type OverviewFiguresFragment = { readonly measures: { readonly total: number, readonly byLamp: ReadonlyArray<{ readonly measures: number, readonly lamp: { readonly key: string, readonly colour: string, readonly meaning: LampMeaning, readonly severity: number, readonly name: { readonly zh: string, readonly en: string | null } } }> }, readonly milestones: { readonly due: number, readonly met: number, readonly early: number } };

export type HeadlineMeasureFragment = { readonly key: string, readonly code: string, readonly title: { readonly zh: string, readonly en: string | null }, readonly lamp: { readonly key: string, readonly colour: string, readonly meaning: LampMeaning, readonly name: { readonly zh: string, readonly en: string | null } } | null, readonly targets: ReadonlyArray<{ readonly key: string, readonly kind: TargetKind, readonly atLeast: boolean, readonly unit: string | null, readonly value: number | null, readonly note: { readonly zh: string, readonly en: string | null } | null, readonly label: { readonly zh: string, readonly en: string | null }, readonly current: { readonly value: number, readonly asOf: string } | null, readonly values: { readonly nodes: ReadonlyArray<{ readonly value: number, readonly asOf: string }> } }>, readonly milestones: ReadonlyArray<{ readonly due: string, readonly expected: ReadonlyArray<{ readonly value: number, readonly target: { readonly key: string } }> }> };

export type OverviewTurnFragment = { readonly position: number, readonly date: string, readonly because: { readonly zh: string, readonly en: string | null }, readonly to: { readonly key: string, readonly colour: string, readonly meaning: LampMeaning, readonly severity: number, readonly name: { readonly zh: string, readonly en: string | null } }, readonly measure: { readonly code: string, readonly title: { readonly zh: string, readonly en: string | null }, readonly leadUnit: { readonly shortName: string } } | null };
export const OverviewDocument = operation<OverviewQuery, OverviewQueryVariables>(
  'b92e19e9327956548589e4e0863ea827388d04e64d6e4a313843f1d9772d2c04',
  ['plan', 'asOf', 'before', 'weekAgo'],
  "query Overview($plan: ID!, $asOf: AsOf, $before: AsOf!, $weekAgo: Instant!) {\n  plan(id: $plan, asOf: $asOf) {\n    position\n    overview {\n      total {\n        ...OverviewFigures\n      }\n      sections {\n        section {\n          key\n          code\n          title {\n            zh\n            en\n          }\n        }\n        figures {\n          ...OverviewFigures\n        }\n      }\n      units {\n        unit {\n          key\n          shortName\n          name {\n            zh\n            en\n          }\n        }\n        leads {\n          ...OverviewFigures\n        }\n      }\n    }\n    measures(first: 20, filter: { sections: [\"headline\"] }) {\n      nodes {\n        ...HeadlineMeasure\n      }\n    }\n    timeline(first: 12, filter: { types: [LAMP_TURNED], from: $weekAgo }) {\n      nodes {\n        ...OverviewTurn\n      }\n      pageInfo {\n        hasNextPage\n      }\n    }\n  }\n  before: plan(id: $plan, asOf: $before) {\n    overview {\n      total {\n        ...OverviewFigures\n      }\n    }\n  }\n}\n\nfragment HeadlineMeasure on Measure {\n  key\n  code\n  title {\n    zh\n    en\n  }\n  lamp {\n    key\n    name {\n      zh\n      en\n    }\n    colour\n    meaning\n  }\n  targets {\n    key\n    kind\n    atLeast\n    unit\n    value\n    note {\n      zh\n      en\n    }\n    label {\n      zh\n      en\n    }\n    current {\n      value\n      asOf\n    }\n    values(first: 24) {\n      nodes {\n        value\n        asOf\n      }\n    }\n  }\n  milestones {\n    due\n    expected {\n      value\n      target {\n        key\n      }\n    }\n  }\n}\n\nfragment OverviewFigures on Figures {\n  measures {\n    total\n    byLamp {\n      lamp {\n        key\n        name {\n          zh\n          en\n        }\n        colour\n        meaning\n        severity\n      }\n      measures\n    }\n  }\n  milestones {\n    due\n    met\n    early\n  }\n}\n\nfragment OverviewTurn on LampTurned {\n  position\n  date\n  because {\n    zh\n    en\n  }\n  to {\n    key\n    name {\n      zh\n      en\n    }\n    colour\n    meaning\n    severity\n  }\n  measure {\n    code\n    title {\n      zh\n      en\n    }\n    leadUnit {\n      shortName\n    }\n  }\n}",
);
