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

export type LampTurnFilter = {
  readonly from?: string | null | undefined;
  readonly lamps?: ReadonlyArray<string> | null | undefined;
  readonly leadUnits?: ReadonlyArray<string> | null | undefined;
  readonly leaders?: ReadonlyArray<string> | null | undefined;
  readonly sections?: ReadonlyArray<string> | null | undefined;
  readonly to?: string | null | undefined;
};

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

export type OverviewQueryVariables = Exact<{
  plan: string;
  asOf?: AsOf | null | undefined;
  since: string;
  beforeWeek: string;
  leader?: string | null | undefined;
  turned: LampTurnFilter;
  headline: MeasureFilter;
}>;


export type OverviewQuery = { readonly plan: { readonly position: number, readonly leaders: ReadonlyArray<{ readonly key: string, readonly title: { readonly zh: string, readonly en: string | null } }>, readonly overview: { readonly total: { readonly measures: { readonly total: number, readonly byLamp: ReadonlyArray<{ readonly measures: number, readonly lamp: { readonly key: string, readonly colour: string, readonly meaning: LampMeaning, readonly severity: number, readonly name: { readonly zh: string, readonly en: string | null } } }> }, readonly milestones: { readonly due: number, readonly met: number, readonly early: number, readonly overdue: number, readonly waitingDue: number, readonly extensionsDue: number } }, readonly sections: ReadonlyArray<{ readonly section: { readonly key: string, readonly code: string, readonly title: { readonly zh: string, readonly en: string | null } }, readonly figures: { readonly measures: { readonly total: number, readonly byLamp: ReadonlyArray<{ readonly measures: number, readonly lamp: { readonly key: string, readonly colour: string, readonly meaning: LampMeaning, readonly severity: number, readonly name: { readonly zh: string, readonly en: string | null } } }> }, readonly milestones: { readonly due: number, readonly met: number, readonly early: number, readonly overdue: number, readonly waitingDue: number, readonly extensionsDue: number } } }>, readonly units: ReadonlyArray<{ readonly unit: { readonly key: string, readonly shortName: string, readonly name: { readonly zh: string, readonly en: string | null } }, readonly leads: { readonly measures: { readonly total: number, readonly byLamp: ReadonlyArray<{ readonly measures: number, readonly lamp: { readonly key: string, readonly colour: string, readonly meaning: LampMeaning, readonly severity: number, readonly name: { readonly zh: string, readonly en: string | null } } }> }, readonly milestones: { readonly due: number, readonly met: number, readonly early: number, readonly overdue: number, readonly waitingDue: number, readonly extensionsDue: number } } }> }, readonly weekChanges: ReadonlyArray<{ readonly measures: number, readonly from: { readonly key: string, readonly meaning: LampMeaning, readonly severity: number, readonly name: { readonly zh: string, readonly en: string | null } } | null, readonly to: { readonly key: string, readonly meaning: LampMeaning, readonly severity: number, readonly name: { readonly zh: string, readonly en: string | null } } }>, readonly lampChanges: ReadonlyArray<{ readonly measures: number, readonly from: { readonly key: string, readonly meaning: LampMeaning, readonly severity: number, readonly name: { readonly zh: string, readonly en: string | null } } | null, readonly to: { readonly key: string, readonly meaning: LampMeaning, readonly severity: number, readonly name: { readonly zh: string, readonly en: string | null } } }>, readonly measures: { readonly nodes: ReadonlyArray<{ readonly key: string, readonly code: string, readonly title: { readonly zh: string, readonly en: string | null }, readonly lamp: { readonly key: string, readonly colour: string, readonly meaning: LampMeaning, readonly name: { readonly zh: string, readonly en: string | null }, readonly reason: { readonly zh: string, readonly en: string | null } } | null, readonly targets: ReadonlyArray<{ readonly key: string, readonly kind: TargetKind, readonly atLeast: boolean, readonly stretch: boolean, readonly unit: string | null, readonly value: number | null, readonly label: { readonly zh: string, readonly en: string | null }, readonly current: { readonly value: number, readonly asOf: string } | null, readonly values: { readonly nodes: ReadonlyArray<{ readonly value: number, readonly asOf: string }> }, readonly course: { readonly shape: CourseShape, readonly points: ReadonlyArray<{ readonly date: string, readonly value: number }> } | null, readonly standing: { readonly expected: number, readonly by: string } | null }> }> }, readonly nextBeats: ReadonlyArray<{ readonly kind: BeatKind, readonly at: string }>, readonly lampTurns: { readonly nodes: ReadonlyArray<{ readonly position: number, readonly date: string, readonly reason: { readonly zh: string, readonly en: string | null }, readonly from: { readonly key: string, readonly name: { readonly zh: string, readonly en: string | null } } | null, readonly to: { readonly key: string, readonly colour: string, readonly meaning: LampMeaning, readonly name: { readonly zh: string, readonly en: string | null } }, readonly measure: { readonly code: string, readonly title: { readonly zh: string, readonly en: string | null }, readonly leadUnit: { readonly shortName: string } } }>, readonly pageInfo: { readonly hasNextPage: boolean } } } | null };

export type OverviewFiguresFragment = { readonly measures: { readonly total: number, readonly byLamp: ReadonlyArray<{ readonly measures: number, readonly lamp: { readonly key: string, readonly colour: string, readonly meaning: LampMeaning, readonly severity: number, readonly name: { readonly zh: string, readonly en: string | null } } }> }, readonly milestones: { readonly due: number, readonly met: number, readonly early: number, readonly overdue: number, readonly waitingDue: number, readonly extensionsDue: number } };

export type OverviewLampChangeFragment = { readonly measures: number, readonly from: { readonly key: string, readonly meaning: LampMeaning, readonly severity: number, readonly name: { readonly zh: string, readonly en: string | null } } | null, readonly to: { readonly key: string, readonly meaning: LampMeaning, readonly severity: number, readonly name: { readonly zh: string, readonly en: string | null } } };

export type HeadlineMeasureFragment = { readonly key: string, readonly code: string, readonly title: { readonly zh: string, readonly en: string | null }, readonly lamp: { readonly key: string, readonly colour: string, readonly meaning: LampMeaning, readonly name: { readonly zh: string, readonly en: string | null }, readonly reason: { readonly zh: string, readonly en: string | null } } | null, readonly targets: ReadonlyArray<{ readonly key: string, readonly kind: TargetKind, readonly atLeast: boolean, readonly stretch: boolean, readonly unit: string | null, readonly value: number | null, readonly label: { readonly zh: string, readonly en: string | null }, readonly current: { readonly value: number, readonly asOf: string } | null, readonly values: { readonly nodes: ReadonlyArray<{ readonly value: number, readonly asOf: string }> }, readonly course: { readonly shape: CourseShape, readonly points: ReadonlyArray<{ readonly date: string, readonly value: number }> } | null, readonly standing: { readonly expected: number, readonly by: string } | null }> };

export type OverviewTurnFragment = { readonly position: number, readonly date: string, readonly reason: { readonly zh: string, readonly en: string | null }, readonly from: { readonly key: string, readonly name: { readonly zh: string, readonly en: string | null } } | null, readonly to: { readonly key: string, readonly colour: string, readonly meaning: LampMeaning, readonly name: { readonly zh: string, readonly en: string | null } }, readonly measure: { readonly code: string, readonly title: { readonly zh: string, readonly en: string | null }, readonly leadUnit: { readonly shortName: string } } };
export const OverviewDocument = operation<OverviewQuery, OverviewQueryVariables>(
  'c98603f196905995068fae036f0ae7fbf495bdaa701e8d38d56eba963cd164ab',
  ['plan', 'asOf', 'since', 'beforeWeek', 'leader', 'turned', 'headline'],
  "query Overview($plan: ID!, $asOf: AsOf, $since: CivilDate!, $beforeWeek: CivilDate!, $leader: ID, $turned: LampTurnFilter!, $headline: MeasureFilter!) {\n  plan(id: $plan, asOf: $asOf) {\n    position\n    leaders {\n      key\n      title {\n        zh\n        en\n      }\n    }\n    overview(leader: $leader) {\n      total {\n        ...OverviewFigures\n      }\n      sections {\n        section {\n          key\n          code\n          title {\n            zh\n            en\n          }\n        }\n        figures {\n          ...OverviewFigures\n        }\n      }\n      units {\n        unit {\n          key\n          shortName\n          name {\n            zh\n            en\n          }\n        }\n        leads {\n          ...OverviewFigures\n        }\n      }\n    }\n    weekChanges: lampChanges(since: $beforeWeek, leader: $leader) {\n      ...OverviewLampChange\n    }\n    lampChanges(since: $since, leader: $leader) {\n      ...OverviewLampChange\n    }\n    measures(first: 20, filter: $headline) {\n      nodes {\n        ...HeadlineMeasure\n      }\n    }\n    nextBeats {\n      kind\n      at\n    }\n    lampTurns(first: 12, filter: $turned) {\n      nodes {\n        ...OverviewTurn\n      }\n      pageInfo {\n        hasNextPage\n      }\n    }\n  }\n}\n\nfragment HeadlineMeasure on Measure {\n  key\n  code\n  title {\n    zh\n    en\n  }\n  lamp {\n    key\n    name {\n      zh\n      en\n    }\n    colour\n    meaning\n    reason {\n      zh\n      en\n    }\n  }\n  targets {\n    key\n    kind\n    atLeast\n    stretch\n    unit\n    value\n    label {\n      zh\n      en\n    }\n    current {\n      value\n      asOf\n    }\n    values(first: 24) {\n      nodes {\n        value\n        asOf\n      }\n    }\n    course {\n      shape\n      points {\n        date\n        value\n      }\n    }\n    standing {\n      expected\n      by\n    }\n  }\n}\n\nfragment OverviewFigures on Figures {\n  measures {\n    total\n    byLamp {\n      lamp {\n        key\n        name {\n          zh\n          en\n        }\n        colour\n        meaning\n        severity\n      }\n      measures\n    }\n  }\n  milestones {\n    due\n    met\n    early\n    overdue\n    waitingDue\n    extensionsDue\n  }\n}\n\nfragment OverviewLampChange on LampChange {\n  measures\n  from {\n    key\n    meaning\n    severity\n    name {\n      zh\n      en\n    }\n  }\n  to {\n    key\n    meaning\n    severity\n    name {\n      zh\n      en\n    }\n  }\n}\n\nfragment OverviewTurn on LampTurn {\n  position\n  date\n  reason {\n    zh\n    en\n  }\n  from {\n    key\n    name {\n      zh\n      en\n    }\n  }\n  to {\n    key\n    name {\n      zh\n      en\n    }\n    colour\n    meaning\n  }\n  measure {\n    code\n    title {\n      zh\n      en\n    }\n    leadUnit {\n      shortName\n    }\n  }\n}",
);
