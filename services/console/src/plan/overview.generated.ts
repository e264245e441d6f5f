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
  beforeWeek: string;
}>;


export type OverviewQuery = { readonly plan: { readonly position: number, readonly overview: { readonly total: { readonly measures: { readonly total: number, readonly byLamp: ReadonlyArray<{ readonly measures: number, readonly lamp: { readonly key: string, readonly colour: string, readonly meaning: LampMeaning, readonly severity: number, readonly name: { readonly zh: string, readonly en: string | null } } }> }, readonly milestones: { readonly due: number, readonly met: number, readonly early: number, readonly overdue: number, readonly waitingDue: number, readonly extensionsDue: number } }, readonly sections: ReadonlyArray<{ readonly section: { readonly key: string, readonly code: string, readonly title: { readonly zh: string, readonly en: string | null } }, readonly figures: { readonly measures: { readonly total: number, readonly byLamp: ReadonlyArray<{ readonly measures: number, readonly lamp: { readonly key: string, readonly colour: string, readonly meaning: LampMeaning, readonly severity: number, readonly name: { readonly zh: string, readonly en: string | null } } }> }, readonly milestones: { readonly due: number, readonly met: number, readonly early: number, readonly overdue: number, readonly waitingDue: number, readonly extensionsDue: number } } }>, readonly units: ReadonlyArray<{ readonly unit: { readonly key: string, readonly shortName: string, readonly name: { readonly zh: string, readonly en: string | null } }, readonly leads: { readonly measures: { readonly total: number, readonly byLamp: ReadonlyArray<{ readonly measures: number, readonly lamp: { readonly key: string, readonly colour: string, readonly meaning: LampMeaning, readonly severity: number, readonly name: { readonly zh: string, readonly en: string | null } } }> }, readonly milestones: { readonly due: number, readonly met: number, readonly early: number, readonly overdue: number, readonly waitingDue: number, readonly extensionsDue: number } } }> }, readonly weekChanges: ReadonlyArray<{ readonly measures: number, readonly from: { readonly key: string, readonly meaning: LampMeaning, readonly severity: number, readonly name: { readonly zh: string, readonly en: string | null } } | null, readonly to: { readonly key: string, readonly meaning: LampMeaning, readonly severity: number, readonly name: { readonly zh: string, readonly en: string | null } } }>, readonly lampChanges: ReadonlyArray<{ readonly measures: number, readonly from: { readonly key: string, readonly meaning: LampMeaning, readonly severity: number, readonly name: { readonly zh: string, readonly en: string | null } } | null, readonly to: { readonly key: string, readonly meaning: LampMeaning, readonly severity: number, readonly name: { readonly zh: string, readonly en: string | null } } }>, readonly measures: { readonly nodes: ReadonlyArray<{ readonly key: string, readonly code: string, readonly title: { readonly zh: string, readonly en: string | null }, readonly lamp: { readonly key: string, readonly colour: string, readonly meaning: LampMeaning, readonly name: { readonly zh: string, readonly en: string | null }, readonly reason: { readonly zh: string, readonly en: string | null } } | null, readonly targets: ReadonlyArray<{ readonly key: string, readonly kind: TargetKind, readonly atLeast: boolean, readonly unit: string | null, readonly value: number | null, readonly label: { readonly zh: string, readonly en: string | null }, readonly current: { readonly value: number, readonly asOf: string } | null, readonly values: { readonly nodes: ReadonlyArray<{ readonly value: number, readonly asOf: string }> }, readonly course: { readonly shape: CourseShape, readonly points: ReadonlyArray<{ readonly date: string, readonly value: number }> } | null, readonly standing: { readonly expected: number, readonly by: string } | null }> }> }, readonly nextBeats: ReadonlyArray<{ readonly kind: BeatKind, readonly at: string }>, readonly lampTurns: { readonly nodes: ReadonlyArray<{ readonly position: number, readonly date: string, readonly reason: { readonly zh: string, readonly en: string | null }, readonly from: { readonly key: string, readonly name: { readonly zh: string, readonly en: string | null } } | null, readonly to: { readonly key: string, readonly colour: string, readonly meaning: LampMeaning, readonly name: { readonly zh: string, readonly en: string | null } }, readonly measure: { readonly code: string, readonly title: { readonly zh: string, readonly en: string | null }, readonly leadUnit: { readonly shortName: string } } }>, readonly pageInfo: { readonly hasNextPage: boolean } } } | null };

export type OverviewFiguresFragment = { readonly measures: { readonly total: number, readonly byLamp: ReadonlyArray<{ readonly measures: number, readonly lamp: { readonly key: string, readonly colour: string, readonly meaning: LampMeaning, readonly severity: number, readonly name: { readonly zh: string, readonly en: string | null } } }> }, readonly milestones: { readonly due: number, readonly met: number, readonly early: number, readonly overdue: number, readonly waitingDue: number, readonly extensionsDue: number } };

export type OverviewLampChangeFragment = { readonly measures: number, readonly from: { readonly key: string, readonly meaning: LampMeaning, readonly severity: number, readonly name: { readonly zh: string, readonly en: string | null } } | null, readonly to: { readonly key: string, readonly meaning: LampMeaning, readonly severity: number, readonly name: { readonly zh: string, readonly en: string | null } } };

export type HeadlineMeasureFragment = { readonly key: string, readonly code: string, readonly title: { readonly zh: string, readonly en: string | null }, readonly lamp: { readonly key: string, readonly colour: string, readonly meaning: LampMeaning, readonly name: { readonly zh: string, readonly en: string | null }, readonly reason: { readonly zh: string, readonly en: string | null } } | null, readonly targets: ReadonlyArray<{ readonly key: string, readonly kind: TargetKind, readonly atLeast: boolean, readonly unit: string | null, readonly value: number | null, readonly label: { readonly zh: string, readonly en: string | null }, readonly current: { readonly value: number, readonly asOf: string } | null, readonly values: { readonly nodes: ReadonlyArray<{ readonly value: number, readonly asOf: string }> }, readonly course: { readonly shape: CourseShape, readonly points: ReadonlyArray<{ readonly date: string, readonly value: number }> } | null, readonly standing: { readonly expected: number, readonly by: string } | null }> };

export type OverviewTurnFragment = { readonly position: number, readonly date: string, readonly reason: { readonly zh: string, readonly en: string | null }, readonly from: { readonly key: string, readonly name: { readonly zh: string, readonly en: string | null } } | null, readonly to: { readonly key: string, readonly colour: string, readonly meaning: LampMeaning, readonly name: { readonly zh: string, readonly en: string | null } }, readonly measure: { readonly code: string, readonly title: { readonly zh: string, readonly en: string | null }, readonly leadUnit: { readonly shortName: string } } };
export const OverviewDocument = operation<OverviewQuery, OverviewQueryVariables>(
  '2aafb27225061290eebe8b8aed268902aafac544464d5639b85bef496afe7976',
  ['plan', 'asOf', 'since', 'weekAgo', 'beforeWeek'],
  "query Overview($plan: ID!, $asOf: AsOf, $since: CivilDate!, $weekAgo: CivilDate!, $beforeWeek: CivilDate!) {\n  plan(id: $plan, asOf: $asOf) {\n    position\n    overview {\n      total {\n        ...OverviewFigures\n      }\n      sections {\n        section {\n          key\n          code\n          title {\n            zh\n            en\n          }\n        }\n        figures {\n          ...OverviewFigures\n        }\n      }\n      units {\n        unit {\n          key\n          shortName\n          name {\n            zh\n            en\n          }\n        }\n        leads {\n          ...OverviewFigures\n        }\n      }\n    }\n    weekChanges: lampChanges(since: $beforeWeek) {\n      ...OverviewLampChange\n    }\n    lampChanges(since: $since) {\n      ...OverviewLampChange\n    }\n    measures(first: 20, filter: { sections: [\"headline\"] }) {\n      nodes {\n        ...HeadlineMeasure\n      }\n    }\n    nextBeats {\n      kind\n      at\n    }\n    lampTurns(first: 12, filter: { from: $weekAgo }) {\n      nodes {\n        ...OverviewTurn\n      }\n      pageInfo {\n        hasNextPage\n      }\n    }\n  }\n}\n\nfragment HeadlineMeasure on Measure {\n  key\n  code\n  title {\n    zh\n    en\n  }\n  lamp {\n    key\n    name {\n      zh\n      en\n    }\n    colour\n    meaning\n    reason {\n      zh\n      en\n    }\n  }\n  targets {\n    key\n    kind\n    atLeast\n    unit\n    value\n    label {\n      zh\n      en\n    }\n    current {\n      value\n      asOf\n    }\n    values(first: 24) {\n      nodes {\n        value\n        asOf\n      }\n    }\n    course {\n      shape\n      points {\n        date\n        value\n      }\n    }\n    standing {\n      expected\n      by\n    }\n  }\n}\n\nfragment OverviewFigures on Figures {\n  measures {\n    total\n    byLamp {\n      lamp {\n        key\n        name {\n          zh\n          en\n        }\n        colour\n        meaning\n        severity\n      }\n      measures\n    }\n  }\n  milestones {\n    due\n    met\n    early\n    overdue\n    waitingDue\n    extensionsDue\n  }\n}\n\nfragment OverviewLampChange on LampChange {\n  measures\n  from {\n    key\n    meaning\n    severity\n    name {\n      zh\n      en\n    }\n  }\n  to {\n    key\n    meaning\n    severity\n    name {\n      zh\n      en\n    }\n  }\n}\n\nfragment OverviewTurn on LampTurn {\n  position\n  date\n  reason {\n    zh\n    en\n  }\n  from {\n    key\n    name {\n      zh\n      en\n    }\n  }\n  to {\n    key\n    name {\n      zh\n      en\n    }\n    colour\n    meaning\n  }\n  measure {\n    code\n    title {\n      zh\n      en\n    }\n    leadUnit {\n      shortName\n    }\n  }\n}",
);
